"""One open case without any Qt: the database, the snapshot on screen, where the person is, and where they were.

It imports the services, and with them SQLAlchemy: load it in a thread, after the first paint.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from uuid import UUID

from workbench.desktop import navigation
from workbench.domain.changes import Changes
from workbench.domain.decision import Json
from workbench.domain.desk import Desk, Row
from workbench.domain.errors import NotFoundError
from workbench.domain.group import Group
from workbench.services import comparing, library
from workbench.services.rows import Table
from workbench.storage.unit_of_work import Store

_TRAIL = 50
"""How many rows *Back* remembers."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the person is: a row, the passage they came by, and the reading that a verdict would be given to."""

    row: str = ""
    claim: UUID | None = None
    reading: int = 0


@dataclass(slots=True)
class DeskSession:
    """Holds one case open at a time.

    Attributes:
        desk: The snapshot on screen, None on the start page.
        place: Where the person is.
        remembered: What the window remembered of this case (scroll positions, unsent reason …).
    """

    store: Store
    reviewer: str = ""
    desk: Desk | None = None
    place: Place = Place()
    remembered: dict[str, Json] = field(default_factory=dict)
    _trail: list[Place] = field(default_factory=list)
    _columns: tuple[UUID, ...] = ()
    _arrived: bool = False
    """Whether a person has gone to a row, now or before a restart; until then the first difference is selected."""

    @property
    def case(self) -> UUID:
        """The open case.

        Raises:
            NotFoundError: No case is open.
        """
        if self.desk is None:
            raise NotFoundError("No case is open.")
        return self.desk.case.uuid

    @property
    def row(self) -> Row | None:
        """The selected row."""
        return None if self.desk is None else self.desk.row(self.place.row)

    def open(self, case: UUID) -> Desk:
        """Open a case where it was left; a case never opened begins at its first difference.

        Raises:
            NotFoundError: There is no such case.
        """
        library.open_case(self.store, case)
        self.remembered = library.load_state(self.store, case)
        self._columns = _uuids(self.remembered.get("columns"))
        self._trail.clear()
        desk = comparing.desk(self.store, case, self._columns, reviewer=self.reviewer)
        self.desk = desk
        self.place = _place(self.remembered, desk)
        self._arrived = bool(self.place.row) and self.place.row == self.remembered.get("row")
        return desk

    def close(self) -> None:
        """Go back to the start page."""
        self.desk, self.place, self._columns = None, Place(), ()
        self.remembered, self._trail = {}, []

    def prepare(self, case: UUID, seconds: float) -> bool:
        """Read articles of a case into memory for about that long; tell whether all of them are there now."""
        return comparing.prepare(self.store, case, seconds, self._columns_of(case))

    def outstanding(self, case: UUID) -> comparing.Comparison | None:
        """Return what has to be compared before a case can be shown, None when it can be shown at once."""
        return comparing.outstanding(self.store, case, self._columns_of(case))

    def _columns_of(self, case: UUID) -> tuple[UUID, ...]:
        """Return the columns of the open case, or those another one was left with."""
        if self.desk is not None and self.desk.case.uuid == case:
            return self._columns
        return _uuids(library.load_state(self.store, case).get("columns"))

    def keep(self, comparison: comparing.Comparison, groups: list[Group], table: Table | None = None) -> None:
        """Remember what a comparison gave."""
        comparing.keep(self.store, comparison, groups, table)

    def refresh(self, *, calm: bool = False) -> Desk:
        """Make the snapshot anew and stay at the same row, at the row its claims went to, or next to where it stood.

        While nobody has gone anywhere, differences that are found later come first all the same.

        Args:
            calm: Leave the rows in their order, for a person's decision; what the program finds sorts them anew.
        """
        old = self.desk
        desk = comparing.desk(self.store, self.case, self._columns, reviewer=self.reviewer)
        if calm and old is not None:
            desk = navigation.as_it_stood(old, desk)
        self.desk = desk
        self._arrived = self._arrived or calm
        if old is not None and old.case.uuid == desk.case.uuid:
            self.place = _moved(self.place, old, desk) if self._arrived else _place({}, desk)
        return desk

    def select(self, row: str, claim: UUID | None = None, reading: int | None = None) -> Place:
        """Go to a row; the place before is kept for `back`."""
        desk = self.desk
        found = None if desk is None else desk.row(row)
        if found is None:
            return self.place
        self._arrived = True
        if self.place.row and self.place.row != row:
            self._trail.append(self.place)
            del self._trail[:-_TRAIL]
        claim = claim if claim in found.claims else navigation.claim_in_row(found)
        self.place = Place(row, claim, navigation.reading_of(found, claim) if reading is None else reading)
        return self.place

    def choose_reading(self, reading: int) -> Place:
        """Choose which reading of the selected row a verdict is given to."""
        self.place = replace(self.place, reading=reading)
        return self.place

    def back(self) -> Place | None:
        """Return to the row selected before, None when there is none left."""
        while self._trail:
            place = self._trail.pop()
            if self.desk is not None and self.desk.row(place.row) is not None:
                self.place = place
                return place
        return None

    def choose_columns(self, columns: tuple[UUID, ...]) -> None:
        """Take other articles side by side, from the next `refresh` on."""
        self._columns = columns

    def follow(self, changes: Changes) -> None:
        """Give articles that came into the case a column each, while there is room: only what is shown is compared."""
        if self.desk is None or not self._columns:  # without a choice, the first six are shown anyway
            return
        known = {article.stored.uuid for article in self.desk.articles} | set(self._columns)
        created = [uuid for uuid in changes.created if uuid in changes.articles]
        new = [uuid for uuid in dict.fromkeys((*created, *changes.articles)) if uuid not in known]
        self._columns = (*self._columns, *new[: max(0, comparing.MOST_COLUMNS - len(self._columns))])

    def remember(self, window: dict[str, Json]) -> None:
        """Store where the person is, with what the window adds to it (scroll positions, unsent reason)."""
        if self.desk is None:
            return
        if window.get("draft"):  # who writes a reason has arrived
            self._arrived = True
        state: dict[str, Json] = {
            "columns": [str(column) for column in self.desk.columns],
            "row": self.place.row,
            "claim": str(self.place.claim or ""),
            "reading": self.place.reading,
            **window,
        }
        if state != self.remembered:
            library.save_state(self.store, self.case, state)
            self.remembered = state


