"""Stretches of text. Offsets are Unicode code points into an article's stored text, end exclusive."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """A half-open stretch ``[start, end)`` of code points."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        # By hand, for an article makes thousands: checked before it is filled, not by a second call behind that.
        if not 0 <= start <= end:
            raise ValueError(f"no span: {start}..{end}")
        object.__setattr__(self, "start", start)
        object.__setattr__(self, "end", end)

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the characters of this span in ``text``."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Tell whether ``other`` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> Self:
        """Return the span moved by ``by`` characters."""
        return type(self)(self.start + by, self.end + by)
