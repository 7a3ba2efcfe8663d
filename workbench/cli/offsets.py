"""Offsets into a text exactly as it was given, from offsets into its stored form."""

from __future__ import annotations

import re
from bisect import bisect_right

from workbench.domain.span import Span

_BREAK = re.compile(r"\r\n?")
_LONE = re.compile("[\ud800-\udfff]")
"""Half a character beyond the Basic Multilingual Plane: JSON can escape it, UTF-8 and the pipeline cannot hold it."""


class Given:
    """A text as given and its stored form: BOM dropped, CRLF and CR turned into LF, lone surrogates into U+FFFD."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._skip = 1 if text.startswith("\ufeff") else 0
        body = text[self._skip :]
        self.stored = _LONE.sub("\ufffd", _BREAK.sub("\n", body))
        self._shrunk: list[int] = []
        for n, found in enumerate(m for m in _BREAK.finditer(body) if len(m.group()) == 2):
            self._shrunk.append(found.start() - n)

    def offset(self, stored: int) -> int:
        """Return where the character at ``stored`` stands in the given text."""
        return stored + self._skip + bisect_right(self._shrunk, stored - 1)

    def pair(self, span: Span) -> tuple[int, int]:
        """Return start and end of a span in the given text; the end follows its last character."""
        start = self.offset(span.start)
        return (start, start) if not len(span) else (start, self.offset(span.end - 1) + 1)

    def cut(self, span: Span) -> dict[str, int | str]:
        """Return the contract's start, end and text of a span."""
        start, end = self.pair(span)
        return {"start": start, "end": end, "text": self.text[start:end]}
