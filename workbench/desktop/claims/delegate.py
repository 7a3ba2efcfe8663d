"""Paints a line of the claim list: the passage in its sentence, and under it what it is read as."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workbench.desktop import relation_marks
from workbench.desktop.claims.entries import Entry
from workbench.desktop.claims.model import ModelIndex, Role
from workbench.desktop.fonts import scaled
from workbench.desktop.text_fit import Fitter
from workbench.desktop.theme import Colours

PAD = 10.0
TEXT_AT = 44.0
"""Where the text starts: after the state and the article's letter."""
MAX_EXACT = 0.75
"""Of the line, what the passage itself takes at most; the rest shows the sentence around it."""


def before_share(room: float, before: float, after: float) -> float:
    """Return how much of the room around a passage goes to what stands before it.

    Half each, except where one side needs less.

    >>> before_share(100, 500, 500), before_share(100, 20, 500), before_share(100, 500, 20)
    (50.0, 20, 80)
    """
    if before + after <= room or before <= room / 2:
        return before
    return room - after if after <= room / 2 else room / 2


class ClaimDelegate(QStyledItemDelegate):
    """Paints `Entry` values in two lines."""

    def __init__(self, colours: Colours, font: QFont, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._font = font
        self._strong = QFont(font)
        self._strong.setWeight(QFont.Weight.DemiBold)
        self._fit = Fitter(font)
        self._fit_strong = Fitter(self._strong)
        self._metrics = QFontMetricsF(font)

    def set_colours(self, colours: Colours) -> None:
        """Paint in another theme's colours."""
        self._colours = colours

    def sizeHint(self, _option: QStyleOptionViewItem, _index: ModelIndex) -> QSize:
        """Two lines with room around them; all of one height."""
        return QSize(240, round(self._metrics.height() * 2) + 18)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        """Paint one claim."""
        entry = index.data(Role.ENTRY)
        if not isinstance(entry, Entry):
            return
        rect: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        self._ground(painter, rect, selected, bool(option.state & QStyle.StateFlag.State_HasFocus))
        quiet = QColor(self._colours.muted)
        base = rect.top() + 7 + self._metrics.ascent()
        self._margin(painter, rect, base, entry)
        left, right = rect.left() + scaled(TEXT_AT), rect.right() - PAD
        self._sentence(painter, QPointF(left, base), right - left, entry, quiet)
        self._below(painter, QPointF(left, base + self._metrics.height() + 3), right, entry, quiet)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, selected: bool, focused: bool) -> None:
        """Paint ground and separator; the selected line is outlined in ink, heavier with the keyboard in it."""
        painter.setPen(QColor(self._colours.hairline))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if selected:
            painter.fillRect(rect, QColor(self._colours.hover))
            painter.setPen(QPen(QColor(self._colours.text), 2.0 if focused else 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _margin(self, painter: QPainter, rect: QRect, base: float, entry: Entry) -> None:
        """Paint state or badge, and the article's letter."""
        middle = base - self._metrics.ascent() / 2 + 1
        left = rect.left() + PAD
        if entry.badge:
            relation_marks.draw_badge(painter, left - 5, middle, entry.badge, self._colours, self._font)
        else:
            centre = QPointF(left + 4, middle)
            relation_marks.draw_state(painter, centre, self._colours, to_check=entry.listed, by_hand=entry.by_hand)
        painter.setFont(self._strong)
        painter.setPen(QColor(self._colours.text))
        painter.drawText(QPointF(left + 17, base), entry.letter)

    def _sentence(self, painter: QPainter, at: QPointF, width: float, entry: Entry, quiet: QColor) -> None:
        """Paint the passage in ink and, as far as there is room, the sentence around it."""
        exact, taken = self._fit_strong.fit(entry.exact, width * MAX_EXACT)
        room = width - taken - 2
        wanted = self._fit.width(entry.before), self._fit.width(entry.after)
        before, before_width = self._fit.fit(entry.before, before_share(room, *wanted), at_end=False)
        after, _ = self._fit.fit(entry.after, room - before_width)
        painter.setFont(self._font)
        painter.setPen(quiet)
        painter.drawText(at, before)
        painter.drawText(QPointF(at.x() + before_width + taken, at.y()), after)
        painter.setFont(self._strong)
        painter.setPen(QColor(self._colours.text))
        painter.drawText(QPointF(at.x() + before_width, at.y()), exact)

    def _below(self, painter: QPainter, at: QPointF, right: float, entry: Entry, quiet: QColor) -> None:
        """Paint the reading, with its "?" marks, and at the right the relation."""
        relation, width = self._fit_strong.fit(f"{entry.mark} {entry.word}".strip(), (right - at.x()) * 0.4)
        if entry.row is not None:
            painter.setFont(self._strong)
            painter.setPen(relation_marks.colour(self._colours, entry.row))
            painter.drawText(QPointF(right - width, at.y()), relation)
        doubt = " ?" * len(entry.doubts)
        room = right - width - 12 - at.x() - self._fit.width(doubt)
        details, details_width = self._fit.fit(entry.details, room)
        painter.setFont(self._font)
        painter.setPen(quiet)
        painter.drawText(at, details)
        painter.setPen(QColor(self._colours.text))
        painter.drawText(QPointF(at.x() + details_width, at.y()), doubt)
