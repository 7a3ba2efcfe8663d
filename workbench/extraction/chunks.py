"""Cut very long texts at paragraph ends, so that memory stays bounded; offsets are added back later."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

LIMIT = 100_000
"""Characters a chunk, some 17,000 words: the trained pipeline's vectors of so many take about 400 MB."""
MOST = 20_000
"""Words and marks a chunk: of emoji or of a table of digits, `LIMIT` characters are five times as many as of prose."""
_PIECES = re.compile(r"\w+|[^\w\s]")


def chunks(text: str, limit: int = LIMIT, most: int = MOST) -> Iterator[tuple[int, str]]:
    """Yield (offset, piece) with pieces of at most ``limit`` characters and ``most`` words that together are ``text``.

    A piece ends at the last line break within both limits, else at the last blank, else hard at the limit.
    """
    start = 0
    while (end := _furthest(text, start, limit, most)) < len(text):
        cut = text.rfind("\n", start + 1, end) + 1 or text.rfind(" ", start + 1, end) + 1 or end
        yield start, text[start:cut]
        start = cut
    yield start, text[start:]


def _furthest(text: str, start: int, limit: int, most: int) -> int:
    """Return where a piece has to end at the latest."""
    end = min(len(text), start + limit)
    if end - start <= most:
        return end
    beyond = next(islice(_PIECES.finditer(text, start, end), most, None), None)
    return end if beyond is None else beyond.start()
