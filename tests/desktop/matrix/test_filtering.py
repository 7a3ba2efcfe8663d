"""Filters of the comparison and its base article: which rows are shown, and what the others are held against."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.helpers.desks import big_desk, ferry_desk
from workbench.desktop.claims.filtering import Decided, Shown
from workbench.desktop.matrix import table
from workbench.desktop.matrix.filtering import RowFilter, matches, speakers
from workbench.desktop.matrix.pane import MatrixPane
from workbench.desktop.matrix.table import Against, Line
from workbench.desktop.theme import Mode, Theme
from workbench.domain.desk import Desk, Row
from workbench.domain.group import Between, Link, Relation
from workbench.domain.mention import Kind


@pytest.fixture
def pane(qtbot: QtBot) -> MatrixPane:
    made = MatrixPane(Theme(Mode.LIGHT))
    qtbot.addWidget(made)
    made.resize(1000, 500)
    made.show_desk(ferry_desk())
    made.show()
    return made


def titles(wanted: RowFilter) -> list[str]:
    return [row.title for row in ferry_desk().rows if matches(row, wanted)]


def test_rows_by_relation_kind_speaker_and_what_is_undecided() -> None:
    desk = ferry_desk()
    assert titles(RowFilter()) == [row.title for row in desk.rows]
    assert titles(RowFilter(relation=Shown.DIFFER))[0] == "People killed"
    assert titles(RowFilter(relation=Shown.LATER)) == ["Toll given by the coast guard"]
    assert set(titles(RowFilter(kind=Kind.QUOTE))) < set(titles(RowFilter()))
    assert "Toll given by the coast guard" in titles(RowFilter(speaker="Coast guard"))
    undecided = [row for row in desk.rows if matches(row, RowFilter(decided=Decided.NO))]
    assert undecided
    assert all(row.listed and not row.decided for row in undecided)
    assert all(row.decided for row in desk.rows if matches(row, RowFilter(decided=Decided.YES)))


def test_claims_of_one_report_alone_can_be_listed() -> None:
    alone = [row for row in ferry_desk().rows if matches(row, RowFilter(relation=Shown.ONLY_HERE))]
    assert alone
    assert all(len(row.cells) == 1 for row in alone)


def test_who_speaks_most_is_offered_first_and_the_outlets_voice_is_no_speaker() -> None:
    found = speakers(ferry_desk().rows)
    assert "" not in found
    assert "Coast guard" in found


def test_the_table_shows_what_the_filter_lets_through_and_walks_it(pane: MatrixPane) -> None:
    everything = pane.shown_rows()
    pane.filters.show_filter(RowFilter(relation=Shown.LATER))
    assert len(pane.shown_rows()) == 1
    pane.show_desk(ferry_desk())
    assert len(pane.shown_rows()) == 1
    pane.filters.clear()
    assert pane.shown_rows() == everything


def test_a_filter_that_lets_nothing_through_says_so(pane: MatrixPane) -> None:
    pane.filters.show_filter(RowFilter(relation=Shown.LATER, kind=Kind.QUOTE))
    assert pane.shown_rows() == ()
    assert pane._notice.text() == "No row is what the filter asks for."
    assert pane.filters._clear.isVisible()


def test_the_current_row_stays_where_the_filter_lets_it_through(pane: MatrixPane) -> None:
    key = next(row.key for row in ferry_desk().rows if row.title == "Toll given by the coast guard")
    pane.select(key)
    pane.filters.show_filter(RowFilter(relation=Shown.LATER))
    assert pane.selected_row() == key


def test_the_first_column_is_the_base_and_another_can_be_asked_for(qtbot: QtBot, pane: MatrixPane) -> None:
    desk = ferry_desk()
    assert pane.filters._base.currentText() == "Base: A  Northern Ledger"
    with qtbot.waitSignal(pane.base_chosen) as told:
        pane.filters._base.setCurrentIndex(1)
    assert told.args == [desk.columns[1]]
    moved = replace(desk, columns=(desk.columns[1], desk.columns[0], desk.columns[2]))
    with qtbot.assertNotEmitted(pane.base_chosen):
        pane.show_desk(moved)
    assert pane.filters._base.currentText() == "Base: B  The Carrow Post"


def killed(desk: Desk, *links: Link) -> Row:
    return replace(desk.rows[0], links=links)


def test_a_cell_tells_how_it_relates_to_the_base() -> None:
    desk = ferry_desk()
    a, b = desk.rows[0].claims
    link = Link(a, b, Kind.QUANTITY, Relation.CONFLICT, "12 and 20.", 0.9, between=Between.OUTLETS)
    row = killed(desk, link)
    told = table.against(row, b, desk.articles[0])
    assert told == Against("≠", "Reports differ, against A", Relation.CONFLICT, Between.OUTLETS)
    cell = table.cell(desk, Line(row), desk.columns[1], None, desk.articles[0])
    assert cell.text.endswith("(Reports differ, against A)")
    assert table.against(row, desk.rows[1].claims[1], desk.articles[0]) is None
    assert table.against(replace(row, by_hand="Joined by Ana."), b, desk.articles[0]) is None


def test_of_several_pairs_the_difference_is_told_and_one_reading_is_the_same() -> None:
    desk = ferry_desk()
    a, b = desk.rows[0].claims
    same = Link(a, b, Kind.TIME, Relation.AGREE, "", 0.9)
    differ = Link(b, a, Kind.QUANTITY, Relation.CONFLICT, "", 0.2)
    told = table.against(killed(desk, same, differ), b, desk.articles[0])
    assert told is not None
    assert told.sign == "≠"
    one = replace(desk.rows[0], readings=(replace(desk.rows[0].readings[0], claims=(a, b)),))
    assert table.against(one, b, desk.articles[0]) == Against("=", "The same, against A", Relation.AGREE)
    assert table.against(desk.rows[0], b, desk.articles[0]) is None


def test_ten_thousand_rows_are_filtered_and_found_again(qtbot: QtBot) -> None:
    made = MatrixPane(Theme(Mode.LIGHT))
    qtbot.addWidget(made)
    desk = big_desk(10_000)
    made.show_desk(desk)
    made.filters.show_filter(RowFilter(relation=Shown.DIFFER))
    assert made.shown_rows() == tuple(row.key for row in desk.rows if matches(row, RowFilter(relation=Shown.DIFFER)))
