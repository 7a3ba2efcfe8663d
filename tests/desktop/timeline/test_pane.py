"""The timeline as a person uses it: keys, mouse, selection from outside, what a screen reader is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.panes import nameless, on_desk
from tests.helpers.timed_desks import TimedDesk
from workbench.desktop.signals import RowSelected
from workbench.desktop.theme import DARK, LIGHT, Mode, Theme
from workbench.desktop.timeline.axis_painting import AXIS
from workbench.desktop.timeline.bodies import inks
from workbench.desktop.timeline.pane import TimelinePane


@pytest.fixture
def dam() -> TimedDesk:
    return TimedDesk()


@pytest.fixture
def pane(qtbot: QtBot, dam: TimedDesk) -> TimelinePane:
    return on_desk(qtbot, TimelinePane(Theme(Mode.LIGHT)), dam.desk, 1200, 500)


def middle(pane: TimelinePane, claim: UUID) -> QPoint:
    """Return where a time's body is in the view."""
    bar = next(bar for bar in pane.view.camera.layout.bars if bar.event.claim == claim)
    return QPoint(round(bar.box.x + bar.box.width / 2), round(bar.box.middle + AXIS - pane.view.verticalOffset()))


def words(pane: TimelinePane) -> str:
    claim = pane.view.current_claim()
    assert claim is not None
    event = pane.view.times.at(pane.view.times.place(claim))
    assert event is not None
    return event.view.claim.anchor.exact


def test_a_click_tells_row_and_passage(qtbot: QtBot, pane: TimelinePane, dam: TimedDesk) -> None:
    claim = dam.claims["on Wednesday"]
    with qtbot.waitSignal(pane.row_selected) as told:
        qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=middle(pane, claim))
    assert told.args == [RowSelected(dam.rows["The dam at Orlo broke"], claim)]
    with qtbot.waitSignal(pane.passage_requested) as asked:
        qtbot.mouseDClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=middle(pane, claim))
    assert asked.args == [claim]


def test_selecting_from_outside_is_silent_and_brings_the_time_into_view(
    qtbot: QtBot, pane: TimelinePane, dam: TimedDesk
) -> None:
    claim = dam.claims["1998"]
    assert pane.view.camera.layout.box(claim) is None
    with qtbot.assertNotEmitted(pane.row_selected):
        pane.select(dam.rows["Reservoir was filled"], claim)
    assert pane.view.current_claim() == claim
    assert pane.view.camera.layout.box(claim) is not None


def test_a_row_without_a_time_leaves_nothing_outlined(pane: TimelinePane, dam: TimedDesk) -> None:
    pane.select(dam.rows["The dam at Orlo broke"])
    assert words(pane) == "Tuesday evening"
    pane.select("no such row")
    assert pane.view.current_claim() is None


def test_arrows_walk_by_time_and_across_the_lanes(qtbot: QtBot, pane: TimelinePane, dam: TimedDesk) -> None:
    pane.select(dam.rows["The dam at Orlo broke"], dam.claims["Tuesday evening"])
    walked = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(pane.view, key)
        walked.append(words(pane))
    assert walked == ["7:40 p.m.", "Tuesday evening", "on Wednesday", "Tuesday evening", "every month", "1998"]


def test_enter_goes_to_the_passage(qtbot: QtBot, pane: TimelinePane, dam: TimedDesk) -> None:
    pane.select(dam.rows["Schools stay closed"])
    with qtbot.waitSignal(pane.passage_requested) as asked:
        qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    assert asked.args == [dam.claims["Monday"]]


def test_j_and_k_walk_the_rows_by_time(pane: TimelinePane, dam: TimedDesk) -> None:
    rows = [next(title for title, key in dam.rows.items() if key == row) for row in pane.shown_rows()]
    assert rows[:4] == ["Reservoir was filled", "Rain had been falling", "Road was not closed", "Tuesday"]
    assert rows[-2:] == ["Minister came", "Sirens are tested"]


