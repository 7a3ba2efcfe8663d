"""Find a file of ``resources/``, be it in a wheel, an editable install or a checkout."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).resolve().parent


def root() -> Path:
    """Return the resources folder.

    A wheel carries it as ``workbench/resources``; an editable install and a bare checkout have it beside
    the package.

    Raises:
        FileNotFoundError: Neither place exists: the installation is incomplete.
    """
    for candidate in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"no resources folder beside or inside {_PACKAGE}: reinstall the program")


def path(*parts: str) -> Path:
    """Return the path of one resource, e.g. ``path("icons", "workbench.svg")``.

    Raises:
        FileNotFoundError: There is no such file or folder.
    """
    found = root().joinpath(*parts)
    if not found.exists():
        raise FileNotFoundError(f"resource {'/'.join(parts)} is missing: reinstall the program")
    return found


def text(*parts: str) -> str:
    """Return a resource's content, read as UTF-8."""
    return path(*parts).read_text(encoding="utf-8")


def lexicon(*parts: str) -> dict[str, Any]:
    """Return the word lists of one file, e.g. ``lexicon("quotes", "cues.toml")``; read anew each time: keep them."""
    return tomllib.loads(text("lexicons", *parts))
