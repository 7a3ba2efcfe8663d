"""Sentences of different articles that tell the same event, by shared concepts: links of the kind *related*."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, groupby
from uuid import UUID

from workbench.comparison import words
from workbench.comparison.facets import Weights, weights
from workbench.domain.group import Story
from workbench.domain.span import Span

_LEAST = 0.03
_LEAST_ALIGNED = 0.12
_NEARLY = 0.85
_SHORTEST = 2
_TOO_COMMON = 40
"""A concept in more sentences than this makes no two of them candidates; it still counts where others do."""


Units = Sequence[tuple[int, Span, frozenset[str]]]


def related(stories: Sequence[Story]) -> Iterator[tuple[UUID, Span, UUID, Span, float]]:
    """Yield (story, sentence, story, sentence, score) for each pair of sentences that share enough."""
    units = _units(stories)
    for (i, j), score in _scores(units, weights(stories), _LEAST).items():
        if min(len(units[i][2]), len(units[j][2])) >= _SHORTEST:
            yield stories[units[i][0]].key, units[i][1], stories[units[j][0]].key, units[j][1], round(score, 3)


def aligned(stories: Sequence[Story], weight: Weights) -> frozenset[tuple[int, int, int, int]]:
    """Return the pairs of sentences that are each other's best match across two stories, or nearly so.

    Each as (story, start of the sentence, story, start of the sentence), the earlier story first.
    """
    units = _units(stories)
    scores = _scores(units, weight, _LEAST_ALIGNED, _TOO_COMMON)
    best: defaultdict[tuple[int, int], float] = defaultdict(float)
    for (i, j), score in scores.items():
        ours, theirs = (i, units[j][0]), (j, units[i][0])
        best[ours] = max(best[ours], score)
        best[theirs] = max(best[theirs], score)
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
        if (concepts := words.sentence_topic(story.text, span.start, span.end))
    ]


def _scores(units: Units, weight: Weights, least: float, most: int | None = None) -> dict[tuple[int, int], float]:
    """Return the likeness of pairs of sentences of two stories that share a concept; the earlier story first.

    Args:
        units: All sentences, in the order of the stories.
        weight: Weight of each concept.
        least: Likeness below which a pair is left out.
        most: A concept in more sentences than this brings none together; None: each does.
    """
    index: defaultdict[str, list[int]] = defaultdict(list)
    for j, (_, _, concepts) in enumerate(units):
        for concept in concepts:
            index[concept].append(j)
    common = frozenset(c for c, found in index.items() if most is not None and len(found) > most)
    shared: list[defaultdict[int, float]] = [defaultdict(float) for _ in units]
    for concept in sorted(c for c, found in index.items() if len(found) > 1 and c not in common):
        heavy = weight[concept]
        for ours, theirs in combinations(_by_story(index[concept], units), 2):
            for i in ours:
                row = shared[i]
                for j in theirs:
                    row[j] += heavy
    totals = [weight.total(concepts) for _, _, concepts in units]
    scores = {}
    for i, row in enumerate(shared):
        for j, rare in row.items():
            both = rare + weight.total(units[i][2] & units[j][2] & common) if common else rare
            # The likeness is never above the shared part of the shorter one: most pairs need no second look.
            if both >= least * min(totals[i], totals[j]):
                scores[i, j] = _likeness(both, totals[i], totals[j])
    return {pair: score for pair, score in scores.items() if score >= least}


def _by_story(found: Sequence[int], units: Units) -> list[list[int]]:
    """Split indices of sentences by their stories; they come in the order of the stories."""
    return [list(same) for _, same in groupby(found, key=lambda unit: units[unit][0])]


def _likeness(both: float, one: float, two: float) -> float:
    """Mean of the shared part of both (geometric) and of the shorter, so that a short one does not match everything."""
    least = min(one, two)
    return 0.5 * both / math.sqrt(one * two) + 0.5 * both / least if least else 0.0
