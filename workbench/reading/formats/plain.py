"""Plain text."""

from __future__ import annotations

from workbench.reading.content import Content
from workbench.reading.encoding import decode

SUFFIXES = (".txt", ".text")


def read(data: bytes) -> Content:
    """Decode a text file.

    Raises:
        UnreadableError: The bytes are no text.
    """
    found = decode(data)
    return Content(found.text, found.encoding)
