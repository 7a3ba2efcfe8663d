"""Parts that add up: "nine adults and three children" in one report are the "12 people" of another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from workbench.comparison import words
from workbench.comparison.facets import Facet, Weights, shared_weight
from workbench.domain.group import How, Link, Relation, Story
from workbench.domain.mention import Kind
from workbench.domain.quantity import Modifier

_BETWEEN = re.compile(r"\s+(?:[^\W\d_]+[ -]){0,3}[^\W\d_]+(?:,| and|, and)\s+")
"""What stands between two parts: what the first counts in at most four words, and "and" or a comma."""
_SHARED = 0.2
"""Least share of the shorter topic where no fate ("killed") is told of both."""
_SCORE = 0.6

Parts = tuple[Facet, ...]


def links(facets: Sequence[Facet], stories: Sequence[Story], weight: Weights) -> list[Link]:
    """Return the links between each part of a list of counts and a count of another report that is their sum.

    Args:
        facets: All claims, in the order of the stories and of their places.
        stories: The stories they belong to.
        weight: Weight of each concept.
    """
    wholes: defaultdict[float, list[Facet]] = defaultdict(list)
    for facet in filter(_plain, facets):
        wholes[_count(facet)].append(facet)
    return [
        _link(part, parts, whole)
        for parts in _lists(facets, stories)
        for whole in wholes.get(sum(map(_count, parts)), ())
        if whole.story != parts[0].story and _one_thing(parts, whole, weight)
        for part in parts
    ]


def _plain(facet: Facet) -> bool:
    """Tell whether a claim is an exact whole count of things."""
    told = facet.claim.quantity
    return told is not None and told.unit is None and told.high is None and told.modifier is Modifier.EQUAL


def _count(facet: Facet) -> float:
    return facet.claim.quantity.low if facet.claim.quantity else 0.0


def _lists(facets: Sequence[Facet], stories: Sequence[Story]) -> Iterator[Parts]:
    """Yield the counts that stand in one list of a sentence, each of another thing."""
    run: list[Facet] = []
    for facet in filter(_plain, facets):
        if run and not _next_part(run[-1], facet, stories[facet.story].text):
            yield from _whole_run(run)
            run = []
        run.append(facet)
    yield from _whole_run(run)


def _whole_run(run: list[Facet]) -> Iterator[Parts]:
    if len(run) > 1 and len({facet.head for facet in run}) == len(run):
        yield tuple(run)


def _next_part(one: Facet, two: Facet, text: str) -> bool:
    same = one.story == two.story and one.claim.sentence == two.claim.sentence
    return same and bool(_BETWEEN.fullmatch(text[one.claim.span.end : two.claim.span.start]))


def _one_thing(parts: Parts, whole: Facet, weight: Weights) -> bool:
    """Tell whether the sum befell what the parts did: their fate, else enough words in common.

    Five killed and three wounded are no eight killed.
    """
    ours = frozenset().union(*(_fates(part) for part in parts))
    theirs = _fates(whole)
    if len(ours) > 1 or (ours and theirs):
        return ours <= theirs
    return max(shared_weight(part.topic, whole.topic, weight) for part in parts) >= _SHARED


def _fates(facet: Facet) -> frozenset[str]:
    return (facet.topic | {facet.head}) & words.lexicon().fates.keys()


def _link(part: Facet, parts: Parts, whole: Facet) -> Link:
    told = [
        f"“{one.text} {one.claim.quantity.counted.text}”"
        for one in parts
        if one.claim.quantity and one.claim.quantity.counted
    ]
    listed = " and ".join(filter(None, (", ".join(told[:-1]), told[-1]))) if told else "the parts"
    reason = f"{listed} in {part.letter} add up to “{whole.text}” in {whole.letter}."
    a, b = sorted((part, whole), key=lambda f: f.story)
    return Link(a.uuid, b.uuid, Kind.QUANTITY, Relation.COMPATIBLE, reason, _SCORE, how=How.CONTAINED)
