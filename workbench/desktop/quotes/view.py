"""The table of quotes: arrows walk its cells, Enter goes to the passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from workbench.desktop import fonts
from workbench.desktop.claims.model import ModelIndex
from workbench.desktop.matrix.headers import ArticleHeader, column_width
from workbench.desktop.quotes.header import VoiceHeader, speaker_width
from workbench.desktop.quotes.model import QuotesModel
from workbench.desktop.quotes.painting import QuotePainter
from workbench.desktop.signals import MenuAsked, RowSelected

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QMouseEvent

    from workbench.desktop.theme import Theme

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class QuoteDelegate(QStyledItemDelegate):
    """Paints a cell: the quote, its ground, and what is selected."""

    def __init__(self, view: QuotesView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self.quotes = QuotePainter(theme.colours)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        """Paint one cell."""
        model, colours = self._view.quotes, self.quotes.colours
        rect: QRect = option.rect
        remark = model.remark(index.row(), index.column())
        current = self._view.currentIndex()
        here = (index.row(), index.column()) == (current.row(), current.column())
        painter.save()
        painter.setClipRect(rect)
        if here:
            painter.fillRect(rect, QColor(colours.hover))
        painter.setPen(QColor(colours.hairline))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if model.stretch(index.row())[1] == index.row():
            painter.setPen(QColor(colours.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if remark is not None:
            self.quotes.paint(painter, QRectF(rect), remark, model.year)
        same = remark is not None and remark.row.key == self._view.outlined
        if here or same:
            # The selected passage in a line of ink, its counterparts in a dashed one, as in the columns.
            style = Qt.PenStyle.SolidLine if here else Qt.PenStyle.DashLine
            painter.setPen(QPen(QColor(colours.text), 2.0 if here else 1.0, style))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()


class QuotesView(QTableView):
    """The table itself.

    Signals:
        passage_requested: The keyboard is to go to a claim's passage (its UUID).
        copy_requested: What the keyboard is in is to be copied (`RowSelected`).
        menu_requested: What can be done with a quote, or with its speaker, is asked for (`MenuAsked`).
    """

    passage_requested = Signal(object)
    copy_requested = Signal(RowSelected)
    menu_requested = Signal(MenuAsked)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outlined = ""
        font = fonts.tabular(fonts.interface_font())
        self.setFont(font)
        self.quotes = QuotesModel(self)
        self.setModel(self.quotes)
        self.cells = QuoteDelegate(self, theme)
        self.setItemDelegate(self.cells)
        self.speakers = VoiceHeader(self.quotes, theme.colours, self)
        self.articles = ArticleHeader(theme.colours, font, self)
        self.setVerticalHeader(self.speakers)
        self.setHorizontalHeader(self.articles)
        self._corner = QLabel(self.tr("Speaker"), self)
        self._corner.setObjectName("quotes_corner")
        self._corner.setMargin(8)
        self._corner.setAutoFillBackground(True)
        self._laid_out: tuple[int, int] = (0, 0)
        self._set_up()

    def _set_up(self) -> None:
        self.setObjectName("quotes_table")
        self.setAccessibleName(self.tr("Quotes: a row per speaker, a column per article"))
        self.setProperty("own_keys", "Return")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.articles.setHighlightSections(False)
        self.articles.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.speakers.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.speakers.customContextMenuRequested.connect(self._speaker_menu)
        self.speakers.sectionClicked.connect(self._speaker_clicked)

    def lay_out(self, *, anew: bool = True) -> None:
        """Give every line its height and every column its width."""
        width = self.width()
        speakers = speaker_width(width)
        self.speakers.set_wide(speakers)
        bar = self.verticalScrollBar().sizeHint().width()
        column = column_width(width - speakers - bar, self.quotes.columnCount())
        self.articles.setDefaultSectionSize(column)
        self._corner.setGeometry(0, 0, speakers, self.articles.height())
        self._corner.raise_()
        shape = (column, self.quotes.rowCount())
        if not anew and shape == self._laid_out:
            return
        self._laid_out = shape
        for place in range(self.quotes.rowCount()):
            line = self.quotes.line(place)
            if line is not None:
                heights = [self.cells.quotes.height(remark.content, column) for remark in line.cells.values()]
                self.speakers.resizeSection(place, max(heights))

    def current(self) -> RowSelected:
        """Return the current quote with its row; in an empty cell that of the line's first one."""
        index = self.currentIndex()
        line = self.quotes.line(index.row())
        if line is None:
            return RowSelected("")
        remark = self.quotes.remark(index.row(), index.column()) or line.first
        return RowSelected(remark.row.key, remark.claim)

    def outline(self, key: str) -> None:
        """Outline the quotes of a row."""
        self.outlined = key
        self.viewport().update()
        self.speakers.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the passage, or copy it; the rest is the table's."""
        claim = self.current().claim
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit(self.current())
        elif event.key() in _ENTER and claim is not None:
            self.passage_requested.emit(claim)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the keyboard; Qt makes the first cell current where none is, which would move the selection."""
        nowhere = not self.currentIndex().isValid()
        selection = self.selectionModel()
        if nowhere:
            selection.blockSignals(True)
        super().focusInEvent(event)
        if nowhere:
            selection.clear()
            selection.blockSignals(False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the passage."""
        remark = self._at(event.position().toPoint())
        if remark is not None:
            self.passage_requested.emit(remark)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for what can be done with the quote under the pointer, or with the current one by the menu key."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        claim = self.current().claim if by_key else self._at(event.pos())
        if claim is not None:
            at = self.visualRect(self.currentIndex()).bottomLeft() if by_key else event.pos()
            self.menu_requested.emit(MenuAsked(claim, self.viewport().mapToGlobal(at)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self.lay_out(anew=False)

    def sizeHint(self) -> QSize:
        """A table that is worth reading shows some quotes."""
        return QSize(640, 320)

    def _at(self, point: QPoint) -> UUID | None:
        index: QModelIndex = self.indexAt(point)
        remark = self.quotes.remark(index.row(), index.column())
        return remark.claim if remark is not None else None

    def _speaker_clicked(self, section: int) -> None:
        """Go to the first quote of a speaker's line."""
        line = self.quotes.line(section)
        if line is not None:
            self.setCurrentIndex(self.quotes.index(*self.quotes.place(line.first.claim)))

    def _speaker_menu(self, point: QPoint) -> None:
        line = self.quotes.line(self.speakers.logicalIndexAt(point))
        if line is not None:
            self._speaker_clicked(self.speakers.logicalIndexAt(point))
            self.menu_requested.emit(MenuAsked(line.first.claim, self.speakers.mapToGlobal(point)))
