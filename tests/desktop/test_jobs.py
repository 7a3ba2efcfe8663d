"""Background work: results arrive on the GUI thread, stale ones never."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

import pytest

from workbench.desktop.jobs import Jobs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def test_the_work_is_done_elsewhere_and_the_result_told_here(jobs: Jobs, qtbot: QtBot) -> None:
    told: list[tuple[int, int]] = []
    failed: list[Exception] = []
    jobs.run(threading.get_ident, lambda worked: told.append((worked, threading.get_ident())), failed.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0][0] != threading.get_ident()
    assert told[0][1] == threading.get_ident()
    assert failed == []


def test_an_exception_is_handed_over(jobs: Jobs, qtbot: QtBot) -> None:
    def work() -> int:
        raise ValueError("no such file")

    failed: list[Exception] = []
    jobs.run(work, lambda _: None, failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert str(failed[0]) == "no such file"


def test_a_newer_job_of_the_same_purpose_makes_the_older_stale(jobs: Jobs, qtbot: QtBot) -> None:
    go = threading.Event()
    told: list[str] = []

    def slow() -> str:
        go.wait(5)
        return "old"

    jobs.run(slow, told.append, lambda error: None, purpose="compare")
    jobs.run(lambda: "new", told.append, lambda error: None, purpose="compare")
    jobs.run(lambda: "other", told.append, lambda error: None, purpose="read")
    go.set()
    qtbot.waitUntil(lambda: jobs.running == 0)
    assert sorted(told) == ["new", "other"]


def test_closing_waits_and_drops(qtbot: QtBot) -> None:
    jobs = Jobs()
    told: list[int] = []
    jobs.run(lambda: time.sleep(0.1) or 1, told.append, lambda error: None)
    jobs.close()
    qtbot.wait(50)
    assert told == []
    assert jobs.running == 0


def test_it_says_when_it_is_busy(jobs: Jobs, qtbot: QtBot) -> None:
    states: list[bool] = []
    jobs.busy_changed.connect(states.append)
    jobs.run(lambda: 1, lambda _: None, lambda error: None)
    qtbot.waitUntil(lambda: states == [True, False])
