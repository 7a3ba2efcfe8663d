"""Keys of one's own: pressed, refused where another command has them, kept in the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from workbench.desktop import keymap
from workbench.desktop.actions import COMMANDS
from workbench.desktop.command_keys import with_keys
from workbench.desktop.library.keys_dialog import KeysDialog
from workbench.desktop.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialog(qtbot: QtBot) -> KeysDialog:
    made = KeysDialog(COMMANDS, {})
    qtbot.addWidget(made)
    made.show()
    return made


def press(qtbot: QtBot, dialog: KeysDialog, *keys: Qt.Key) -> None:
    dialog.field.setFocus()
    for key in keys:
        qtbot.keyClick(dialog.field, key)


def test_a_free_key_is_taken(qtbot: QtBot, dialog: KeysDialog) -> None:
    dialog.choose("claim.reject")
    assert dialog.field.text() == "R"
    press(qtbot, dialog, Qt.Key.Key_Backspace, Qt.Key.Key_Y)
    assert dialog.message.text() == ""
    with qtbot.waitSignal(dialog.keys_changed) as told:
        qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert told.args == [{"claim.reject": "Y"}]
    assert dialog.command is not None
    assert dialog.command.keys == ("Y",)


def test_a_key_that_another_command_has_is_refused_by_name(qtbot: QtBot, dialog: KeysDialog) -> None:
    dialog.choose("claim.reject")
    press(qtbot, dialog, Qt.Key.Key_Backspace, Qt.Key.Key_J)
    assert dialog.message.text() == "J belongs to “Next row”. Give that another key first."
    assert not dialog.use.isEnabled()
    press(qtbot, dialog, Qt.Key.Key_Backspace, Qt.Key.Key_V, Qt.Key.Key_D)
    assert dialog.message.text() == "V D belongs to “Disputed”. Give that another key first."
    press(qtbot, dialog, Qt.Key.Key_Backspace, Qt.Key.Key_X)
    assert dialog.message.text() == "X belongs to “Split off”. Give that another key first."
    qtbot.keyClick(dialog.field, Qt.Key.Key_C, CTRL)
    assert dialog.message.text() == "Ctrl+C is needed where text is typed."


def test_two_letters_make_a_chord_and_ctrl_starts_anew(qtbot: QtBot, dialog: KeysDialog) -> None:
    dialog.choose("case.sample")
    press(qtbot, dialog, Qt.Key.Key_Y, Qt.Key.Key_S)
    assert dialog.field.key == "Y S"
    qtbot.keyClick(dialog.field, Qt.Key.Key_J, CTRL)
    assert dialog.field.key == "Ctrl+J"


def test_no_key_and_as_delivered(qtbot: QtBot, dialog: KeysDialog) -> None:
    dialog.choose("go.next")
    qtbot.mouseClick(dialog.none, Qt.MouseButton.LeftButton)
    dialog.choose("go.previous")
    press(qtbot, dialog, Qt.Key.Key_Backspace, Qt.Key.Key_J)
    qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    dialog.choose("go.next")
    qtbot.mouseClick(dialog.delivered, Qt.MouseButton.LeftButton)
    assert dialog.message.text() == "One of its keys belongs to “Previous row” now. Give that another key first."
    with qtbot.waitSignal(dialog.keys_changed) as told:
        qtbot.mouseClick(dialog.all_delivered, Qt.MouseButton.LeftButton)
    assert told.args == [{}]


def test_a_search_finds_the_command(dialog: KeysDialog) -> None:
    dialog.search.setText("undo")
    assert dialog.command is not None
    assert dialog.command.id == "edit.undo"


def test_the_settings_keep_own_keys(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.set_own_keys({"go.next": "S,Down", "claim.reject": ""})
    settings.save()
    again = Settings(tmp_path / "settings.ini")
    assert again.own_keys() == {"go.next": "S,Down", "claim.reject": ""}
    again.set_own_keys({})
    assert again.own_keys() == {}


def test_what_names_a_key_names_the_own_one() -> None:
    own = {"verdict.verified": "W V", "claim.add": ""}
    keymap.use(with_keys(COMMANDS, own), letters=True)
    assert (keymap.key("verdict.verified"), keymap.key("claim.add"), keymap.way("claim.add")) == ("W V", "", "Ctrl+K")
    assert keymap.first_of(["verdict.verified", "verdict.disputed"]) == ""
    keymap.use(COMMANDS, letters=False)
    assert [keymap.key(name) for name in ("go.next", "claim.reject", "edit.undo")] == ["↓", "", "Ctrl+Z"]
    assert keymap.with_key("Undo", "edit.undo") == "Undo  (Ctrl+Z)"
    assert keymap.with_key("Not a claim", "claim.reject") == "Not a claim"
