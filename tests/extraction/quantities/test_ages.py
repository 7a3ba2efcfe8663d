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


def test_three_hospitals_are_no_age() -> None:
    assert one("Patients died at 3 hospitals.").quantity.unit is None
