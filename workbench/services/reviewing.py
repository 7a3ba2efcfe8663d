"""What a person does at the desk: every action is one row of the log, committed when the function returns, undoable.

Every function takes the claims a decision is about, returns what changed, and raises `NotFoundError` for a claim that
is not in the case, `ReadOnlyError` for a store that was opened for reading, `NotSavedError` when nothing was stored.
``reviewer`` is the person; "" means the system user.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from workbench.domain import wording
from workbench.domain.claim import Claim, Origin, make_anchor
from workbench.domain.decision import Action, Json, TargetKind
from workbench.domain.mention import Kind, Mention
from workbench.domain.projection import corrected_name, redo_candidate, undo_candidate
from workbench.domain.quantity import Quantity
from workbench.domain.span import Span
from workbench.services import speakers
from workbench.services.deciding import Act, changes_of, record, short, system_user
from workbench.services.material import Material, Shown, load
from workbench.services.speakers import Scope
from workbench.services.takeover import claim_from
from workbench.storage.codec import to_json

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.domain.changes import Changes
    from workbench.domain.group import Between, How, Relation
    from workbench.domain.moment import Expression
    from workbench.domain.reason import Doubtful
    from workbench.domain.verdict import Judgement
    from workbench.storage.unit_of_work import Store

_TIME_WORDS = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october"
    r"|november|december|yesterday|today|tomorrow|tonight|weekend|o['’]clock|[ap]\.?m\.?)\b|\b(?:19|20)\d\d\b"
    r"|\b(?:last|next|this|past)\s+(?:week|month|year)\b|\bMay\s+\d",
    re.IGNORECASE,
)
_NAMED = 2
"""Claims that a decision is named by; of more than these the first is named and the others are counted."""
_QUOTE_MARKS = re.compile('^["“”„«»]|["“”«»]$')


def give_verdict(
    store: Store, case: UUID, claims: Sequence[UUID], judgement: Judgement, *, reviewer: str = ""
) -> Changes:
    """Record a judgement on one reading: all its passages, one step, one undo.

    It supersedes the judgement that stands on the same question, which comes back when this one is undone.
    """
    word = judgement.verdict.capitalize() if judgement.verdict else "no verdict"
    with store.write() as repositories:
        material = load(repositories, case, store.memory)
        verdicts = material.log.state.verdicts
        old = next((verdicts[c, judgement.question] for c in claims if (c, judgement.question) in verdicts), None)
        act = _about(
            material,
            Action.VERDICT,
            claims,
            f"verdict: {word} on",
            {"old": to_json(old.judgement) if old is not None else None, "new": to_json(judgement)},
            supersedes=old.decision if old is not None else None,
        )
        return changes_of(record(repositories, material.log, act, reviewer))


def reject(store: Store, case: UUID, claims: Sequence[UUID], *, reviewer: str = "") -> Changes:
    """Mark passages as *Not a claim*."""
    return _decide(store, case, Action.REJECT, claims, "not a claim:", reviewer, new=True)


def restore(store: Store, case: UUID, claims: Sequence[UUID], *, reviewer: str = "") -> Changes:
    """Take *Not a claim* back from passages."""
    return _decide(store, case, Action.REJECT, claims, "a claim after all:", reviewer, new=False)


def set_listed(store: Store, case: UUID, claims: Sequence[UUID], listed: bool, *, reviewer: str = "") -> Changes:
    """Put passages on the list to check, or take them off."""
    label = "to check:" if listed else "off the list to check:"
    return _decide(store, case, Action.LISTED, claims, label, reviewer, new=listed)


def propose_kind(text: str) -> Kind | None:
    """Guess the kind of a claim made from a selection: marks quote, a weekday or month is a time, digits a quantity."""
    if _QUOTE_MARKS.search(text.strip()):
        return Kind.QUOTE
    if _TIME_WORDS.search(text):
        return Kind.TIME
    return Kind.QUANTITY if make_anchor(text, Span(0, len(text)), 1).numbers else None


def add_claim(
    store: Store,
    case: UUID,
    article: UUID,
    span: Span,
    kind: Kind,
    values: Mention | None = None,
    *,
    reviewer: str = "",
) -> Changes:
    """Make a claim by hand from a stretch of an article; ``created`` holds its UUID.

    Args:
        store: The open database.
        case: The case; a claim made by hand shows in this case only.
        article: The article.
        span: The passage, in code points of the version shown.
        kind: What kind of claim it is.
        values: What an extractor makes of the passage, if one was asked; its values and sentence are taken over.
        reviewer: Who does it.

    Raises:
        ValueError: The span is empty or lies outside the text.
    """
    with store.write() as repositories:
        material = load(repositories, case, store.memory)
        shown = material.article(article)
        claim = _by_hand(shown, _within(shown, span), kind, values)
        repositories.claims.add(shown.version.id, [claim])
        repositories.articles.claims_changed(shown.version)
        payload: dict[str, Json] = {
            "claims": [claim.uuid.hex],
            "article": article.hex,
            "new": {"kind": kind.value, "span": to_json(span)},
            "snapshot": [{"claim": claim.uuid.hex, "exact": claim.anchor.exact}],
        }
        act = Act(Action.CLAIM_ADDED, TargetKind.CLAIM, claim.uuid, f"add claim {short(claim.anchor.exact)}", payload)
        return changes_of(record(repositories, material.log, act, reviewer), created=(claim.uuid,))


def move_borders(store: Store, case: UUID, claim: UUID, span: Span, *, reviewer: str = "") -> Changes:
    """Let a claim begin or end elsewhere.

    Raises:
        ValueError: The span is empty or lies outside the text.
    """
    with store.write() as repositories:
        material = load(repositories, case, store.memory)
        shown, known = material.find(claim)
        values = {"old": to_json(known.span), "new": to_json(_within(shown, span))}
        act = _about(material, Action.BORDERS_MOVED, [claim], "borders of", values)
        return changes_of(record(repositories, material.log, act, reviewer))


def correct_value(
    store: Store, case: UUID, claim: UUID, value: Quantity | Expression, *, reviewer: str = ""
) -> Changes:
    """Replace what a passage is read as; outlives every new analysis. Settles a doubt about the value."""
    field = "quantity" if isinstance(value, Quantity) else "expression"
    with store.write() as repositories:
        material = load(repositories, case, store.memory)
        old = getattr(material.find(claim)[1], field)
        values = {"field": field, "old": to_json(old), "new": to_json(value)}
        act = _about(material, Action.VALUE_CORRECTED, [claim], "value of", values)
        return changes_of(record(repositories, material.log, act, reviewer))


def correct_speaker(
    store: Store, case: UUID, claim: UUID, name: str, *, scope: Scope = Scope.PASSAGE, reviewer: str = ""
) -> Changes:
    """Say who said it; "" means no one is quoted. Settles the doubt about the speaker of this passage.

    The figures and times in the same quote follow their quote. With a wider scope the word holds for all mentions of
    the speaker who stood there, however their name is spelled, also for those that a later analysis finds; their own
    doubts stay.
    """
    with store.write() as repositories:
        material = load(repositories, case, store.memory)
        shown, known = material.find(claim)
        claims = speakers.utterance(shown.claims.values(), known)
        act = _about(material, Action.SPEAKER_CORRECTED, claims, "speaker of", _speaker(material, known, name, scope))
        return changes_of(record(repositories, material.log, act, reviewer))


def merge_speakers(store: Store, case: UUID, claim: UUID, name: str, *, reviewer: str = "") -> Changes:
    """Say that the speaker of a passage and the one of another name are one, in the whole case; no doubt is settled.

    Raises:
        ValueError: No one is named there.
    """
    with store.write() as repositories:
        material = load(repositories, case, store.memory)
        known = material.find(claim)[1]
        if known.speaker is None or not name.strip():
            raise ValueError("no speaker to merge")
        values = {**_speaker(material, known, name, Scope.CASE), "merged": True}
        label = f"{known.speaker.name} is {name.strip()}, as in"
        act = _about(material, Action.SPEAKER_CORRECTED, [claim], label, values)
        return changes_of(record(repositories, material.log, act, reviewer))


def _speaker(material: Material, claim: Claim, name: str, scope: Scope) -> dict[str, Json]:
    """Return what the log keeps of a corrected speaker; a wider scope keeps the names it is about."""
    values: dict[str, Json] = {"old": claim.speaker.name if claim.speaker is not None else "", "new": name.strip()}
    if scope is Scope.PASSAGE or claim.speaker is None:
        return values
    article = material.article(claim.article)
    # A name is spelled in other ways in other articles; the store tells how, without reading hundreds of them.
    names = speakers.spellings(article.claims.values(), claim, _names_of_case(material))
    values["names"] = [each for each in names if each != name.strip()]
    # "He" in another article is another man.
    here = scope is Scope.ARTICLE or speakers.is_pronoun(claim.speaker.name)
    values["article"] = claim.article.hex if here else None
    return values


def _names_of_case(material: Material) -> list[speakers.Name]:
    """Return whom the articles of a case quote, as a person's words have it by now; "he" is another in each."""
    by_hand = (name for name, _ in material.log.state.speakers.values())
    found = {*material.repositories.articles.speakers(material.log.case_id), *by_hand}
    named = (corrected_name(name, material.log.state) for name in sorted(found) if not speakers.is_pronoun(name))
    return [speakers.Name(name, typed=apart) for name, apart in named if name]


