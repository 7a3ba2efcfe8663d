"""The timeline in the real window: opened by its key, walked, followed into the text, moved by a new date, saved."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.end_to_end.conftest import Start
from tests.end_to_end.desk import desk, press
from workbench.desktop.columns.events import MastheadCorrected
from workbench.desktop.timeline.axis_painting import AXIS
from workbench.desktop.timeline.view import TimelineView

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.app import Program
    from workbench.desktop.workspace import Workspace


def opened(qtbot: QtBot, start: Start, content: bytes) -> tuple[Program, Workspace, TimelineView]:
    """Open the case where it was left and press Ctrl+3."""
    program = start(content=content)
    qtbot.waitUntil(lambda: program.controller is not None and program.controller.desk is not None, timeout=30_000)
    workspace = program.assembly.workspace
    qtbot.waitUntil(lambda: workspace.matrix.view.matrix.rowCount() > 0, timeout=30_000)
    program.window.action_set.run("view.timeline")
    qtbot.waitUntil(lambda: workspace.timeline.view.times.rowCount() > 0, timeout=10_000)
    return program, workspace, workspace.timeline.view


def test_selection_goes_both_ways_and_enter_leads_to_the_sentence(qtbot: QtBot, start: Start, searched: bytes) -> None:
    program, workspace, view = opened(qtbot, start, searched)
    assert QApplication.focusWidget() is view
    press(program, "Home")
    claim = view.current_claim()
    assert claim is not None
    assert program.controller is not None
    assert program.controller.place.claim == claim
    press(program, "Return")  # here it leads to the passage, elsewhere into the strip
    article = desk(program).claims[claim].claim.article
    column = next(column for column in workspace.columns.columns if column.article == article)
    assert QApplication.focusWidget() is column.pane
    timed = [row for row in desk(program).rows if row.key in workspace.timeline.shown_rows()]
    program.controller.select(timed[-1].key)
    assert view.current_claim() in timed[-1].claims
    assert workspace.timeline.selected_row() == timed[-1].key


def test_a_click_on_a_bar_brings_its_sentence_into_view(qtbot: QtBot, start: Start, searched: bytes) -> None:
    program, workspace, view = opened(qtbot, start, searched)
    bar = view.camera.layout.bars[-1]
    at = QPoint(round(bar.box.x + bar.box.width / 2), round(bar.box.middle + AXIS - view.verticalOffset()))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert program.controller is not None
    assert program.controller.place.claim == bar.event.claim
    column = next(c for c in workspace.columns.columns if c.article == bar.event.view.claim.article)
    assert any(drawn.highlight.claim == bar.event.claim for drawn in column.pane.drawn())


def test_a_corrected_date_moves_the_bars_before_anything_is_compared(
    qtbot: QtBot, start: Start, searched: bytes
) -> None:
    program, workspace, view = opened(qtbot, start, searched)
    article = desk(program).columns[0]
    workspace.columns.masthead_corrected.emit(MastheadCorrected(article, "published", date(2021, 3, 24)))
    days = {bar.extent.start for bar in view.timeline.lanes[0].events if bar.extent is not None}
    assert view.timeline.lanes[0].published == date(2021, 3, 24).toordinal()
    assert date(2021, 3, 23).toordinal() in {int(day) for day in days}  # "on Tuesday"
    qtbot.waitUntil(
        lambda: desk(program).article(article).stored.article.masthead.published.value == date(2021, 3, 24),
        timeout=20_000,
    )
    assert view.timeline.lanes[0].published == date(2021, 3, 24).toordinal()


def test_it_is_saved_from_the_menu(qtbot: QtBot, start: Start, searched: bytes, tmp_path: Path) -> None:
    program, _workspace, _view = opened(qtbot, start, searched)
    program.window.action_set.run("case.timeline")
    dialog = program.window.findChild(QFileDialog, "timeline_dialog")
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "blast.svg"))
    dialog.close()
    assert (tmp_path / "blast.svg").read_bytes().startswith(b"<?xml")
