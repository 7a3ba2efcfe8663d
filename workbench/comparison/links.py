"""All links between the claims of some stories: typed comparison of every candidate, one to one, surest first."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple
from uuid import UUID

from workbench.comparison import (
    candidates,
    charges,
    clocks,
    lengths,
    occasions,
    parties,
    proposals,
    quantities,
    quotes,
    remarks,
    sentences,
    statements,
    sums,
    times,
)
from workbench.comparison.facets import Facet, Weights, weights
from workbench.domain.group import Between, Link, Relation, Story
from workbench.domain.mention import Kind

_BONUS = {Relation.AGREE: 0.35, Relation.COMPATIBLE: 0.25}
"""How much surer of one thing two passages are for saying the same of it."""


_DOUBTFUL = 0.55
"""Below this score the two may count different things."""


@dataclass(frozen=True, slots=True)
class Material:
    """What every pair is judged with.

    Attributes:
        stories: The stories compared.
        weight: Weight of each concept.
        best: Sentences that are each other's best match.
        held: Figures and times inside each quote.
        sides: Who speaks for which side.
        holders: The quote that each figure and time stands in.
        twins: Stories that are one text, as pairs of indices.
    """

    stories: list[Story]
    weight: Weights
    best: frozenset[tuple[int, int, int, int]]
    held: quotes.Inside
    sides: parties.Sides
    holders: occasions.Holders
    twins: frozenset[tuple[int, int]]

    def aligned(self, a: Facet, b: Facet) -> bool:
        """Tell whether the sentences of two claims are each other's best match; the first story's claim first."""
        return (a.story, a.claim.sentence.start, b.story, b.claim.sentence.start) in self.best


class Found(NamedTuple):
    """What was found between claims, each surest first.

    Attributes:
        links: What is joined.
        offered: What could be proposed to a person, of claims that nothing is joined with.
        same_rows: Pairs of claims that belong into one row without a relation of their own.
    """

    links: list[Link]
    offered: list[Link]
    same_rows: list[tuple[UUID, UUID]]


def find(
    stories: Sequence[Story],
    facets: Sequence[Facet],
    by_claim: Mapping[UUID, Facet],
    held: quotes.Inside,
    *,
    within: bool,
) -> Found:
    """Return the links between claims.

    A claim that agrees with one of another story contradicts none there: the same count may stand in two sentences,
    and the one that fits is meant.

    Args:
        stories: The stories.
        facets: All their claims.
        by_claim: The same by identity.
        held: What stands `inside` each quote.
        within: Also hold the claims of one story against each other.
    """
    weight = weights(stories)
    best = sentences.aligned(stories, weight)
    holders = {figure.uuid: by_claim[quote] for quote, figures in held.items() for figure in figures}
    sides, twins = parties.sides(story.text for story in stories), _twins(stories)
    material = Material(list(stories), weight, best, held, sides, holders, twins)
    pairs = list(candidates.pairs(facets, within=within))
    found = [one for i, j in pairs for one in _typed(facets[i], facets[j], material)]
    found = clocks.by_clock_first(found, by_claim)
    summed = {(one.a, one.b): one for one in sums.links(facets, stories, weight)}
    apart = [one for one in found if one.relation is not Relation.CONFLICT or (one.a, one.b) not in summed]
    kept = _with_sums(_one_to_one(_telling(_plausible(apart, by_claim), by_claim), by_claim), summed, by_claim)
    kept += charges.links(facets, stories)
    around = remarks.holders(facets, held)
    links = remarks.told_once(kept, around)
    offered = proposals.find(pairs, facets, stories, weight, kept)
    return Found(links, offered, [*same_rows(links, held), *remarks.same_rows(links, around)])


def same_rows(links: Sequence[Link], held: quotes.Inside) -> list[tuple[UUID, UUID]]:
    """Return what belongs into the row of a remark that an article gives twice: the figures and times it is about."""
    joined = {frozenset((one.a, one.b)) for one in links}
    return [
        pair
        for one in links
        if one.kind is Kind.QUOTE and one.between is Between.WITHIN
        for x in held.get(one.a, ())
        for y in held.get(one.b, ())
        if frozenset((x.uuid, y.uuid)) in joined or quotes.equal(x, y)
        for pair in ((one.a, x.uuid), (one.b, y.uuid))
    ]


def inside(facets: Sequence[Facet]) -> quotes.Inside:
    """Return the figures and times inside each quote."""
    by_story: defaultdict[int, list[Facet]] = defaultdict(list)
    for facet in facets:
        if facet.claim.quantity or facet.claim.expression:
            by_story[facet.story].append(facet)
    starts = {story: [f.claim.span.start for f in found] for story, found in by_story.items()}
    held = {}
    for quote in facets:
        if quote.claim.quote:
            span, found = quote.claim.span, by_story[quote.story]
            first = bisect_left(starts.get(quote.story, []), span.start)
            last = bisect_left(starts.get(quote.story, []), span.end)
            held[quote.uuid] = [f for f in found[first:last] if f.claim.span.end <= span.end]
    return held


def _twins(stories: Sequence[Story]) -> frozenset[tuple[int, int]]:
    """Return the pairs of stories in which two outlets print one text, each as two indices in order."""
    by_text: defaultdict[str, list[int]] = defaultdict(list)
    for at, story in enumerate(stories):
        by_text[story.text].append(at)
    return frozenset(pair for alike in by_text.values() for pair in combinations(alike, 2))


def _typed(a: Facet, b: Facet, material: Material) -> Iterator[Link]:
    """Yield the links of two claims, by each kind both are of; of one text, a passage is only held against itself."""
    one, two = a.claim, b.claim
    if material.twins and (a.story, b.story) in material.twins and one.span != two.span:
        return
    found = None
    if one.quantity and two.quantity:
        found = quantities.link(a, b, material.weight, material.stories, aligned=material.aligned(a, b))
    elif one.expression and two.expression:
        told = times.link(a, b, material.weight, material.stories, aligned=material.aligned(a, b))
        found = told or _lengths(a, b, material)
    if found:
        yield occasions.told(found, a, b, material.holders, material.weight)
    if one.quote and two.quote:
        found = quotes.link(a, b, material.weight, material.held, material.sides)
        if found:
            yield occasions.told(found, a, b, material.holders, material.weight)
    if one.statement and two.statement:
        found = statements.link(a, b, material.weight, material.stories, aligned=material.aligned(a, b))
        if found:
            yield occasions.told(found, a, b, material.holders, material.weight)


def _lengths(a: Facet, b: Facet, material: Material) -> Link | None:
    """Return the link of two lengths of which one is told without a figure: "six months", "at least a year"."""
    if a.story == b.story or not lengths.both(a, b):
        return None
    one, two = lengths.measured(a), lengths.measured(b)
    if one is None or two is None:
        return None
    return quantities.link(one, two, material.weight, material.stories, aligned=material.aligned(a, b))


def _with_sums(links: list[Link], summed: Mapping[tuple[UUID, UUID], Link], facets: Mapping[UUID, Facet]) -> list[Link]:
    """Add that parts make a whole, where neither it nor a part of it has its like in the other story."""
    taken = {(end, facets[other].story) for one in links if one.kind is Kind.QUANTITY for end, other in _ends(one)}
    free = [k for k in summed.values() if not any((end, facets[other].story) in taken for end, other in _ends(k))]
    return sorted([*links, *free], key=lambda k: (-k.score, _place(k, facets)))


def _ends(link: Link) -> tuple[tuple[UUID, UUID], tuple[UUID, UUID]]:
    return (link.a, link.b), (link.b, link.a)


def _plausible(links: list[Link], facets: Mapping[UUID, Facet]) -> list[Link]:
    """Drop a conflict of differently counted things between two sentences that agree on another figure.

    It stays when both figures stand beside the same words ("291 wounded", "364 wounded").
    """
    agreed = {_sentences(one, facets) for one in links if one.relation in _BONUS and one.kind is Kind.QUANTITY}
    return [
        one
        for one in links
        if one.relation is not Relation.CONFLICT
        or one.score >= _DOUBTFUL
        or _measured(facets[one.a])
        or _sentences(one, facets) not in agreed
        or facets[one.a].near & facets[one.b].near
    ]


def _telling(links: list[Link], facets: Mapping[UUID, Facet]) -> list[Link]:
    """Drop what two statements say of their sentences where a figure, a time or a quote of these says the same.

    That the deed is one says less than any of them.
    """
    told: defaultdict[tuple[UUID, int, UUID, int], set[Relation]] = defaultdict(set)
    for one in links:
        if one.kind is not Kind.STATEMENT:
            told[_sentences(one, facets)] |= {one.relation, Relation.AGREE}
    return [k for k in links if k.kind is not Kind.STATEMENT or k.relation not in told[_sentences(k, facets)]]


def _measured(facet: Facet) -> bool:
    """Amounts with a unit are few in a sentence: another figure that agrees says nothing of them."""
    return facet.claim.quantity is not None and facet.claim.quantity.unit is not None


def _sentences(link: Link, facets: Mapping[UUID, Facet]) -> tuple[UUID, int, UUID, int]:
    a, b = facets[link.a].claim, facets[link.b].claim
    return a.article, a.sentence.start, b.article, b.sentence.start


def _one_to_one(links: list[Link], facets: Mapping[UUID, Facet]) -> list[Link]:
    """Keep for each claim, kind and other story the best link, and what agrees with it as well.

    Who contradicts a speaker, or changes the words, takes no place from what repeats them: a quote may hold both.
    """
    order = sorted(links, key=lambda k: (-k.score - _BONUS.get(k.relation, 0.0), _place(k, facets)))
    taken: set[tuple[UUID, Kind, bool, int]] = set()
    kept = []
    for one in order:
        a, b = facets[one.a], facets[one.b]
        against = one.between is Between.SPEAKERS or bool(one.fault)
        ends = {(one.a, one.kind, against, b.story), (one.b, one.kind, against, a.story)}
        if ends & taken and one.relation is not Relation.AGREE:
            continue
        taken |= ends
        kept.append(one)
    return sorted(kept, key=lambda k: (-k.score, _place(k, facets)))


def _place(link: Link, facets: Mapping[UUID, Facet]) -> tuple[int, int, int, int]:
    """Where a link stands in the texts: the same whatever the claims' UUIDs are."""
    a, b = facets[link.a], facets[link.b]
    return a.story, a.claim.span.start, b.story, b.claim.span.start
