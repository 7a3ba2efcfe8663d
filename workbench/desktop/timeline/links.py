"""Draws the lines between bars that tell of the same event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from workbench.desktop.columns.gutter import relation_pen
from workbench.desktop.relation_marks import colour as relation_ink
from workbench.desktop.wording import relation_mark

if TYPE_CHECKING:
    from workbench.desktop.timeline.layout import Link
    from workbench.desktop.timeline.painting import Painter

_QUIET: Final = 0.4
_CENTRED: Final = int(Qt.AlignmentFlag.AlignCenter)


def draw(painter: QPainter, ink: Painter, link: Link, selected: str) -> None:
    """Draw a link in the pen of its relation; loud where it is a conflict or its row is the selected one."""
    row = link.join.row
    sign = relation_mark(row)
    pen = relation_pen(ink.colours, row.relation, row.between, sign)
    line = QColor(relation_ink(ink.colours, row))
    loud = row.key == selected or link.upper.event.conflict or ink.contrast
    if not loud:
        line.setAlphaF(_QUIET)
        pen.setWidthF(1.0)  # a wider line costs Qt ten times as long to draw
    pen.setColor(line)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for shift in (-1.6, 1.6) if sign == "≠" else (0.0,):
        painter.drawPath(_curve(link, shift))
    _ends(painter, link, line)
    if sign and loud:
        _sign(painter, ink, link, sign, line)


def _ends(painter: QPainter, link: Link, line: QColor) -> None:
    """Draw a dot where a line meets its bars."""
    painter.setBrush(line)
    painter.setPen(Qt.PenStyle.NoPen)
    curve = _curve(link, 0.0)
    for place in (0.0, 1.0):
        painter.drawEllipse(curve.pointAtPercent(place), 2.4, 2.4)


def _sign(painter: QPainter, ink: Painter, link: Link, sign: str, line: QColor) -> None:
    """Draw a relation's mark on the middle of its line."""
    at = _curve(link, 0.0).pointAtPercent(0.5)
    painter.setPen(QPen(line, 1.2))
    painter.setBrush(ink.colours.colour("ground"))
    painter.drawEllipse(at, 8.0, 8.0)
    painter.setFont(ink.bold)
    painter.drawText(QRectF(at.x() - 8.0, at.y() - 8.5, 16.0, 16.0), _CENTRED, sign)


def _curve(link: Link, shift: float) -> QPainterPath:
    """Return the way from one bar to the other, leaving the upper downwards."""
    upper, lower = link.upper.box, link.lower.box
    if lower.y < upper.y:
        upper, lower = lower, upper
    start = QPointF(upper.x + upper.width / 2, upper.bottom)
    end = QPointF(lower.x + lower.width / 2, lower.y)
    # Across its way, so that a double line stays double where it runs flat.
    across = QPointF(shift, -shift if end.x() > start.x() else shift)
    start, end = start + across, end + across
    if upper.y == lower.y:
        start, end = QPointF(upper.right, upper.middle + shift), QPointF(lower.x, lower.middle + shift)
        if start.x() > end.x():
            start, end = QPointF(upper.x, upper.middle + shift), QPointF(lower.right, lower.middle + shift)
    bend = (end.y() - start.y()) / 2
    path = QPainterPath(start)
    path.cubicTo(start + QPointF(0.0, bend), end - QPointF(0.0, bend), end)
    return path