def part_speakers(store: Store, case: UUID, claim: UUID, *, reviewer: str = "") -> Changes:
    """Say that the name under which a passage's speaker stands is nobody else's, in the whole case.

    Raises:
        ValueError: No one is named there.
    """
    with store.write() as repositories:
        material = load(repositories, case, store.memory)
        speaker = material.find(claim)[1].speaker
        if speaker is None or speakers.is_pronoun(speaker.name):
            raise ValueError("no speaker to part")
        name = speaker.name
        values: dict[str, Json] = {
            "old": name,
            "new": name,
            "names": [name],
            "article": None,
            "merged": True,
            "apart": True,
        }
        act = _about(material, Action.SPEAKER_CORRECTED, [claim], f"{name} is somebody else, as in", values)
        return changes_of(record(repositories, material.log, act, reviewer))


def confirm_absence(store: Store, case: UUID, claims: Sequence[UUID], article: UUID, *, reviewer: str = "") -> Changes:
    """Confirm that an article does not mention what a row (given by its claims) is about."""
    with store.write() as repositories:
        material = load(repositories, case, store.memory)
        title = material.article(article).title
        label = f"not mentioned in “{short(title)}”:"
        act = _about(material, Action.ABSENCE_CONFIRMED, claims, label, {"article": article.hex})
        return changes_of(record(repositories, material.log, act, reviewer))