def _place(state: dict[str, Json], desk: Desk) -> Place:
    """Return the remembered place where it still exists, else the first difference."""
    row = desk.row(str(state.get("row", "")))
    if row is None:
        row = desk.row(navigation.row_to_show_first(desk))
        return Place() if row is None else Place(row.key, navigation.claim_in_row(row))
    claims = _uuids([state.get("claim")])
    claim = claims[0] if claims and claims[0] in row.claims else navigation.claim_in_row(row)
    reading = state.get("reading")
    known = isinstance(reading, int) and 0 <= reading < len(row.readings)
    return Place(row.key, claim, reading if known and isinstance(reading, int) else 0)


def _moved(place: Place, old: Desk, new: Desk) -> Place:
    """Return the same place on a new snapshot."""
    key = navigation.same_row(old, place.row, new) if place.row else ""
    row = new.row(key or navigation.nearest_row(old, place.row, new) or navigation.row_to_show_first(new))
    if row is None:
        return Place()
    claim = place.claim if place.claim in row.claims else navigation.claim_in_row(row)
    kept = key == place.row and place.reading < len(row.readings)
    return Place(row.key, claim, place.reading if kept else navigation.reading_of(row, claim))


def _uuids(value: Json) -> tuple[UUID, ...]:
    """Return the UUIDs of a stored list; what is no UUID is left out."""
    found = []
    for part in value if isinstance(value, list) else []:
        try:
            found.append(UUID(str(part)))
        except ValueError:
            continue
    return tuple(found)
