"""The timeline as a picture: SVG that can be scaled and searched, or PNG; light, whatever the theme."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from workbench.desktop.theme import LIGHT
from workbench.desktop.timeline import axis_painting, legend, ticks, words
from workbench.desktop.timeline.axis_painting import AXIS
from workbench.desktop.timeline.layout import Layout, head_width, lay_out
from workbench.desktop.timeline.painting import Chosen, Painter
from workbench.desktop.timeline.scale import fit
from workbench.services import timeline

if TYPE_CHECKING:
    from workbench.domain.desk import Desk
    from workbench.services.timeline import Timeline

WIDTH: Final = 1600.0
"""Pixels; an SVG scales, a PNG has twice as many."""
_SHARPNESS: Final = 2
_TITLE: Final = 44.0
_FOOT: Final = 34.0
_PAD: Final = 12.0
_TALL: Final = 1e9


def file_name(desk: Desk) -> str:
    """Return a file name for a case's timeline."""
    return (re.sub(r"[^\w]+", "-", desk.case.name).strip("-").lower()[:60] or "case") + "-timeline.svg"


def save(desk: Desk, path: Path, stretch: tuple[float, float] | None = None) -> Path:
    """Write a timeline; an old file is replaced only by a whole new one.

    Args:
        desk: The case.
        path: Where to; ".png" makes a picture of points, anything else SVG.
        stretch: First and last day to show, None for where most of it happened.

    Returns:
        The file as it is named now.

    Raises:
        OSError: It cannot be written.
    """
    points = path.suffix.lower() == ".png"
    target = path if points or path.suffix.lower() == ".svg" else path.with_name(f"{path.name}.svg")
    picture = _Picture(desk, stretch)
    content = picture.png() if points else picture.svg()
    part = target.with_name(f".{target.name}.part")
    part.write_bytes(content)
    part.replace(target)
    return target


class _Picture:
    """A timeline with its title and legend, drawn once."""

    def __init__(self, desk: Desk, stretch: tuple[float, float] | None) -> None:
        self._desk = desk
        self._ink = Painter(LIGHT)
        self._timeline: Timeline = timeline.build(desk)
        head = head_width(WIDTH)
        shown = stretch or self._timeline.around() or (1.0, 2.0)
        self._scale = fit(*shown, WIDTH - head, 0.0 if stretch else 36.0)
        self._layout: Layout = lay_out(self._timeline, self._scale, (WIDTH, _TALL), self._ink.measure)
        self._axis = ticks.axis(self._scale, WIDTH - head)
        self._size = QSizeF(WIDTH, _TITLE + AXIS + self._layout.height + _FOOT)

    def svg(self) -> bytes:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        made = QSvgGenerator()
        made.setOutputDevice(buffer)
        made.setSize(self._size.toSize())
        made.setViewBox(QRectF(0.0, 0.0, self._size.width(), self._size.height()))
        made.setTitle(self._desk.case.name)
        made.setDescription("\n".join(self._lines()))
        painter = QPainter(made)
        self._draw(painter)
        painter.end()
        return bytes(buffer.data().data())

    def png(self) -> bytes:
        image = QImage(self._size.toSize() * _SHARPNESS, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(_SHARPNESS)
        painter = QPainter(image)
        self._draw(painter)
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(image)
        return bytes(buffer.data().data())

    def _lines(self) -> list[str]:
        """Return every time in words, for those who cannot see the picture."""
        return [
            words.spoken(event, lane, self._desk)
            for lane in self._timeline.lanes
            for event in (*lane.events, *lane.apart)
        ]

    def _draw(self, painter: QPainter) -> None:
        ink, width = self._ink, self._size.width()
        painter.fillRect(QRectF(QPointF(), self._size), ink.colours.colour("ground"))
        painter.setPen(ink.colours.colour("text"))
        painter.setFont(ink.bold)
        painter.drawText(QPointF(_PAD, 20.0), self._desk.case.name)
        painter.setFont(ink.font)
        painter.setPen(ink.colours.colour("muted"))
        painter.drawText(QPointF(_PAD, 37.0), words.picture_note())
        painter.translate(0.0, _TITLE + AXIS)
        axis_painting.grid(painter, ink, self._axis, self._layout)
        ink.lanes(painter, self._layout, Chosen())
        painter.translate(0.0, -AXIS)
        day = self._timeline.event_day
        head = self._layout.head
        event = None if day is None else (head + self._scale.x(day), head + self._scale.x(day + 1))
        axis_painting.draw(painter, ink, self._axis, head, width, event)
        painter.translate(0.0, AXIS + self._layout.height)
        legend.draw(painter, ink, legend.entries(), _PAD, _FOOT / 2, width)
