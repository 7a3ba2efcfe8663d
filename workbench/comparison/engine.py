"""Stories in; groups of claims that speak of the same thing out. Pure Python over claims, all in memory."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.comparison import doubts, grouping, links, mentions, parts, proposals, titles
from workbench.comparison.facets import facets
from workbench.domain.group import Constraint, Group, Link, Story


def compare(stories: Sequence[Story], *, within: bool = True, constraints: Sequence[Constraint] = ()) -> list[Group]:
    """Return the groups of claims of these stories.

    Args:
        stories: Articles on one event, in the order of their letters; the order changes nothing but reasons' wording.
        within: Also hold the claims of one article against each other.
        constraints: A person's word on pairs of claims; it wins over everything.
    """
    all_facets = mentions.told(parts.told(facets(stories), stories), stories)
    held = links.inside(all_facets)
    by_claim = {f.uuid: f for f in all_facets}
    found = links.find(stories, all_facets, by_claim, held, within=within)
    title = titles.titled(stories, all_facets)
    rows = grouping.group(found, by_claim, title, constraints, stories)
    return [*rows, *doubts.rows(all_facets, {uuid for row in rows for uuid in row.claims}, title)] if within else rows


def pairs(stories: Sequence[Story], *, within: bool = False) -> list[Link]:
    """Return the links between claims, surest first, and behind them what is only proposed, for the command line."""
    all_facets = mentions.told(parts.told(facets(stories), stories), stories)
    by_claim = {f.uuid: f for f in all_facets}
    found = links.find(stories, all_facets, by_claim, links.inside(all_facets), within=within)
    joined = {claim for one in found.links for claim in (one.a, one.b)}
    return [*found.links, *proposals.chosen(found.offered, joined)]
