"""A folded column: letter, outlet upwards, and ticks where its claims stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from workbench.desktop import fonts
from workbench.desktop.columns.fold import SPINE
from workbench.desktop.columns.highlights import Index
from workbench.desktop.theme import LIGHT, Colours, relation_colour
from workbench.desktop.wording import PROPOSED, passage_mark, relation_mark
from workbench.domain.group import Between, Relation

_HEAD = 34.0
_MAX_OUTLET = 150.0


@dataclass(frozen=True, slots=True)
class Tick:
    """A claim's place in its text, 0 to 1, with its row's relation."""

    place: float
    relation: Relation
    between: Between | None
    selected: bool = False


def ticks(index: Index, length: int, selected: frozenset[UUID] = frozenset()) -> tuple[Tick, ...]:
    """Return a tick for each claim that is compared with another; the selected row's last, so that they lie on top."""
    made = []
    for view in index.views:
        row = index.rows.get(view.row)
        chosen = view.claim.uuid in selected
        if row is not None and (relation_mark(row) or chosen):
            asserted = passage_mark(row, view.claim.uuid) != PROPOSED
            relation, between = (row.relation, row.between) if asserted else (Relation.RELATED, None)
            made.append(Tick(view.claim.span.start / max(1, length), relation, between, chosen))
    return tuple(sorted(made, key=lambda tick: tick.selected))


class Spine(QAbstractButton):
    """Stands for a column there is no room for; pressing it opens that column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("spine")
        self.setFixedWidth(SPINE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._letter = ""
        self._outlet = ""
        self._ticks: tuple[Tick, ...] = ()
        self._colours: Colours = LIGHT

    def show_report(self, letter: str, outlet: str, marks: Iterable[Tick]) -> None:
        """Show which report is folded here."""
        self._letter, self._outlet, self._ticks = letter, outlet, tuple(marks)
        name = self.tr("Open report {letter}").format(letter=letter) + (f", {outlet}" if outlet else "")
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def set_colours(self, colours: Colours) -> None:
        """Draw in another theme's colours."""
        self._colours = colours
        self.update()

    def sizeHint(self) -> QSize:
        """40 px wide, as high as there is room."""
        return QSize(SPINE, 200)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw letter, outlet and ticks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._colours
        painter.fillRect(self.rect(), colours.colour("hover" if self.underMouse() else "panel"))
        painter.setPen(colours.colour("hairline"))
        painter.drawLine(0, 0, 0, self.height())
        painter.setPen(colours.colour("text"))
        painter.setFont(fonts.interface_font(12, bold=True))
        painter.drawText(QRectF(0, 0, self.width(), _HEAD), int(Qt.AlignmentFlag.AlignCenter), self._letter)
        self._paint_outlet(painter)
        self._paint_ticks(painter)
        if self.hasFocus():
            painter.setPen(QPen(colours.colour("accent"), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_outlet(self, painter: QPainter) -> None:
        """Write the outlet from bottom to top along the left edge, leaving the right half to the ticks."""
        painter.save()
        painter.setFont(fonts.interface_font(9))
        painter.setPen(self._colours.colour("muted"))
        room = min(float(self.height()) - _HEAD - 12, _MAX_OUTLET)
        text = painter.fontMetrics().elidedText(self._outlet, Qt.TextElideMode.ElideRight, int(room))
        painter.translate(5, _HEAD + room)
        painter.rotate(-90)
        painter.drawText(QRectF(0, 0, room, 18), int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), text)
        painter.restore()

    def _paint_ticks(self, painter: QPainter) -> None:
        room = self.height() - _HEAD - 10
        for tick in self._ticks:
            y = _HEAD + tick.place * room
            name = "text" if tick.selected else ""
            ink = self._colours.colour(name) if name else relation_colour(self._colours, tick.relation, tick.between)
            painter.setPen(QPen(ink, 3.0 if tick.selected else 1.6))
            left = self.width() - (14.0 if tick.relation is Relation.CONFLICT or tick.selected else 10.0)
            painter.drawLine(QLineF(left, y, self.width() - 4.0, y))
