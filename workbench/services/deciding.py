"""Writing one decision: the row of the log, the tables that follow it, and what it changed for the views."""

from __future__ import annotations

import getpass
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from workbench.domain.changes import Changes
from workbench.domain.decision import Action, Decision, Json, TargetKind
from workbench.domain.projection import claims_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workbench.storage.log import CaseLog
    from workbench.storage.repositories import Repositories

_OF_CASE = frozenset({Action.CASE_RENAMED, Action.EVENT_DATE_SET})
_OF_ARTICLES = frozenset({Action.ARTICLE_ADDED, Action.ARTICLE_REMOVED, Action.MASTHEAD_CORRECTED})
_DESCRIBES = _OF_CASE | {Action.UNDONE}
_MOVES_ARTICLES = frozenset({Action.ARTICLE_ADDED, Action.ARTICLE_REMOVED, Action.UNDONE})
_SAME_ROWS = frozenset(
    {Action.VERDICT, Action.LISTED, Action.CASE_RENAMED, Action.ABSENCE_CONFIRMED, Action.DOUBT_SETTLED}
)
"""Actions after which claims group and relate as before."""


@dataclass(frozen=True, slots=True)
class Act:
    """What a person does, before it has a place in the log.

    Attributes:
        label: What undo calls it.
    """

    action: Action
    target_kind: TargetKind
    target: UUID
    label: str
    payload: Mapping[str, Json] = field(default_factory=dict)
    supersedes: UUID | None = None
    undoes: UUID | None = None


@cache
def system_user() -> str:
    """Return the name under which this computer knows the person, "reviewer" where it knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such entry, or a system without a user database
        return "reviewer"


def record(repositories: Repositories, log: CaseLog, act: Act, reviewer: str = "") -> Decision:
    """Append one decision and bring the tables in line with what the log then says."""
    decision = Decision(
        uuid=uuid4(),
        sequence=0,
        case=log.first.uuid,
        target_kind=act.target_kind,
        target=act.target,
        action=act.action,
        reviewer=reviewer or system_user(),
        at=datetime.now(UTC),
        payload=act.payload,
        label=act.label,
        supersedes=act.supersedes,
        undoes=act.undoes,
    )
    decided = log.state.decided
    stored = repositories.log.append(log, decision)
    if log.state.decided != decided:
        repositories.cases.set_decided(log.case_id, log.state.decided)
    if act.action in _DESCRIBES:
        repositories.cases.describe(log.case_id, log.state)
    if act.action in _MOVES_ARTICLES:
        repositories.cases.show(log.case_id, log.state)
    return stored


def changes_of(decision: Decision, *, row: Decision | None = None, created: tuple[UUID, ...] = ()) -> Changes:
    """Return what a decision changes, which is also what taking it back changes.

    Args:
        decision: What was done, or taken back.
        row: The row that was appended, when that is another one: an undo or redo.
        created: What was made.
    """
    return Changes(
        case=decision.case,
        decision=(row or decision).uuid,
        label=decision.label,
        case_info=decision.action in _OF_CASE,
        articles=_articles(decision),
        claims=frozenset(claims_of(decision)),
        rows=decision.action not in _SAME_ROWS,
        created=created,
    )


def short(text: str, limit: int = 48) -> str:
    """Return a text on one line, cut at a word where it is long."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    cut = line[: limit - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip(",;:") + "…"


def _articles(decision: Decision) -> frozenset[UUID]:
    if decision.action not in _OF_ARTICLES:
        return frozenset()
    added = decision.payload.get("articles")
    return frozenset(map(UUID, added)) if isinstance(added, dict) else frozenset({decision.target})
