"""The dialog that asks what a passage is to be read as: filled with what is read, by keys alone."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.helpers.desk_builder import DeskBuilder
from tests.helpers.panes import nameless
from tests.helpers.timed_desks import TimedDesk
from workbench.desktop.verdict.reading_dialog import ReadingDialog
from workbench.domain.mention import Kind
from workbench.domain.moment import Expression, Moment, TimexType
from workbench.domain.quantity import Counted, Modifier, Quantity
from workbench.domain.span import Span

TEXT = "At least 1,200 soldiers were killed, and the harbour lost 3 to 4 million euros."


def opened(qtbot: QtBot, words: str) -> ReadingDialog:
    made = DeskBuilder("Soldiers")
    made.article(TEXT)
    soldiers = Counted(Span(15, 23), "soldiers", "soldier")
    values = {
        "At least 1,200": Quantity(1200, modifier=Modifier.AT_LEAST, wording="At least", counted=soldiers),
        "3 to 4 million euros": Quantity(3e6, 4e6, unit="euro"),
    }
    claim = made.claim("A", words, words, quantity=values[words])
    desk = made.build()
    dialog = ReadingDialog(desk, desk.claims[claim], timed=False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_it_begins_with_what_is_read(qtbot: QtBot) -> None:
    dialog = opened(qtbot, "At least 1,200")
    assert (dialog.low.text(), dialog.high.text(), dialog.counted.text()) == ("1,200", "", "soldiers")
    assert dialog.modifier.currentText() == "at least"
    assert dialog.preview.text() == "Read as at least 1,200 · soldiers"
    range_of = opened(qtbot, "3 to 4 million euros")
    assert (range_of.low.text(), range_of.high.text()) == ("3 million", "4 million")
    assert range_of.unit.currentText() == "euro"


def test_enter_tells_the_value_typed(qtbot: QtBot) -> None:
    dialog = opened(qtbot, "At least 1,200")
    dialog.low.selectAll()
    qtbot.keyClicks(dialog.low, "12k")
    dialog.modifier.setCurrentIndex(list(Modifier).index(Modifier.MORE))
    dialog.counted.setText("soldiers killed")
    assert dialog.preview.text() == "Read as more than 12,000 · soldiers killed"
    with qtbot.waitSignal(dialog.corrected) as told:
        qtbot.keyClick(dialog.low, Qt.Key.Key_Return)
    value = told.args[0].value
    assert (value.low, value.modifier, value.wording) == (12_000, Modifier.MORE, "")
    assert value.counted.head == "soldier"


def test_what_is_no_number_cannot_be_saved(qtbot: QtBot) -> None:
    dialog = opened(qtbot, "At least 1,200")
    save = dialog.findChild(QPushButton, "reading_save")
    for low, high in (("many", ""), ("5", "4"), ("", "")):
        dialog.low.setText(low)
        dialog.high.setText(high)
        assert not save.isEnabled()
        assert dialog.preview.text().startswith("A number is needed")
    dialog.high.setText("")
    dialog.low.setText("a dozen")
    assert save.isEnabled()


def test_of_a_time_the_day_is_asked(qtbot: QtBot) -> None:
    dam = TimedDesk()
    dialog = ReadingDialog(dam.desk, dam.desk.claims[dam.claims["on Wednesday"]], timed=True)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.day.date() == QDate(2021, 3, 3)
    assert not dialog.low.isVisible()
    dialog.day.setDate(QDate(2021, 3, 2))
    assert dialog.preview.text() == "Read as Tue 2 Mar 2021"
    with qtbot.waitSignal(dialog.corrected) as told:
        dialog.findChild(QPushButton, "reading_save").click()
    value = told.args[0].value
    assert isinstance(value, Expression)
    assert date(*(int(str(value.fields[key])) for key in ("year", "month", "day"))) == date(2021, 3, 2)


@pytest.mark.parametrize("words", ["At least 1,200", "3 to 4 million euros"])
def test_everything_has_a_name(qtbot: QtBot, words: str) -> None:
    assert nameless(opened(qtbot, words)) == []


def test_the_hour_stays_when_its_day_is_put_right(qtbot: QtBot) -> None:
    made = DeskBuilder("Fire")
    made.article("The fire was out at 2 a.m.")
    hour = Expression("clock", {"tail": "T02:00"}, TimexType.TIME, anchor="previous")
    known = Moment(TimexType.TIME, "2021-03-02T02:00", earliest=date(2021, 3, 2), latest=date(2021, 3, 2))
    claim = made.claim("A", "2 a.m.", "2 a.m.", Kind.TIME, moment=known, expression=hour)
    desk = made.build()
    dialog = ReadingDialog(desk, desk.claims[claim], timed=True)
    qtbot.addWidget(dialog)
    dialog.day.setDate(QDate(2021, 3, 3))
    assert dialog.preview.text() == "Read as Wed 3 Mar 2021, 02:00"
