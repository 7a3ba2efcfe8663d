"""The desk of an open case: columns, the panes under them, the strip beside or below; laid out by width."""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from workbench.desktop.claims.pane import ClaimsPane
from workbench.desktop.columns.area import ColumnsArea
from workbench.desktop.fonts import scaled
from workbench.desktop.matrix.pane import MatrixPane
from workbench.desktop.quotes.pane import QuotesPane
from workbench.desktop.timeline.pane import TimelinePane
from workbench.desktop.verdict.strip import VerdictStrip

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from workbench.desktop.controller import Controller
    from workbench.desktop.theme import Theme
    from workbench.domain.changes import Changes
    from workbench.domain.decision import Json
    from workbench.domain.desk import Desk

WIDE = 1600
"""From this width on the strip stands beside the columns; below it is a sheet under them."""
STRIP_WIDTH = 400
SHEET_SHARE = (58, 42)
PANES_SHARE = (68, 32)
_STEP = 5
"""Milliseconds between two parts shown one after the other: what each of them lays out and paints comes between."""
MANY = 6
"""With as many articles the comparison leads."""


class Workspace(QWidget):
    """Shows the controller's desk and place; what a person does in it is wired by the window.

    Signals:
        shape_changed: The strip went from beside to below, or back.
    """

    shape_changed = Signal(bool)

    def __init__(self, theme: Theme, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workspace")
        self._controller = controller
        self.columns = ColumnsArea(theme)
        self.matrix = MatrixPane(theme)
        self.claims = ClaimsPane(theme)
        self.timeline = TimelinePane(theme)
        self.quotes = QuotesPane(theme)
        self.strip = VerdictStrip(theme)
        self.panes = QTabWidget(self)
        self.panes.setObjectName("panes")
        self.panes.setDocumentMode(True)
        self.panes.setAccessibleName(self.tr("What the reports say, in views"))
        self.panes.tabBar().setAccessibleName(self.tr("Views"))
        self.panes.addTab(self.matrix, self.tr("Comparison"))
        self.panes.addTab(self.claims, self.tr("Claims"))
        self.panes.addTab(self.timeline, self.tr("Timeline"))
        self.panes.addTab(self.quotes, self.tr("Quotes"))
        self._upper = QSplitter(Qt.Orientation.Vertical, self)
        self._whole = QSplitter(Qt.Orientation.Horizontal, self)
        self._lower = QSplitter(Qt.Orientation.Horizontal, self)
        for splitter, name in ((self._upper, "upper"), (self._whole, "whole"), (self._lower, "lower")):
            splitter.setObjectName(f"splitter_{name}")
            splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._whole)
        self._wide: bool | None = None
        self._steps: deque[Callable[[Desk], None]] = deque()
        self._afterwards: deque[Callable[[Desk], None]] = deque()
        self._turn = QTimer(self, singleShot=True, interval=_STEP)
        self._turn.timeout.connect(self._next_step)
        self._remembered_shapes: Callable[[str], QByteArray] | None = None
        self._arrange(wide=True)
        controller.case_opened.connect(self.show_case)
        controller.desk_changed.connect(self.update_case)
        controller.place_changed.connect(self.follow)

    @property
    def wide(self) -> bool:
        """Whether the strip stands beside the columns."""
        return bool(self._wide)

    @property
    def front(self) -> MatrixPane | ClaimsPane | TimelinePane | QuotesPane:
        """The pane on top."""
        panes = (self.claims, self.timeline, self.quotes)
        return next((pane for pane in panes if self.panes.currentWidget() is pane), self.matrix)

    def order(self) -> Sequence[str]:
        """Return the keys of the rows as the pane on top shows them; J and K walk these."""
        self.settle()
        return self.front.shown_rows()

    def shapes(self) -> dict[str, QByteArray]:
        """Return where the borders between the parts are, for the next start."""
        kind = "wide" if self._wide else "narrow"
        return {
            f"{kind}_upper": self._upper.saveState(),
            f"{kind}_whole": self._whole.saveState(),
            f"{kind}_lower": self._lower.saveState(),
        }

    def restore_shapes(self, shape: Callable[[str], QByteArray]) -> None:
        """Take the borders between the parts from the last start."""
        self._remembered_shapes = shape
        self._apply_shapes()

    def state(self) -> dict[str, Json]:
        """Return what is to be found again: scroll positions, the pane on top, the unsent reason."""
        self.settle()
        return {
            "scroll": {str(article): place for article, place in self.columns.scroll_positions().items()},
            "pane": self.panes.currentIndex(),
            "draft": self.strip.draft(),
        }

    def restore(self, state: Mapping[str, Json]) -> None:
        """Take back what `state` returned, as far as it is still there."""
        scroll, pane, draft = state.get("scroll"), state.get("pane"), state.get("draft")
        if isinstance(scroll, dict):
            places = {UUID(article): place for article, place in scroll.items() if isinstance(place, int)}
            self._then(lambda _desk: self.columns.restore(places))
        if isinstance(pane, int):
            self.panes.setCurrentIndex(pane)
        if isinstance(draft, dict):
            self._then(lambda _desk: self.strip.restore_draft(draft))

    # What the controller tells

    @Slot()
    def show_case(self) -> None:
        """Show another case."""
        desk = self._controller.desk
        if desk is None:
            return
        self.columns.forget()
        self._share(desk)
        self._afterwards.clear()
        self._begin([*self._column_steps(desk), *self._pane_steps(), *self._following()])

    @Slot(object)
    def update_case(self, changes: Changes) -> None:
        """Show the same case after a change; the columns keep where they are."""
        desk = self._controller.desk
        if desk is None:
            return
        steps = self._column_steps(desk)
        if self._steps or changes.claims or changes.rows or changes.articles or changes.case_info:
            steps += self._pane_steps()
        self._begin([*steps, *self._following()])
        if changes.decision is not None or not changes.claims:
            self.settle()  # what a person did is seen at once

    def settle(self) -> None:
        """Show at once what waits for its turn: a person's command is about the desk as it is."""
        while self._steps:
            self._next_step()
        self._next_step()

    def _begin(self, steps: Sequence[Callable[[Desk], None]]) -> None:
        """Show a desk part by part, one in each turn of the event loop; what was left of another is dropped."""
        self._steps.clear()
        self._steps.extend(steps)
        self._turn.start()

    def _then(self, step: Callable[[Desk], None]) -> None:
        """Do something when all parts show the desk."""
        self._afterwards.append(step)
        if not self._steps:
            self._next_step()

    def _column_steps(self, desk: Desk) -> list[Callable[[Desk], None]]:
        return [*(partial(_without_desk, step) for step in self.columns.steps(desk)), self._put_in_tab_order]

    def _put_in_tab_order(self, _desk: Desk) -> None:
        """Let Tab reach the columns where they stand, before the panes: what is made last would come last."""
        stops = [stop for column in self.columns.columns for stop in column.tab_stops()]
        before: QWidget = self.panes
        while before is self.panes or before in stops or before.focusPolicy() is Qt.FocusPolicy.NoFocus:
            before = before.previousInFocusChain() or self.strip
        for stop in stops:
            QWidget.setTabOrder(before, stop)
            before = stop

    def _pane_steps(self) -> list[Callable[[Desk], None]]:
        return [self.matrix.show_desk, self.claims.show_desk, self.timeline.show_desk, self.quotes.show_desk]

    @Slot()
    def _next_step(self) -> None:
        desk = self._controller.desk
        if desk is None:
            self._steps.clear()
        elif self._steps:
            self._steps.popleft()(desk)
            self._turn.start()
        else:
            while self._afterwards:
                self._afterwards.popleft()(desk)

    @Slot()
    def follow(self) -> None:
        """Show the selected row everywhere; no view tells it back as a person's choice."""
        desk = self._controller.desk
        if desk is None or self._steps:  # it follows as soon as all parts show this desk
            return
        for step in self._following():
            step(desk)

    def _following(self) -> tuple[Callable[[Desk], None], ...]:
        return self._follow_in_columns, self._follow_in_tables, self._follow_in_strip

    def _follow_in_columns(self, _desk: Desk) -> None:
        place = self._controller.place
        self.columns.select(place.row, place.claim)

    def _follow_in_tables(self, _desk: Desk) -> None:
        place = self._controller.place
        self.matrix.select(place.row)
        self.claims.select(place.row, place.claim)
        self.timeline.select(place.row, place.claim)
        self.quotes.select(place.row, place.claim)

    def _follow_in_strip(self, desk: Desk) -> None:
        place = self._controller.place
        self.strip.show_row(desk, self._controller.row, place.reading, place.claim)

    # Its shape

    def _share(self, desk: Desk) -> None:
        """Give the columns most of the height, and the comparison more of it the more articles there are."""
        shares = PANES_SHARE if len(desk.columns) < MANY else PANES_SHARE[::-1]
        if self._wide:
            self._upper.setSizes([share * 10 for share in shares])

    def _arrange(self, *, wide: bool) -> None:
        """Put the strip beside the columns, or under them next to the panes."""
        if wide == self._wide:
            return
        self._wide = wide
        # First, for a sheet is at least as wide as its parts side by side, and the panel is not.
        self.strip.set_orientation(Qt.Orientation.Vertical if wide else Qt.Orientation.Horizontal)
        self._upper.addWidget(self.columns)
        if wide:
            self._upper.addWidget(self.panes)
            self._whole.addWidget(self._upper)
            self._whole.addWidget(self.strip)
            self._lower.hide()
            self._whole.setStretchFactor(0, 1)
            self._whole.setStretchFactor(1, 0)
            self._upper.setSizes([share * 10 for share in PANES_SHARE])
            strip = scaled(STRIP_WIDTH)
            self._whole.setSizes([max(self.width() - strip, strip), strip])
        else:
            self._lower.addWidget(self.panes)
            self._lower.addWidget(self.strip)
            self._upper.addWidget(self._lower)
            self._whole.addWidget(self._upper)
            self._lower.show()
            self._upper.setSizes([share * 10 for share in SHEET_SHARE])
            self._lower.setSizes([self.width() // 2, self.width() // 2])
        self._apply_shapes()
        self.shape_changed.emit(wide)

    def _apply_shapes(self) -> None:
        """Put the borders where a person left them in this shape of the window."""
        if self._remembered_shapes is None:
            return
        kind = "wide" if self._wide else "narrow"
        for name, splitter in (("upper", self._upper), ("whole", self._whole), ("lower", self._lower)):
            splitter.restoreState(self._remembered_shapes(f"{kind}_{name}"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the strip when the window became wide or narrow."""
        self._arrange(wide=event.size().width() >= scaled(WIDE))
        super().resizeEvent(event)


def _without_desk(step: Callable[[], None], _desk: Desk) -> None:
    """Run a step that knows its desk."""
    step()
