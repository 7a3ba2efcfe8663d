"""The table of commands: no key does two things, every key of the desk is there."""

from __future__ import annotations

from workbench.desktop.actions import COMMANDS, TOOLBAR
from workbench.desktop.command_keys import clashes

DESK_KEYS = {
    "J": "go.next",
    "Down": "go.next",
    "K": "go.previous",
    "Up": "go.previous",
    "N": "go.next_difference",
    "Shift+N": "go.previous_difference",
    "U": "go.undecided",
    "Space": "claim.list",
    "Return": "strip.enter",
    "Esc": "strip.leave",
    "V V": "verdict.verified",
    "V D": "verdict.disputed",
    "V U": "verdict.unverifiable",
    "V N": "verdict.not_checkable",
    "V A": "verdict.mostly_accurate",
    "V C": "verdict.missing_context",
    "V I": "verdict.inaccurate",
    "V F": "verdict.false",
    "V M": "verdict.misattributed",
    "V O": "verdict.outdated",
    "Ctrl+Return": "strip.record",
    "C": "claim.add",
    "C N": "claim.add_number",
    "C T": "claim.add_time",
    "C Q": "claim.add_quote",
    "C S": "claim.add_statement",
    "B": "claim.borders",
    "G": "claim.join",
    "X": "claim.split",
    "R": "claim.reject",
    "E": "strip.source",
    **{f"Alt+{place}": f"go.column_{place}" for place in range(1, 7)},
    "Ctrl+1": "view.comparison",
    "Ctrl+2": "view.claims",
    "Ctrl+3": "view.timeline",
    "Ctrl+4": "view.quotes",
    "Alt+Left": "go.back",
    "Ctrl+Z": "edit.undo",
    "Ctrl+K": "help.commands",
    "F1": "help.keys",
    "Ctrl+V": "case.paste",
}


def test_every_key_of_the_desk_does_what_it_says() -> None:
    keys = {key: command.id for command in COMMANDS for key in command.keys}
    assert {key: keys.get(key) for key in DESK_KEYS} == DESK_KEYS


def test_no_two_commands_share_a_key() -> None:
    assert clashes(COMMANDS) == []


def test_no_key_needs_alt_gr() -> None:
    assert [key for line in COMMANDS for key in line.keys if "Ctrl+Alt" in key] == []


def test_ids_are_unique_and_the_toolbar_names_known_ones() -> None:
    names = [command.id for command in COMMANDS]
    assert len(names) == len(set(names))
    assert {name for name in TOOLBAR if name} <= set(names)
