"""The quotes as a person uses them: keys, mouse, search, selection from outside, what a screen reader is told."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.helpers.panes import nameless, on_desk, tab_order
from tests.helpers.quoted_desks import QuotedDesk
from workbench.desktop.quotes.pane import QuotesPane
from workbench.desktop.signals import RowSelected
from workbench.desktop.theme import Mode, Theme
from workbench.domain.mention import Kind
from workbench.domain.span import Span


@pytest.fixture
def bridge() -> QuotedDesk:
    return QuotedDesk()


@pytest.fixture
def pane(qtbot: QtBot, bridge: QuotedDesk) -> QuotesPane:
    return on_desk(qtbot, QuotesPane(Theme(Mode.LIGHT)), bridge.desk, 1000, 600)


def middle(pane: QuotesPane, bridge: QuotedDesk, words: str) -> QPoint:
    """Return where a quote is in the view."""
    index = pane.view.quotes.index(*pane.view.quotes.place(bridge.claims[words]))
    return pane.view.visualRect(index).center()


def current(pane: QuotesPane) -> str:
    """Return the words of the current quote."""
    index = pane.view.currentIndex()
    remark = pane.view.quotes.remark(index.row(), index.column())
    return "" if remark is None else remark.view.claim.anchor.exact


def test_a_click_tells_row_and_passage_and_a_double_click_goes_there(
    qtbot: QtBot, pane: QuotesPane, bridge: QuotedDesk
) -> None:
    words = "a new bridge"
    with qtbot.waitSignal(pane.row_selected) as told:
        qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=middle(pane, bridge, words))
    assert told.args == [RowSelected(bridge.rows[words], bridge.claims[words])]
    with qtbot.waitSignal(pane.passage_requested) as asked:
        qtbot.mouseDClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=middle(pane, bridge, words))
    assert asked.args == [bridge.claims[words]]


def test_arrows_walk_the_cells_and_enter_goes_to_the_passage(
    qtbot: QtBot, pane: QuotesPane, bridge: QuotedDesk
) -> None:
    pane.select(bridge.rows["“The bridge is safe,”"])
    assert current(pane) == "“The bridge is safe,”"
    walked = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Down):
        qtbot.keyClick(pane.view, key)
        walked.append(current(pane))
    assert walked == ["the bridge was safe", "a new bridge", "repairs could take a year", "“We checked it twice,”"]
    with qtbot.waitSignal(pane.passage_requested) as asked:
        qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    assert asked.args == [bridge.claims["“We checked it twice,”"]]


def test_an_empty_cell_stands_for_the_first_quote_of_its_line(
    qtbot: QtBot, pane: QuotesPane, bridge: QuotedDesk
) -> None:
    pane.select(bridge.rows["“We checked it twice,”"])
    with qtbot.waitSignal(pane.row_selected) as told:
        qtbot.keyClick(pane.view, Qt.Key.Key_Right)
    assert current(pane) == ""
    assert told.args == [RowSelected(bridge.rows["“We checked it twice,”"], bridge.claims["“We checked it twice,”"])]


def test_selecting_from_outside_is_silent_and_what_holds_no_quote_leaves_nothing_current(
    qtbot: QtBot, pane: QuotesPane, bridge: QuotedDesk
) -> None:
    words = "the bridge was safe"
    with qtbot.assertNotEmitted(pane.row_selected):
        pane.select(bridge.rows["“The bridge is safe,”"], bridge.claims[words])
    assert current(pane) == words
    assert pane.view.outlined == bridge.rows["“The bridge is safe,”"]
    pane.select("no such row")
    assert not pane.view.currentIndex().isValid()


def test_taking_the_keyboard_selects_nothing_and_an_arrow_begins_at_the_top(
    qtbot: QtBot, pane: QuotesPane, bridge: QuotedDesk
) -> None:
    pane.search.setFocus()
    with qtbot.assertNotEmitted(pane.row_selected):
        pane.view.setFocus()
    assert not pane.view.currentIndex().isValid()
    qtbot.keyClick(pane.view, Qt.Key.Key_Down)
    assert current(pane) == "“The bridge is safe,”"


def test_of_a_figure_the_quote_that_holds_it_is_shown(pane: QuotesPane, bridge: QuotedDesk) -> None:
    desk, claims = bridge.desk, dict(bridge.desk.claims)
    view = claims[bridge.claims["repairs could take a year"]]
    span = Span(view.claim.span.end - 6, view.claim.span.end)
    anchor = replace(view.claim.anchor, span=span)
    figure = replace(view.claim, uuid=UUID(int=7), kind=Kind.TIME, quote=None, anchor=anchor)
    claims[figure.uuid] = replace(view, claim=figure, row="another row")
    pane.show_desk(replace(desk, claims=claims))
    pane.select("another row", figure.uuid)
    assert current(pane) == "repairs could take a year"


def test_j_and_k_walk_speaker_by_speaker(pane: QuotesPane, bridge: QuotedDesk) -> None:
    titles = {key: words for words, key in bridge.rows.items()}
    assert [titles[key] for key in pane.shown_rows()] == [
        "“The bridge is safe,”", "repairs could take a year", "a new bridge", "“We checked it twice,”",
        "the bridge “was bound to fall”", "money was lost", "two cars are missing", "“They did,”",
    ]  # fmt: skip


def test_a_search_keeps_the_selection_and_says_when_nothing_is_found(
    qtbot: QtBot, pane: QuotesPane, bridge: QuotedDesk
) -> None:
    pane.select(bridge.rows["money was lost"])
    pane.search.setFocus()
    qtbot.keyClicks(pane.search, "roth")
    qtbot.keyClick(pane.search, Qt.Key.Key_Return)
    assert pane.view.quotes.names() == ("Ida Roth",)
    assert current(pane) == "money was lost"
    assert pane.findChild(QLabel, "quotes_count").text() == "1 speaker · 3 quotes"
    pane.search.setText("nothing {like} this")
    notice = pane.findChild(QLabel, "quotes_notice")
    qtbot.waitUntil(lambda: notice.text() == "No quote matches “nothing {like} this”.")
    pane.search.clear()
    qtbot.waitUntil(lambda: pane.view.quotes.rowCount() == 7)
    assert current(pane) == "money was lost"


def test_kind_cue_modality_source_and_doubt_are_words(pane: QuotesPane, bridge: QuotedDesk) -> None:
    def said(words: str) -> str:
        index = pane.view.quotes.index(*pane.view.quotes.place(bridge.claims[words]))
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole))

    assert said("repairs could take a year") == (
        "A. Sergei Malkov. repairs could take a year. indirect · “warned” · forecast · as “The chief engineer”"
    )
    assert "direct · “told” · as “he” · via The Lantern. ? Sergei Malkov? The text says “he”" in said(
        "“We checked it twice,”"
    )
    assert "indirect · “insisted” (claimed) · as “Sergey Malkov”. = Same report: the same said" in said(
        "the bridge was safe"
    )
    assert "mixed · “said”" in said("the bridge “was bound to fall”")
    assert said("two cars are missing").startswith("A. No one named. two cars are missing")


def test_a_speaker_is_the_header_of_their_lines(qtbot: QtBot, pane: QuotesPane, bridge: QuotedDesk) -> None:
    model = pane.view.quotes
    names = [model.headerData(place, Qt.Orientation.Vertical) for place in range(model.rowCount())]
    assert names == ["Sergei Malkov"] * 3 + ["Ida Roth"] * 2 + ["No one named", "he"]
    tip = model.headerData(0, Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole)
    assert tip == "Sergei Malkov\nalso Sergey Malkov, Malkov, The chief engineer, he\nA 3 · B 2"
    header = pane.view.speakers
    at = QPoint(40, header.sectionViewportPosition(3) + 8)
    with qtbot.waitSignal(pane.row_selected) as told:
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.args[0].row == bridge.rows["the bridge “was bound to fall”"]


def test_the_menu_is_asked_for_by_mouse_and_by_key(qtbot: QtBot, pane: QuotesPane, bridge: QuotedDesk) -> None:
    at = middle(pane, bridge, "a new bridge")
    viewport = pane.view.viewport()
    with qtbot.waitSignal(pane.menu_requested) as asked:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
        QApplication.sendEvent(viewport, event)
    assert asked.args[0].claim == bridge.claims["a new bridge"]
    pane.select(bridge.rows["money was lost"])
    with qtbot.waitSignal(pane.menu_requested) as asked:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), viewport.mapToGlobal(QPoint(1, 1)))
        QApplication.sendEvent(viewport, event)
    assert asked.args[0].claim == bridge.claims["money was lost"]
    with qtbot.waitSignal(pane.menu_requested) as asked:
        pane.view.speakers.customContextMenuRequested.emit(QPoint(20, 5))
    assert asked.args[0].claim == bridge.claims["“The bridge is safe,”"]


def test_copy_tells_the_quote(qtbot: QtBot, pane: QuotesPane, bridge: QuotedDesk) -> None:
    pane.select(bridge.rows["money was lost"])
    with qtbot.waitSignal(pane.copy_requested) as told:
        qtbot.keyClick(pane.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert told.args[0].claim == bridge.claims["money was lost"]


def test_a_hidden_pane_builds_nothing_until_it_is_seen(qtbot: QtBot, bridge: QuotedDesk) -> None:
    pane = QuotesPane(Theme(Mode.LIGHT))
    qtbot.addWidget(pane)
    pane.show_desk(bridge.desk)
    pane.select(bridge.rows["money was lost"])
    assert pane.view.quotes.rowCount() == 0
    pane.show()
    assert pane.view.quotes.rowCount() == 7
    assert current(pane) == "money was lost"


def test_a_desk_without_quotes_says_so(pane: QuotesPane, bridge: QuotedDesk) -> None:
    pane.show_desk(replace(bridge.desk, rows=(), claims={}))
    text = pane.findChild(QLabel, "quotes_notice").text()
    assert text == "No quotes were found in these articles. Select somebody's words and press C to add them."
    pane.show_desk(None)
    assert pane.findChild(QLabel, "quotes_notice").text() == ""


def test_the_model_keeps_qts_rules(pane: QuotesPane, bridge: QuotedDesk) -> None:
    QAbstractItemModelTester(pane.view.quotes, QAbstractItemModelTester.FailureReportingMode.Fatal)
    pane.show_desk(replace(bridge.desk, columns=bridge.desk.columns[:1]))
    assert (pane.view.quotes.rowCount(), pane.view.quotes.columnCount()) == (6, 1)


def test_everything_has_a_name_and_is_reached_by_tab(pane: QuotesPane) -> None:
    assert nameless(pane) == []
    assert set(tab_order(pane.search, pane)) == {"quotes_search", "quotes_table"}


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
@pytest.mark.parametrize("width", [420, 683, 1500, 2560])
def test_it_is_drawn_at_every_width_and_in_both_themes(
    qtbot: QtBot, bridge: QuotedDesk, mode: Mode, width: int
) -> None:
    theme = Theme(mode)
    pane = QuotesPane(theme)
    qtbot.addWidget(pane)
    pane.resize(width, 500)
    pane.show_desk(bridge.desk)
    pane.select(bridge.rows["the bridge “was bound to fall”"])
    pane.show()
    image = pane.view.grab().toImage()
    inside = {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(0, image.height(), 2)}
    expected = theme.colours
    assert {expected.quote_bar, expected.panel, expected.hairline} <= inside
    assert expected.speakers in inside or width < 1500  # where the mark stands alone, no dot of it is wholly its ink
    assert pane.view.columnWidth(0) >= 200
