"""A strip on the screen, and a case to look at."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.helpers.desks import ferry_desk
from workbench.desktop.theme import Mode, Theme
from workbench.desktop.verdict.strip import VerdictStrip
from workbench.domain.desk import Desk


@pytest.fixture
def desk() -> Desk:
    return ferry_desk()


@pytest.fixture
def strip(qtbot: QtBot) -> VerdictStrip:
    strip = VerdictStrip(Theme(Mode.LIGHT))
    qtbot.addWidget(strip)
    strip.resize(400, 900)
    strip.show()
    return strip
