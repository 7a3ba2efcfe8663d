"""The keys of commands: how they are shown, whose they are, and which would do two things.

Keys are written as Qt's portable text; a space parts the keys of a chord ("V D": V, then D). Keys without Ctrl, Alt
or a function key are *letters*: they act only where no text is being typed and can be switched off or changed
(WCAG 2.1.4), so they never become Qt shortcuts: `keys.py` dispatches them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.desktop.command import Command


def is_letter(key: str) -> bool:
    """Tell whether a key (or chord) would get in the way of typing: no Ctrl, no Alt, no function key.

    >>> [is_letter(key) for key in ("J", "Shift+N", "V D", "Space", "Ctrl+K", "Alt+1", "F1")]
    [True, True, True, True, False, False, False]
    """
    first = key.partition(" ")[0]
    return not first.startswith(("Ctrl+", "Alt+", "Meta+")) and not (first[:1] == "F" and first[1:].isdigit())


def is_single(key: str) -> bool:
    """Tell whether a key (or chord) begins with a single letter or mark: these can be switched off (WCAG 2.1.4).

    >>> [is_single(key) for key in ("J", "Shift+N", "V D", "Space", "Down", "Ctrl+K")]
    [True, True, True, False, False, False]
    """
    return len(key.partition(" ")[0].removeprefix("Shift+")) == 1


def shown_key(key: str) -> str:
    """Return a key as menus and the overlay write it.

    >>> shown_key("V D"), shown_key("Ctrl+Return"), shown_key("Down")
    ('V D', 'Ctrl+Enter', '↓')
    """
    for name, mark in (("Return", "Enter"), ("Down", "↓"), ("Up", "↑"), ("Left", "←"), ("Right", "→")):
        key = key.replace(name, mark)
    return key


def with_keys(commands: Iterable[Command], changed: Mapping[str, str]) -> tuple[Command, ...]:
    """Return the table with a person's own keys in place; several keys are parted by commas, "" takes them away."""
    return tuple(
        replace(command, keys=tuple(key for key in changed[command.id].split(",") if key))
        if command.id in changed
        else command
        for command in commands
    )


def clashes(commands: Iterable[Command]) -> list[tuple[str, Command, Command]]:
    """Return every key that would do two things, with the two commands.

    A chord collides with a command on its first key, unless both are of one group: "C" makes a claim, and "C N" tells
    its kind where that was not clear.
    """
    taken: dict[str, Command] = {}
    found: list[tuple[str, Command, Command]] = []
    for command in commands:
        for key in command.keys:
            if key in taken:
                found.append((key, taken[key], command))
            taken[key] = command
    for key, command in taken.items():
        first = key.partition(" ")[0]
        other = taken.get(first)
        if first != key and other is not None and other.group != command.group:
            found.append((key, other, command))
    return found


def clash(commands: Iterable[Command], name: str, key: str) -> Command | None:
    """Return the command that a key would be taken from, None when it is free for the one with that id."""
    trial = with_keys(commands, {name: key})
    pairs = ((one, two) for _, one, two in clashes(trial) if name in (one.id, two.id))
    return next((two if one.id == name else one for one, two in pairs), None)
