"""The menu on a quote: names that were folded to one speaker are parted, each by its own passage."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.panes import on_desk
from tests.helpers.quoted_desks import QuotedDesk
from workbench.desktop import commands
from workbench.desktop.quotes.pane import QuotesPane
from workbench.desktop.quotes.wires import QuotesWires
from workbench.desktop.signals import MenuAsked
from workbench.desktop.theme import Mode, Theme


class Controller(QObject):
    """What the wires ask of the controller; keeps what was to be written."""

    def __init__(self, bridge: QuotedDesk) -> None:
        super().__init__()
        self.desk, self.session, self.writable = bridge.desk, SimpleNamespace(), True
        self.written: list[Callable[[], object]] = []

    def select(self, _row: str, _claim: object) -> None:
        """Take a selection."""

    def write(self, act: Callable[[], object]) -> None:
        """Keep what is to be written."""
        self.written.append(act)


class Workspace(QWidget):
    """A window part that holds the quotes."""

    def __init__(self, quotes: QuotesPane) -> None:
        super().__init__()
        self.quotes = quotes


def menu_on(qtbot: QtBot, bridge: QuotedDesk, words: str, controller: Controller) -> tuple[QMenu, QuotesWires]:
    pane = on_desk(qtbot, QuotesPane(Theme(Mode.LIGHT)), bridge.desk, 1000, 600)
    workspace = Workspace(pane)
    qtbot.addWidget(workspace)
    handlers = SimpleNamespace(action=lambda name: QAction(name, workspace))
    wires = QuotesWires(cast(Any, controller), cast(Any, workspace), cast(Any, handlers))
    pane.menu_requested.emit(MenuAsked(bridge.claims[words], QPoint(5, 5)))
    return cast(QMenu, workspace.findChild(QMenu, "quotes_menu")), wires


def test_each_spelling_of_a_speaker_can_be_somebody_else(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    bridge = QuotedDesk()
    controller = Controller(bridge)
    menu, _wires = menu_on(qtbot, bridge, "“The bridge is safe,”", controller)
    parting = cast(QMenu, menu.findChild(QMenu, "quotes_part"))
    assert parting.title() == "Not the same person"
    assert [action.text() for action in parting.actions()] == [
        "Sergei Malkov is somebody else", "Sergey Malkov is somebody else", "Malkov is somebody else",
    ]  # fmt: skip
    parted: list[object] = []
    monkeypatch.setattr(commands, "part_speakers", lambda _session, claim: parted.append(claim))
    parting.actions()[1].trigger()
    controller.written[0]()
    assert parted == [bridge.claims["the bridge was safe"]]
    menu.close()


def test_a_speaker_of_one_name_has_nobody_to_be_parted_from(qtbot: QtBot) -> None:
    bridge = QuotedDesk()
    menu, _wires = menu_on(qtbot, bridge, "“Nobody asked us,”", Controller(bridge))
    assert menu.findChild(QMenu, "quotes_part") is None
    menu.close()
