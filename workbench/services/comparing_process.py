"""Comparing in a process of its own: a thread that computes would take the interpreter's lock from the window.

A window handles thousands of events while a case is laid out, and each of them would wait for the lock. The child is
fed over a pipe and ends at end of file, so it never outlives a killed parent.
"""

from __future__ import annotations

import logging
import multiprocessing
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from workbench.domain.group import Group
    from workbench.services.comparing import Comparison

log = logging.getLogger(__name__)


class ComparingProcess:
    """Compares one case after the other; started by the first, or before it by `start`."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._process: multiprocessing.process.BaseProcess | None = None
        self._pipe: Connection | None = None
        self._closed = False

    def start(self) -> None:
        """Start the child, so that it is warm when the first case comes."""
        with self._turn:
            self._spawn()

    def groups(self, comparison: Comparison) -> list[Group]:
        """Compare in the child, and wait for it; where the child is gone, compare here.

        Raises:
            RuntimeError: Comparing failed; the message names the error.
        """
        with self._turn:
            self._spawn()
            answer = self._ask(comparison)
        if isinstance(answer, list):
            return answer
        if isinstance(answer, str):
            raise RuntimeError(answer)  # noqa: TRY004 - its own words for what went wrong there
        return [] if self._closed else comparison.groups()

    def close(self) -> None:
        """End the child; a comparison that still waits returns nothing."""
        self._closed = True
        process = self._process
        if process is not None:
            process.kill()
            process.join(timeout=5)

    def _spawn(self) -> None:
        if self._closed or (self._process is not None and self._process.is_alive()):
            return
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_child, args=(theirs,), name="workbench-comparing", daemon=True)
        process.start()
        theirs.close()
        self._process, self._pipe = process, ours

    def _ask(self, comparison: Comparison) -> object:
        """Return the groups, an error in words, or None when the child is gone."""
        if self._pipe is None:
            return None
        try:
            self._pipe.send((comparison.stories, comparison.constraints))
            return self._pipe.recv()
        except (EOFError, OSError):
            log.info("the comparing process ended")
            return None


def _child(pipe: Connection) -> None:
    """Run the child; what comparing needs is imported there, so that importing this module costs a window little."""
    from workbench.services.compared import serve

    serve(pipe)
