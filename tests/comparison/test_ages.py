"""Whose age it is: the surname tells it where nothing else is shared."""

from __future__ import annotations

import pytest

from tests.helpers.stories import relations

AAS = "Aas, 56, lives in Orve."


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("The ferry was steered by 56-year-old Aas.", {"agree"}),
        ("58-year-old Liv Aas, a sailor, was on board.", {"conflict outlets"}),
        ("56-year-old Holt, a sailor, was on board.", set()),
        ("Some 56 sailors were on board.", set()),
    ],
)
def test_ages_meet_by_the_name_alone(other: str, told: set[str]) -> None:
    assert relations(AAS, other) == told


def test_two_of_one_surname_have_two_ages() -> None:
    assert relations("Liv Aas, 56, lives in Orve.", "Pia Aas, 23, lives in Velm.") == set()
