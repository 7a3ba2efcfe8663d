"""Where passages stand on the screen: rectangles of what is visible, made once and used by all who draw or point.

Highlights, gutter marks and ribbons come from the same rectangles, so they can never drift apart.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine

from workbench.desktop.columns.highlights import Highlight
from workbench.desktop.columns.text_layout import Measure

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]")
"""Letters of Hebrew, Arabic and their kin, and the marks that turn the direction of writing."""
_TOUCHING = 1.0
"""Pixels between two runs of glyphs, in two fonts perhaps, that are one piece."""


@dataclass(frozen=True, slots=True)
class Line:
    """One visible line.

    Attributes:
        start: Document position of its first character.
        end: Position after its last, the paragraph's end included.
        top: Upper edge of its slot in the viewport; slots leave no gap inside a paragraph.
        height: Of the slot.
        baseline: Where the letters stand, in the viewport.
        block: Position at which its block starts.
        text: The line as Qt has set it.
        mixed: Whether its paragraph holds words written from right to left: neighbours in the text then need not be
            neighbours on the screen.
    """

    start: int
    end: int
    top: float
    height: float
    baseline: float
    block: int
    text: QTextLine
    mixed: bool = False

    @property
    def bottom(self) -> float:
        """Lower edge of its slot."""
        return self.top + self.height

    def x(self, position: int) -> float:
        """Return where the character at a position starts."""
        return cast("tuple[float, int]", self.text.cursorToX(position - self.block))[0]

    def position_at(self, x: float) -> int | None:
        """Return the position of the character drawn at ``x``, or None beside the text."""
        used = self.text.naturalTextRect()
        if not used.left() <= x <= used.right():
            return None
        return self.block + self.text.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)

    def rects(self, start: int, end: int) -> list[QRectF]:
        """Return the boxes of what the line holds of two positions; blanks at its end are left out.

        One box, but for a stretch of which parts stand apart because the direction of writing turns in it.
        """
        first, last = max(start, self.start), min(end, self.end)
        if first >= last:
            return []
        used = self.text.naturalTextRect()  # not the blanks at the line's end; from the right for Arabic and Hebrew
        sides = self._pieces(first, last) if self.mixed else [(self.x(first), self.x(last))]
        cut = ((max(left, used.left()), min(right, used.right())) for left, right in sides)
        return [QRectF(left, self.top, right - left, self.height) for left, right in cut if right > left]

    def _pieces(self, first: int, last: int) -> list[tuple[float, float]]:
        """Return where the glyphs of two positions stand: left and right edges, those that touch joined."""
        runs = (run.boundingRect() for run in self.text.glyphRuns(first - self.block, last - first))
        joined: list[tuple[float, float]] = []
        for left, right in sorted((box.left(), box.right()) for box in runs):
            if joined and left <= joined[-1][1] + _TOUCHING:
                joined[-1] = joined[-1][0], max(joined[-1][1], right)
            else:
                joined.append((left, right))
        return joined


@dataclass(frozen=True, slots=True)
class Drawn:
    """A highlight with the boxes of its visible part.

    Attributes:
        boxes: In the order of the lines, each with the baseline of its line; several where writing turns its direction.
        begins: Whether its first character is visible: there the gutter mark stands.
    """

    highlight: Highlight
    boxes: tuple[tuple[QRectF, float], ...]
    begins: bool

    @property
    def first(self) -> QRectF:
        """Its first box."""
        return self.boxes[0][0]

    @property
    def last(self) -> QRectF:
        """Its last box."""
        return self.boxes[-1][0]


def lines_of(block: QTextBlock, top: float, size: Measure, height: float) -> Iterator[Line]:
    """Yield those lines of a laid-out block whose slots can be seen.

    Args:
        block: Its lines are set at equal distances.
        top: The block's upper edge in the viewport.
        size: The measure it was set to.
        height: Of the viewport.
    """
    layout = block.layout()
    count = layout.lineCount() if block.length() > 1 else 0
    if not count:
        return
    mixed = _RIGHT_TO_LEFT.search(block.text()) is not None
    origin = top + layout.lineAt(0).y() - size.lead
    first = max(0, int(-origin // size.line))
    last = min(count - 1, int((height - origin) // size.line))
    for number in range(first, last + 1):
        yield _line(block, layout, number, top, size, mixed=mixed)


def line_under(block: QTextBlock, top: float, size: Measure, y: float) -> Line | None:
    """Return the line of a laid-out block whose slot holds a height, or None in the gap after it."""
    layout = block.layout()
    if block.length() <= 1:
        return None
    number = int((y - top - layout.lineAt(0).y() + size.lead) // size.line)
    return _line(block, layout, number, top, size) if 0 <= number < layout.lineCount() else None


def _line(
    block: QTextBlock, layout: QTextLayout, number: int, top: float, size: Measure, *, mixed: bool = False
) -> Line:
    line = layout.lineAt(number)
    position = block.position()
    start = position + line.textStart()
    y = top + line.y()
    return Line(start, start + line.textLength(), y - size.lead, size.line, y + line.ascent(), position, line, mixed)


@dataclass(frozen=True, slots=True)
class VisibleLines:
    """The lines that can be seen, in order. Not to be kept: Qt's lines die with the next layout."""

    lines: tuple[Line, ...]
    starts: tuple[int, ...]

    @property
    def start(self) -> int:
        """First position that can be seen."""
        return self.lines[0].start if self.lines else 0

    @property
    def end(self) -> int:
        """Position after the last that can be seen; a paragraph's end belongs to it."""
        return self.lines[-1].end + 1 if self.lines else 0

    def boxes(self, start: int, end: int) -> Iterator[tuple[QRectF, float]]:
        """Yield boxes and baseline of each line that holds some of two positions."""
        for line in self.lines[max(0, bisect_right(self.starts, start) - 1) :]:
            if line.start >= end:
                break
            for box in line.rects(start, end):
                yield box, line.baseline
