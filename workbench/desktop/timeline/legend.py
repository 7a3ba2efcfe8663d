"""What the bars mean: a small body beside its word, in the pane and in pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.desktop.timeline import bodies, words
from workbench.desktop.timeline.geometry import Box
from workbench.services.timeline import Status

if TYPE_CHECKING:
    from workbench.desktop.timeline.painting import Painter

_BODY: Final = 22.0
_HEIGHT: Final = 11.0
_BETWEEN: Final = 14.0
_ORDER: Final = (Status.HAPPENED, Status.PLANNED, Status.POSSIBLE, Status.DENIED, Status.SAID)


Entry = tuple[Status | None, bool, str]
"""Status (None for the line of a publication), whether its ends are soft, and the word."""


def entries() -> list[Entry]:
    """Return the legend."""
    made: list[Entry] = [(status, False, words.status_word(status)) for status in _ORDER]
    return [*made, (Status.HAPPENED, True, words.vague()), (None, False, words.report_line())]


class Legend(QWidget):
    """Shows as many entries as there is room for; all of them under the pointer."""

    def __init__(self, ink: Painter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = ink
        self._entries = entries()
        self.setObjectName("timeline_legend")
        text = self.tr("Bars: {words}").format(words=", ".join(word for _, _, word in self._entries))
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(0)

    def sizeHint(self) -> QSize:
        """One line, as wide as it gets."""
        return QSize(round(width(self._ink, self._entries)), 22)

    def minimumSizeHint(self) -> QSize:
        """It gives way to everything else."""
        return QSize(0, 22)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what has room."""
        painter = QPainter(self)
        draw(painter, self._ink, self._entries, 0.0, self.height() / 2, float(self.width()))
        painter.end()


def width(ink: Painter, shown: list[Entry]) -> float:
    """Return how wide a legend is."""
    return sum(_BODY + 6.0 + ink.measure.width(word) + _BETWEEN for _, _, word in shown)


def draw(
    painter: QPainter,
    ink: Painter,
    shown: list[Entry],
    left: float,
    middle: float,
    right: float,
) -> None:
    """Draw a legend in one line, as far as there is room."""
    for status, soft, word in shown:
        long = _BODY + 6.0 + ink.measure.width(word)
        if left + long > right:
            return
        box = Box(left, middle - _HEIGHT / 2, _BODY, _HEIGHT)
        if status is not None:
            bodies.draw(painter, box, status, ink.inks, (8.0, 8.0) if soft else (0.0, 0.0))
        else:
            _publication(painter, ink, box)
        painter.setFont(ink.font)
        painter.setPen(ink.colours.colour("muted"))
        painter.drawText(QPointF(left + _BODY + 6.0, middle + 4.0), word)
        left += long + _BETWEEN


def _publication(painter: QPainter, ink: Painter, box: Box) -> None:
    x, text = box.x + box.width / 2, ink.colours.colour("text")
    painter.setPen(QPen(text, 1.6))
    painter.drawLine(QPointF(x, box.y), QPointF(x, box.bottom))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(text)
    painter.drawPolygon(QPolygonF([QPointF(x - 4.0, box.y), QPointF(x + 4.0, box.y), QPointF(x, box.y + 6.0)]))
