"""Draws a timeline in place, on the screen and into pictures alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from workbench.desktop import fonts
from workbench.desktop.relation_marks import colour as relation_ink
from workbench.desktop.text_fit import Fitter
from workbench.desktop.timeline import bodies, links, words
from workbench.desktop.timeline.layout import LEVEL, TAIL, Bar, LaneBox, Layout
from workbench.services.timeline import Status

if TYPE_CHECKING:
    from uuid import UUID

    from workbench.desktop.theme import Colours
    from workbench.desktop.timeline.chips import Chip
    from workbench.desktop.timeline.geometry import Box

_CENTRED: Final = int(Qt.AlignmentFlag.AlignCenter)
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is selected: one claim, and the others of its row.

    Attributes:
        focused: The view has the keyboard.
    """

    claim: UUID | None = None
    row: str = ""
    focused: bool = False


class Painter:
    """Draws with the fonts and inks of one theme."""

    def __init__(self, colours: Colours, *, contrast: bool = False) -> None:
        self.font = fonts.tabular(fonts.interface_font(9.0))
        self.bold = fonts.interface_font(9.5, bold=True)
        self.measure = Fitter(self.font)
        self._bold = Fitter(self.bold)
        self.set_colours(colours, contrast=contrast)

    def set_colours(self, colours: Colours, *, contrast: bool = False) -> None:
        """Take another theme."""
        self.colours = colours
        self.inks = bodies.inks(colours, contrast=contrast)
        self.contrast = contrast

    def lanes(self, painter: QPainter, layout: Layout, chosen: Chosen, seen: tuple[float, float] | None = None) -> None:
        """Draw everything under the axis; y 0 is the top of the first lane, `seen`: what of it is in view."""
        top, bottom = seen or (0.0, layout.height)
        lanes = [lane for lane in layout.lanes if lane.box.y < bottom and lane.box.bottom > top]
        for lane in lanes:
            self._ground(painter, layout, lane)
        for link in layout.links:
            if (
                min(link.upper.box.y, link.lower.box.y) < bottom
                and max(link.upper.box.bottom, link.lower.box.bottom) > top
            ):
                links.draw(painter, self, link, chosen.row)
        for bar in layout.bars:
            if bar.box.y < bottom and bar.box.bottom > top - LEVEL:
                self._bar(painter, layout, bar, chosen)
        for lane in lanes:
            self._chips(painter, lane, chosen)
            self._head(painter, layout, lane)

    # Lanes

    def _ground(self, painter: QPainter, layout: Layout, lane: LaneBox) -> None:
        """Draw a lane's lower edge and its publication: what lies right of that line was ahead of the report."""
        box = lane.box
        first = layout.ahead(lane)
        if first is not None:
            painter.fillRect(QRectF(first, box.y, layout.width - first, box.height), self._ahead())
        if lane.report is not None:
            painter.setPen(QPen(self.colours.colour("text"), 1.2))
            painter.drawLine(QLineF(lane.report, box.y, lane.report, box.bottom))
            self._flag(painter, lane.report, box.y + 9.0, self.colours.colour("text"))
        painter.setPen(self.colours.colour("border"))
        painter.drawLine(QLineF(0.0, box.bottom - 0.5, box.width, box.bottom - 0.5))

    def _flag(self, painter: QPainter, x: float, bottom: float, ink: QColor) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawPolygon(
            QPolygonF([QPointF(x - 5.0, bottom - 9.0), QPointF(x + 5.0, bottom - 9.0), QPointF(x, bottom)])
        )

    def _head(self, painter: QPainter, layout: Layout, lane: LaneBox) -> None:
        box = lane.box
        painter.fillRect(QRectF(0.0, box.y, layout.head, box.height - 1.0), self.colours.colour("panel"))
        painter.setPen(self.colours.colour("border"))
        painter.drawLine(QLineF(layout.head - 0.5, box.y, layout.head - 0.5, box.bottom))
        painter.setPen(self.colours.colour("text"))
        painter.setFont(self.bold)
        outlet, _ = self._bold.fit(f"{lane.lane.article.letter}  {words.name(lane.lane)}", layout.head - 18.0)
        painter.drawText(QRectF(10.0, box.y + 7.0, layout.head - 14.0, 18.0), _LEFT, outlet)
        painter.setFont(self.font)
        asks = lane.lane.published is None
        painter.setPen(self.colours.colour("accent" if asks else "muted"))
        text, width = words.published(lane.lane), self.measure.width(words.published(lane.lane))
        if width > layout.head - 18.0:
            text, width = self.measure.fit(words.published(lane.lane, short=True), layout.head - 18.0)
        painter.drawText(QRectF(10.0, box.y + 26.0, layout.head - 14.0, 16.0), _LEFT, text)
        if asks:
            painter.drawLine(QLineF(10.0, box.y + 41.0, 10.0 + width, box.y + 41.0))

    def _chips(self, painter: QPainter, lane: LaneBox, chosen: Chosen) -> None:
        painter.setFont(self.font)
        painter.setPen(self.colours.colour("muted"))
        for note in lane.notes:
            painter.drawText(_rect(note.box), _LEFT, note.text)
        for chip in lane.chips:
            self._chip(painter, chip, chosen)

    def _chip(self, painter: QPainter, chip: Chip, chosen: Chosen) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.colours.colour("border" if chip.event else "accent"), 1.0))
        painter.setBrush(self.colours.colour("ground"))
        painter.drawRoundedRect(_rect(chip.box).adjusted(0.5, 0.5, -0.5, -0.5), 9.0, 9.0)
        painter.setPen(self.colours.colour("text" if chip.event else "accent"))
        painter.drawText(_rect(chip.box), _CENTRED, chip.text)
        if chip.event is not None:
            self._outline(painter, chip.box, chip.event.claim, chip.event.row.key, chosen)

    # Bars

    def _bar(self, painter: QPainter, layout: Layout, bar: Bar, chosen: Chosen) -> None:
        box = bar.box
        if bar.event.claim == chosen.claim:
            self._leader(painter, layout, bar)
        tapers = (0.0 if bar.cut_left else bar.taper, 0.0 if bar.cut_right else bar.taper)
        bodies.draw(painter, box, bar.event.status, self.inks, tapers)
        if bar.opens_before:
            bodies.draw_open_end(painter, box.x, box.middle, -TAIL, self.inks)
        if bar.opens_after:
            bodies.draw_open_end(painter, box.right, box.middle, TAIL, self.inks)
        self._label(painter, layout, bar)
        self._outline(painter, box, bar.event.claim, bar.event.row.key, chosen)

    def _label(self, painter: QPainter, layout: Layout, bar: Bar) -> None:
        label = bar.label
        painter.setFont(self.font)
        if bar.inside and bar.event.status in {Status.PLANNED, Status.DENIED}:  # lines would run through the words
            painter.fillRect(
                QRectF(label.x - 2.0, bar.box.y + 1.5, label.width + 4.0, bar.box.height - 3.0), self.inks.ground
            )
        elif not bar.inside:
            self._clear(painter, layout, bar)
        x = label.x
        for text, ink in self._pieces(bar):
            # Of a title that cannot be cut shorter, the lead may still pass the edge of the view.
            cut, width = self.measure.fit(text, layout.width - 4.0 - x)
            painter.setPen(ink)
            painter.drawText(QPointF(x, bar.box.middle + 4.0), cut)
            if cut != text:
                break
            x += width

    def _clear(self, painter: QPainter, layout: Layout, bar: Bar) -> None:
        """Take lines away from under words, in the colour the lane has there."""
        label, ground = bar.label, self.colours.colour("ground")
        box = QRectF(label.x - 2.0, bar.box.y, label.width + 4.0, bar.box.height)
        first = layout.ahead(layout.lanes[bar.lane])
        edge = box.right() if first is None else min(max(first, box.left()), box.right())
        painter.fillRect(QRectF(box.left(), box.y(), edge - box.left(), box.height()), ground)
        painter.fillRect(QRectF(edge, box.y(), box.right() - edge, box.height()), self._ahead())

    def _ahead(self) -> QColor:
        """Return the ground of what lay ahead of a report: between the colours of ground and pointer."""
        ground, over = self.colours.colour("ground"), self.colours.colour("hover")
        return QColor.fromRgbF(
            (ground.redF() + over.redF()) / 2,
            (ground.greenF() + over.greenF()) / 2,
            (ground.blueF() + over.blueF()) / 2,
        )

    def _pieces(self, bar: Bar) -> list[tuple[str, QColor]]:
        label = bar.label
        pieces: list[tuple[str, QColor]] = []
        if label.sign:
            ink = relation_ink(self.colours, bar.event.row) if bar.event.conflict else self.colours.colour("text")
            pieces.append((label.sign + " ", ink))
        if label.lead:
            # No dot where nothing but "…" stands behind it.
            pieces.append((label.lead + (" " if label.title == "…" else " · "), self.colours.colour("muted")))
        pieces.append((label.title, self.colours.colour("text")))
        return pieces

    def _outline(self, painter: QPainter, box: Box, claim: UUID, row: str, chosen: Chosen) -> None:
        """Outline what is selected, and dashed its counterparts; the keyboard's place in the colour of focus."""
        if claim != chosen.claim and (not row or row != chosen.row):
            return
        here = claim == chosen.claim
        pen = QPen(self.colours.colour("accent" if here and chosen.focused else "text"), 2.0)
        if not here:
            pen.setDashPattern([2.0, 2.0])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(_rect(box).adjusted(-3.0, -3.0, 3.0, 3.0), 3.0, 3.0)

    def _leader(self, painter: QPainter, layout: Layout, bar: Bar) -> None:
        """Draw a thin line from an event to the day on which it was said or reported."""
        reported = bar.event.reported
        if reported is None or bar.event.extent is None:
            return
        x = min(max(layout.head + layout.scale.x(reported), layout.head), layout.width)
        y = bar.box.bottom + 4.5
        start = bar.box.right if x > bar.box.right else bar.box.x
        painter.setPen(QPen(self.colours.colour("text"), 1.0, Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(start, bar.box.bottom, start, y))
        painter.drawLine(QLineF(start, y, x, y))
        painter.setBrush(self.colours.colour("text"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(QPointF(x, y), 2.6, 2.6)


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)
