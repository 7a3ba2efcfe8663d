"""The gutter: what is found, what is to check, what was decided, and how a row's reports relate.

Marks stand beside the line on which their passage starts, made from the same boxes as the highlights. The program's
finds are round, those added by hand square; a decided one carries the letter of its verdict, on a hollow badge where
only the saying was judged.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from workbench.desktop.columns.geometry import Drawn
from workbench.desktop.columns.highlights import STATE_ORDER, Highlight, State
from workbench.desktop.columns.painting import QUOTE_BAR, QUOTE_GAP
from workbench.desktop.theme import Colours, relation_colour
from workbench.domain.group import Between, Relation

SLOT = 13.0
"""Width of one mark."""
SLOTS = 2
"""State marks beside one line; the rest of a crowded line is one "+"."""
RELATION_WIDTH = 15.0
WIDTH = 4.0 + RELATION_WIDTH + SLOT * SLOTS + 2.0 + QUOTE_BAR + QUOTE_GAP
"""Everything left of the text."""
LOUDNESS = {"≠": 0, "⇄": 1, "↻": 2, "≈": 3, "=": 4, "?": 5}
"""Of several relations in one place, which is seen: the least."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing drawn in the gutter.

    Attributes:
        box: Where, in the viewport.
        highlight: Whose it is.
        sign: A relation's mark, "+" for more than fit, or "" for a state mark.
    """

    box: QRectF
    highlight: Highlight
    sign: str = ""


def marks(drawn: Iterable[Drawn], text_left: float, selected: UUID | None = None) -> list[Mark]:
    """Return the marks of what is visible, line by line."""
    by_line: dict[float, list[Drawn]] = {}
    for item in drawn:
        if item.begins:
            by_line.setdefault(item.first.top(), []).append(item)
    right = text_left - QUOTE_GAP - QUOTE_BAR - 2.0
    return [mark for line in by_line.values() for mark in _marks_of_line(line, right, selected)]


def _marks_of_line(line: list[Drawn], right: float, selected: UUID | None) -> list[Mark]:
    """Return at most one relation mark and the strongest state marks of one line."""
    top, height = line[0].first.top(), line[0].first.height()
    strongest = sorted(line, key=lambda d: (d.highlight.claim != selected, STATE_ORDER.index(d.highlight.state)))
    shown = strongest[: SLOTS if len(strongest) <= SLOTS else SLOTS - 1]
    made = [
        Mark(QRectF(right - SLOT * (place + 1), top, SLOT, height), item.highlight) for place, item in enumerate(shown)
    ]
    if len(shown) < len(strongest):
        made.append(Mark(QRectF(right - SLOT * SLOTS, top, SLOT, height), strongest[len(shown)].highlight, "+"))
    related = [item.highlight for item in line if item.highlight.mark]
    if related:
        loudest = min(related, key=lambda h: (h.claim != selected, LOUDNESS.get(h.mark, 9)))
        box = QRectF(right - SLOT * SLOTS - RELATION_WIDTH, top, RELATION_WIDTH, height)
        made.append(Mark(box, loudest, loudest.mark))
    return made


def paint(painter: QPainter, found: Iterable[Mark], colours: Colours, font: QFont) -> None:
    """Draw marks."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark in found:
        if mark.sign:
            _sign(painter, mark, colours, font)
        elif mark.highlight.badge:
            _badge(painter, mark, colours, font)
        else:
            _state(painter, mark, colours)


def _sign(painter: QPainter, mark: Mark, colours: Colours, font: QFont) -> None:
    item = mark.highlight
    pen = colours.colour("muted") if mark.sign == "+" else relation_colour(colours, item.relation, item.between)
    painter.setPen(pen)
    painter.setFont(_sized(font, 9.0 if mark.sign == "+" else 11.0, bold=True))
    painter.drawText(mark.box, int(Qt.AlignmentFlag.AlignCenter), mark.sign)


def _badge(painter: QPainter, mark: Mark, colours: Colours, font: QFont) -> None:
    side = SLOT - 1.5
    centre = mark.box.center()
    box = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
    radius = 0.0 if mark.highlight.by_hand else 3.0
    hollow = mark.highlight.only_said
    painter.setPen(QPen(colours.colour("accent"), 1.2))
    painter.setBrush(colours.colour("ground" if hollow else "accent"))
    painter.drawRoundedRect(box, radius, radius)
    painter.setPen(colours.colour("accent" if hollow else "ground"))
    painter.setFont(_sized(font, 7.5, bold=True))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), mark.highlight.badge)


def _state(painter: QPainter, mark: Mark, colours: Colours) -> None:
    """Draw a ring for found, a disc for to check; a square, small or large, for what was added by hand."""
    to_check = mark.highlight.state is State.TO_CHECK
    ink = colours.colour("text") if to_check else colours.colour("border")
    centre = mark.box.center()
    if mark.highlight.by_hand:
        half = 4.0 if to_check else 2.8
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink if to_check else colours.colour("muted"))
        painter.drawRect(QRectF(centre.x() - half, centre.y() - half, half * 2, half * 2))
        return
    painter.setPen(QPen(ink, 1.2))
    painter.setBrush(ink if to_check else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(centre), 3.4, 3.4)


def relation_pen(colours: Colours, relation: Relation, between: Between | None, sign: str) -> QPen:
    """Return the pen for a relation's line: dashed for speakers, dotted for a proposal, else solid.

    The double line of differing reports is drawn as two strokes by its caller.
    """
    pen = QPen(relation_colour(colours, relation, between), 1.2)
    if sign == "≠":
        pen.setWidthF(1.6)
    elif sign == "⇄":
        pen.setWidthF(2.0)
        pen.setDashPattern([4.0, 2.5])
    elif sign == "?":
        pen.setWidthF(2.0)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2.2])
    return pen


def _sized(font: QFont, points: float, *, bold: bool) -> QFont:
    copy = QFont(font)
    copy.setPointSizeF(points)
    copy.setBold(bold)
    return copy
