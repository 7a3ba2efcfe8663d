"""A verdict that was acknowledged is there, whatever happens to the process."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from workbench.services import comparing
from workbench.storage.unit_of_work import open_store

if TYPE_CHECKING:
    from tests.helpers.cases import Quay


@pytest.mark.skipif(not hasattr(os, "fork"), reason="SIGKILL and fork are POSIX")
def test_twenty_kills_in_a_stream_of_verdicts_lose_nothing(case: Quay) -> None:
    claim = case.claim("20")
    path = case.store.path
    case.store.close()
    command = [sys.executable, "-m", "tests.helpers.kill_stream", str(path), case.case.hex, claim.hex, "20"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    rounds = json.loads(ran.stdout)
    assert len(rounds) == 20
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        rows = connection.execute("SELECT sequence, uuid FROM decisions ORDER BY sequence").fetchall()
    assert [sequence for sequence, _ in rows] == list(range(1, len(rows) + 1))
    stored = {uuid for _, uuid in rows}
    assert [uuid for one in rounds for uuid in one if uuid not in stored] == []
    # Before the stream: the articles and a first verdict. Of each round, at most the verdict that was being written.
    assert len(rows) - 2 <= sum(map(len, rounds)) + 20
    with open_store(path) as store:
        assert not store.read_only
        so = comparing.desk(store, case.case).claims[claim].so
        assert so is not None
        assert so.decision.hex == rows[-1][1]
