"""The same remark in two reports: same speaker and wording, translation variants, drift, a later remark.

Two quotes are compared by their best pair of sentences: reports seldom quote the same ones.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from rapidfuzz import fuzz

from workbench.comparison import mentions, parties, values, voices, words
from workbench.comparison.drift import FAULTS, drift, told_by_both
from workbench.comparison.facets import Facet, Piece, Weights, shared_weight
from workbench.domain.group import Between, How, Link, Relation
from workbench.domain.mention import Kind
from workbench.domain.moment import TimexType
from workbench.domain.quote import QuoteKind

_SAME_WORDS = 80
_NEARLY = 70
"""Least plain ratio (rapidfuzz, 0 to 100) at which two sentences differ in a word or two."""
_SAME_REMARK = 58
"""Least token_set_ratio (rapidfuzz, 0 to 100) for one remark in two wordings of one speaker."""
_TRANSLATED = 45
_LENGTHS = 0.5
_SHARED = 0.5
_LATER = 0.3
_SHORTEST = 3
_LONG_QUOTED = 7
"""Days after which a report no longer quotes what was said before the first one, unless in the same words."""

TWICE = "one speaker, two occasions"
"""Said of what a speaker repeats on another day: no variant of one remark, and no second source."""

Inside = Mapping[UUID, Sequence[Facet]]
"""Figures and times inside each quote."""


@dataclass(frozen=True, slots=True)
class Match:
    """The best pair of sentences of two quotes.

    Attributes:
        a: The first quote's.
        b: The second's.
        close: token_set_ratio of the two, 0 to 100.
        shared: Shared part of the shorter one's topic, 0 to 1.
    """

    a: Piece
    b: Piece
    close: float
    shared: float

    @property
    def both(self) -> int:
        """Number of concepts that both carry."""
        return len(self.a.topic & self.b.topic)

    @property
    def alike(self) -> bool:
        """Both are about as long."""
        low, high = sorted((self.a.length, self.b.length))
        return low / high >= _LENGTHS

    @property
    def verbatim(self) -> bool:
        """Both are one sentence, but for a word or two, and these are not all it is about.

        "I will not speculate" and "I will not resign" differ in one word.
        """
        about = bool(self.a.whole & self.b.whole) or not (self.a.whole and self.b.whole)
        return about and self.alike and fuzz.ratio(self.a.lower, self.b.lower) >= _NEARLY


def link(a: Facet, b: Facet, weight: Weights, inside: Inside, sides: parties.Sides) -> Link | None:
    """Return how two quotes relate, or None when they are different remarks."""
    if a.story == b.story and a.claim.span.overlaps(b.claim.span):
        return None
    if a.speaker and b.speaker and not mentions.same_speaker(a, b):
        return voices.link(a, b, weight, inside, sides)
    match = best(a, b, weight)
    if match is None or (not a.speaker and not b.speaker) or _other_no(match):
        return None
    return _within(a, b, match, inside) if a.story == b.story else _across(a, b, match, inside)


def best(a: Facet, b: Facet, weight: Weights) -> Match | None:
    """Return the two sentences that match best, None when all are too short."""
    found: Match | None = None
    first = 0.0, "", ""
    theirs = [q for q in b.pieces if q.length >= _SHORTEST]
    for p in a.pieces if theirs else ():
        for q in theirs if p.length >= _SHORTEST else ():
            close = fuzz.token_set_ratio(p.lower, q.lower)
            shared = shared_weight(p.topic, q.topic, weight)
            rank = close / 100 + shared + min(len(p.topic & q.topic), 3) / 3, p.lower, q.lower
            if found is None or rank > first:
                found, first = Match(p, q, close, shared), rank
    return found


def _other_no(match: Match) -> bool:
    """Tell whether two sentences say no to two things: "I will not speculate", "I would not rule out a fire"."""
    one, two = words.refused(match.a.lower), words.refused(match.b.lower)
    return bool(one and two) and not one & match.b.whole and not two & match.a.whole


def _across(a: Facet, b: Facet, match: Match, inside: Inside) -> Link | None:
    """Relate one speaker's quotes in two reports."""
    score = round(max(match.close / 100, match.shared), 3)
    changed = faults(a, b, match)
    if changed:
        reason = f"{name(a)} in {a.letter} and {b.letter}: {changed}."
        return Link(
            a.uuid, b.uuid, Kind.QUOTE, Relation.CONFLICT, reason, score, between=Between.OUTLETS, fault=changed
        )
    if match.close >= _SAME_WORDS and (match.verbatim or match.both):
        return Link(a.uuid, b.uuid, Kind.QUOTE, Relation.AGREE, f"{name(a)}, in the same words.", score)
    if not (a.named and b.named):
        return None
    if two_occasions(a, b, match) and same_value(a, b, inside):
        return _again(a, b, score)
    reworded = _one_remark(match) or (match.both and same_value(a, b, inside)) or _translated(a, b, match)
    return _rendered(a, b, score) if reworded and not _days_apart(a, b) else _later(a, b, match, score)


