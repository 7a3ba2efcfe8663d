"""What a rendering changed: a negation, a hedge, a limit, a particle."""

from __future__ import annotations

import pytest

from workbench.comparison.drift import drift
from workbench.comparison.facets import pieces


def changed(a: str, b: str, *, close: bool = False, own: bool = True, same_value: bool = False) -> str:
    ((one,), (two,)) = pieces((a,)), pieces((b,))
    return drift(one, two, close=close, own=own, same_value=same_value)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("We hope to reopen on Friday.", "the harbour would reopen on Friday", "the word “hope” is lost"),
        ("It might perhaps rain.", "it would rain", "the words “might”, “perhaps” are lost"),
        ("It might rain.", "it could rain", ""),
        ("He must stand down.", "he must stand back", "“stand down” in one, “stand back” in the other"),
        ("The gate opens at noon.", "the gate opens at noon", ""),
    ],
)
def test_what_a_rendering_lost(a: str, b: str, expected: str) -> None:
    assert changed(a, b) == expected


@pytest.mark.parametrize("order", [1, -1])
def test_a_weakening_word_is_missing_in_one_of_two_reports(order: int) -> None:
    said = ("We could close the plant if orders fall.", "We will close the plant if orders fall.")[::order]
    assert changed(*said, close=True) == "the word “could” is lost"


def test_a_negation_counts_only_between_nearly_equal_sentences() -> None:
    a, b = "The ferry will not sail.", "The ferry will sail."
    assert changed(a, b, close=True) == "a “not” is in one of them only"
    assert changed(a, b, close=False) == ""


def test_a_latest_day_is_no_earliest_day() -> None:
    a, b = "Ten days is the earliest I can see.", "the road would open within ten days"
    assert changed(a, b, same_value=True) == "“within” sets a latest time, “earliest” an earliest"
    assert changed(b, a, same_value=True) == "“within” sets a latest time, “earliest” an earliest"
    assert changed(a, b) == ""


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("At least 3,000 of the 9,000 miners are on strike.", "A third of the 9,000 miners are on strike.", ""),
        ("Repairs take at least 30 days.", "Repairs take 30 days.", "the word “at least” is lost"),
    ],
)
def test_a_bound_is_lost_only_where_its_figure_is_kept(a: str, b: str, expected: str) -> None:
    hedged = changed(a, b, close=True)
    assert hedged == expected
