"""One line of the table of commands: what it needs, what it is called, how well it fits what was typed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Flag, auto

from PySide6.QtCore import QCoreApplication

from workbench.desktop.command_keys import shown_key


class Needs(Flag):
    """What must be there for a command to be enabled."""

    NOTHING = 0
    STORE = auto()
    """The database is open and can be written."""
    CASE = auto()
    """A case with at least one article is open."""
    ROW = auto()
    """A row is selected."""
    SELECTION = auto()
    """Characters of an article are selected."""
    UNDO = auto()
    REDO = auto()
    LONG_SCALE = auto()
    """The long scale of verdicts is switched on."""
    SEARCHING = auto()
    """Claims are being found."""
    PROBLEMS = auto()
    """Some file was not opened."""


@dataclass(frozen=True, slots=True)
class Command:
    """One line of the table.

    Attributes:
        id: Stable name; the action's objectName too. Before the dot: the group under F1.
        text: What the menu says.
        keys: Keys that trigger it, the shown one first.
        menu: Menu it stands in, "" for none.
        needs: What must be there for it to be enabled.
        tip: One sentence for tooltip and palette where the text does not say it all.
        icon: Name of its icon, "" for none.
        checkable: It is a switch.
        choice: Name of the set of switches of which exactly one is on, "" for none.
        separated: A line stands above it in its menu.
    """

    id: str
    text: str
    keys: tuple[str, ...] = ()
    menu: str = ""
    needs: Needs = Needs.NOTHING
    tip: str = ""
    icon: str = ""
    checkable: bool = False
    choice: str = ""
    separated: bool = False

    @property
    def group(self) -> str:
        """What it belongs to, the part of the id before the dot."""
        return self.id.partition(".")[0]


def find(commands: Iterable[Command], name: str) -> Command:
    """Return the command with that id.

    Raises:
        KeyError: There is none.
    """
    for command in commands:
        if command.id == name:
            return command
    raise KeyError(name)


def label(command: Command) -> str:
    """Return what the menu says, in the window's language; the texts of the table are the translator's."""
    return QCoreApplication.translate("commands", command.text)


def tip(command: Command) -> str:
    """Return what it does in a sentence, "" where the label says it all."""
    return QCoreApplication.translate("commands", command.tip) if command.tip else ""


def title(command: Command) -> str:
    """Return the label as it stands away from a menu: without "…" at its end."""
    return label(command).rstrip("…")


def tooltip(command: Command) -> str:
    """Return the tooltip: text, key, and what it does."""
    keys = " or ".join(shown_key(key) for key in command.keys)
    head = f"{title(command)} ({keys})" if keys else title(command)
    return f"{head}\n{tip(command)}" if command.tip else head


def enabled(command: Command, present: Needs) -> bool:
    """Tell whether everything that a command needs is there."""
    return command.needs & present == command.needs


def matching(commands: Iterable[Command], typed: str) -> list[Command]:
    """Return the commands that fit what was typed, the best first.

    Best is a label that starts with it, then one in which every typed word starts a word, then one that holds them
    all, then one whose tip or menu does.

    Args:
        commands: What to choose from.
        typed: What was typed into the palette.
    """
    words = typed.casefold().split()
    ranked = [(_rank(command, words), command) for command in commands]
    fitting = [(rank, command) for rank, command in ranked if rank is not None]
    return [command for _, command in sorted(fitting, key=lambda pair: pair[0])]


def _rank(command: Command, words: Sequence[str]) -> tuple[int, int] | None:
    """Return how well a command fits the typed words, lowest best, None when it does not.

    Of two in which a word begins with what was typed, the one that has it nearer to its start fits better.
    """
    text = title(command).casefold()
    parts = text.split()
    if text.startswith(" ".join(words)):
        return 0, 0
    begun = [next((place for place, part in enumerate(parts) if part.startswith(word)), -1) for word in words]
    if -1 not in begun:
        return 1, sum(begun)
    if all(word in text for word in words):
        return 2, 0
    more = f"{text} {tip(command)} {command.menu.replace('&', '')}".casefold()
    return (3, 0) if all(word in more for word in words) else None
