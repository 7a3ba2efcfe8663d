"""The SQLite connection: its settings, and transactions that begin when we say so."""

from __future__ import annotations

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


def make_engine(path: Path, *, read_only: bool = False) -> Engine:
    """Return an engine with one connection, which only the calling thread may use.

    Transactions begin where SQLAlchemy says so, not where the driver guesses: the schema changes of a migration are
    then transactional too. A writer begins with BEGIN IMMEDIATE, so that it never fails half-way for the lock.
    """
    address = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rwc'}"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(address, uri=True, isolation_level=None, cached_statements=256)

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
