"""From days to pixels and back; zoom and pan are new scales. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

FINEST = 24 * 160.0
"""Pixels a day, at most: an hour takes 160."""
COARSEST = 0.0012
"""Pixels a day, at least: a century takes 44."""
FIRST = float(date.min.toordinal())
LAST = float(date.max.toordinal())
_LEAST_SHOWN = 0.5
"""Days that a fit shows at least: a single clock time stands among its hours."""


@dataclass(frozen=True, slots=True)
class Scale:
    """What a width of pixels shows.

    Attributes:
        left: The day at pixel 0.
        per_day: Pixels a day takes.
    """

    left: float
    per_day: float

    def x(self, day: float) -> float:
        """Return the pixel of a day."""
        return (day - self.left) * self.per_day

    def day(self, x: float) -> float:
        """Return the day at a pixel."""
        return self.left + x / self.per_day

    def zoomed(self, factor: float, at: float) -> Scale:
        """Return the scale `factor` times as fine; the day at pixel `at` stays there."""
        per_day = min(max(self.per_day * factor, COARSEST), FINEST)
        return _held(Scale(self.day(at) - at / per_day, per_day))

    def panned(self, pixels: float) -> Scale:
        """Return the scale that shows what lies so many pixels to the right."""
        return _held(replace(self, left=self.left + pixels / self.per_day))


def fit(first: float, last: float, width: float, margin: float = 0.0) -> Scale:
    """Return the scale that shows a stretch in a width, with a margin of pixels at both sides."""
    room = max(1.0, width - 2 * margin)
    missing = max(0.0, _LEAST_SHOWN - (last - first))
    first, last = first - missing / 2, last + missing / 2
    per_day = min(max(room / (last - first), COARSEST), FINEST)
    middle = (first + last) / 2
    return _held(Scale(middle - width / 2 / per_day, per_day))


def _held(scale: Scale) -> Scale:
    """Keep the left edge within the calendar."""
    return replace(scale, left=min(max(scale.left, FIRST), LAST - 1.0))
