"""The open database: who may write, and writes that are stored whole or not at all."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from sqlalchemy import exc

from workbench.domain.errors import NotSavedError, ReadOnlyError, StorageError
from workbench.storage import faults
from workbench.storage.engine import make_engine
from workbench.storage.lock import take_lock
from workbench.storage.repositories import Repositories
from workbench.storage.upgrade import HEAD, back_up, inspect, upgrade

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filelock import BaseFileLock
    from sqlalchemy import Connection, Engine

FILE_NAME = "cases.db"


class Store:
    """An open database, owned by the thread that opened it.

    Attributes:
        path: The file.
        read_only: Another process is writing to it, or its folder cannot be written.
        notice: What to tell the person about it, or "".
        memory: What was derived from the stored rows, for whoever derived it; emptied when a write fails.
    """

    def __init__(self, path: Path, engine: Engine, lock: BaseFileLock | None, notice: str) -> None:
        self.path = path
        self.read_only = lock is None
        self.notice = notice
        self.memory: dict[str, Any] = {}
        self._engine = engine
        self._lock = lock
        self._thread = threading.get_ident()

    @contextmanager
    def read(self) -> Iterator[Repositories]:
        """Yield the repositories for reading one consistent state."""
        with self._connect(writes=False) as connection, connection.begin():
            yield Repositories(connection, self.memory, alone=not self.read_only)

    @contextmanager
    def write(self) -> Iterator[Repositories]:
        """Yield the repositories; what was done is committed at the end, or nothing of it when anything fails.

        Raises:
            ReadOnlyError: The store was opened for reading.
            NotSavedError: The database refused, e.g. because the disk is full.
        """
        if self.read_only:
            raise ReadOnlyError(self.notice or "This database was opened for reading.")
        try:
            with self._connect(writes=True) as connection, connection.begin():
                yield Repositories(connection, self.memory, alone=not self.read_only)
        except BaseException as error:
            self.memory.clear()
            if isinstance(error, exc.OperationalError) and (reason := faults.reason(error.orig)):
                raise NotSavedError(f"Not saved: {reason}.") from error
            raise

    def close(self) -> None:
        """Close the file and give the lock back. Asks nothing: everything is committed already."""
        self.memory.clear()
        self._engine.dispose()
        if self._lock is not None:
            self._lock.release()

    def _connect(self, *, writes: bool) -> Connection:
        if threading.get_ident() != self._thread:
            raise RuntimeError("a store belongs to the thread that opened it")
        return self._engine.connect().execution_options(writes=writes)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_store(path: Path | None = None) -> Store:
    """Open the database at ``path`` (None: in the platform's data directory), made or upgraded as needed.

    Raises:
        NotADatabaseError: The file is something else.
        NewerDatabaseError: A newer version of this program wrote it.
        DamagedDatabaseError: Its integrity check fails; the message names the backup, if there is one.
        StorageError: It cannot be opened.
    """
    path = path or default_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(f"{path.name} was not opened: {_no_folder(path.parent, error)}.") from error
    if path.is_dir():
        raise StorageError(f"{path.name} is a folder.")
    lock, notice = take_lock(path)
    try:
        return Store(path, _ready_engine(path, read_only=lock is None), lock, notice)
    except BaseException:
        if lock is not None:
            lock.release()
        raise


def default_path() -> Path:
    """Return where the database lies unless told otherwise."""
    from platformdirs import user_data_path

    return user_data_path("claim-workbench", appauthor=False) / FILE_NAME


def _ready_engine(path: Path, *, read_only: bool) -> Engine:
    """Return an engine on a file of the newest schema."""
    revision = inspect(path, read_only=read_only)
    if revision != HEAD and read_only:
        raise StorageError(f"{path.name} was not opened: another window is preparing it. Try again.")
    if revision not in ("", HEAD):
        back_up(path, revision)
    engine = make_engine(path, read_only=read_only)
    try:
        with engine.connect().execution_options(writes=not read_only) as connection, connection.begin():
            if revision != HEAD:
                upgrade(connection)
    except exc.DBAPIError as error:
        engine.dispose()
        why = faults.reason(error.orig) or error.orig
        raise StorageError(f"{path.name} was not opened: {why}. It was left as it is.") from error
    return engine


def _no_folder(folder: Path, error: OSError) -> str:
    """Return why there is no folder for the database."""
    file = next((above for above in (folder, *folder.parents) if above.is_file()), None)
    return f"{file} is no folder" if file else f"{folder} cannot be made ({error.strerror})"
