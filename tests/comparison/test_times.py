"""Two times of one event: the same day, one within the other, or a difference."""

from __future__ import annotations

from datetime import date

import pytest

from tests.helpers.stories import relations

TUESDAY = date(2022, 2, 15)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("The dam was inspected on January 12.", "The dam was inspected on January 21.", {"conflict outlets"}),
        ("The dam was inspected on January 12.", "The last inspection of the dam was on 12 January.", {"agree"}),
        ("The talks in Moravia ended last week.", "The talks in Moravia ended on Thursday.", {"compatible contained"}),
        (
            "Orvan Ferries said services would be restored in full by February 20.",
            "It will take until 22 February to return to the normal timetable, the operator said.",
            {"conflict outlets"},
        ),
        (
            "The dockers of Kester will hold a silent march to the quay on Saturday.",
            "Their union does not wait and announced a march on Saturday.",
            {"agree"},
        ),
        ("The minister visited Moravia in May.", "The port opened on March 3.", set()),
    ],
)
def test_days_of_events(a: str, b: str, expected: set[str]) -> None:
    assert relations(a, b, published=[TUESDAY, TUESDAY]) == expected


def test_the_same_weekday_of_two_weeks_is_two_days() -> None:
    a, b = "The ferry sank on Monday.", "The ferry sank on Monday."
    assert relations(a, b, published=[TUESDAY, TUESDAY]) == {"agree"}
    assert relations(a, b, published=[TUESDAY, date(2022, 2, 22)]) == {"conflict outlets"}


def test_a_day_that_is_not_sure_contradicts_nothing() -> None:
    assert "conflict outlets" not in relations(
        "The dam was inspected on January 12.", "The dam was inspected on January 21.", published=[None, None]
    )
