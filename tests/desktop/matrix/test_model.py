"""The comparison's model keeps Qt's contract and answers for a screen reader."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from tests.helpers.desks import big_desk, ferry_desk
from workbench.desktop.matrix.model import MatrixModel, Role
from workbench.desktop.matrix.table import Cell, Head

HORIZONTAL, VERTICAL = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


def test_keeps_the_contract(qtmodeltester: ModelTester) -> None:
    model = MatrixModel()
    qtmodeltester.check(model, force_py=True)  # stays attached: it checks every change below too
    model.show_desk(ferry_desk(6))
    model.toggle(ferry_desk(6).rows[3].key)
    model.show_desk(None)
    assert model.rowCount() == 0


def test_cells_heads_and_columns() -> None:
    model = MatrixModel()
    model.show_desk(ferry_desk())
    assert (model.rowCount(), model.columnCount()) == (10, 3)
    assert isinstance(model.index(0, 0).data(Role.CELL), Cell)
    assert isinstance(model.headerData(0, VERTICAL, Role.HEAD), Head)
    assert model.headerData(1, HORIZONTAL) == "B The Carrow Post"


def test_reads_itself_out() -> None:
    model = MatrixModel()
    model.show_desk(ferry_desk())
    spoken = model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "B: At least 20 people. Reports differ: People killed"
    assert model.headerData(0, VERTICAL, Qt.ItemDataRole.AccessibleTextRole) == "Reports differ: People killed"


def test_tooltip_gives_the_reason() -> None:
    model = MatrixModel()
    model.show_desk(ferry_desk())
    told = model.headerData(0, VERTICAL, Qt.ItemDataRole.ToolTipRole)
    assert "12 is below B's lower bound" in str(told)


def test_open_rows_stay_open_when_the_desk_changes() -> None:
    model, desk = MatrixModel(), ferry_desk()
    model.show_desk(desk)
    model.toggle(desk.rows[3].key)
    model.show_desk(ferry_desk())
    assert model.is_open(desk.rows[3].key)
    assert model.rowCount() == 13


def test_cells_are_made_when_they_are_looked_at() -> None:
    model = MatrixModel()
    model.show_desk(big_desk(300))
    assert not model._cells
    model.cell(299, 0)
    assert len(model._cells) == 1
