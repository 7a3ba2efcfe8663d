"""The claim list's model keeps Qt's contract and answers for a screen reader."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from tests.helpers.desks import ferry_desk
from workbench.desktop.claims.entries import Entry
from workbench.desktop.claims.filtering import EVERYTHING, Filter, Order
from workbench.desktop.claims.model import ClaimsModel, Role


def test_keeps_the_contract(qtmodeltester: ModelTester) -> None:
    model = ClaimsModel()
    qtmodeltester.check(model, force_py=True)  # stays attached: it checks every change below too
    model.show_desk(ferry_desk())
    model.arrange(EVERYTHING, Order.VALUE)
    model.arrange(Filter(text="nothing has this"), Order.TEXT)
    model.show_desk(None)
    assert model.rowCount() == 0


def test_lines() -> None:
    model, desk = ClaimsModel(), ferry_desk()
    model.show_desk(desk)
    assert model.rowCount() == 6
    assert isinstance(model.index(0).data(Role.ENTRY), Entry)
    assert model.index(1).data() == "12 people"
    assert str(model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)).startswith("A: 12 people. number")


def test_places_and_keys() -> None:
    model, desk = ClaimsModel(), ferry_desk()
    model.show_desk(desk)
    killed = desk.rows[0]
    assert model.place(killed.claims[0]) == model.place_of_row(killed.key) == 1
    assert model.place_of_row("no such row") == -1
    assert len(model.keys()) == 5  # both claims of "People killed" are to check: one row
