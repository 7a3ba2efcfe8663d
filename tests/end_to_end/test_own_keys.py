"""Keys of one's own in the real window: they act at once, are named everywhere and are there after a restart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from tests.end_to_end.desk import press
from workbench.desktop.library.keys_dialog import KeysDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.end_to_end.conftest import Start
    from workbench.app import Program


def opened(start: Start, qtbot: QtBot, content: bytes = b"") -> Program:
    program = start(content=content)
    qtbot.waitUntil(lambda: program.controller.desk is not None, timeout=30_000)
    return program


def foot(program: Program) -> str:
    line = program.window.findChild(QLabel, "strip_foot")
    assert line is not None
    return line.text()


def test_a_key_of_ones_own_acts_at_once_and_after_a_restart(start: Start, qtbot: QtBot, searched: bytes) -> None:
    program = opened(start, qtbot, searched)
    program.window.action_set.run("view.keys")
    dialog = program.window.findChild(KeysDialog)
    assert dialog is not None
    dialog.choose("go.next")
    dialog.field.setFocus()
    QTest.keyClick(dialog.field, Qt.Key.Key_Backspace)
    QTest.keyClick(dialog.field, Qt.Key.Key_Y)
    QTest.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    dialog.close()
    program.window.activateWindow()
    assert foot(program).startswith("Y next · Space to check · V verdict")
    order = list(program.assembly.workspace.order())
    program.controller.select(order[0])
    press(program, "Y")
    assert program.controller.place.row == order[1]
    press(program, "J")
    assert program.controller.place.row == order[1]
    program.window.close()

    again = opened(start, qtbot)
    again.controller.select(order[0])
    press(again, "Y")
    assert again.controller.place.row == order[1]


def test_the_start_page_names_the_key_that_pastes_now(start: Start, qtbot: QtBot) -> None:
    program = start()
    button = program.window.findChild(QPushButton, "start_paste")
    assert button is not None
    assert button.text() == "Paste an article  (Ctrl+V)"
    program.window.settings.set_own_keys({"case.paste": "Ctrl+Shift+V"})
    program.assembly.dialogs.keys_changed.emit()
    assert button.text() == "Paste an article  (Ctrl+Shift+V)"
