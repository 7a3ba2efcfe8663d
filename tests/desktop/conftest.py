"""A real database with a case of two reports, for everything at the desk that stores."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from workbench.desktop import keymap
from workbench.desktop.actions import COMMANDS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from tests.helpers.cases import Quay
    from workbench.desktop.controller import Controller
    from workbench.desktop.desk_session import DeskSession
    from workbench.storage.unit_of_work import Store


@pytest.fixture
def qtbot(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> QtBot:
    """Hold a test's windows until it ends: pytest-qt holds them weakly, and one collected in its painting crashes."""
    held: list[QWidget] = []
    add = qtbot.addWidget

    def add_and_hold(widget: QWidget, **options: Any) -> None:
        held.append(widget)
        add(widget, **options)

    monkeypatch.setattr(qtbot, "addWidget", add_and_hold)
    return qtbot


@pytest.fixture(autouse=True)
def delivered_keys() -> None:
    """Name the keys as delivered, whatever an earlier test gave itself."""
    keymap.use(COMMANDS, letters=True)


@pytest.fixture
def session(store: Store, case: Quay) -> DeskSession:
    """The case on the desk."""
    from workbench.desktop.desk_session import DeskSession

    made = DeskSession(store)
    made.open(case.case)
    return made


@pytest.fixture
def controller(session: DeskSession, qapp: object) -> Controller:
    """The controller of that desk."""
    from workbench.desktop.controller import Controller

    made = Controller()
    made.attach(session)
    return made
