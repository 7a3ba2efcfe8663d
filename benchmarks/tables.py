"""How long the tables take to show 10,000 rows and to paint a frame while they scroll.

Run: ``python benchmarks/tables.py [--rows 10000]``. Prints one line per figure against its limit; exits 1 when one is
exceeded. Frames are full repaints of the viewport, the dearest case; times are of this thread's processor, so that a
busy machine does not fail them.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtWidgets import QAbstractItemView, QApplication

from tests.helpers.desks import big_desk
from workbench.desktop.claims.filtering import EVERYTHING
from workbench.desktop.claims.pane import ClaimsPane
from workbench.desktop.matrix.pane import MatrixPane
from workbench.desktop.theme import Mode, Theme
from workbench.domain.desk import Desk

FRAME_MS = 16.0
SHOW_MS = 400.0
FRAMES = 200


def milliseconds(work: Callable[[], object]) -> float:
    """Return the processor time of a call."""
    start = time.thread_time()
    work()
    return (time.thread_time() - start) * 1000


def frames(view: QAbstractItemView) -> list[float]:
    """Scroll through the whole table in `FRAMES` jumps and return the time of each repaint, sorted."""
    bar = view.verticalScrollBar()

    def frame(step: int) -> None:
        bar.setValue(bar.maximum() * step // FRAMES)
        view.repaint()
        view.viewport().repaint()

    return sorted(milliseconds(lambda step=step: frame(step)) for step in range(FRAMES))


def report(name: str, value: float, limit: float) -> bool:
    """Print one figure; tell whether it keeps to its limit."""
    kept = value <= limit
    print(f"{name:<44} {value:8.1f} ms   limit {limit:6.1f}   {'ok' if kept else 'EXCEEDED'}")
    return kept


def measure(name: str, pane: MatrixPane | ClaimsPane, view: QAbstractItemView, desk: Desk) -> bool:
    """Measure one pane."""
    pane.resize(1920, 1000)
    pane.show()
    QApplication.processEvents()  # nothing is painted before the window is exposed
    shown = milliseconds(lambda: (pane.show_desk(desk), pane.repaint()))
    times = frames(view)
    print(f"{name}: median frame {times[len(times) // 2]:.1f} ms, worst {times[-1]:.1f} ms")
    return report(f"{name}: show", shown, SHOW_MS) & report(f"{name}: frame p95", times[FRAMES * 95 // 100], FRAME_MS)


def main() -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000)
    arguments = parser.parse_args()
    application = QApplication([])
    theme = Theme(Mode.LIGHT)
    theme.apply()
    desk = big_desk(arguments.rows)
    matrix, claims = MatrixPane(theme), ClaimsPane(theme)
    claims.set_filter(EVERYTHING)
    kept = measure("Comparison", matrix, matrix.view, desk) & measure("Claims", claims, claims.view, desk)
    application.processEvents()
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
