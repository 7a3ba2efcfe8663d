"""The claim list as a Qt model over plain values; lines are made when they are first looked at."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.desktop import wording
from workbench.desktop.claims.entries import Entry, entry
from workbench.desktop.claims.filtering import Filter, Index, Order, chosen

if TYPE_CHECKING:
    from workbench.domain.desk import ClaimView, Desk

ModelIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Role(IntEnum):
    """What the delegate asks for beyond Qt's own roles."""

    ENTRY = Qt.ItemDataRole.UserRole + 1
    """An `Entry`."""


class ClaimsModel(QAbstractListModel):
    """The claims that a filter lets through, sorted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._index: Index | None = None
        self._year: int | None = None
        self._filter = Filter()
        self._order = Order.TEXT
        self._views: list[ClaimView] = []
        self._entries: dict[int, Entry] = {}

    @property
    def filter(self) -> Filter:
        """What a claim must be to be listed."""
        return self._filter

    def show_desk(self, desk: Desk | None) -> None:
        """Show another desk, or the same one after a change."""
        self._index = Index(desk) if desk else None
        self._year = wording.usual_year(desk) if desk else None
        self._refill()

    def arrange(self, wanted: Filter, order: Order) -> None:
        """Filter and sort anew."""
        self._filter, self._order = wanted, order
        self._refill()

    def entry(self, place: int) -> Entry | None:
        """Return a line by its place."""
        if self._index is None or not 0 <= place < len(self._views):
            return None
        if place not in self._entries:
            self._entries[place] = entry(self._index, self._views[place], self._year)
        return self._entries[place]

    def place(self, claim: UUID) -> int:
        """Return where a claim stands, or -1."""
        return next((n for n, view in enumerate(self._views) if view.claim.uuid == claim), -1)

    def place_of_row(self, key: str) -> int:
        """Return where the first claim of a row stands, or -1."""
        return next((n for n, view in enumerate(self._views) if key and view.row == key), -1)

    def keys(self) -> tuple[str, ...]:
        """Return the keys of the rows shown, each once, in the order of the list."""
        return tuple(dict.fromkeys(view.row for view in self._views if view.row))

    def _refill(self) -> None:
        self.beginResetModel()
        self._views = chosen(self._index, self._filter, self._order) if self._index else []
        self._entries.clear()
        self.endResetModel()

    def rowCount(self, parent: ModelIndex = _ROOT) -> int:
        """Number of claims shown."""
        return 0 if parent.isValid() else len(self._views)

    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A claim in one of its roles."""
        found = self.entry(index.row()) if index.isValid() else None
        if found is None:
            return None
        if role == Role.ENTRY:
            return found
        if role == Qt.ItemDataRole.DisplayRole:
            return found.exact
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return found.text
        return found.tooltip if role == Qt.ItemDataRole.ToolTipRole else None
