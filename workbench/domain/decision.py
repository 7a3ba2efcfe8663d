"""Decisions: everything a person does, one row each in an append-only log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


class Action(StrEnum):
    """What was done."""

    VERDICT = "verdict"
    REJECT = "reject"
    CLAIM_ADDED = "claim added"
    LISTED = "listed"
    VALUE_CORRECTED = "value corrected"
    SPEAKER_CORRECTED = "speaker corrected"
    BORDERS_MOVED = "borders moved"
    MASTHEAD_CORRECTED = "masthead corrected"
    ARTICLE_ADDED = "article added"
    ARTICLE_REMOVED = "article removed"
    JOINED = "joined"
    SPLIT = "split"
    PINNED = "pinned"
    ABSENCE_CONFIRMED = "absence confirmed"
    DOUBT_SETTLED = "doubt settled"
    CASE_RENAMED = "case renamed"
    EVENT_DATE_SET = "event date set"
    UNDONE = "undone"


class TargetKind(StrEnum):
    """What a decision is about."""

    CASE = "case"
    ARTICLE = "article"
    CLAIM = "claim"
    DECISION = "decision"


@dataclass(frozen=True, slots=True)
class Decision:
    """One row of the log.

    Attributes:
        uuid: Its identity.
        sequence: Position in the log, from 1, without gaps in one database.
        case: The case it belongs to.
        target_kind: What it is about.
        target: UUID of that thing; for a verdict on several passages the first of ``payload["claims"]``.
        action: What was done.
        payload: ``old``, ``new`` and a snapshot of exact text and reading where a claim is concerned.
        label: What undo calls it, e.g. "verdict: Disputed on 12 people".
        reviewer: Who did it.
        at: When, in UTC.
        supersedes: The decision it replaces, if any.
        undoes: The decision it takes back, if any.
    """

    uuid: UUID
    sequence: int
    case: UUID
    target_kind: TargetKind
    target: UUID
    action: Action
    reviewer: str
    at: datetime
    payload: Mapping[str, Json] = field(default_factory=dict)
    label: str = ""
    supersedes: UUID | None = None
    undoes: UUID | None = None
