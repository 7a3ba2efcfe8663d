"""The sample without a display: the same program, its rows printed and its window drawn into a picture."""

from __future__ import annotations

import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QEventLoop, QMessageLogContext, QtMsgType, qInstallMessageHandler

from workbench.desktop.wording import relation_mark, relation_word
from workbench.domain.case import AnalysisState
from workbench.domain.wording import as_written

if TYPE_CHECKING:
    from workbench.desktop.analysis_flow import AnalysisFlow
    from workbench.desktop.controller import Controller
    from workbench.desktop.main_window import MainWindow
    from workbench.domain.desk import Desk, Row

_PATIENCE = 120.0
"""Seconds until the analysis must be done."""
_WIDTH, _HEIGHT = 1920, 1080
_CELL = 30
_TITLE = 34


class Running(Protocol):
    """The program as this file needs it."""

    window: MainWindow
    controller: Controller | None
    flow: AnalysisFlow | None

    def show(self) -> None:
        """Show the window."""


def show_in_text(program: Running, picture: Path, tell: Callable[[str], object] = print) -> int:
    """Run the program offscreen until its case is compared, print the rows, draw the window.

    Returns:
        The exit status: 0, or 1 when no case could be opened or no claims could be found in any of its articles.
    """
    qInstallMessageHandler(_without_plugin_notes)
    program.window.resize(_WIDTH, _HEIGHT)
    program.show()
    done = _wait(lambda: _settled(program))
    desk = None if program.controller is None else program.controller.desk
    if desk is None:
        tell("No case could be opened.")
        return 1
    failed = failures(desk) if done else [f"Finding claims took longer than {_PATIENCE:.0f} seconds."]
    if not done or len(failed) == len(desk.articles):
        tell("No claims were found, so there is nothing to compare:")
        for line in failed:
            tell(f"  {line}")
        return 1
    _wait(lambda: False, seconds=0.3)  # let the last layout and paint happen
    for line in table(desk):
        tell(line)
    program.window.grab().save(str(picture))
    tell("")
    for line in failed:
        tell(line)
    tell(f"No display was found, so the window was drawn into {picture}.")
    tell("To work in it, run the same command where there is a display: on the desktop itself, or over `ssh -X`.")
    return 0


def failures(desk: Desk) -> list[str]:
    """Return a line for each article whose claims could not be found."""
    return [
        f"Finding claims stopped in {article.letter}: {article.stored.failure or 'no reason was given'}"
        for article in desk.articles
        if article.stored.analysis is AnalysisState.FAILED
    ]


def _without_plugin_notes(_kind: QtMsgType, _where: QMessageLogContext, text: str | None) -> None:
    """Pass Qt's messages on, but not what the offscreen plugin says it cannot do: nobody asked it to."""
    if text and not text.startswith("This plugin does not support"):
        sys.stderr.write(f"{text}\n")


def table(desk: Desk) -> list[str]:
    """Return a case's rows with their relation as lines of text, differences first as on the desk."""
    lines = [f"{desk.case.name}: {len(desk.articles)} articles, {len(desk.rows)} rows", ""]
    columns = [desk.article(uuid) for uuid in desk.columns]
    head = "".join(
        f"{article.letter + ' ' + (article.stored.article.masthead.outlet.value or '?'):<{_CELL}.{_CELL - 2}}"
        for article in columns
    )
    lines.append(f"{'relation':<28}{'claim':<{_TITLE}}{head}".rstrip())
    lines += [line for row in desk.rows if len(row.cells) > 1 or row.listed for line in _row(desk, row)]
    alone = sum(1 for row in desk.rows if len(row.cells) <= 1 and not row.listed)
    return [*lines, f"… and {alone} passages that stand in one article only"] if alone else lines


def _row(desk: Desk, row: Row) -> list[str]:
    """Return one row, as many lines as its fullest cell needs."""
    relation = f"{relation_mark(row)} {relation_word(row, desk)}".strip()
    cells = []
    for column in desk.columns:
        passages = [as_written(desk.claims[claim].claim) for claim in row.cells.get(column, ())]
        text = " / ".join(" ".join(passage.split()) for passage in passages) or "No match found"
        cells.append(textwrap.wrap(textwrap.shorten(text, 3 * _CELL, placeholder=" …"), _CELL - 2))
    title = textwrap.wrap(row.title, _TITLE - 2) or [""]
    height = max(len(title), *(len(cell) for cell in cells), 1)
    made = []
    for place in range(height):
        parts = [f"{relation if place == 0 else '':<28}", f"{title[place] if place < len(title) else '':<{_TITLE}}"]
        parts += [f"{cell[place] if place < len(cell) else '':<{_CELL}}" for cell in cells]
        made.append("".join(parts).rstrip())
    return made


def _settled(program: Running) -> bool:
    """Tell whether the case is there and nothing is being analysed any more."""
    controller, flow = program.controller, program.flow
    if controller is None or flow is None or controller.desk is None:
        return False
    states = [article.stored.analysis for article in controller.desk.articles]
    return bool(states) and AnalysisState.PENDING not in states and not flow.busy


def _wait(done: Callable[[], bool], seconds: float = _PATIENCE) -> bool:
    """Let the program work until it is done; returns whether it was in time."""
    end = time.monotonic() + seconds
    while not done() and time.monotonic() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        time.sleep(0.005)
    return done()
