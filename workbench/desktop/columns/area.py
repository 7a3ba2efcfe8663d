"""The articles side by side: the middle of the desk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from uuid import UUID

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workbench.desktop.columns import fold, leading, scrolling
from workbench.desktop.columns.column import Column
from workbench.desktop.columns.column_row import ColumnRow
from workbench.desktop.columns.events import ClaimHovered, FilesDropped
from workbench.desktop.columns.painting import Emphasis
from workbench.desktop.columns.ribbons import Ribbon
from workbench.desktop.theme import Theme
from workbench.domain.desk import Desk, Row
from workbench.domain.span import Span


class ColumnsArea(QWidget):
    """Shows the columns of a desk; what does not fit is a spine.

    Signals:
        claim_clicked: ClaimClicked.
        claim_hovered: ClaimHovered.
        selection_made: SelectionMade.
        masthead_corrected: MastheadCorrected.
        retry_requested: RetryRequested.
        menu_requested: MenuRequested.
        files_dropped: FilesDropped.
        add_requested: A second report is wanted.
    """

    claim_clicked = Signal(object)
    claim_hovered = Signal(object)
    selection_made = Signal(object)
    masthead_corrected = Signal(object)
    retry_requested = Signal(object)
    menu_requested = Signal(object)
    files_dropped = Signal(object)
    add_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("columnsArea")
        self.setAccessibleName(self.tr("Reports side by side"))
        self.setAcceptDrops(True)
        self.setMinimumWidth(fold.MIN_COLUMN)
        self._theme = theme
        self._desk: Desk | None = None
        self._reading: UUID | None = None
        self._row_key = ""
        self._claim: UUID | None = None
        self._hovered_row = ""
        self._positions: dict[UUID, int] = {}
        self._linked = True
        self._lay_out()
        theme.theme_changed.connect(self._take_colours)

    # What it shows

    def show_desk(self, desk: Desk) -> None:
        """Show another case: every text from its top, nothing selected."""
        self.forget()
        self.update_desk(desk)

    def forget(self) -> None:
        """Take all columns away: another case follows."""
        self._shown.clear()
        self._reading, self._desk = None, None
        self._row_key, self._claim, self._hovered_row = "", None, ""

    def update_desk(self, desk: Desk) -> None:
        """Show the same case as it is now; scroll positions, selection and folding stay."""
        for step in self.steps(desk):
            step()

    def steps(self, desk: Desk) -> list[Callable[[], None]]:
        """Return what `update_desk` does, in parts that a window can do one by one between its events."""
        return [*self._shown.steps(desk), partial(self._take, desk)]

    def _take(self, desk: Desk) -> None:
        self._desk = desk
        self._foot.setVisible(len(desk.columns) == 1)
        self._emphasise()

    def select(self, row_key: str, claim: UUID | None = None) -> None:
        """Select a row, and one of its claims; its passages come level, the column being read stays.

        Args:
            row_key: Key of the row; "" for a claim that is in none.
            claim: The claim, or None for the row's passage in the leading column.
        """
        self._row_key, self._claim = row_key, claim
        row = self._row(row_key)
        if row is not None and claim is None:
            lead = leading.lead_article(row, self._reading, None, self._shown.by_article)
            self._claim = leading.claim_in(row, lead, None) if lead else None
        self._shown.need(self._needed(row))
        self._emphasise()
        self._settle()

    def link(self, linked: bool) -> None:
        """Let the other columns follow the selected claim, or leave each where a person scrolled it."""
        came = linked and not self._linked
        self._linked = linked
        if came:
            self._settle()

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns in their order, open or folded."""
        return tuple(self._shown.by_article.values())

    def preview(self, claim: UUID, span: Span | None) -> None:
        """Draw a claim as if it covered another stretch of its text; None for the one it covers."""
        owner = self._owner(claim)
        if owner in self._shown.by_article:
            self._shown.by_article[owner].pane.set_preview(claim, span)

    def focus_column(self, article: UUID) -> None:
        """Open a column and put the caret into its text."""
        if article in self._shown.by_article:
            self._unfold(article)
            self._shown.by_article[article].pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_reading(self) -> None:
        """Put the caret back into the text that was being read, else into the first."""
        article = self._reading if self._reading in self._shown.by_article else next(iter(self._shown.by_article), None)
        if article is not None:
            self.focus_column(article)

    def scroll_positions(self) -> dict[UUID, int]:
        """Return, by article, the code point with which its first visible line starts: right at any window width."""
        seen = {uuid: scrolling.top_point(column.pane) for uuid, column in self._shown.by_article.items()}
        return {**seen, **self._positions}

    def restore(self, positions: Mapping[UUID, int]) -> None:
        """Scroll to what `scroll_positions` gave; before the window is shown, as soon as it is."""
        self._positions = {uuid: point for uuid, point in positions.items() if uuid in self._shown.by_article}
        if self.isVisible():
            self._catch_up()

    def sizeHint(self) -> QSize:
        """Two columns wide."""
        return QSize(fold.MIN_COLUMN * 2, 480)

    # Folding and levels

    def _row(self, key: str) -> Row | None:
        return self._desk.row(key) if self._desk is not None and key else None

    def _needed(self, row: Row | None) -> list[UUID]:
        """Return the articles that must be open for the selection, the most important first."""
        owner = self._owner(self._claim)
        others = row.cells if row else ()
        return list(
            dict.fromkeys(uuid for uuid in (owner, *others) if uuid is not None and uuid in self._shown.by_article)
        )

    def _owner(self, claim: UUID | None) -> UUID | None:
        view = self._desk.claims.get(claim) if self._desk is not None and claim else None
        return view.claim.article if view else None

    def _emphasise(self) -> None:
        self._hovered_row = ""  # the columns forget what the pointer was over, so they will not tell that it left
        row = self._row(self._row_key)
        counterparts = frozenset(claim for claim in (row.claims if row else ()) if claim != self._claim)
        for column in self._shown.by_article.values():
            column.set_emphasis(Emphasis(self._claim, counterparts))
        self._show_ribbons()

    def _settle(self) -> None:
        """Bring the selection into view and level; a claim without a row, or in unlinked columns, is only shown."""
        row = self._row(self._row_key) if self._linked else None
        opened = {column.article for column in self.columns if column.is_open}
        lead = leading.lead_article(row, self._reading, self._claim, opened) if row else self._owner(self._claim)
        column = self._shown.by_article.get(lead) if lead else None
        if column is None or not self.isVisible():
            return
        if row is not None:
            leading.bring_level(self.columns, row, column, self._claim)
        elif self._claim is not None:
            scrolling.reveal(column.pane, self._claim)

    def _ribbons(self) -> list[Ribbon]:
        keys = dict.fromkeys(key for key in (self._row_key, self._hovered_row) if key)
        rows = [row for key in keys if (row := self._row(key)) is not None]
        made = [leading.ribbon(self.columns, row, self._claim, hovered=row.key != self._row_key) for row in rows]
        return [ribbon for ribbon in made if ribbon is not None]

    def _show_ribbons(self) -> None:
        """Lay the overlay over the columns only while there is something to join: it costs every scroll step."""
        self._shown.overlay.setVisible(bool(self._row_key or self._hovered_row))
        self._shown.overlay.update()

    # Building

    def _lay_out(self) -> None:
        self._shown = ColumnRow(self._theme.colours, self._ribbons)
        self._shown.added.connect(self._wire)
        self._add_second = QPushButton(self.tr("Add a second report to compare"))
        self._add_second.setObjectName("addSecond")
        self._add_second.setAccessibleName(self._add_second.text())
        self._add_second.setProperty("role", "primary")
        self._add_second.clicked.connect(self._ask_add)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._shown, 1)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.addWidget(self._add_second, 0, Qt.AlignmentFlag.AlignHCenter)
        self._foot.setVisible(False)
        outer.addWidget(self._foot)

    @Slot(object)
    def _wire(self, column: Column) -> None:
        """Pass a new column's signals on."""
        column.pane.claim_clicked.connect(self.claim_clicked)
        column.pane.claim_hovered.connect(self._hover)
        column.pane.selection_made.connect(self.selection_made)
        column.pane.menu_requested.connect(self.menu_requested)
        column.header.masthead_corrected.connect(self.masthead_corrected)
        column.retry_requested.connect(self.retry_requested)
        column.unfold_requested.connect(self._unfold)
        column.reading_started.connect(self._read)

    # Slots and Qt's virtuals

    @Slot(object)
    def _read(self, article: UUID) -> None:
        self._reading = article

    @Slot(object)
    def _unfold(self, article: UUID) -> None:
        self._shown.need([article])
        self._show_ribbons()

    @Slot(object)
    def _hover(self, hovered: ClaimHovered) -> None:
        view = self._desk.claims.get(hovered.claim) if self._desk is not None and hovered.claim else None
        self._hovered_row = view.row if view else ""
        self._show_ribbons()
        self.claim_hovered.emit(hovered)

    @Slot()
    def _take_colours(self) -> None:
        self._shown.set_colours(self._theme.colours)

    @Slot()
    def _ask_add(self) -> None:
        self.add_requested.emit()

    @Slot()
    def _catch_up(self) -> None:
        """Do what had to wait for a window with a size."""
        positions, self._positions = self._positions, {}
        for uuid, point in positions.items():
            if uuid in self._shown.by_article:
                scrolling.go_to(self._shown.by_article[uuid].pane, point)
        if not positions:
            self._settle()

    def showEvent(self, event: QShowEvent) -> None:
        """Scroll to where it was left, once there is a size to scroll in."""
        super().showEvent(event)
        QTimer.singleShot(0, self._catch_up)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, addresses and text."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped."""
        data = event.mimeData()
        paths = tuple(url.toLocalFile() for url in data.urls() if url.isLocalFile())
        self.files_dropped.emit(FilesDropped(paths, "" if paths else data.text()))
        event.acceptProposedAction()
