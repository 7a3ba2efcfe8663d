"""Draws highlights under the text: grounds, lines, quote bars and outlines.

Shapes carry the kind without colour: a quantity has a solid line, a time round dots, a quote a bar in the margin.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from workbench.desktop.columns.geometry import Drawn
from workbench.desktop.columns.highlights import Highlight
from workbench.desktop.theme import Colours
from workbench.domain.mention import Kind

LINE_DROP = 3.0
"""From the baseline to the first lane's line: below most descenders' start, above the next line's letters."""
LANE_STEP = 3.0
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


def line_pen(highlight: Highlight, colours: Colours) -> QPen:
    """Return the pen of a passage's line.

    A time's dots are dashes of no length with round caps: Qt's own DotLine draws dashes at this width.
    """
    if highlight.kind is Kind.TIME:
        pen = QPen(colours.colour("time_line"), 2.4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 1.9])
        return pen
    name = "quantity_line" if highlight.kind is Kind.QUANTITY else "same"
    pen = QPen(colours.colour(name), 1.8 if highlight.kind is Kind.QUANTITY else 1.0)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _line(painter: QPainter, item: Drawn, colours: Colours) -> None:
    painter.setPen(line_pen(item.highlight, colours))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    drop = LINE_DROP + LANE_STEP * item.highlight.lane
    inset = 1.2 if item.highlight.kind is Kind.TIME else 0.0
    for box, baseline in item.boxes:
        y = baseline + drop
        painter.drawLine(QLineF(box.left() + inset, y, box.right() - inset, y))


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
            box.adjusted(-2.0, 0.0, 2.0, 0.5)
        )  # half a pixel over, so that neighbours share an area, not an edge
    return path.simplified() if len(item.boxes) > 1 else path
