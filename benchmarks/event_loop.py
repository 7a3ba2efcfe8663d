"""How long the window is deaf at the longest while 200 articles are opened and their claims are found.

The real window, offscreen, with its real analysis process and a database of its own. 200 distinct articles of about 500
words are put together from the samples, with names and figures of their own, and dropped on the window as files. A
timer of 4 ms notes how late each of its turns comes: the longest wait is what a person can feel as a hitch. The same
timer is read while the window is idle, before and after, in the same run: what the machine itself takes away.
Beside it stands how much of a wait this thread's own processor time was: what is left of it when nothing else runs.
Run: ``python benchmarks/event_loop.py [--articles 200]``; exits 1 when the longest gap exceeds the limit.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QElapsedTimer, QEventLoop, Qt, QTimer

from workbench import app, assets

LIMIT = 50.0
"""Milliseconds."""
WORDS = 500
TICK = 4
IDLE = 5.0
"""Seconds that the idle window is watched, before and after."""
PATIENCE = 400.0
"""Seconds after which the run is given up."""
NAMES = ("Brandt", "Torv", "Harrow", "Estrava", "Kester", "Halmere", "Sever", "Meridian", "Alder", "Northern")
SYLLABLES = ("ka", "lo", "mir", "ten", "dra", "vos", "be", "ril", "san", "wick", "or", "hal")


def article(number: int, paragraphs: list[str], leads: list[str]) -> str:
    """Return one invented report: a lead and paragraphs of the samples, with other names and figures."""
    chance = random.Random(number)
    body, words = [], 0
    for paragraph in chance.sample(paragraphs, len(paragraphs)):
        body.append(paragraph)
        words += len(paragraph.split())
        if words >= WORDS:
            break
    text = "\n\n".join([chance.choice(leads), *body])
    names = {name: "".join(chance.sample(SYLLABLES, 2)).capitalize() for name in NAMES}
    text = re.sub("|".join(NAMES), lambda found: names[found[0]], text)
    return re.sub(r"\b[1-9]\d?\b", lambda _found: str(chance.randint(2, 99)), f"Report {number}: {text}")


def write_articles(folder: Path, count: int) -> list[Path]:
    """Write the reports as files."""
    sources = [path.read_text(encoding="utf-8") for path in sorted(assets.path("samples").glob("*/*.txt"))]
    pieces = [[piece.strip() for piece in text.split("\n\n") if piece.strip()] for text in sources]
    leads = ["\n\n".join(parts[:3]) for parts in pieces]
    paragraphs = [part for parts in pieces for part in parts[3:] if len(part.split()) > 15]
    files = [folder / f"report-{number:03}.txt" for number in range(count)]
    for number, file in enumerate(files):
        file.write_text(article(number, paragraphs, leads), encoding="utf-8")
    return files


class Gaps:
    """Notes how long the event loop took from one turn of a timer to the next.

    Attributes:
        noted: Milliseconds between two turns, and how many of them this thread's processor worked.
    """

    def __init__(self) -> None:
        self.noted: list[tuple[float, float]] = []
        self._clock = QElapsedTimer()
        self._worked = 0.0
        self._loop = QEventLoop()
        self._until: Callable[[], bool] = bool
        self._end = 0.0
        self._tick = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=TICK)
        self._tick.timeout.connect(self._note)
        self._look = QTimer(interval=50)
        self._look.timeout.connect(self._leave)

    def watch(self, until: Callable[[], bool], seconds: float) -> list[tuple[float, float]]:
        """Let events be handled until something holds or the time is over; return the gaps, sorted."""
        self.noted, self._until, self._end = [], until, time.monotonic() + seconds
        self._look.start()
        self._clock.start()
        self._worked = time.thread_time()
        self._tick.start()
        self._loop.exec()
        self._tick.stop()
        self._look.stop()
        return sorted(self.noted)

    def _note(self) -> None:
        worked = time.thread_time()
        self.noted.append((self._clock.nsecsElapsed() / 1e6, 1000 * (worked - self._worked)))
        self._worked = worked
        self._clock.start()

    def _leave(self) -> None:
        if self._until() or time.monotonic() > self._end:
            self._loop.quit()


def report(name: str, gaps: list[tuple[float, float]], seconds: float) -> None:
    """Print one line."""
    late = sum(gap > LIMIT for gap, _ in gaps)
    p99 = gaps[int(len(gaps) * 0.99)][0]
    worked = max(worked for _, worked in gaps)
    print(
        f"{name:<26} longest {gaps[-1][0]:6.1f} ms   p99 {p99:5.1f}   over {LIMIT:.0f}: {late:3} of {len(gaps):5}"
        f"   processor at most {worked:5.1f} ms   {seconds:5.1f} s"
    )


def run(folder: Path, count: int) -> bool:
    """Measure; tell whether the limit was kept."""
    files = write_articles(folder, count)
    application = app._application()
    program = app.Program(app.Settings(folder / "settings.ini"), folder / "cases.db")
    program.window.resize(1920, 1080)
    program.show()
    gaps = Gaps()
    gaps.watch(lambda: program.controller is not None and program.controller.ready, 60)
    gaps.watch(lambda: False, 2)  # the analysis process loads its pipeline
    before = gaps.watch(lambda: False, IDLE)
    begin = time.monotonic()
    program.assembly.opening.open_files(files)

    def opened() -> bool:
        desk = program.controller.desk
        return desk is not None and len(desk.articles) >= count

    opening = gaps.watch(opened, PATIENCE)
    middle = time.monotonic()
    searching = gaps.watch(lambda: opened() and not program.flow.busy, PATIENCE)
    end = time.monotonic()
    report("files read and stored", opening, middle - begin)
    report("claims found and compared", searching, end - middle)
    if not opened() or program.flow.busy:
        raise SystemExit("not all articles were analysed")
    after = gaps.watch(lambda: False, IDLE)
    program.window.close()
    application.processEvents()
    idle = sorted(before + after)
    report("idle", idle, 2 * IDLE)
    longest = searching[-1][0]
    print(f"longest gap while claims are found {longest:.1f} ms   limit {LIMIT:.0f} ms   idle {idle[-1][0]:.1f} ms")
    return longest <= LIMIT


def main() -> int:
    """Measure in a folder of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=200)
    count = parser.parse_args().articles
    sys.setswitchinterval(app.SWITCH)
    with tempfile.TemporaryDirectory() as folder:
        return int(not run(Path(folder), count))


if __name__ == "__main__":
    sys.exit(main())
