"""All rooms but ``desktop`` and ``app`` work where PySide6 is not installed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import workbench

ROOT = Path(__file__).resolve().parents[1]
SUITES = (
    "tests/cli",
    "tests/comparison/test_engine.py",
    "tests/comparison/test_samples.py",
    "tests/comparison/test_two_stories.py",
    "tests/domain",
    "tests/exchange",
    "tests/extraction/test_sentences.py",
    "tests/reading/test_html.py",
    "tests/reading/test_loader.py",
    "tests/services/test_library.py",
    "tests/services/test_reviewing.py",
    "tests/storage/test_log.py",
    "tests/storage/test_unit_of_work.py",
)
"""Whole suites where they are quick; of the others, the files that take the longest way through their room."""


def core_modules() -> list[str]:
    """Return the dotted names of every module that must do without Qt."""
    package = Path(workbench.__file__).parent
    paths = [path.relative_to(package.parent) for path in package.rglob("*.py")]
    # Alembic runs its scripts itself: they are no modules of the package.
    names = [path for path in paths if "migrations" not in path.parts and path.parts[1] not in {"desktop", "app.py"}]
    return sorted(".".join(path.with_suffix("").parts).removesuffix(".__init__") for path in names)


def python(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, timeout=300, check=False
    )


def test_every_module_of_the_core_imports() -> None:
    names = core_modules()
    assert len(names) > 100
    code = f"import importlib, tests.helpers.without_qt\nfor name in {names!r}: importlib.import_module(name)"
    done = python("-c", code)
    assert done.returncode == 0, done.stderr


def test_without_qt_there_is_none() -> None:
    done = python("-c", "import tests.helpers.without_qt\nimport workbench.app")
    assert "No module named 'PySide6'" in done.stderr


def test_the_core_passes_its_tests() -> None:
    options = ("-q", "-p", "tests.helpers.without_qt", "-p", "no:pytest-qt", "-W", "ignore::pytest.PytestConfigWarning")
    # pytest-qt's settings are unknown without it, which --strict-config would not have.
    done = python("-m", "pytest", *options, "-o", "addopts=--strict-markers -p no:cacheprovider", *SUITES)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    assert " passed" in done.stdout
