"""Bare numbers that are somebody's age."""

from __future__ import annotations

import pytest

from tests.extraction.quantities.helpers import one


@pytest.mark.parametrize(
    "text",
    ["The painter died at 67, her gallery said.", "Flag maker Tom Orrin dies at 81", "He retired at 60 in May."],
)
def test_what_somebody_died_at_is_an_age(text: str) -> None:
    assert one(text).quantity.unit == "year of age"


def test_a_score_is_no_age_and_a_loan_in_brackets_is_owed_to_nobody() -> None:
    assert one("Leeds United was 3.").quantity.unit is None
    assert one("The loan of ($5 million) was repaid.").quantity.low == 5_000_000


def test_three_hospitals_are_no_age() -> None:
    assert one("Patients died at 3 hospitals.").quantity.unit is None


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("A widow of 83 was pulled out.", 83),
        ("Tom Orrin, a retired tram driver of 71, drowned.", 71),
        ("He lived with a boy of six.", 6),
        ("The eldest was 90.", 90),
    ],
)
def test_a_person_of_so_many_is_so_old(text: str, age: float) -> None:
    assert (one(text).quantity.low, one(text).quantity.unit) == (age, "year of age")


@pytest.mark.parametrize(
    "text", ["A crowd of 83 gathered.", "A father of three drowned.", "A leader of 20 unions spoke."]
)
def test_groups_parents_and_leaders_are_of_as_many_as_they_have(text: str) -> None:
    assert one(text).quantity.unit is None


def test_whoever_an_age_bounds_is_who_stands_before_it() -> None:
    mention = one("The mayor said that anyone over 65 can be vaccinated.")
    assert mention.quantity.counted is not None
    assert mention.quantity.counted.text == "anyone"
