"""What every test gets: an offscreen Qt, its own settings and data folders, and no silent trouble.

An unexpected warning in the log, a thread or a process left running fails the test that caused it; Qt's own messages
do so through pytest-qt. Nothing here imports Qt: the rooms below the desktop are tested without it too.
"""

from __future__ import annotations

import logging
import os
import tempfile
import threading
import time
from collections.abc import Iterator
from multiprocessing import active_children
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from tests.helpers.cases import Quay
    from workbench.storage.unit_of_work import Store

# Before anything imports Qt or asks where this platform keeps files: the platform plugin and the scale are read once.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ.pop("QT_STYLE_OVERRIDE", None)
_HOME = tempfile.mkdtemp(prefix="workbench-tests-")
_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
for _name in _FOLDERS:
    os.environ[_name] = str(Path(_HOME, _name.lower()))

# The same examples on every run, on a machine of any speed, and no folder of found examples in the checkout.
settings.register_profile("workbench", deadline=None, derandomize=True, database=None)
settings.load_profile("workbench")

LEFTOVER_SECONDS = 5.0
"""How long a test's threads and processes may take to end after it."""


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test empty settings and data folders of its own."""
    for name in _FOLDERS:
        monkeypatch.setenv(name, str(tmp_path / name.lower()))


class _Collector(logging.Handler):
    """Keeps what is logged at warning level or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture
def expected_log() -> list[str]:
    """Pieces of log messages that this test expects: ``expected_log.append("stopped in B")``."""
    return []


@pytest.fixture(autouse=True)
def no_unexpected_log(expected_log: list[str]) -> Iterator[None]:
    """Fail a test whose code warns in the log without being asked to."""
    collector = _Collector()
    logging.getLogger().addHandler(collector)
    yield
    logging.getLogger().removeHandler(collector)
    messages = [record.getMessage() for record in collector.records]
    unexpected = [message for message in messages if not any(piece in message for piece in expected_log)]
    assert not unexpected, f"unexpected log messages: {unexpected}"


def _ended(before: set[threading.Thread], children: set[int]) -> bool:
    threads = [thread for thread in threading.enumerate() if thread not in before and not _idle(thread)]
    return not threads and not [child for child in active_children() if child.pid not in children]


def _idle(thread: threading.Thread) -> bool:
    """Tell whether a thread is not Python's: Qt's own show up as dummies once they ran a slot of ours."""
    return thread.name.startswith("Dummy-")


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    """Fail a test that leaves a thread or a child process behind."""
    before = set(threading.enumerate())
    children = {child.pid for child in active_children() if child.pid}
    yield
    limit = time.monotonic() + LEFTOVER_SECONDS
    while not _ended(before, children) and time.monotonic() < limit:
        time.sleep(0.01)
    left = [thread.name for thread in threading.enumerate() if thread not in before and not _idle(thread)]
    left += [child.name for child in active_children() if child.pid not in children]
    assert not left, f"left running: {left}"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder with the real stories and the gold; a test that needs it is skipped where it is absent."""
    folder = Path(os.environ.get("WORKBENCH_SHARED", "../shared")).resolve()
    if not folder.is_dir():
        pytest.skip(f"no shared stories and gold at {folder} (set WORKBENCH_SHARED)")
    return folder


@pytest.fixture(scope="session")
def new_database(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A new database's file, made once: a migration per test would cost seconds."""
    from workbench.storage.unit_of_work import open_store

    path = tmp_path_factory.mktemp("new") / "cases.db"
    open_store(path).close()
    return path.read_bytes()


@pytest.fixture
def database(tmp_path: Path, new_database: bytes) -> Path:
    """A new database of this test's own, closed."""
    path = tmp_path / "cases.db"
    path.write_bytes(new_database)
    return path


@pytest.fixture
def store(database: Path) -> Iterator[Store]:
    """The same, open."""
    from workbench.storage.unit_of_work import open_store

    with open_store(database) as opened:
        yield opened


@pytest.fixture
def case(store: Store) -> Quay:
    """Two reports of a blast, analysed: 12 or 20 killed, 300 workers, two speakers."""
    from tests.helpers.cases import quay

    return quay(store)
