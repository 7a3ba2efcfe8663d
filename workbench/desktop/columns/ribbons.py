"""The ribbon: joins the passages of the selected row, and of the one under the pointer, across the columns.

It runs between the lines, never over letters, and is patterned like its relation: two strokes for reports that
differ, dashes for speakers who disagree, thin for the rest, dots for a proposal. Only ends that can be seen are joined.
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

_DOUBLE = 1.7
"""Half the distance between the two strokes of a difference."""
_HOVER_OPACITY = 0.55


@dataclass(frozen=True, slots=True)
class End:
    """Where a ribbon touches a passage, in pixels of the overlay.

    Attributes:
        column: Number of the column.
        left: Left edge of the passage's first box.
        right: Right edge of it.
        y: Height of the gap under its line.
        edge_left: Left edge of the column.
        edge_right: Right edge of the column's text.
    """

    column: int
    left: float
    right: float
    y: float
    edge_left: float
    edge_right: float


@dataclass(frozen=True, slots=True)
class Ribbon:
    """One row's ends, from left to right, and how they are joined."""

    ends: tuple[End, ...]
    look: Highlight
    hovered: bool = False


def path(a: End, b: End, shift: float = 0.0) -> QPainterPath:
    """Return the way from a passage to the next: along the gap between lines, across, along the gap again."""
    y1, y2 = a.y + shift, b.y + shift
    made = QPainterPath(QPointF(a.right, y1))
    made.lineTo(QPointF(a.edge_right, y1))
    middle = (a.edge_right + b.edge_left) / 2
    made.cubicTo(QPointF(middle, y1), QPointF(middle, y2), QPointF(b.edge_left, y2))
    made.lineTo(QPointF(b.left, y2))
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
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for ribbon in self._ribbons():
            self._paint(painter, ribbon)
        painter.end()

    def _paint(self, painter: QPainter, ribbon: Ribbon) -> None:
        look = ribbon.look
        painter.setOpacity(_HOVER_OPACITY if ribbon.hovered else 1.0)
        painter.setPen(relation_pen(self._colours, look.relation, look.between, look.mark))
        shifts = (-_DOUBLE, _DOUBLE) if look.mark == "≠" else (0.0,)
        for a, b in zip(ribbon.ends, ribbon.ends[1:], strict=False):
            for shift in shifts:
                painter.drawPath(path(a, b, shift))
