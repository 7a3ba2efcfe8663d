"""Opening a file: is it ours, is it whole, is it of this version; upgraded after a backup where it is older."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from workbench.domain.errors import DamagedDatabaseError, NewerDatabaseError, NotADatabaseError, StorageError
from workbench.storage import faults
from workbench.storage.engine import APPLICATION_ID, address

if TYPE_CHECKING:
    from pathlib import Path

    from alembic.config import Config
    from sqlalchemy import Connection

REVISIONS = ("0001", "0002")
"""Every revision in order, so that opening a file of this version needs no Alembic (its import costs 0.2 s); a test
compares it with the migrations."""
HEAD = REVISIONS[-1]
MIGRATIONS = "workbench.storage:migrations"
"""Where Alembic finds them: inside the installed package."""


def inspect(path: Path, *, read_only: bool) -> str:
    """Return the revision of a file, or "" for a new or empty one, without changing anything in it.

    Raises:
        NotADatabaseError: It is no database of this program.
        NewerDatabaseError: Its revision is not known here.
        DamagedDatabaseError: SQLite's ``quick_check`` finds fault with it.
        StorageError: It cannot be read.
    """
    if not path.exists() or path.stat().st_size == 0:
        return ""
    try:
        with closing(sqlite3.connect(address(path, "ro" if read_only else "rw"), uri=True)) as connection:
            return _revision(connection, path)
    except UnicodeDecodeError as error:  # the names in SQLite's own message are garbage
        raise _damaged(path, "its schema cannot be read") from error
    except sqlite3.OperationalError as error:
        raise StorageError(f"{path.name} was not opened: {faults.reason(error) or error}.") from error
    except sqlite3.DatabaseError as error:
        if _is_sqlite(path):
            raise _damaged(path, str(error)) from error
        raise NotADatabaseError(f"{path.name} is not a case file of this program; it was left as it is.") from error


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Bring the schema to a revision; all of it happens or nothing."""
    from alembic import command

    command.upgrade(_config(connection), revision)


def downgrade(connection: Connection, revision: str) -> None:
    """Take the schema back to an earlier revision ("base": none)."""
    from alembic import command

    command.downgrade(_config(connection), revision)


def back_up(path: Path, revision: str) -> Path:
    """Copy a database, the part in its write-ahead log included, beside it and return where the copy lies.

    Raises:
        StorageError: There is no room for a copy; without one nothing is upgraded, and half a copy is not kept.
    """
    copy = path.with_name(f"{path.stem}.{revision}-before-{HEAD}.backup")
    try:
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
    except sqlite3.Error as error:
        copy.unlink(missing_ok=True)
        why = faults.reason(error) or error
        raise StorageError(f"{path.name} was not opened: no copy could be made before its upgrade, {why}.") from error
    return copy


def newest_backup(path: Path) -> Path | None:
    """Return the newest backup beside a database."""
    return max(path.parent.glob(f"{path.stem}.*.backup"), key=lambda copy: copy.stat().st_mtime, default=None)


def _config(connection: Connection) -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", MIGRATIONS)
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _revision(connection: sqlite3.Connection, path: Path) -> str:
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not tables:
        return ""
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise NotADatabaseError(f"{path.name} is a database of another program; it was left as it is.")
    found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if found is None:
        raise _damaged(path, "it does not say its version")
    if found[0] not in REVISIONS:
        raise NewerDatabaseError(
            f"{path.name} was written by a newer version of this program; it was left as it is. Update to open it."
        )
    if (verdict := connection.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
        raise _damaged(path, verdict)
    revision: str = found[0]
    return revision


def _damaged(path: Path, detail: str) -> DamagedDatabaseError:
    backup = newest_backup(path)
    hint = f" A copy from before the last upgrade lies beside it: {backup.name}." if backup else ""
    # SQLite puts a heading above the fault it found.
    return DamagedDatabaseError(f"{path.name} is damaged ({detail.splitlines()[-1]}) and was left as it is.{hint}")


def _is_sqlite(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(16) == b"SQLite format 3\0"
