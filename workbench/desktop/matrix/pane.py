"""The comparison pane: the table, and what it says when there is nothing to compare."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QTableView, QVBoxLayout, QWidget

from workbench.desktop import fonts
from workbench.desktop.matrix.filter_line import FilterLine
from workbench.desktop.matrix.headers import ArticleHeader, ClaimHeader, claim_width, column_width
from workbench.desktop.matrix.model import MatrixModel
from workbench.desktop.matrix.painting import CellPainter
from workbench.desktop.matrix.table import USUAL
from workbench.desktop.revealing import Revealer
from workbench.desktop.signals import RowSelected

if TYPE_CHECKING:
    from workbench.desktop.theme import Theme
    from workbench.domain.desk import Desk

_OPEN_KEYS = frozenset({Qt.Key.Key_Plus, Qt.Key.Key_Minus})


class MatrixView(QTableView):
    """The table itself: one line is current, plus and minus open and close it.

    Signals:
        toggle_requested: The row with this key is to open into its speakers, or to close.
        copy_requested: What the keyboard is in is to be copied (`RowSelected`).
    """

    toggle_requested = Signal(str)
    copy_requested = Signal(RowSelected)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        font = fonts.tabular(fonts.interface_font())
        self.setFont(font)
        self.matrix = MatrixModel(self)
        self.cells = CellPainter(theme.colours, font)
        self.claims = ClaimHeader(self.matrix, theme.colours, font, self)
        self.articles = ArticleHeader(theme.colours, font, self)
        self.setModel(self.matrix)
        self.setVerticalHeader(self.claims)
        self.setHorizontalHeader(self.articles)
        self._corner = QLabel(self.tr("Claim"), self)
        self._corner.setObjectName("comparison_corner")
        self._corner.setMargin(8)
        self._corner.setAutoFillBackground(True)
        self._tall: AbstractSet[int] = frozenset()
        self._set_up()

    def _set_up(self) -> None:
        self.setObjectName("comparison_table")
        self.setAccessibleName(self.tr("Comparison: a row per claim, a column per article"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.claims.setDefaultSectionSize(self.height_of(USUAL))
        self.claims.setHighlightSections(False)
        self.articles.setHighlightSections(False)

    def height_of(self, lines: int) -> int:
        """Return the height of a row with so many lines of text."""
        return round(self.cells.line_height * lines) + 12

    def lay_out(self) -> None:
        """Give every row its height and every column its width; call after each change of the model."""
        tall = self.matrix.heights()
        for place in self._tall - tall.keys():  # Qt keeps a section's size when the model is another one
            self.claims.resizeSection(place, self.height_of(USUAL))
        for place, lines in tall.items():
            self.claims.resizeSection(place, self.height_of(lines))
        self._tall = tall.keys()
        self._share_width()

    def current_key(self) -> str:
        """Return the key of the current row, or ""."""
        return self.current().row

    def current(self) -> RowSelected:
        """Return the current row with the first passage of the current cell."""
        index = self.currentIndex()
        line = self.matrix.line(index.row())
        return RowSelected(line.row.key if line else "", self.matrix.claim(index.row(), index.column()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, close and copy the current row; the rest is the table's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit(self.current())
        elif event.key() in _OPEN_KEYS:
            self.toggle_requested.emit(self.current_key())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share_width()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the visible cells; see `painting` for why no delegate does it."""
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        area = event.rect()
        columns = self._spans(area)
        place = self.rowAt(area.top())
        while 0 <= place < self.matrix.rowCount() and self.rowViewportPosition(place) <= area.bottom():
            self._paint_row(painter, place, columns)
            place += 1
        bottom = self.rowViewportPosition(place - 1) + self.rowHeight(place - 1) if place > 0 else 0
        painter.setPen(self.cells.hairline)
        for _, left, width in columns:
            painter.drawLine(left + width - 1, area.top(), left + width - 1, min(bottom, area.bottom() + 1) - 1)
        painter.end()

    def _spans(self, area: QRect) -> list[tuple[int, int, int]]:
        """Return column, left edge and width of each column that an area shows."""
        spans = [(n, self.columnViewportPosition(n), self.columnWidth(n)) for n in range(self.matrix.columnCount())]
        return [span for span in spans if span[1] <= area.right() and span[1] + span[2] > area.left()]

    def _paint_row(self, painter: QPainter, place: int, columns: list[tuple[int, int, int]]) -> None:
        current = self.currentIndex()
        selected = place == current.row()
        top, height = self.rowViewportPosition(place), self.rowHeight(place)
        for column, left, width in columns:
            rect = QRectF(left, top, width, height)
            if selected:
                painter.fillRect(rect, self.cells.selected)
            cell = self.matrix.cell(place, column)
            if cell is not None:
                self.cells.paint(painter, rect, cell)
            if selected and column == current.column() and self.hasFocus():
                self.cells.outline(painter, rect)
        if columns:
            left, right = columns[0][1], columns[-1][1] + columns[-1][2]
            painter.setPen(self.cells.hairline)
            painter.drawLine(left, top + height - 1, right - 1, top + height - 1)
            if selected:
                self.cells.rule(painter, QRectF(left, top, right - left, height))

    def _share_width(self) -> None:
        claims = claim_width(self.width())
        self.claims.set_wide(claims)
        bar = self.verticalScrollBar().sizeHint().width()
        self._corner.setGeometry(0, 0, claims, self.articles.height())
        self._corner.raise_()
        columns = self.matrix.columnCount()
        self.articles.setDefaultSectionSize(column_width(self.width() - claims - bar, columns))


