"""The overview beside a column: ticks where the claims of the whole text stand, a click goes there."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.desktop.columns.made_desks import desk, name, row, stored, view
from workbench.desktop.columns.area import ColumnsArea
from workbench.desktop.columns.column import Column
from workbench.desktop.columns.events import ClaimClicked
from workbench.desktop.columns.highlights import Index, index
from workbench.desktop.columns.overview import STEP, Overview, ticks
from workbench.desktop.theme import Mode, Theme
from workbench.domain.desk import ClaimView, Desk, Row
from workbench.domain.group import Between, How, Relation
from workbench.domain.mention import Kind

LINES = [f"Line {n} of the harbour's log names {n} boats and nothing else of note." for n in range(200)]
TEXT = "\n".join(LINES)
OTHER = "The log of the other harbour names 150 boats, 20 boats, 22 boats and 60 boats."


def harbour() -> Desk:
    """Four rows at 10, 11, 30 and 74 % of the text; those at 10 and 11 share a step of a low overview."""
    a, b = name("A"), name("B")

    def line(number: int, key: str, relation: Relation, **known: object) -> tuple[Row, list[ClaimView]]:
        views = [view(a, TEXT, f"{number} boats", Kind.QUANTITY), view(b, OTHER, f"{number} boats", Kind.QUANTITY)]
        return row(key, f"Boats {key}", views, relation, **known), views

    rows = [
        line(20, "same", Relation.AGREE),
        line(22, "differ", Relation.CONFLICT, between=Between.OUTLETS),
        line(60, "speakers", Relation.CONFLICT, between=Between.SPEAKERS),
        line(150, "later", Relation.COMPATIBLE, how=How.LATER),
    ]
    alone = view(a, TEXT, "40 boats", Kind.QUANTITY)
    return desk([stored("A", TEXT, "Outlet A"), stored("B", OTHER, "Outlet B")], rows, [alone])


@pytest.fixture
def area(qtbot: QtBot) -> ColumnsArea:
    made = ColumnsArea(Theme(Mode.LIGHT))
    qtbot.addWidget(made)
    made.resize(1366, 600)
    made.show_desk(harbour())
    made.show()
    qtbot.waitExposed(made)
    qtbot.wait(20)
    return made


def first(area: ColumnsArea) -> Column:
    return area.columns[0]


def of_text(shown: Desk) -> Index:
    rows = {line.key: line for line in shown.rows}
    return index([item for item in shown.claims.values() if item.claim.article == name("A")], rows)


def test_a_tick_per_compared_claim_the_loudest_last_and_none_for_a_claim_alone() -> None:
    found = ticks(of_text(harbour()), len(TEXT), 2_000)
    assert [tick.sign for tick in found] == ["=", "↻", "⇄", "≠"]
    assert [round(tick.y / 2_000, 1) for tick in found] == [0.1, 0.7, 0.3, 0.1]


def test_of_claims_in_one_place_the_difference_is_seen() -> None:
    assert [tick.sign for tick in ticks(of_text(harbour()), len(TEXT), 100)] == ["↻", "⇄", "≠"]


def test_a_text_without_claims_has_no_ticks_and_nothing_divides_by_zero() -> None:
    assert ticks(Index(), 0, 0) == []


def test_a_click_on_a_tick_goes_to_its_claim(qtbot: QtBot, area: ColumnsArea) -> None:
    overview = first(area).overview
    tick = next(tick for tick in overview.ticks() if tick.sign == "⇄")
    with qtbot.waitSignal(area.claim_clicked) as told:
        QTest.mouseClick(overview, Qt.MouseButton.LeftButton, pos=QPoint(7, round(tick.y) + 2))
    assert told.args == [ClaimClicked(name("A"), tick.claim)]


def test_a_click_beside_the_ticks_scrolls_there_and_the_frame_follows(qtbot: QtBot, area: ColumnsArea) -> None:
    overview, pane = first(area).overview, first(area).pane
    before = overview.grab().toImage()
    y = round(overview.height() * 0.5)
    assert overview.tick_at(y) is None
    QTest.mouseClick(overview, Qt.MouseButton.LeftButton, pos=QPoint(7, y))
    qtbot.waitUntil(lambda: pane.seen().start < len(TEXT) / 2 < pane.seen().end)
    qtbot.waitUntil(lambda: overview.grab().toImage() != before)


def test_dragging_moves_through_the_text(qtbot: QtBot, area: ColumnsArea) -> None:
    overview, pane = first(area).overview, first(area).pane
    QTest.mousePress(overview, Qt.MouseButton.LeftButton, pos=QPoint(7, round(overview.height() * 0.5)))
    QTest.mouseMove(overview, QPoint(7, overview.height() - 2))
    qtbot.waitUntil(lambda: pane.seen().end == len(TEXT))
    QTest.mouseRelease(overview, Qt.MouseButton.LeftButton)


def test_ticks_are_drawn_once_per_change_not_per_scroll_step(
    qtbot: QtBot, area: ColumnsArea, monkeypatch: pytest.MonkeyPatch
) -> None:
    overview, pane = first(area).overview, first(area).pane
    drawn: list[QPixmap] = []
    original = Overview._picture

    def counted(self: Overview) -> QPixmap:
        drawn.append(original(self))
        return drawn[-1]

    monkeypatch.setattr(Overview, "_picture", counted)
    for value in range(0, 40, 4):
        pane.verticalScrollBar().setValue(value)
        QApplication.processEvents()
    qtbot.wait(10)
    assert drawn == []
    overview.set_colours(Theme(Mode.DARK).colours)
    overview.grab()
    assert len(drawn) == 1


def test_ten_thousand_claims_cost_little() -> None:
    text = "12 boats. " * 10_000
    held = of_text(harbour())
    many = Index(held.views[:1] * 10_000, held.rows, tuple(range(0, 100_000, 10)), tuple(range(8, 100_008, 10)))
    times = []
    for _ in range(5):
        start = time.thread_time()
        assert len(ticks(many, len(text), 1_000)) == 1_000 // STEP
        times.append(time.thread_time() - start)
    assert min(times) < 0.1


def test_it_says_what_it_is(area: ColumnsArea) -> None:
    told = QAccessible.queryAccessibleInterface(first(area).overview)
    assert told.text(QAccessible.Text.Name) == "Overview of report A"
    assert "compared" in told.text(QAccessible.Text.Description)


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_differences_are_drawn_in_their_colour(qtbot: QtBot, mode: Mode) -> None:
    theme = Theme(mode)
    overview = Overview()
    qtbot.addWidget(overview)
    overview.resize(15, 400)
    overview.set_colours(theme.colours)
    overview.show_claims("A", of_text(harbour()), len(TEXT))
    tick = next(tick for tick in overview.ticks() if tick.sign == "≠")
    picture = overview.grab().toImage()
    column = {picture.pixelColor(7, y).name() for y in range(round(tick.y) - 4, round(tick.y) + 4)}
    assert theme.colours.colour("differ").name() in column
