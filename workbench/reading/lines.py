"""The lines of a text that hold anything: where mastheads, captions and credits are looked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workbench.domain.span import Span


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its surrounding blanks.

    Attributes:
        span: Its place in the text.
        text: Its characters.
        follows_blank: An empty line, or the text's edge, stands before it.
        before_blank: An empty line, or the text's edge, stands behind it.
    """

    span: Span
    text: str
    follows_blank: bool = False
    before_blank: bool = False


def lines_of(text: str) -> Iterator[Line]:
    """Yield every line that is not blank, in text order, one pass."""
    at, blank = 0, True
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = at + raw.index(stripped[0])
            end = at + len(raw) + 1
            last = not text[end : end + 200].split("\n", 1)[0].strip()
            yield Line(Span(start, start + len(stripped)), stripped, blank, last)
        blank = not stripped
        at += len(raw) + 1


def head_of(text: str, count: int = 30, within: int = 12_000) -> list[Line]:
    """Return the first lines, looking no further than ``within`` characters."""
    found: list[Line] = []
    for line in lines_of(text[:within]):
        found.append(line)
        if len(found) == count:
            break
    return found


def tail_of(text: str, count: int = 12, within: int = 8_000) -> list[Line]:
    """Return the last lines, looking no further back than ``within`` characters."""
    start = max(0, len(text) - within)
    if start:
        start = text.find("\n", start) + 1 or len(text)
    moved = (
        Line(line.span.shifted(start), line.text, line.follows_blank, line.before_blank)
        for line in lines_of(text[start:])
    )
    return list(moved)[-count:]
