"""The start: a window before anything heavy is loaded, and then with the program's icon."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize

from workbench.desktop.icons import application_icon
from workbench.desktop.main_window import MainWindow
from workbench.desktop.menu_entry import NAME

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.end_to_end.conftest import Start

CODE = """
import sys
from workbench import app
def painted():
    heavy = ("spacy", "sqlalchemy", "alembic", "trafilatura", "lxml", "jinja2")
    print("painted", [name for name in heavy if name in sys.modules], flush=True)
    import os; os._exit(0)
application = app._application()
program = app.Program(app.Settings(), None)
program.window.painted.connect(painted)
program.show()
application.exec()
"""


def test_nothing_heavy_is_loaded_at_first_paint() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CODE], capture_output=True, text=True, env=dict(os.environ), timeout=60, check=True
    )
    assert done.stdout == "painted []\n"


def test_the_window_carries_the_programs_icon_and_the_name_of_its_menu_entry(start: Start) -> None:
    program = start()
    shown = program.window.windowIcon().pixmap(QSize(32, 32), 1.0).toImage()
    assert shown == application_icon().pixmap(QSize(32, 32), 1.0).toImage()
    assert shown.pixelColor(16, 4).name() == "#0a6464"  # the accent, between the two sheets


def test_while_the_last_case_is_being_opened_the_empty_window_says_so(
    start: Start, qtbot: QtBot, searched: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    show = MainWindow.show_counts
    monkeypatch.setattr(MainWindow, "show_counts", lambda window, text: (said.append(text), show(window, text))[1])
    program = start(content=searched)
    qtbot.waitUntil(lambda: program.controller.desk is not None, timeout=60_000)
    qtbot.waitUntil(lambda: said[-1].endswith("all saved"), timeout=10_000)
    assert said[said.index("Opening…") + 1] == said[-1]


def test_desktops_find_the_menu_entry_of_the_running_program() -> None:
    code = "from workbench import app; print(app._application().desktopFileName())"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=dict(os.environ), timeout=60, check=True
    )
    assert done.stdout.strip() == NAME
