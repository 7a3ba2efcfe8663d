"""What a person does to stored data, as short functions on the open session; no Qt, each one undoable.

Undo needs no stack in memory: every one of these is a row of the log, and `undo` takes the last one back, also after a
restart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from workbench.desktop.desk_session import DeskSession
from workbench.domain.changes import Changes
from workbench.domain.errors import NotFoundError
from workbench.domain.mention import Kind
from workbench.domain.moment import Expression
from workbench.domain.quantity import Quantity
from workbench.domain.reason import Doubtful
from workbench.domain.span import Span
from workbench.domain.verdict import Judgement
from workbench.services import library, reviewing, searching
from workbench.services.searching import Report
from workbench.services.speakers import Scope

_WORD = re.compile(r"\w+(?:[.,'’-]\w+)*")
"""A word or number with the marks inside it: "1,200", "mid-January", "don't"."""


def judge(session: DeskSession, claims: Sequence[UUID], judgement: Judgement) -> Changes:
    """Record a judgement on all passages of one reading."""
    return reviewing.give_verdict(session.store, session.case, claims, judgement, reviewer=session.reviewer)


def toggle_listed(session: DeskSession) -> Changes:
    """Put the selected row on the list to check, or take it off."""
    row = session.row
    if row is None:
        raise NotFoundError("No row is selected.")
    return set_listed(session, row.claims, not row.listed)


def set_listed(session: DeskSession, claims: Sequence[UUID], listed: bool) -> Changes:
    """Put passages on the list to check, or take them off."""
    return reviewing.set_listed(session.store, session.case, claims, listed, reviewer=session.reviewer)


def reject(session: DeskSession, claims: Sequence[UUID] = ()) -> Changes:
    """Mark passages, by default the selected one, as *Not a claim*."""
    chosen = tuple(claims) or ((session.place.claim,) if session.place.claim else ())
    if not chosen:
        raise NotFoundError("No passage is selected.")
    return reviewing.reject(session.store, session.case, chosen, reviewer=session.reviewer)


def add_claim(session: DeskSession, article: UUID, span: Span, kind: Kind) -> Changes:
    """Make a claim of a stretch of an article."""
    return reviewing.add_claim(session.store, session.case, article, span, kind, reviewer=session.reviewer)


def move_borders(session: DeskSession, claim: UUID, span: Span) -> Changes:
    """Let a passage begin or end elsewhere."""
    return reviewing.move_borders(session.store, session.case, claim, span, reviewer=session.reviewer)


def correct_speaker(session: DeskSession, claim: UUID, name: str, scope: Scope) -> Changes:
    """Say who said a passage, or all that one speaker is said to have said."""
    return reviewing.correct_speaker(session.store, session.case, claim, name, scope=scope, reviewer=session.reviewer)


def correct_value(session: DeskSession, claim: UUID, value: Quantity | Expression) -> Changes:
    """Say what a passage is to be read as."""
    return reviewing.correct_value(session.store, session.case, claim, value, reviewer=session.reviewer)


def merge_speakers(session: DeskSession, claim: UUID, name: str) -> Changes:
    """Say that the speaker of a passage and the one of another name are one."""
    return reviewing.merge_speakers(session.store, session.case, claim, name, reviewer=session.reviewer)


def part_speakers(session: DeskSession, claim: UUID) -> Changes:
    """Say that the speaker of a passage is nobody else of a name alike."""
    return reviewing.part_speakers(session.store, session.case, claim, reviewer=session.reviewer)


def confirm_absence(session: DeskSession, claims: Sequence[UUID], article: UUID) -> Changes:
    """Confirm that an article does not mention what a row is about."""
    return reviewing.confirm_absence(session.store, session.case, claims, article, reviewer=session.reviewer)


def settle_doubt(session: DeskSession, claim: UUID, about: Doubtful) -> Changes:
    """Confirm a doubtful field as it is."""
    return reviewing.settle_doubt(session.store, session.case, claim, about, reviewer=session.reviewer)


def correct_masthead(session: DeskSession, article: UUID, field: str, value: str | date | datetime | None) -> Changes:
    """Set one fact about a story."""
    return library.correct_masthead(session.store, session.case, article, field, value, reviewer=session.reviewer)


def remove_article(session: DeskSession, article: UUID) -> Changes:
    """Take an article out of the case."""
    return library.remove_article(session.store, session.case, article, reviewer=session.reviewer)


def rename(session: DeskSession, name: str) -> Changes:
    """Give the case another name."""
    return library.rename_case(session.store, session.case, name, reviewer=session.reviewer)


def set_event_date(session: DeskSession, day: date | None) -> Changes:
    """Say on which day the event was."""
    return library.set_event_date(session.store, session.case, day, reviewer=session.reviewer)


def undo(session: DeskSession) -> Changes | None:
    """Take back this reviewer's last decision in this case."""
    return reviewing.undo(session.store, session.case, reviewer=session.reviewer)


def redo(session: DeskSession) -> Changes | None:
    """Bring back what was undone last."""
    return reviewing.redo(session.store, session.case, reviewer=session.reviewer)


def proposed_kind(session: DeskSession, article: UUID, span: Span) -> Kind | None:
    """Guess the kind of a claim made of a selection, None where the text does not tell."""
    if session.desk is None:
        return None
    return reviewing.propose_kind(span.of(session.desk.article(article).stored.article.text))


def moved_border(text: str, span: Span, *, start: bool, by: int) -> Span:
    """Move one border of a span by a word; borders never meet, and blanks are never at the edge.

    >>> text = "At least 1,200 people were moved"
    >>> moved_border(text, Span(9, 14), start=True, by=-1).of(text)
    'least 1,200'
    >>> moved_border(text, Span(9, 14), start=False, by=1).of(text)
    '1,200 people'
    """
    words = list(_WORD.finditer(text))
    starts = [word.start() for word in words]
    ends = [word.end() for word in words]
    if start:
        fitting = [edge for edge in starts if (edge < span.start if by < 0 else span.start < edge < span.end)]
        return Span((fitting[-1] if by < 0 else fitting[0]) if fitting else span.start, span.end)
    fitting = [edge for edge in ends if (edge > span.end if by > 0 else span.start < edge < span.end)]
    return Span(span.start, (fitting[0] if by > 0 else fitting[-1]) if fitting else span.end)


def add_reports(session: DeskSession, reports: Sequence[Report]) -> Changes:
    """Add stored reports to the case."""
    return searching.add_reports(session.store, session.case, reports, reviewer=session.reviewer)
