"""Sentences of different articles that tell the same event, by shared concepts: links of the kind *related*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from workbench.comparison import words
from workbench.comparison.facets import shared_weight, weights
from workbench.domain.group import Story
from workbench.domain.span import Span

_LEAST = 0.08
_LEAST_ALIGNED = 0.12
_NEARLY = 0.85
_SHORTEST = 2


Units = Sequence[tuple[int, Span, frozenset[str]]]


def related(stories: Sequence[Story]) -> Iterator[tuple[UUID, Span, UUID, Span, float]]:
    """Yield (story, sentence, story, sentence, score) for each pair of sentences that share enough."""
    units = _units(stories)
    for (i, j), score in _scores(units, stories).items():
        if score >= _LEAST and min(len(units[i][2]), len(units[j][2])) >= _SHORTEST:
            yield stories[units[i][0]].key, units[i][1], stories[units[j][0]].key, units[j][1], round(score, 3)


def aligned(stories: Sequence[Story]) -> frozenset[tuple[int, int, int, int]]:
    """Return the pairs of sentences that are each other's best match across two stories, or nearly so.

    Each as (story, start of the sentence, story, start of the sentence), the earlier story first.
    """
    units = _units(stories)
    scores = {pair: score for pair, score in _scores(units, stories).items() if score >= _LEAST_ALIGNED}
    best: dict[tuple[int, int], float] = {}
    for (i, j), score in scores.items():
        for one, other in ((i, j), (j, i)):
            key = one, units[other][0]
            best[key] = max(best.get(key, 0.0), score)
    return frozenset(
        (units[i][0], units[i][1].start, units[j][0], units[j][1].start)
        for (i, j), score in scores.items()
        if score >= _NEARLY * best[i, units[j][0]] and score >= _NEARLY * best[j, units[i][0]]
    )


def _units(stories: Sequence[Story]) -> Units:
    return [
        (i, span, concepts)
        for i, story in enumerate(stories)
        for span in story.sentences or (Span(0, len(story.text)),)
        if (concepts := words.topic(span.of(story.text)))
    ]


def _scores(units: Units, stories: Sequence[Story]) -> dict[tuple[int, int], float]:
    """Return the likeness of every pair of sentences of two stories that share a concept; the earlier story first."""
    weight = weights(stories)
    index: defaultdict[str, list[int]] = defaultdict(list)
    scores = {}
    for j, (story, _, concepts) in enumerate(units):
        for i in sorted({i for c in concepts for i in index[c]}):
            if units[i][0] != story:
                scores[i, j] = _likeness(units[i][2], concepts, weight)
        for c in concepts:
            index[c].append(j)
    return scores


def _likeness(a: frozenset[str], b: frozenset[str], weight: Mapping[str, float]) -> float:
    """Mean of the shared part of both (geometric) and of the shorter, so that a short one does not match everything."""
    both = sum(weight.get(c, 1.0) for c in a & b)
    whole = (sum(weight.get(c, 1.0) for c in a) * sum(weight.get(c, 1.0) for c in b)) ** 0.5
    return 0.5 * both / whole + 0.5 * shared_weight(a, b, weight) if whole else 0.0
