"""Units that a sentence implies rather than writes, and letters that its subject explains."""

from __future__ import annotations

import pytest

from tests.extraction.quantities.helpers import values


def units(text: str) -> list[str | None]:
    return [unit for _, _, unit in values(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Life expectancy in Kalm is 73.", ["year of age"]),
        ("They raised the retirement age to 64.", ["year of age"]),
        ("The index gained 155 points, or 1.6%, to end the day at 9,505.", ["point", "percent", "point"]),
        ("The index rose 1% to 9,505.", ["percent", None]),
        ("Jobs grew by 155 points in the survey, and 300 left.", ["point", None]),
    ],
)
def test_a_unit_the_sentence_leaves_out(text: str, found: list[str | None]) -> None:
    assert units(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It reached 90 F at noon.", ["fahrenheit"]),
        ("The capacitor was rated at 3 F.", ["farad"]),
        ("The loaf cost 18 R in Pretoria.", ["rand"]),
        ("Workers took a dose of 2 R.", ["roentgen"]),
        ("He weighed 20 stone by then.", ["stone"]),
        ("They laid 20 stone slabs.", [None]),
        ("It was 12 C outside.", ["celsius"]),
        ("The drop carries a charge of 4 C.", ["coulomb"]),
    ],
)
def test_a_letter_is_the_unit_its_sentence_speaks_of(text: str, found: list[str | None]) -> None:
    assert units(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Entry is £12 per visitor.", ["pound sterling per visitor"]),
        ("It pays $3 per tree felled.", ["dollar per tree"]),
    ],
)
def test_a_rate_is_reckoned_by_any_thing_behind_per(text: str, found: list[str | None]) -> None:
    assert units(text) == found


def test_both_sides_of_a_vote_are_votes() -> None:
    assert units("By 52 votes to 48 the motion passed.") == ["vote", "vote"]


def test_a_report_that_ends_on_a_name_and_a_number_tells_an_age() -> None:
    assert units("Ines Kavala was 89.") == ["year of age"]
    assert units("The total was 89.") == [None]
