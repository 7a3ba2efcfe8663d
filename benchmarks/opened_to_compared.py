"""From two files to a desk with rows: read, stored, analysed in the warm process, stored again, compared.

What a person waits for after dropping two stories on the open window, without the painting. Each run has a database of
its own, opened before the clock starts, as the window's is. Wall-clock time, median.
Run: ``python benchmarks/opened_to_compared.py [--runs N]``; exits 1 when the limit is exceeded.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from queue import Queue

from workbench import assets
from workbench.domain.group import Relation
from workbench.extraction.worker import Outcome, Worker
from workbench.reading.loader import load, source_of
from workbench.services import analysis, comparing, library
from workbench.storage.unit_of_work import Store, open_store

LIMIT = 400.0
"""Milliseconds."""
PATIENCE = 60.0
"""Seconds for one answer of the analysis process."""
STEPS = ("read", "stored", "analysed", "compared")


def once(store: Store, worker: Worker, answers: Queue[Outcome], files: list[Path]) -> list[float]:
    """Take the whole way once; return the milliseconds of each step."""
    at = [time.perf_counter()]
    loaded = load([source_of(path) for path in files])
    at.append(time.perf_counter())
    case = library.new_case(store, "Two stories").case
    library.add_articles(store, case, loaded.articles)
    for article, request in analysis.pending(store, case):
        worker.submit(article, request)
    at.append(time.perf_counter())
    for _ in files:
        outcome = answers.get(timeout=PATIENCE)
        if outcome.analysis is None:
            raise SystemExit(outcome.failure)
        analysis.record_analysis(store, case, outcome.key, outcome.analysis)
    at.append(time.perf_counter())
    desk = comparing.desk(store, case)
    at.append(time.perf_counter())
    if not any(row.relation is Relation.CONFLICT for row in desk.rows):
        raise SystemExit("the two stories differ, but no row says so")
    return [1000 * (after - before) for before, after in pairwise(at)]


def measure(runs: int) -> list[list[float]]:
    """Return the milliseconds of each step of each run; the first, which warms everything up, is left out."""
    files = sorted(assets.path("samples", "harrow-quay").glob("*.txt"))[:2]
    answers: Queue[Outcome] = Queue()
    worker = Worker(answers.put)
    worker.start()
    try:
        taken = []
        for _ in range(runs + 1):
            with tempfile.TemporaryDirectory() as folder, open_store(Path(folder, "cases.db")) as store:
                taken.append(once(store, worker, answers, files))
        return taken[1:]
    finally:
        worker.close()


def main() -> int:
    """Print the median of each step and of the whole way."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    taken = measure(parser.parse_args().runs)
    for name, times in zip(STEPS, zip(*taken, strict=True), strict=True):
        print(f"{name:<10}{statistics.median(times):>8.0f} ms")
    whole = [sum(times) for times in taken]
    median = statistics.median(whole)
    print(f"{'together':<10}{median:>8.0f} ms   quickest {min(whole):.0f}   limit {LIMIT:.0f} (median)")
    return int(median > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
