"""The main job in the real window, by keys and mouse: open, read, walk, judge, close, find everything again."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton

from tests.end_to_end.desk import COURIER, WIRE, analysed, desk, drop, kill_worker, paste, press, row, wait_for_claims
from workbench.domain.case import AnalysisState
from workbench.domain.verdict import Verdict

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.end_to_end.conftest import Start
    from workbench.app import Program
    from workbench.domain.desk import ClaimView
    from workbench.domain.verdict import Judged


def pasted(start: Start, qtbot: QtBot) -> Program:
    """Paste two articles into an empty program and wait until their claims are found."""
    program = start()
    paste(program, WIRE)
    qtbot.waitUntil(lambda: program.controller.desk is not None, timeout=30_000)
    paste(program, COURIER)
    wait_for_claims(program, qtbot)
    return program


@pytest.fixture
def program(start: Start, qtbot: QtBot, searched: bytes) -> Program:
    """The program on a case of two reports that were searched before."""
    made = start(content=searched)
    qtbot.waitUntil(lambda: made.controller.desk is not None, timeout=30_000)
    made.assembly.workspace.settle()
    return made


def judgements(program: Program) -> list[Judged]:
    """Return every judgement on the desk; of a quoted fact the first question is whether it was said."""
    return [judged for view in desk(program).claims.values() for judged in (view.said, view.so) if judged is not None]


def judged(program: Program, verdict: Verdict) -> bool:
    return any(judged.judgement.verdict is verdict for judged in judgements(program))


def test_two_articles_passages_verdict_close_reopen_still_there(start: Start, qtbot: QtBot) -> None:
    program = pasted(start, qtbot)
    passages = {view.claim.anchor.exact for view in desk(program).claims.values()}
    assert any("12" in passage for passage in passages)
    assert any("20" in passage for passage in passages)
    assert len(program.assembly.workspace.columns.columns) == 2
    press(program, "V D")
    typed = QApplication.focusWidget()
    assert isinstance(typed, QPlainTextEdit | QLineEdit)
    QTest.keyClicks(typed, "Two hospitals give two figures: 12, 20.")
    press(program, "Ctrl+Return")
    qtbot.waitUntil(lambda: judged(program, Verdict.DISPUTED), timeout=30_000)
    if "0 decided" in program.window.counts.text():  # someone said it: *Is it so?* is asked next, of the same row
        press(program, "V D")
        QTest.keyClicks(QApplication.focusWidget(), "Two hospitals give two figures: 12, 20.")
        press(program, "Ctrl+Return")
    assert "1 decided" in program.window.counts.text()
    assert program.window.counts.text().endswith("all saved")
    press(program, "J J")
    place = program.controller.place
    columns = desk(program).columns
    program.window.close()

    again = start()
    qtbot.waitUntil(lambda: again.controller.desk is not None, timeout=30_000)
    assert judged(again, Verdict.DISPUTED)
    reasons = {judged.judgement.reason for judged in judgements(again)}
    assert reasons == {"Two hospitals give two figures: 12, 20."}
    assert again.controller.place == place
    assert desk(again).columns == columns
    assert again.window.counts.text().startswith(program.window.counts.text().split(" · ")[0])


def test_verified_takes_two_keys_and_undo_after_a_restart_takes_it_back(
    program: Program, start: Start, qtbot: QtBot
) -> None:
    press(program, "V V")
    qtbot.waitUntil(lambda: any(view.decided for view in desk(program).claims.values()), timeout=30_000)
    program.window.close()
    again = start()
    qtbot.waitUntil(lambda: again.controller.desk is not None, timeout=30_000)
    undo = again.window.action_set.actions["edit.undo"]
    assert undo.text().startswith("Undo verdict: Verified on ")
    press(again, "Ctrl+Z")
    assert not any(view.decided for view in desk(again).claims.values())
    press(again, "Ctrl+Shift+Z")
    assert any(view.decided for view in desk(again).claims.values())


def test_a_verdict_is_given_to_one_reading_only(program: Program, start: Start, qtbot: QtBot) -> None:
    several = next(row for row in desk(program).rows if len(row.readings) > 1)
    program.controller.select(several.key, several.readings[1].claims[0])
    press(program, "V V")
    qtbot.waitUntil(lambda: any(view.decided for view in desk(program).claims.values()), timeout=30_000)
    decided = {uuid for uuid, view in desk(program).claims.items() if view.decided}
    assert decided == set(several.readings[1].claims)


def test_not_a_claim_names_the_passage_and_leaves_the_rows_where_they_stand(
    program: Program, start: Start, qtbot: QtBot
) -> None:
    several = next(row for row in desk(program).rows if len(row.claims) > 1)
    program.controller.select(several.key, several.claims[-1])
    place, words = program.controller.place.row, desk(program).claims[several.claims[-1]].claim.anchor.exact
    press(program, "R")
    qtbot.waitUntil(lambda: "Not a claim: " in program.window.hint.text(), timeout=30_000)
    assert words in program.window.hint.text()
    assert program.window.hint.text().endswith("Ctrl+Z takes it back.")
    assert program.controller.place.row == place
    press(program, "Ctrl+Z")
    qtbot.waitUntil(lambda: row(program).claims == several.claims, timeout=30_000)


def test_walking_by_keys(program: Program, start: Start, qtbot: QtBot) -> None:
    order = list(program.assembly.workspace.order())
    program.controller.select(order[0])
    press(program, "J")
    assert program.controller.place.row == order[1]
    press(program, "K K")
    assert program.controller.place.row == order[0]
    press(program, "J J Alt+Left")
    assert program.controller.place.row == order[1]
    listed = row(program).listed
    press(program, "Space")
    assert row(program).listed is not listed
    assert not row(program).decided


def test_letters_typed_into_the_reason_are_letters(program: Program, start: Start, qtbot: QtBot) -> None:
    before = program.controller.place
    press(program, "V D")
    field = QApplication.focusWidget()
    QTest.keyClicks(field, "jvvn r")
    text = field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()
    assert text == "jvvn r"
    assert program.controller.place == before
    assert not any(view.decided or view.rejected for view in desk(program).claims.values())
    press(program, "Esc J")
    assert program.controller.place != before


def test_an_unsent_reason_is_there_after_a_restart(program: Program, start: Start, qtbot: QtBot) -> None:
    press(program, "V D")
    QTest.keyClicks(QApplication.focusWidget(), "Ask the hospital")
    program.window.close()
    again = start()
    qtbot.waitUntil(lambda: again.controller.desk is not None, timeout=30_000)
    strip = again.assembly.workspace.strip
    qtbot.waitUntil(lambda: "Ask the hospital" in [f.toPlainText() for f in strip.findChildren(QPlainTextEdit)])
    assert not any(view.decided for view in desk(again).claims.values())


def test_an_unsent_reason_outlives_a_crash(program: Program, qtbot: QtBot) -> None:
    from workbench.services import library

    press(program, "V D")
    QTest.keyClicks(QApplication.focusWidget(), "Ask the hospital")
    store, case = program.controller.store, desk(program).case.uuid
    qtbot.waitUntil(lambda: "Ask the hospital" in str(library.load_state(store, case)), timeout=5_000)


def test_a_claim_by_hand_from_a_selection(program: Program, start: Start, qtbot: QtBot) -> None:
    column = program.assembly.workspace.columns.columns[0]
    column.pane.setFocus()
    found = column.pane.find("were sent home")
    assert found
    press(program, "C")
    if not any(view.claim.anchor.exact == "were sent home" for view in desk(program).claims.values()):
        press(program, "S")

    def made() -> list[ClaimView]:
        return [view for view in desk(program).claims.values() if view.claim.anchor.exact == "were sent home"]

    qtbot.waitUntil(lambda: len(made()) == 1)
    press(program, "Ctrl+Z")
    qtbot.waitUntil(lambda: all(view.rejected for view in made()))


def test_borders_move_by_arrows_and_enter_keeps_them(program: Program, start: Start, qtbot: QtBot) -> None:
    claim = program.controller.place.claim
    before = desk(program).claims[claim].claim.span
    pane = next(c.pane for c in program.assembly.workspace.columns.columns if c.pane.index.find(claim))
    press(program, "B Right Right")
    seen = pane.drawn_claim(claim)
    assert seen is not None
    assert seen.highlight.end > before.end, "the column shows where the passage would end"
    press(program, "Esc")
    assert pane.drawn_claim(claim).highlight.end == before.end
    assert desk(program).claims[claim].claim.span == before
    press(program, "B Right Return")
    qtbot.waitUntil(lambda: desk(program).claims[claim].claim.span.end > before.end)
    assert desk(program).claims[claim].claim.span.start == before.start


def test_undo_goes_to_where_it_acted_and_says_so(program: Program, start: Start, qtbot: QtBot) -> None:
    judged_row = row(program).key
    press(program, "V V J J")
    assert row(program).key != judged_row
    press(program, "Ctrl+Z")
    qtbot.waitUntil(lambda: row(program).key == judged_row)
    assert program.window.hint.text().startswith("Undone: verdict: Verified on ")


def test_a_drop_of_wrong_files_lists_them_and_opens_the_rest(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    program = start()
    good, empty, folder = tmp_path / "good.txt", tmp_path / "empty.txt", tmp_path / "folder"
    good.write_text(WIRE)
    empty.write_text("")
    folder.mkdir()
    drop(program, good, empty, folder, tmp_path / "gone.txt")
    wait_for_claims(program, qtbot, 1)
    lines = program.assembly.dialogs.problems.lines
    assert [lines.item(place).text().split(" was not opened")[0] for place in range(lines.count())] == [
        "empty.txt",
        "folder",
        "gone.txt",
    ]
    assert program.assembly.dialogs.problems.isVisible()


def test_a_killed_analysis_is_a_bar_in_that_column_and_can_be_tried_again(start: Start, qtbot: QtBot) -> None:
    program = start()
    qtbot.waitUntil(lambda: program.flow is not None and program.flow._finder.pid is not None, timeout=30_000)
    program.flow._finder.submit = _Stopping(program)
    paste(program, WIRE)
    qtbot.waitUntil(
        lambda: (
            program.controller.desk is not None
            and [article.stored.analysis for article in desk(program).articles] == [AnalysisState.FAILED]
        ),
        timeout=30_000,
    )
    column = program.assembly.workspace.columns.columns[0]
    again = next(button for button in column.findChildren(QPushButton) if button.text() == "Try again")
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    wait_for_claims(program, qtbot, 1)
    assert desk(program).claims


class _Stopping:
    """Kills the process in the middle of the first article, then gets out of the way."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.submit = program.flow._finder.submit

    def __call__(self, key: object, request: object) -> None:
        finder = self.program.flow._finder
        del finder.submit
        self.submit(key, replace(request, text=request.text * 2000))
        limit = time.monotonic() + 5
        while finder._running is None and time.monotonic() < limit:
            time.sleep(0.01)
        time.sleep(0.2)
        kill_worker(self.program)


