"""One command: what it needs, its tooltip, and how it is found by typing."""

from __future__ import annotations

import pytest

from workbench.desktop.actions import COMMANDS
from workbench.desktop.command import Command, Needs, enabled, find, matching, tooltip


def test_a_command_needs_everything_it_names() -> None:
    command = Command("x.y", "X", needs=Needs.ROW | Needs.STORE)
    assert not enabled(command, Needs.ROW)
    assert enabled(command, Needs.ROW | Needs.STORE | Needs.CASE)


def test_the_palette_finds_by_parts_of_words() -> None:
    assert [one.id for one in matching(COMMANDS, "next diff")] == ["go.next_difference"]
    assert matching(COMMANDS, "undo")[0].id == "edit.undo"


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
    found = [command.id for command in matching(COMMANDS, typed)]
    assert found[0] == best


def test_a_tooltip_says_name_key_and_purpose() -> None:
    assert tooltip(find(COMMANDS, "claim.list")) == "On or off the list to check (Space)\nNever a verdict"
