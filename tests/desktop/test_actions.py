"""The table of commands: no key does two things, every key of the desk is there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workbench.desktop import actions
from workbench.desktop.actions import COMMANDS, TOOLBAR, Command, Needs

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
    assert actions.clashes(COMMANDS) == []


@pytest.mark.parametrize(
    ("command", "key"),
    [("case.report", "J"), ("case.quit", "Ctrl+Z"), ("case.report", "V"), ("go.undecided", "G")],
    ids=["same letter", "same shortcut", "first key of a chord", "another letter"],
)
def test_a_collision_is_found(command: str, key: str) -> None:
    table = [replace(line, keys=(key,)) if line.id == command else line for line in COMMANDS]
    assert actions.clashes(table)


@pytest.mark.parametrize(
    ("key", "owner"),
    [("J", "go.next"), ("V V", "verdict.verified"), ("V", "verdict.verified"), ("G", "claim.join"), ("Y", None)],
)
def test_a_wanted_key_names_who_has_it(key: str, owner: str | None) -> None:
    other = actions.clash(COMMANDS, "case.sample", key)
    assert (other.id if other else None) == owner


def test_no_key_needs_alt_gr() -> None:
    assert [key for line in COMMANDS for key in line.keys if "Ctrl+Alt" in key] == []


def test_ids_are_unique_and_the_toolbar_names_known_ones() -> None:
    names = [command.id for command in COMMANDS]
    assert len(names) == len(set(names))
    assert {name for name in TOOLBAR if name} <= set(names)


def test_own_keys_take_the_place_of_the_tables() -> None:
    table = actions.with_keys(COMMANDS, {"go.next": "S,Down", "claim.reject": ""})
    assert actions.find(table, "go.next").keys == ("S", "Down")
    assert actions.find(table, "claim.reject").keys == ()


def test_a_command_needs_everything_it_names() -> None:
    command = Command("x.y", "X", needs=Needs.ROW | Needs.STORE)
    assert not actions.enabled(command, Needs.ROW)
    assert actions.enabled(command, Needs.ROW | Needs.STORE | Needs.CASE)


def test_the_palette_finds_by_parts_of_words_and_never_offers_reserved_ones() -> None:
    assert [command.id for command in actions.matching(COMMANDS, "next diff")] == ["go.next_difference"]
    assert actions.matching(COMMANDS, "undo")[0].id == "edit.undo"
    kept = replace(actions.find(COMMANDS, "claim.split"), reserved=True)
    assert actions.matching([kept], "split") == []


@pytest.mark.parametrize(
    ("typed", "best"),
    [
        ("ver", "verdict.verified"),  # the word begins with it; "Your name in verdicts", "Every command" hold it
        ("rep", "case.report"),  # a word begins with it; "Recent cases" does not
        ("new", "case.new"),
        ("cop", "edit.copy_claim"),
        ("all", "help.keys"),
        ("n", "case.new"),
    ],
)
def test_the_palette_shows_the_best_match_first(typed: str, best: str) -> None:
    found = [command.id for command in actions.matching(COMMANDS, typed)]
    assert found[0] == best


def test_a_tooltip_says_name_key_and_purpose() -> None:
    assert (
        actions.tooltip(actions.find(COMMANDS, "claim.list")) == "On or off the list to check (Space)\nNever a verdict"
    )
