"""The columns on a real window."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.desktop.columns.shown_areas import Show
from workbench.desktop.columns.area import ColumnsArea
from workbench.desktop.theme import Mode, Theme
from workbench.domain.desk import Desk


@pytest.fixture
def show(qtbot: QtBot, qapp: QApplication) -> Show:
    def make(shown: Desk, width: int = 1366, height: int = 600, mode: Mode = Mode.LIGHT) -> ColumnsArea:
        theme = Theme(mode)
        if qapp.palette().color(QPalette.ColorRole.Base) != QColor(theme.colours.ground):
            theme.apply()
        area = ColumnsArea(theme)
        theme.setParent(area)
        qtbot.addWidget(area)
        area.resize(width, height)
        area.show_desk(shown)
        area.show()
        qtbot.waitExposed(area)
        qtbot.wait(1)
        return area

    return make
