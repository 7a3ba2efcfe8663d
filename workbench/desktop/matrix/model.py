"""The comparison as a Qt model: columns are articles, the claim of a row is its vertical header.

A row's claim as the header is what keeps it in sight when the columns scroll, and what a screen reader calls a row
header.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.desktop import wording
from workbench.desktop.matrix import table
from workbench.desktop.matrix.filtering import RowFilter, matches
from workbench.desktop.matrix.table import Cell, Head, Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.domain.desk import Desk, DeskArticle, Row

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Role(IntEnum):
    """What the delegate and the header ask for beyond Qt's own roles."""

    CELL = Qt.ItemDataRole.UserRole + 1
    """A `Cell`."""
    HEAD = Qt.ItemDataRole.UserRole + 2
    """A `Head`, of a vertical header."""
    ARTICLE = Qt.ItemDataRole.UserRole + 3
    """A `DeskArticle`, of a horizontal header."""


class MatrixModel(QAbstractTableModel):
    """Lines of the comparison; cells are made when they are first looked at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._rows: list[Row] = []
        self._wanted = RowFilter()
        self._lines: list[Line] = []
        self._columns: list[DeskArticle] = []
        self._open: frozenset[str] = frozenset()
        self._year: int | None = None
        self._cells: dict[tuple[int, int], Cell] = {}
        self._heads: dict[int, Head] = {}
        self._places: dict[str, int] = {}

    def show_desk(self, desk: Desk | None) -> None:
        """Show another desk, or the same one after a change; rows that stood open stay open."""
        self.beginResetModel()
        self._desk = desk
        self._rows = self._let_through()
        self._columns = [desk.article(uuid) for uuid in desk.columns] if desk else []
        self._year = wording.usual_year(desk) if desk else None
        self._open &= frozenset(row.key for row in self._rows)
        self._lay_out()
        self.endResetModel()

    def arrange(self, wanted: RowFilter) -> None:
        """Show other rows of the same desk."""
        if wanted != self._wanted:
            self.beginResetModel()
            self._wanted = wanted
            self._rows = self._let_through()
            self._lay_out()
            self.endResetModel()

    def toggle(self, key: str) -> None:
        """Open a row into one line per speaker, or close it."""
        self.beginResetModel()
        self._open ^= frozenset((key,))
        self._lay_out()
        self.endResetModel()

    def line(self, place: int) -> Line | None:
        """Return a line by its place."""
        return self._lines[place] if 0 <= place < len(self._lines) else None

    def place(self, key: str) -> int:
        """Return where a row stands, or -1."""
        return self._places.get(key, -1)

    def keys(self) -> tuple[str, ...]:
        """Return the keys of the rows in the order shown."""
        return tuple(row.key for row in self._rows)

    def is_open(self, key: str) -> bool:
        """Tell whether a row stands open."""
        return key in self._open

    def heights(self) -> dict[int, int]:
        """Return how many lines of text the lines need that do not need the usual two."""
        return dict(table.heights(self._lines))

    def claim(self, place: int, column: int) -> UUID | None:
        """Return the first passage of a cell, if it has one."""
        cell = self.cell(place, column)
        return cell.passages[0].claim if cell and cell.passages else None

    def column(self, article: UUID) -> int:
        """Return an article's column, or -1."""
        return next((n for n, shown in enumerate(self._columns) if shown.stored.uuid == article), -1)

    def cell(self, place: int, column: int) -> Cell | None:
        """Return what stands in a cell."""
        found = self._cells.get((place, column))
        if found is not None:
            return found
        if self._desk is None or self.line(place) is None or not 0 <= column < len(self._columns):
            return None
        article = self._columns[column].stored.uuid
        base = self._columns[0] if len(self._columns) > 2 and column else None
        made = self._cells[place, column] = table.cell(self._desk, self._lines[place], article, self._year, base)
        return made

    def head(self, place: int) -> Head | None:
        """Return the first column of a line."""
        found = self._heads.get(place)
        if found is not None:
            return found
        if self._desk is None or self.line(place) is None:
            return None
        made = self._heads[place] = table.head(self._desk, self._lines[place], self._open)
        return made

    def _let_through(self) -> list[Row]:
        rows = self._desk.rows if self._desk else ()
        return [row for row in rows if matches(row, self._wanted)] if self._wanted.asks else list(rows)

    def _lay_out(self) -> None:
        self._lines = table.lines(self._rows, self._open)
        self._places = {line.row.key: n for n, line in enumerate(self._lines) if line.speaker is None}
        self._cells.clear()
        self._heads.clear()

    def _row_header(self, section: int, role: int) -> object:
        head = self.head(section)
        if head is None:
            return None
        if role == Role.HEAD:
            return head
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return head.text
        return head.tooltip if role == Qt.ItemDataRole.ToolTipRole else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Number of articles shown."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell in one of its roles."""
        cell = self.cell(index.row(), index.column()) if index.isValid() else None
        if cell is None:
            return None
        if role == Role.CELL:
            return cell
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row(), index.column(), cell)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A claim (vertical) or an article (horizontal) in one of its roles."""
        vertical = orientation is Qt.Orientation.Vertical
        return self._row_header(section, role) if vertical else column_header(self._columns, section, role)

    def _spoken(self, place: int, column: int, cell: Cell) -> str:
        head = self.head(place)
        return f"{self._columns[column].letter}: {cell.text}. {head.text if head else ''}"


def column_header(columns: Sequence[DeskArticle], section: int, role: int) -> object:
    """Return what the header of an article's column says in a role, None beyond the columns."""
    if not 0 <= section < len(columns):
        return None
    article = columns[section]
    if role == Role.ARTICLE:
        return article
    masthead = article.stored.article.masthead
    name = f"{article.letter} {masthead.outlet.value or wording.unknown_outlet()}"
    if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        return name
    return f"{name}\n{masthead.title.value or ''}".strip() if role == Qt.ItemDataRole.ToolTipRole else None
