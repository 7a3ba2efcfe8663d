"""The dialog that asks who said it: whom it offers, what it tells, by keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from tests.helpers.panes import nameless
from tests.helpers.quoted_desks import QuotedDesk
from workbench.desktop.quotes.speaker_dialog import SpeakerDialog, asked
from workbench.desktop.signals import SpeakerCorrected
from workbench.services.speakers import Scope

BRIDGE = QuotedDesk()


def opened(qtbot: QtBot, words: str) -> SpeakerDialog:
    dialog = SpeakerDialog(asked(BRIDGE.desk, BRIDGE.claims[words]))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def scopes(dialog: SpeakerDialog) -> list[str]:
    return [button.text() for button in dialog.findChildren(QRadioButton)]


def test_who_speaks_is_offered_and_the_name_stands_ready_to_be_typed_over(qtbot: QtBot) -> None:
    dialog = opened(qtbot, "a new bridge")
    offered = [dialog.names.itemText(place) for place in range(dialog.names.count())]
    assert offered[:2] == ["Sergei Malkov", "Ida Roth"]
    assert dialog.names.currentText() == "Malkov"
    assert dialog.focusWidget() in (dialog.names, dialog.names.lineEdit())
    qtbot.keyClicks(dialog.names.lineEdit(), " Ana Torv ")
    with qtbot.waitSignal(dialog.corrected) as told:
        qtbot.keyClick(dialog.names.lineEdit(), Qt.Key.Key_Return)
    assert told.args == [SpeakerCorrected(BRIDGE.claims["a new bridge"], "Ana Torv", Scope.PASSAGE)]


def test_it_says_for_how_many_passages_it_may_hold(qtbot: QtBot) -> None:
    assert scopes(opened(qtbot, "a new bridge")) == [
        "This passage, with the figures and times in it",
        "All 2 passages of Malkov in B",
        "All 5 passages of Malkov in this case, however the name is spelled",
    ]
    assert len(scopes(opened(qtbot, "two cars are missing"))) == 1
    assert len(scopes(opened(qtbot, "“They did,”"))) == 1


@pytest.mark.parametrize("scope", [Scope.ARTICLE, Scope.CASE])
def test_a_wider_scope_is_told(qtbot: QtBot, scope: Scope) -> None:
    dialog = opened(qtbot, "a new bridge")
    dialog.findChild(QRadioButton, f"speaker_scope_{scope.value}").click()
    dialog.names.setEditText("")
    with qtbot.waitSignal(dialog.corrected) as told:
        dialog.findChild(QPushButton, "speaker_ok").click()
    assert told.args == [SpeakerCorrected(BRIDGE.claims["a new bridge"], "", scope)]


def test_cancel_tells_nothing(qtbot: QtBot) -> None:
    dialog = opened(qtbot, "a new bridge")
    with qtbot.assertNotEmitted(dialog.corrected):
        dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Cancel).click()
    assert not dialog.isVisible()


def test_everything_has_a_name(qtbot: QtBot) -> None:
    assert nameless(opened(qtbot, "a new bridge")) == []
