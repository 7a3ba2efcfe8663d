"""Draws highlights under the text: grounds, lines, quote bars and outlines.

Shapes carry the kind without colour: a quantity has a solid line, a time round dots, a quote a bar in the margin.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from workbench.desktop.columns.geometry import Drawn
from workbench.desktop.theme import Colours
from workbench.domain.mention import Kind

LINE_DROP = 3.0
"""From the baseline to the first lane's line: below most descenders' start, above the next line's letters."""
LANE_STEP = 3.0
QUANTITY_LINE = 2.0
STATEMENT_LINE = 1.0
DOT = 2.6
DOT_STEP = 4.0
QUOTE_BAR = 3.0
QUOTE_GAP = 9.0
"""From the quote bar's right edge to the text."""
_SLOT_TRIM = 1.0
_RADIUS = 2.5


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Which claims stand out now: the selected one, its counterparts, the one under the pointer."""

    selected: UUID | None = None
    counterparts: frozenset[UUID] = frozenset()
    hovered: UUID | None = None


def paint(painter: QPainter, drawn: Iterable[Drawn], colours: Colours, emphasis: Emphasis, text_left: float) -> None:
    """Draw highlights that are visible; the text comes on top of it later."""
    items = list(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for item in items:
        if item.highlight.fill:
            _ground(painter, item, colours)
    for item in items:
        if item.highlight.kind is Kind.QUOTE:
            _quote_bar(painter, item, colours, text_left)
        else:
            _line(painter, item, colours)
    for item in items:
        _outline(painter, item, colours, emphasis)


def _ground(painter: QPainter, item: Drawn, colours: Colours) -> None:
    name = "time_fill" if item.highlight.kind is Kind.TIME else "quantity_fill"
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.colour(name))
    for box, _ in item.boxes:
        painter.drawRoundedRect(box.adjusted(-1.0, _SLOT_TRIM, 1.0, -_SLOT_TRIM), _RADIUS, _RADIUS)


def _line(painter: QPainter, item: Drawn, colours: Colours) -> None:
    """Draw a solid line for a quantity, round dots for a time, a thin line for a statement, in the passage's lane."""
    kind = item.highlight.kind
    drop = LINE_DROP + LANE_STEP * item.highlight.lane
    for box, baseline in item.boxes:
        y = float(round(baseline + drop))
        if kind is Kind.TIME:
            _dots(painter, box.left(), y, box.width(), colours)
        else:
            thick = QUANTITY_LINE if kind is Kind.QUANTITY else STATEMENT_LINE
            name = "quantity_line" if kind is Kind.QUANTITY else "same"
            painter.fillRect(QRectF(box.left(), y - 1.0, box.width(), thick), colours.colour(name))


def _dots(painter: QPainter, left: float, y: float, width: float, colours: Colours) -> None:
    """Lay a strip of dots under a passage, whole ones only."""
    count = max(1, int(width // DOT_STEP))
    ratio = painter.device().devicePixelRatio()
    strip = dots_strip(colours.time_line, ratio)
    painter.drawTiledPixmap(QRectF(left, y - DOT_STEP / 2, count * DOT_STEP, DOT_STEP), strip)


@cache
def dots_strip(colour: str, ratio: float) -> QPixmap:
    """Return one round dot with its gap, to be repeated.

    Qt's DotLine draws dashes at this width, and a dash of no length with round caps costs ten times as much.
    """
    side = DOT_STEP
    strip = QPixmap(round(side * ratio), round(side * ratio))
    strip.setDevicePixelRatio(ratio)
    strip.fill(Qt.GlobalColor.transparent)
    painter = QPainter(strip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(QPointF(side / 2, side / 2), DOT / 2, DOT / 2)
    painter.end()
    return strip


def _quote_bar(painter: QPainter, item: Drawn, colours: Colours, text_left: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.colour("quote_bar"))
    left = text_left - QUOTE_GAP - QUOTE_BAR
    for box, _ in item.boxes:
        painter.drawRect(QRectF(left, box.top(), QUOTE_BAR, box.height()))


def _outline(painter: QPainter, item: Drawn, colours: Colours, emphasis: Emphasis) -> None:
    pen = outline_pen(item.highlight.claim, colours, emphasis)
    if pen is None:
        return
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_joined(item))


def outline_pen(claim: UUID, colours: Colours, emphasis: Emphasis) -> QPen | None:
    """Return the pen around a claim: 2 px of ink when selected, dashed for counterparts, thin under the pointer."""
    if claim == emphasis.selected:
        return QPen(colours.colour("text"), 2.0)
    if claim in emphasis.counterparts:
        pen = QPen(colours.colour("text"), 2.0)
        pen.setDashPattern([2.5, 1.8])
        return pen
    if claim == emphasis.hovered:
        return QPen(QColor(colours.border), 1.0)
    return None


def _joined(item: Drawn) -> QPainterPath:
    """Return one shape around the boxes, those of neighbouring lines grown together."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for box, _ in item.boxes:
        path.addRect(
            box.adjusted(-1.0, 0.0, 1.0, 0.5)
        )  # half a pixel over, so that neighbours share an area, not an edge
    return path.simplified() if len(item.boxes) > 1 else path
