"""The start: a window before anything heavy is loaded."""

from __future__ import annotations

import os
import subprocess
import sys

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
