"""A document's words and text, read once: `Doc.text` joins all tokens anew at every call."""

from __future__ import annotations

from typing import Any
from weakref import WeakKeyDictionary

import numpy
from numpy.typing import NDArray
from spacy.tokens import Doc

Column = NDArray[Any]
"""One value a token."""

_KNOWN: WeakKeyDictionary[Doc, tuple[list[str], str, Column]] = WeakKeyDictionary()


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
    found, _, ends = _read(doc)
    return ends - numpy.fromiter(map(len, found), dtype=numpy.int64, count=len(found)), ends


def sentences(doc: Doc) -> list[tuple[int, int]]:
    """Return the characters of every sentence, first and behind the last; spaCy makes a span of each instead."""
    rows = doc.to_array(["SENT_START", "IDX", "LENGTH"])
    if not len(rows):
        return []
    first = rows[:, 0] == 1
    first[0] = True
    last = numpy.append(first[1:], True)
    return list(zip(rows[first, 1].tolist(), (rows[last, 1] + rows[last, 2]).tolist(), strict=True))


def _read(doc: Doc) -> tuple[list[str], str, Column]:
    """Read a document; again only when its tokens were merged or split meanwhile."""
    known = _KNOWN.get(doc)
    if known is not None and len(known[0]) == len(doc):
        return known
    found = written(doc, doc.to_array("ORTH").tolist())
    blanks = doc.to_array("SPACY").astype(numpy.int64)
    joined = "".join([word + " " if blank else word for word, blank in zip(found, blanks.tolist(), strict=True)])
    lengths = numpy.fromiter(map(len, found), dtype=numpy.int64, count=len(found))
    _KNOWN[doc] = found, joined, (lengths + blanks).cumsum() - blanks
    return _KNOWN[doc]
