"""How a relation, a verdict and a claim's state are drawn in tables: mark, word and line, never colour alone.

The pens are those of the gutter, so that a row looks the same beside the text and in the tables.
"""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from workbench.desktop.columns.gutter import relation_pen
from workbench.desktop.theme import Colours, relation_colour
from workbench.desktop.wording import PROPOSED
from workbench.domain.desk import Row

BADGE = 14.0
"""Side of a verdict's badge."""
LINE = 26.0
"""Length of a relation's line."""


def colour(colours: Colours, row: Row, sign: str = "") -> QColor:
    """Return the ink of a row's mark and word, or of the mark beside one of its passages; a proposal is quiet."""
    quiet = row.proposed or sign == PROPOSED
    return QColor(colours.same) if quiet else relation_colour(colours, row.relation, row.between)


def draw_line(painter: QPainter, left: float, middle: float, row: Row, colours: Colours, sign: str) -> None:
    """Draw a relation's line: double, dashed, thin or dotted; nothing where a row asserts no relation (no sign)."""
    if not sign:
        return
    pen = relation_pen(colours, row.relation, row.between, sign)
    if row.proposed:
        pen.setColor(colour(colours, row))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    for y in (middle - 2.0, middle + 2.0) if sign == "≠" else (middle,):
        painter.drawLine(QLineF(left, y, left + LINE, y))


def badge_width(letter: str) -> float:
    """Return how wide a badge is."""
    return BADGE if len(letter) == 1 else BADGE + 5.0


def draw_badge(painter: QPainter, left: float, middle: float, letter: str, colours: Colours, font: QFont) -> None:
    """Draw the letter of a verdict on a small ground; in an outline when it judges only who said it (“V)."""
    box = QRectF(left, middle - BADGE / 2, badge_width(letter), BADGE)
    full = len(letter) == 1
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen if full else QPen(QColor(colours.accent), 1.0))
    painter.setBrush(QColor(colours.accent) if full else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box if full else box.adjusted(0.5, 0.5, -0.5, -0.5), 3.0, 3.0)
    small = QFont(font)
    small.setPointSizeF(7.5)
    small.setBold(True)
    painter.setFont(small)
    painter.setPen(QColor(colours.ground if full else colours.text))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), letter)


def draw_state(painter: QPainter, centre: QPointF, colours: Colours, *, to_check: bool, by_hand: bool = False) -> None:
    """Draw ○ found or ● to check; a square, small or large, for what was added by hand."""
    ink = QColor(colours.text if to_check else colours.border)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1.2))
    painter.setBrush(ink if to_check or by_hand else Qt.BrushStyle.NoBrush)
    if by_hand:
        half = 3.6 if to_check else 2.6
        painter.drawRect(QRectF(centre.x() - half, centre.y() - half, half * 2, half * 2))
    else:
        painter.drawEllipse(centre, 3.4, 3.4)
