"""One thread for numpy: an article's matrices are too small to share out, threads would wait for each other."""

from __future__ import annotations

import os

SETTINGS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS")
"""What numpy's library of linear algebra asks for the number of its threads when it is loaded."""


def one() -> None:
    """Let numpy use one thread in this process, unless its user decided otherwise; call it before numpy is imported."""
    for setting in SETTINGS:
        os.environ.setdefault(setting, "1")
