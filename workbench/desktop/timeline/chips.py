"""What stands under a lane's bars: times without a day, repeated ones, and what lies outside the view. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workbench.desktop.timeline import words
from workbench.desktop.timeline.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from uuid import UUID

    from workbench.desktop.timeline.geometry import Measure
    from workbench.desktop.timeline.scale import Scale
    from workbench.services.timeline import Event, Lane

HEIGHT: Final = 19.0
_GAP: Final = 6.0
_LINE: Final = HEIGHT + 4.0
_LONGEST: Final = 250.0
_INSET: Final = 8.0


@dataclass(frozen=True, slots=True)
class Chip:
    """A small field with words: a time, or (without one) the way to what lies outside the view.

    Attributes:
        outside: The events that it leads to.
    """

    box: Box
    text: str
    event: Event | None = None
    outside: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """Words between chips."""

    box: Box
    text: str


class _Flow:
    """Places fields from left to right, line by line."""

    def __init__(self, left: float, right: float, top: float) -> None:
        self.left, self.right = left, right
        self.x, self.y = left, top
        self.empty = True

    def box(self, width: float) -> Box:
        if not self.empty and self.x + width > self.right:
            self.x, self.y = self.left, self.y + _LINE
        made = Box(self.x, self.y, min(width, self.right - self.left), HEIGHT)
        self.x, self.empty = made.right + _GAP, False
        return made


def flow(
    lane: Lane, seen: Collection[UUID], scale: Scale, measure: Measure, edges: tuple[float, float], top: float
) -> tuple[tuple[Chip, ...], tuple[Note, ...], float]:
    """Place what stands under a lane's bars.

    Args:
        lane: The lane.
        seen: The claims whose bars are in view.
        scale: From days to pixels, to tell earlier from later.
        measure: Measures words.
        edges: Left and right end of the lines.
        top: Of the first line.

    Returns:
        Chips, words between them, and the lower edge of all.
    """
    placed = _Flow(*edges, top)
    chips = [
        Chip(placed.box(measure.width(text) + 2 * _INSET), text, outside=events)
        for text, events in _outside(lane, seen, scale)
    ]
    notes: list[Note] = []
    reason = None
    for event in lane.apart:
        if event.apart is not None and event.apart is not reason:
            reason = event.apart
            text = words.apart_word(reason) + ":"
            notes.append(Note(placed.box(measure.width(text)), text))
        room = min(_LONGEST, placed.right - placed.left) - 2 * _INSET
        text, width = measure.fit(words.chip(event), room)
        chips.append(Chip(placed.box(width + 2 * _INSET), text, event))
    return tuple(chips), tuple(notes), placed.y + HEIGHT if chips else top


def _outside(lane: Lane, seen: Collection[UUID], scale: Scale) -> Iterator[tuple[str, tuple[Event, ...]]]:
    """Go through what lies left and right of the view, with how many events that is."""
    hidden = [event for event in lane.events if event.claim not in seen and event.extent is not None]
    earlier = tuple(event for event in hidden if event.extent and event.extent.start < scale.left)
    later = tuple(event for event in hidden if event not in earlier)
    for events, before in ((earlier, True), (later, False)):
        if events:
            yield words.counted(len(events), earlier=before), events
