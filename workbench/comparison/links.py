"""All links between the claims of some stories: typed comparison of every candidate, one to one, surest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from workbench.comparison import candidates, quantities, quotes, sentences, times
from workbench.comparison.facets import Facet, weights
from workbench.domain.group import Link, Relation, Story
from workbench.domain.mention import Kind

_BONUS = {Relation.AGREE: 0.2, Relation.COMPATIBLE: 0.1}
"""How much surer of one thing two passages are for saying the same of it."""


def find(stories: Sequence[Story], facets: Sequence[Facet], *, within: bool) -> list[Link]:
    """Return the links between claims, surest first.

    A claim that agrees with one of another story contradicts none there: the same count may stand in two sentences,
    and the one that fits is meant.
    """
    weight = weights(stories)
    best = sentences.aligned(stories)
    found = [
        one
        for i, j in candidates.pairs(facets, within=within)
        for one in _typed(facets[i], facets[j], weight, list(stories), best)
    ]
    return _one_to_one(found, {f.uuid: f for f in facets})


def _typed(
    a: Facet, b: Facet, weight: Mapping[str, float], stories: list[Story], best: frozenset[tuple[int, int, int, int]]
) -> list[Link]:
    aligned = (a.story, a.claim.sentence.start, b.story, b.claim.sentence.start) in best
    links: list[Link | None] = []
    if a.claim.quantity and b.claim.quantity:
        links.append(quantities.link(a, b, weight, stories, aligned=aligned))
    elif a.claim.expression and b.claim.expression:
        links.append(times.link(a, b, weight))
    if a.claim.quote and b.claim.quote:
        links.append(quotes.link(a, b, weight))
    return [one for one in links if one]


def _one_to_one(links: list[Link], facets: Mapping[UUID, Facet]) -> list[Link]:
    """Keep for each claim, kind and other story the best link, and what agrees with it as well."""
    order = sorted(links, key=lambda k: (-k.score - _BONUS.get(k.relation, 0.0), _place(k, facets)))
    taken: set[tuple[UUID, Kind, int]] = set()
    kept = []
    for one in order:
        a, b = facets[one.a], facets[one.b]
        ends = {(one.a, one.kind, b.story), (one.b, one.kind, a.story)}
        if ends & taken and one.relation is not Relation.AGREE:
            continue
        taken |= ends
        kept.append(one)
    return sorted(kept, key=lambda k: (-k.score, _place(k, facets)))


def _place(link: Link, facets: Mapping[UUID, Facet]) -> tuple[int, int, int, int]:
    """Where a link stands in the texts: the same whatever the claims' UUIDs are."""
    a, b = facets[link.a], facets[link.b]
    return a.story, a.claim.span.start, b.story, b.claim.span.start
