"""One speaker who gives one figure or day twice: neither a variant nor a second source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from workbench.comparison import mentions, quotes
from workbench.comparison.facets import Facet, Weights
from workbench.domain.group import Link, Relation
from workbench.domain.mention import Kind

Holders = Mapping[UUID, Facet]
"""The quote that each figure and time stands in."""


def told(link: Link, a: Facet, b: Facet, holders: Holders, weight: Weights) -> Link:
    """Return the link of two figures or times with a note where one speaker gave them on two days."""
    same = link.relation in (Relation.AGREE, Relation.COMPATIBLE) and link.kind is not Kind.QUOTE
    if (
        not same
        or a.story == b.story
        or not a.named
        or not mentions.same_speaker(a, b)
        or not _twice(a, b, holders, weight)
    ):
        return link
    return replace(link, note=quotes.TWICE, reason=f"{link.reason.rstrip('.')}; {quotes.TWICE}.")


def _twice(a: Facet, b: Facet, holders: Holders, weight: Weights) -> bool:
    """Tell whether the days differ: as told, or those of the reports when the words around show two remarks."""
    if a.day_told and b.day_told:
        return a.said_day != b.said_day
    one, two = holders.get(a.uuid), holders.get(b.uuid)
    match = quotes.best(one, two, weight) if one is not None and two is not None else None
    return match is not None and one is not None and two is not None and quotes.two_occasions(one, two, match)
