"""Finding claims while the person reads: one article at a time to the analysis process, its results to the case."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from workbench.domain.changes import Changes
from workbench.domain.errors import NotFoundError, WorkbenchError

if TYPE_CHECKING:
    from workbench.desktop.controller import Controller
    from workbench.domain.desk import Desk
    from workbench.domain.mention import Analysis, AnalysisRequest

_GATHER = 400
"""Milliseconds between two refreshes of the desk while many articles come in."""


class Outcome(Protocol):
    """One article's result: an analysis, or the failure in words."""

    @property
    def key(self) -> UUID:
        """Which article."""

    @property
    def analysis(self) -> Analysis | None:
        """What was found."""

    @property
    def failure(self) -> str:
        """What went wrong, in words for the person."""

    @property
    def details(self) -> str:
        """What went wrong, for whoever asks."""


class Finder(Protocol):
    """The analysis process as this room sees it."""

    def start(self) -> None:
        """Start the process."""

    def submit(self, key: UUID, request: AnalysisRequest) -> None:
        """Queue one article."""

    def cancel(self) -> tuple[UUID, ...]:
        """Drop the running and all waiting articles."""

    def close(self) -> None:
        """End the process."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """An article to be analysed, with the case it is wanted for."""

    case: UUID
    article: UUID


class AnalysisFlow(QObject):
    """Feeds the analysis process and stores what comes back, also for a case that is no longer on the desk.

    Signals:
        arrived: An outcome from the process; emitted on the worker's thread, used here only.
        progress_changed: How many articles are done, and how many were asked for since the desk was last idle.
        running_changed: The article being analysed now, or None.
    """

    arrived = Signal(object)
    progress_changed = Signal(int, int)
    running_changed = Signal(object)

    def __init__(
        self, controller: Controller, make: Callable[[Callable[[Outcome], None]], Finder], pipeline: str = ""
    ) -> None:
        """Prepare; the process starts with `start`.

        Args:
            controller: Whose cases.
            make: Makes the process, given the function that takes its outcomes on any thread.
            pipeline: Path or name of the person's own spaCy pipeline, "" for the one that ships.
        """
        super().__init__(controller)
        self._controller = controller
        self.pipeline = pipeline
        self._finder = make(self.arrived.emit)
        self._turns: deque[_Turn] = deque()
        self._arrived: deque[tuple[_Turn, Outcome]] = deque()
        self._running: _Turn | None = None
        self._done = 0
        self._asked = 0
        self._gathered: list[Changes] = []
        self._gather = QTimer(self, singleShot=True, interval=_GATHER)
        self._gather.timeout.connect(self._show)
        self.details: dict[UUID, str] = {}
        self._started = False
        self._showing = False
        self._looking = 0
        self.arrived.connect(self._take)

    def start(self) -> None:
        """Start the process, so that it is warm when the first article comes."""
        if not self._started:
            self._finder.start()
            self._started = True

    @property
    def running(self) -> UUID | None:
        """The article being analysed now."""
        return self._running.article if self._running else None

    @property
    def busy(self) -> bool:
        """Whether anything is being analysed, waits for it, or waits to be shown."""
        return self._running is not None or self._waits or self._showing

    @property
    def _waits(self) -> bool:
        """Whether anything is queued: articles to search, results to store or to show."""
        return bool(self._turns or self._arrived or self._gathered or self._looking)

    def find_claims(self, case: UUID) -> None:
        """Queue the articles of a case that were not searched yet, as soon as the case can be shown."""
        if self._controller.writable:
            self._looking += 1
            self._controller.when_compared(case, partial(self._queue, case))

    def _queue(self, case: UUID) -> None:
        from workbench.services import analysis

        self._looking -= 1
        known = {turn.article for turn in self._turns} | ({self._running.article} if self._running else set())
        new = [article for article in analysis.waiting(self._controller.store, case) if article not in known]
        self._turns.extend(_Turn(case, article) for article in new)
        self._asked += len(new)
        self._next()

    def try_again(self, case: UUID, article: UUID) -> None:
        """Search one article once more, after a failure."""
        from workbench.services import analysis

        self.details.pop(article, None)
        if self._controller.write(partial(analysis.try_again, self._controller.store, case, article)) is not None:
            self.find_claims(case)

    def cancel(self) -> None:
        """Stop; what was not searched yet is marked so, and can be searched again."""
        from workbench.services import analysis

        dropped = [*([self._running] if self._running else []), *self._turns]
        self._turns.clear()
        self._running = None
        self._finder.cancel()
        for turn in dropped:
            self._keep(
                partial(
                    analysis.record_failure,
                    self._controller.store,
                    turn.case,
                    turn.article,
                    self.tr("Finding claims was cancelled."),
                )
            )
        self._idle()

    def close(self) -> None:
        """End the process; a running article stays pending and is searched on the next start."""
        while self._arrived:  # what was found is kept
            self._store_next()
        self._turns.clear()
        self._running = None
        self._gather.stop()
        if self._started:
            self._finder.close()

    @Slot(object)
    def _take(self, outcome: Outcome) -> None:
        turn = self._running
        if turn is None or outcome.key != turn.article:
            return
        self._running = None
        self._done += 1
        self._arrived.append((turn, outcome))
        # The process goes on with the next article, and the window with its events, before this one is stored.
        self._next()
        QTimer.singleShot(0, self._store_next)

    @Slot()
    def _store_next(self) -> None:
        if self._arrived and self._controller.ready:
            self._store(*self._arrived.popleft())

    def _store(self, turn: _Turn, outcome: Outcome) -> None:
        from workbench.services import analysis

        store = self._controller.store
        if outcome.analysis is not None:
            self._keep(partial(analysis.record_analysis, store, turn.case, turn.article, outcome.analysis))
        else:
            self.details[turn.article] = outcome.details
            reason = outcome.details or outcome.failure
            self._keep(partial(analysis.record_failure, store, turn.case, turn.article, reason))

    def _keep(self, use_case: Callable[[], Changes]) -> None:
        """Store one result; the desk is made anew at most every `_GATHER` milliseconds."""
        try:
            self._gathered.append(use_case())
        except WorkbenchError as error:
            self._controller.tell(str(error))
        if not self._gather.isActive() and not self._showing:
            # The first result of a batch shows at once, the ones that follow are gathered.
            self._gather.start(0 if self._done <= 1 or not self._turns else _GATHER)

    def _next(self) -> None:
        """Hand over the next article, of the case on the desk first; one at a time, so that cancelling is cheap."""
        from workbench.services import analysis

        while self._running is None and self._turns:
            turn = self._take_turn()
            try:
                request = analysis.request(self._controller.store, turn.case, turn.article, self.pipeline)
            except NotFoundError:  # taken out of the case meanwhile
                self._asked -= 1
                continue
            self._running = turn
            self.start()
            self._finder.submit(turn.article, request)
        self.running_changed.emit(self.running)
        self.progress_changed.emit(self._done, self._asked)
        if self._running is None:
            self._idle()

    def _take_turn(self) -> _Turn:
        desk = self._controller.desk
        shown = () if desk is None else desk.columns
        first = next((turn for turn in self._turns if turn.article in shown), self._turns[0])
        self._turns.remove(first)
        return first

    def _idle(self) -> None:
        self._done = self._asked = 0
        self.running_changed.emit(None)
        self.progress_changed.emit(0, 0)

    @Slot()
    def _show(self) -> None:
        """Tell the desk about everything that came in since it was last told."""
        desk = self._controller.desk
        if desk is not None and self._turns and not any(_concerns(changes, desk) for changes in self._gathered):
            # Articles outside the columns change a list nobody looks at now: once, at the end, is enough.
            return
        gathered, self._gathered = self._gathered, []
        mine = [changes for changes in gathered if desk is not None and changes.case == desk.case.uuid]
        if mine:
            changes = merged(mine)
            self._showing = True
            self._controller.when_compared(changes.case, partial(self._shown, changes))

    def _shown(self, changes: Changes) -> None:
        """Show what was compared, and go on with what came in meanwhile."""
        self._showing = False
        self._controller.broadcast(changes)
        if self._gathered:
            self._gather.start()


def _concerns(changes: Changes, desk: Desk) -> bool:
    """Tell whether changes are seen in the columns."""
    return changes.case == desk.case.uuid and not changes.articles.isdisjoint(desk.columns)


def merged(changes: list[Changes]) -> Changes:
    """Return several changes of one case as one."""
    return Changes(
        case=changes[0].case,
        decision=changes[-1].decision,
        label=changes[-1].label,
        case_info=any(change.case_info for change in changes),
        articles=frozenset().union(*(change.articles for change in changes)),
        claims=frozenset().union(*(change.claims for change in changes)),
        rows=any(change.rows for change in changes),
        created=tuple(made for change in changes for made in change.created),
    )
