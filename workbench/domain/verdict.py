"""Verdicts and the sources they rest on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID


class Verdict(StrEnum):
    """The scale. The first four are the default; the rest belong to the long scale, a setting."""

    VERIFIED = "verified"
    DISPUTED = "disputed"
    UNVERIFIABLE = "unverifiable"
    NOT_CHECKABLE = "not checkable"
    MOSTLY_ACCURATE = "mostly accurate"
    MISSING_CONTEXT = "missing context"
    INACCURATE = "inaccurate"
    FALSE = "false"
    MISATTRIBUTED = "misattributed"
    OUTDATED = "outdated"


DEFAULT_SCALE = (Verdict.VERIFIED, Verdict.DISPUTED, Verdict.UNVERIFIABLE, Verdict.NOT_CHECKABLE)
LONG_SCALE = tuple(Verdict)


class Question(StrEnum):
    """What a verdict answers."""

    SAID = "said"
    """Did they say it?"""
    SO = "so"
    """Is it so?"""


class WorkState(StrEnum):
    """*Status* of the work on a reading."""

    OPEN = "open"
    IN_PROGRESS = "in progress"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A source: where it can be seen, which passage, on which day it was seen."""

    title: str = ""
    address: str = ""
    passage: str = ""
    seen: date | None = None
    primary: bool | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person says of one reading for one question.

    Attributes:
        verdict: The verdict, or None while only status, reason or sources are noted.
        as_of: The day for which it is judged.
        confidence: Free word ("high"); off by default, so usually "".
    """

    question: Question
    verdict: Verdict | None
    reason: str = ""
    sources: tuple[Evidence, ...] = ()
    as_of: date | None = None
    work: WorkState = WorkState.DONE
    confidence: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """A judgement with who gave it and when; `decision` is its row in the log."""

    judgement: Judgement
    decision: UUID
    reviewer: str
    at: datetime
