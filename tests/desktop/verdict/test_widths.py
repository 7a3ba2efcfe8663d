"""A sheet is wide enough for its parts side by side; a panel leaves the width to the columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from workbench.desktop.theme import Mode, Theme
from workbench.desktop.verdict.question_box import QuestionBox
from workbench.desktop.verdict.strip import VerdictStrip
from workbench.domain.verdict import Question

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_least_width_follows_how_the_parts_stand(qtbot: QtBot) -> None:
    strip = VerdictStrip(Theme(Mode.LIGHT))
    qtbot.addWidget(strip)
    strip.set_orientation(Qt.Orientation.Horizontal)
    assert strip.minimumSizeHint().width() == 600
    strip.set_orientation(Qt.Orientation.Vertical)
    assert strip.minimumSizeHint().width() == 340


def test_the_question_that_is_asked_stays_bold_where_the_strip_moves(qtbot: QtBot) -> None:
    theme = Theme(Mode.LIGHT)
    theme.apply()  # the weight is the style sheet's
    box, sheet = QuestionBox(Question.SO, theme.colours), QWidget()
    theme.setParent(sheet)
    qtbot.addWidget(sheet)
    box.show()
    box.set_active(True, True)
    box.setParent(sheet)
    sheet.show()
    assert box._heading.font().bold()
    box.set_active(False, True)
    assert not box._heading.font().bold()
