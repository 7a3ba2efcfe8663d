"""The quotes pane: the table, its search field, and what it says when there is nothing to show."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from workbench.desktop.claims.filter_bar import DEBOUNCE_MS
from workbench.desktop.quotes import words
from workbench.desktop.quotes.view import QuotesView
from workbench.desktop.signals import MenuAsked, RowSelected
from workbench.services import voices

if TYPE_CHECKING:
    from workbench.desktop.theme import Theme
    from workbench.domain.desk import Desk


class QuotesPane(QWidget):
    """Who said what, article beside article.

    Signals:
        row_selected: A person moved to a quote (`RowSelected`).
        passage_requested: The keyboard is to go to a claim's passage (its UUID).
        copy_requested: A quote is to be copied (`RowSelected`).
        menu_requested: What can be done with a quote or its speaker is asked for (`MenuAsked`).
    """

    row_selected = Signal(RowSelected)
    passage_requested = Signal(object)
    copy_requested = Signal(RowSelected)
    menu_requested = Signal(MenuAsked)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk: Desk | None = None
        self._shown: Desk | None = None
        self._voices: tuple[voices.Voice, ...] = ()
        self._selected: tuple[str, UUID | None] = ("", None)
        self._silent = False
        self.setObjectName("quotes_pane")
        self.search = QLineEdit(self)  # made first, for it stands above: Tab goes so
        self.view = QuotesView(theme, self)
        self._count, self._notice = QLabel(self), QLabel(self)
        self._pause = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.search.setObjectName("quotes_search")
        self.search.setAccessibleName(self.tr("Search the quotes"))
        self.search.setPlaceholderText(self.tr("Search speakers and words"))
        self.search.setClearButtonEnabled(True)
        self._count.setObjectName("quotes_count")
        self._notice.setObjectName("quotes_notice")
        for label in (self._count, self._notice):
            label.setProperty("role", "muted")
        self._notice.setWordWrap(True)
        self._notice.setMargin(10)
        self._notice.hide()
        line = QHBoxLayout()
        line.setContentsMargins(8, 6, 10, 6)
        line.setSpacing(12)
        line.addWidget(self.search, 1)
        line.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self._notice)
        column.addWidget(self.view, 1)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._filter)
        self.search.textChanged.connect(self._pause.start)
        self.search.returnPressed.connect(self._typed)
        self.view.selectionModel().currentChanged.connect(self._current_changed)
        self.view.passage_requested.connect(self.passage_requested)
        self.view.copy_requested.connect(self.copy_requested)
        self.view.menu_requested.connect(self.menu_requested)
        self._theme.theme_changed.connect(self._theme_changed)

    # What it shows

    def show_desk(self, desk: Desk | None) -> None:
        """Show a desk, as soon as the pane is seen."""
        self._desk = desk
        if self.isVisible():
            self._catch_up()

    def select(self, key: str, claim: UUID | None = None) -> None:
        """Make a quote, else the first of its row, current and outline its row; emits nothing."""
        self._selected = (key, claim)
        if self._shown is self._desk:
            self._follow()

    def selected_row(self) -> str:
        """Return the key of the row whose quotes are outlined, or ""."""
        return self._selected[0]

    def shown_rows(self) -> tuple[str, ...]:
        """Return the keys of the rows that hold a quote, speaker by speaker."""
        return self.view.quotes.keys()

    def speakers(self) -> tuple[str, ...]:
        """Return the names of all speakers, those that a search hides included."""
        return tuple(voice.name for voice in self._voices if voice.name)

    def voice_of(self, claim: UUID) -> voices.Voice | None:
        """Return the speaker that a claim is shown under."""
        return next((voice for voice in self._voices if any(r.claim == claim for r in voice.remarks())), None)

    @Slot()
    def focus_search(self) -> None:
        """Go to the search field."""
        self.search.setFocus()
        self.search.selectAll()

    def _catch_up(self) -> None:
        if self._shown is self._desk:
            return
        self._shown = self._desk
        self._voices = voices.build(self._desk) if self._desk is not None else ()
        self._arrange()

    def _arrange(self) -> None:
        """Show what the search lets through, where the person was."""
        found, scrolled = voices.matching(self._voices, self.search.text()), self.view.verticalScrollBar().value()
        self._silent = True
        self.view.quotes.show(found, self._shown)
        self._silent = False
        self.view.lay_out()
        self.view.verticalScrollBar().setValue(scrolled)
        many = sum(len(list(voice.remarks())) for voice in found)
        self._count.setText(words.total(sum(bool(voice.name) for voice in found), many))
        self._count.setVisible(bool(found))
        self._notice.setText("" if found or self._shown is None else words.nothing(self.search.text().strip()))
        self._notice.setVisible(bool(self._notice.text()))
        self._follow()

    def _follow(self) -> None:
        key, claim = self._selected
        place = self.view.quotes.place(claim)
        if place[0] < 0:
            place = self.view.quotes.place_of_row(key)
        if place[0] < 0 and self._shown is not None and claim is not None and claim in self._shown.claims:
            place = self.view.quotes.place(voices.holding(self._shown, self._shown.claims[claim].claim))
        index = self.view.quotes.index(*place)
        self._silent = True
        self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._silent = False
        if index.isValid():
            self.view.scrollTo(index)
        self.view.outline(key)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while the pane was out of sight."""
        super().showEvent(event)
        self._catch_up()
        QTimer.singleShot(0, self, self._reveal)

    @Slot()
    def _reveal(self) -> None:
        self.view.scrollTo(self.view.currentIndex())

    @Slot()
    def _filter(self) -> None:
        if self._shown is not None:
            self._arrange()

    @Slot()
    def _typed(self) -> None:
        """Search at once, and go to what was found."""
        self._pause.stop()
        self._filter()
        if self.view.quotes.rowCount():
            self.view.setFocus()

    @Slot(QModelIndex, QModelIndex)
    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self._silent or not current.isValid():
            return
        chosen = self.view.current()
        self._selected = (chosen.row, chosen.claim)
        self.view.outline(chosen.row)
        self.row_selected.emit(chosen)

    @Slot()
    def _theme_changed(self) -> None:
        self.view.cells.quotes.colours = self._theme.colours
        self.view.speakers.set_colours(self._theme.colours)
        self.view.articles.set_colours(self._theme.colours)
        self.view.viewport().update()
