"""Draws the axis and the hairlines under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from workbench.desktop.timeline import words

if TYPE_CHECKING:
    from workbench.desktop.timeline.layout import Layout
    from workbench.desktop.timeline.painting import Painter
    from workbench.desktop.timeline.ticks import Axis

AXIS: Final = 40.0
"""Height of the axis."""
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def draw(
    painter: QPainter, ink: Painter, axis: Axis, head: float, width: float, day: tuple[float, float] | None
) -> None:
    """Draw the axis; y 0 is its top, x 0 the edge of the view, `day` from where to where the event's day is."""
    painter.fillRect(QRectF(0.0, 0.0, width, AXIS), ink.colours.colour("panel"))
    painter.setFont(ink.font)
    for stretch in axis.stretches:
        left, right = max(stretch.left, 0.0) + head, min(stretch.right + head, width)
        if stretch.left > 0:
            painter.setPen(ink.colours.colour("border"))
            painter.drawLine(QLineF(left, 2.0, left, AXIS))
        if ink.measure.width(stretch.label) <= right - left - 8.0:  # "Tu…" tells nothing; the next one is whole
            painter.setPen(ink.colours.colour("text"))
            painter.drawText(QRectF(left + 5.0, 1.0, right - left, 18.0), _LEFT, stretch.label)
    _ticks(painter, ink, axis, head, width)
    if day is not None:
        _event_day(painter, ink, axis, day, head)
    painter.fillRect(QRectF(0.0, 0.0, head, AXIS), ink.colours.colour("panel"))
    painter.setPen(ink.colours.colour("border"))
    painter.drawLine(QLineF(0.0, AXIS - 0.5, width, AXIS - 0.5))


def _event_day(painter: QPainter, ink: Painter, axis: Axis, day: tuple[float, float], head: float) -> None:
    """Mark the day of the event, in words where there is room."""
    left, right = max(day[0], head), max(day[1], day[0] + 3.0)
    accent = ink.colours.colour("accent")
    if right > left:
        painter.fillRect(QRectF(left, AXIS - 4.0, right - left, 4.0), accent)
        word = words.event_date()
        if ink.measure.width(word) + (60.0 if axis.unit == "day" else 110.0) < right - left:
            painter.setPen(accent)
            # Beside the day's own name, which stands above its hours.
            painter.drawText(QRectF(left, 18.0 if axis.unit == "day" else 1.0, right - left - 5.0, 17.0), _RIGHT, word)


def _ticks(painter: QPainter, ink: Painter, axis: Axis, head: float, width: float) -> None:
    for place, tick in enumerate(axis.ticks):
        x = tick.x + head
        after = axis.ticks[place + 1].x + head if place + 1 < len(axis.ticks) else width + 60.0
        if x < head - 60.0 or x > width:
            continue
        painter.setPen(ink.colours.colour("border"))
        if x >= head:
            painter.drawLine(QLineF(x, AXIS - (9.0 if tick.strong else 5.0), x, AXIS))
        painter.setPen(ink.colours.colour("text" if tick.strong else "muted"))
        # The name of a stretch of time stands in it, that of a point (an hour) right of it.
        left = max(x, head) if axis.unit != "hour" else x
        if left >= head and ink.measure.width(tick.label) <= after - left - 6.0:
            painter.drawText(QRectF(left + 4.0, 18.0, after - left - 4.0, 17.0), _LEFT, tick.label)


def grid(painter: QPainter, ink: Painter, axis: Axis, layout: Layout) -> None:
    """Draw a hairline under each tick."""
    for tick in axis.ticks:
        x = tick.x + layout.head
        if x >= layout.head:
            line = QColor(ink.colours.colour("border" if tick.strong else "hairline"))
            line.setAlphaF(0.7 if tick.strong else 0.8)
            painter.setPen(QPen(line, 1.0))
            painter.drawLine(QLineF(x, 0.0, x, layout.height))
