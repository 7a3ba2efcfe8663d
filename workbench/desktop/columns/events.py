"""What the columns tell the rest of the window: one value per signal, so that adding a field breaks nobody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from workbench.domain.span import Span


@dataclass(frozen=True, slots=True)
class ClaimClicked:
    """A highlight or gutter mark was clicked."""

    article: UUID
    claim: UUID


@dataclass(frozen=True, slots=True)
class ClaimHovered:
    """The pointer came over a highlight, or left the one it was over (``claim`` is None)."""

    article: UUID
    claim: UUID | None


@dataclass(frozen=True, slots=True)
class SelectionMade:
    """The selection in a text changed; ``span`` is None when nothing is selected any more."""

    article: UUID
    span: Span | None


@dataclass(frozen=True, slots=True)
class MastheadCorrected:
    """A person answered a header's question; ``field`` is "outlet" (text) or "published" (day)."""

    article: UUID
    field: str
    value: str | date


@dataclass(frozen=True, slots=True)
class RetryRequested:
    """Finding claims in one article is wanted again."""

    article: UUID


@dataclass(frozen=True, slots=True)
class MenuRequested:
    """A context menu is wanted; ``x`` and ``y`` are screen coordinates."""

    article: UUID
    claim: UUID | None
    span: Span | None
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class FilesDropped:
    """Files or text were dropped on the columns: absolute paths, and text when no file came."""

    paths: tuple[str, ...]
    text: str = ""
