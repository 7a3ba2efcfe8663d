"""How fast an article opens and repaints, against a plain QPlainTextEdit with the same text, in one run.

``python benchmarks/panes.py [--runs N]``; prints the ratios and limits, exits 1 when one is exceeded.
Opening is: make the widget, set the text, index the highlights, show, paint. CPU time, the best of the runs.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable
from uuid import UUID

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from workbench.desktop import fonts
from workbench.desktop.columns import scrolling
from workbench.desktop.columns.highlights import index
from workbench.desktop.columns.text_pane import TextPane
from workbench.desktop.theme import Mode, Theme
from workbench.domain.claim import Anchor, Claim, Origin
from workbench.domain.desk import ClaimView
from workbench.domain.mention import Kind
from workbench.domain.moment import Expression, TimexType
from workbench.domain.quantity import Quantity
from workbench.domain.span import Span

OPEN_LIMIT = 1.5
"""Times what a plain QPlainTextEdit takes."""
REPAINT_LIMIT = 16.0
"""Milliseconds, at the 95th percentile: a frame at 60 Hz."""
HIT_LIMIT = 0.2
"""Milliseconds for what lies under the pointer, at the median."""
SIZES = ((10_000, 1_000), (100_000, 10_000))
SIZE = (700, 900)
WORDS = (
    "the",
    "harbour",
    "minister",
    "told",
    "reporters",
    "on",
    "Tuesday",
    "that",
    "crews",
    "had",
    "left",
    "12",
    "boats",
)
ARTICLE = UUID(int=1)


def story(words: int) -> str:
    """Return a text of paragraphs of 60 words, always the same."""
    made = [WORDS[(n * 7 + n // 13) % len(WORDS)] for n in range(words)]
    return "\n".join(" ".join(made[n : n + 60]) + "." for n in range(0, words, 60))


def claims(text: str, count: int) -> list[ClaimView]:
    """Return claims spread evenly over a text: numbers, times and overlaps of both."""
    step = len(text) // count
    made = []
    for n in range(count):
        start = n * step
        span = Span(start, min(len(text), start + 6 + n % 5 * 12))
        time_like = n % 3 == 0
        claim = Claim(
            UUID(int=n + 2),
            ARTICLE,
            Kind.TIME if time_like else Kind.QUANTITY,
            Origin.PROPOSED,
            Anchor(1, span, span.of(text)),
            span,
            quantity=None if time_like else Quantity(12),
            expression=Expression("day", {}, TimexType.DATE) if time_like else None,
        )
        made.append(ClaimView(claim, "12", listed=n % 9 == 0))
    return made


def open_plain(text: str, _views: list[ClaimView]) -> QPlainTextEdit:
    """Open a text without any highlight."""
    edit = QPlainTextEdit()
    edit.setReadOnly(True)
    edit.setFont(fonts.reading_font())
    edit.resize(*SIZE)
    edit.setPlainText(text)
    return edit


def open_pane(text: str, views: list[ClaimView]) -> TextPane:
    """Open a text with its claims."""
    pane = TextPane(ARTICLE)
    pane.resize(*SIZE)
    pane.set_text(text)
    pane.set_claims(index(views, {}))
    return pane


def opening(make: Callable[[str, list[ClaimView]], QPlainTextEdit], text: str, views: list[ClaimView]) -> float:
    """Return the milliseconds of CPU from nothing to the first paint."""
    start = time.process_time()
    edit = make(text, views)
    edit.show()
    QApplication.processEvents()
    edit.viewport().repaint()
    taken = (time.process_time() - start) * 1_000
    edit.hide()
    edit.deleteLater()
    QApplication.processEvents()
    return taken


def repaints(pane: TextPane, views: list[ClaimView]) -> list[float]:
    """Return the milliseconds of whole repaints all over the text, nothing kept from the paint before.

    Of three repaints at a place the best counts: what else the machine does is not ours.
    """
    taken = []
    for place in range(0, len(views), max(1, len(views) // 60)):
        scrolling.level(pane, views[place].claim.uuid, 100.0)
        QApplication.processEvents()
        taken.append(min(repaint(pane) for _ in range(3)))
    return sorted(taken)


def repaint(pane: TextPane) -> float:
    """Return the milliseconds of one whole repaint."""
    start = time.process_time()
    pane.set_claims(pane.index)
    pane.viewport().repaint()
    return (time.process_time() - start) * 1_000


def hit_tests(pane: TextPane) -> list[float]:
    """Return the milliseconds of finding what lies under 100 points."""
    points = [QPointF(QPoint(120 + n * 4, 20 + n * 8)) for n in range(100)]
    return sorted(min(hit_test(pane, point) for _ in range(3)) for point in points)


def hit_test(pane: TextPane, point: QPointF) -> float:
    """Return the milliseconds of finding what lies under one point."""
    start = time.process_time()
    pane.hits(point)
    return (time.process_time() - start) * 1_000


def measure(words: int, count: int, runs: int) -> bool:
    """Print the figures of one size; tell whether all are within their limits."""
    text = story(words)
    views = claims(text, count)
    plain, ours = [], []
    for _ in range(runs):
        plain.append(opening(open_plain, text, views))
        ours.append(opening(open_pane, text, views))
    ratio = min(ours) / min(plain)
    pane = open_pane(text, views)
    pane.show()
    QApplication.processEvents()
    frames = repaints(pane, views)
    frame = frames[int(len(frames) * 0.95)]
    hits = hit_tests(pane)
    hit = hits[len(hits) // 2]
    print(f"{words:,} words, {count:,} highlights")
    print(f"  open     {min(ours):6.1f} ms, plain {min(plain):6.1f} ms: {ratio:.2f} (limit {OPEN_LIMIT})")
    print(f"  repaint  {frame:6.1f} ms at p95 (limit {REPAINT_LIMIT}), median {frames[len(frames) // 2]:.1f}")
    print(f"  hit test {hit:6.3f} ms at the median (limit {HIT_LIMIT})")
    return ratio <= OPEN_LIMIT and frame <= REPAINT_LIMIT and hit <= HIT_LIMIT


def main() -> int:
    """Measure all sizes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    runs: int = parser.parse_args().runs
    application = QApplication(sys.argv[:1])
    Theme(Mode.LIGHT).apply()
    fonts.load()
    opening(open_plain, story(200), [])
    opening(open_pane, story(200), claims(story(200), 20))
    within = [measure(words, count, runs) for words, count in SIZES]
    del application
    return 0 if all(within) else 1


if __name__ == "__main__":
    sys.exit(main())
