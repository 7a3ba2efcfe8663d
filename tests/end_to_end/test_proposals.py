"""*Maybe the same?* in the real window, from the engine's proposal to the answer that outlives a restart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.end_to_end.desk import desk, press
from workbench.domain.group import Relation

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.end_to_end.conftest import Start
    from workbench.app import Program
    from workbench.domain.desk import Row

DAMAGE = "The insurers met in Tarn on Friday. They put the damage of the storm at 340 million crowns."
LOSS = "Roads stay closed. A professor of the university reckons with about 330 million crowns that the economy lost."


def asked(program: Program) -> list[Row]:
    return [row for row in desk(program).rows if row.proposals]


def test_a_proposal_is_found_answered_undone_and_answered_for_good(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    files = [tmp_path / "damage.txt", tmp_path / "loss.txt"]
    for file, text in zip(files, (DAMAGE, LOSS), strict=True):
        file.write_text(f"Storm over Tarn\n\n{text}\n", encoding="utf-8")
    program = start(*files)
    qtbot.waitUntil(lambda: program.controller.desk is not None and bool(asked(program)), timeout=120_000)
    (row,) = asked(program)
    assert row.proposed
    press(program, "M")
    assert program.controller.place.row == row.key
    strip = program.assembly.workspace.strip
    join, apart = (strip.findChild(QPushButton, f"proposal_0_{answer}") for answer in ("join", "apart"))
    qtbot.waitUntil(join.isVisible, timeout=10_000)

    qtbot.mouseClick(join, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not asked(program), timeout=30_000)
    joined = desk(program).row(program.controller.place.row)
    assert joined is not None
    assert (set(joined.claims), joined.relation) == (set(row.claims), Relation.COMPATIBLE)
    assert joined.by_hand.startswith("Joined by ")

    press(program, "Ctrl+Z")
    qtbot.waitUntil(lambda: bool(asked(program)), timeout=30_000)
    qtbot.waitUntil(apart.isVisible, timeout=10_000)
    program.assembly.workspace.columns.focus_reading()
    press(program, "X")
    qtbot.waitUntil(lambda: not asked(program), timeout=30_000)
    assert {len(desk(program).row(desk(program).claims[claim].row).claims) for claim in row.claims} == {1}  # type: ignore[union-attr]

    program.window.close()
    again = start()
    qtbot.waitUntil(lambda: again.controller.desk is not None, timeout=60_000)
    assert asked(again) == []
    assert {len(r.claims) for r in desk(again).rows if set(r.claims) & set(row.claims)} == {1}
