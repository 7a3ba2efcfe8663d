"""Walking the rows of a desk: which row comes next, which one is shown first, what the status bar counts. Pure."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.domain.group import Relation

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from uuid import UUID

    from workbench.domain.desk import ClaimView, Desk, Row


def differs(row: Row) -> bool:
    """Tell whether a row is a difference: between reports, speakers, or within one report; no proposal is one yet."""
    return row.relation is Relation.CONFLICT and not row.proposed


def proposed(row: Row) -> bool:
    """Tell whether a row asks *Maybe the same?*."""
    return bool(row.proposals)


def undecided(row: Row) -> bool:
    """Tell whether a row is on the list to check and waits for its verdict."""
    return row.listed and not row.decided


def step(order: Sequence[str], current: str, by: int) -> str:
    """Return the key ``by`` places from the current one; at either end it stays.

    A current row that is not shown (filtered away) starts from the end that one comes from.
    """
    if not order:
        return ""
    if current not in order:
        return order[0] if by > 0 else order[-1]
    place = order.index(current) + by
    return order[min(max(place, 0), len(order) - 1)]


def search(
    desk: Desk, order: Sequence[str], current: str, wanted: Callable[[Row], bool], *, backwards: bool = False
) -> str:
    """Return the next row that is wanted, going round at the end; "" when there is none but the current one."""
    keys = list(reversed(order)) if backwards else list(order)
    start = keys.index(current) + 1 if current in keys else 0
    rows = {row.key: row for row in desk.rows}
    return next(
        (key for key in keys[start:] + keys[:start] if key != current and key in rows and wanted(rows[key])), ""
    )


def row_to_show_first(desk: Desk) -> str:
    """Return the row to select when a case opens: the first difference, else one to check, else any."""
    tests: tuple[Callable[[Row], bool], ...] = (
        lambda row: differs(row) and undecided(row),
        differs,
        undecided,
        lambda row: len(row.cells) > 1,
        lambda _row: True,
    )
    return next((row.key for wanted in tests for row in desk.rows if wanted(row)), "")


def same_row(old: Desk, key: str, new: Desk) -> str:
    """Find a selected row again after the desk was made anew: by its key, else by the claims it held."""
    if new.row(key) is not None:
        return key
    before = old.row(key)
    held = () if before is None else before.claims
    return next((new.claims[claim].row for claim in held if claim in new.claims and new.claims[claim].row), "")


def nearest_row(old: Desk, key: str, new: Desk) -> str:
    """Return the row to go to when the selected one is gone: the next that is still there, else the one before."""
    keys = [row.key for row in old.rows]
    if key not in keys:
        return ""
    place = keys.index(key)
    after, before = keys[place + 1 :], keys[:place][::-1]
    return next((found for one in (*after, *before) if (found := same_row(old, one, new))), "")


def as_it_stood(old: Desk, new: Desk) -> Desk:
    """Return a desk with its rows where they stood before: what a person decides moves nothing under their hands.

    A row stands where the first of its passages stood; a new one after the row that it follows on the new desk.
    """
    stood = {claim: place for place, row in enumerate(old.rows) for claim in row.claims}
    ranks: list[int] = []
    for row in new.rows:
        known = [stood[claim] for claim in row.claims if claim in stood]
        ranks.append(min(known) if known else (ranks[-1] if ranks else -1))
    order = sorted(range(len(ranks)), key=ranks.__getitem__)
    return replace(new, rows=tuple(new.rows[place] for place in order))


def claim_in_row(row: Row, column: UUID | None = None) -> UUID | None:
    """Return the passage to go to: the first in the given article, else the row's first."""
    if column is not None and row.cells.get(column):
        return row.cells[column][0]
    return row.claims[0] if row.claims else None


def acted_on(desk: Desk, claims: Collection[UUID], current: UUID | None) -> ClaimView | None:
    """Return the passage to go to after undo or redo: the current one where it was meant, else the first in a row."""
    meant = [claim for row in desk.rows for claim in row.claims if claim in claims]
    if not meant:
        return None
    return desk.claims[current if current is not None and current in meant else meant[0]]


def reading_of(row: Row, claim: UUID | None) -> int:
    """Return which reading of a row a passage carries; 0 when it carries none."""
    return next((place for place, reading in enumerate(row.readings) if claim in reading.claims), 0)


def status_line(desk: Desk | None, saved: str) -> str:
    """Return the status bar: what is to check, decided, and how many differences there are."""
    if desk is None or not desk.articles:
        return ""
    counts, tr = desk.counts, partial(QCoreApplication.translate, "status")
    one, many = tr("1 difference between reports"), tr("{count} differences between reports")
    parts = [
        tr("{count} to check").format(count=f"{counts.to_check:,}"),
        tr("{count} decided").format(count=f"{counts.decided:,}"),
        (one if counts.between_outlets == 1 else many).format(count=f"{counts.between_outlets:,}"),
    ]
    if counts.within:
        parts.append(tr("{count} within one report").format(count=f"{counts.within:,}"))
    return " · ".join([*parts, tr("{count} between speakers").format(count=f"{counts.between_speakers:,}"), saved])
