"""The analysis process: spaCy never enters the GUI's process.

One long-lived child, started by `spawn`, fed over a pipe one article at a time. In: `AnalysisRequest`; out: domain
dataclasses. Cancelling terminates the child and starts a new one; a crash marks the running article as failed and the
rest goes on. The child ends at end of file on its pipe, so it never outlives a killed parent.
"""

from __future__ import annotations

import logging
import multiprocessing
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from uuid import UUID

from workbench.domain.errors import WorkbenchError
from workbench.domain.mention import Analysis, AnalysisRequest
from workbench.extraction import process as this_process

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One article's result: an analysis, or the failure in words."""

    key: UUID
    analysis: Analysis | None = None
    failure: str = ""
    details: str = ""


@dataclass(frozen=True, slots=True)
class _Job:
    key: UUID
    request: AnalysisRequest


class Worker:
    """Analyses articles in a process of its own, in the order in which they were submitted.

    Args:
        deliver: Called with each `Outcome` **in a thread of the worker**: hop to your own thread there.
        pipeline: Name of a user's own spaCy pipeline, or "".
    """

    def __init__(self, deliver: Callable[[Outcome], None], pipeline: str = "") -> None:
        self._deliver = deliver
        self._pipeline = pipeline
        self._waiting: deque[_Job] = deque()
        self._running: _Job | None = None
        self._changed = threading.Condition()
        self._closing = False
        self._process: multiprocessing.process.BaseProcess | None = None
        self._pipe: Connection | None = None
        self._thread = threading.Thread(target=self._serve, name="analysis", daemon=True)

    def start(self) -> None:
        """Start the child, so that it has loaded its pipeline when the first article comes; once is enough."""
        if self._thread.ident is not None:
            return
        with self._changed:
            self._spawn()
        self._thread.start()

    def submit(self, key: UUID, request: AnalysisRequest) -> None:
        """Queue one article; returns at once."""
        with self._changed:
            self._waiting.append(_Job(key, request))
            self._changed.notify()

    def cancel(self) -> tuple[UUID, ...]:
        """Drop the running and all waiting articles, and return their keys; a new child takes what comes next."""
        with self._changed:
            dropped = ([self._running] if self._running else []) + list(self._waiting)
            self._waiting.clear()
            if self._running:
                self._running = None
                self._kill()
                self._spawn()
            return tuple(job.key for job in dropped)

    def close(self) -> None:
        """End child and thread; what was not delivered by now never will be."""
        with self._changed:
            self._closing = True
            self._waiting.clear()
            self._running = None
            self._kill()
            self._changed.notify()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join(timeout=5)

    @property
    def busy(self) -> bool:
        """Whether articles are running or waiting."""
        with self._changed:
            return bool(self._running or self._waiting)

    @property
    def pid(self) -> int | None:
        """Process id of the child, for tests and details."""
        return self._process.pid if self._process else None

    def _spawn(self) -> None:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_child, args=(theirs, self._pipeline), name="workbench-analysis", daemon=True)
        process.start()
        theirs.close()
        self._process, self._pipe = process, ours

    def _kill(self) -> None:
        if self._process:
            self._process.kill()
            self._process.join(timeout=5)
        if self._pipe:
            self._pipe.close()
        self._process = self._pipe = None

    def _serve(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._closing or self._waiting)
                if self._closing:
                    return
                job = self._running = self._waiting.popleft()
                if self._process is None or not self._process.is_alive():
                    self._kill()
                    self._spawn()
                pipe = self._pipe
            outcome = _ask(pipe, job) if pipe else None
            with self._changed:
                if self._running is not job:  # cancelled or closed meanwhile
                    continue
                self._running = None
            if outcome is None:
                outcome = self._crashed(job)
            self._deliver(outcome)

    def _crashed(self, job: _Job) -> Outcome:
        process = self._process
        if process:
            process.join(timeout=1)
        code = process.exitcode if process else None
        log.info("the analysis process ended (exit code %s)", code)
        return Outcome(job.key, failure="Finding claims stopped.", details=f"The analysis process ended: {code}.")


def _ask(pipe: Connection, job: _Job) -> Outcome | None:
    """Send one article and wait for its answer; None when the child is gone."""
    try:
        pipe.send(job.request)
        answer = pipe.recv()
    except (EOFError, OSError, TypeError, ValueError):  # closed here or there, even in the middle of a read
        return None
    if isinstance(answer, Analysis):
        return Outcome(job.key, analysis=answer)
    return Outcome(job.key, failure="Finding claims stopped.", details=str(answer))


def _child(pipe: Connection, pipeline: str) -> None:
    """Serve one request after the other until the parent closes its end or dies."""
    this_process.end_with_parent()
    this_process.one_thread()
    from workbench.extraction import analyse

    try:
        answer_to = analyse.analyser(pipeline)
    except WorkbenchError as error:
        pipe.send(str(error))
        return
    while True:
        try:
            request = pipe.recv()
        except EOFError:
            return
        try:
            answer: object = answer_to(request)
        except Exception as error:  # noqa: BLE001 - whatever breaks in one article must not break the next
            answer = f"{type(error).__name__}: {error}"
        pipe.send(answer)
