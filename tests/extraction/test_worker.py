"""The analysis process: results in order, a crash that spares the rest, cancel at once, no orphan."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from uuid import uuid4

import pytest

from workbench.domain.mention import AnalysisRequest, Kind
from workbench.extraction import process
from workbench.extraction.worker import Outcome, Worker

STORY = "Mayor Ines Kavala said on Thursday that 12 people were killed."
LONG = STORY * 20_000


@pytest.fixture
def outcomes() -> queue.Queue[Outcome]:
    return queue.Queue()


@pytest.fixture
def worker(outcomes: queue.Queue[Outcome]) -> Iterator[Worker]:
    worker = Worker(outcomes.put)
    worker.start()
    yield worker
    worker.close()


def alive(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def test_articles_come_back_in_the_order_given(worker: Worker, outcomes: queue.Queue[Outcome]) -> None:
    keys = [uuid4() for _ in range(3)]
    for key in keys:
        worker.submit(key, AnalysisRequest(STORY))
    found = [outcomes.get(timeout=60) for _ in keys]
    assert [one.key for one in found] == keys
    mentions = found[0].analysis.mentions if found[0].analysis else ()
    assert [m.span.of(STORY) for m in mentions if m.kind is Kind.QUANTITY] == ["12"]


def test_a_crash_fails_the_running_article_and_the_rest_go_on(worker: Worker, outcomes: queue.Queue[Outcome]) -> None:
    worker.submit(uuid4(), AnalysisRequest(STORY))
    outcomes.get(timeout=60)
    first, second = uuid4(), uuid4()
    worker.submit(first, AnalysisRequest(LONG))
    worker.submit(second, AnalysisRequest(STORY))
    time.sleep(0.2)
    assert worker.pid
    os.kill(worker.pid, signal.SIGKILL)
    crashed, whole = outcomes.get(timeout=60), outcomes.get(timeout=60)
    assert (crashed.key, crashed.analysis, crashed.failure) == (first, None, "Finding claims stopped.")
    assert whole.key == second
    assert whole.analysis


@pytest.fixture
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for setting in process.SETTINGS:
        monkeypatch.delenv(setting, raising=False)


@pytest.mark.usefixtures("nothing_set")
@pytest.mark.skipif(not os.path.isdir("/proc/self/task"), reason="counts threads as Linux lists them")
def test_the_child_computes_in_one_thread(worker: Worker, outcomes: queue.Queue[Outcome]) -> None:
    worker.submit(uuid4(), AnalysisRequest(STORY))
    outcomes.get(timeout=60)
    assert worker.pid
    # Besides it there is the one that waits for the parent's end.
    assert len(os.listdir(f"/proc/{worker.pid}/task")) == 2


def test_cancel_answers_at_once_and_the_next_article_is_served(worker: Worker, outcomes: queue.Queue[Outcome]) -> None:
    worker.submit(uuid4(), AnalysisRequest(STORY))
    outcomes.get(timeout=60)
    running, waiting, later = uuid4(), uuid4(), uuid4()
    worker.submit(running, AnalysisRequest(LONG))
    worker.submit(waiting, AnalysisRequest(LONG))
    time.sleep(0.2)
    begun = time.monotonic()
    assert worker.cancel() == (running, waiting)
    assert time.monotonic() - begun < 0.3
    worker.submit(later, AnalysisRequest(STORY))
    assert outcomes.get(timeout=60).key == later
    assert outcomes.empty()


def test_an_unknown_pipeline_is_a_failure_in_words(outcomes: queue.Queue[Outcome]) -> None:
    worker = Worker(outcomes.put, pipeline="no_such_pipeline")
    worker.start()
    worker.submit(uuid4(), AnalysisRequest(STORY))
    found = outcomes.get(timeout=60)
    worker.close()
    assert found.analysis is None
    assert "no_such_pipeline" in found.details


PARENT = """
import sys, time
from uuid import uuid4
from workbench.domain.mention import AnalysisRequest
from workbench.extraction.worker import Worker

if __name__ == "__main__":
    worker = Worker(lambda outcome: None)
    worker.start()
    print(worker.pid, flush=True)
    worker.submit(uuid4(), AnalysisRequest("Rain fell. " * 400_000))
    time.sleep(60)
"""


def test_the_child_ends_when_its_parent_is_killed(tmp_path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(PARENT)
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout
        child = int(parent.stdout.readline())
        time.sleep(1.5)
        assert alive(child)
        parent.kill()
        parent.wait()
    deadline = time.monotonic() + 10
    while alive(child) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not alive(child)


def test_neither_side_loads_what_belongs_to_the_other() -> None:
    code = (
        "import sys; import workbench.extraction.worker; assert 'spacy' not in sys.modules;"
        "import workbench.extraction.analyse; assert not {'PySide6', 'sqlalchemy'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
