"""The claim list as a person uses it: typing, choosing, moving, clearing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from tests.helpers.desks import ferry_desk
from tests.helpers.panes import nameless, on_desk, tab_order
from workbench.desktop.claims.delegate import before_share
from workbench.desktop.claims.filter_bar import ChoiceBox
from workbench.desktop.claims.filtering import EVERYTHING, Decided, Filter, Shown
from workbench.desktop.claims.pane import ClaimsPane
from workbench.desktop.signals import RowSelected
from workbench.desktop.theme import Mode, Theme
from workbench.domain.desk import Desk
from workbench.domain.mention import Kind
from workbench.domain.verdict import LONG_SCALE, Verdict


@pytest.fixture
def desk() -> Desk:
    return ferry_desk()


@pytest.fixture
def pane(qtbot: QtBot, desk: Desk) -> ClaimsPane:
    return on_desk(qtbot, ClaimsPane(Theme(Mode.LIGHT)), desk, 900, 500)


def shown(pane: ClaimsPane) -> list[str]:
    return [str(pane.view.claims.index(n).data()) for n in range(pane.view.claims.rowCount())]


def test_shows_what_is_to_check_and_how_many(pane: ClaimsPane) -> None:
    assert len(shown(pane)) == 6
    assert pane._count.text() == "6 of 20 passages"


def test_typing_filters_after_a_pause(qtbot: QtBot, pane: ClaimsPane) -> None:
    pane.focus_search()
    with qtbot.waitSignal(pane.filters.changed):
        qtbot.keyClicks(pane.filters.search, "hospital")
        assert len(shown(pane)) == 6  # not yet
    assert shown(pane) == ["At least 20 people"]


def test_enter_filters_at_once(qtbot: QtBot, pane: ClaimsPane) -> None:
    qtbot.keyClicks(pane.filters.search, "overloaded")
    qtbot.keyClick(pane.filters.search, Qt.Key.Key_Return)
    assert shown(pane) == ["no sign that the ship had been overloaded"]


def test_nothing_matches_and_clear_filter(qtbot: QtBot, pane: ClaimsPane, desk: Desk) -> None:
    pane.set_filter(Filter(text="disputed", article=desk.articles[1].stored.uuid))
    assert pane._notice.text() == "No claim matches 'disputed' in B."
    clear = pane.findChild(QPushButton, "claims_clear_filter")
    assert clear is not None
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert pane.filter() == Filter()
    assert len(shown(pane)) == 6
    assert clear.isHidden()


def test_choosing_by_keyboard(qtbot: QtBot, pane: ClaimsPane) -> None:
    which = pane.findChild(QComboBox, "claims_which")
    assert which is not None
    which.setFocus()
    qtbot.keyClick(which, Qt.Key.Key_Down)
    assert pane.filter() == EVERYTHING
    assert len(shown(pane)) == 20


@pytest.mark.parametrize(
    "wanted",
    [
        EVERYTHING,
        Filter(kind=Kind.QUOTE, relation=Shown.SPEAKERS),
        Filter(verdict=Verdict.DISPUTED, text="a"),
        Filter(verdict=Decided.NO),
    ],
)
def test_a_filter_set_is_the_filter_shown(pane: ClaimsPane, wanted: Filter) -> None:
    pane.set_filter(wanted)
    assert pane.filter() == wanted


def test_the_chosen_article_outlives_a_change_of_the_desk(pane: ClaimsPane, desk: Desk) -> None:
    pane.set_filter(Filter(article=desk.articles[2].stored.uuid))
    pane.show_desk(ferry_desk(6))
    assert shown(pane) == ["15"]


def test_the_long_scale_is_offered(pane: ClaimsPane) -> None:
    verdicts = pane.findChild(QComboBox, "claims_verdict")
    assert verdicts is not None
    assert verdicts.findText("Misattributed") == -1
    pane.set_scale(LONG_SCALE)
    assert verdicts.findText("Misattributed") > 0


def test_arrow_keys_move_and_tell(qtbot: QtBot, pane: ClaimsPane, desk: Desk) -> None:
    pane.select(desk.rows[0].key)
    with qtbot.waitSignal(pane.row_selected) as told:
        qtbot.keyClick(pane.view, Qt.Key.Key_Down)
    aboard = next(row for row in desk.rows if row.title == "People on board")
    assert told.args == [RowSelected(aboard.key, aboard.claims[0])]


def test_selecting_from_outside_is_silent(qtbot: QtBot, pane: ClaimsPane, desk: Desk) -> None:
    killed = desk.rows[0]
    with qtbot.assertNotEmitted(pane.row_selected):
        pane.select(killed.key, killed.claims[1])
        pane.select("no such row")
    assert pane.view.current() == RowSelected(killed.key, killed.claims[1])


def test_a_row_selected_keeps_the_passage_one_is_in(pane: ClaimsPane, desk: Desk) -> None:
    killed = desk.rows[0]
    pane.select(killed.key, killed.claims[1])
    pane.select(killed.key)
    assert pane.view.current().claim == killed.claims[1]


def test_filtering_keeps_the_current_claim_without_telling(qtbot: QtBot, pane: ClaimsPane, desk: Desk) -> None:
    pane.select(desk.rows[0].key)
    with qtbot.assertNotEmitted(pane.row_selected):
        pane.set_filter(EVERYTHING)
    assert pane.selected_row() == desk.rows[0].key


def test_copying(qtbot: QtBot, pane: ClaimsPane, desk: Desk) -> None:
    pane.select(desk.rows[0].key)
    with qtbot.waitSignal(pane.copy_requested) as told:
        qtbot.keyClick(pane.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [RowSelected(desk.rows[0].key, desk.rows[0].claims[0])]


def test_every_part_has_a_name(pane: ClaimsPane) -> None:
    assert nameless(pane) == []


def test_tab_walks_from_the_search_over_the_choices_to_the_list(pane: ClaimsPane) -> None:
    order = tab_order(pane.filters.search, pane)
    assert order == [
        "claims_search",
        "claims_which",
        "claims_kind",
        "claims_verdict",
        "claims_relation",
        "claims_article",
        "claims_order",
        "claims_list",
    ]


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
@pytest.mark.parametrize("width", [360, 1366])
def test_paints_in_both_themes_and_fits(qtbot: QtBot, mode: Mode, width: int) -> None:
    theme = Theme(mode)
    pane = ClaimsPane(theme)
    qtbot.addWidget(pane)
    pane.resize(width, 500)
    pane.show_desk(ferry_desk(6))
    pane.set_filter(EVERYTHING)
    pane.show()
    assert pane.width() == width
    before = pane.grab().toImage()
    theme.set_mode(Mode.DARK if mode is Mode.LIGHT else Mode.LIGHT)
    assert pane.grab().toImage() != before


def test_the_room_around_a_passage_is_shared() -> None:
    assert before_share(100, 500, 500) == 50
    assert before_share(100, 20, 500) == 20
    assert before_share(100, 500, 20) == 80


def test_no_choice_is_cut_on_a_small_screen(qtbot: QtBot, desk: Desk) -> None:
    """On 1366 pixels the list has half of the width."""
    pane = on_desk(qtbot, ClaimsPane(Theme(Mode.LIGHT)), desk, 681, 300)
    boxes = pane.findChildren(ChoiceBox)
    assert len(boxes) == 6
    assert [box.shown_text() for box in boxes] == [box.currentText() for box in boxes]


def test_a_cut_choice_ends_in_dots_and_its_tooltip_has_all(qtbot: QtBot) -> None:
    box = ChoiceBox("base", "Base", [("Base: A  The Northern Wire of Alder", 1), ("Base", 2)])
    qtbot.addWidget(box)
    box.resize(150, 26)
    assert box.shown_text().startswith("Base: A  The")
    assert box.shown_text().endswith("…")
    assert box.toolTip() == "Base\nBase: A  The Northern Wire of Alder"
    box.choose(2)
    assert (box.shown_text(), box.toolTip()) == ("Base", "Base")