def test_keys_zoom_and_pan(qtbot: QtBot, pane: TimelinePane) -> None:
    first = pane.view.stretch()
    qtbot.keyClick(pane.view, Qt.Key.Key_Plus)
    finer = pane.view.stretch()
    assert first[0] < finer[0] < finer[1] < first[1]
    qtbot.keyClick(pane.view, Qt.Key.Key_Minus)
    assert pane.view.stretch() == pytest.approx(first)
    qtbot.keyClick(pane.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert pane.view.stretch()[0] > first[0]
    qtbot.keyClick(pane.view, Qt.Key.Key_0)
    everything = pane.view.stretch()
    assert everything[0] < date(1998, 1, 1).toordinal()
    qtbot.keyClick(pane.view, Qt.Key.Key_0)
    assert pane.view.stretch() == pytest.approx(first)


def wheel(pane: TimelinePane, at: QPoint, notches: int, modifier: Qt.KeyboardModifier) -> None:
    view = pane.view.viewport()
    position = QPointF(at)
    event = QWheelEvent(
        position, QPointF(view.mapToGlobal(at)), QPoint(), QPoint(0, 120 * notches), Qt.MouseButton.NoButton, modifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def test_the_wheel_zooms_where_the_pointer_is(pane: TimelinePane) -> None:
    at = QPoint(700, 100)
    x = at.x() - pane.view.camera.layout.head
    day, fine = pane.view.scale.day(x), pane.view.scale.per_day
    wheel(pane, at, 2, Qt.KeyboardModifier.NoModifier)
    assert pane.view.scale.day(x) == pytest.approx(day)
    assert pane.view.scale.per_day > fine
    wheel(pane, at, -1, Qt.KeyboardModifier.ShiftModifier)
    assert pane.view.scale.day(x) > day


def test_dragging_moves_time_along(qtbot: QtBot, pane: TimelinePane) -> None:
    empty = QPoint(pane.view.viewport().width() - 5, pane.view.viewport().height() - 5)
    before = pane.view.scale
    qtbot.mousePress(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=empty)
    qtbot.mouseMove(pane.view.viewport(), empty - QPoint(100, 0))
    qtbot.mouseRelease(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=empty - QPoint(100, 0))
    assert pane.view.scale.x(before.day(500.0)) == pytest.approx(400.0)


def test_what_is_out_of_view_comes_in_by_a_click(qtbot: QtBot, pane: TimelinePane, dam: TimedDesk) -> None:
    chip = next(chip for chip in pane.view.camera.layout.lanes[0].chips if chip.outside)
    at = QPoint(round(chip.box.x + 8), round(chip.box.middle + AXIS - pane.view.verticalOffset()))
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert pane.view.camera.layout.box(dam.claims["1998"]) is not None
    assert pane.view.camera.layout.box(dam.claims["next Monday"]) is not None


def test_a_lane_without_a_date_asks_for_it(qtbot: QtBot, pane: TimelinePane) -> None:
    desk = TimedDesk(dated=False).desk
    pane.show_desk(replace(desk, claims={key: replace(view, moment=None) for key, view in desk.claims.items()}))
    assert "Published?" in pane.findChild(object, "timeline_notice").text()
    lane = pane.view.camera.layout.lanes[1]
    with qtbot.waitSignal(pane.date_requested) as asked:
        at = QPoint(20, round(lane.box.y + 34 + AXIS))
        qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked.args == [desk.columns[1]]


def test_the_stretch_a_person_chose_stays_for_the_same_case(pane: TimelinePane, dam: TimedDesk) -> None:
    pane.view.zoom(2.0)
    chosen = pane.view.scale
    pane.show_desk(dam.desk)
    assert pane.view.scale == chosen
    other = dam.desk
    pane.show_desk(replace(other, case=replace(other.case, uuid=UUID(int=1))))
    assert pane.view.scale != chosen


def test_a_hidden_pane_builds_nothing_until_it_is_seen(qtbot: QtBot, dam: TimedDesk) -> None:
    pane = TimelinePane(Theme(Mode.LIGHT))
    qtbot.addWidget(pane)
    pane.show_desk(dam.desk)
    pane.select(dam.rows["Schools stay closed"])
    assert pane.view.times.rowCount() == 0
    pane.show()
    assert pane.view.times.rowCount() == 14
    assert words(pane) == "Monday"


def test_a_new_date_is_drawn_at_once(pane: TimelinePane, dam: TimedDesk) -> None:
    pane.redate(dam.desk.columns[0], date(2021, 3, 9))
    assert pane.view.timeline.lanes[0].published == date(2021, 3, 9).toordinal()


def test_the_model_keeps_qts_rules(pane: TimelinePane, dam: TimedDesk) -> None:
    QAbstractItemModelTester(pane.view.times, QAbstractItemModelTester.FailureReportingMode.Fatal)
    pane.show_desk(replace(dam.desk, columns=dam.desk.columns[:1]))
    assert pane.view.times.rowCount() == 9


def test_a_screen_reader_hears_each_time(pane: TimelinePane, dam: TimedDesk) -> None:
    place = pane.view.times.place(dam.claims["48 hours"])
    index = pane.view.times.index(place)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("A, Northern Wire. Troops could arrive. “48 hours”. Read as")
    assert "possible" in said
    conflict = pane.view.times.index(pane.view.times.place(dam.claims["on Wednesday"]))
    assert "≠ Reports differ: they name different days" in conflict.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "reported 1 day later" in conflict.data(Qt.ItemDataRole.AccessibleTextRole)
    tip = conflict.data(Qt.ItemDataRole.ToolTipRole)
    assert tip.splitlines()[:2] == ["The dam at Orlo broke", "Read as on Wednesday"]
    assert tip.endswith("“Tesk, 4 March - The dam at Orlo broke on Wednesday.”")
    interface = QAccessible.queryAccessibleInterface(pane.view)
    assert interface.childCount() >= 14
    assert nameless(pane) == []


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_high_contrast_draws_in_text_on_ground(colours: object) -> None:
    strong = inks(colours, contrast=True)  # type: ignore[arg-type]
    assert strong.line == strong.text
    assert strong.fill == strong.ground
    assert strong.width >= 2.0


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
@pytest.mark.parametrize("width", [420, 683, 1500, 2560])
def test_it_is_drawn_at_every_width_and_in_both_themes(qtbot: QtBot, dam: TimedDesk, mode: Mode, width: int) -> None:
    theme = Theme(mode)
    pane = TimelinePane(theme)
    qtbot.addWidget(pane)
    pane.resize(width, 400)
    pane.show_desk(dam.desk)
    pane.select(dam.rows["The dam at Orlo broke"])
    pane.show()
    image = pane.view.grab().toImage()
    inside = {
        image.pixelColor(x, y).name().upper() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)
    }
    expected = theme.colours
    assert {expected.ground, expected.time_line, expected.differ} <= inside
