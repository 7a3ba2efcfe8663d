"""Start page, lists and dialogs around the desk."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from tests.helpers.desks import ferry_desk
from workbench.desktop.actions import COMMANDS
from workbench.desktop.controller import Notice, Tone
from workbench.desktop.library.articles_dialog import ArticlesDialog
from workbench.desktop.library.case_bar import CaseBar
from workbench.desktop.library.case_details import CaseDetails
from workbench.desktop.library.find_dialog import FindDialog
from workbench.desktop.library.keys_overlay import KeysOverlay, groups_with_keys
from workbench.desktop.library.message_bar import MessageBars
from workbench.desktop.library.palette import KEYS, Palette
from workbench.desktop.library.problems import ProblemsList
from workbench.desktop.library.start_page import StartPage
from workbench.desktop.library.words import promise
from workbench.desktop.theme import Theme
from workbench.domain.article import Problem
from workbench.domain.case import Case, CaseSummary
from workbench.services.searching import Report

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def case(name: str = "Quay", *, sample: bool = False, day: date | None = None) -> Case:
    return Case(uuid4(), name, day, sample, datetime(2024, 5, 6, tzinfo=UTC))


def test_the_start_page_lists_cases_and_opens_the_chosen_one(qtbot: QtBot) -> None:
    page = StartPage()
    qtbot.addWidget(page)
    quay = case()
    page.show_cases(
        [CaseSummary(quay, 3, 2, datetime(2024, 5, 7, 12, tzinfo=UTC)), CaseSummary(case(sample=True), 1, 0, None)]
    )
    page.show()
    texts = [page.recent.item(place).text() for place in range(page.recent.count())]
    assert texts == [
        "Quay\n3 articles · 2 decided · last open 7 May 2024",
        "Quay\n1 article · 0 decided · Sample – an invented story",
    ]
    with qtbot.waitSignal(page.case_requested) as asked:
        qtbot.keyClick(page.recent, Qt.Key.Key_Return)
    assert asked.args == [quay.uuid]


def test_the_start_page_says_its_one_line_and_offers_three_ways(qtbot: QtBot) -> None:
    page = StartPage()
    qtbot.addWidget(page)
    page.show()
    assert promise() == "Two or more reports of the same event work best. Nothing leaves this computer."
    assert not page.recent.isVisible()
    for name, signal in (
        ("start_open", page.open_requested),
        ("start_paste", page.paste_requested),
        ("start_sample", page.sample_requested),
    ):
        button = page.findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_problems_gather_in_one_list(qtbot: QtBot) -> None:
    problems = ProblemsList()
    qtbot.addWidget(problems)
    problems.add([Problem("a.pdf", "a.pdf was not opened: it contains pictures of pages, no text.")])
    problems.add([Problem("b.txt", "it is empty.")])
    assert [problems.lines.item(at).text() for at in range(2)] == [
        "a.pdf was not opened: it contains pictures of pages, no text.",
        "b.txt was not opened: it is empty.",
    ]
    assert not problems.isModal()


def test_case_details_hand_back_name_and_day(qtbot: QtBot) -> None:
    dialog = CaseDetails(case(day=date(2021, 3, 3)))
    qtbot.addWidget(dialog)
    told: list[tuple[str, date | None]] = []
    dialog.accepted_details.connect(lambda name, day: told.append((name, day)))
    dialog.show()
    dialog.name.setText("  The blast ")
    dialog.day.setDate(QDate(2021, 3, 2))
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert told == [("The blast", date(2021, 3, 2))]


def test_an_event_that_is_not_known_has_no_day(qtbot: QtBot) -> None:
    dialog = CaseDetails(case())
    qtbot.addWidget(dialog)
    assert not dialog.day.isEnabled()
    told: list[object] = []
    dialog.accepted_details.connect(lambda name, day: told.append(day))
    dialog.show()
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert told == [None]


def test_a_long_name_shows_its_beginning_and_is_ready_to_be_written_over(qtbot: QtBot) -> None:
    name = "Ferry fire off Brenmouth kills at least fourteen people and injures dozens more on Saturday night"
    dialog = CaseDetails(case(name))
    qtbot.addWidget(dialog)
    dialog.show()
    assert (dialog.name.selectedText(), dialog.name.cursorPosition()) == (name, 0)


def test_ticking_articles_changes_the_columns_and_never_empties_them(qtbot: QtBot) -> None:
    desk = ferry_desk()
    dialog = ArticlesDialog()
    qtbot.addWidget(dialog)
    dialog.show_desk(desk)
    told: list[tuple[UUID, ...]] = []
    dialog.columns_changed.connect(told.append)
    for place in range(3):
        dialog.articles.item(place).setCheckState(Qt.CheckState.Unchecked)
    assert told == [desk.columns[1:], desk.columns[2:]]
    assert dialog.ticked() == desk.columns[2:]


def test_a_long_title_is_shortened_and_told_by_its_tooltip(qtbot: QtBot) -> None:
    dialog = ArticlesDialog()
    qtbot.addWidget(dialog)
    dialog.show_desk(ferry_desk())
    dialog.resize(200, 200)
    dialog.show()
    assert not dialog.articles.horizontalScrollBar().isVisible()
    assert dialog.articles.item(0).toolTip() == dialog.articles.item(0).text()


def test_at_most_six_columns(qtbot: QtBot) -> None:
    from dataclasses import replace

    desk = ferry_desk(6)
    more = replace(desk.articles[0], letter="G", stored=replace(desk.articles[0].stored, uuid=uuid4()))
    dialog = ArticlesDialog()
    qtbot.addWidget(dialog)
    dialog.show_desk(replace(desk, articles=(*desk.articles, more)))
    dialog.articles.item(6).setCheckState(Qt.CheckState.Checked)
    assert len(dialog.ticked()) == 6


def test_the_palette_runs_what_is_typed_and_enter_chooses(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    palette = Palette(COMMANDS, lambda name: name != "edit.redo", window)
    palette.open_over(window)
    qtbot.keyClicks(palette.field, "do")
    items = [palette.lines.item(place) for place in range(palette.lines.count())]
    redo = next(item for item in items if item.text() == "Redo")
    assert redo.data(KEYS) == "Ctrl+Shift+Z"
    assert not redo.flags() & Qt.ItemFlag.ItemIsEnabled
    with qtbot.waitSignal(palette.chosen) as chosen:
        palette.field.setText("next diff")
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert chosen.args == ["go.next_difference"]
    assert not palette.isVisible()


def test_a_disabled_command_is_not_run(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    palette = Palette(COMMANDS, lambda name: False, window)
    palette.open_over(window)
    with qtbot.assertNotEmitted(palette.chosen):
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)


def test_every_key_stands_under_f1() -> None:
    lines = [line for _, group in groups_with_keys(COMMANDS) for line in group]
    shown = " | ".join(keys for keys, _ in lines)
    for key in ("J or ↓", "V D", "Ctrl+Enter", "Alt+1 … Alt+6", "Shift+N", "F1", "Ctrl+K"):
        assert key in shown
    assert not any(text in {"Join", "Split"} for _, text in lines)


def test_under_f1_what_keys_do_stands_below_each_other(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    overlay = KeysOverlay(COMMANDS, True, window)
    halves = [label.text() for label in overlay.findChildren(QLabel) if "<table" in label.text()]
    assert [len(set(re.findall(r"width='(\d+)'", half))) for half in halves] == [1, 1]


def test_bars_one_per_purpose_and_gone_when_settled(qtbot: QtBot) -> None:
    bars = MessageBars(Theme())
    qtbot.addWidget(bars)
    ran: list[str] = []
    bars.show_notice(
        Notice(
            Tone.ALARM,
            "Not saved: the disk is full. 1 verdict is waiting.",
            "Try again",
            lambda: ran.append("x"),
            "unsaved",
        )
    )
    bars.show_notice(
        Notice(
            Tone.ALARM,
            "Not saved: the disk is full. 2 verdicts are waiting.",
            "Try again",
            lambda: ran.append("y"),
            "unsaved",
        )
    )
    bars.show_notice(Notice(Tone.NOTICE, "Opened for reading: another window is editing this case."))
    assert bars.texts() == [
        "Not saved: the disk is full. 2 verdicts are waiting.",
        "Opened for reading: another window is editing this case.",
    ]
    button = next(b for b in bars.findChildren(QPushButton, "bar_try_again") if b.parent().isVisibleTo(bars))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert ran == ["y"]
    assert bars.texts() == ["Opened for reading: another window is editing this case."]


def test_the_case_bar_badges_the_sample_and_asks_for_the_day(qtbot: QtBot) -> None:
    from dataclasses import replace

    desk = ferry_desk()
    bar = CaseBar()
    qtbot.addWidget(bar)
    bar.show_desk(replace(desk, case=case("Fish & chips", sample=True)))
    assert bar.badge.isVisibleTo(bar)
    assert bar.name.text() == "Fish && chips"
    assert bar.day.text() == "Event date?"
    bar.show_desk(replace(desk, case=case(day=date(2021, 3, 3))))
    assert not bar.badge.isVisibleTo(bar)
    assert bar.day.text() == "Event: 3 Mar 2021"


def test_a_case_with_more_reports_than_columns_says_so_and_leads_to_the_choice(qtbot: QtBot) -> None:
    from dataclasses import replace

    desk = ferry_desk()
    bar = CaseBar()
    qtbot.addWidget(bar)
    bar.show_desk(desk)
    assert not bar.columns.isVisibleTo(bar)
    bar.show_desk(replace(desk, columns=desk.columns[:2]))
    assert (bar.columns.isVisibleTo(bar), bar.columns.text()) == (True, "2 of 3 reports")
    with qtbot.waitSignal(bar.columns_requested):
        bar.columns.click()


def test_enter_in_a_list_takes_nothing_away(qtbot: QtBot) -> None:
    articles, problems = ArticlesDialog(), ProblemsList()
    articles.show_desk(ferry_desk())
    problems.add([Problem("scan.pdf", "it contains pictures of pages, no text.")])
    removed: list[UUID] = []
    articles.remove_requested.connect(removed.append)
    for dialog, inside in ((articles, articles.articles), (problems, problems.lines)):
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.keyClick(inside, Qt.Key.Key_Return)
    assert (removed, problems.count) == ([], 1)


def test_enter_ticks_a_found_report_and_adds_nothing_yet(qtbot: QtBot) -> None:
    dialog = FindDialog()
    qtbot.addWidget(dialog)
    dialog.show_reports([Report(UUID(int=1), 1, "Blast", "The Post", None, ("Torv",), 1.0)], "One report.")
    dialog.show()
    told: list[object] = []
    dialog.add_requested.connect(told.append)
    qtbot.keyClick(dialog.found, Qt.Key.Key_Return)
    assert (len(dialog.ticked()), told, dialog.isVisible()) == (1, [], True)


def test_where_no_report_was_found_there_is_no_empty_list(qtbot: QtBot) -> None:
    dialog = FindDialog()
    qtbot.addWidget(dialog)
    dialog.show_reports((), "Nothing else is stored yet.")
    dialog.show()
    assert dialog.height() < 120
    assert not dialog.add.isVisible()
    found = Report(UUID(int=1), 1, "Blast", "The Post", None, ("Torv",), 1.0)
    dialog.show_reports((found,), "One report may tell the same event.")
    assert dialog.found.isVisible()
    assert dialog.add.isVisible()
    assert dialog.height() > 300
