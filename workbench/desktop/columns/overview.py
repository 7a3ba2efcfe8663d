"""The overview beside a column's scroll bar: where in the whole text its compared claims stand, differences on top.

Ticks differ in shape as relations do elsewhere: two bars for reports that differ, a broken bar for speakers who
disagree, a short bar for the rest, a dot for a proposal. They are drawn once per change, not while the text scrolls.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from workbench.desktop import relation_marks
from workbench.desktop.columns.gutter import LOUDNESS
from workbench.desktop.columns.highlights import Index
from workbench.desktop.theme import LIGHT, Colours
from workbench.desktop.wording import passage_mark, passage_word, relation_mark
from workbench.domain.desk import Row
from workbench.domain.span import Span

WIDTH = 15
STEP = 4
"""Pixels a tick takes of the height; of several claims there, the loudest is seen."""
NEAR = 6.0
"""Pixels around a tick in which a click means its claim."""
_LEAST_VIEW = 10.0


@dataclass(frozen=True, slots=True)
class Tick:
    """The loudest claim of one step of the height.

    Attributes:
        y: Its middle, in pixels.
        sign: The mark of its row's relation.
    """

    y: float
    claim: UUID
    row: Row
    sign: str


def ticks(index: Index, length: int, height: int) -> list[Tick]:
    """Return the ticks of a text, the loudest last, so that it lies on top.

    Args:
        index: The claims drawn in it.
        length: Its length in code points.
        height: Of the overview, in pixels.
    """
    signs: dict[str, str] = {}
    found: dict[int, Tick] = {}
    for view, start in zip(index.views, index.starts, strict=True):
        row = index.rows.get(view.row)
        if row is None:
            continue
        sign = signs.get(row.key)
        if sign is None:
            sign = signs[row.key] = relation_mark(row)
        if not sign:
            continue
        if row.proposals:
            sign = passage_mark(row, view.claim.uuid)
        step = int(place(start, length, height)) // STEP
        if step not in found or LOUDNESS[sign] < LOUDNESS[found[step].sign]:
            found[step] = Tick(step * STEP + STEP / 2, view.claim.uuid, row, sign)
    return sorted(found.values(), key=lambda tick: -LOUDNESS[tick.sign])


def place(point: int, length: int, height: float) -> float:
    """Return how far down a code point stands, in pixels."""
    return point * height / max(1, length)


class Overview(QWidget):
    """Shows where the claims of a whole text are; a click goes there.

    Signals:
        claim_wanted: A tick was clicked; carries its claim.
        point_wanted: A place between ticks was clicked, or dragged to; carries the code point.
    """

    claim_wanted = Signal(object)
    point_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overview")
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._index, self._length = Index(), 0
        self._selected: frozenset[UUID] = frozenset()
        self._seen = Span(0, 0)
        self._colours: Colours = LIGHT
        self._ticks: list[Tick] | None = None
        self._drawn: QPixmap | None = None

    def show_claims(self, letter: str, index: Index, length: int) -> None:
        """Show where a text's claims are."""
        self._index, self._length = index, length
        self._ticks = self._drawn = None
        self.setAccessibleName(self.tr("Overview of report {letter}").format(letter=letter))
        self.setAccessibleDescription(self.tr("A tick for each passage that is compared; a click goes there"))
        self.update()

    def select(self, claims: frozenset[UUID]) -> None:
        """Let these claims stand out."""
        if claims != self._selected:
            self._selected = claims
            self.update()

    def show_seen(self, seen: Span) -> None:
        """Show which part of the text can be seen."""
        if seen != self._seen:
            self._seen = seen
            self.update()

    def set_colours(self, colours: Colours) -> None:
        """Draw in another theme's colours."""
        self._colours = colours
        self._drawn = None
        self.update()

    def ticks(self) -> list[Tick]:
        """Return the ticks for the height it has now."""
        if self._ticks is None:
            self._ticks = ticks(self._index, self._length, self.height())
        return self._ticks

    def tick_at(self, y: float) -> Tick | None:
        """Return the tick a click at a height means: the nearest; of two as near, the louder."""
        near = [tick for tick in self.ticks() if abs(tick.y - y) <= NEAR]
        return min(near, key=lambda tick: (abs(tick.y - y), LOUDNESS[tick.sign]), default=None)

    def sizeHint(self) -> QSize:
        """Narrow, as high as there is room."""
        return QSize(WIDTH, 200)

    def resizeEvent(self, _event: object) -> None:
        """Place the ticks anew."""
        self._ticks = self._drawn = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Lay what is seen and what is selected over the ticks."""
        if self._drawn is None:
            self._drawn = self._picture()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._colours.colour("panel"))
        painter.fillRect(self._view_box(), self._colours.colour("hover"))
        painter.drawPixmap(0, 0, self._drawn)
        painter.setPen(QPen(self._colours.colour("border"), 1.0))
        painter.drawRect(self._view_box())
        painter.setPen(QPen(self._colours.colour("text"), 3.0))
        for y in self._selected_places():
            painter.drawLine(QLineF(1.0, y, WIDTH - 1.0, y))
        painter.end()

    def _view_box(self) -> QRectF:
        top = place(self._seen.start, self._length, self.height())
        below = place(self._seen.end, self._length, self.height())
        return QRectF(0.5, top + 0.5, WIDTH - 1.5, max(_LEAST_VIEW, below - top) - 1.5)

    def _selected_places(self) -> Iterator[float]:
        for claim in self._selected:
            item = self._index.find(claim)
            if item is not None:
                yield place(item.start, self._length, self.height()) + STEP / 2

    def _picture(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(WIDTH * ratio), max(1, round(self.height() * ratio)))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for tick in self.ticks():
            self._tick(painter, tick)
        painter.end()
        return picture

    def _tick(self, painter: QPainter, tick: Tick) -> None:
        ink = relation_marks.colour(self._colours, tick.row, tick.sign)
        y, right = tick.y, WIDTH - 2.0
        painter.setPen(QPen(ink, 1.6))
        if tick.sign == "≠":
            painter.drawLine(QLineF(2.0, y - 1.5, right, y - 1.5))
            painter.drawLine(QLineF(2.0, y + 1.5, right, y + 1.5))
        elif tick.sign == "⇄":
            painter.setPen(QPen(ink, 2.4))
            painter.drawLine(QLineF(2.0, y, 6.0, y))
            painter.drawLine(QLineF(9.0, y, right, y))
        elif tick.sign == "?":
            painter.setBrush(ink)
            painter.drawEllipse(QPointF(WIDTH / 2, y), 0.8, 0.8)
        else:
            painter.drawLine(QLineF(5.0, y, WIDTH - 5.0, y))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the claim of the tick, or to the place."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        tick = self.tick_at(event.position().y())
        if tick is not None:
            self.claim_wanted.emit(tick.claim)
        else:
            self._go(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag through the text."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position().y())

    def event(self, event: QEvent) -> bool:
        """Say what a tick stands for."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tick = self.tick_at(float(event.pos().y()))
            text = f"{tick.sign} {passage_word(tick.row, tick.claim)}\n{tick.row.title}" if tick is not None else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def _go(self, y: float) -> None:
        """Ask for the place at a height, so that it comes to the middle of what is seen."""
        point = round(y * self._length / max(1, self.height())) - len(self._seen) // 2
        self.point_wanted.emit(max(0, min(point, self._length)))
