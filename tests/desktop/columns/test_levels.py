"""Where the texts stand: counterparts level, the column being read unmoved, places found again."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.desktop.columns.made_desks import desk, name, row, stored, view
from tests.desktop.columns.shown_areas import Show, boats_desk, column_of, height_in, long_story, opened
from workbench.desktop.columns import scrolling
from workbench.desktop.columns.area import ColumnsArea
from workbench.desktop.theme import Mode, Theme
from workbench.domain.group import Relation
from workbench.domain.mention import Kind


def test_selecting_a_row_brings_its_passages_level(show: Show) -> None:
    shown = boats_desk(3)
    area = show(shown, 2000)
    area.select("boats")
    heights = [height_in(area, letter, claim) for letter, claim in zip("ABC", shown.rows[0].claims, strict=True)]
    assert max(heights) - min(heights) <= 18  # half a line and half a paragraph's gap: texts scroll by lines


def test_a_passage_brought_into_view_comes_to_where_its_counterpart_can_follow(show: Show) -> None:
    far, near = long_story("A", 40, 40), long_story("B", 4, 40)
    views = [view(name("A"), far, "41 boats", Kind.QUANTITY), view(name("B"), near, "5 boats", Kind.QUANTITY)]
    line = row("boats", "Boats sunk", views, Relation.AGREE)
    area = show(desk([stored("A", far), stored("B", near)], [(line, views)]), 1366, 900)
    area.select("boats")
    assert abs(height_in(area, "A", line.claims[0]) - height_in(area, "B", line.claims[1])) <= 18


def test_the_column_being_read_does_not_move(show: Show, qtbot: QtBot) -> None:
    shown = boats_desk(2)
    area = show(shown, 1366)
    reading = column_of(area, "B").pane
    scrolling.go_to(reading, shown.claims[shown.rows[0].claims[1]].claim.span.start - 300)
    qtbot.mouseClick(reading.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    before = reading.verticalScrollBar().value()
    area.select("boats", shown.rows[0].claims[0])
    assert reading.verticalScrollBar().value() == before
    a, b = (height_in(area, letter, claim) for letter, claim in zip("AB", shown.rows[0].claims, strict=True))
    assert abs(a - b) <= 18


def test_a_new_snapshot_keeps_scroll_positions_and_selection(show: Show) -> None:
    shown = boats_desk(3)
    area = show(shown, 2000)
    area.select("boats")
    before = area.scroll_positions()
    listed = {uuid: replace(item, listed=True) for uuid, item in shown.claims.items()}
    area.update_desk(replace(shown, claims=listed))
    assert area.scroll_positions() == before
    drawn = column_of(area, "A").pane.drawn()[0]
    assert drawn.highlight.state.value == "to check"


def test_scroll_positions_are_found_again_in_another_window(show: Show, qtbot: QtBot) -> None:
    shown = boats_desk(2)
    first = show(shown, 1366)
    scrolling.go_to(column_of(first, "B").pane, 1_500)
    kept = first.scroll_positions()
    second = show(shown, 1000)
    second.restore(kept)
    pane = column_of(second, "B").pane
    assert scrolling.top_point(pane) <= kept[name("B")] < scrolling.top_point(pane) + 120


def test_restoring_waits_for_the_window(qtbot: QtBot) -> None:
    theme = Theme(Mode.LIGHT)
    area = ColumnsArea(theme)
    qtbot.addWidget(area)
    area.resize(1366, 600)
    area.show_desk(boats_desk(2))
    area.restore({name("B"): 1_500, UUID(int=7): 3})
    assert area.scroll_positions()[name("B")] == 1_500
    area.show()
    qtbot.waitUntil(lambda: scrolling.top_point(column_of(area, "B").pane) > 1_000)


def test_a_column_that_opens_for_a_claim_comes_level_at_once(show: Show) -> None:
    shown = boats_desk(4)
    area = show(shown, 1366)
    area.select("boats", shown.rows[0].claims[3])
    a, d = (height_in(area, letter, claim) for letter, claim in zip("AD", shown.rows[0].claims[::3], strict=True))
    assert abs(a - d) <= 18


def test_a_folded_column_keeps_its_place(show: Show) -> None:
    area = show(boats_desk(4), 1366)
    area.restore({name("D"): 1_500})
    assert opened(area) == "AB"
    kept = area.scroll_positions()[name("D")]
    assert 1_400 < kept <= 1_500
    area.focus_column(name("D"))
    assert abs(scrolling.top_point(column_of(area, "D").pane) - kept) < 100


def test_a_column_that_was_read_and_is_folded_now_leads_nobody(show: Show, qtbot: QtBot) -> None:
    shown = boats_desk(4)
    area = show(shown, 1366)
    area.focus_column(name("C"))
    area.select("boats", shown.rows[0].claims[3])
    assert opened(area) == "AD"
    a, d = (height_in(area, letter, claim) for letter, claim in zip("AD", shown.rows[0].claims[::3], strict=True))
    assert abs(a - d) <= 18


def test_articles_that_are_not_ticked_lead_nobody(show: Show) -> None:
    shown = boats_desk(3)
    area = show(replace(shown, columns=shown.columns[1:]), 1366)
    area.select("boats")
    b, c = (height_in(area, letter, claim) for letter, claim in zip("BC", shown.rows[0].claims[1:], strict=True))
    assert abs(b - c) <= 18


def test_a_claim_without_a_row_is_only_shown(show: Show) -> None:
    text = long_story("A", 40, 20)
    loose = view(name("A"), text, "41 boats", Kind.QUANTITY)
    area = show(desk([stored("A", text), stored("B", long_story("B", 3, 40))], [], [loose]))
    area.select("", loose.claim.uuid)
    assert height_in(area, "A", loose.claim.uuid)


def test_unlinked_columns_stay_where_they_were_scrolled_and_come_level_when_linked_again(show: Show) -> None:
    shown = boats_desk(2)
    area = show(shown, 1366)
    other = column_of(area, "B").pane
    scrolling.go_to(other, 0)
    area.link(False)
    area.select("boats", shown.rows[0].claims[0])
    assert other.verticalScrollBar().value() == 0
    assert height_in(area, "A", shown.rows[0].claims[0]) >= 0  # the passage itself is brought into sight
    area.link(True)
    a, b = (height_in(area, letter, claim) for letter, claim in zip("AB", shown.rows[0].claims, strict=True))
    assert abs(a - b) <= 18
