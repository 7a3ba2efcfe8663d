"""Background work: plain functions on pool threads, their results on the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar, cast

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Waiting:
    """Who waits for a job's result."""

    purpose: str
    done: Callable[[object], None]
    failed: Callable[[Exception], None]


class _Task(QRunnable):
    """Runs one function and reports through its owner's signal, which crosses to the GUI thread."""

    def __init__(self, owner: Jobs, number: int, function: Callable[[], object]) -> None:
        super().__init__()
        self.setAutoDelete(False)  # the owner keeps it until its result has arrived
        self._owner = owner
        self._number = number
        self._function = function

    def run(self) -> None:
        """Do the work on a pool thread."""
        try:
            result = self._function()
        except Exception as error:  # noqa: BLE001 - handed to whoever asked for the job, never swallowed
            self._owner.ended.emit(self._number, None, error)
        else:
            self._owner.ended.emit(self._number, result, None)


class Jobs(QObject):
    """Runs functions in the background; one result each, always on the GUI thread.

    A newer job of the same purpose makes an older one's result stale: it is dropped.

    Signals:
        ended: A task has finished (number, result, error); emitted on its thread, used here only.
        busy_changed: The number of running jobs became zero or left it.
    """

    ended = Signal(int, object, object)
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._tasks: dict[int, _Task] = {}
        self._waiting: dict[int, _Waiting] = {}
        self._newest: dict[str, int] = {}
        self._count = 0
        self._closed = False
        # A bound method of a QObject that lives here: the result crosses threads through the event loop.
        self.ended.connect(self._deliver)

    def run(
        self,
        function: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        *,
        purpose: str = "",
    ) -> int:
        """Start a function.

        Args:
            function: What to do; it touches no widget and no database session.
            done: Called with its result.
            failed: Called with the exception it raised.
            purpose: Results of an older job of the same purpose are dropped; "" for none.

        Returns:
            The job's number.
        """
        self._count += 1
        number = self._count
        if purpose:
            self._newest[purpose] = number
        self._waiting[number] = _Waiting(purpose, cast("Callable[[object], None]", done), failed)
        task = _Task(self, number, function)
        self._tasks[number] = task
        if len(self._tasks) == 1:
            self.busy_changed.emit(True)
        self._pool.start(task)
        return number

    @property
    def running(self) -> int:
        """How many jobs have not reported yet."""
        return len(self._tasks)

    def close(self) -> None:
        """Wait for every job and drop their results; nothing runs afterwards."""
        self._closed = True
        self._pool.clear()
        self._pool.waitForDone()
        self._tasks.clear()
        self._waiting.clear()

    @Slot(int, object, object)
    def _deliver(self, number: int, result: object, error: Exception | None) -> None:
        self._tasks.pop(number, None)
        waiting = self._waiting.pop(number, None)
        if not self._tasks:
            self.busy_changed.emit(False)
        if self._closed or waiting is None or self._newest.get(waiting.purpose, number) != number:
            return
        if error is None:
            waiting.done(result)
        else:
            waiting.failed(error)
