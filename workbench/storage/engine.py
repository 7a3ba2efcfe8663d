"""The SQLite connection: its settings, and transactions that begin when we say so."""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import StaticPool

if TYPE_CHECKING:
    from pathlib import Path

APPLICATION_ID = 0x57426368
"""SQLite's application_id of our files ("WBch"): tells them from anybody else's database."""

# WAL with FULL loses no acknowledged commit, not even at a power cut. Triggers fire on REPLACE only with
# recursive_triggers, and the log's protection rests on triggers. 32 MB of cache hold the pages of a large case.
SETTINGS = {
    "busy_timeout": "5000",
    "foreign_keys": "ON",
    "recursive_triggers": "ON",
    "cache_size": "-32000",
    "temp_store": "MEMORY",
}
WRITER_SETTINGS = {"journal_mode": "WAL", "synchronous": "FULL"}


def address(path: Path, mode: str) -> str:
    """Return a database's address for SQLite.

    A file in write-ahead mode wants two more files beside it even to be read; where its folder cannot be written, it
    is opened as one that nobody changes. Changes left in a write-ahead log would not be seen then: such a file is not.

    Args:
        path: The file.
        mode: "ro" to read, "rw" to write, "rwc" to make it too.
    """
    log = path.with_name(f"{path.name}-wal")
    whole = not log.exists() or log.stat().st_size == 0
    fixed = mode == "ro" and whole and not os.access(path.parent, os.W_OK)
    return f"{path.absolute().as_uri()}?mode={mode}{'&immutable=1' if fixed else ''}"


def make_engine(path: Path, *, read_only: bool = False) -> Engine:
    """Return an engine with one connection, which only the calling thread may use.

    Transactions begin where SQLAlchemy says so, not where the driver guesses: the schema changes of a migration are
    then transactional too. A writer begins with BEGIN IMMEDIATE, so that it never fails half-way for the lock.
    """
    place = address(path, "ro" if read_only else "rwc")

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(place, uri=True, isolation_level=None, cached_statements=256)

    engine = create_engine("sqlite+pysqlite://", creator=connect, poolclass=StaticPool)

    def set_up(connection: Any, _record: object) -> None:
        for name, value in (SETTINGS if read_only else SETTINGS | WRITER_SETTINGS).items():
            connection.execute(f"PRAGMA {name}={value}")

    def begin(connection: Any) -> None:
        writes = connection.get_execution_options().get("writes", not read_only)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    event.listen(engine, "connect", set_up)
    event.listen(engine, "begin", begin)
    return engine
