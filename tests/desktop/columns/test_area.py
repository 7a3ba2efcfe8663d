"""The columns together: folding, bars, drops, focus and look; on a real window."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import workbench.desktop.columns as columns_room
from tests.desktop.columns.made_desks import dam_desk, desk, name, stored, view
from tests.desktop.columns.shown_areas import Show, boats_desk, column_of, opened
from workbench.desktop.columns.events import FilesDropped, RetryRequested
from workbench.desktop.theme import Mode, Theme
from workbench.domain.case import AnalysisState
from workbench.domain.desk import ClaimView
from workbench.domain.mention import Kind


@pytest.mark.parametrize(("width", "letters"), [(1366, "AB"), (1520, "ABCD"), (2160, "ABCDEF")])
def test_what_does_not_fit_is_a_spine(show: Show, width: int, letters: str) -> None:
    area = show(boats_desk(6), width)
    assert opened(area) == letters
    for column in area.columns:
        assert column.width() >= 340 if column.is_open else column.width() == 40
        assert column.spine.isVisible() is not column.is_open


def test_columns_fold_and_open_as_the_window_changes(show: Show, qtbot: QtBot) -> None:
    area = show(boats_desk(6), 2160)
    area.resize(1366, 600)
    qtbot.waitUntil(lambda: opened(area) == "AB")
    area.resize(2160, 600)
    qtbot.waitUntil(lambda: opened(area) == "ABCDEF")


def test_pressing_a_spine_opens_its_column_and_the_base_stays(show: Show, qtbot: QtBot) -> None:
    area = show(boats_desk(4), 1366)
    qtbot.mouseClick(column_of(area, "D").spine, Qt.MouseButton.LeftButton)
    assert opened(area) == "AD"


def test_a_spine_opens_when_the_selected_claim_is_in_it(show: Show) -> None:
    shown = boats_desk(4)
    area = show(shown, 1366)
    area.select("boats", shown.rows[0].claims[2])
    assert opened(area) == "AC"


def test_an_article_that_leaves_the_case_takes_its_column_along(show: Show, qtbot: QtBot) -> None:
    shown = boats_desk(3)
    area = show(shown, 2000)
    area.update_desk(replace(shown, columns=shown.columns[:2]))
    assert opened(area) == "AB"
    area.update_desk(replace(shown, columns=(shown.columns[2], shown.columns[0])))
    assert [column.objectName() for column in area.columns] == ["column-C", "column-A"]


def test_one_article_asks_for_a_second(show: Show, qtbot: QtBot) -> None:
    shown = boats_desk(2)
    area = show(replace(shown, columns=shown.columns[:1]))
    button = area.findChild(QPushButton, "addSecond")
    assert isinstance(button, QPushButton)
    assert button.isVisible()
    with qtbot.waitSignal(area.add_requested):
        button.click()
    area.update_desk(shown)
    assert not button.isVisible()


def test_no_article_shows_nothing_and_selecting_is_harmless(show: Show) -> None:
    area = show(desk([], []))
    area.select("nowhere", UUID(int=3))
    area.focus_reading()
    assert area.columns == ()


def test_a_failed_search_is_a_bar_in_its_column_only(show: Show, qtbot: QtBot) -> None:
    shown = boats_desk(2)
    broken = stored(
        "B", shown.articles[1].stored.article.text, analysis=AnalysisState.FAILED, failure="worker ended (9)"
    )
    area = show(replace(shown, articles=(shown.articles[0], broken)))
    assert not column_of(area, "A").bar.isVisible()
    bar = column_of(area, "B").bar
    assert bar.isVisible()
    assert bar.accessibleName() == "Finding claims stopped in B. Your verdicts are safe."
    retry, details = (bar.findChild(QPushButton, part) for part in ("retry", "details"))
    assert isinstance(retry, QPushButton)
    assert isinstance(details, QPushButton)
    with qtbot.waitSignal(area.retry_requested) as told:
        retry.click()
    assert told.args == [RetryRequested(name("B"))]
    label = bar.findChild(QLabel, "barDetails")
    assert isinstance(label, QLabel)
    assert not label.isVisible()
    details.click()
    assert label.isVisible()
    assert label.text() == "worker ended (9)"


def test_files_and_text_can_be_dropped(show: Show, tmp_path: Path) -> None:
    area = show(boats_desk(2))
    told: list[FilesDropped] = []
    area.files_dropped.connect(told.append)
    files, words = QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt")), QUrl.fromLocalFile(str(tmp_path / "b.txt"))])
    words.setText("A pasted report")
    for data in (files, words):
        rest = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(area, QDragEnterEvent(QPoint(5, 5), *rest))
        QApplication.sendEvent(area, QDropEvent(QPointF(5, 5), *rest))
    assert told == [
        FilesDropped((str(tmp_path / "a.txt"), str(tmp_path / "b.txt"))),
        FilesDropped((), "A pasted report"),
    ]


def test_dark_and_light_look_different_and_switching_needs_no_new_window(show: Show) -> None:
    light = show(dam_desk()).grab().toImage()
    area = show(dam_desk(), mode=Mode.DARK)
    dark = area.grab().toImage()
    assert light != dark
    theme = area.findChild(Theme)
    assert isinstance(theme, Theme)
    theme.set_mode(Mode.LIGHT)
    assert area.grab().toImage().pixelColor(400, 500) == light.pixelColor(400, 500)


def test_the_same_desk_looks_the_same_every_time(show: Show) -> None:
    assert show(dam_desk()).grab().toImage() == show(dam_desk()).grab().toImage()


def test_everything_that_takes_the_focus_has_a_name(show: Show) -> None:
    area = show(boats_desk(4))
    focusable = [w for w in area.findChildren(QWidget) if w.focusPolicy() != Qt.FocusPolicy.NoFocus and w.isVisible()]
    assert len(focusable) > 6
    for widget in focusable:
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name), widget
        assert widget.objectName(), widget


def test_the_caret_goes_back_to_the_text_being_read(show: Show, qtbot: QtBot) -> None:
    area = show(boats_desk(4))
    area.focus_column(name("C"))
    assert opened(area) == "AC"
    assert column_of(area, "C").pane.hasFocus()
    column_of(area, "A").spine.setFocus()
    area.focus_reading()
    assert column_of(area, "C").pane.hasFocus()


def test_clicks_and_selections_are_passed_on(show: Show, qtbot: QtBot) -> None:
    shown = boats_desk(2)
    area = show(shown)
    pane = column_of(area, "A").pane
    drawn = pane.drawn_claim(shown.rows[0].claims[0])
    assert drawn is not None
    with qtbot.waitSignal(area.claim_clicked) as told:
        qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=drawn.first.center().toPoint())
    assert told.args[0].claim == shown.rows[0].claims[0]
    with qtbot.waitSignal(area.selection_made):
        pane.selectAll()


def test_void_calls_lose_no_reference_of_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 on Python 3.11 loses one per void call and aborts after about 7,000."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(200):
        label.setText("text")
    assert abs(sys.getrefcount(None) - before) <= 20


def test_no_signal_is_connected_to_a_lambda() -> None:
    """A lambda keeps its widget alive and cannot be disconnected by name."""
    folder = Path(columns_room.__file__).parent
    assert not [file.name for file in folder.glob("*.py") if "connect(lambda" in file.read_text(encoding="utf-8")]


def test_stale_claims_of_other_articles_are_ignored(show: Show) -> None:
    shown = boats_desk(2)
    stray: ClaimView = view(name("Z"), "7 boats", "7 boats", Kind.QUANTITY)
    area = show(replace(shown, claims={**shown.claims, stray.claim.uuid: stray}))
    assert all(stray not in column.pane.index.views for column in area.columns)
