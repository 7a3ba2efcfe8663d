"""Pairs worth a look, from indices: never all pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from workbench.comparison import values
from workbench.comparison.facets import Facet
from workbench.domain.mention import Kind

_TOO_COMMON = 60
"""A concept in more claims than this joins nothing by itself; rarer ones do."""


def pairs(facets: Sequence[Facet], *, within: bool) -> Iterator[tuple[int, int]]:
    """Yield index pairs (i < j) of claims of one kind that share a key: dimension and head, speaker, or a concept.

    Args:
        facets: All claims, in the order of the stories.
        within: Whether two claims of one story are a pair.
    """
    index: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    seen: set[tuple[int, int]] = set()
    for j, facet in enumerate(facets):
        for key in _keys(facet):
            for i in index[key]:
                if (within or facets[i].story != facet.story) and (i, j) not in seen:
                    seen.add((i, j))
                    yield i, j
            if len(index[key]) < _TOO_COMMON or key[1] == "is":
                index[key].append(j)


def _keys(facet: Facet) -> Iterable[tuple[str, ...]]:
    """The typed keys ("is") are never too common; the concepts ("on") may be."""
    claim = facet.claim
    if claim.quantity:
        dimension = values.key(claim.quantity.unit)
        if facet.head:
            yield Kind.QUANTITY, "is", dimension, facet.head
        yield from ((Kind.QUANTITY, "on", dimension, concept) for concept in facet.topic)
    if claim.expression:
        yield from ((Kind.TIME, "on", concept) for concept in facet.topic)
    if claim.quote:
        if facet.speaker:
            yield Kind.QUOTE, "is", facet.speaker
        yield from ((Kind.QUOTE, "on", concept) for concept in facet.topic)
