"""Other reports of the event, found among all that is stored and added to the open case, in the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.end_to_end.desk import desk, press
from workbench.desktop.library.find_dialog import FindDialog, why
from workbench.domain.article import Pasted
from workbench.reading.loader import load
from workbench.services import library

if TYPE_CHECKING:
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from tests.end_to_end.conftest import Start
    from workbench.app import Program

THIRD = (
    "Port blast: what we know\n\nMayor Ana Torv said the silo at Harrow Quay had been checked in spring. "
    "The explosion on Tuesday killed at least 12 people.\n"
)
BOATS = "Fishermen protest against a fee for boats\n\nThe council will hear them next week, it said on Monday.\n"


def store(program: Program, *texts: str) -> list[UUID]:
    """Put articles into another case, as a person did some day before."""
    kept = program.controller.store
    archive = library.new_case(kept, "Archive").created[0]
    return list(library.add_articles(kept, archive, load([Pasted(text) for text in texts]).articles).created)


def dialog_of(program: Program, qtbot: QtBot) -> FindDialog:
    """Return the dialog that is open, when it has searched."""
    (shown,) = (one for one in program.window.findChildren(FindDialog) if one.isVisible())
    qtbot.waitUntil(lambda: "Searching" not in shown.told.text(), timeout=10_000)
    return shown


@pytest.fixture
def program(start: Start, qtbot: QtBot, searched: bytes) -> Program:
    made = start(content=searched)
    qtbot.waitUntil(lambda: made.controller.row is not None, timeout=30_000)
    return made


def test_a_stored_report_of_the_event_is_found_ticked_and_added(program: Program, qtbot: QtBot) -> None:
    third, boats = store(program, THIRD, BOATS)
    press(program, "Ctrl+Shift+F")
    shown = dialog_of(program, qtbot)
    assert shown.told.text().startswith("These may tell the same event as A, B.")
    assert shown.found.count() == 1
    assert "Port blast: what we know" in shown.found.item(0).text()
    assert "\nIn both: " in shown.found.item(0).text()
    assert not shown.add.isEnabled()
    shown.found.setFocus()
    qtbot.keyClick(shown.found, Qt.Key.Key_Space)
    qtbot.mouseClick(shown.findChild(QPushButton, "add_found"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(desk(program).columns) == 3, timeout=30_000)
    assert desk(program).columns[-1] == third
    assert boats not in {article.stored.uuid for article in desk(program).articles}
    assert desk(program).undo_label == "add “Port blast: what we know”"


def test_it_says_that_nothing_is_stored_or_nothing_fits(program: Program, qtbot: QtBot) -> None:
    program.window.action_set.run("case.find")
    assert dialog_of(program, qtbot).told.text().startswith("Nothing else is stored yet.")
    store(program, BOATS)
    program.window.action_set.run("case.find")
    shown = dialog_of(program, qtbot)
    assert shown.told.text().startswith("No other stored article seems to tell this event")
    assert not shown.found.isVisible()


def test_the_reason_parts_names_figures_and_words() -> None:
    assert why(("Harrow", "12", "silo", "Torv", "1,200")) == "In both: Harrow, Torv · figures 12, 1,200 · silo"
