"""Icons: in the theme's ink, and the program's own in its own colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPixmap

from workbench.desktop.icons import application_icon, icon

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def inks(picture: QPixmap) -> set[str]:
    """Return the opaque colours of a picture."""
    image = picture.toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {colour.name() for colour in (image.pixelColor(x, y) for x, y in points) if colour.alpha() == 255}


def test_an_icon_is_drawn_in_the_ink_and_fainter_when_disabled(qtbot: QtBot) -> None:
    made = icon("open", QColor("#123456"), QColor("#abcdef"))
    assert inks(made.pixmap(QSize(40, 40), 1.0, QIcon.Mode.Normal)) == {"#123456"}
    assert inks(made.pixmap(QSize(40, 40), 1.0, QIcon.Mode.Disabled)) == {"#abcdef"}


def test_the_programs_icon_is_two_reports_on_the_accent_at_every_size(qtbot: QtBot) -> None:
    for size in (16, 32, 256):
        colours = inks(application_icon().pixmap(QSize(size, size), 1.0))
        assert {"#0a6464", "#fcfbf8"} <= colours
