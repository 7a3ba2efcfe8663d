"""What a screen reader finds in comparison and columns, read from Qt's accessible tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.desks import ferry_desk
from workbench.desktop.columns.area import ColumnsArea
from workbench.desktop.matrix.pane import MatrixPane
from workbench.desktop.theme import Mode, Theme
from workbench.domain.desk import Desk
from workbench.domain.group import Link, Origin, Relation

Told = tuple[QAccessible.Role, str]


@pytest.fixture
def desk() -> Desk:
    """The ferry's case, its first row from one source and linked, as comparison makes it."""
    made = ferry_desk()
    first = made.rows[0]
    link = Link(*first.claims[:2], first.kind, Relation.CONFLICT, "12 and 20.", 0.9, between=first.between)
    origin = Origin("Coastal News Agency", made.columns[:2])
    row = replace(first, links=(link,), origins=(origin,))
    return replace(made, rows=(row, *made.rows[1:]))


def tree(interface: QAccessibleInterface) -> Iterator[Told]:
    """Yield role and name of everything below, hidden parts left out."""
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child is not None and child.isValid() and not child.state().invisible:
            yield child.role(), child.text(QAccessible.Text.Name)
            yield from tree(child)


def shown(qtbot: QtBot, widget: QWidget, width: int) -> list[Told]:
    qtbot.addWidget(widget)
    widget.resize(width, 700)
    widget.show()
    qtbot.waitExposed(widget)
    return list(tree(QAccessible.queryAccessibleInterface(widget)))


def named(told: list[Told], role: QAccessible.Role) -> list[str]:
    return [name for found, name in told if found == role]


def test_the_comparison_reads_its_rows_articles_and_cells(qtbot: QtBot, desk: Desk) -> None:
    pane = MatrixPane(Theme(Mode.LIGHT))
    pane.show_desk(desk)
    told = shown(qtbot, pane, 1000)
    rows = named(told, QAccessible.Role.RowHeader)
    assert rows[0] == "Reports differ: People killed"
    assert len(rows) == len(desk.rows)
    assert named(told, QAccessible.Role.ColumnHeader)[:2] == ["A Northern Ledger", "B The Carrow Post"]
    cells = named(told, QAccessible.Role.Cell)
    assert len(cells) == len(desk.rows) * len(desk.columns)
    assert cells[0] == "A: 12 people. Reports differ: People killed"
    assert cells[1] == "B: At least 20 people (Reports differ, against A). Reports differ: People killed"
    assert "C: Not mentioned. Reports differ: People killed" in cells or "No match found" in cells[2]


def test_the_filters_and_the_base_say_what_they_ask(qtbot: QtBot, desk: Desk) -> None:
    pane = MatrixPane(Theme(Mode.LIGHT))
    pane.show_desk(desk)
    told = shown(qtbot, pane, 1000)
    boxes = named(told, QAccessible.Role.ComboBox)
    assert boxes == ["Relation", "Kind", "Speaker", "Status", "Base: A  Northern Ledger"]


def test_no_relation_is_told_by_mark_or_colour_alone(qtbot: QtBot, desk: Desk) -> None:
    pane = MatrixPane(Theme(Mode.LIGHT))
    pane.show_desk(desk)
    for name in named(shown(qtbot, pane, 1000), QAccessible.Role.RowHeader):
        assert any(letter.isalpha() for letter in name.partition(":")[0]), name


def test_one_source_of_several_reports_is_in_the_rows_tooltip(desk: Desk) -> None:
    pane = MatrixPane(Theme(Mode.LIGHT))
    pane.show_desk(desk)
    head = pane.view.matrix.head(0)
    assert head is not None
    assert "A, B: one source, Coastal News Agency" in head.tooltip.splitlines()
    assert head.tooltip.splitlines()[0] == "Reports differ: People killed"


def test_the_columns_read_their_texts_headers_and_overviews(qtbot: QtBot, desk: Desk) -> None:
    area = ColumnsArea(Theme(Mode.LIGHT))
    area.show_desk(desk)
    told = shown(qtbot, area, 1500)
    names = [name for _, name in told]
    for letter in "ABC":
        assert f"Text of report {letter}" in names
        assert f"Overview of report {letter}" in names
    pane = QAccessible.queryAccessibleInterface(area.columns[0].pane)
    assert "12 people" in pane.textInterface().text(0, pane.textInterface().characterCount())
