"""Which scroll position brings a passage level with its counterpart in the column being read. Pure."""

from __future__ import annotations

from collections.abc import Iterable

PREFERRED_HEIGHT = 0.33
"""Where a passage is brought that could not be seen: a third down, with its context above and below."""


def best_top(lines_above: Iterable[tuple[int, float]], wanted: float) -> int | None:
    """Return the line to put on top so that a passage comes as near as can be to a height.

    Args:
        lines_above: Line numbers with their distance above the passage's line, nearest first, starting with the
            passage's own line at distance 0.
        wanted: The height in the viewport at which the passage should stand.

    Returns:
        A line number, or None when there are no lines.
    """
    best: tuple[float, int] | None = None
    for number, distance in lines_above:
        miss = abs(distance - wanted)
        if best is not None and miss >= best[0]:
            break
        best = (miss, number)
    return None if best is None else best[1]


def comfortable(top: float, bottom: float, height: float, margin: float) -> bool:
    """Tell whether a passage can be seen with some context: wholly, or its beginning where it is taller than that."""
    if top < 0:
        return False
    return bottom <= height - margin or (bottom - top > height / 2 and top <= height / 3)


def reading_height(passage_height: float, height: float) -> float:
    """Return where a passage is brought that could not be seen, keeping all of it visible where it fits."""
    return max(0.0, min(height * PREFERRED_HEIGHT, height - passage_height))
