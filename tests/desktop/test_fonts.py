"""Sizes of writing: the desk's own, and larger where the person's system writes larger."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.desks import ferry_desk
from workbench.desktop import fonts
from workbench.desktop.theme import Mode, Theme
from workbench.desktop.verdict.buttons import VerdictButton
from workbench.desktop.verdict.strip import VerdictStrip


@pytest.fixture
def system_writes(qapp: QApplication) -> Iterator[Callable[[float], None]]:
    """Let the system's own writing have another size, as it is found when the program starts."""
    before = qapp.font()

    def at(points: float) -> None:
        font = QFont(before)
        font.setPointSizeF(points)
        qapp.setFont(font)
        fonts.enlarged.cache_clear()

    yield at
    qapp.setFont(before)
    fonts.enlarged.cache_clear()
    fonts.enlarged()


def test_who_lets_the_system_write_large_gets_a_large_desk(system_writes: Callable[[float], None]) -> None:
    system_writes(9)
    assert (fonts.interface_font().pointSizeF(), fonts.reading_font().pointSizeF()) == (10, 12)
    system_writes(11)
    assert (fonts.interface_font().pointSizeF(), fonts.reading_font().pointSizeF()) == (10, 12)
    system_writes(16.5)
    assert (fonts.interface_font().pointSizeF(), fonts.reading_font().pointSizeF()) == (15, 18)
    assert fonts.interface_font(8.5).pointSizeF() == 12.75


def test_in_large_writing_the_verdicts_stay_whole_beside_the_reading(
    qtbot: QtBot, system_writes: Callable[[float], None]
) -> None:
    system_writes(16)
    theme = Theme(Mode.LIGHT)
    theme.apply()
    for orientation in Qt.Orientation:
        strip = VerdictStrip(theme)
        qtbot.addWidget(strip)
        strip.set_orientation(orientation)
        desk = ferry_desk()
        strip.show_row(desk, desk.rows[0])
        strip.resize(strip.minimumSizeHint().width(), 700)
        strip.show()
        qtbot.waitExposed(strip)
        buttons = [button for button in strip.findChildren(VerdictButton) if button.isVisible()]
        assert len(buttons) >= 4
        for button in buttons:
            right = button.mapTo(strip, button.rect().topRight()).x()
            assert right < strip.width()
            assert button.width() >= button.minimumSizeHint().width()
