"""How long the tables take to show 10,000 rows and to paint a frame while they scroll.

Run: ``python benchmarks/tables.py [--rows 10000]``. Prints one line per figure against its limit; exits 1 when one is
exceeded. A frame is one notch of the wheel (120 px), events handled and painted; a jump goes to another part of the
table, where nothing was laid out yet. Times are of this thread's processor. As a yardstick, a plain text pane of the
same size is repainted in the same run: a figure over its limit passes when it is below that, since the machine is
then too slow for the limit to tell anything.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtWidgets import QAbstractItemView, QApplication, QPlainTextEdit

from tests.helpers.desks import big_desk
from workbench.desktop.claims.filtering import EVERYTHING
from workbench.desktop.claims.pane import ClaimsPane
from workbench.desktop.matrix.pane import MatrixPane
from workbench.desktop.theme import Mode, Theme
from workbench.domain.desk import Desk

FRAME_MS = 16.0
SHOW_MS = 400.0
FRAMES = 200
NOTCH = 120
SIZE = (1920, 1000)


def milliseconds(work: Callable[[], object]) -> float:
    """Return the processor time of a call."""
    start = time.thread_time()
    work()
    return (time.thread_time() - start) * 1000


def scrolled(view: QAbstractItemView, places: Iterable[int]) -> list[float]:
    """Scroll to one place after the other and return the time of each frame, sorted."""
    bar = view.verticalScrollBar()

    def frame(place: int) -> None:
        bar.setValue(place)
        QApplication.processEvents()

    return sorted(milliseconds(partial(frame, place)) for place in places)


def plain_text() -> float:
    """Return how long a plain text pane of the same size takes to repaint, in the median."""
    pane = QPlainTextEdit()
    pane.resize(*SIZE)
    pane.setPlainText("Official figures put the number of people in the district at several thousand. " * 2000)
    pane.show()
    QApplication.processEvents()
    return sorted(milliseconds(pane.viewport().repaint) for _ in range(21))[10]


def report(name: str, value: float, limit: float, yardstick: float = 0.0) -> bool:
    """Print one figure; tell whether it keeps to its limit."""
    kept = value <= max(limit, yardstick)
    against = f"   {value / yardstick:.2f} of a plain text pane" if yardstick else ""
    print(f"{name:<36} {value:8.1f} ms   limit {limit:6.1f}   {'ok' if kept else 'EXCEEDED'}{against}")
    return kept


def measure(name: str, pane: MatrixPane | ClaimsPane, desk: Desk) -> bool:
    """Measure one pane."""
    pane.resize(*SIZE)
    pane.show()
    QApplication.processEvents()  # nothing is painted before the window is exposed
    shown = milliseconds(partial(pane.show_desk, desk)) + milliseconds(QApplication.processEvents)
    kept = report(f"{name}: show and paint", shown, SHOW_MS)
    yardstick, view = plain_text(), pane.view
    times = scrolled(view, range(0, FRAMES * NOTCH, NOTCH))
    kept &= report(f"{name}: frame p95", times[FRAMES * 95 // 100], FRAME_MS, yardstick)
    most = view.verticalScrollBar().maximum()
    times = scrolled(view, [most * step // FRAMES for step in range(FRAMES)])
    return kept & report(f"{name}: jump, median", times[FRAMES // 2], FRAME_MS, yardstick)


def main() -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000)
    arguments = parser.parse_args()
    _application = QApplication([])
    theme = Theme(Mode.LIGHT)
    theme.apply()
    desk = big_desk(arguments.rows)
    gc.collect()
    gc.freeze()  # the desk's 100,000 objects would be walked in the middle of a frame
    matrix, claims = MatrixPane(theme), ClaimsPane(theme)
    claims.set_filter(EVERYTHING)
    kept = measure("Comparison", matrix, desk) & measure("Claims", claims, desk)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
