"""A database in a folder that cannot be written is opened for reading."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from workbench.domain.errors import ReadOnlyError
from workbench.services import library
from workbench.storage import engine
from workbench.storage.lock import UNWRITABLE
from workbench.storage.unit_of_work import open_store


def test_its_cases_are_read_and_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "medium" / "cases.db"
    with open_store(path) as store:
        library.new_case(store, "The quay")
    # Root may write anywhere, so the medium is made unwritable for this program instead: no lock, no files beside it.
    monkeypatch.setattr(os, "access", lambda place, mode: Path(place) != path.parent or mode != os.W_OK)
    monkeypatch.setattr("workbench.storage.unit_of_work.take_lock", lambda _path: (None, UNWRITABLE))
    before = sorted(path.parent.iterdir())
    with open_store(path) as store:
        assert (store.read_only, store.notice) == (True, UNWRITABLE)
        assert [summary.case.name for summary in library.recent_cases(store)] == ["The quay"]
        with pytest.raises(ReadOnlyError):
            library.new_case(store, "Another")
    assert sorted(path.parent.iterdir()) == before


def test_a_file_whose_log_holds_changes_is_not_taken_for_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "cases.db"
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert engine.address(path, "ro").endswith("?mode=ro&immutable=1")
    assert engine.address(path, "rw").endswith("?mode=rw")
    path.with_name("cases.db-wal").write_bytes(b"changes")
    assert engine.address(path, "ro").endswith("?mode=ro")
