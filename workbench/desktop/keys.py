"""Letters, chords and arrows: who gets a key that could also be typed.

Qt's own shortcuts cannot let `C` act at once and wait for `N` where its kind is unclear, nor leave Space to a focused
button; so letters go through one filter that looks at the focus first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from workbench.desktop.command import Command
from workbench.desktop.command_keys import is_letter, is_single

_MODIFIERS = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock}
)
_ARROWS = frozenset({"Up", "Down", "Left", "Right"})


@dataclass(frozen=True, slots=True)
class Press:
    """What a key did: the command to run, if any, and the chord that now waits for its next key."""

    command: str = ""
    waiting: str = ""
    used: bool = False


class Chords:
    """Keys to commands, over one or two keys; holds which first key was pressed.

    A first key that is a command too acts at once; the command may then ask to `wait` for the second.
    """

    def __init__(self, commands: Iterable[Command]) -> None:
        self._by_key: dict[str, str] = {
            key: command.id for command in commands for key in command.keys if is_letter(key)
        }
        self._starts = {key.partition(" ")[0] for key in self._by_key if " " in key}
        self.waiting = ""

    def press(self, key: str) -> Press:
        """Take one key and tell what it means; an unknown second key ends the chord and is swallowed."""
        if self.waiting:
            chord, self.waiting = f"{self.waiting} {key}", ""
            return Press(self._by_key.get(chord, ""), used=True)
        if key in self._by_key:
            return Press(self._by_key[key], used=True)
        if key in self._starts:
            self.waiting = key
            return Press(waiting=key, used=True)
        return Press()

    def wait(self, first: str) -> None:
        """Take the next key as the second of a chord."""
        self.waiting = first

    def endings(self, first: str) -> Mapping[str, str]:
        """Return the second keys that fit a first one, with their commands."""
        return {key.partition(" ")[2]: command for key, command in self._by_key.items() if key.startswith(f"{first} ")}


def key_name(event: QKeyEvent) -> str:
    """Return a key as the table writes it ("Shift+N", "Return"), "" for a bare modifier.

    The keypad's keys count as the same; a shifted mark is taken as it is.
    """
    if event.key() in _MODIFIERS or event.key() == Qt.Key.Key_unknown:
        return ""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    name = QKeySequence(modifiers.value | event.key()).toString(QKeySequence.SequenceFormat.PortableText)
    return name.replace("Enter", "Return")


def takes_text(widget: QWidget | None) -> bool:
    """Tell whether letters typed now belong to this widget."""
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        return not widget.isReadOnly()
    return isinstance(widget, QAbstractSpinBox) or (isinstance(widget, QComboBox) and widget.isEditable())


def belongs_to(widget: QWidget | None, name: str) -> bool:
    """Tell whether a focused control has its own use for a key: Space on a button, arrows in a list."""
    if widget is not None and name in str(widget.property("own_keys") or "").split():
        return True
    if isinstance(widget, QComboBox | QTabBar | QMenuBar):
        return name in _ARROWS or name in {"Space", "Return"}
    if isinstance(widget, QAbstractButton):
        return name in {"Space", "Return"}
    return isinstance(widget, QAbstractItemView) and name in _ARROWS


class KeyFilter(QObject):
    """Sends letters to commands while its window has the focus and nothing is being typed.

    Signals:
        triggered: A command was asked for, by its id.
        waiting: A chord has begun ("V"), or ended ("").
    """

    triggered = Signal(str)
    waiting = Signal(str)

    def __init__(self, window: QWidget, commands: Iterable[Command], mode: Callable[[str], bool] | None = None) -> None:
        """Install the filter.

        Args:
            window: Keys count while this window is the active one.
            commands: The table, with the user's own keys.
            mode: Asked first with each key; returns True when a mode (moving borders) has used it.
        """
        super().__init__(window)
        self._window = window
        self._mode = mode
        self.chords = Chords(commands)
        self.letters = True
        self._watched: QWidget | None = None
        window.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._watch)
            self._watch(None, QApplication.focusWidget())

    def use(self, commands: Iterable[Command]) -> None:
        """Take over the keys of another table."""
        self.chords = Chords(commands)

    def stop(self) -> None:
        """Take the filter away again."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.disconnect(self._watch)
        self._watch(None, None)
        self._window.removeEventFilter(self)

    @Slot(QWidget, QWidget)
    def _watch(self, _old: QWidget | None, focused: QWidget | None) -> None:
        """Look at the keys of the focused widget.

        A filter on the whole application is asked for every event of every widget, in Python, which takes longer than
        laying out the window itself.
        """
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = focused if focused is not self._window else None
        if self._watched is not None:
            self._watched.installEventFilter(self)

    def wait(self, first: str) -> None:
        """Take the next key as the second of a chord."""
        self.chords.wait(first)
        self.waiting.emit(first)

    def handle(self, event: QKeyEvent) -> bool:
        """Use a key or leave it to the focused widget; returns whether it was used."""
        focus = QApplication.focusWidget()
        name = key_name(event)
        if not name or takes_text(focus):
            return self._leave_field(name)
        if self._mode is not None and self._mode(name):
            return True
        if not self._counts(name) or (not self.chords.waiting and belongs_to(focus, name)):
            return False
        waited = bool(self.chords.waiting)
        press = self.chords.press(name)
        if press.waiting or waited:
            self.waiting.emit(press.waiting)
        if press.command:
            self.triggered.emit(press.command)
        return press.used

    def _leave_field(self, name: str) -> bool:
        """Esc leaves a text field; nothing else is taken from it."""
        if name == "Esc":
            self.triggered.emit("strip.leave")
            return True
        return False

    def _counts(self, name: str) -> bool:
        """Switched off, single letters do nothing; Enter, Esc and arrows keep their meaning."""
        return self.letters or not is_single(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at key presses in the window before the focused widget does."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWidget) or watched.window() is not self._window:
            return False
        if QApplication.activePopupWidget() is not None:
            return False
        return self.handle(event)
