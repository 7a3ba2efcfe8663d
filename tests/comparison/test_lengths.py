"""Lengths without a figure: "at least a year" stands against "six months"."""

from __future__ import annotations

import pytest

from tests.helpers.stories import relations, stories
from workbench.comparison import lengths
from workbench.comparison.facets import facets
from workbench.domain.quantity import Modifier, Quantity


def length(text: str) -> Quantity | None:
    found = [lengths.measured(facet) for facet in facets(stories(text)) if facet.claim.expression]
    return next((facet.claim.quantity for facet in found if facet is not None), None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The line stays shut for at least a year.", Quantity(1, modifier=Modifier.AT_LEAST, unit="year")),
        ("The talks took a week.", Quantity(1, unit="week")),
        ("The line stays shut for years.", None),
        ("He called on Monday.", None),
    ],
)
def test_a_length_in_words_is_a_quantity(text: str, expected: Quantity | None) -> None:
    assert length(text) == expected


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("The line stays shut for six months.", {"conflict outlets"}),
        ("The line stays shut for 14 months.", {"compatible vaguer"}),
    ],
)
def test_lengths_are_compared_whether_told_in_figures_or_not(other: str, told: set[str]) -> None:
    assert told <= relations("The line stays shut for at least a year.", other)
