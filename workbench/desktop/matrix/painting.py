"""Paints the comparison's cells: a line per passage, the value in ink, speaker and day muted.

The view hands over rectangles and `Cell` values directly. Qt's own delegates ask the model seven times a cell, and
under a style sheet each cell's ground is looked up in it: together 30 ms a frame where this takes a third.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QStaticText

from workbench.desktop.fonts import scaled
from workbench.desktop.matrix.table import Against, Cell, Passage
from workbench.desktop.relation_marks import badge_width, draw_badge
from workbench.desktop.text_fit import Fitter
from workbench.desktop.theme import Colours, relation_colour

PAD = 8.0
SIGN = 15.0
"""Room for the mark that tells how a passage relates to the base's."""
WHOLE_LEAVES = 0.15
"""Of a cell's width, what a value must leave free to stay whole."""
TAIL_SHARE = 0.42
"""Of a cell's width, what speaker and day may take at least when the value is long."""


class CellPainter:
    """Paints cells in one font and one theme's colours."""

    def __init__(self, colours: Colours, font: QFont) -> None:
        self._font = font
        self._strong = QFont(font)
        self._strong.setWeight(QFont.Weight.DemiBold)
        self._fit = Fitter(font)
        metrics = QFontMetricsF(font)
        self._ascent = metrics.ascent()
        self.line_height = metrics.height() + 2.0
        """Height of one passage's line."""
        self._empty: dict[str, QStaticText] = {}
        self._sign = scaled(SIGN)
        self.set_colours(colours)

    def set_colours(self, colours: Colours) -> None:
        """Paint in another theme's colours."""
        self._colours = colours
        self._ink = QPen(QColor(colours.text))
        self._muted = QPen(QColor(colours.muted))
        self.hairline = QPen(QColor(colours.hairline))
        self.selected = QColor(colours.hover)

    def paint(self, painter: QPainter, rect: QRectF, cell: Cell) -> None:
        """Paint one cell; the painter's font is ours already."""
        quiet = self._muted
        step = self.line_height
        base = rect.top() + (rect.height() - cell.lines * step) / 2 + self._ascent + 1.0
        left, width = rect.left() + PAD, rect.width() - 2.0 * PAD
        if cell.empty:
            painter.setPen(quiet)
            painter.drawStaticText(QPointF(left, base - self._ascent), self._prepared(cell.empty))
            return
        sign_at = left
        if cell.signed:
            left, width = left + self._sign, width - self._sign
        for passage in cell.passages:
            if passage.against is not None:
                self._against(painter, QPointF(sign_at, base), passage.against)
            self._passage(painter, QPointF(left, base), width, passage, quiet)
            base += step
        if cell.more:
            painter.setPen(quiet)
            painter.drawText(QPointF(left, base), f"+{cell.more}")

    def _against(self, painter: QPainter, at: QPointF, told: Against) -> None:
        """Draw the mark of how a passage relates to the base's."""
        painter.setPen(relation_colour(self._colours, told.relation, told.between))
        painter.setFont(self._strong)
        painter.drawText(at, told.sign)
        painter.setFont(self._font)

    def outline(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the outline of the cell that the keyboard is in."""
        painter.setPen(QPen(self._ink.color(), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(3.5, 4.5, -4.5, -5.5))

    def rule(self, painter: QPainter, rect: QRectF) -> None:
        """Draw what outlines the selected row: 2 px of ink above and below; its colours stay readable so."""
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 2.0), self._ink.color())
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 2.0, rect.width(), 2.0), self._ink.color())

    def _prepared(self, text: str) -> QStaticText:
        """Return one of the few texts of empty cells, laid out once."""
        if text not in self._empty:
            static = QStaticText(text)
            static.setTextFormat(Qt.TextFormat.PlainText)
            static.prepare(font=self._font)
            self._empty[text] = static
        return self._empty[text]

    def _passage(self, painter: QPainter, at: QPointF, width: float, passage: Passage, quiet: QPen) -> None:
        left, base = at.x(), at.y()
        if passage.badge:
            draw_badge(painter, left, base - self._ascent / 2 + 1, passage.badge, self._colours, self._font)
            painter.setFont(self._font)
            taken = badge_width(passage.badge) + 5.0
            left, width = left + taken, width - taken
        doubt = " ?" if passage.doubts else ""
        room = width - (self._fit.width(doubt) if doubt else 0.0)
        value, value_width, tail = self.cut(passage, room)
        painter.setPen(self._ink)
        painter.drawText(QPointF(left, base), value + doubt)
        if tail:
            painter.setPen(quiet)
            painter.drawText(QPointF(left + value_width + (width - room), base), tail)

    def cut(self, passage: Passage, room: float) -> tuple[str, float, str]:
        """Return value and tail as there is room for them, and how wide the value is.

        A value that leaves a little room stays whole, whatever becomes of the tail; a longer one shares with it.
        """
        left = room - self._fit.width(passage.value)
        share = left if left >= room * WHOLE_LEAVES else max(room * TAIL_SHARE, left)
        tail, tail_width = self._fit.fit(passage.tail, share)
        return *self._fit.fit(passage.value, room - tail_width), tail
