"""Cases: articles on one event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from workbench.domain.article import Article


@dataclass(frozen=True, slots=True)
class Case:
    """Articles on one event, with the day of the event where a person set it.

    Attributes:
        sample: One of the invented stories that ship with the program; own files never go in.
    """

    uuid: UUID
    name: str
    event_date: date | None = None
    sample: bool = False
    created: datetime | None = None


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """A line of the start page's list of recent cases."""

    case: Case
    articles: int
    decided: int
    opened: datetime | None


class AnalysisState(StrEnum):
    """Whether claims of an article's version were searched."""

    PENDING = "pending"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article with its identity, as one case sees it.

    Attributes:
        uuid: Identity of the story by its outlet.
        version: Number of the version shown, from 1.
        article: Content, with the masthead as corrected by a person.
        analysis: Whether its claims were searched.
        failure: What went wrong, when that failed.
        pipeline: What made the claims.
        notices: What the analysis wants told ("This text seems to be Indonesian…").
    """

    uuid: UUID
    version: int
    article: Article
    analysis: AnalysisState = AnalysisState.PENDING
    failure: str = ""
    pipeline: str = ""
    notices: tuple[str, ...] = ()