def settle_doubt(store: Store, case: UUID, claim: UUID, field: Doubtful, *, reviewer: str = "") -> Changes:
    """Confirm a doubtful field as it is: its "?" goes."""
    return _decide(store, case, Action.DOUBT_SETTLED, [claim], f"{field.value} confirmed:", reviewer, new=field.value)


def join(
    store: Store, case: UUID, claims: Sequence[UUID], others: Sequence[UUID] = (), *, reviewer: str = ""
) -> Changes:
    """Say that the passages of two rows, or with no others those of one row, speak of the same thing.

    Every pair is kept, so that the row holds together whatever a new analysis finds; a pair split before is joined.
    """
    return _decide(store, case, Action.JOINED, (*claims, *others), "join", reviewer, left=len(claims) if others else 0)


def split(store: Store, case: UUID, claims: Sequence[UUID], others: Sequence[UUID], *, reviewer: str = "") -> Changes:
    """Say that passages do not speak of the same thing as others; what was joined before is parted."""
    return _decide(store, case, Action.SPLIT, (*claims, *others), "split", reviewer, left=len(claims))


def pin(
    store: Store,
    case: UUID,
    claims: Sequence[UUID],
    relation: Relation,
    between: Between | None = None,
    how: How | None = None,
    *,
    reviewer: str = "",
) -> Changes:
    """Fix the relation of the passages of a row, whatever their values say."""
    words = wording.relation(relation, between, how)[1]
    values: dict[str, Json] = {
        "new": relation.value,
        "between": between.value if between is not None else None,
        "how": how.value if how is not None else None,
    }
    return _decide(store, case, Action.PINNED, claims, f"{words}:", reviewer, left=0, **values)


