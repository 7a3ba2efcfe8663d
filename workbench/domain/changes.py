"""What a use case changed: returned by every write, broadcast once, and each view decides what to refresh."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Changes:
    """What one write touched.

    Attributes:
        case: The case it happened in.
        decision: The log row it appended, if any.
        label: What undo would call it.
        case_info: Name, event date or list of cases changed.
        articles: Articles added, removed or with another masthead or analysis.
        claims: Claims added, altered or judged.
        rows: Grouping or relations may differ: compare again.
        created: What was made (a case, claims, articles), in order.
    """

    case: UUID
    decision: UUID | None = None
    label: str = ""
    case_info: bool = False
    articles: frozenset[UUID] = frozenset()
    claims: frozenset[UUID] = frozenset()
    rows: bool = False
    created: tuple[UUID, ...] = ()
