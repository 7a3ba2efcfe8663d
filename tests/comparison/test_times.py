"""Two times of one event: the same day, one within the other, or a difference."""

from __future__ import annotations

from datetime import date

import pytest

from tests.helpers.stories import links, relations
from workbench.domain.group import Relation
from workbench.domain.mention import Kind

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


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("The next decision is due on May 9.", "The next meeting is scheduled for 16 May.", {"conflict outlets"}),
        ("The board meets again on 9 May.", "The next decision of the board will be made on May 9.", {"agree"}),
        ("The polls closed at 8 p.m.", "The polls shut at 9 p.m.", {"conflict outlets"}),
        (
            "Police opened an inquiry into the fire on Monday.",
            "Cops launched a fire probe on Sunday.",
            {"conflict outlets"},
        ),
    ],
)
def test_one_event_in_other_words(a: str, b: str, expected: set[str]) -> None:
    assert relations(a, b, published=[TUESDAY, TUESDAY]) == expected


def test_two_months_of_two_rates_are_no_difference() -> None:
    a = "The average loan rate of the port stood at 6.1 percent in January."
    b = "The jobless rate of the port stood at 4.9 percent in December."
    found = links(a, b, published=[TUESDAY, TUESDAY])
    assert not [k for k in found if k.kind is Kind.TIME and k.relation is Relation.CONFLICT]


def test_a_month_that_figures_are_held_against_dates_nothing() -> None:
    a = "Prices in the port rose 4 percent, compared with a rise of 5 percent in November."
    b = "Prices in the port rose by 4 percent in January."
    assert "conflict outlets" not in relations(a, b, published=[TUESDAY, TUESDAY])


def test_tonight_in_words_that_papers_of_two_days_quote_is_the_day_of_saying() -> None:
    a = '"Tonight the port has a new owner," Ruth Adler said.'
    assert relations(a, a.replace("said", "told workers"), published=[TUESDAY, date(2022, 2, 16)]) == {"agree"}


def test_of_two_months_in_a_sentence_the_one_beside_the_same_verb_is_held_against_the_other() -> None:
    a = "The north tower was cleaned in June and inspected in August."
    b = "The north tower was last inspected in April."
    (differ,) = [k for k in links(a, b, published=[date(2022, 11, 2)] * 2) if k.relation is Relation.CONFLICT]
    assert "“August”" in differ.reason
