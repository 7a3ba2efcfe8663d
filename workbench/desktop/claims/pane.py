"""The claims pane: filters, the list, and what it says when nothing matches."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QModelIndex, QSize, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from workbench.desktop import fonts
from workbench.desktop.claims.delegate import ClaimDelegate
from workbench.desktop.claims.entries import nothing
from workbench.desktop.claims.filter_bar import FilterBar
from workbench.desktop.claims.filtering import Filter
from workbench.desktop.claims.model import ClaimsModel
from workbench.desktop.revealing import Revealer
from workbench.desktop.signals import RowSelected

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.desktop.theme import Theme
    from workbench.domain.desk import Desk
    from workbench.domain.verdict import Verdict


class ClaimsView(QListView):
    """The list itself.

    Signals:
        copy_requested: What the keyboard is in is to be copied (`RowSelected`).
    """

    copy_requested = Signal(RowSelected)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.claims = ClaimsModel(self)
        self.lines = ClaimDelegate(theme.colours, fonts.tabular(fonts.interface_font()), self)
        self.setModel(self.claims)
        self.setItemDelegate(self.lines)
        self.setObjectName("claims_list")
        self.setAccessibleName(self.tr("Claims"))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)

    def current(self) -> RowSelected:
        """Return the current claim with its row."""
        entry = self.claims.entry(self.currentIndex().row())
        return RowSelected(entry.row.key if entry and entry.row else "", entry.claim if entry else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the current claim; the rest is the list's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit(self.current())
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """A list that is worth reading shows some lines."""
        return QSize(420, 320)


class ClaimsPane(QWidget):
    """The claims of a desk as a list.

    Signals:
        row_selected: A person moved to a claim (`RowSelected`).
        copy_requested: That claim is to be copied (`RowSelected`).
    """

    row_selected = Signal(RowSelected)
    copy_requested = Signal(RowSelected)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk: Desk | None = None
        self._silent = False
        self.setObjectName("claims_pane")
        self.filters = FilterBar(self)
        self.view = ClaimsView(theme, self)
        self._notice = QLabel(self)
        self._clear = QPushButton(self.tr("Clear filter"), self)
        self._count = QLabel(self)
        self._lay_out()
        self._connect()
        self._revealer = Revealer(self.view)
        self._tell()

    def _lay_out(self) -> None:
        self._notice.setObjectName("claims_notice")
        self._notice.setWordWrap(True)
        self._clear.setObjectName("claims_clear_filter")
        self._clear.setAccessibleName(self._clear.text())
        self._clear.setProperty("role", "link")
        self._count.setObjectName("claims_count")
        self._count.setProperty("role", "muted")
        line = QHBoxLayout()
        line.setContentsMargins(10, 0, 10, 6)
        line.addWidget(self._notice, 1)
        line.addWidget(self._count, 1)
        line.addWidget(self._clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addLayout(line)
        column.addWidget(self.view, 1)

    def _connect(self) -> None:
        self.filters.changed.connect(self._arrange)
        self._clear.clicked.connect(self.clear_filter)
        self.view.selectionModel().currentChanged.connect(self._current_changed)
        self.view.copy_requested.connect(self.copy_requested)
        self._theme.theme_changed.connect(self._theme_changed)

    def show_desk(self, desk: Desk | None) -> None:
        """Show a desk; the claim that was current stays current when it is still listed, without a signal."""
        current, scrolled = self.view.current(), self.view.verticalScrollBar().value()
        self._desk = desk
        self.filters.show_desk(desk)
        self.view.claims.arrange(self.filters.filter(), self.filters.order)
        self.view.claims.show_desk(desk)
        self._return_to(current)
        self.view.verticalScrollBar().setValue(scrolled)
        self._tell()

    def set_scale(self, scale: Sequence[Verdict]) -> None:
        """Offer these verdicts among the filters."""
        self.filters.set_scale(scale)

    def filter(self) -> Filter:
        """Return what the list shows."""
        return self.filters.filter()

    def set_filter(self, wanted: Filter) -> None:
        """Show what a filter lets through."""
        self.filters.show_filter(wanted)

    @Slot()
    def clear_filter(self) -> None:
        """Ask for nothing but the chosen part of the claims."""
        self.filters.show_filter(self.filters.filter().cleared())

    @Slot()
    def focus_search(self) -> None:
        """Go to the search field."""
        self.filters.search.setFocus()
        self.filters.search.selectAll()

    def select(self, key: str, claim: UUID | None = None) -> None:
        """Make a claim, else the first of its row, current; emits nothing, and one not listed changes nothing."""
        if claim is None and key == self.selected_row():
            return
        place = self.view.claims.place(claim) if claim else -1
        before = self.view.currentIndex().row()
        self._make_current(place if place >= 0 else self.view.claims.place_of_row(key))
        if self.view.currentIndex().row() != before:
            self.view.scrollTo(self.view.currentIndex())

    def selected_row(self) -> str:
        """Return the key of the current claim's row, or ""."""
        return self.view.current().row

    def shown_rows(self) -> tuple[str, ...]:
        """Return the keys of the rows shown, each once, in the order of the list."""
        return self.view.claims.keys()

    def _return_to(self, current: RowSelected) -> None:
        if current.claim is not None:
            self.select(current.row, current.claim)

    def _make_current(self, place: int) -> None:
        if place < 0:
            return
        self._silent = True
        self.view.setCurrentIndex(self.view.claims.index(place))
        self._silent = False

    def _tell(self) -> None:
        """Say how many claims are shown or, when none is, why, and offer to clear the filter."""
        wanted, shown = self.filters.filter(), self.view.claims.rowCount()
        self._notice.setText("" if shown else nothing(self._desk, wanted))
        self._notice.setVisible(bool(self._notice.text()))
        total = len(self._desk.claims) if self._desk else 0
        self._count.setText(self.tr("{shown} of {total} passages").format(shown=f"{shown:,}", total=f"{total:,}"))
        self._count.setVisible(bool(shown))
        self._clear.setVisible(wanted.asks and bool(total))

    @Slot()
    def _arrange(self) -> None:
        current = self.view.current()
        self.view.claims.arrange(self.filters.filter(), self.filters.order)
        self._return_to(current)
        self._tell()

    @Slot(QModelIndex, QModelIndex)
    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and not self._silent:
            self.row_selected.emit(self.view.current())

    @Slot()
    def _theme_changed(self) -> None:
        self.view.lines.set_colours(self._theme.colours)
        self.view.viewport().update()
