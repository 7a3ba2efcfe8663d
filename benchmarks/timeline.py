"""How long the timeline takes: a corrected publication date until it is drawn, a zoom step, a picture.

Run: ``python benchmarks/timeline.py``. Six articles of 1,000 words with 50 times each are written, their claims found
and compared; then the pane stands at 1920 pixels with all of them. Prints one line per figure against its limit; exits
1 when one is exceeded. Times are of this thread's processor, medians of 21 rounds (3 for pictures). A crowd like this
is worse than any case: a case of three articles has some 50 times.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from itertools import cycle
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtWidgets import QApplication

from workbench.desktop.theme import Mode, Theme
from workbench.desktop.timeline import export
from workbench.desktop.timeline.pane import TimelinePane
from workbench.domain.article import Pasted
from workbench.domain.desk import Desk
from workbench.extraction.analyse import analyser
from workbench.reading.loader import load
from workbench.services import analysis, comparing, library
from workbench.services.timeline import build
from workbench.storage.unit_of_work import open_store

ARTICLES = 6
TIMES = 50
REDATED_MS = 50.0
FRAME_MS = 33.0
EXPORT_MS = 3000.0
ROUNDS = 21
SIZE = (1920, 600)
_WHEN = (
    "On Monday", "Last week", "On Tuesday evening", "In March", "By Friday", "Three days earlier", "On Wednesday",
    "Next month", "On Thursday morning", "Within 48 hours", "On Saturday", "Two weeks ago", "Yesterday",
)  # fmt: skip
_WHAT = (
    "the harbour office closed pier {n} while two crews were looking for the barge that had broken loose in the storm",
    "inspectors found {n} damaged cranes along the eastern quay and asked the owners for the papers of each of them",
    "the council will vote on the plan to move {n} families away from the lower town before the river rises again",
    "a spokesman said the ferry had carried {n} passengers and that none of them was known to be missing so far",
)


def story(number: int) -> str:
    """Return an article of 1,000 words with 50 times."""
    when, what = cycle(_WHEN[number:] + _WHEN[:number]), cycle(_WHAT)
    lines = [f"{next(when)} {next(what).format(n=number * 7 + n)}." for n in range(TIMES)]
    return f"Storm over the harbour, part {number}\n\nPORT LENNE, March {number + 9}, 2021 - " + "\n\n".join(lines)


def made() -> Desk:
    """Return the desk of six articles."""
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder, "cases.db")) as store:
        case = library.new_case(store, "Storm over the harbour", event_date=date(2021, 3, 9)).created[0]
        library.add_articles(store, case, load([Pasted(story(n), f"{n}.txt") for n in range(ARTICLES)]).articles)
        find = analyser()
        for article, request in analysis.pending(store, case):
            analysis.record_analysis(store, case, article, find(request))
        return comparing.desk(store, case)


def median(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the median processor time of a call, in milliseconds."""
    times = []
    for _ in range(rounds):
        start = time.thread_time()
        work()
        times.append((time.thread_time() - start) * 1000)
    return sorted(times)[rounds // 2]


def report(name: str, value: float, limit: float) -> bool:
    """Print one figure; tell whether it keeps to its limit."""
    print(f"{name:<44} {value:8.1f} ms   limit {limit:6.1f}   {'ok' if value <= limit else 'EXCEEDED'}")
    return value <= limit


def main() -> int:
    """Run the benchmark."""
    _application = QApplication([])
    theme = Theme(Mode.LIGHT)
    theme.apply()
    desk = made()
    times = sum(1 for _ in build(desk).events())
    print(f"{ARTICLES} articles, {times} times, {len(build(desk).joins)} events told more than once")
    pane = TimelinePane(theme)
    pane.resize(*SIZE)
    pane.show_desk(desk)
    pane.show()
    QApplication.processEvents()
    gc.collect()
    gc.freeze()
    day = cycle(date(2021, 3, 8) + timedelta(days=n) for n in range(5))

    def redate() -> None:
        pane.redate(desk.columns[0], next(day))
        pane.view.viewport().repaint()

    def zoom(factor: float) -> None:
        pane.view.zoom(factor)
        pane.view.viewport().repaint()

    kept = report("a date corrected, resolved and drawn", median(redate), REDATED_MS)
    factor = cycle((1.25, 0.8))
    kept &= report("a step of the wheel", median(lambda: zoom(next(factor))), FRAME_MS)
    with tempfile.TemporaryDirectory() as folder:
        for suffix in ("svg", "png"):
            path = Path(folder, f"timeline.{suffix}")
            kept &= report(f"saved as {suffix.upper()}", median(partial(export.save, desk, path), 3), EXPORT_MS)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
