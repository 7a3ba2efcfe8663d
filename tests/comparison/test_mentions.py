"""Who is one person, however the two reports call them."""

from __future__ import annotations

import pytest

from tests.helpers.stories import groups, relations

LOST = '"They promised us a pier and gave us a fence,"'


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (f"{LOST} said his daughter Nora Quill, 41.", f"{LOST} said his daughter Nora, 41."),
        (f"{LOST} said Nora Quill.", f"{LOST} said Grieving Nora Quill."),
    ],
)
def test_one_person_in_two_mentions(one: str, two: str) -> None:
    assert relations(one, two) == {"agree"}


def test_two_persons_stay_two() -> None:
    assert "conflict outlets" in relations(f"{LOST} said Nora Quill.", f"{LOST} said Otto Brandt.")


def test_an_age_stands_for_who_was_named_last() -> None:
    one = 'Mayor Ruth Adler spoke on the quay. "We are not closing the harbour," Ruth Adler said.'
    two = 'Mayor Ruth Adler was in a good mood. "We are closing the harbour," the 61-year-old said.'
    (row,) = [row for row in groups(one, two) if row.relation == "conflict"]
    assert (row.between, row.reason) == ("outlets", "Ruth Adler in A and B: a “not” is in one of them only.")


def test_an_age_of_which_nobody_was_named_stays_a_voice_of_its_own() -> None:
    one = 'Mayor Ruth Adler spoke on the quay. "We are not closing the harbour," Ruth Adler said.'
    two = '"We are closing the harbour," the 61-year-old said.'
    assert "conflict outlets" not in relations(one, two)
