"""Which columns are open and which are folded to a spine. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

MIN_COLUMN = 340
SPINE = 40
NARROW = 1400
"""Below this width two texts share the room: on a laptop they are read, not looked over."""
NARROW_COLUMNS = 2


def capacity(width: int, count: int) -> int:
    """Return how many of ``count`` columns are opened, the rest being spines; never less than one."""
    fitting = count if count * MIN_COLUMN <= width else (width - count * SPINE) // (MIN_COLUMN - SPINE)
    return max(1, min(fitting, NARROW_COLUMNS) if width < NARROW else fitting)


def open_columns(width: int, columns: Sequence[UUID], base: UUID | None, recent: Sequence[UUID]) -> frozenset[UUID]:
    """Return the columns to open.

    Args:
        width: Pixels there are for all.
        columns: All columns, in order.
        base: The one that stays whatever happens.
        recent: Columns that were needed, the latest first; they come before the order of the case.
    """
    wanted = [base, *recent, *columns]
    ranked = dict.fromkeys(column for column in wanted if column is not None and column in columns)
    return frozenset(list(ranked)[: capacity(width, len(columns))])
