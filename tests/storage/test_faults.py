"""SQLite's refusals, in words."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from workbench.storage import faults


def refused(path: Path, *statements: str) -> sqlite3.Error:
    """Return what SQLite raises at the last of these statements."""
    with closing(sqlite3.connect(path, timeout=0)) as connection, pytest.raises(sqlite3.Error) as raised:
        connection.executescript(";".join(statements))
    return raised.value


def test_a_full_disk_is_called_so(tmp_path: Path) -> None:
    filling = ("PRAGMA max_page_count = 2", "CREATE TABLE t (x)", "INSERT INTO t VALUES (zeroblob(99999))")
    assert faults.reason(refused(tmp_path / "a.db", *filling)) == "the disk is full"


def test_another_program_in_the_middle_of_a_write_is_named(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "a.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        error = refused(tmp_path / "a.db", "CREATE TABLE t (x)")
    assert faults.reason(error) == "another program is using the database"


def test_a_fault_of_ours_is_no_reason(tmp_path: Path) -> None:
    assert faults.reason(refused(tmp_path / "a.db", "SELEC 1")) == ""
    assert faults.reason(None) == ""
