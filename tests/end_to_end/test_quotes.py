"""The quotes in the real window: opened by their key, walked, followed into the text, readings put right for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QRadioButton

from tests.end_to_end.conftest import Start
from tests.end_to_end.desk import desk, press
from workbench.desktop.quotes.view import QuotesView
from workbench.desktop.signals import MenuAsked
from workbench.desktop.verdict.reading_dialog import ReadingDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.app import Program
    from workbench.desktop.quotes.speaker_dialog import SpeakerDialog
    from workbench.desktop.workspace import Workspace


def opened(qtbot: QtBot, start: Start, content: bytes = b"") -> tuple[Program, Workspace, QuotesView]:
    """Open the case where it was left and press Ctrl+4."""
    program = start(content=content)
    qtbot.waitUntil(lambda: program.controller is not None and program.controller.desk is not None, timeout=30_000)
    workspace = program.assembly.workspace
    qtbot.waitUntil(lambda: workspace.matrix.view.matrix.rowCount() > 0, timeout=30_000)
    program.window.action_set.run("view.quotes")
    qtbot.waitUntil(lambda: workspace.quotes.view.quotes.rowCount() > 0, timeout=10_000)
    return program, workspace, workspace.quotes.view


def speaker_of(program: Program, words: str) -> str:
    view = next(view for view in desk(program).claims.values() if words in view.claim.anchor.exact)
    return view.claim.speaker.name if view.claim.speaker else ""


def go_to(program: Program, words: str) -> None:
    assert program.controller is not None
    view = next(view for view in desk(program).claims.values() if words in view.claim.anchor.exact)
    program.controller.select(view.row, view.claim.uuid)


def asked(program: Program) -> SpeakerDialog:
    """Return the dialog that asks who said it."""
    from workbench.desktop.quotes.speaker_dialog import SpeakerDialog

    return program.window.findChild(SpeakerDialog, "speaker_dialog")


def test_selection_goes_both_ways_and_enter_leads_to_the_sentence(qtbot: QtBot, start: Start, searched: bytes) -> None:
    program, workspace, view = opened(qtbot, start, searched)
    assert QApplication.focusWidget() is view
    go_to(program, "The fire is not out")
    assert view.current().claim == program.controller.place.claim
    press(program, "Up")
    claim = view.current().claim
    assert claim is not None
    assert program.controller.place.claim == claim
    press(program, "Return")  # here it leads to the passage, elsewhere into the strip
    column = next(c for c in workspace.columns.columns if c.article == desk(program).claims[claim].claim.article)
    assert QApplication.focusWidget() is column.pane


def test_a_click_brings_the_sentence_into_view_and_search_has_its_key(
    qtbot: QtBot, start: Start, searched: bytes
) -> None:
    program, workspace, view = opened(qtbot, start, searched)
    remark = next(r for place in range(view.quotes.rowCount()) if (r := view.quotes.remark(place, 1)) is not None)
    at = view.visualRect(view.quotes.index(*view.quotes.place(remark.claim))).topLeft() + QPoint(30, 10)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert program.controller.place.claim == remark.claim
    column = next(c for c in workspace.columns.columns if c.article == remark.view.claim.article)
    assert any(drawn.highlight.claim == remark.claim for drawn in column.pane.drawn())
    program.window.action_set.run("edit.filter")
    assert QApplication.focusWidget() is workspace.quotes.search


def test_a_speaker_put_right_by_keys_is_kept_and_undone_after_a_restart(
    qtbot: QtBot, start: Start, searched: bytes
) -> None:
    program, workspace, _view = opened(qtbot, start, searched)
    go_to(program, "The fire is not out")
    press(program, "S")
    dialog = asked(program)
    field = dialog.findChild(QLineEdit, "speaker_name_field")
    field.selectAll()
    QTest.keyClicks(field, "Lena Orth")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: speaker_of(program, "The fire is not out") == "Lena Orth", timeout=20_000)
    assert "Lena Orth" in workspace.quotes.speakers()
    qtbot.waitUntil(lambda: workspace.strip.telling.findChild(object, "strip_speaker").text() == "Lena Orth")
    program.window.close()
    again, workspace, _view = opened(qtbot, start)
    assert speaker_of(again, "The fire is not out") == "Lena Orth"
    assert again.window.action_set.actions["edit.undo"].text().startswith("Undo speaker of ")
    press(again, "Ctrl+Z")
    qtbot.waitUntil(lambda: speaker_of(again, "The fire is not out") == "Jon Brask", timeout=20_000)
    assert "Lena Orth" not in workspace.quotes.speakers()


def test_two_rows_become_one_by_the_menu(qtbot: QtBot, start: Start, searched: bytes) -> None:
    program, workspace, view = opened(qtbot, start, searched)
    go_to(program, "The fire is not out")
    claim = view.current().claim
    assert claim is not None
    view.menu_requested.emit(MenuAsked(claim, QPoint(5, 5)))
    menu = workspace.findChild(QMenu, "quotes_menu")
    assert menu.actions()[0].objectName() == "claim.speaker"
    merge = menu.findChild(QMenu, "quotes_merge")
    assert merge.title() == "Jon Brask is the same as"
    next(action for action in merge.actions() if action.text() == "Ana Torv").trigger()
    menu.close()
    qtbot.waitUntil(lambda: "Jon Brask" not in workspace.quotes.speakers(), timeout=20_000)
    assert speaker_of(program, "The fire is not out") == "Ana Torv"
    program.window.action_set.run("edit.undo")
    qtbot.waitUntil(lambda: "Jon Brask" in workspace.quotes.speakers(), timeout=20_000)


def test_all_of_a_speaker_at_once(qtbot: QtBot, start: Start, searched: bytes) -> None:
    program, _workspace, _view = opened(qtbot, start, searched)
    police = [v for v in desk(program).claims.values() if v.claim.speaker and v.claim.speaker.name == "police"]
    assert len({view.claim.article for view in police}) == 2
    program.controller.select(police[0].row, police[0].claim.uuid)
    program.window.action_set.run("claim.speaker")
    dialog = asked(program)
    dialog.names.setEditText("Harrow Police")
    dialog.findChild(QRadioButton, "speaker_scope_case").click()
    dialog.findChild(QPushButton, "speaker_ok").click()

    def named() -> set[str]:
        claims = (desk(program).claims[view.claim.uuid].claim for view in police)
        return {claim.speaker.name for claim in claims if claim.speaker}

    qtbot.waitUntil(lambda: named() == {"Harrow Police"}, timeout=20_000)


def test_a_value_put_right_by_keys_is_kept_and_undone_after_a_restart(
    qtbot: QtBot, start: Start, searched: bytes
) -> None:
    program, workspace, _view = opened(qtbot, start, searched)
    figure = next(view for view in desk(program).claims.values() if "310" in view.claim.anchor.exact)
    program.controller.select(figure.row, figure.claim.uuid)
    workspace.strip.findChild(QPushButton, "strip_read_as_correct").click()
    dialog = program.window.findChild(ReadingDialog, "reading_dialog")
    dialog.low.selectAll()
    QTest.keyClicks(dialog.low, "3,100")
    QTest.keyClick(dialog.low, Qt.Key.Key_Return)

    def read(shown: Program) -> str:
        return desk(shown).claims[figure.claim.uuid].read_as

    qtbot.waitUntil(lambda: "3,100" in read(program), timeout=20_000)
    program.window.close()
    again, _workspace, _view = opened(qtbot, start)
    assert "3,100" in read(again)
    press(again, "Ctrl+Z")
    qtbot.waitUntil(lambda: read(again) == figure.read_as, timeout=20_000)


def test_a_quote_has_no_value_to_correct(qtbot: QtBot, start: Start, searched: bytes) -> None:
    program, _workspace, _view = opened(qtbot, start, searched)
    go_to(program, "The fire is not out")
    press(program, "A")
    assert program.window.findChild(ReadingDialog, "reading_dialog") is None
    assert program.window.hint.text() == "This passage is no number and no time."