def faults(a: Facet, b: Facet, match: Match | None = None) -> str:
    """Return in words all that differs and matters between what two quotes both tell, or "".

    A quote of several sentences may repeat one and turn the next round: each is held against its like.

    Args:
        a: A quote.
        b: Another of the same remark.
        match: The sentences that match best, looked at first; None for any.
    """
    rendered = QuoteKind.INDIRECT in _kinds(a, b)
    own = not rendered or len(_kinds(a, b)) == 1  # only a rendering may weaken or sharpen
    pairs = [(p, q) for p in a.pieces for q in b.pieces if min(p.length, q.length) >= _SHORTEST]
    if match is not None:
        pairs.sort(key=lambda pair: pair != (match.a, match.b))
    found = []
    for p, q in pairs:
        if same := _same_sentence(p, q):
            found.append(drift(*same, close=True, own=own and not (rendered and same != (p, q))))
    return FAULTS.join(dict.fromkeys(filter(None, found)))


def _same_sentence(p: Piece, q: Piece) -> tuple[Piece, Piece] | None:
    """Return what two sentences both tell nearly word for word: all of them, or a stretch of the longer one."""
    if Match(p, q, 0.0, 0.0).verbatim:
        return p, q
    both = told_by_both(p, q)
    return both if both and min(both[0].length, both[1].length) >= _SHORTEST and Match(*both, 0, 0).verbatim else None


def _translated(a: Facet, b: Facet, match: Match) -> bool:
    """Two translations of one speaker's own words share little, but some, and are about as long."""
    return _kinds(a, b) == {QuoteKind.DIRECT} and match.alike and match.close >= _TRANSLATED and match.both > 0


def _days_apart(a: Facet, b: Facet) -> bool:
    """Tell whether the two were said on different days: as told, or because the reports are days apart."""
    if a.said_day is None or b.said_day is None:
        return False
    apart = abs((a.said_day - b.said_day).days)
    return apart > (0 if a.day_told and b.day_told else _LONG_QUOTED)


def two_occasions(a: Facet, b: Facet, match: Match) -> bool:
    """Tell whether reports of two days give a speaker's own words in two wordings that share little: two remarks.

    So may two translations; only of a figure or day that both give does it make two occasions.
    """
    days = a.said_day is not None and b.said_day is not None and a.said_day != b.said_day
    little = match.shared < _SHARED and match.close < _NEARLY
    return days and little and _kinds(a, b) == {QuoteKind.DIRECT}


def _again(a: Facet, b: Facet, score: float) -> Link:
    """One speaker says one figure or day again, in other words."""
    reason = f"{name(a)} says the same in {a.letter} and in {b.letter}; {TWICE}."
    return Link(a.uuid, b.uuid, Kind.QUOTE, Relation.COMPATIBLE, reason, min(score, 0.5), how=How.LATER, note=TWICE)


def _rendered(a: Facet, b: Facet, score: float) -> Link:
    """One remark in two wordings."""
    if QuoteKind.INDIRECT in _kinds(a, b):
        both = _kinds(a, b) == {QuoteKind.INDIRECT}
        how = "two renderings of one remark" if both else "the words in one report, a rendering in the other"
        return Link(
            a.uuid, b.uuid, Kind.QUOTE, Relation.COMPATIBLE, f"{name(a)}: {how}.", min(score, 0.9), how=How.VAGUER
        )
    reason = f"{name(a)}: different wording of one remark, as expected of a translation."
    return Link(a.uuid, b.uuid, Kind.QUOTE, Relation.AGREE, reason, min(score, 0.9))


