"""What the log says now: decisions replayed in order, those that were undone left out.

Pure functions over the rows of one case. Nothing here is stored for good: the state can be rebuilt from the log at any
time. Payloads are JSON; whoever replays passes the function that builds domain values from it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import combinations, product
from typing import Any, TypeVar
from uuid import UUID

from workbench.domain import to_check
from workbench.domain.article import Fact, Known, Masthead
from workbench.domain.claim import Claim, make_anchor
from workbench.domain.decision import Action, Decision, Json
from workbench.domain.group import Between, Constraint, How, Relation, Word
from workbench.domain.moment import Expression
from workbench.domain.quantity import Quantity
from workbench.domain.quote import Speaker
from workbench.domain.reason import Doubtful
from workbench.domain.span import Span
from workbench.domain.verdict import Judged, Judgement, Question

T = TypeVar("T")

Build = Callable[[Json, type[T]], T]
"""Builds a domain value from JSON."""

PROGRAM = "Claim Workbench"
"""Reviewer of the rows that the program itself writes (a sample's articles); no person's undo takes them back."""


@dataclass(frozen=True, slots=True)
class Renamed:
    """A person's word on a speaker wherever they speak, also where an analysis finds them later.

    Attributes:
        names: The names it is about.
        name: Who it is, "" for no one.
        article: The article it holds for, None for the whole case.
        apart: The name is nobody else's, however alike others are spelled.
    """

    names: frozenset[str]
    name: str
    article: UUID | None = None
    apart: bool = False


@dataclass(slots=True)
class State:
    """What stands in one case after its decisions.

    Attributes:
        verdicts: Newest judgement by claim and question.
        decided_readings: Questions with a verdict by the least claim of the reading, for the list of recent cases.
        rejected: *Not a claim*.
        listed: On or off the list to check, where a person said so.
        masthead: Corrected facts by article and field; None: a person says it is not known.
        quantities: Corrected values by claim; likewise ``expressions`` and ``borders``.
        speakers: Corrected speakers by claim ("": no one), each with how many of ``renamed`` it is newer than.
        renamed: Speakers corrected wherever they speak, in the order of the log.
        settled: Doubts a person settled.
        added: Claims made by hand, with their article.
        articles: Articles of the case in order, with the number of the version shown.
        constraints: A person's word about two claims, by the pair.
        absences: Claims of a row, and an article that does not mention it.
        name: Name of the case, or None while nobody renamed it; the first name then stands.
        event_date: Day of the event.
        event_date_set: Whether a person set or cleared it.
    """

    verdicts: dict[tuple[UUID, Question], Judged] = field(default_factory=dict)
    decided_readings: dict[UUID, frozenset[Question]] = field(default_factory=dict)
    rejected: set[UUID] = field(default_factory=set)
    listed: dict[UUID, bool] = field(default_factory=dict)
    masthead: dict[tuple[UUID, str], Any] = field(default_factory=dict)
    quantities: dict[UUID, Quantity] = field(default_factory=dict)
    expressions: dict[UUID, Expression] = field(default_factory=dict)
    speakers: dict[UUID, tuple[str, int]] = field(default_factory=dict)
    renamed: list[Renamed] = field(default_factory=list)
    borders: dict[UUID, Span] = field(default_factory=dict)
    settled: dict[UUID, frozenset[Doubtful]] = field(default_factory=dict)
    added: dict[UUID, UUID] = field(default_factory=dict)
    articles: dict[UUID, int] = field(default_factory=dict)
    constraints: dict[frozenset[UUID], Constraint] = field(default_factory=dict)
    absences: list[tuple[frozenset[UUID], UUID]] = field(default_factory=list)
    name: str | None = None
    event_date: date | None = None
    event_date_set: bool = False

    @property
    def decided(self) -> int:
        """How many readings have a verdict, a reading's two questions counted as one."""
        return len(self.decided_readings)


def replay(decisions: Iterable[Decision], build: Build[Any]) -> State:
    """Return what stands after a case's decisions, given in the order of the log."""
    rows = list(decisions)
    state = State()
    for decision in rows:
        _remember_first(state, decision)
    for decision in standing(rows):
        apply(state, decision, build)
    return state


def standing(decisions: Sequence[Decision]) -> list[Decision]:
    """Return the decisions that stand, in order: not undone, or undone by a row that was itself undone (redone)."""
    gone = _undone(decisions)
    return [d for d in decisions if d.action is not Action.UNDONE and d.uuid not in gone]


def undo_candidate(decisions: Sequence[Decision], reviewer: str) -> Decision | None:
    """Return this reviewer's last decision that stands."""
    gone = _undone(decisions)
    return next(
        (
            d
            for d in reversed(decisions)
            if d.reviewer == reviewer and d.action is not Action.UNDONE and d.uuid not in gone
        ),
        None,
    )


def redo_candidate(decisions: Sequence[Decision], reviewer: str) -> tuple[Decision, Decision] | None:
    """Return the undo row to take back and the decision that it undid; None once something new was decided since."""
    gone = _undone(decisions)
    known = {d.uuid: d for d in decisions}
    for row in reversed(decisions):
        if row.reviewer != reviewer:
            continue
        if row.action is not Action.UNDONE:
            return None
        if row.uuid not in gone and row.undoes is not None and known[row.undoes].action is not Action.UNDONE:
            return row, known[row.undoes]
    return None


def apply(state: State, decision: Decision, build: Build[Any]) -> None:
    """Add one decision that stands to the state, after everything before it."""
    _remember_first(state, decision)
    _APPLY[decision.action](state, decision, build)


def claims_of(decision: Decision) -> tuple[UUID, ...]:
    """Return the claims a decision is about."""
    found = decision.payload.get("claims")
    return tuple(UUID(str(claim)) for claim in found) if isinstance(found, list) else ()


def corrected_masthead(masthead: Masthead, state: State, article: UUID) -> Masthead:
    """Return a masthead with a person's corrections; what the page offered stays on offer."""
    changes: dict[str, Any] = {}
    for (key, name), value in state.masthead.items():
        if key == article:
            was: Fact[Any] = getattr(masthead, name)
            known = Known.UNKNOWN if value is None else Known.GIVEN
            changes[name] = Fact(value, known, "corrected by hand", options=was.options)
    return replace(masthead, **changes) if changes else masthead


def corrected_claim(claim: Claim, state: State, text: str) -> Claim:
    """Return a claim with a person's corrections; the same object when there are none."""
    changes: dict[str, Any] = {}
    uuid = claim.uuid
    if uuid in state.borders:
        changes["anchor"] = make_anchor(text, state.borders[uuid], claim.anchor.version)
        if claim.quote is not None:
            changes["quote"] = replace(claim.quote, fragments=(state.borders[uuid],))
    if uuid in state.quantities:
        changes["quantity"] = state.quantities[uuid]
    if uuid in state.expressions:
        changes["expression"] = state.expressions[uuid]
    speaker = corrected_speaker(claim, state)
    if speaker is not claim.speaker:
        changes["speaker"] = speaker
        changes["check"] = to_check.retold(claim.check, _name(claim.speaker), _name(speaker))
        if claim.quote is not None:
            chain = _with_speaker(claim.quote.chain, claim.speaker, speaker)
            changes["quote"] = replace(changes.get("quote", claim.quote), speaker=speaker, chain=chain)
    if uuid in state.settled:
        changes["doubts"] = tuple(d for d in claim.doubts if d.about not in state.settled[uuid])
        if claim.quote is not None and Doubtful.SPEAKER in state.settled[uuid]:
            changes["quote"] = replace(changes.get("quote", claim.quote), doubt=None)
    return replace(claim, **changes) if changes else claim


def corrected_speaker(claim: Claim, state: State) -> Speaker | None:
    """Return who says a claim after a person's corrections; the same object when there are none."""
    name, since = state.speakers.get(claim.uuid, (None, 0))
    speaker = claim.speaker
    if name is not None:
        speaker = Speaker(text=name, name=name) if name else None
    for renamed in state.renamed[since:]:
        if speaker is not None and speaker.name in renamed.names and renamed.article in (None, claim.article):
            # As written stays as written: the text has "he" or "Sergey Lavrov", whoever that is.
            speaker = replace(speaker, name=renamed.name, apart=renamed.apart) if renamed.name else None
    return speaker


def _name(speaker: Speaker | None) -> str:
    return speaker.name if speaker is not None else ""


def corrected_name(name: str, state: State) -> tuple[str, bool]:
    """Return what a name that an analysis found is in the whole case, and whether it is nobody else's."""
    apart = False
    for renamed in state.renamed:
        if name in renamed.names and renamed.article is None:
            name, apart = renamed.name, renamed.apart
    return name, apart


def _with_speaker(chain: Sequence[Speaker], old: Speaker | None, new: Speaker | None) -> tuple[Speaker, ...]:
    """Return who reports whom with another innermost speaker."""
    kept = tuple(who for who in chain if old is None or who.name != old.name)
    return (new, *kept) if new is not None and len(kept) < len(chain) else kept


def _undone(decisions: Sequence[Decision]) -> set[UUID]:
    """Return what is undone: undo rows follow what they undo, so going backwards settles them first."""
    gone: set[UUID] = set()
    for row in reversed(decisions):
        if row.action is Action.UNDONE and row.undoes is not None and row.uuid not in gone:
            gone.add(row.undoes)
    return gone


def _remember_first(state: State, decision: Decision) -> None:
    """Keep the name and day from before the first change: they stand when every change is undone."""
    if decision.action is Action.CASE_RENAMED and state.name is None:
        state.name = str(decision.payload["old"])
    if decision.action is Action.EVENT_DATE_SET and not state.event_date_set:
        state.event_date, state.event_date_set = _day(decision.payload["old"]), True


def _day(value: Json) -> date | None:
    return None if value is None else date.fromisoformat(str(value))


def _day_or_time(value: str) -> date | datetime:
    return date.fromisoformat(value) if len(value) == 10 else datetime.fromisoformat(value)


def _verdict(state: State, decision: Decision, build: Build[Any]) -> None:
    judgement = build(decision.payload["new"], Judgement)
    judged = Judged(judgement, decision.uuid, decision.reviewer, decision.at)
    claims = claims_of(decision)
    for claim in claims:
        state.verdicts[claim, judgement.question] = judged
    first, question = min(claims), frozenset({judgement.question})
    before = state.decided_readings.pop(first, frozenset())
    if after := before | question if judgement.verdict is not None else before - question:
        state.decided_readings[first] = after


def _reject(state: State, decision: Decision, _: Build[Any]) -> None:
    change = state.rejected.update if decision.payload["new"] else state.rejected.difference_update
    change(claims_of(decision))


def _listed(state: State, decision: Decision, _: Build[Any]) -> None:
    state.listed.update(dict.fromkeys(claims_of(decision), bool(decision.payload["new"])))


def _claim_added(state: State, decision: Decision, _: Build[Any]) -> None:
    state.added[decision.target] = UUID(str(decision.payload["article"]))


def _value(state: State, decision: Decision, build: Build[Any]) -> None:
    if decision.payload["field"] == "quantity":
        state.quantities[decision.target] = build(decision.payload["new"], Quantity)
    else:
        state.expressions[decision.target] = build(decision.payload["new"], Expression)
    _settle(state, decision.target, Doubtful.VALUE)


def _speaker(state: State, decision: Decision, _: Build[Any]) -> None:
    name, names, article = str(decision.payload["new"]), decision.payload.get("names"), decision.payload.get("article")
    if isinstance(names, list):
        held = UUID(str(article)) if article is not None else None
        apart = bool(decision.payload.get("apart"))
        state.renamed.append(Renamed(frozenset(map(str, names)), name, held, apart))
    if decision.payload.get("merged"):
        return
    for claim in claims_of(decision):
        state.speakers[claim] = name, len(state.renamed)
        _settle(state, claim, Doubtful.SPEAKER)


def _borders(state: State, decision: Decision, build: Build[Any]) -> None:
    state.borders[decision.target] = build(decision.payload["new"], Span)


def _masthead(state: State, decision: Decision, _: Build[Any]) -> None:
    name, value = str(decision.payload["field"]), decision.payload["new"]
    if name in ("dateline", "published") and value is not None:
        state.masthead[decision.target, name] = _day_or_time(str(value))
    else:
        state.masthead[decision.target, name] = value


def _article_added(state: State, decision: Decision, _: Build[Any]) -> None:
    added = decision.payload["articles"]
    for uuid, number in added.items() if isinstance(added, Mapping) else ():
        state.articles[UUID(uuid)] = int(str(number))


def _article_removed(state: State, decision: Decision, _: Build[Any]) -> None:
    state.articles.pop(decision.target, None)


def _constraint(state: State, decision: Decision, _: Build[Any]) -> None:
    """Keep a person's word on every pair it is about; a newer word on a pair takes the place of an older one."""
    word = {Action.JOINED: Word.MUST, Action.SPLIT: Word.CANNOT, Action.PINNED: Word.PINNED}[decision.action]
    claims, payload = claims_of(decision), decision.payload
    left = int(str(payload.get("left") or 0))
    pairs = product(claims[:left], claims[left:]) if left else combinations(claims, 2)
    for a, b in pairs:
        state.constraints.pop(frozenset((a, b)), None)  # the newest stands last
        state.constraints[frozenset((a, b))] = Constraint(
            a,
            b,
            word,
            Relation(str(payload["new"])) if word is Word.PINNED else None,
            Between(str(payload["between"])) if payload.get("between") else None,
            How(str(payload["how"])) if payload.get("how") else None,
            decision.reviewer,
            decision.at,
        )


def _absence(state: State, decision: Decision, _: Build[Any]) -> None:
    state.absences.append((frozenset(claims_of(decision)), UUID(str(decision.payload["article"]))))


def _doubt(state: State, decision: Decision, _: Build[Any]) -> None:
    _settle(state, decision.target, Doubtful(str(decision.payload["new"])))


def _settle(state: State, claim: UUID, about: Doubtful) -> None:
    state.settled[claim] = state.settled.get(claim, frozenset()) | {about}


def _renamed(state: State, decision: Decision, _: Build[Any]) -> None:
    state.name = str(decision.payload["new"])


def _event_date(state: State, decision: Decision, _: Build[Any]) -> None:
    state.event_date, state.event_date_set = _day(decision.payload["new"]), True


_APPLY: dict[Action, Callable[[State, Decision, Build[Any]], None]] = {
    Action.VERDICT: _verdict,
    Action.REJECT: _reject,
    Action.LISTED: _listed,
    Action.CLAIM_ADDED: _claim_added,
    Action.VALUE_CORRECTED: _value,
    Action.SPEAKER_CORRECTED: _speaker,
    Action.BORDERS_MOVED: _borders,
    Action.MASTHEAD_CORRECTED: _masthead,
    Action.ARTICLE_ADDED: _article_added,
    Action.ARTICLE_REMOVED: _article_removed,
    Action.JOINED: _constraint,
    Action.SPLIT: _constraint,
    Action.PINNED: _constraint,
    Action.ABSENCE_CONFIRMED: _absence,
    Action.DOUBT_SETTLED: _doubt,
    Action.CASE_RENAMED: _renamed,
    Action.EVENT_DATE_SET: _event_date,
}
