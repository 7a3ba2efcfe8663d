"""What a process of ours that computes does first: one thread for numpy, and an end with its parent."""

from __future__ import annotations

import multiprocessing
import os
import threading
from multiprocessing.connection import wait

SETTINGS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS")
"""What numpy's library of linear algebra asks for the number of its threads when it is loaded."""


def one_thread() -> None:
    """Let numpy use one thread in this process, unless its user decided otherwise; call it before numpy is imported.

    An article's matrices are too small to share out: threads would wait for each other.
    """
    for setting in SETTINGS:
        os.environ.setdefault(setting, "1")


def end_with_parent() -> None:
    """End this process the moment its parent is gone, even in the middle of a long article or comparison."""
    parent = multiprocessing.parent_process()
    if parent:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(0)
