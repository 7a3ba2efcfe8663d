"""Passages of a row in, readings out: what a passage does not say keeps it from no other."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from workbench.services.readings import Passage, readings

MONDAY, FRIDAY = date(2021, 3, 1), date(2021, 3, 5)
Told = tuple[object, str, date | None]


def parted(*told: Told) -> list[str]:
    """Return which passages (a, b, c …) stand together."""
    passages = [
        Passage(UUID(int=place), value, str(value), speaker, day) for place, (value, speaker, day) in enumerate(told)
    ]
    return ["".join("abcdef"[claim.int] for claim in reading.claims) for reading in readings(passages)]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        # The headline's figure and the officials' are one reading; another figure is another.
        ([(12, "", None), (12, "the officials", None), (20, "", None)], ["ab", "c"]),
        ([(12, "", None), (12, "the officials", MONDAY), (12, "the officials", None)], ["abc"]),
        # Of two speakers nothing tells whose the headline's is.
        ([(12, "", None), (12, "Ana Torv", None), (12, "the police", None)], ["a", "b", "c"]),
        ([(12, "Ana Torv", MONDAY), (12, "Ana Torv", FRIDAY), (12, "Ana Torv", None)], ["a", "b", "c"]),
        ([(12, "Ana Torv", MONDAY), (12, "Ana Torv", FRIDAY)], ["a", "b"]),
        # One person under two first names; two roles are two voices.
        ([(9, "Liz Marr", None), (9, "Elizabeth Marr", None)], ["ab"]),
        ([(9, "the police", None), (9, "the officials", None)], ["a", "b"]),
        # In the order of their first passages.
        ([(20, "", None), (12, "", None), (20, "the police", None)], ["ac", "b"]),
    ],
)
def test_readings(told: list[Told], expected: list[str]) -> None:
    assert parted(*told) == expected


def test_a_reading_is_told_in_its_fullest_words_with_the_speaker_and_day_that_are_known() -> None:
    one, two = (
        Passage(UUID(int=1), 12, "12", "", None),
        Passage(UUID(int=2), 12, "12 · people", "the police", MONDAY),
    )
    (reading,) = readings([one, two])
    assert (reading.value, reading.speaker, reading.said_day) == ("12 · people", "the police", MONDAY)
