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
