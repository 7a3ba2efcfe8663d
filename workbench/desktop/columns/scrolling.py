"""Moving a text pane: to a place of the text, to a claim, level with a counterpart.

A QPlainTextEdit scrolls by lines, and counts those it has not set yet as one per paragraph; so each move first sets
the lines around its goal.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtGui import QTextBlock

from workbench.desktop.columns import levels

if TYPE_CHECKING:
    from workbench.desktop.columns.reading_pane import ReadingPane
    from workbench.desktop.columns.text_pane import TextPane


def top_point(pane: ReadingPane) -> int:
    """Return the code point with which the first visible line starts."""
    return pane.map.point(pane.top_position())


def go_to(pane: ReadingPane, point: int) -> None:
    """Put the line that holds a code point on top."""
    block, line = _line_of(pane, pane.map.position(min(point, len(pane.map.text))))
    _set_top(pane, block.firstLineNumber() + line)


def level(pane: TextPane, claim: UUID, height: float) -> None:
    """Bring a claim's first line as near as can be to a height of the viewport."""
    item = pane.index.find(claim)
    if item is None:
        return
    block, line = _line_of(pane, pane.map.position(item.start))
    top = levels.best_top(_lines_above(pane, block, line, height), height)
    if top is not None:
        _set_top(pane, top)


def reach(pane: TextPane, claim: UUID, height: float) -> float:
    """Return how far down a claim's first line can be brought: no farther than it stands below the text's top.

    Counted up to ``height``; a claim that can be brought that far, or that is not drawn here, reaches it.
    """
    item = pane.index.find(claim)
    if item is None:
        return height
    block, line = _line_of(pane, pane.map.position(item.start))
    distances = [distance for _, distance in _lines_above(pane, block, line, height)]
    return min(height, distances[-1] + pane.measure.top) if distances else height


def reveal(pane: TextPane, claim: UUID, limit: float | None = None) -> None:
    """Bring a claim into view, with context, unless it can be seen well already: then nothing moves.

    Args:
        pane: Where.
        claim: Which.
        limit: How far down it may be brought, so that counterparts can come level with it.
    """
    drawn = pane.drawn_claim(claim)
    height = float(pane.viewport().height())
    if drawn is not None and drawn.begins:
        if levels.comfortable(drawn.first.top(), drawn.last.bottom(), height, pane.measure.line):
            return
        tall = drawn.last.bottom() - drawn.first.top()
    else:
        tall = pane.measure.line
    wanted = levels.reading_height(tall, height)
    level(pane, claim, wanted if limit is None else min(wanted, limit))


def height_of(pane: TextPane, claim: UUID) -> float | None:
    """Return the height in the viewport at which a claim begins, or None when that cannot be seen."""
    drawn = pane.drawn_claim(claim)
    return drawn.first.top() if drawn is not None and drawn.begins else None


def _line_of(pane: ReadingPane, position: int) -> tuple[QTextBlock, int]:
    """Return the block that holds a position, its lines set, and the number of the line in it."""
    block = pane.document().findBlock(position)
    if not block.isValid():
        block = pane.document().lastBlock()
    pane.blockBoundingRect(block)
    line = block.layout().lineForTextPosition(position - block.position())
    return block, line.lineNumber() if line.isValid() else 0


def _lines_above(pane: ReadingPane, block: QTextBlock, line: int, height: float) -> Iterator[tuple[int, float]]:
    """Yield line numbers of the document with their distance above a line, up to twice a height above it.

    The lines above are set on the way, and only then numbered: setting a paragraph's lines moves those after it.
    """
    found: list[tuple[QTextBlock, int, float]] = []
    own = block.layout().lineAt(line).y()
    base = own
    while block.isValid():
        lines = block.layout()
        last = min(line, lines.lineCount() - 1)
        found.extend((block, n, base - lines.lineAt(n).y()) for n in range(last, -1, -1))
        if found and found[-1][2] > height:
            break
        block = block.previous()
        if block.isValid():
            base += pane.blockBoundingRect(block).height()
            line = block.layout().lineCount() - 1
    return iter([(owner.firstLineNumber() + number, distance) for owner, number, distance in found])


def _set_top(pane: ReadingPane, line: int) -> None:
    """Scroll to a line. Painting is held back: Qt would set every line in between to find how far to shift pixels."""
    pane.layout_settled()
    bar = pane.verticalScrollBar()
    if bar.value() == line:
        return
    viewport = pane.viewport()
    viewport.setUpdatesEnabled(False)
    bar.setValue(line)
    viewport.setUpdatesEnabled(True)
    viewport.update()