class MatrixPane(QWidget):
    """The comparison of a desk's articles.

    Signals:
        row_selected: A person moved to a row (`RowSelected`); the passage is the one in the cell they are in.
        copy_requested: That passage is to be copied (`RowSelected`).
        menu_requested: What can be done with the current row is to be shown at a place of the screen (`QPoint`).
        base_chosen: The others are to be held against this article (`UUID`).
    """

    row_selected = Signal(RowSelected)
    copy_requested = Signal(RowSelected)
    menu_requested = Signal(QPoint)
    base_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._silent = False
        self.setObjectName("comparison_pane")
        self.filters = FilterLine(self)
        self.view = MatrixView(theme, self)
        self._desk: Desk | None = None
        self._notice = QLabel(self)
        self._notice.setObjectName("comparison_notice")
        self._notice.setProperty("role", "muted")
        self._notice.setWordWrap(True)
        self._notice.setMargin(10)
        self._notice.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(self._notice)
        column.addWidget(self.view, 1)
        self._revealer = Revealer(self.view)
        self._connect()

    def _connect(self) -> None:
        self.view.selectionModel().currentChanged.connect(self._current_changed)
        self.view.copy_requested.connect(self.copy_requested)
        self.filters.changed.connect(self._arrange)
        self.filters.base_chosen.connect(self.base_chosen)
        self.view.toggle_requested.connect(self.toggle)
        self.view.claims.toggle_requested.connect(self.toggle)
        for part in (self.view, self.view.claims):
            part.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            part.customContextMenuRequested.connect(partial(self._ask_menu, part))
        self._theme.theme_changed.connect(self._theme_changed)

    def show_desk(self, desk: Desk | None) -> None:
        """Show a desk; the row that was current stays current when it is still there, without a signal."""
        key, column = self.selected_row(), max(0, self.view.currentIndex().column())
        scrolled = self.view.verticalScrollBar().value()
        self._desk = desk
        self.filters.show_desk(desk)
        self.view.matrix.arrange(self.filters.filter())
        self.view.matrix.show_desk(desk)
        self.view.lay_out()
        self._tell()
        self._make_current(key, column)
        self.view.verticalScrollBar().setValue(scrolled)

    def select(self, key: str) -> None:
        """Make a row current and bring it into sight; emits nothing, and an unknown key changes nothing."""
        if key != self.selected_row():
            self._make_current(key, max(0, self.view.currentIndex().column()))
            self.view.scrollTo(self.view.currentIndex())

    def mark(self, key: str) -> None:
        """Show which row waits to be joined with another, "" for none."""
        self.view.claims.set_marked(key)

    def _ask_menu(self, part: QAbstractItemView, at: QPoint) -> None:
        """Make the row under the pointer current, and ask for its menu."""
        place, column = self.view.rowAt(at.y()), self.view.columnAt(at.x()) if part is self.view else -1
        if place >= 0:
            self.view.setCurrentIndex(self.view.matrix.index(place, max(0, column)))
            self.menu_requested.emit(part.viewport().mapToGlobal(at))

    def selected_row(self) -> str:
        """Return the key of the current row, or ""."""
        return self.view.current_key()

    def shown_rows(self) -> tuple[str, ...]:
        """Return the keys of the rows in the order shown."""
        return self.view.matrix.keys()

    @Slot(str)
    def toggle(self, key: str) -> None:
        """Open a row on which speakers disagree into one line per speaker, or close it."""
        head = self.view.matrix.head(self.view.matrix.place(key))
        if head is not None and head.can_open:
            self._toggle(key)

    def _toggle(self, key: str) -> None:
        column = max(0, self.view.currentIndex().column())
        scrolled = self.view.verticalScrollBar().value()
        self.view.matrix.toggle(key)
        self.view.lay_out()
        self._make_current(key, column)
        self.view.verticalScrollBar().setValue(scrolled)

    def _make_current(self, key: str, column: int) -> None:
        place = self.view.matrix.place(key)
        if place < 0:
            return
        index = self.view.matrix.index(place, min(column, self.view.matrix.columnCount() - 1))
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self._silent = True
        self.view.selectionModel().setCurrentIndex(index, flags)
        self._silent = False

    @Slot()
    def _arrange(self) -> None:
        """Show what the filter lets through; the current row stays current when it is among it."""
        key, column = self.selected_row(), max(0, self.view.currentIndex().column())
        self.view.matrix.arrange(self.filters.filter())
        self.view.lay_out()
        self._make_current(key, column)
        self._revealer.reveal()
        self._tell()

    def _tell(self) -> None:
        """Say why the table has nothing to compare or to show, if so."""
        desk = self._desk
        several = desk is not None and len(desk.articles) > 1
        joined = desk is not None and any(len(row.cells) > 1 for row in desk.rows)
        found = desk is not None and bool(desk.rows)
        nothing = several and found and not joined
        text = self.tr("No passage of these articles was matched. They may report different events.")
        if found and not self.view.matrix.rowCount():
            nothing, text = True, self.tr("No row is what the filter asks for.")
        self._notice.setText(text if nothing else "")
        self._notice.setVisible(nothing)

    @Slot(QModelIndex, QModelIndex)
    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.view.claims.viewport().update()
        if current.isValid() and not self._silent:
            self.row_selected.emit(self.view.current())

    @Slot()
    def _theme_changed(self) -> None:
        self.view.cells.set_colours(self._theme.colours)
        self.view.claims.set_colours(self._theme.colours)
        self.view.articles.set_colours(self._theme.colours)
        self.view.viewport().update()
