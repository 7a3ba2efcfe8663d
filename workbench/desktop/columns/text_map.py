"""Code points of a stored text to positions of a QTextDocument, and back. Pure: no Qt here.

Three things keep the two apart. Qt counts UTF-16 units, so a character beyond the basic plane takes two positions.
Qt breaks blocks at CR, U+2029, U+FDD0 and U+FDD1 and drops lone surrogates; those are shown as stand-ins of the same
length. And one block of 100,000 words takes 20 ms and more to paint, so long paragraphs are split by an inserted line
break, which exists on screen only.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from workbench.domain.span import Span

MAX_BLOCK_WORDS = 5_000
MAX_BLOCK_CHARACTERS = 60_000
"""Bound for text without blanks (Chinese, encoded data): about as much as the words take in English."""

_BEYOND_PLANE = re.compile("[\U00010000-\U0010ffff]")
_WORD = re.compile(r"\S{1,2000}\s{0,2000}|\s{1,2000}")
_STAND_INS = {
    "\r": "\n",
    "\u2029": "\n",
    "\ufdd0": "\ufffd",
    "\ufdd1": "\ufffd",
    "\ufffc": "\ufffd",  # Qt takes it for an embedded picture
    "\0": "\ufffd",
}
_ODD = re.compile("[\r\u2029\ufdd0\ufdd1\ufffc\0\ud800-\udfff]")
_ODD_CHARACTERS = tuple(_STAND_INS)
"""Looked for one by one before the pattern runs: finding a single character is twenty times as fast."""


@dataclass(frozen=True, slots=True)
class TextMap:
    """One text as the document shows it, with the way there and back in O(log n).

    Attributes:
        text: The stored text.
        shown: What to hand to the document; encodes to UTF-16 and has no block breaks but line feeds.
        starts: Code points at which a run of constant shift starts, ascending.
        positions: The document position of each of those.
        continued: Numbers of the document's blocks that continue the paragraph before them.
    """

    text: str
    shown: str
    starts: tuple[int, ...]
    positions: tuple[int, ...]
    continued: frozenset[int]

    def position(self, point: int) -> int:
        """Return the document position before the code point at ``point`` (0 to ``len(text)``)."""
        run = bisect_right(self.starts, point) - 1
        return self.positions[run] + point - self.starts[run]

    def end_position(self, point: int) -> int:
        """Return the position after the code point before ``point``: never beyond an inserted break."""
        if point == 0:
            return 0
        return self.position(point - 1) + (2 if self.text[point - 1] > "\uffff" else 1)

    def range(self, span: Span) -> tuple[int, int]:
        """Return the start and end position of a span."""
        start = self.position(span.start)
        return start, max(start, self.end_position(span.end))

    def point(self, position: int) -> int:
        """Return the code point at a document position; inside a pair or at a break, the next one."""
        run = bisect_right(self.positions, position) - 1
        point = self.starts[run] + position - self.positions[run]
        limit = self.starts[run + 1] if run + 1 < len(self.starts) else len(self.text)
        return min(point, limit)

    def span(self, start: int, end: int) -> Span:
        """Return the code points between two document positions."""
        first = self.point(start)
        return Span(first, max(first, self.point(end)))


def map_text(text: str, max_words: int = MAX_BLOCK_WORDS) -> TextMap:
    """Prepare a stored text for a document."""
    shown = _ODD.sub(_stand_in, text) if _has_odd(text) else text
    breaks, continued = _breaks(shown, max_words)
    starts, positions = [0], [0]
    for point, width in sorted([*_pairs(shown), *((at, 1) for at in breaks)]):
        positions.append(positions[-1] + point - starts[-1] + width)
        starts.append(point)
    return TextMap(text, _insert(shown, breaks), tuple(starts), tuple(positions), frozenset(continued))


def _has_odd(text: str) -> bool:
    """Tell whether anything must be replaced; a text of 600,000 characters is asked in under a millisecond."""
    if any(character in text for character in _ODD_CHARACTERS):
        return True
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True  # a lone surrogate
    return False


def _stand_in(match: re.Match[str]) -> str:
    return _STAND_INS.get(match.group(), "\ufffd")


def _pairs(shown: str) -> Iterator[tuple[int, int]]:
    """Yield, for each character of two units, the code point after it and the one position it adds there."""
    if len(shown.encode("utf-16-le")) == 2 * len(shown):
        return
    for match in _BEYOND_PLANE.finditer(shown):
        yield match.end(), 1


def _breaks(shown: str, max_words: int) -> tuple[list[int], list[int]]:
    """Return where long paragraphs are split, as code points, and the numbers of the blocks that follow a split."""
    if max(map(len, shown.split("\n"))) < 2 * max_words:
        return [], []
    paragraphs = _long_paragraphs(shown, max_words)
    breaks = [cut for start, end in paragraphs for cut in _cuts(shown, start, end, max_words)]
    return breaks, [shown.count("\n", 0, cut) + number for number, cut in enumerate(breaks, 1)]


def _long_paragraphs(shown: str, max_words: int) -> Iterator[tuple[int, int]]:
    """Yield start and end of the paragraphs that may hold more than ``max_words`` words."""
    start = 0
    while start <= len(shown):
        end = shown.find("\n", start)
        end = len(shown) if end < 0 else end
        if end - start >= 2 * max_words:
            yield start, end
        start = end + 1


def _cuts(shown: str, start: int, end: int, max_words: int) -> Iterator[int]:
    """Yield the places after which one paragraph is continued in another block, none at its very end."""
    words = 0
    since = start
    for match in _WORD.finditer(shown, start, end):
        words += 1
        if (words >= max_words or match.end() - since >= MAX_BLOCK_CHARACTERS) and match.end() < end:
            yield match.end()
            words, since = 0, match.end()


def _insert(shown: str, breaks: list[int]) -> str:
    """Return the text with a line feed before each of the code points in ``breaks``."""
    if not breaks:
        return shown
    edges = [0, *breaks, len(shown)]
    return "\n".join(shown[a:b] for a, b in pairwise(edges))
