"""Two statements: the same deed by the same people, affirmed or denied, expected or done, or with the roles turned."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from workbench.comparison import mentions, words
from workbench.comparison.facets import Facet, Weights, shared_weight
from workbench.domain.claim import Claim
from workbench.domain.group import Between, How, Link, Relation, Story
from workbench.domain.mention import Kind, Statement
from workbench.domain.quote import Speaker

_SHARED = 0.3
"""Least share of the shorter sentence's topic in sentences that are not each other's best match."""
_CONFLICT = 0.4
"""The same before two statements contradict each other."""
_PART = 0.5
"""Least share of the shorter name or noun phrase that makes two phrases one; more where each has words of its own."""
_LONGEST = 90
_IF = re.compile(r"\b(?:if|unless|in case|provided that)\b", re.IGNORECASE)
"""What is so under a condition contradicts nothing."""
_SUPPOSED = re.compile(r"\b(?:may|might|could|must)(?: not| well)? have\b", re.IGNORECASE)
"""What somebody only supposes of the past is no plan that comes about."""
_TO_COME = frozenset(("expected", "possible"))
_FIGURE = re.compile(r"\d[\d.,]*")


@dataclass(frozen=True, slots=True)
class Deed:
    """A statement as comparison sees it.

    Attributes:
        deed: Concept of its verb, of two opposites ("open", "close") and of two converses ("buy", "sell") one.
        subject: Concepts of who does it; none for a pronoun.
        object: Concepts of whom it is done to.
        oblique: The object stands behind a preposition: it plays no part that could be turned round.
        negative: It is told as not so: by "not", by a denial, or by the opposite's verb.
        status: See `Statement`.
        other_side: It is told from the other side than the deed's verb tells it: of "buy" who sells.
        own: The speaker tells it of nobody else.
    """

    deed: str
    subject: frozenset[str]
    object: frozenset[str]
    oblique: bool
    negative: bool
    status: str
    other_side: bool = False
    own: bool = False


def deed(claim: Claim) -> Deed | None:
    """Return what is compared of a claim's statement, None when it has none or one without a verb."""
    return told_by(claim.statement, claim.speaker) if claim.statement else None


def told_by(statement: Statement, speaker: Speaker | None) -> Deed | None:
    """Return what is compared of a statement; of "I", and of "he" in what a speaker says, the speaker is meant."""
    if speaker is None or not words.is_named(speaker.name):
        return _deed(statement)
    selves, subject, target = words.lexicon().selves, statement.subject.lower(), statement.object.lower()
    if subject in selves:
        return _deed(replace(statement, subject=speaker.name), own=True)
    passive = not subject and target in selves
    return _deed(replace(statement, object=speaker.name) if passive else statement, own=passive)


def comparable(statement: Statement, speaker: Speaker | None = None) -> bool:
    """Tell whether a statement names anything by which another could be found to tell of the same."""
    told = told_by(statement, speaker)
    return told is not None and (bool(told.subject | told.object) or told.deed in words.lexicon().judging)


@lru_cache(maxsize=5_000)
def _deed(statement: Statement, *, own: bool = False) -> Deed | None:
    parts = statement.predicate.split()
    if not parts:
        return None
    verb = parts[1] if parts[0] == "be" and len(parts) > 1 else parts[0]
    told, reverse = _turned_to(words.concept(verb))
    subject, target = words.topic(statement.subject), words.topic(statement.object)
    target, opposed = _all_turned(target)
    oblique = statement.object.partition(" ")[0].lower() in words.lexicon().prepositions
    denied = (statement.polarity == "negative") != (statement.status == "denied")
    negative = denied ^ reverse ^ opposed
    concept = words.lexicon().converses.get(told, told)
    return Deed(concept, subject, target, oblique, negative, statement.status, other_side=concept != told, own=own)


def _turned_to(concept: str) -> tuple[str, bool]:
    """Return of two opposites the first, and whether it was the other one."""
    first = words.lexicon().reverses.get(concept)
    return (concept, False) if first is None else (first, True)


def _all_turned(topic: frozenset[str]) -> tuple[frozenset[str], bool]:
    """Turn every concept of a phrase, and tell whether that turns the phrase round: "innocent of theft"."""
    if topic.isdisjoint(words.lexicon().reverses):
        return topic, False
    turned = [_turned_to(concept) for concept in sorted(topic)]
    return frozenset(concept for concept, _ in turned), sum(reverse for _, reverse in turned) % 2 == 1


