"""A document's words and text, read once: `Doc.text` joins all tokens anew at every call."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from spacy.tokens import Doc

_KNOWN: WeakKeyDictionary[Doc, tuple[list[str], str]] = WeakKeyDictionary()


def words(doc: Doc) -> list[str]:
    """Return the text of every token, white space included. Not to be written to."""
    return _read(doc)[0]


def of(doc: Doc) -> str:
    """Return the text of a document."""
    return _read(doc)[1]


def _read(doc: Doc) -> tuple[list[str], str]:
    """Read a document; again only when its tokens were merged or split meanwhile."""
    known = _KNOWN.get(doc)
    if known is not None and len(known[0]) == len(doc):
        return known
    strings = doc.vocab.strings
    found = [str(strings[key]) for key in doc.to_array("ORTH").tolist()]
    blanks = doc.to_array("SPACY").tolist()
    joined = "".join([word + " " if blank else word for word, blank in zip(found, blanks, strict=True)])
    _KNOWN[doc] = found, joined
    return found, joined
