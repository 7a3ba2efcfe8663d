"""Who gets a letter: the command, the field with the focus, or the button."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from workbench.desktop.actions import COMMANDS
from workbench.desktop.keys import Chords, KeyFilter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


class Desk(QMainWindow):
    """A window with everything that can have the focus."""

    def __init__(self) -> None:
        super().__init__()
        body = QWidget()
        self.field, self.notes, self.article = QLineEdit(), QPlainTextEdit(), QPlainTextEdit("The toll rose to 12.")
        self.article.setReadOnly(True)
        self.box, self.check, self.list = QComboBox(), QCheckBox("x"), QListWidget()
        layout = QVBoxLayout(body)
        for widget in (self.field, self.notes, self.article, self.box, self.check, self.list):
            layout.addWidget(widget)
        self.setCentralWidget(body)
        self.seen: list[str] = []
        self.keys = KeyFilter(self, COMMANDS)
        self.keys.triggered.connect(self.seen.append)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.keys.stop()


def press(qtbot: QtBot, widget: QWidget, *keys: Qt.Key, shift: bool = False) -> None:
    widget.setFocus()
    for key in keys:
        modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        qtbot.keyClick(widget, key, modifier)


def test_letters_and_arrows_act_while_an_article_has_the_focus(desk: Desk, qtbot: QtBot) -> None:
    press(qtbot, desk.article, Qt.Key.Key_J, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return)
    press(qtbot, desk.article, Qt.Key.Key_N, shift=True)
    assert desk.seen == ["go.next", "go.next", "claim.list", "strip.enter", "go.previous_difference"]


def test_a_chord_takes_two_keys_and_swallows_an_unknown_second(desk: Desk, qtbot: QtBot) -> None:
    waiting: list[str] = []
    desk.keys.waiting.connect(waiting.append)
    press(qtbot, desk.article, Qt.Key.Key_V, Qt.Key.Key_D, Qt.Key.Key_V, Qt.Key.Key_J, Qt.Key.Key_J)
    assert desk.seen == ["verdict.disputed", "go.next"]
    assert waiting == ["V", "", "V", ""]


@pytest.mark.parametrize("name", ["field", "notes"])
def test_letters_belong_to_a_text_field(desk: Desk, qtbot: QtBot, name: str) -> None:
    field = getattr(desk, name)
    press(qtbot, field, Qt.Key.Key_J, Qt.Key.Key_V, Qt.Key.Key_D, Qt.Key.Key_Space, Qt.Key.Key_Return)
    assert desk.seen == []
    assert (field.text() if name == "field" else field.toPlainText()).casefold().startswith("jvd ")


def test_escape_leaves_a_text_field(desk: Desk, qtbot: QtBot) -> None:
    press(qtbot, desk.field, Qt.Key.Key_Escape)
    assert desk.seen == ["strip.leave"]


def test_space_and_arrows_belong_to_the_control_that_uses_them(desk: Desk, qtbot: QtBot) -> None:
    press(qtbot, desk.check, Qt.Key.Key_Space)
    press(qtbot, desk.list, Qt.Key.Key_Down)
    press(qtbot, desk.box, Qt.Key.Key_Down)
    assert desk.seen == []
    assert desk.check.isChecked()


def test_switched_off_letters_do_nothing_but_enter_still_does(desk: Desk, qtbot: QtBot) -> None:
    desk.keys.letters = False
    press(qtbot, desk.article, Qt.Key.Key_J, Qt.Key.Key_V, Qt.Key.Key_D, Qt.Key.Key_N, Qt.Key.Key_Return)
    press(qtbot, desk.article, Qt.Key.Key_N, shift=True)
    assert desk.seen == ["strip.enter"]


def test_a_mode_is_asked_first(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    asked: list[str] = []
    keys = KeyFilter(window, COMMANDS, lambda name: asked.append(name) or name == "Left")
    seen: list[str] = []
    keys.triggered.connect(seen.append)
    window.show()
    press(qtbot, window, Qt.Key.Key_Left, Qt.Key.Key_J)
    keys.stop()
    assert asked == ["Left", "J"]
    assert seen == ["go.next"]


def test_a_first_key_that_is_a_command_acts_at_once_and_may_wait_for_the_second() -> None:
    chords = Chords(COMMANDS)
    assert chords.press("C").command == "claim.add"
    assert chords.press("Q").command == ""
    chords.wait("C")
    assert chords.press("Q").command == "claim.add_quote"
    assert set(chords.endings("C")) == {"N", "T", "Q", "S"}