def link(a: Facet, b: Facet, weight: Weights, stories: Sequence[Story], *, aligned: bool) -> Link | None:
    """Return how two statements relate, None when they tell of different deeds.

    Args:
        a: The statement that stands first.
        b: The other.
        weight: Weight of each concept.
        stories: The stories they belong to.
        aligned: Their sentences are each other's best match.
    """
    one, two = deed(a.claim), deed(b.claim)
    if one is None or two is None or one.deed != two.deed:
        return None
    shared = shared_weight(a.topic, b.topic, weight)
    if not aligned and shared < _SHARED:
        return None
    if _turned(one, two):
        return _conflict(a, b, shared, "the roles are turned") if aligned and a.story != b.story else None
    if not _same(one, two, aligned=aligned):
        return None
    if one.negative != two.negative:
        sure = _exclude(one, two) and (aligned or shared >= _CONFLICT) and not _others(a, b) and not _other_doer(a, b)
        supposed = any(_IF.search(f.claim.sentence.of(stories[f.story].text)) for f in (a, b))
        return _conflict(a, b, shared, "") if sure and not supposed else None
    return _agreement(a, b, one, two, shared) if a.story != b.story else None


def may_be_one(a: Facet, b: Facet) -> bool:
    """Tell whether two statements could tell of one deed: its doer or its object is one, and the other none else."""
    one, two = deed(a.claim), deed(b.claim)
    if one is None or two is None or one.deed != two.deed or one.deed in words.lexicon().light:
        return False
    if one.negative != two.negative or _figures(a.text) != _figures(b.text):
        return False
    met = {_doers_meet(one, two), _meet(one.object, two.object)}
    return True in met and False not in met


def _same(one: Deed, two: Deed, *, aligned: bool) -> bool:
    """Tell whether the same do it to the same; what one leaves open the sentences around must make up for."""
    targets = _meet(one.object, two.object) if one.oblique == two.oblique else None
    met = [_doers_meet(one, two), targets]
    if one.own and two.own and not met[0] and not targets:  # "I am pleased", read as what somebody is or is done to
        met = [_meet(one.subject or one.object, two.subject or two.object), None]
    if False in met or True not in met:
        return False
    light = one.deed in words.lexicon().light
    return met == [True, True] or ((aligned or (one.own and two.own)) and not light)


def _meet(a: frozenset[str], b: frozenset[str]) -> bool | None:
    """Tell whether two phrases name one thing, None when one is empty."""
    if not a or not b:
        return None
    both, least = len(a & b), _PART * min(len(a), len(b))
    return both > least if a - b and b - a else both >= least


def _doers_meet(one: Deed, two: Deed) -> bool | None:
    """Tell whether one does both; who buys is not who sells: from two sides only what is sold can be one."""
    return None if one.other_side != two.other_side else _meet(one.subject, two.subject)


def _turned(one: Deed, two: Deed) -> bool:
    """Tell whether who does it in one has it done in the other ("A sued B", "B sued A")."""
    apart = one.oblique or two.oblique or one.other_side != two.other_side
    if apart or one.deed in words.lexicon().mutual | words.lexicon().light:
        return False
    crossed = _meet(one.subject, two.object) and _meet(one.object, two.subject)
    straight = _meet(one.subject, two.subject) or _meet(one.object, two.object)
    return bool(crossed and not straight)


def _exclude(one: Deed, two: Deed) -> bool:
    """Tell whether yes and no are said of one time: a plan does not contradict what was done before."""
    return (one.status in _TO_COME) == (two.status in _TO_COME)


def _others(a: Facet, b: Facet) -> bool:
    """Tell whether one tells of some and the other of others: 40 trains did not run, 300 did."""
    denied = [f for f in (a, b) if f.claim.statement and f.claim.statement.polarity == "negative"]
    counts = [_counted(f) for f in (denied if len(denied) == 1 else (a, b))]
    return any(counts) and _counted(a) != _counted(b)


def _other_doer(a: Facet, b: Facet) -> bool:
    """Tell whether one says of somebody who did not do it, and the other only that it was done."""
    told = [(f.claim.statement.polarity, bool(f.claim.statement.subject)) for f in (a, b) if f.claim.statement]
    return ("negative", True) in told and ("positive", False) in told


def _counted(facet: Facet) -> frozenset[str]:
    """Return the words that say of how many of its subject a statement tells."""
    return _figures(facet.claim.statement.subject) if facet.claim.statement else frozenset()


