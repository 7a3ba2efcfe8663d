"""The ribbon: joins the passages of the selected row, and of the one under the pointer, across the columns.

It runs in the gutters, from the edge of one text to the mark beside the other, never over or under letters: there it
would be taken for an underline. It is patterned like its relation: two strokes for reports that differ, dashes for
speakers who disagree, thin for the rest, dots for a proposal. Only ends that can be seen are joined.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from workbench.desktop.columns.gutter import relation_pen
from workbench.desktop.columns.highlights import Highlight
from workbench.desktop.theme import LIGHT, Colours
from workbench.desktop.wording import PROPOSED
from workbench.domain.group import Relation

_DOUBLE = 1.7
"""Half the distance between the two strokes of a difference."""
_DOT = 2.2
"""Radius of the dot with which it arrives beside a text."""
_HOVER_OPACITY = 0.55


@dataclass(frozen=True, slots=True)
class End:
    """Where a ribbon comes to a passage, in pixels of the overlay.

    Attributes:
        column: Number of the column among those that are open.
        y: Middle of the line that the passage begins in.
        left: Left edge of the column's gutter.
        right: Right edge of its text.
        edges: Left and right edge of the column.
        mark: How the passage relates: "?" where it is only proposed to be the same.
    """

    column: int
    y: float
    left: float
    right: float
    edges: tuple[float, float] = (0.0, 0.0)
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Ribbon:
    """One row's ends, from left to right, and how they are joined."""

    ends: tuple[End, ...]
    look: Highlight
    hovered: bool = False


def path(a: End, b: End, shift: float = 0.0) -> QPainterPath:
    """Return the way from the line of a passage to that of the next: from the one's text to the other's gutter.

    Where a column without such a passage stands between, it leaves the one column and comes into the other.
    """
    y1, y2 = a.y + shift, b.y + shift
    made = QPainterPath(QPointF(a.right, y1))
    if b.column > a.column + 1:
        made.lineTo(QPointF(a.edges[1], y1))
        made.moveTo(QPointF(b.edges[0], y2))
        made.lineTo(QPointF(b.left, y2))
        return made
    middle = (a.right + b.left) / 2
    made.cubicTo(QPointF(middle, y1), QPointF(middle, y2), QPointF(b.left, y2))
    return made


class Ribbons(QWidget):
    """Lies over the columns, takes no clicks, and asks for the ribbons when it paints."""

    def __init__(self, parent: QWidget, ribbons: Callable[[], Sequence[Ribbon]]) -> None:
        super().__init__(parent)
        self.setObjectName("ribbons")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._ribbons = ribbons
        self._colours: Colours = LIGHT

    def set_colours(self, colours: Colours) -> None:
        """Draw in another theme's colours."""
        self._colours = colours
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ribbons."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for ribbon in self._ribbons():
            self._paint(painter, ribbon)
        painter.end()

    def _paint(self, painter: QPainter, ribbon: Ribbon) -> None:
        painter.setOpacity(_HOVER_OPACITY if ribbon.hovered else 1.0)
        for a, b in zip(ribbon.ends, ribbon.ends[1:], strict=False):
            mark = PROPOSED if PROPOSED in (a.mark, b.mark) else ribbon.look.mark
            relation = Relation.RELATED if mark == PROPOSED else ribbon.look.relation
            pen = relation_pen(self._colours, relation, ribbon.look.between, mark)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for shift in (-_DOUBLE, _DOUBLE) if mark == "≠" else (0.0,):
                painter.drawPath(path(a, b, shift))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(pen.color())
            for dot in (QPointF(a.right, a.y), QPointF(b.left, b.y)):
                painter.drawEllipse(dot, _DOT, _DOT)
