"""A person's word on what belongs together, in the real window: by keys, after a restart, undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.end_to_end.desk import desk, press, row

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.end_to_end.conftest import Start
    from workbench.app import Program


def opened(start: Start, qtbot: QtBot, content: bytes = b"") -> Program:
    program = start(content=content)
    qtbot.waitUntil(lambda: program.controller.desk is not None, timeout=30_000)
    program.assembly.workspace.settle()
    return program


def test_two_rows_joined_by_keys_are_one_after_a_restart_and_two_after_undo(
    start: Start, qtbot: QtBot, searched: bytes
) -> None:
    program = opened(start, qtbot, searched)
    one = row(program)
    press(program, "G")
    press(program, "J")
    other = row(program)
    assert other.key != one.key
    press(program, "G")
    both = {*one.claims, *other.claims}
    qtbot.waitUntil(lambda: set(row(program).claims) == both, timeout=30_000)
    assert row(program).by_hand.startswith("Joined by ")
    program.window.close()

    again = opened(start, qtbot)
    joined = desk(again).claims[one.claims[0]].row
    assert set(next(found for found in desk(again).rows if found.key == joined).claims) == both
    press(again, "Ctrl+Z")
    qtbot.waitUntil(lambda: desk(again).claims[other.claims[0]].row != desk(again).claims[one.claims[0]].row)


def test_a_passage_is_split_off_by_a_key(start: Start, qtbot: QtBot, searched: bytes) -> None:
    program = opened(start, qtbot, searched)
    claim = program.controller.place.claim
    assert len(row(program).claims) > 1
    press(program, "X")
    qtbot.waitUntil(lambda: row(program).claims == (claim,), timeout=30_000)
    assert "stands alone now" in program.window.hint.text()