def test_the_window_holds_at_every_width_and_in_both_themes(start: Start, qtbot: QtBot) -> None:
    program = start(sample=True)
    wait_for_claims(program, qtbot, 3)
    workspace = program.assembly.workspace
    for width, wide, spines in ((1366, False, 1), (1920, True, 0), (2560, True, 0)):
        program.window.resize(width, 900)
        qtbot.waitUntil(lambda wide=wide: workspace.wide is wide)
        qtbot.wait(20)
        assert program.window.width() == width
        assert workspace.strip.isVisible()
        assert workspace.panes.isVisible()
        assert len([column for column in workspace.columns.columns if column.width() < 100]) == spines
    light = program.window.grab().toImage()
    program.window.action_set.run("theme.dark")
    dark = program.window.grab().toImage()
    assert dark.pixelColor(5, 5).lightness() < 100 < light.pixelColor(5, 5).lightness()
    assert program.settings.theme == "dark"
    assert analysed(program, 3)


def test_stopping_marks_the_article_and_try_again_finds_its_claims(start: Start, qtbot: QtBot) -> None:
    program = start()
    finder = program.flow._finder
    submit = finder.submit
    finder.submit = lambda key, request: submit(key, replace(request, text=request.text * 2000))
    paste(program, WIRE)
    stop = program.window.action_set.actions["case.stop"]
    qtbot.waitUntil(stop.isEnabled, timeout=30_000)
    del finder.submit
    stop.trigger()
    qtbot.waitUntil(
        lambda: [article.stored.analysis for article in desk(program).articles] == [AnalysisState.FAILED],
        timeout=30_000,
    )
    assert not stop.isEnabled()
    program.flow.try_again(desk(program).case.uuid, desk(program).articles[0].stored.uuid)
    wait_for_claims(program, qtbot, 1)


def test_a_new_case_offers_the_start_page_until_it_has_an_article(start: Start, qtbot: QtBot, program: Program) -> None:
    assert program.window.pages.currentWidget() is program.assembly.workspace
    press(program, "Ctrl+N")
    qtbot.waitUntil(lambda: not desk(program).articles, timeout=30_000)
    assert program.window.pages.currentWidget() is program.assembly.start
    new = desk(program).case.uuid
    paste(program, WIRE)
    wait_for_claims(program, qtbot, 1)
    assert desk(program).case.uuid == new
    assert program.window.pages.currentWidget() is program.assembly.workspace
