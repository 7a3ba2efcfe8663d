"""How many threads numpy starts: one in every process of ours that reads articles."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from workbench.extraction import process

COUNTED = """
import os
from workbench.extraction import process
process.one_thread()
import numpy
numpy.ones((400, 400)) @ numpy.ones((400, 400))
print(len(os.listdir("/proc/self/task")))
"""


@pytest.mark.skipif(not os.path.isdir("/proc/self/task"), reason="counts threads as Linux lists them")
def test_numpy_starts_no_threads() -> None:
    clean = {name: value for name, value in os.environ.items() if name not in process.SETTINGS}
    found = subprocess.run([sys.executable, "-c", COUNTED], capture_output=True, text=True, check=True, env=clean)
    assert found.stdout.strip() == "1"


def test_what_the_user_set_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "3")
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "")
    monkeypatch.delenv("OPENBLAS_NUM_THREADS")
    process.one_thread()
    assert [os.environ[name] for name in process.SETTINGS] == ["3", "1"]
