"""The times of a timeline as a list: lane by lane, by time, then those without a day. Screen readers read this."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from workbench.desktop.timeline import words

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtCore import QObject

    from workbench.domain.desk import Desk
    from workbench.services.timeline import Event, Lane, Timeline

_ROOT = QModelIndex()


class TimelineModel(QAbstractListModel):
    """One entry per time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._entries: list[tuple[Lane, Event]] = []
        self._places: dict[UUID, int] = {}

    def show(self, timeline: Timeline, desk: Desk | None) -> None:
        """Show another timeline."""
        self.beginResetModel()
        self._desk = desk
        self._entries = [(lane, event) for lane in timeline.lanes for event in (*lane.events, *lane.apart)]
        self._places = {event.claim: place for place, (_, event) in enumerate(self._entries)}
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """Return how many times there are."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a time is called, says under the pointer and tells a screen reader."""
        event = self.at(index.row())
        if event is None or self._desk is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return event.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return words.tooltip(event, self._desk)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.spoken(event, self._entries[index.row()][0], self._desk)
        return None

    def at(self, place: int) -> Event | None:
        """Return the time at a place."""
        return self._entries[place][1] if 0 <= place < len(self._entries) else None

    def lane(self, place: int) -> Lane | None:
        """Return the lane of the time at a place."""
        return self._entries[place][0] if 0 <= place < len(self._entries) else None

    def place(self, claim: UUID | None) -> int:
        """Return the place of a claim, -1 when it is not there."""
        return -1 if claim is None else self._places.get(claim, -1)

    def place_of_row(self, row: str) -> int:
        """Return the place of a row's first time, -1 when it has none."""
        return next((place for place, (_, event) in enumerate(self._entries) if row and event.row.key == row), -1)

    def rows(self) -> tuple[str, ...]:
        """Return the keys of the rows, by time over all lanes; those without a day come last."""
        order = sorted(
            (event for _, event in self._entries),
            key=lambda event: (event.extent is None, event.extent.start if event.extent else 0.0),
        )
        return tuple(dict.fromkeys(event.row.key for event in order))

    def beside(self, place: int, lanes: int) -> int:
        """Return the time nearest to one in another lane, that many lanes down; the same place where there is none."""
        if self.at(place) is None:
            return place
        order = list(dict.fromkeys(lane.article.letter for lane, _ in self._entries))
        here, event = self._entries[place][0].article.letter, self._entries[place][1]
        target = order.index(here) + lanes
        if not 0 <= target < len(order):
            return place
        lane = [at for at, (each, _) in enumerate(self._entries) if each.article.letter == order[target]]
        if event.extent is None:
            return next((at for at in lane if self._entries[at][1].extent is None), lane[-1])
        joined = [at for at in lane if self._entries[at][1].row.key == event.row.key]
        middle = event.extent.middle
        return min(joined or lane, key=lambda at: _distance(self._entries[at][1], middle))


def _distance(event: Event, middle: float) -> float:
    return abs(event.extent.middle - middle) if event.extent is not None else float("inf")
