"""How an article's lines are set: line spacing, measure, paragraph gaps.

A QPlainTextEdit is fast because it lays out only what is seen, but its own layout ignores block formats: no line
height, no indent. Its layout class is virtual in one place that every caller goes through, `blockBoundingRect`; this
subclass sets the lines itself there (measured: no slower than Qt's own at 100,000 words).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QFontMetricsF,
    QTextBlock,
    QTextDocument,
    QTextLayout,
)
from PySide6.QtWidgets import QPlainTextDocumentLayout

LINE_HEIGHT = 1.5
"""Of the font's size in pixels, as typographers count it, not of its tallest glyph box."""
PARAGRAPH_GAP = 0.5
"""Space after a paragraph, in lines; an empty line of the text takes as much again, not a whole line."""
MEASURE = 68
"""Characters a line holds at most."""

_SAMPLE = "The minister told reporters on Tuesday that 1,200 people had left the town before dawn. "
"""Ordinary news text, to measure how wide a character is on average."""

Formats = Callable[[int, int], Sequence[QTextLayout.FormatRange]]


@dataclass(frozen=True, slots=True)
class Measure:
    """Where the lines stand, in whole pixels of the viewport.

    Attributes:
        left: Where text starts.
        width: How wide a line may get.
        line: Distance from one line to the next.
        gap: Space after a paragraph.
        lead: Space above the glyphs of each line; also how a block set by Qt's own layout is told apart.
        top: Space above the first line.
    """

    left: float
    width: float
    line: float
    gap: float
    lead: float = 2.0
    top: float = 10.0


def measure(metrics: QFontMetricsF, pixels: int, available: float, left: float, right: float) -> Measure:
    """Return the measure for a column ``available`` pixels wide with margins of at least ``left`` and ``right``.

    Args:
        metrics: Of the reading font.
        pixels: Its size in pixels.
        available: Width of the column.
        left: Space the gutter needs.
        right: Space to keep free on the right.
    """
    widest = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) * MEASURE
    width = float(int(max(40.0, min(widest, available - left - right))))
    spare = max(0.0, available - left - right - width)
    line = float(round(max(pixels * LINE_HEIGHT, metrics.height())))
    lead = max(1.0, float(round((line - metrics.height()) / 2)))
    return Measure(left + spare // 2, width, line, round(line * PARAGRAPH_GAP), lead)


class ReadingLayout(QPlainTextDocumentLayout):
    """Sets the lines of a read-only document to one measure.

    Attributes:
        continued: Numbers of blocks that continue the paragraph before them: no gap is left above those.
        formats: Extra formats of a block, given its first position and length (muted boilerplate).
    """

    def __init__(self, document: QTextDocument, size: Measure) -> None:
        super().__init__(document)
        self._measure = size
        self.continued: frozenset[int] = frozenset()
        self.formats: Formats | None = None
        self._document = document
        self._grown = False
        self._generation = 0  # of the measure; each block's user state tells which one it was set to

    @property
    def measure(self) -> Measure:
        """The measure in force."""
        return self._measure

    def set_measure(self, size: Measure) -> bool:
        """Take another measure; tell whether it differs. Blocks are set anew when they are next asked for."""
        if size == self._measure:
            return False
        self._measure = size
        self._generation += 1
        return True

    def tell_size(self) -> None:
        """Let the scroll bar know of lines set since it was last told: once for all of a page, not for each block."""
        if self._grown:
            self._grown = False
            self.documentSizeChanged.emit(self.documentSize())

    def forget(self) -> None:
        """Have every block set anew, because their formats changed."""
        self._generation += 1

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:  # noqa: N802 - Qt's virtual
        """Return a block's box, its lines set on the way when they are not yet."""
        if not block.isValid():
            return QRectF()
        lines = block.layout()
        size = self._measure
        if self._stale(block, lines):
            self._set_lines(block, lines)
        count = lines.lineCount()
        bottom = self._first_y(block) - size.lead + (size.line * count if block.length() > 1 else 0.0)
        return QRectF(0.0, 0.0, size.left + size.width, bottom + self._gap_below(block))

    def _stale(self, block: QTextBlock, lines: QTextLayout) -> bool:
        """Tell whether a block must be set: never was, to another measure, or by Qt, which sets a lone block itself."""
        if not lines.lineCount() or block.userState() != self._generation:
            return True
        return self._document.blockCount() == 1 and lines.lineAt(0).y() != self._first_y(block)

    def _first_y(self, block: QTextBlock) -> float:
        size = self._measure
        return size.lead + (size.top if block.position() == 0 else 0.0)

    def _gap_below(self, block: QTextBlock) -> float:
        number = block.blockNumber() + 1
        if number in self.continued:
            return 0.0
        return self._measure.gap * (3.0 if number == self._document.blockCount() else 1.0)

    def _set_lines(self, block: QTextBlock, lines: QTextLayout) -> None:
        """Break one block into lines and put them where they belong."""
        size = self._measure
        lines.setTextOption(self._document.defaultTextOption())
        if self.formats is not None:
            lines.setFormats(self.formats(block.position(), block.length()))
        y = self._first_y(block)
        lines.beginLayout()
        while (line := lines.createLine()).isValid():
            line.setLineWidth(size.width)
            line.setPosition(QPointF(size.left, y))
            y += size.line
        lines.endLayout()
        block.setUserState(self._generation)
        count = lines.lineCount()
        if block.lineCount() != count:
            block.setLineCount(count)
            self._grown = True
