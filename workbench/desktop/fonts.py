"""The two faces of the desk: a serif to read in, the system's sans for everything around it."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QGuiApplication

READING_POINTS = 12
INTERFACE_POINTS = 10
USUAL_POINTS = 11.0
"""Up to this size of the system's own writing, ours has the sizes of the desk; above it, ours grows alike."""
SHIPPED_FAMILY = "Source Serif Pro"
FALLBACK_FAMILIES = ("Noto Serif", "Georgia", "DejaVu Serif")
_FACES = ("Regular", "It", "Semibold", "Bold")


def shipped_files() -> tuple[Path, ...]:
    """Return the files of the shipped reading face, none where its package is not installed.

    The package is only looked up, not imported: it is a folder of font files.
    """
    spec = find_spec("font_source_serif_pro")
    if spec is None or not spec.submodule_search_locations:
        return ()
    folder = Path(next(iter(spec.submodule_search_locations))) / "files"
    files = (folder / f"SourceSerifPro-{face}.otf" for face in _FACES)
    return tuple(file for file in files if file.is_file())


def load() -> None:
    """Make the shipped face known to Qt; call once, after the application object exists."""
    from PySide6.QtGui import QFontDatabase  # making this class takes time that the first paint does not have

    if SHIPPED_FAMILY in QFontDatabase.families():
        return
    for file in shipped_files():
        QFontDatabase.addApplicationFont(str(file))


@cache
def reading_family() -> str:
    """Return the first of our serif families that this machine has, or "" for whatever Qt calls a serif.

    Asked once: Qt lists its fonts anew on each call.
    """
    from PySide6.QtGui import QFontDatabase

    load()
    known = set(QFontDatabase.families())
    return next((family for family in (SHIPPED_FAMILY, *FALLBACK_FAMILIES) if family in known), "")


@cache
def enlarged() -> float:
    """Return by how much the person's system writes larger than usual, 1.0 where it does not.

    Asked once, before the application has our font instead of the system's.
    """
    return max(1.0, QGuiApplication.font().pointSizeF() / USUAL_POINTS)


def scaled(pixels: float) -> int:
    """Return a width that was chosen for writing of the usual size, as this person's writing needs it."""
    return round(pixels * enlarged())


def reading_font(points: float = READING_POINTS) -> QFont:
    """Return the face of article text."""
    font = QFont(reading_family())
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPointSizeF(points * enlarged())
    return font


def interface_font(points: float = INTERFACE_POINTS, *, bold: bool = False) -> QFont:
    """Return the face of everything around the text: the system's sans."""
    font = QFont(QGuiApplication.font().family())
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPointSizeF(points * enlarged())
    font.setBold(bold)
    return font


def tabular(font: QFont) -> QFont:
    """Return a copy of ``font`` whose figures are all of one width, so that columns of numbers align."""
    copy = QFont(font)
    copy.setFeature(QFont.Tag("tnum"), 1)
    return copy
