"""Writes are stored whole or not at all, by one window at a time."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.helpers.cases import article
from workbench.domain.errors import NotSavedError, ReadOnlyError
from workbench.domain.verdict import Judgement, Question, Verdict
from workbench.services import comparing, library, reviewing
from workbench.storage import unit_of_work
from workbench.storage.unit_of_work import open_store

if TYPE_CHECKING:
    from pathlib import Path

    from tests.helpers.cases import Quay
    from workbench.storage.unit_of_work import Store

OTHER_WINDOW = """
import sys
from pathlib import Path
from workbench.services import library
from workbench.storage.unit_of_work import open_store

with open_store(Path(sys.argv[1])) as store:
    print(store.read_only, store.notice, [s.case.name for s in library.recent_cases(store)])
    try:
        library.new_case(store, "from the other window")
    except Exception as error:
        print(type(error).__name__, error)
"""


def pragma(store: Store, statement: str) -> int:
    with store.read() as repositories:
        value: int = repositories.log._connection.exec_driver_sql(f"PRAGMA {statement}").scalar()
    return value


def test_the_settings_that_keep_every_commit(store: Store) -> None:
    assert [pragma(store, name) for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")] == [
        "wal",
        2,
        1,
        5000,
    ]


def test_another_process_opens_for_reading_and_says_so(case: Quay) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", OTHER_WINDOW, str(case.store.path)], capture_output=True, text=True, check=True
    )
    assert ran.stdout.splitlines() == [
        "True Opened for reading: another window is editing this case. ['Harrow Quay']",
        "ReadOnlyError Opened for reading: another window is editing this case.",
    ]


def test_the_lock_is_free_again_after_closing(database: Path) -> None:
    first = open_store(database)
    with open_store(database) as second, pytest.raises(ReadOnlyError), second.write():
        pass
    first.close()
    with open_store(database) as third:
        assert (third.read_only, third.notice) == (False, "")


def test_a_full_disk_is_told_and_nothing_is_half_stored(case: Quay) -> None:
    claim = case.claim("20")
    before = case.desk
    pages = pragma(case.store, "page_count")
    assert pragma(case.store, f"max_page_count={pages}") == pages
    long = Judgement(Question.SO, Verdict.VERIFIED, "because " * 30_000)
    with pytest.raises(NotSavedError, match="disk is full"):
        reviewing.give_verdict(case.store, case.case, [claim], long)
    big = article("word " * 40_000, "Third")
    with pytest.raises(NotSavedError, match="disk is full"):
        library.add_articles(case.store, case.case, [article("Small.", "Second"), big])
    assert case.desk == before
    pragma(case.store, "max_page_count=1000000")
    reviewing.give_verdict(case.store, case.case, [claim], long)
    so = case.desk.claims[claim].so
    assert so is not None
    assert so.judgement == long


def test_a_database_held_by_another_program_is_told(case: Quay) -> None:
    pragma(case.store, "busy_timeout=50")
    with closing(sqlite3.connect(case.store.path, isolation_level=None)) as intruder:
        intruder.execute("BEGIN IMMEDIATE")
        with pytest.raises(NotSavedError, match="another program"):
            reviewing.reject(case.store, case.case, [case.claim("20")])
        intruder.execute("ROLLBACK")
    reviewing.reject(case.store, case.case, [case.claim("20")])


def test_whatever_fails_takes_everything_of_its_write_with_it(case: Quay) -> None:
    def half() -> None:
        with case.store.write() as repositories:
            repositories.cases.add("half", None, sample=False)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half()
    assert [s.case.name for s in library.recent_cases(case.store)] == ["Harrow Quay"]


def test_only_the_thread_that_opened_it_may_use_it(case: Quay) -> None:
    caught: list[BaseException] = []

    def other() -> None:
        try:
            comparing.desk(case.store, case.case)
        except RuntimeError as error:
            caught.append(error)

    thread = threading.Thread(target=other)
    thread.start()
    thread.join()
    assert "thread" in str(caught[0])


def test_without_a_path_it_lies_in_the_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data home"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "data home"))
    expected = unit_of_work.default_path()
    with open_store() as store:
        assert store.path == expected
        assert expected.exists()


def test_a_path_with_odd_characters(tmp_path: Path, new_database: bytes) -> None:
    path = tmp_path / "50% of #1? größe & co" / "a b.db"
    path.parent.mkdir()
    path.write_bytes(new_database)
    with open_store(path) as store, open_store(path) as reader:
        library.new_case(store, "x")
        assert len(library.recent_cases(reader)) == 1
    assert sorted(p.name for p in path.parent.iterdir() if p.suffix == ".db") == ["a b.db"]
