"""Numbers that name: the same label with another number is a difference."""

from __future__ import annotations

import pytest

from tests.helpers.stories import stories
from workbench.comparison.labels import compare, labels


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("The leak was rated a level 3 incident.", "The leak is rated a level 6 incident.", ["conflict"]),
        ("Fire closed State Route 19 in Carrow.", "A fire in Carrow closed State Route 24.", ["conflict"]),
        ("Fire closed State Route 19 in Carrow.", "A fire in Carrow closed State Route 19.", ["agree"]),
        ("Misuse of the 911 line is a crime.", "Misuse of the 683 line is a crime, he said.", ["conflict"]),
        ("Misuse of the 911 line is a crime.", "Misuse of the 911 line is a crime, he said.", []),
        ("Fire closed State Route 19 in Carrow.", "Nineteen cows crossed the river.", []),
    ],
)
def test_naming_numbers_of_two_reports(a: str, b: str, expected: list[str]) -> None:
    assert [pair.relation.value for pair in compare(stories(a, b))] == expected


def test_counts_are_no_labels() -> None:
    assert [one.value for one in labels("Two men left Gate 7 with 3 bags.")] == [7]
