"""A list with ticks: filling it tells nothing, a person's tick does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from workbench.desktop.library.tick_list import TickList

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_only_what_a_person_ticks_is_told(qtbot: QtBot) -> None:
    ticks = TickList()
    qtbot.addWidget(ticks)
    told: list[int] = []
    ticks.tick_changed.connect(told.append)
    ticks.fill([("A", True), ("B", False), ("C", True)], current=7, told=True)
    assert (ticks.ticked(), ticks.currentRow(), ticks.item(1).toolTip(), told) == ((0, 2), 2, "B", [])
    ticks.setCurrentRow(1)
    ticks.show()
    qtbot.keyClick(ticks, Qt.Key.Key_Space)
    assert (ticks.ticked(), told) == ((0, 1, 2), [1])
    ticks.put_back(1, on=False)
    assert (ticks.ticked(), told) == ((0, 2), [1])


def test_a_shorter_list_keeps_its_last_line_current(qtbot: QtBot) -> None:
    ticks = TickList()
    qtbot.addWidget(ticks)
    ticks.fill([("A", False), ("B", False)], current=1)
    ticks.fill([("A", True)], current=1)
    assert (ticks.currentRow(), ticks.ticked(), ticks.item(0).toolTip()) == (0, (0,), "")
