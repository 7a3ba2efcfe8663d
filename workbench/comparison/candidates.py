"""Pairs worth a look, from indices: never all pairs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from workbench.comparison import statements, values
from workbench.comparison.facets import Facet

_TOO_COMMON = 60
"""A key in more claims than this joins only neighbours; rarer ones join all."""
_NEIGHBOURS = 3
"""How far apart two claims with a common typed key may stand in the order of their stories' claims with that key."""

_IS = "is"
_QUANTITY, _STATEMENT = "quantity", "statement"
_TIMES, _QUOTES, _SPEAKERS = ("time",), ("quote",), (_IS, "quote")

Place = tuple[str, ...]
"""What makes the claims of one concept worth a look: kind, and of a quantity its dimension, of a statement its deed."""
Index = defaultdict[Place, defaultdict[str, list[int]]]
"""Claims by place and concept: a tuple made for each concept would cost more than the rest."""


def pairs(facets: Sequence[Facet], *, within: bool) -> Iterator[tuple[int, int]]:
    """Yield index pairs (i < j) of claims of one kind that share a key: dimension and head, speaker, or a concept.

    The order of the stories changes nothing: what is too common is so by its number.

    Args:
        facets: All claims, in the order of the stories.
        within: Whether two claims of one story are a pair.
    """
    seen = set(_ages(facets))
    times: Counter[tuple[int, int]] = Counter()
    for place, by_concept in _index(facets).items():
        for claims in by_concept.values():
            if 1 < len(claims) <= _TOO_COMMON:
                (times if place == _TIMES else seen).update(combinations(claims, 2))
            elif len(claims) > 1 and place[0] == _IS:
                seen.update(_neighbours(claims, facets))
    seen.update(pair for pair, shared in times.items() if shared > 1 or _same_day(facets, *pair))
    yield from sorted(seen if within else (p for p in seen if facets[p[0]].story != facets[p[1]].story))


def _index(facets: Sequence[Facet]) -> Index:
    index: Index = defaultdict(lambda: defaultdict(list))
    for j, facet in enumerate(facets):
        for place, concepts in _keys(facet):
            found = index[place]
            for concept in concepts:
                found[concept].append(j)
    return index


def _ages(facets: Sequence[Facet]) -> Iterable[tuple[int, int]]:
    """Pair the one "She was 94." of each report: "she" shares no word with a name."""
    ages = [j for j, facet in enumerate(facets) if facet.bare_age]
    return combinations(ages, 2) if len({facets[j].story for j in ages}) == len(ages) else ()


def _same_day(facets: Sequence[Facet], i: int, j: int) -> bool:
    """Tell whether one shared word is enough for two times: they begin on one day; others need a second one."""
    one, two = facets[i].moment, facets[j].moment
    return one is not None and two is not None and one.earliest == two.earliest


def _neighbours(claims: Sequence[int], facets: Sequence[Facet]) -> Iterator[tuple[int, int]]:
    """Pair the n-th claim of a story with those around the n-th of each other."""
    by_story: defaultdict[int, list[int]] = defaultdict(list)
    for claim in claims:
        by_story[facets[claim].story].append(claim)
    for one, two in combinations(by_story.values(), 2):
        for n, claim in enumerate(one):
            yield from ((claim, other) for other in two[max(0, n - _NEIGHBOURS) : n + _NEIGHBOURS + 1])


def _keys(facet: Facet) -> Iterator[tuple[Place, Iterable[str]]]:
    """Yield concepts by place; the typed keys (`_IS`) join neighbours at least, others may be too common to join."""
    claim = facet.claim
    if claim.quantity:
        for dimension in values.keys(claim.quantity):
            if facet.head:
                yield (_IS, _QUANTITY, dimension), (facet.head,)
            yield (_QUANTITY, dimension), facet.topic
    if facet.moment:
        yield _TIMES, facet.topic
    if claim.statement and (told := statements.deed(claim.statement)):
        yield (_STATEMENT, told.deed), told.subject | told.object
    if claim.quote:
        if facet.speaker:
            yield _SPEAKERS, (facet.speaker,)
        yield _QUOTES, facet.topic
