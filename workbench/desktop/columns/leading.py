"""Which column leads when a row is selected, and bringing the others level with it: it never moves itself."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from uuid import UUID

from PySide6.QtCore import QPoint, QPointF

from workbench.desktop.columns import scrolling
from workbench.desktop.columns.column import Column
from workbench.desktop.columns.geometry import Drawn
from workbench.desktop.columns.gutter import WIDTH as GUTTER
from workbench.desktop.columns.ribbons import End, Ribbon
from workbench.desktop.wording import PROPOSED
from workbench.domain.desk import Row

LEAST_CONTEXT = 3
"""Lines to see above a passage that had to be brought into view, even where a counterpart cannot come as low."""


def lead_article(row: Row, reading: UUID | None, chosen: UUID | None, shown: Container[UUID]) -> UUID | None:
    """Return the column that stays: the one being read if the row is in it, else the chosen claim's, else the first.

    Args:
        row: The selected row.
        reading: The column being read.
        chosen: The selected claim.
        shown: The columns that come into question.
    """
    cells = {article: claims for article, claims in row.cells.items() if article in shown}
    if reading in cells:
        return reading
    owner = next((article for article, claims in cells.items() if chosen in claims), None)
    return owner or next(iter(cells), None)


def claim_in(row: Row, article: UUID, chosen: UUID | None) -> UUID | None:
    """Return the row's passage in one column: the chosen one if it is there, else the first."""
    claims = row.cells.get(article, ())
    return chosen if chosen in claims else next(iter(claims), None)


def bring_level(columns: Sequence[Column], row: Row, lead: Column, chosen: UUID | None) -> None:
    """Scroll the open columns so that their passages stand beside the leading one's.

    The leading column moves only when its passage cannot be seen, and then to where the others can follow.
    """
    leading = claim_in(row, lead.article, chosen)
    if leading is None:
        return
    others = [
        (c, claim) for c in columns if c is not lead and c.is_open and (claim := claim_in(row, c.article, chosen))
    ]
    room = float(lead.pane.viewport().height())
    limit = min((scrolling.reach(column.pane, claim, room) for column, claim in others), default=room)
    scrolling.reveal(lead.pane, leading, max(limit, LEAST_CONTEXT * lead.pane.measure.line))
    height = scrolling.height_of(lead.pane, leading)
    if height is None:
        return
    level = lead.pane.viewport().mapToGlobal(QPoint(0, 0)).y() + height
    for column, claim in others:
        own = column.pane.viewport().mapToGlobal(QPoint(0, 0)).y()
        scrolling.level(column.pane, claim, max(0.0, level - own))


def ribbon(columns: Iterable[Column], row: Row, chosen: UUID | None, *, hovered: bool) -> Ribbon | None:
    """Return the ribbon of a row, or None when fewer than two of its ends can be seen."""
    ends: list[End] = []
    look = None
    for number, column in enumerate(column for column in columns if column.is_open):
        drawn = _visible(column, row, chosen)
        if drawn is not None:
            if look is None or look.mark == PROPOSED:
                look = drawn.highlight
            ends.append(_end(column, number, drawn))
    return Ribbon(tuple(ends), look, hovered) if look is not None and len(ends) > 1 else None


def _visible(column: Column, row: Row, chosen: UUID | None) -> Drawn | None:
    """Return the row's passage in a column when its first line is wholly in view."""
    claim = claim_in(row, column.article, chosen)
    if claim is None or not column.is_open:
        return None
    drawn = column.pane.drawn_claim(claim)
    if drawn is None or not drawn.begins:
        return None
    seen = drawn.first.top() >= 0 and drawn.first.bottom() <= column.pane.viewport().height()
    return drawn if seen else None


def _end(column: Column, number: int, drawn: Drawn) -> End:
    """Return where a ribbon comes to a passage, in coordinates of the columns' common parent."""
    viewport = column.pane.viewport()
    origin = QPointF(column.pos() + viewport.mapTo(column, QPoint(0, 0)))
    size = column.pane.measure
    return End(
        column=number,
        y=origin.y() + drawn.first.center().y(),
        left=origin.x() + max(0.0, size.left - GUTTER),
        right=origin.x() + min(size.left + size.width + 4.0, float(viewport.width())),
        edges=(float(column.x()), float(column.x() + column.width())),
        mark=drawn.highlight.mark,
    )