def undo(store: Store, case: UUID, *, reviewer: str = "") -> Changes | None:
    """Take back this reviewer's last decision in this case that stands; None when there is none."""
    with store.write() as repositories:
        log = repositories.log.of_case(case)
        last = undo_candidate(log.decisions, reviewer or system_user())
        if last is None:
            return None
        act = Act(Action.UNDONE, TargetKind.DECISION, last.uuid, last.label, undoes=last.uuid)
        return changes_of(last, row=record(repositories, log, act, reviewer))


def redo(store: Store, case: UUID, *, reviewer: str = "") -> Changes | None:
    """Bring back what was undone last, unless something new was decided since; None when there is nothing."""
    with store.write() as repositories:
        log = repositories.log.of_case(case)
        found = redo_candidate(log.decisions, reviewer or system_user())
        if found is None:
            return None
        taken_back, decision = found
        act = Act(Action.UNDONE, TargetKind.DECISION, taken_back.uuid, decision.label, undoes=taken_back.uuid)
        return changes_of(decision, row=record(repositories, log, act, reviewer))


def _decide(
    store: Store, case: UUID, action: Action, claims: Sequence[UUID], label: str, reviewer: str, **values: Json
) -> Changes:
    """Append one decision on claims."""
    with store.write() as repositories:
        material = load(repositories, case, store.memory)
        act = _about(material, action, claims, label, values)
        return changes_of(record(repositories, material.log, act, reviewer))


def _about(
    material: Material,
    action: Action,
    claims: Sequence[UUID],
    label: str,
    values: Mapping[str, Json],
    supersedes: UUID | None = None,
) -> Act:
    """Return a decision on claims with a snapshot of what they said when it was made."""
    if not claims:
        raise ValueError("a decision needs a claim")
    found = [material.find(claim) for claim in claims]
    snapshot: list[Json] = [
        {
            "claim": claim.uuid.hex,
            "exact": claim.anchor.exact,
            "read_as": shown.read_as[claim.uuid],
            "speaker": claim.speaker.name if claim.speaker else "",
        }
        for shown, claim in found
    ]
    exact = _listed(list(dict.fromkeys(_named(claim) for _, claim in found)))
    payload: dict[str, Json] = {"claims": [claim.hex for claim in claims], "snapshot": snapshot, **values}
    return Act(action, TargetKind.CLAIM, claims[0], f"{label} {exact}", payload, supersedes)


def _listed(names: Sequence[str]) -> str:
    """Return what a decision is about in one line, to name it by in the menu: two claims by name, more by number."""
    if len(names) > _NAMED:
        return f"{short(names[0])} and {len(names) - 1} more"
    return short(" / ".join(names), 64)


def _named(claim: Claim) -> str:
    """Return what to call a claim: its words, and what it counts where that stands beside them."""
    counted = claim.quantity.counted if claim.quantity is not None else None
    if counted is None or counted.text in claim.anchor.exact:
        return short(claim.anchor.exact)
    return short(f"{claim.anchor.exact} {counted.text}")


def _within(shown: Shown, span: Span) -> Span:
    if not 0 < len(span) <= len(shown.article.text) - span.start:
        raise ValueError(f"no passage of this text: {span.start}..{span.end}")
    return span


def _by_hand(shown: Shown, span: Span, kind: Kind, values: Mention | None) -> Claim:
    """Return a claim made by hand; it stands where the person said, whatever an extractor made of it."""
    text, number = shown.article.text, shown.version.number
    known = claim_from(
        values or Mention(kind, span, _sentence(shown, span)),
        uuid=uuid4(),
        article=shown.uuid,
        origin=Origin.HUMAN,
        number=number,
        text=text,
    )
    return replace(known, kind=kind, anchor=make_anchor(text, span, number), check="", boilerplate=False)


def _sentence(shown: Shown, span: Span) -> Span:
    """Return the sentence a passage begins in, or the line where sentences were not searched."""
    for sentence in shown.version.sentences:
        if sentence.start <= span.start < sentence.end:
            return Span(sentence.start, max(sentence.end, span.end))
    text = shown.article.text
    end = text.find("\n", span.end)
    return Span(text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(text))
