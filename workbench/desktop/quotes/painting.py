"""Paints a quote: its words in the reading face behind a bar, and under them how they are given.

The bar tells the kind without colour, as in the margin of a column: whole for direct, dashed for mixed, dotted for
indirect speech; the line below says it in words.
"""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from workbench.desktop import fonts, relation_marks
from workbench.desktop.matrix.table import badge
from workbench.desktop.quotes import words
from workbench.desktop.text_fit import Fitter
from workbench.desktop.theme import Colours
from workbench.domain.quote import QuoteKind
from workbench.services.voices import Remark

PAD = 10.0
INDENT = PAD + 10.0
"""Where the words start, after the bar."""
MOST = 3
"""Lines of a quote that are shown; the passage itself and the tooltip have the rest."""
_BAR = 3.0
_STYLES = {QuoteKind.MIXED: Qt.PenStyle.DashLine, QuoteKind.INDIRECT: Qt.PenStyle.DotLine}
_SHORT = 320.0
"""Below this width the relation's mark stands alone: the strip and the tooltip have its word."""
_MEASURED = 600
"""Characters of a quote that are looked at: more never fit into its lines."""


class QuotePainter:
    """Paints quotes in one theme's colours."""

    def __init__(self, colours: Colours) -> None:
        self._reading = fonts.reading_font(11)
        self._small = fonts.tabular(fonts.interface_font(9))
        self._strong = QFont(self._small)
        self._strong.setWeight(QFont.Weight.DemiBold)
        self._fit, self._fit_small, self._fit_strong = Fitter(self._reading), Fitter(self._small), Fitter(self._strong)
        self._line = QFontMetricsF(self._reading).lineSpacing()
        self._below = QFontMetricsF(self._small).lineSpacing() + 2.0
        self._ascent = QFontMetricsF(self._small).ascent()
        self.colours = colours

    def height(self, content: str, width: float) -> int:
        """Return how high a quote is in a column of some width."""
        room = max(40.0, width - INDENT - PAD)
        return round(self._line * self._lines(content, room) + self._below) + 14

    def _lines(self, content: str, room: float) -> int:
        """Return on how many lines a quote goes; lines break at words, so that they hold less than their width."""
        return min(MOST, max(1, ceil(self._fit.width(content[:_MEASURED]) * 1.04 / room)))

    def paint(self, painter: QPainter, rect: QRectF, remark: Remark, year: int | None) -> None:
        """Paint one quote at the top of a cell."""
        rect = QRectF(rect.left(), rect.top(), rect.width(), self.height(remark.content, rect.width()))
        self._bar(painter, rect, remark)
        left, width = rect.left() + INDENT, rect.width() - INDENT - PAD
        lines = self._lines(remark.content, width)
        painter.setPen(QColor(self.colours.text))
        self._content(painter, QPointF(left, rect.top() + 6.0), width, lines, remark.content)
        base = rect.top() + 8.0 + lines * self._line + self._ascent
        self._attribution(painter, QPointF(left, base), width, remark, year)

    def _bar(self, painter: QPainter, rect: QRectF, remark: Remark) -> None:
        quote = remark.view.claim.quote
        style = _STYLES.get(quote.kind, Qt.PenStyle.SolidLine) if quote is not None else Qt.PenStyle.SolidLine
        pen = QPen(QColor(self.colours.quote_bar), _BAR, style)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        x = rect.left() + PAD + _BAR / 2
        painter.drawLine(QLineF(x, rect.top() + 8.0, x, rect.bottom() - 8.0))

    def _content(self, painter: QPainter, at: QPointF, width: float, lines: int, content: str) -> None:
        """Paint the words on so many lines, the last one cut where there are more."""
        text = content[:_MEASURED]
        layout = QTextLayout(text, self._reading)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        placed = 0
        for _ in range(lines - 1):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0.0, placed * self._line))
            placed += 1
        begun = 0
        if placed:
            last = layout.lineAt(placed - 1)
            begun = last.textStart() + last.textLength()
        layout.endLayout()
        if placed:
            layout.draw(painter, at)
        rest = text[begun:].strip()
        if rest:
            cut, _ = self._fit.fit(rest, width)
            painter.setFont(self._reading)
            ascent = QFontMetricsF(self._reading).ascent()
            painter.drawText(QPointF(at.x(), at.y() + placed * self._line + ascent), cut)

    def _attribution(self, painter: QPainter, at: QPointF, width: float, remark: Remark, year: int | None) -> None:
        left, right = at.x(), at.x() + width
        given = badge(remark.view)
        if given:
            relation_marks.draw_badge(painter, left, at.y() - self._ascent / 2 + 1, given, self.colours, self._small)
            left += relation_marks.badge_width(given) + 5.0
        if remark.doubts:
            painter.setFont(self._strong)
            painter.setPen(QColor(self.colours.text))
            painter.drawText(QPointF(left, at.y()), "?")
            left += self._fit_strong.width("? ")
        relation = words.relation(remark, short=width < _SHORT)
        related, taken = self._fit_strong.fit(relation, (right - left) * 0.5)
        told, wide = self._fit_small.fit(
            words.attribution(remark, year), right - left - taken - (8.0 if taken else 0.0)
        )
        painter.setFont(self._small)
        painter.setPen(QColor(self.colours.muted))
        painter.drawText(QPointF(left, at.y()), told)
        if related:
            painter.setFont(self._strong)
            painter.setPen(relation_marks.colour(self.colours, remark.row))
            painter.drawText(QPointF(left + wide + 8.0, at.y()), related)
