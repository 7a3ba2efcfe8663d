"""Which keys run what now: the table with a person's own keys, asked by everything that names a key on screen."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.desktop.actions import COMMANDS
from workbench.desktop.command import Command
from workbench.desktop.command_keys import is_single, shown_key

_EVERYTHING = "help.commands"


class _Keymap:
    """One per program, as the translation of its texts is."""

    def __init__(self) -> None:
        self.keys = {command.id: command.keys for command in COMMANDS}
        self.letters = True


_NOW = _Keymap()


def use(commands: Iterable[Command], *, letters: bool) -> None:
    """Take over another table, or single letters on or off."""
    _NOW.keys = {command.id: command.keys for command in commands}
    _NOW.letters = letters


def key(name: str) -> str:
    """Return the first key that runs a command now, as it is shown; "" where none does."""
    acting = (one for one in _NOW.keys.get(name, ()) if _NOW.letters or not is_single(one))
    return shown_key(next(acting, ""))


def way(name: str) -> str:
    """Return what to press for a command: its key, else the key that finds every command."""
    return key(name) or key(_EVERYTHING)


def first_of(names: Iterable[str]) -> str:
    """Return the key that begins the chords of all these commands, "" where they do not share one."""
    firsts = {key(name).partition(" ")[0] for name in names}
    return firsts.pop() if len(firsts) == 1 else ""


def with_key(text: str, name: str) -> str:
    """Return a button's text with its key in brackets, where it has one."""
    pressed = key(name)
    return f"{text}  ({pressed})" if pressed else text
