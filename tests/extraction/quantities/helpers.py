"""Readings as short tuples, so that a test is a snippet of news text and what is read in it."""

from __future__ import annotations

from workbench.extraction.quantities.reading import Found, read


def found(text: str) -> list[Found]:
    return read(text)


def values(text: str) -> list[tuple[str, float | tuple[float, float], str | None]]:
    """Return passage, value and unit of each quantity."""
    return [(f.span.of(text), f.quantity.value, f.quantity.unit) for f in read(text)]


def one(text: str) -> Found:
    """Return the only quantity of a text."""
    (only,) = read(text)
    return only
