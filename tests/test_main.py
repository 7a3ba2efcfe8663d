"""The command ``workbench``: what it starts, and that starting it imports nothing heavy."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from workbench import __version__
from workbench.__main__ import main
from workbench.desktop.settings import Settings


def test_the_version_in_one_line_or_with_what_it_is_built_on(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"workbench {__version__}\n"
    assert main(["--version", "--verbose"]) == 0
    assert "PySide6-Essentials 6." in capsys.readouterr().out


def test_the_pipeline_in_use_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    settings = Settings()
    settings.pipeline = "/home/desk/house"
    settings.save()
    assert main(["--version", "--verbose"]) == 0
    assert "pipeline in use: /home/desk/house, chosen" in capsys.readouterr().out


def test_the_module_imports_nothing(tmp_path: Path) -> None:
    code = (
        "import __future__, sys, workbench; before = set(sys.modules)\n"
        "import workbench.__main__; print(sorted(set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['workbench.__main__']"


def test_a_sub_command_runs_without_a_window(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["extract", "--help"])
    assert ended.value.code == 0


def test_the_menu_entry_names_program_and_icon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert main(["--install-menu-entry"]) == 0
    entry = (tmp_path / "data/applications/claim-workbench.desktop").read_text()
    assert "Name=Claim Workbench\n" in entry
    assert "Icon=claim-workbench\n" in entry
    assert (tmp_path / "data/icons/hicolor/scalable/apps/claim-workbench.svg").read_text().startswith("<svg")
