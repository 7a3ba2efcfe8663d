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

_QUANTITY, _TIME, _QUOTE, _STATEMENT = "quantity", "time", "quote", "statement"
"""Plain strings: an enum's hash is a call in Python, and there are thousands of keys."""

_AGE = (_QUANTITY, "is", "age")
"""The one "She was 94." of a report is held against the other's: "she" shares no word with a name."""

Key = tuple[str, ...]


def pairs(facets: Sequence[Facet], *, within: bool) -> Iterator[tuple[int, int]]:
    """Yield index pairs (i < j) of claims of one kind that share a key: dimension and head, speaker, or a concept.

    The order of the stories changes nothing: what is too common is so by its number.

    Args:
        facets: All claims, in the order of the stories.
        within: Whether two claims of one story are a pair.
    """
    index: defaultdict[Key, list[int]] = defaultdict(list)
    for j, facet in enumerate(facets):
        for key in _keys(facet):
            index[key].append(j)
    seen: set[tuple[int, int]] = set()
    ages = index.pop(_AGE, [])
    if len({facets[i].story for i in ages}) == len(ages):
        seen.update(combinations(ages, 2))
    times: Counter[tuple[int, int]] = Counter()
    for key, claims in index.items():
        if len(claims) == 1:
            continue
        if len(claims) <= _TOO_COMMON:
            (times if key[0] == _TIME else seen).update(combinations(claims, 2))
        elif key[1] == "is":
            seen.update(_neighbours(claims, facets))
    seen.update(pair for pair, shared in times.items() if shared > 1 or _same_day(facets, *pair))
    yield from sorted(pair for pair in seen if within or facets[pair[0]].story != facets[pair[1]].story)


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


def _keys(facet: Facet) -> Iterable[Key]:
    """The typed keys ("is") join neighbours at least; the concepts ("on") may be too common to join anything."""
    claim = facet.claim
    if claim.quantity:
        dimension = values.key(claim.quantity.unit)
        if facet.bare_age:
            yield _AGE
        if facet.head:
            yield _QUANTITY, "is", dimension, facet.head
        yield from ((_QUANTITY, "on", dimension, concept) for concept in facet.topic)
    if facet.moment:
        yield from ((_TIME, "on", concept) for concept in facet.topic)
    if claim.statement and (told := statements.deed(claim.statement)):
        yield from ((_STATEMENT, told.deed, party) for party in told.subject | told.object)
    if claim.quote:
        if facet.speaker:
            yield _QUOTE, "is", facet.speaker
        yield from ((_QUOTE, "on", concept) for concept in facet.topic)
