"""The lines of a text that hold anything: where mastheads, captions and credits are looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.domain.span import Span

REST_OF_LINE = re.compile(r"\S[^\n]*")
"""A line from its first character on; blank lines are skipped at the speed of the regular expression."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its surrounding blanks.

    Attributes:
        span: Its place in the text.
        text: Its characters.
    """

    span: Span
    text: str


def lines_of(text: str) -> Iterator[Line]:
    """Yield every line that is not blank, in text order, one pass."""
    for match in REST_OF_LINE.finditer(text):
        stripped = match.group().rstrip()
        yield Line(Span(match.start(), match.start() + len(stripped)), stripped)


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
    moved = (Line(line.span.shifted(start), line.text) for line in lines_of(text[start:]))
    return list(moved)[-count:]
