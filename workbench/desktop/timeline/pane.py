"""The timeline pane: the view, its bar of tools, and what it says when nothing has a day."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.desktop.signals import RowSelected
from workbench.desktop.timeline.legend import Legend
from workbench.desktop.timeline.view import TimelineView
from workbench.services import timeline

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from workbench.desktop.theme import Theme
    from workbench.domain.desk import Desk

_STEP = 1.5


class TimelinePane(QWidget):
    """What happened when, article by article.

    Signals:
        row_selected: A person moved to a time (`RowSelected`).
        passage_requested: The keyboard is to go to a claim's passage (its UUID).
        date_requested: An article's publication date is asked for (its UUID).
        export_requested: The timeline is to be saved as a picture.
    """

    row_selected = Signal(RowSelected)
    passage_requested = Signal(object)
    date_requested = Signal(object)
    export_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk: Desk | None = None
        self._shown: Desk | None = None
        self._selected: tuple[str, UUID | None] = ("", None)
        self._silent = False
        self.setObjectName("timeline_pane")
        self.view = TimelineView(theme, self)
        self.legend = Legend(self.view.ink, self)
        self._notice = QLabel(self)
        self._notice.setObjectName("timeline_notice")
        self._notice.setProperty("role", "muted")
        self._notice.setWordWrap(True)
        self._notice.setMargin(10)
        self._notice.hide()
        self._lay_out()
        self.view.selectionModel().currentChanged.connect(self._current_changed)
        self.view.passage_requested.connect(self.passage_requested)
        self.view.date_requested.connect(self.date_requested)
        theme.theme_changed.connect(self._theme_changed)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(10, 3, 10, 3)
        tools.setSpacing(6)
        buttons = []
        for name, text, tip, run in (
            ("in", "+", self.tr("Finer (+, or the wheel)"), partial(self.view.zoom, _STEP)),
            ("out", "−", self.tr("Coarser (−, or the wheel)"), partial(self.view.zoom, 1 / _STEP)),
            ("all", self.tr("Everything"), self.tr("Show every time (0)"), self.view.show_all),
            ("around", self.tr("The event"), self.tr("Show where most of it happened"), self.view.show_around),
        ):
            buttons.append(self._button(name, text, tip, run))
            tools.addWidget(buttons[-1])
        tools.addSpacing(10)
        tools.addWidget(self.legend, 1)
        tip = self.tr("Save the timeline as SVG or PNG")
        export = self._button("export", self.tr("Save picture…"), tip, self.export_requested.emit)
        tools.addWidget(export)
        for button in (buttons[0], export):
            QWidget.setTabOrder(button, self.view)  # first past one: Qt takes the first of a ring for its last already
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tools)
        column.addWidget(self._notice)
        column.addWidget(self.view, 1)

    def _button(self, name: str, text: str, tip: str, run: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"timeline_{name}")
        button.setAccessibleName(tip)
        button.setToolTip(tip)
        if len(text) == 1:
            button.setFixedWidth(28)
        button.clicked.connect(partial(_run, run))
        return button

    # What it shows

    def show_desk(self, desk: Desk | None) -> None:
        """Show a desk, as soon as the pane is seen; the stretch of time a person chose stays for the same case."""
        self._desk = desk
        if self.isVisible():
            self._catch_up()

    def redate(self, article: UUID, published: date | None) -> None:
        """Show at once what a corrected publication date means; the desk compared anew follows."""
        if self._desk is not None:
            self.show_desk(timeline.redated(self._desk, article, published))

    def select(self, key: str, claim: UUID | None = None) -> None:
        """Make a time, else the first of its row, current and outline its row; emits nothing."""
        self._selected = (key, claim)
        if self._shown is self._desk:
            self._follow()

    def shown_stretch(self) -> tuple[float, float] | None:
        """Return the first and last day in view, None before anything was shown."""
        return self.view.stretch() if self._shown is not None else None

    def selected_row(self) -> str:
        """Return the key of the row whose times are outlined, or ""."""
        return self._selected[0]

    def shown_rows(self) -> tuple[str, ...]:
        """Return the keys of the rows that have a time, by time."""
        return self.view.times.rows()

    def _catch_up(self) -> None:
        if self._shown is self._desk:
            return
        before, desk = self._shown, self._desk
        self._shown = desk
        same = before is not None and desk is not None and before.case.uuid == desk.case.uuid
        made = timeline.build(desk) if desk is not None else timeline.Timeline()
        self._silent = True
        self.view.show_timeline(made, desk, keep=same)
        self._silent = False
        self._tell(made)
        self._follow()

    def _follow(self) -> None:
        key, claim = self._selected
        times = self.view.times
        place = times.place(claim)
        index = times.index(place if place >= 0 else times.place_of_row(key))
        self._silent = True
        self.view.setCurrentIndex(index)
        self._silent = False
        self.view.highlight_row(key)

    def _tell(self, made: timeline.Timeline) -> None:
        """Say why nothing stands on the line, if so."""
        nothing = not any(lane.events for lane in made.lanes)
        asks = any(lane.published is None for lane in made.lanes)
        text = ""
        if nothing and made.lanes:
            text = self.tr("No time in these articles was found.")
            if any(lane.apart for lane in made.lanes):
                text = self.tr("No time in these articles can be put on a day.")
            if asks:
                text += " " + self.tr("Tell when they were published: click “Published?”.")
        self._notice.setText(text)
        self._notice.setVisible(bool(text))

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while the pane was out of sight."""
        super().showEvent(event)
        self._catch_up()

    @Slot(QModelIndex, QModelIndex)
    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        event = self.view.times.at(current.row())
        if event is None or self._silent:
            return
        self._selected = (event.row.key, event.claim)
        self.view.highlight_row(event.row.key)
        self.row_selected.emit(RowSelected(event.row.key, event.claim))

    @Slot()
    def _theme_changed(self) -> None:
        self.view.set_painter(self._theme)
        self.legend.update()


def _run(run: Callable[[], object], _checked: bool = False) -> None:
    run()
