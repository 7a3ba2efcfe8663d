"""Lines are made when they are first needed, and hidden when they are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from workbench.desktop.verdict.line_column import LineColumn

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_column_shows_as_many_lines_as_are_asked_for(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    column = LineColumn(widget, lambda place: QLabel(str(place)), spacing=4)
    assert [line.text() for line in column.show(3)] == ["0", "1", "2"]
    kept = column.show(1)
    assert (kept, [line.isHidden() for line in column.lines]) == (column.lines[:1], [False, True, True])
    assert column.show(0) == []
    assert widget.isHidden()
    assert column.show(2) == column.lines[:2]
    assert len(column.lines) == 3
