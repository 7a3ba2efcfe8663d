"""How an event's body is drawn, so that its shape says what it is.

Full: told as a fact. Hatched: planned. Dashed: possible. Struck through: denied. Hollow with a quote's bar: somebody's
word only. Soft ends taper. Lines alone, so that a picture in SVG, a print and a high contrast show the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen, QPolygonF

from workbench.desktop.timeline.geometry import Box
from workbench.services.timeline import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.desktop.theme import Colours

_HATCH: Final = 5.0
_DOTS: Final = 5.0


@dataclass(frozen=True, slots=True)
class Inks:
    """What bodies are drawn with; in high contrast everything is text on ground."""

    line: QColor
    fill: QColor
    ground: QColor
    text: QColor
    width: float = 1.0


def inks(colours: Colours, *, contrast: bool = False) -> Inks:
    """Return the inks of a theme."""
    if contrast:
        text, ground = colours.colour("text"), colours.colour("ground")
        return Inks(text, ground, ground, text, 2.0)
    return Inks(
        colours.colour("time_line"), colours.colour("time_fill"), colours.colour("ground"), colours.colour("text")
    )


def draw(painter: QPainter, box: Box, status: Status, ink: Inks, tapers: tuple[float, float] = (0.0, 0.0)) -> None:
    """Draw a body.

    Args:
        painter: Where.
        box: Its rectangle.
        status: What kind of event it is.
        ink: With what.
        tapers: How far the left and right end run to a point, 0 for a sharp edge.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if status is Status.REPORT:
        _diamond(painter, box, ink)
        return
    box = _sharp(box)
    outline = _outline(box, tapers)
    full = status is Status.HAPPENED
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_faded(box, ink.fill, tapers) if full else ink.ground)
    painter.drawPolygon(outline)
    if status is Status.PLANNED:
        painter.setPen(QPen(ink.line, 1.0))
        painter.drawLines(list(_hatching(box, tapers)))
    pen = QPen(ink.line, ink.width)
    if status is Status.POSSIBLE:
        pen.setWidthF(ink.width + 0.4)
        pen.setDashPattern([2.6, 1.8])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolygon(outline)
    if status is Status.DENIED:
        painter.setPen(QPen(ink.text, 1.6))
        painter.drawLine(QLineF(box.x - 3.0, box.middle, box.right + 3.0, box.middle))
    elif status is Status.SAID:
        painter.fillRect(QRectF(box.x + tapers[0], box.y, 3.0, box.height), ink.line)


def draw_open_end(painter: QPainter, x: float, y: float, length: float, ink: Inks) -> None:
    """Draw three dots and an arrowhead, towards where an event may begin or go on; `length` is negative to the left."""
    pen = QPen(ink.line, 2.2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    way = 1.0 if length > 0 else -1.0
    painter.drawPoints([QPointF(x + way * _DOTS * n, y) for n in (1, 2)])
    painter.setPen(QPen(ink.line, 1.6))
    tip = x + length - way * 3.0
    painter.drawPolyline([QPointF(tip - way * 4.0, y - 4.0), QPointF(tip, y), QPointF(tip - way * 4.0, y + 4.0)])


def _sharp(box: Box) -> Box:
    """Return the box on whole pixels, where lines of one pixel are neither blurred nor slow to draw."""
    left, top = round(box.x) + 0.5, round(box.y) + 0.5
    return Box(left, top, max(1.0, round(box.right) - 0.5 - left), max(1.0, round(box.bottom) - 0.5 - top))


def _outline(box: Box, tapers: tuple[float, float]) -> QPolygonF:
    left, right = tapers
    points = [QPointF(box.x + left, box.y), QPointF(box.right - right, box.y)]
    if right:
        points.append(QPointF(box.right, box.middle))
    points += [QPointF(box.right - right, box.bottom), QPointF(box.x + left, box.bottom)]
    if left:
        points.append(QPointF(box.x, box.middle))
    return QPolygonF(points)


def _faded(box: Box, fill: QColor, tapers: tuple[float, float]) -> QColor | QLinearGradient:
    """Return the fill, running out towards soft ends."""
    if not any(tapers) or box.width <= 0:
        return fill
    clear = QColor(fill)
    clear.setAlphaF(0.15)
    made = QLinearGradient(box.x, 0.0, box.right, 0.0)
    made.setColorAt(0.0, clear if tapers[0] else fill)
    made.setColorAt(min(0.49, tapers[0] * 1.5 / box.width), fill)
    made.setColorAt(max(0.51, 1.0 - tapers[1] * 1.5 / box.width), fill)
    made.setColorAt(1.0, clear if tapers[1] else fill)
    return made


def _hatching(box: Box, tapers: tuple[float, float]) -> Iterator[QLineF]:
    """Go through slanted lines within the straight part of a body; computed, since SVG knows no clipping here."""
    left, right = box.x + tapers[0], box.right - tapers[1]
    start = left - box.height + _HATCH
    while start < right:
        x1, y1, x2, y2 = start, box.bottom, start + box.height, box.y
        if x1 < left:
            x1, y1 = left, box.bottom - (left - start)
        if x2 > right:
            x2, y2 = right, box.bottom - (right - start)
        if x2 > x1:
            yield QLineF(x1, y1, x2, y2)
        start += _HATCH


def _diamond(painter: QPainter, box: Box, ink: Inks) -> None:
    middle, half = box.x + box.width / 2, box.height / 2 - 2.0
    painter.setPen(QPen(ink.line, ink.width))
    painter.setBrush(ink.ground)
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(middle, box.middle - half),
                QPointF(middle + half, box.middle),
                QPointF(middle, box.middle + half),
                QPointF(middle - half, box.middle),
            ]
        )
    )
