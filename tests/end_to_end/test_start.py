"""The start: a window before anything heavy is loaded, and then with the program's icon."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from workbench.desktop.icons import application_icon
from workbench.desktop.menu_entry import NAME

if TYPE_CHECKING:
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


def test_desktops_find_the_menu_entry_of_the_running_program() -> None:
    code = "from workbench import app; print(app._application().desktopFileName())"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=dict(os.environ), timeout=60, check=True
    )
    assert done.stdout.strip() == NAME
