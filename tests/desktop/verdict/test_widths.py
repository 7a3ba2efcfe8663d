"""A sheet is wide enough for its parts side by side; a panel leaves the width to the columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from workbench.desktop.theme import Mode, Theme
from workbench.desktop.verdict.strip import VerdictStrip

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_least_width_follows_how_the_parts_stand(qtbot: QtBot) -> None:
    strip = VerdictStrip(Theme(Mode.LIGHT))
    qtbot.addWidget(strip)
    strip.set_orientation(Qt.Orientation.Horizontal)
    assert strip.minimumSizeHint().width() == 600
    strip.set_orientation(Qt.Orientation.Vertical)
    assert strip.minimumSizeHint().width() == 340
