"""A real database with a case of two reports, for everything at the desk that stores."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from workbench.desktop import keymap
from workbench.desktop.actions import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from tests.helpers.cases import Quay
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


@pytest.fixture(scope="session")
def new_database(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A new database's file, made once: a migration per test would cost seconds."""
    from workbench.storage.unit_of_work import open_store

    path = tmp_path_factory.mktemp("new") / "cases.db"
    open_store(path).close()
    return path.read_bytes()


@pytest.fixture
def database(tmp_path: Path, new_database: bytes) -> Path:
    path = tmp_path / "cases.db"
    path.write_bytes(new_database)
    return path


@pytest.fixture
def store(database: Path) -> Iterator[Store]:
    from workbench.storage.unit_of_work import open_store

    with open_store(database) as opened:
        yield opened


@pytest.fixture
def quay_case(store: Store) -> Quay:
    """Two reports of a blast, analysed: 12 or 20 killed, 300 workers, two speakers."""
    from tests.helpers.cases import quay

    return quay(store)


@pytest.fixture
def session(store: Store, quay_case: Quay) -> DeskSession:
    """The case on the desk."""
    from workbench.desktop.desk_session import DeskSession

    made = DeskSession(store)
    made.open(quay_case.case)
    return made
