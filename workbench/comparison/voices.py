"""Two speakers: the same words given to both, or remarks that contradict each other."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from uuid import UUID

from rapidfuzz import fuzz

from workbench.comparison import parties, words
from workbench.comparison.drift import FAULTS, drift
from workbench.comparison.facets import Facet, Piece, Weights, shared_weight
from workbench.domain.group import Between, Link, Relation
from workbench.domain.mention import Kind
from workbench.domain.quote import QuoteKind

_SAME_WORDS = 80
_SHARED = 0.5
_SHORTEST = 3
_TO_BOTH = "given to two speakers"
_NONE_OF = re.compile(r"\b(?:not an?(?: single)?|not one(?: single)?|not any|no|none of the|zero) ([a-z]+)")


def link(
    a: Facet, b: Facet, weight: Weights, inside: Mapping[UUID, Sequence[Facet]], sides: parties.Sides
) -> Link | None:
    """Return the link between the quotes of two speakers, None when they neither share words nor disagree.

    Args:
        a: The quote that stands first.
        b: The other.
        weight: Weight of each concept.
        inside: Figures and times inside each quote.
        sides: Who speaks for which side.
    """
    if not (a.named or b.named):
        return None
    pairs = _pairs(a, b)
    for p, q in pairs:
        refused = a.named and parties.refused_and_offered(p, a, q, b, sides)
        if refused or (b.named and parties.refused_and_offered(q, b, p, a, sides)):
            return _disagree(a, b, p, q)
    if not (a.named and b.named):
        return None
    own = all(f.claim.quote and f.claim.quote.kind is not QuoteKind.INDIRECT for f in (a, b))
    if own and a.story != b.story:
        for p, q in pairs:
            if p.length > _SHORTEST and fuzz.ratio(p.lower, q.lower, score_cutoff=_SAME_WORDS):
                return _given_to_both(a, b, drift(p, q, close=True, own=True))
    for p, q in pairs:
        if _contradict(p, q, weight):
            return _disagree(a, b, p, q)
    return _counted(a, b, inside) or _counted(b, a, inside)


def _pairs(a: Facet, b: Facet) -> list[tuple[Piece, Piece]]:
    theirs = [q for q in b.pieces if q.length >= _SHORTEST]
    return [(p, q) for p in a.pieces if p.length >= _SHORTEST for q in theirs]


def _given_to_both(a: Facet, b: Facet, changed: str) -> Link:
    reason = f"The same words are given to {_name(a)} in {a.letter} and to {_name(b)} in {b.letter}"
    more = f"{FAULTS}{changed}" if changed else ""
    told, fault = f"{reason}{more}.", f"{_TO_BOTH}{more}"
    return Link(a.uuid, b.uuid, Kind.QUOTE, Relation.CONFLICT, told, 0.9, between=Between.OUTLETS, fault=fault)


def _disagree(a: Facet, b: Facet, p: Piece, q: Piece, score: float = 0.5) -> Link:
    reason = f"{_name(a)} ({a.letter}): “{_short(p.said)}”; {_name(b)} ({b.letter}): “{_short(q.said)}”."
    return Link(a.uuid, b.uuid, Kind.QUOTE, Relation.CONFLICT, reason, score, between=Between.SPEAKERS)


def _contradict(p: Piece, q: Piece, weight: Weights) -> bool:
    """One negates what the other affirms, takes the opposite, or denies what the other accuses of."""
    both = p.whole & q.whole
    if not both:
        return False
    turned = words.negated(p.said) != words.negated(q.said)
    if turned and len(both) >= 2 and shared_weight(p.whole, q.whole, weight) >= _SHARED:
        return True
    return _opposed(p, q) or _charge_denied(p, q) or _charge_denied(q, p)


def _opposed(p: Piece, q: Piece) -> bool:
    one, two = words.opposing(p.said), words.opposing(q.said)
    if not one or not two:
        return False
    return any(
        (len(pair & one - two) == 1 and len(pair & two - one) == 1 and pair & one != pair & two)
        for pair in words.lexicon().opposites
    )


def _charge_denied(p: Piece, q: Piece) -> bool:
    """One says "no threat", the other calls the same party an aggressor."""
    charges = words.lexicon().charges
    if charges.isdisjoint(q.whole):
        return False
    denied = {words.concept(w) for w in _NONE_OF.findall(p.lower)} & charges
    return bool(denied and not words.negated(q.said))


def _counted(a: Facet, b: Facet, inside: Mapping[UUID, Sequence[Facet]]) -> Link | None:
    """Tell of "not a single job" against a figure of jobs in the other's words; money must be of the same thing."""
    measures, held = words.lexicon().measures, inside.get(b.uuid, ())
    for p in a.pieces if held else ():
        none_of = {words.concept(w) for w in _NONE_OF.findall(p.lower)} & p.whole
        for figure in held if none_of else ():
            quantity = figure.claim.quantity
            if not quantity or quantity.low <= 0:
                continue
            around = _around(figure, b)
            head = quantity.counted.head if quantity.counted else ""
            named = none_of & {words.concept(head), words.concept(quantity.unit or "")}
            if named - measures or (named and (p.whole & around.whole) - named):
                return _disagree(a, b, p, around)
    return None


def _around(figure: Facet, quote: Facet) -> Piece:
    """Return the sentence of a quote that holds a figure."""
    return next((piece for piece in quote.pieces if figure.text in piece.said), quote.pieces[0])


def _name(facet: Facet) -> str:
    return facet.claim.speaker.name if facet.claim.speaker else ""


def _short(said: str, limit: int = 80) -> str:
    return said if len(said) <= limit else said[: limit - 1].rsplit(" ", 1)[0] + " …"
