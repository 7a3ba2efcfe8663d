"""Between the views and the use cases: runs what a person asks for and tells everyone once what changed."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from workbench.domain.changes import Changes
from workbench.domain.errors import NotSavedError, WorkbenchError

if TYPE_CHECKING:
    from workbench.desktop.desk_session import DeskSession, Place
    from workbench.desktop.jobs import Jobs
    from workbench.domain.decision import Json
    from workbench.domain.desk import Desk, Row
    from workbench.domain.group import Group
    from workbench.services.comparing import Comparison
    from workbench.services.rows import Table
    from workbench.storage.unit_of_work import Store


SLICE = 0.008
"""Seconds of one turn of the event loop that long work takes at a time."""


class Tone(StrEnum):
    """How loud a message is. Only what is not saved is alarming."""

    QUIET = "quiet"
    NOTICE = "notice"
    ALARM = "alarm"


@dataclass(frozen=True, slots=True)
class Notice:
    """A message to the person, with what they can do about it.

    Attributes:
        tone: Quiet ones go to the status bar and pass; the others stay in a bar.
        text: One sentence or two.
        action: Label of the button, "" for none.
        run: What the button does.
        purpose: A newer message of the same purpose takes its place.
    """

    tone: Tone
    text: str
    action: str = ""
    run: Callable[[], None] | None = None
    purpose: str = ""


def _compared_and_laid(
    compare: Callable[[Comparison], list[Group]] | None, comparison: Comparison
) -> tuple[list[Group], Table]:
    """Compare and make the rows; on a pool thread, for a case of six long articles takes longer than a frame."""
    groups = compare(comparison) if compare else comparison.groups()
    return groups, comparison.table(groups)


class Controller(QObject):
    """Runs use cases on the open case.

    Signals:
        case_opened: Another case is on the desk.
        case_closed: The start page is asked for.
        desk_changed: The snapshot is another one; carries the `Changes` that led to it.
        place_changed: Another row, passage or reading is selected.
        told: A `Notice` for the person.
        settled: The messages of one purpose no longer hold.
    """

    case_opened = Signal()
    case_closed = Signal()
    desk_changed = Signal(object)
    place_changed = Signal()
    told = Signal(object)
    settled = Signal(str)

    def __init__(
        self,
        parent: QObject | None = None,
        jobs: Jobs | None = None,
        compare: Callable[[Comparison], list[Group]] | None = None,
    ) -> None:
        """Prepare; nothing can be done before `attach`.

        Args:
            parent: Owner.
            jobs: Compares in the background; None compares at once.
            compare: What compares there, on a pool thread; None for the comparison itself.
        """
        super().__init__(parent)
        self._jobs = jobs
        self._compare = compare
        self._session: DeskSession | None = None
        self._unsaved: list[Callable[[], Changes | None]] = []
        self._waiting: deque[tuple[UUID, Callable[[], None]]] = deque()

    # What is there

    @property
    def ready(self) -> bool:
        """Whether the database is open."""
        return self._session is not None

    @property
    def writable(self) -> bool:
        """Whether verdicts can be stored."""
        return self._session is not None and not self._session.store.read_only

    @property
    def session(self) -> DeskSession:
        """The open session.

        Raises:
            WorkbenchError: The database is not open yet.
        """
        if self._session is None:
            raise WorkbenchError("The database is still being opened.")
        return self._session

    @property
    def store(self) -> Store:
        """The open database."""
        return self.session.store

    @property
    def desk(self) -> Desk | None:
        """The snapshot on screen."""
        return None if self._session is None else self._session.desk

    @property
    def row(self) -> Row | None:
        """The selected row."""
        return None if self._session is None else self._session.row

    @property
    def place(self) -> Place:
        """Where the person is."""
        return self.session.place

    @property
    def unsaved(self) -> int:
        """How many writes wait because the database did not take them."""
        return len(self._unsaved)

    @property
    def reviewer(self) -> str:
        """Who signs verdicts; "" for the system user."""
        return self.session.reviewer

    @property
    def user(self) -> str:
        """Who sits at this computer."""
        from workbench.services.deciding import system_user

        return system_user()

    # Cases

    def attach(self, session: DeskSession) -> None:
        """Take over the opened database."""
        self._session = session
        if session.store.notice:
            self.tell(session.store.notice, Tone.NOTICE, purpose="store")

    def detach(self) -> None:
        """Close the database; whatever comes later finds nothing to write to."""
        session, self._session = self._session, None
        if session is not None:
            session.store.close()

    def open_case(self, case: UUID, window: dict[str, Json] | None = None) -> None:
        """Put another case on the desk, after storing where the person was in this one."""
        self.remember(window or {})
        try:
            self.when_compared(case, partial(self._show_case, case))
        except WorkbenchError as error:
            self.tell(str(error))

    def _show_case(self, case: UUID) -> None:
        self.session.open(case)
        self.case_opened.emit()
        self.place_changed.emit()

    def close_case(self, window: dict[str, Json] | None = None) -> None:
        """Go to the start page."""
        self.remember(window or {})
        if self._session is not None:
            self._session.close()
        self.case_closed.emit()

    def remember(self, window: dict[str, Json]) -> None:
        """Store where the person is. A failure is told and nothing else: it costs a scroll position, no verdict."""
        if self._session is None or self._session.desk is None:
            return
        try:
            self._session.remember(window)
        except WorkbenchError as error:
            self.tell(str(error), Tone.QUIET)

    # Writes

    def write(
        self, use_case: Callable[[], Changes | None], *, then: Callable[[Changes], None] | None = None
    ) -> Changes | None:
        """Run a write and tell everyone what it changed.

        What the database did not take is kept and can be tried again; nothing on screen pretends that it is stored.

        Args:
            use_case: What to do.
            then: What to do as soon as the change is on screen; comparing in the background may come before.
        """
        try:
            changes = use_case()
        except NotSavedError as error:
            self._unsaved.append(use_case)
            self._tell_unsaved(str(error))
            return None
        except (WorkbenchError, ValueError) as error:
            self.tell(str(error))
            return None
        if changes is not None:
            self.broadcast(changes, then)
        return changes

    def when_compared(self, case: UUID, then: Callable[[], None]) -> None:
        """Do something as soon as a case can be shown without waiting for the comparison.

        In the order asked: what waits for a comparison holds up what is asked after it.

        Raises:
            NotFoundError: There is no such case.
        """
        if self._jobs is None:
            then()
            return
        self._waiting.append((case, then))
        if len(self._waiting) == 1:
            self._advance()

    def _advance(self) -> None:
        """Show what can be shown; where articles are unread or something is to be compared, do that first."""
        while self._waiting:
            case, then = self._waiting[0]
            try:
                if not self._can_show(case):
                    return
                # Left in the queue while it runs, so that what it asks for waits for its turn.
                then()
            except BaseException:
                self._waiting.popleft()
                raise
            self._waiting.popleft()

    def _can_show(self, case: UUID) -> bool:
        """Tell whether a case can be shown at once; where not, do what is missing and come back."""
        if self._session is None or self._jobs is None:
            return False
        if not self._session.prepare(case, SLICE):
            QTimer.singleShot(0, self._go_on)
            return False
        comparison = self._session.outstanding(case)
        if comparison is not None:
            work = partial(_compared_and_laid, self._compare, comparison)
            self._jobs.run(work, partial(self._compared, comparison), partial(self._not_compared, comparison))
        return comparison is None

    @Slot()
    def _go_on(self) -> None:
        """Take up the queue again; a case that went meanwhile is told, and the rest shown."""
        try:
            self._advance()
        except WorkbenchError as error:
            self.tell(str(error))
            QTimer.singleShot(0, self._go_on)

    def _compared(self, comparison: Comparison, answer: tuple[list[Group], Table | None]) -> None:
        if self._session is not None:
            self._session.keep(comparison, *answer)
            QTimer.singleShot(0, self._go_on)  # a turn of its own: results of the analysis arrive in this one

    def _not_compared(self, comparison: Comparison, error: Exception) -> None:
        """Comparing tells no errors of its own; what raises is a defect, and the articles can be read all the same."""
        text = self.tr("Comparing stopped: {reason}. Your verdicts are safe.")
        self.tell(text.format(reason=f"{type(error).__name__}: {error}"), purpose="compare")
        self._compared(comparison, ([], None))

    def save_again(self) -> None:
        """Try once more to store what the database did not take."""
        waiting, self._unsaved = self._unsaved, []
        for use_case in waiting:
            self.write(use_case)
        if not self._unsaved:
            self.settled.emit("unsaved")

    def refresh(self) -> None:
        """Make the snapshot anew where something outside the log changed: the reviewer, the columns."""
        desk = self.desk
        if desk is not None:
            self.broadcast(Changes(case=desk.case.uuid, case_info=True, rows=True))

    def show_columns(self, columns: tuple[UUID, ...]) -> None:
        """Show other articles side by side."""
        if self._session is not None and self._session.desk is not None:
            self._session.choose_columns(columns)
            self.refresh()

    def broadcast(self, changes: Changes, then: Callable[[Changes], None] | None = None) -> None:
        """Make the snapshot anew and tell the views, as soon as everything is compared."""
        desk = self.session.desk
        if desk is not None and changes.case == desk.case.uuid:
            self.session.follow(changes)
            self.when_compared(changes.case, partial(self._broadcast, changes, then))

    def _broadcast(self, changes: Changes, then: Callable[[Changes], None] | None) -> None:
        session = self._session
        if session is None or session.desk is None or changes.case != session.desk.case.uuid:
            return
        before = session.place
        session.refresh(calm=changes.decision is not None and not changes.articles)
        self.desk_changed.emit(changes)
        if session.place != before:
            self.place_changed.emit()
        if then is not None:
            then(changes)

    # Places

    def select(self, row: str, claim: UUID | None = None, reading: int | None = None) -> None:
        """Go to a row."""
        if self._session is None or not row:
            return
        before = self._session.place
        if self._session.select(row, claim, reading) != before:
            self.place_changed.emit()

    def choose_reading(self, reading: int) -> None:
        """Choose which reading a verdict is given to."""
        if self._session is not None and self._session.place.reading != reading:
            self._session.choose_reading(reading)
            self.place_changed.emit()

    def back(self) -> None:
        """Return to the row selected before."""
        if self._session is not None and self._session.back() is not None:
            self.place_changed.emit()

    # Messages

    def tell(
        self,
        text: str,
        tone: Tone = Tone.NOTICE,
        *,
        action: str = "",
        run: Callable[[], None] | None = None,
        purpose: str = "",
    ) -> None:
        """Show a message."""
        self.told.emit(Notice(tone, text, action, run, purpose))

    def _tell_unsaved(self, reason: str) -> None:
        many = len(self._unsaved)
        waits = self.tr("1 decision is waiting.") if many == 1 else self.tr("{count} decisions are waiting.")
        text = f"{reason} {waits.format(count=many)}"
        self.tell(text, Tone.ALARM, action=self.tr("Try again"), run=self.save_again, purpose="unsaved")
