"""A pytest plugin (``-p tests.helpers.without_qt``): PySide6 is absent, as where only the core was installed."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder

ABSENT = ("PySide6", "shiboken6", "pytestqt")


class Absent(MetaPathFinder):
    """Says of Qt's packages that there are none."""

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: object = None) -> None:
        """Raise for a package that is to be absent, leave every other to the next finder."""
        if fullname.partition(".")[0] in ABSENT:
            raise ModuleNotFoundError(f"No module named {fullname!r}", name=fullname)


sys.meta_path.insert(0, Absent())
