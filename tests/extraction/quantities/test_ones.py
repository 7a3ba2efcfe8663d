"""The word "one": when it counts."""

from __future__ import annotations

import pytest

from tests.extraction.quantities.helpers import values


@pytest.mark.parametrize(
    "text",
    [
        "Only one more bridge is left.",
        "One such raid emptied the village.",
        "There is one very slight difference.",
        "ONE witness came forward.",
        "Talks in which one side walked out went on.",
        "They had only one day to leave.",
        "The convoy moved from one valley to the next.",
        "One sports club was hit.",
    ],
)
def test_one_counts_before_a_noun(text: str) -> None:
    assert [value for _, value, _ in values(text)] == [1]


@pytest.mark.parametrize(
    "text",
    [
        "If no one objects, the bill is law.",
        "One suspects that the figures are old.",
        "No one uses the road now.",
        "The plan is wider than the one provided by the ministry.",
        "He was the one actually taking the money.",
        "It is the worst one I've seen.",
        "One day he left the town.",
        "At one point he wept.",
        "It was one hell of a night.",
    ],
)
def test_one_is_a_pronoun_elsewhere(text: str) -> None:
    assert values(text) == []
