"""Keys: which would do two things, whose one is, and a person's own ones in place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workbench.desktop.actions import COMMANDS
from workbench.desktop.command import find
from workbench.desktop.command_keys import clash, clashes, with_keys


@pytest.mark.parametrize(
    ("command", "key"),
    [("case.report", "J"), ("case.quit", "Ctrl+Z"), ("case.report", "V"), ("go.undecided", "G")],
    ids=["same letter", "same shortcut", "first key of a chord", "another letter"],
)
def test_a_collision_is_found(command: str, key: str) -> None:
    table = [replace(line, keys=(key,)) if line.id == command else line for line in COMMANDS]
    assert clashes(table)


@pytest.mark.parametrize(
    ("key", "owner"),
    [("J", "go.next"), ("V V", "verdict.verified"), ("V", "verdict.verified"), ("G", "claim.join"), ("Y", None)],
)
def test_a_wanted_key_names_who_has_it(key: str, owner: str | None) -> None:
    other = clash(COMMANDS, "case.sample", key)
    assert (other.id if other else None) == owner


def test_own_keys_take_the_place_of_the_tables() -> None:
    table = with_keys(COMMANDS, {"go.next": "S,Down", "claim.reject": ""})
    assert find(table, "go.next").keys == ("S", "Down")
    assert find(table, "claim.reject").keys == ()
