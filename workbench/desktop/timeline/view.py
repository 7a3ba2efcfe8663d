"""The timeline itself: an item view, so that keyboard, selection and screen readers work as in any list of Qt's."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from workbench.desktop.timeline import axis_painting
from workbench.desktop.timeline import layout as places
from workbench.desktop.timeline.axis_painting import AXIS
from workbench.desktop.timeline.camera import Camera
from workbench.desktop.timeline.model import TimelineModel
from workbench.desktop.timeline.painting import Chosen, Painter

if TYPE_CHECKING:
    from workbench.desktop.theme import Theme
    from workbench.desktop.timeline.scale import Scale
    from workbench.domain.desk import Desk
    from workbench.services.timeline import Timeline

_STEP = 1.25
"""How much finer one step of the wheel or one key makes the scale."""
_PAN = 0.15
"""Part of the width that Shift with an arrow moves."""
_CURSOR = QAbstractItemView.CursorAction


class TimelineView(QListView):
    """Draws a timeline; the wheel zooms, dragging moves, arrows walk the times.

    Signals:
        passage_requested: The keyboard is to go to a claim's passage (its UUID).
        date_requested: An article's publication date is asked for (its UUID).
    """

    passage_requested = Signal(object)
    date_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.times = TimelineModel(self)
        self.ink = Painter(theme.colours, contrast=high_contrast())
        self.camera = Camera()
        self._row = ""
        self._drag: QPointF | None = None
        self.setModel(self.times)
        self.setObjectName("timeline_view")
        self.setAccessibleName(self.tr("Timeline: a lane per article, its times in order"))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        # Keys that the window's table of commands has another use for are this view's own while it has the focus.
        self.setProperty("own_keys", "Return")

    # What it shows

    @property
    def timeline(self) -> Timeline:
        """What is shown."""
        return self.camera.timeline

    @property
    def scale(self) -> Scale:
        """From days to pixels."""
        return self.camera.scale

    def stretch(self) -> tuple[float, float]:
        """Return the first and last day in view."""
        return self.camera.stretch()

    def show_timeline(self, timeline: Timeline, desk: Desk | None, *, keep: bool) -> None:
        """Show another timeline.

        Args:
            timeline: What to show.
            desk: The desk it was made of.
            keep: Stay at the stretch of time a person chose, if they chose one.
        """
        self.camera.show(timeline, self.ink.measure, keep=keep)
        self.times.show(timeline, desk)
        self._relayout()

    def highlight_row(self, row: str) -> None:
        """Outline the times of a row."""
        self._row = row
        self.viewport().update()

    def set_painter(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self.ink.set_colours(theme.colours, contrast=high_contrast())
        self.viewport().update()

    def current_claim(self) -> UUID | None:
        """Return the claim the keyboard is at."""
        event = self.times.at(self.currentIndex().row())
        return event.claim if event is not None else None

    # Zoom and pan

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Show time finer or coarser; the day at pixel `at` of the axis (else its middle) stays."""
        self.camera.zoom(factor, at)
        self._relayout()

    def pan(self, pixels: float) -> None:
        """Show what lies so many pixels to the right."""
        self.camera.pan(pixels)
        self._relayout()

    def show_all(self) -> None:
        """Show everything; again: where most of it happened."""
        self.camera.show_all()
        self._relayout()

    def show_around(self) -> None:
        """Show where most of it happened, as at first."""
        self.camera.show_around()
        self._relayout()

    def _relayout(self) -> None:
        if self.camera.place(float(self.viewport().width()), self.viewport().height() - AXIS, self.ink.measure):
            self.updateGeometries()
            self.viewport().update()

    # Qt's virtuals: where things are

    def doItemsLayout(self) -> None:
        """Place everything; a list's own layout is never made."""
        self._relayout()

    def updateGeometries(self) -> None:
        """Set the range of the vertical scroll bar."""
        bar, room = self.verticalScrollBar(), self.viewport().height() - AXIS
        bar.setRange(0, max(0, round(self.camera.layout.height - room)))
        bar.setPageStep(max(1, round(room)))
        bar.setSingleStep(round(places.LEVEL))

    def verticalOffset(self) -> int:
        """Return how far the lanes are scrolled."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """Time is moved by its scale, not by a scroll bar."""
        return 0

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Return where a time is drawn; empty when it is out of view."""
        event = self.times.at(index.row())
        box = self.camera.layout.box(event.claim) if event is not None else None
        if box is None:
            return QRect()
        top = box.y + AXIS - self.verticalOffset()
        return QRect(round(box.x), round(top), round(box.width), round(box.height))

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the time at a point."""
        if point.y() < AXIS:
            return QModelIndex()
        claim = self.camera.layout.at(point.x(), point.y() - AXIS + self.verticalOffset())
        return self.times.index(self.times.place(claim)) if claim is not None else QModelIndex()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        _hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a time into sight: pan to it, then scroll its lane."""
        event = self.times.at(index.row())
        if event is None:
            return
        if self.camera.bring(event):
            self._relayout()
        self._scroll_to_box(event.claim)

    def _scroll_to_box(self, claim: UUID) -> None:
        box, bar = self.camera.layout.box(claim), self.verticalScrollBar()
        if box is None:
            return
        room = self.viewport().height() - AXIS
        if box.y < bar.value():
            bar.setValue(round(box.y - places.PAD))
        elif box.bottom > bar.value() + room:
            bar.setValue(round(box.bottom + places.PAD - room))

    def visualRegionForSelection(self, _selection: object) -> QRegion:
        """Everything is painted anew: outlines of a row reach over all lanes."""
        return QRegion(self.viewport().rect())

    def moveCursor(self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Walk: left and right by time, up and down to the nearest of another lane, Home and End within the lane."""
        here = self.currentIndex().row()
        last = self.times.rowCount() - 1
        if last < 0:
            return QModelIndex()
        if here < 0:
            return self.times.index(0)
        lane = [at for at in range(last + 1) if self.times.lane(at) is self.times.lane(here)]
        target = {
            _CURSOR.MoveLeft: max(0, here - 1),
            _CURSOR.MovePrevious: max(0, here - 1),
            _CURSOR.MoveRight: min(last, here + 1),
            _CURSOR.MoveNext: min(last, here + 1),
            _CURSOR.MoveUp: self.times.beside(here, -1),
            _CURSOR.MovePageUp: self.times.beside(here, -1),
            _CURSOR.MoveDown: self.times.beside(here, 1),
            _CURSOR.MovePageDown: self.times.beside(here, 1),
            _CURSOR.MoveHome: lane[0],
            _CURSOR.MoveEnd: lane[-1],
        }.get(action, here)
        return self.times.index(target)

    # Qt's virtuals: what a person does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom, pan, go to the passage; the rest is the list's."""
        key, claim = event.key(), self.current_claim()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(_STEP)
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.zoom(1 / _STEP)
        elif key == Qt.Key.Key_0:
            self.show_all()
        elif shift and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            width = self.camera.layout.width - self.camera.layout.head
            self.pan(width * (_PAN if key == Qt.Key.Key_Right else -_PAN))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and claim is not None:
            self.passage_requested.emit(claim)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom where the pointer is; sideways or with Shift, move in time; over the names, scroll the lanes."""
        steps, sideways = event.angleDelta().y() / 120.0, event.angleDelta().x() / 120.0
        if event.position().x() < self.camera.layout.head:
            super().wheelEvent(event)
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            sideways, steps = sideways or steps, 0.0
        if sideways:
            self.pan(-sideways * 90.0)
        if steps:
            self.zoom(_STEP**steps, event.position().x() - self.camera.layout.head)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a time, ask for a date, go to what is out of view; elsewhere begin to drag."""
        if event.button() != Qt.MouseButton.LeftButton or self.indexAt(event.position().toPoint()).isValid():
            super().mousePressEvent(event)
            return
        if not self._press(event.position()):
            self._drag = event.position()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        event.accept()

    def _press(self, at: QPointF) -> bool:
        """Do what stands at a point beside the times; tell whether there was anything."""
        y = at.y() - AXIS + self.verticalOffset()
        if at.y() < AXIS:
            return False
        chip = self.camera.layout.chip_at(at.x(), y)
        if chip is not None and chip.outside:
            ends = [end for each in chip.outside if each.extent for end in (each.extent.start, each.extent.end)]
            self.camera.include(min(ends), max(ends))
            self._relayout()
            return True
        lane = self.camera.layout.lane_at(y)
        if lane is not None and at.x() < self.camera.layout.head and lane.lane.published is None:
            self.date_requested.emit(lane.lane.article.stored.uuid)
            return True
        return False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag time along, and the lanes."""
        if self._drag is None:
            super().mouseMoveEvent(event)
            return
        moved, self._drag = event.position() - self._drag, event.position()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() - round(moved.y()))
        if moved.x():
            self.pan(-moved.x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End dragging."""
        if self._drag is not None:
            self._drag = None
            self.viewport().unsetCursor()
        else:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the passage."""
        claim = self.camera.layout.at(event.position().x(), event.position().y() - AXIS + self.verticalOffset())
        if event.position().y() >= AXIS and claim is not None:
            self.passage_requested.emit(claim)

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Draw anew: the axis stays where it is."""
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything in the new size."""
        super().resizeEvent(event)
        self._relayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw axis and lanes."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.ink.colours.colour("ground"))
        painter.save()
        painter.setClipRect(0, round(AXIS), self.viewport().width(), self.viewport().height())
        painter.translate(0.0, AXIS - self.verticalOffset())
        chosen = Chosen(self.current_claim(), self._row, self.hasFocus())
        axis_painting.grid(painter, self.ink, self.camera.axis, self.camera.layout)
        top = float(self.verticalOffset())
        self.ink.lanes(painter, self.camera.layout, chosen, (top, top + self.viewport().height() - AXIS))
        painter.restore()
        axis_painting.draw(
            painter,
            self.ink,
            self.camera.axis,
            self.camera.layout.head,
            self.camera.layout.width,
            self.camera.event_day(),
        )
        painter.end()


def high_contrast() -> bool:
    """Tell whether the person asked their system for more contrast."""
    hints = QGuiApplication.styleHints()
    accessibility = hints.accessibility()
    return bool(accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast)
