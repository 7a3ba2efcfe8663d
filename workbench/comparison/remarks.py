"""One remark, one row: what two quotes say, and what the deeds, figures and times inside them say, is told once.

A quote and the statement or figure inside it are read apart, and each finds its like in another report. Left alone,
one sentence would stand in two rows, and one might say "in the same words" of what the other calls a difference. The
remark is one row with two questions (did they say it, is it so), so the worse relation is the quotes' own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from workbench.comparison.drift import FAULTS
from workbench.comparison.facets import Facet
from workbench.domain.group import Link, Relation
from workbench.domain.mention import Kind

Holders = Mapping[UUID, Facet]
"""The quote that each figure, time and statement stands in."""


def holders(facets: Sequence[Facet], held: Mapping[UUID, Sequence[Facet]]) -> dict[UUID, Facet]:
    """Return the quote around each figure, time and statement; of several the shortest.

    Args:
        facets: All claims.
        held: Figures and times inside each quote.
    """
    quotes = sorted((f for f in facets if f.claim.quote), key=lambda f: f.claim.span.start - f.claim.span.end)
    found = {figure.uuid: quote for quote in quotes for figure in held.get(quote.uuid, ())}
    by_sentence: dict[tuple[int, int], list[Facet]] = {}
    for facet in facets:
        if facet.claim.statement:
            by_sentence.setdefault((facet.story, facet.claim.sentence.start), []).append(facet)
    starts = sorted(by_sentence)
    for quote in quotes:
        first = bisect_left(starts, (quote.story, quote.claim.sentence.start))
        for place in starts[first : bisect_left(starts, (quote.story, quote.claim.span.end))]:
            found |= {f.uuid: quote for f in by_sentence[place] if quote.claim.span.contains(f.claim.span)}
    return found


def told_once(links: Sequence[Link], around: Holders) -> list[Link]:
    """Return the links with those of one remark told by its quotes.

    A contradiction inside two quotes that are joined is theirs. Their statements are left out, for a deed says less
    than the words; figures and times stay, as values of their own in the row of the remark (see `same_rows`).
    """
    of_quotes = {frozenset((one.a, one.b)): one for one in links if one.kind is Kind.QUOTE}
    kept: list[Link] = []
    for one in links:
        pair = _pair(one, around)
        if one.kind is Kind.QUOTE or pair not in of_quotes:
            kept.append(one)
            continue
        if one.relation is Relation.CONFLICT:
            of_quotes[pair] = _worse(of_quotes[pair], one)
        if one.kind is not Kind.STATEMENT:
            kept.append(one)
    return [of_quotes[frozenset((one.a, one.b))] if one.kind is Kind.QUOTE else one for one in kept]


def same_rows(links: Sequence[Link], around: Holders) -> list[tuple[UUID, UUID]]:
    """Return what belongs into the row of a remark: the figures and times on which its renderings differ."""
    joined = {frozenset((one.a, one.b)) for one in links if one.kind is Kind.QUOTE}
    return [
        pair
        for one in links
        if one.kind is not Kind.QUOTE and one.relation is Relation.CONFLICT and _pair(one, around) in joined
        for pair in ((around[one.a].uuid, one.a), (around[one.b].uuid, one.b))
    ]


def _pair(link: Link, around: Holders) -> frozenset[UUID]:
    """Return the two quotes that the ends of a link stand in; fewer where one stands in none."""
    return frozenset(around[end].uuid for end in (link.a, link.b) if end in around)


def _worse(quotes: Link, inner: Link) -> Link:
    """Return the link of two quotes that differ in what stands inside them, too; a deed their words told already."""
    if quotes.relation is Relation.CONFLICT:
        if inner.kind is Kind.STATEMENT:
            return quotes
        more = f"{quotes.fault}{FAULTS}{inner.kind.value}"
        return replace(quotes, reason=f"{quotes.reason} {inner.reason}", fault=more)
    worse = replace(quotes, relation=inner.relation, between=inner.between, how=None, note="")
    return replace(worse, reason=inner.reason, fault=inner.kind.value)
