"""The same remark in two reports: same speaker and wording, translation variants, drift, two speakers of one quote."""

from __future__ import annotations

from rapidfuzz import fuzz

from workbench.comparison import words
from workbench.comparison.facets import Facet, Weights, shared_weight
from workbench.domain.group import Between, How, Link, Relation
from workbench.domain.mention import Kind
from workbench.domain.quote import QuoteKind

_SAME_WORDS = 80
_SAME_REMARK = 58
"""Least token_set_ratio (rapidfuzz, 0 to 100) for one remark in two wordings of one speaker."""
_TRANSLATED = 45
_LENGTHS = 0.6
"""Two translations of one remark share few words, but some, and are about as long."""
_SHARED = 0.5
_SHORTEST = 3


def link(a: Facet, b: Facet, weight: Weights) -> Link | None:
    """Return how two quotes relate, or None when they are different remarks."""
    if min(len(a.said.split()), len(b.said.split())) < _SHORTEST:
        return None
    close = fuzz.token_set_ratio(a.said.lower(), b.said.lower())
    shared = shared_weight(a.topic, b.topic, weight)
    score = round(max(close / 100, shared), 3)
    if not a.speaker or not b.speaker or a.speaker == b.speaker:
        return _one_speaker(a, b, close, score) if _one_remark(a, b, close, shared) else None
    verbatim = QuoteKind.INDIRECT not in _kinds(a, b) and a.named and b.named and a.story != b.story
    if verbatim and fuzz.ratio(a.said.lower(), b.said.lower()) >= _SAME_WORDS:
        return _two_speakers_of_one(a, b, score)
    return _disagreement(a, b, shared, score)


def _one_remark(a: Facet, b: Facet, close: float, shared: float) -> bool:
    """Tell whether one speaker's two quotes are one remark: same words, most of the topic, or two translations."""
    if close >= _SAME_WORDS:
        return True
    if (close >= _SAME_REMARK or shared >= _SHARED) and len(a.topic & b.topic) >= 2:
        return True
    lengths = sorted((len(a.said.split()), len(b.said.split())))
    alike = lengths[0] / lengths[1] >= _LENGTHS and a.story != b.story and bool(a.speaker and a.speaker == b.speaker)
    return alike and close >= _TRANSLATED and bool(a.topic & b.topic) and QuoteKind.INDIRECT not in _kinds(a, b)


def _one_speaker(a: Facet, b: Facet, close: float, score: float) -> Link:
    drift = _drift(a, b)
    if drift and a.story == b.story:
        reason = f"{a.letter} gives one remark twice: “{_short(a.said)}” and “{_short(b.said)}”; {drift}."
        return Link(a.uuid, b.uuid, Kind.QUOTE, Relation.CONFLICT, reason, score, between=Between.WITHIN)
    if drift:
        reason = f"{_name(a)} in {a.letter} and {b.letter}: {drift}."
        return Link(a.uuid, b.uuid, Kind.QUOTE, Relation.CONFLICT, reason, score, between=Between.OUTLETS)
    if close >= _SAME_WORDS:
        return Link(a.uuid, b.uuid, Kind.QUOTE, Relation.AGREE, f"{_name(a)}, in the same words.", score)
    if QuoteKind.INDIRECT in _kinds(a, b):
        reason = f"{_name(a)}: the words in one report, a rendering in the other."
        return Link(a.uuid, b.uuid, Kind.QUOTE, Relation.COMPATIBLE, reason, score, how=How.VAGUER)
    reason = f"{_name(a)}: different wording of one remark, as expected of a translation."
    return Link(a.uuid, b.uuid, Kind.QUOTE, Relation.AGREE, reason, score)


def _drift(a: Facet, b: Facet) -> str:
    """Return what changed between two renderings that matters: a negation, or hedges that were lost."""
    if words.negated(a.said) != words.negated(b.said):
        return "a “not” is in one of them only"
    direct, other = (a, b) if b.claim.quote and b.claim.quote.kind is QuoteKind.INDIRECT else (b, a)
    if a.story != b.story or QuoteKind.INDIRECT not in _kinds(a, b):
        return ""
    lost = words.hedges(direct.said) - words.hedges(other.said)
    return f"the words {_list(lost)} are lost" if lost and not words.hedges(other.said) else ""


def _kinds(a: Facet, b: Facet) -> set[QuoteKind]:
    return {f.claim.quote.kind for f in (a, b) if f.claim.quote}


def _two_speakers_of_one(a: Facet, b: Facet, score: float) -> Link:
    reason = f"The same words are given to {_name(a)} in {a.letter} and to {_name(b)} in {b.letter}."
    return Link(a.uuid, b.uuid, Kind.QUOTE, Relation.CONFLICT, reason, score, between=Between.OUTLETS)


def _disagreement(a: Facet, b: Facet, shared: float, score: float) -> Link | None:
    """Two speakers on one topic contradict each other: one negates what the other affirms, or takes the opposite."""
    if not (a.named and b.named):
        return None
    turned = words.negated(a.said) != words.negated(b.said) and shared >= _SHARED and len(a.topic & b.topic) >= 2
    if not turned and not (a.topic & b.topic and _opposed(a, b)):
        return None
    reason = f"{_name(a)} ({a.letter}): “{_short(a.said)}”; {_name(b)} ({b.letter}): “{_short(b.said)}”."
    return Link(a.uuid, b.uuid, Kind.QUOTE, Relation.CONFLICT, reason, score, between=Between.SPEAKERS)


def _opposed(a: Facet, b: Facet) -> bool:
    one = {words.concept(w) for w in words.words(a.said)}
    two = {words.concept(w) for w in words.words(b.said)}
    return any(
        (len(pair & one - two) == 1 and len(pair & two - one) == 1 and pair & one != pair & two)
        for pair in words.lexicon().opposites
    )


def _name(facet: Facet) -> str:
    return facet.claim.speaker.name if facet.claim.speaker else "Someone not named"


def _short(said: str, limit: int = 60) -> str:
    flat = " ".join(said.split())
    return flat if len(flat) <= limit else flat[: limit - 1].rsplit(" ", 1)[0] + " …"


def _list(found: frozenset[str]) -> str:
    return ", ".join(f"“{w}”" for w in sorted(found))
