"""Pairs worth a look, from indices: never all pairs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations, combinations_with_replacement, islice

from workbench.comparison import quantities, rounds, statements, units, values
from workbench.comparison.facets import Facet
from workbench.domain.quantity import Quantity

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
Figures = list[tuple[int, Quantity]]
"""Figures of one unit, each with the index of its claim."""


def pairs(facets: Sequence[Facet], *, within: bool) -> Iterator[tuple[int, int]]:
    """Yield index pairs (i < j) of claims of one kind that share a key: dimension and head, speaker, or a concept.

    The order of the stories changes nothing: what is too common is so by its number.

    Args:
        facets: All claims, in the order of the stories.
        within: Whether two claims of one story are a pair.
    """
    seen = {*_ages(facets), *_sittings(facets)}
    index = _index(facets)
    timed = index.pop(_TIMES, {}).values()
    dated = Counter(chain.from_iterable(combinations(claims, 2) for claims in timed if len(claims) <= _TOO_COMMON))
    for place, by_concept in index.items():
        for claims in by_concept.values():
            if 1 < len(claims) <= _TOO_COMMON:
                seen.update(combinations(claims, 2))
            elif len(claims) > 1 and place[0] == _IS:
                seen.update(_neighbours(claims, facets))
    seen.update(pair for pair, shared in dated.items() if shared > 1 or _same_day(facets, *pair))
    yield from sorted(seen if within else (p for p in seen if facets[p[0]].story != facets[p[1]].story))


def meeting(facets: Sequence[Facet]) -> Iterator[tuple[int, int]]:
    """Yield index pairs (i < j) of large measured figures of two stories that can be one: they need share no word.

    By value, and so never all pairs: of a whole library, few figures are as good as equal.
    """
    kinds: defaultdict[str, defaultdict[tuple[str | None, bool], Figures]] = defaultdict(lambda: defaultdict(list))
    for at, facet in enumerate(facets):
        told = facet.claim.quantity
        if told is not None and quantities.exact(facet):
            for one in values.readings(told):
                kinds[values.key(one.unit)][one.unit, one.direction is not None].append((at, one))
    for kind, by_unit in kinds.items():
        for ours, theirs in combinations_with_replacement(by_unit.values(), 2):
            if kind != units.MONEY or ours[0][1].unit == theirs[0][1].unit:
                yield from _meeting(ours, theirs, facets)


def _meeting(ours: Figures, theirs: Figures, facets: Sequence[Facet]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of figures of two units, or of one, whose reaches overlap: sorted, each is held against few."""
    if len({facets[at].story for at, _ in chain(ours, theirs)}) < 2:
        return
    scales = values.scales(ours[0][1], theirs[0][1])
    reaches = sorted(
        (
            *values.reach(one, scales[side], loose=one.exchanged is not None or facets[at].claim.quantity != one),
            side,
            at,
        )
        for side, found in enumerate((ours,) if ours is theirs else (ours, theirs))
        for at, one in found
    )
    for n, (_, end, side, at) in enumerate(reaches):
        for start, _, of, other in islice(reaches, n + 1, None):
            if start > end:
                break
            if (of != side or ours is theirs) and facets[at].story != facets[other].story:
                yield (at, other) if at < other else (other, at)


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


def _sittings(facets: Sequence[Facet]) -> Iterable[tuple[int, int]]:
    """Pair the one next sitting of each report: "the next decision" shares no word with "the board meets again"."""
    found = [j for j, facet in enumerate(facets) if facet.claim.expression and rounds.sits_next(facet)]
    return combinations(found, 2) if len({facets[j].story for j in found}) == len(found) else ()


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
    if claim.statement and (told := statements.deed(claim)):
        yield (_STATEMENT, told.deed), told.subject | told.object
    if claim.quote:
        if facet.speaker:
            yield _SPEAKERS, (facet.speaker,)
        yield _QUOTES, facet.topic
