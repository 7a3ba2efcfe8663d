"""A document's words and text, read once: `Doc.text` joins all tokens anew at every call."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

import numpy
from numpy.typing import NDArray
from spacy.tokens import Doc, Span

Column = NDArray[Any]
"""One value a token."""


class _Known(NamedTuple):
    """What was read of a document: its words, its text, and where each word starts and ends."""

    words: list[str]
    text: str
    starts: Column
    ends: Column
    begins: list[int]


_KNOWN: WeakKeyDictionary[Doc, _Known] = WeakKeyDictionary()


def words(doc: Doc) -> list[str]:
    """Return the text of every token, white space included. Not to be written to."""
    return _read(doc)[0]


def written(doc: Doc, codes: list[int]) -> list[str]:
    """Return the strings of a column of hashes, each looked up once: the store is slow, a dictionary is not."""
    strings = doc.vocab.strings
    found = {code: str(strings[code]) for code in set(codes)}
    return [found[code] for code in codes]


def of(doc: Doc) -> str:
    """Return the text of a document."""
    return _read(doc)[1]


def offsets(doc: Doc) -> tuple[Column, Column]:
    """Return the characters at which each token starts, and those behind each. Not to be written to."""
    known = _read(doc)
    return known.starts, known.ends


def covering(doc: Doc, start: int, end: int, label: str = "") -> Span:
    """Return the tokens that the characters ``start`` to ``end`` touch, as `Doc.char_span` does in twice the time."""
    known = _read(doc)
    first = max(0, bisect_right(known.begins, start) - 1)
    if first < len(known.begins) and known.ends[first] == start:
        first += 1  # the blank behind a token is none of it
    return Span(doc, first, max(first, bisect_left(known.begins, end)), label=label)


def sentences(doc: Doc) -> list[tuple[int, int]]:
    """Return the characters of every sentence, first and behind the last; spaCy makes a span of each instead."""
    rows = doc.to_array(["SENT_START", "IDX", "LENGTH"])
    if not len(rows):
        return []
    first = rows[:, 0] == 1
    first[0] = True
    last = numpy.append(first[1:], True)
    return list(zip(rows[first, 1].tolist(), (rows[last, 1] + rows[last, 2]).tolist(), strict=True))


def _read(doc: Doc) -> _Known:
    """Read a document; again only when its tokens were merged or split meanwhile."""
    known = _KNOWN.get(doc)
    if known is not None and len(known.words) == len(doc):
        return known
    found = written(doc, doc.to_array("ORTH").tolist())
    blanks = doc.to_array("SPACY").astype(numpy.int64)
    joined = "".join([word + " " if blank else word for word, blank in zip(found, blanks.tolist(), strict=True)])
    lengths = numpy.fromiter(map(len, found), dtype=numpy.int64, count=len(found))
    ends = (lengths + blanks).cumsum() - blanks
    starts = ends - lengths
    known = _KNOWN[doc] = _Known(found, joined, starts, ends, starts.tolist())
    return known
