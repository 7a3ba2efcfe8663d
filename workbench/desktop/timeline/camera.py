"""Which stretch of time is in view, and where everything stands in it; zoom, pan and fit. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.desktop.timeline import ticks
from workbench.desktop.timeline.layout import Layout, Phrase, head_width, lay_out, phrases
from workbench.desktop.timeline.scale import Scale, fit
from workbench.services.timeline import Timeline

if TYPE_CHECKING:
    from uuid import UUID

    from workbench.desktop.timeline.geometry import Measure
    from workbench.services.timeline import Event

_MARGIN: Final = 36.0
_NO_AXIS: Final = ticks.Axis("day", (), ())


class Camera:
    """Holds a timeline, its scale, and the layout of the last size it was placed in.

    Attributes:
        timeline: What is shown.
        scale: From days to pixels; pixel 0 is the right edge of the lanes' names.
        layout: Where everything stands.
        axis: The marks above it.
    """

    def __init__(self) -> None:
        self.timeline = Timeline()
        self.scale = Scale(0.0, 1.0)
        self.layout = Layout(self.scale, 0.0, 0.0)
        self.axis = _NO_AXIS
        self._said: dict[UUID, Phrase] = {}
        self._chosen = False
        self._placed: tuple[object, ...] = ()

    def show(self, timeline: Timeline, measure: Measure, *, keep: bool) -> None:
        """Take another timeline; a stretch that a person chose stays when `keep` says so."""
        self.timeline = timeline
        self._said = phrases(timeline, measure)
        self._chosen = self._chosen and keep

    def place(self, width: float, height: float, measure: Measure) -> bool:
        """Place everything in a size; tell whether anything changed."""
        if not self._chosen:
            self.scale = self._fitted(self.timeline.around(), width) or self.scale
        asked = (id(self.timeline), self.scale, width, height)
        if asked == self._placed:  # Qt asks for it once more after each reset of the list
            return False
        self._placed = asked
        self.layout = lay_out(self.timeline, self.scale, (width, height), measure, self._said)
        dated = self.timeline.whole() is not None
        self.axis = ticks.axis(self.scale, width - self.layout.head) if dated else _NO_AXIS
        return True

    @property
    def room(self) -> float:
        """Width of the axis."""
        return self.layout.width - self.layout.head

    def stretch(self) -> tuple[float, float]:
        """Return the first and last day in view."""
        return self.scale.day(0.0), self.scale.day(self.room)

    def event_day(self) -> tuple[float, float] | None:
        """Return from where to where the day of the case's event is, in pixels of the view."""
        day, head = self.timeline.event_day, self.layout.head
        return None if day is None else (head + self.scale.x(day), head + self.scale.x(day + 1))

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Show time finer or coarser; the day at pixel `at` of the axis (else its middle) stays."""
        self._choose(self.scale.zoomed(factor, self.room / 2 if at is None else at))

    def pan(self, pixels: float) -> None:
        """Show what lies so many pixels to the right."""
        self._choose(self.scale.panned(pixels))

    def show_all(self) -> None:
        """Show everything; again: where most of it happened."""
        wanted = self._fitted(self.timeline.whole())
        if wanted == self.scale:
            self.show_around()
        elif wanted is not None:
            self._choose(wanted)

    def show_around(self) -> None:
        """Show where most of it happened, as at first."""
        self._chosen = False

    def include(self, first: float, last: float) -> None:
        """Show a stretch beside what is shown now."""
        shown = self.scale.day(_MARGIN), self.scale.day(self.room - _MARGIN)
        wanted = self._fitted((min(first, shown[0]), max(last, shown[1])))
        if wanted is not None:
            self._choose(wanted)

    def bring(self, event: Event) -> bool:
        """Pan, or show coarser, until a time and those of its row are in view; tell whether that was needed."""
        if event.extent is None or self.layout.width <= 0:
            return False
        same = [each.extent for each in self.timeline.events() if each.extent and each.row.key == event.row.key]
        shown = self.stretch()
        if all(each.start < shown[1] and each.end > shown[0] for each in same):
            return False
        first, last = min(each.start for each in same), max(each.end for each in same)
        if last - first < (shown[1] - shown[0]) * 0.8:
            self.pan(((first + last) - (shown[0] + shown[1])) / 2 * self.scale.per_day)
        elif (wanted := self._fitted((first, last))) is not None:
            self._choose(wanted)
        return True

    def _choose(self, scale: Scale) -> None:
        self._chosen = True
        self.scale = scale

    def _fitted(self, stretch: tuple[float, float] | None, width: float | None = None) -> Scale | None:
        width = self.layout.width if width is None else width
        room = width - head_width(width)
        return fit(*stretch, room, _MARGIN) if stretch is not None and room > 0 else None
