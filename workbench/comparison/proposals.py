"""*Maybe the same?*: two passages that stand alone and could tell of one thing. A person answers; nothing counts it.

What is joined by itself needs enough of the sentences around it in common. Between that and nothing lie pairs that a
person sees through at once: a figure of the same thing in sentences that share little else, one day told in other
words, a speaker who may say one thing twice. They are proposed only where both passages have found nothing else, one
for each passage at most, and never as agreement or difference.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import compress
from uuid import UUID

from workbench.comparison import candidates, mentions, quantities, quotes, statements, times
from workbench.comparison.facets import Facet, Weights, shared_weight
from workbench.domain.group import Link, Relation, Story
from workbench.domain.mention import Kind
from workbench.domain.reason import Doubtful

_LEAST = {Kind.QUANTITY: 0.25, Kind.TIME: 0.25, Kind.QUOTE: 0.34, Kind.STATEMENT: 0.3}
"""Least share of the shorter topic, 0 to 1, by kind."""
_BESIDE = 2
"""Concepts that both sentences share, at least."""
_SURE = 0.3
"""`score` of a proposal between sentences that share all they have."""
_UNSURE = 0.1


def find(
    pairs: Iterable[tuple[int, int]],
    facets: Sequence[Facet],
    stories: Sequence[Story],
    weight: Weights,
    links: Sequence[Link],
) -> list[Link]:
    """Return what can be proposed, the surest first.

    Args:
        pairs: Candidates, as indices of claims.
        facets: All claims.
        stories: The stories they belong to.
        weight: Weight of each concept.
        links: What is joined already: its claims need no proposal, nor do statements of sentences that hold them.
    """
    linked = {claim for one in links for claim in (one.a, one.b)}
    taken = [facet.uuid in linked or _doubted(facet) for facet in facets]
    told = {_sentence(facet) for facet in compress(facets, taken)}
    found = []
    for i, j in sorted({*pairs, *candidates.meeting(facets)}):
        a, b = facets[i], facets[j]
        if taken[i] or taken[j] or a.story == b.story or stories[a.story].text == stories[b.story].text:
            continue
        offered = _offer(a, b, weight, stories)
        if offered is not None and not (offered.kind is Kind.STATEMENT and {_sentence(a), _sentence(b)} & told):
            found.append(((-offered.score, a.story, a.claim.span.start, b.story, b.claim.span.start), offered))
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]


def chosen(
    offered: Iterable[Link], taken: Collection[UUID] = (), apart: Collection[frozenset[UUID]] = ()
) -> list[Link]:
    """Return the surest proposal of each claim.

    Args:
        offered: What can be proposed, the surest first.
        taken: Claims that stand in a row already.
        apart: Pairs of which a person said that they are not the same.
    """
    used = set(taken)
    kept = []
    for one in offered:
        if one.a in used or one.b in used or frozenset((one.a, one.b)) in apart:
            continue
        used |= {one.a, one.b}
        kept.append(one)
    return kept


def _doubted(facet: Facet) -> bool:
    """Tell whether a value cannot be: that is a row of its own."""
    return bool(facet.claim.doubts) and any(doubt.about is Doubtful.VALUE for doubt in facet.claim.doubts)


def _sentence(facet: Facet) -> tuple[int, int]:
    return facet.story, facet.claim.sentence.start


def _offer(a: Facet, b: Facet, weight: Weights, stories: Sequence[Story]) -> Link | None:
    """Return a proposal to join two claims, None when little speaks for it."""
    for kind, fits, told in _FITTING:
        if fits(a, b, stories):
            shared = shared_weight(a.topic, b.topic, weight)
            few = shared < _LEAST[kind] or len(a.topic & b.topic) < _BESIDE
            if few and not (kind is Kind.QUANTITY and quantities.hardly_chance(a, b)):
                return None
            score = round(_UNSURE + (_SURE - _UNSURE) * shared, 3)
            return Link(a.uuid, b.uuid, kind, Relation.RELATED, told(a, b), score, proposed=True)
    return None


def _quotes(a: Facet, b: Facet, _stories: Sequence[Story]) -> bool:
    """Tell whether one person, named, says both."""
    return bool(a.claim.quote and b.claim.quote and a.named and b.named and mentions.same_speaker(a, b))


def _both(a: Facet, b: Facet) -> str:
    return f"“{a.text}” in {a.letter} and “{b.text}” in {b.letter}"


def _told(a: Facet, b: Facet) -> str:
    return f"{statements.said(a)} in {a.letter} and {statements.said(b)} in {b.letter} may tell of one deed."


Fits = Callable[[Facet, Facet, Sequence[Story]], bool]
_FITTING: tuple[tuple[Kind, Fits, Callable[[Facet, Facet], str]], ...] = (
    (Kind.QUANTITY, lambda a, b, _: quantities.may_be_one(a, b), lambda a, b: f"{_both(a, b)} may be of one thing."),
    (Kind.TIME, times.may_be_one, lambda a, b: f"{_both(a, b)} may date one event."),
    (Kind.QUOTE, _quotes, lambda a, b: f"{quotes.name(a)} may say one thing in {a.letter} and in {b.letter}."),
    (Kind.STATEMENT, lambda a, b, _: statements.may_be_one(a, b), _told),
)
