"""Cut very long texts at paragraph ends, so that memory stays bounded; offsets are added back later."""

from __future__ import annotations

from collections.abc import Iterator

LIMIT = 100_000
"""Characters a chunk, some 17,000 words: the trained pipeline's vectors of so many take about 400 MB."""


def chunks(text: str, limit: int = LIMIT) -> Iterator[tuple[int, str]]:
    """Yield (offset, piece) with pieces of at most ``limit`` characters that together are ``text``.

    A piece ends at the last line break within the limit, else at the last blank, else hard at the limit.
    """
    start = 0
    while len(text) - start > limit:
        end = start + limit
        cut = max(text.rfind("\n", start + 1, end), -1) + 1 or text.rfind(" ", start + 1, end) + 1 or end
        yield start, text[start:cut]
        start = cut
    yield start, text[start:]
