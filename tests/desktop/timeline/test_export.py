"""The timeline as a file, read back."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.helpers.timed_desks import TimedDesk
from workbench.desktop.timeline import export

SVG = "{http://www.w3.org/2000/svg}"
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def dam() -> TimedDesk:
    return TimedDesk()


def texts(path: Path) -> str:
    root = ET.fromstring(path.read_bytes())
    return " ".join("".join(node.itertext()) for node in root.iter(f"{SVG}text"))


def test_an_svg_holds_every_time_in_words(dam: TimedDesk, tmp_path: Path) -> None:
    path = export.save(dam.desk, tmp_path / "dam.svg")
    root = ET.fromstring(path.read_bytes())
    assert root.tag == f"{SVG}svg"
    assert root.findtext(f"{SVG}title") == "The dam at Orlo"
    described = root.findtext(f"{SVG}desc") or ""
    assert "Reservoir was filled" in described
    assert "≠ Reports differ" in described
    shown = texts(path)
    for words in ("The dam at Orlo", "Northern Wire", "Tesk Gazette", "Published 4 Mar 2021", "Troops could arrive",
                  "possible", "planned", "denied", "Mar 2021", "‹ 1 earlier", "day not exact", "≠"):  # fmt: skip
        assert words in shown
    assert list(root.iter(f"{SVG}linearGradient"))  # soft ends


def test_the_stretch_on_screen_is_the_one_saved(dam: TimedDesk, tmp_path: Path) -> None:
    path = export.save(dam.desk, tmp_path / "dam.svg", (728000.0, 730000.0))
    assert "Reservoir was filled" in texts(path)
    assert "later ›" in texts(path)
    assert "Schools stay closed" not in texts(path)


def test_a_png_is_sharp_enough_to_print(dam: TimedDesk, tmp_path: Path) -> None:
    path = export.save(dam.desk, tmp_path / "dam.png")
    image = QImage(str(path))
    assert image.width() == 3200
    assert image.pixelColor(2, 2).name().upper() == "#FCFBF8"


def test_a_name_without_an_ending_gets_one(dam: TimedDesk, tmp_path: Path) -> None:
    assert export.save(dam.desk, tmp_path / "dam").name == "dam.svg"
    assert export.file_name(dam.desk) == "the-dam-at-orlo-timeline.svg"


def test_a_folder_that_is_gone_is_told(dam: TimedDesk, tmp_path: Path, qtbot: QtBot) -> None:
    with pytest.raises(OSError, match="gone"):
        export.save(dam.desk, tmp_path / "gone" / "dam.svg")