def _later(a: Facet, b: Facet, match: Match, score: float) -> Link | None:
    """One speaker on one thing on two days: a later statement, and no contradiction of the reports."""
    on_one_thing = match.both >= 1 and match.shared >= _LATER
    if not on_one_thing or a.said_day is None or b.said_day is None or a.said_day == b.said_day:
        return None
    first, second = sorted((a, b), key=lambda f: f.said_day or f.claim.span.start)  # both have a day
    reason = f"{name(a)} on {_day(first)} ({first.letter}) and again on {_day(second)} ({second.letter})."
    return Link(a.uuid, b.uuid, Kind.QUOTE, Relation.COMPATIBLE, reason, min(score, 0.3), how=How.LATER)


def _within(a: Facet, b: Facet, match: Match, inside: Inside) -> Link | None:
    """An article gives one remark twice: worth a row only when the two differ in what matters."""
    valued = same_value(a, b, inside)
    if not (_one_remark(match) or match.verbatim or (valued and match.both)):
        return None
    direct, other = (match.a, match.b) if _freedom(a) <= _freedom(b) else (match.b, match.a)
    rendering = QuoteKind.INDIRECT in _kinds(a, b) and len(_kinds(a, b)) == 2
    mixed = len(_kinds(a, b)) == 2
    close = match.verbatim
    changed = drift(direct, other, close=close, own=rendering, same_value=valued) if mixed or close else ""
    if not changed:
        return None
    reason = f"{a.letter} gives one remark twice: “{short(match.a.said)}” and “{short(match.b.said)}”; {changed}."
    score = round(max(match.close / 100, match.shared), 3)
    return Link(a.uuid, b.uuid, Kind.QUOTE, Relation.CONFLICT, reason, score, between=Between.WITHIN)


def _one_remark(match: Match) -> bool:
    return (match.close >= _SAME_REMARK or match.shared >= _SHARED) and match.both >= 2


def same_value(a: Facet, b: Facet, inside: Inside) -> bool:
    """Tell whether two quotes name the same time or measured figure."""
    return any(equal(x, y) for x in inside.get(a.uuid, ()) for y in inside.get(b.uuid, ()))


def equal(x: Facet, y: Facet) -> bool:
    """Tell whether two claims name the same time or measured figure."""
    one, two = x.moment, y.moment
    if one and two:
        precise = one.type is not TimexType.SET and (one.earliest is not None or one.type is TimexType.DURATION)
        return precise and one.type is two.type and one.value == two.value
    ours, theirs = x.claim.quantity, y.claim.quantity
    if not ours or not theirs or not values.same_dimension(ours, theirs):
        return False
    specific = ours.unit is not None or x.head == y.head != ""
    return specific and values.relate(ours, theirs)[0] is Relation.AGREE


def _kinds(a: Facet, b: Facet) -> set[QuoteKind]:
    return {f.claim.quote.kind for f in (a, b) if f.claim.quote}


def _freedom(facet: Facet) -> int:
    """Own words first, the report's rendering last."""
    kind = facet.claim.quote.kind if facet.claim.quote else QuoteKind.INDIRECT
    return (QuoteKind.DIRECT, QuoteKind.MIXED).index(kind) if kind in {QuoteKind.DIRECT, QuoteKind.MIXED} else 2


def name(facet: Facet) -> str:
    """Return the speaker's name for a reason."""
    return facet.claim.speaker.name if facet.claim.speaker else "Someone not named"


def short(said: str, limit: int = 60) -> str:
    """Return the first words of a remark."""
    flat = " ".join(said.split())
    return flat if len(flat) <= limit else flat[: limit - 1].rsplit(" ", 1)[0] + " …"


def _day(facet: Facet) -> str:
    day = facet.said_day
    return f"{day.day} {day:%B}" if day else ""
