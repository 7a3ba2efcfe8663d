"""Python's garbage collection, at moments and in the thread that suit a window.

Left to itself it runs in whichever thread makes the next object. On a pool thread it may then destroy a widget or
timer there, which crashes Qt; and a full collection of a case of hundreds of articles stalls the window for 100 ms.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication

_EVERY = 250
"""Milliseconds between two looks at the young objects."""
_YOUNG = 2_000
"""Objects made since the last collection from which on one is worth it."""
_MIDDLE = 10
"""Collections of the young after which those that survived one are looked at too."""
_FULL = 60.0
"""Seconds between two full collections, which happen only while the window is not the active one."""


class Garbage(QObject):
    """Collects on the thread it lives in, instead of Python; `stop` gives the work back."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._collections = 0
        self._full = time.monotonic()
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def stop(self) -> None:
        """Let Python collect by itself again."""
        self._timer.stop()
        gc.enable()

    @Slot()
    def _collect(self) -> None:
        if gc.get_count()[0] < _YOUNG:
            return
        self._collections += 1
        if self._away() and time.monotonic() - self._full > _FULL:
            gc.collect()
            self._full = time.monotonic()
        else:
            gc.collect(0 if self._collections % _MIDDLE else 1)

    def _away(self) -> bool:
        return QGuiApplication.applicationState() is not Qt.ApplicationState.ApplicationActive
