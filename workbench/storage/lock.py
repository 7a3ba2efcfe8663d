"""One writer per database: a lock file beside it, held while it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from filelock import BaseFileLock

HELD = "Opened for reading: another window is editing this case."
"""Said when another process holds the lock."""
UNWRITABLE = "Opened for reading: its folder cannot be written."
"""Said when there is no place for the lock."""


def lock_path(database: Path) -> Path:
    """Return where the lock of a database lies."""
    return database.with_name(database.name + ".lock")


def take_lock(database: Path) -> tuple[BaseFileLock | None, str]:
    """Take the writer's lock without waiting; without it, say why the file is opened for reading only.

    The system gives the lock back when the process ends, however it ends.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(lock_path(database), thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return None, HELD
    except OSError:
        return None, UNWRITABLE
    return lock, ""
