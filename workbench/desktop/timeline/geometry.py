"""Rectangles and the measuring of words, without Qt."""

from __future__ import annotations

from typing import NamedTuple, Protocol


class Box(NamedTuple):
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> float:
        """Height of its middle."""
        return self.y + self.height / 2

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies in it."""
        return self.x <= x <= self.right and self.y <= y <= self.bottom


class Measure(Protocol):
    """Measures and cuts texts."""

    def width(self, text: str) -> float:
        """Return how wide a text is."""

    def fit(self, text: str, room: float, *, at_end: bool = True) -> tuple[str, float]:
        """Return a text cut to a width, and how wide it is then."""
