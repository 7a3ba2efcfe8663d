"""What SQLite cannot do, in words a person can act on."""

from __future__ import annotations

import sqlite3

_REASONS = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_BUSY: "another program is using the database",
    sqlite3.SQLITE_LOCKED: "another program is using the database",
    sqlite3.SQLITE_READONLY: "the database cannot be written",
    sqlite3.SQLITE_CANTOPEN: "the database cannot be opened",
    sqlite3.SQLITE_IOERR: "the disk reports an error",
}


def reason(error: BaseException | None) -> str:
    """Return why SQLite refused, "" when the fault is ours."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF  # without the detail of extended codes
    return _REASONS.get(code, "")
