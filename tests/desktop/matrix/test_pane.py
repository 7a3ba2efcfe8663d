"""The comparison as a person uses it: keys, mouse, selection from outside."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from tests.helpers.desk_builder import DeskBuilder
from tests.helpers.desks import big_desk, ferry_desk
from tests.helpers.panes import nameless, on_desk
from workbench.desktop.matrix.headers import claim_width, column_width
from workbench.desktop.matrix.pane import MatrixPane
from workbench.desktop.matrix.table import Passage
from workbench.desktop.signals import RowSelected
from workbench.desktop.theme import Mode, Theme
from workbench.domain.desk import Desk
from workbench.domain.group import Relation


@pytest.fixture
def desk() -> Desk:
    return ferry_desk()


@pytest.fixture
def pane(qtbot: QtBot, desk: Desk) -> MatrixPane:
    return on_desk(qtbot, MatrixPane(Theme(Mode.LIGHT)), desk, 1000, 500)


def key_of(desk: Desk, title: str) -> str:
    return next(row.key for row in desk.rows if row.title == title)


def test_arrow_keys_move_and_tell(qtbot: QtBot, pane: MatrixPane, desk: Desk) -> None:
    pane.select(key_of(desk, "People killed"))
    with qtbot.waitSignal(pane.row_selected) as told:
        qtbot.keyClick(pane.view, Qt.Key.Key_Down)
    row = desk.rows[desk.rows.index(next(row for row in desk.rows if row.title == "People killed")) + 1]
    assert told.args == [RowSelected(row.key, row.claims[0])]


def test_the_cell_tells_which_passage(qtbot: QtBot, pane: MatrixPane, desk: Desk) -> None:
    pane.select(key_of(desk, "People killed"))
    with qtbot.waitSignal(pane.row_selected) as told:
        qtbot.keyClick(pane.view, Qt.Key.Key_Right)
    row = desk.rows[0]
    assert told.args == [RowSelected(row.key, row.claims[1])]


def test_selecting_from_outside_is_silent(qtbot: QtBot, pane: MatrixPane, desk: Desk) -> None:
    key = key_of(desk, "When it left port")
    with qtbot.assertNotEmitted(pane.row_selected):
        pane.select(key)
        pane.select("no such row")
    assert pane.selected_row() == key


def test_the_row_stays_current_when_the_desk_changes(qtbot: QtBot, pane: MatrixPane, desk: Desk) -> None:
    pane.select(key_of(desk, "People on board"))
    with qtbot.assertNotEmitted(pane.row_selected):
        pane.show_desk(ferry_desk(6))
    assert pane.selected_row() == key_of(desk, "People on board")


def test_rows_are_walked_in_the_order_shown(pane: MatrixPane, desk: Desk) -> None:
    assert pane.shown_rows()[0] == key_of(desk, "People killed")
    assert sorted(pane.shown_rows()) == sorted(row.key for row in desk.rows)


def test_plus_opens_the_speakers(qtbot: QtBot, pane: MatrixPane, desk: Desk) -> None:
    pane.select(key_of(desk, "Whether the ferry was overloaded"))
    qtbot.keyClick(pane.view, Qt.Key.Key_Plus)
    assert pane.view.matrix.rowCount() == len(desk.rows) + 3
    assert pane.selected_row() == key_of(desk, "Whether the ferry was overloaded")
    qtbot.keyClick(pane.view, Qt.Key.Key_Minus)
    assert pane.view.matrix.rowCount() == len(desk.rows)


def test_the_triangle_opens_the_speakers(qtbot: QtBot, pane: MatrixPane, desk: Desk) -> None:
    header, place = pane.view.claims, pane.view.matrix.place(key_of(desk, "Whether the ferry was overloaded"))
    at = QPoint(header.width() - 10, header.sectionViewportPosition(place) + 10)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert pane.view.matrix.rowCount() == len(desk.rows) + 3


def test_a_click_on_the_claim_selects_its_row(qtbot: QtBot, pane: MatrixPane, desk: Desk) -> None:
    header, place = pane.view.claims, 2
    at = QPoint(80, header.sectionViewportPosition(place) + 10)
    with qtbot.waitSignal(pane.row_selected):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert pane.selected_row() == pane.shown_rows()[2]


def test_copying_names_row_and_passage(qtbot: QtBot, pane: MatrixPane, desk: Desk) -> None:
    pane.select(desk.rows[0].key)
    with qtbot.waitSignal(pane.copy_requested) as told:
        qtbot.keyClick(pane.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [RowSelected(desk.rows[0].key, desk.rows[0].claims[0])]


def test_says_when_nothing_was_matched(qtbot: QtBot) -> None:
    b = DeskBuilder("Apart")
    for letter, text in (("A", "It rained 5 days.\n"), ("B", "A dog ate 7 cakes.\n")):
        b.article(text)
        b.row("x", Relation.ONLY_HERE, [b.claim(letter, text.split()[2], "n")])
    pane = MatrixPane(Theme(Mode.LIGHT))
    qtbot.addWidget(pane)
    pane.show_desk(b.build())
    assert pane._notice.text() == "No passage of these articles was matched. They may report different events."
    pane.show_desk(ferry_desk())
    assert pane._notice.isHidden()


def test_every_part_has_a_name(pane: MatrixPane) -> None:
    assert nameless(pane) == []


def test_a_screen_reader_reads_cells_and_rows(pane: MatrixPane) -> None:
    table = QAccessible.queryAccessibleInterface(pane.view)
    assert table.text(QAccessible.Text.Name).startswith("Comparison")
    read = {table.child(n).text(QAccessible.Text.Name) for n in range(table.childCount())}
    assert "B: At least 20 people. Reports differ: People killed" in read
    assert "Reports differ: People killed" in read
    assert "B The Carrow Post" in read


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
@pytest.mark.parametrize("width", [420, 1366, 2560])
def test_paints_at_every_width_in_both_themes(qtbot: QtBot, mode: Mode, width: int) -> None:
    theme = Theme(mode)
    pane = MatrixPane(theme)
    qtbot.addWidget(pane)
    pane.resize(width, 400)
    pane.show_desk(ferry_desk(6))
    pane.toggle(ferry_desk(6).rows[3].key)
    pane.show()
    before = pane.grab().toImage()
    theme.set_mode(Mode.DARK if mode is Mode.LIGHT else Mode.LIGHT)
    assert pane.grab().toImage() != before


def test_relations_differ_without_colour(qtbot: QtBot) -> None:
    """Grey pictures of the heads of ≠, ⇄, ↻ and = differ pairwise in their left part: mark and line, no word."""
    pane = MatrixPane(Theme(Mode.LIGHT))
    qtbot.addWidget(pane)
    pane.resize(900, 700)
    desk = ferry_desk()
    pane.show_desk(desk)
    pane.show()
    header = pane.view.claims
    titles = (
        "When it ran aground",
        "Whether the ferry was overloaded",
        "Toll given by the coast guard",
        "When it left port",
    )
    seen = []
    for title in titles:
        top = header.sectionViewportPosition(pane.view.matrix.place(key_of(desk, title)))
        grey = header.viewport().grab().toImage().copy(20, top, 54, 24)
        seen.append(bytes(grey.convertToFormat(grey.Format.Format_Grayscale8).constBits()))
    assert len(set(seen)) == len(titles)


def test_widths() -> None:
    assert (column_width(1000, 2), column_width(1000, 6), column_width(500, 0)) == (500, 200, 0)
    assert (claim_width(500), claim_width(1366), claim_width(2560)) == (260, 409, 460)


def test_ten_thousand_rows(qtbot: QtBot) -> None:
    desk = big_desk(10_000, articles=2)
    pane = MatrixPane(Theme(Mode.LIGHT))
    qtbot.addWidget(pane)
    pane.resize(1200, 600)
    pane.show_desk(desk)
    pane.show()
    pane.select(pane.shown_rows()[-1])
    assert pane.view.indexAt(QPoint(5, pane.view.viewport().height() - 5)).row() == 9_999
    assert len(pane.view.matrix._cells) < 1000


def in_sight(pane: MatrixPane) -> bool:
    return pane.view.viewport().rect().contains(pane.view.visualRect(pane.view.currentIndex()))


def test_a_row_chosen_before_the_table_is_shown_comes_into_sight(qtbot: QtBot) -> None:
    desk = big_desk(300)
    pane = MatrixPane(Theme(Mode.LIGHT))
    qtbot.addWidget(pane)
    pane.resize(1000, 400)
    pane.show_desk(desk)
    pane.select(pane.shown_rows()[250])
    pane.show()
    qtbot.waitUntil(lambda: in_sight(pane))
    pane.select(pane.shown_rows()[20])
    assert in_sight(pane)


def test_a_header_has_its_date_whole_or_not_at_all(pane: MatrixPane, desk: Desk) -> None:
    header, article = pane.view.articles, desk.articles[0]
    assert article.stored.article.masthead.published.value is not None
    told = [header._told(article, room, base=True) for room in range(400)]
    assert list(dict.fromkeys(told)) == ["", "  6 Mar", "  6 Mar 2024", "  6 Mar 2024 · base"]


def test_a_row_is_as_high_as_its_text_after_another_case_was_shown(pane: MatrixPane) -> None:
    """Qt keeps the heights of another model's rows."""
    high = DeskBuilder()
    high.article("3 here, 4 here and 5 here.")
    high.row("Three", Relation.RELATED, [high.claim("A", words, words) for words in ("3 here", "4 here", "5 here")])
    low = DeskBuilder()
    low.article("3 here.")
    low.row("One", Relation.RELATED, [low.claim("A", "3 here", "3 here")])
    heights = []
    for built in (high, low):
        pane.show_desk(built.build())
        heights.append(pane.view.rowHeight(0))
    assert heights == [pane.view.height_of(3), pane.view.height_of(2)]


def test_a_day_stays_whole_before_who_said_it_and_a_long_quote_shares(pane: MatrixPane) -> None:
    cells, claim = pane.view.cells, UUID(int=1)
    value, _, tail = cells.cut(Passage(claim, "Monday, February 23", " · the fire service of the port"), 165.0)
    assert value == "Monday, February 23"
    value, _, tail = cells.cut(Passage(claim, "Nobody told us to run, and nobody ever will", " · Pavel Orsin"), 165.0)
    assert value.endswith(" …")
    assert tail.startswith(" · Pav")