def _figures(text: str) -> frozenset[str]:
    number = {word.lower() for word in words.words(text)} & words.lexicon().some
    return frozenset(_FIGURE.findall(text)) | number


def _agreement(a: Facet, b: Facet, one: Deed, two: Deed, shared: float) -> Link | None:
    if _figures(a.text) != _figures(b.text):  # figures are compared by themselves
        return None
    score = round(min(0.9, 0.4 + 0.4 * shared), 3)
    to_come = [f for f, told in ((a, one), (b, two)) if told.status in _TO_COME and not _past(f)]
    if len(to_come) == 1 and "done" in {one.status, two.status}:
        first, second = (a, b) if to_come == [a] else (b, a)
        reason = f"{said(first)} is expected in {first.letter}, {said(second)} has come about in {second.letter}."
        return Link(a.uuid, b.uuid, Kind.STATEMENT, Relation.COMPATIBLE, reason, score, how=How.LATER)
    statuses = {one.status, two.status}
    state = statuses == {"possible", "affirmed"} and _state(a) and _state(b)
    if not _exclude(one, two) and not state and not (_past(a) or _past(b)):
        return None  # "could win", and the headline "wins": it has come about, or is told before it has
    if _supposes(a) != _supposes(b):
        return _hedge_lost(a, b, score)
    reason = f"{said(a)} in {a.letter}, {said(b)} in {b.letter}: the same deed."
    return Link(a.uuid, b.uuid, Kind.STATEMENT, Relation.AGREE, reason, score)


def _past(facet: Facet) -> bool:
    """Tell whether something is supposed of the past."""
    return bool(_SUPPOSED.search(facet.text))


def _supposes(facet: Facet) -> bool:
    """Tell whether a statement leaves open whether it is so: "may be", "had probably started"."""
    target = facet.claim.statement.object if facet.claim.statement else ""
    told = facet.text.rpartition(target)[0] if target else facet.text
    found = words.words(f"{facet.before} {told}")  # as written: "May" is a month
    supposing = words.lexicon().supposing
    return not supposing.isdisjoint(found) and found[-1] not in supposing  # not "lost possibly the best game"


def _state(facet: Facet) -> bool:
    """Tell whether it is told what somebody is: "may be" and "is" are of one time."""
    return facet.claim.statement is not None and facet.claim.statement.predicate.split()[0] == "be"


def _hedge_lost(a: Facet, b: Facet, score: float) -> Link:
    """Return that one tells as sure what the other only supposes: of two voices, both reports may be right."""
    open_, sure = (a, b) if _supposes(a) else (b, a)
    between = Between.SPEAKERS if a.speaker and b.speaker and not mentions.same_speaker(a, b) else Between.OUTLETS
    reason = f"{_voice(open_)}{said(open_)} is only supposed in {open_.letter}, "
    reason += f"{_voice(sure)}{said(sure)} is told as a fact in {sure.letter}."
    return Link(a.uuid, b.uuid, Kind.STATEMENT, Relation.CONFLICT, reason, score, between=between)


def _conflict(a: Facet, b: Facet, shared: float, what: str) -> Link | None:
    """Return a contradiction: of two voices where one is quoted or denies, else of the reports."""
    one_voice = a.speaker == b.speaker or mentions.same_speaker(a, b)
    denied = any(f.claim.statement and f.claim.statement.status == "denied" for f in (a, b))
    if not one_voice or (denied and a.story != b.story):
        between = Between.SPEAKERS
    elif a.story != b.story:
        between = Between.OUTLETS
    else:
        return None
    reason = f"{_voice(a)}{said(a)} in {a.letter}, {_voice(b)}{said(b)} in {b.letter}"
    reason = f"{reason}: {what}." if what else f"{reason}."
    score = round(min(0.8, 0.3 + 0.4 * shared), 3)
    return Link(a.uuid, b.uuid, Kind.STATEMENT, Relation.CONFLICT, reason, score, between=between)


def _voice(facet: Facet) -> str:
    denies = "what is denied, " if facet.claim.statement and facet.claim.statement.status == "denied" else ""
    return f"{facet.claim.speaker.name}: {denies}" if facet.claim.speaker else denies


def said(facet: Facet) -> str:
    """Return the words of a statement for a reason."""
    flat = " ".join(facet.text.split())
    return f"“{flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1].rsplit(' ', 1)[0] + ' …'}”"
