"""What a person chose is there on the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

from workbench.desktop.settings import Settings, default_path

if TYPE_CHECKING:
    from pathlib import Path


def test_choices_survive_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "settings.ini"
    first = Settings(path)
    assert (first.theme, first.long_scale, first.letters, first.reviewer) == ("system", False, True, "")
    first.theme, first.long_scale, first.letters, first.reviewer = "dark", True, False, "Ida Novak, desk; 2"
    first.pipeline = "/home/ida/house, 2"
    first.set_window("geometry", QByteArray(b"\x00\x01shape"))
    first.save()
    again = Settings(path)
    assert (again.theme, again.long_scale, again.letters) == ("dark", True, False)
    assert again.reviewer == "Ida Novak, desk; 2"
    assert again.pipeline == "/home/ida/house, 2"
    assert again.window("geometry") == QByteArray(b"\x00\x01shape")
    assert again.window("unknown").isEmpty()


def test_a_theme_nobody_knows_is_the_systems(tmp_path: Path) -> None:
    (tmp_path / "settings.ini").write_text("[view]\ntheme=purple\n")
    assert Settings(tmp_path / "settings.ini").theme == "system"


def test_own_keys_are_read_as_written(tmp_path: Path) -> None:
    (tmp_path / "settings.ini").write_text("[own_keys]\ngo.next=S, Down\nclaim.reject=\n")
    assert Settings(tmp_path / "settings.ini").own_keys() == {"go.next": "S,Down", "claim.reject": ""}


def test_the_file_lies_in_the_platforms_settings_folder(tmp_path: Path) -> None:
    assert default_path().is_relative_to(tmp_path)
    assert default_path().name == "settings.ini"
