"""Icons by name, drawn in the theme's own ink."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from workbench import assets

_SIZES = (20, 40)
"""Logical size of the toolbar, and the same for a screen of twice the density."""


def icon(name: str, ink: QColor, faint: QColor) -> QIcon:
    """Return an icon in two inks: as it is, and disabled.

    Raises:
        FileNotFoundError: There is no such icon.
    """
    drawing = assets.text("icons", f"{name}.svg")
    made = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, ink), (QIcon.Mode.Disabled, faint)):
        for size in _SIZES:
            made.addPixmap(_drawn(drawing, colour, size), mode)
    return made


def application_icon() -> QIcon:
    """Return the program's own icon, in its own colours."""
    return QIcon(str(assets.path("icons", "workbench.svg")))


def _drawn(drawing: str, colour: QColor, size: int) -> QPixmap:
    """Draw one SVG whose strokes say ``currentColor``."""
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour.name()).encode()))
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture
