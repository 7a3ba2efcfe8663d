"""Sentence starts by rule, from tokens alone: paragraphs, final punctuation, abbreviations, quotation marks.

A parser alone cuts "PM | Johnson"; news is regular enough for rules, and captions, headings and datelines without
final punctuation are paragraphs of their own.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from typing import Any, cast

import numpy
from spacy.language import Language
from spacy.tokens import Doc

from workbench import assets
from workbench.extraction import texts

_FINAL = frozenset({".", "!", "?", "…", "...", "?!", "!?", "!!", "??", "..", "。"})
_CLOSING = frozenset("\"'”’»)]}›") | {"''", "’’"}
_OPENING = frozenset("\"'“‘«([{‹") | {"``", "‘‘"}
_BREAKS = frozenset("\n\u2028\u2029")
_LAST = frozenset(word[-1] for word in _FINAL)
"""What a token ends in that can end a sentence."""


@lru_cache(maxsize=1)
def abbreviations() -> frozenset[str]:
    """Return lower-case abbreviations, with their full stop, that do not end a sentence."""
    lists = assets.lexicon("abbreviations.toml")
    return frozenset(word for words in lists.values() for word in words)


def sentence_starts(words: list[str], spaces: list[bool], loose: Collection[int] = ()) -> list[bool]:
    """Tell for each token whether it opens a sentence.

    Args:
        words: Token texts, white-space tokens included.
        spaces: Whether each token is white space.
        loose: Indices of tokens with a blank before them, as tokenised text has it: "6 . 2 %" is one figure there.

    Returns:
        One flag a token; a white-space token opens a sentence only at the very start of the text.
    """
    starts = [False] * len(words)
    if words:
        starts[0] = True
    for i in [i for i, space in enumerate(spaces) if space and not _BREAKS.isdisjoint(words[i])]:
        following = _past_spaces(spaces, i)
        if following < len(words):
            starts[following] = True
    for i in [i for i, word in enumerate(words) if word[-1:] in _LAST]:
        if _ends(words, i, _before(spaces, i)) and not (i in loose and _decimal(words, i)):
            _open_behind(words, spaces, i, starts)
    return starts


def _past_spaces(spaces: list[bool], i: int) -> int:
    """The first token behind ``i`` that is not white space."""
    i += 1
    while i < len(spaces) and spaces[i]:
        i += 1
    return i


def _before(spaces: list[bool], i: int) -> int:
    """The last token before ``i`` that is not white space, -1 if there is none."""
    i -= 1
    while i >= 0 and spaces[i]:
        i -= 1
    return i


def _open_behind(words: list[str], spaces: list[bool], i: int, starts: list[bool]) -> None:
    """Mark the token that opens a sentence behind the final punctuation ``i``; a new line has done so already."""
    i = _past_spaces(spaces, i)
    while i < len(words) and not starts[i]:
        starts[i] = _opens(words, i)
        if starts[i] or words[i] not in _CLOSING:
            return
        i = _past_spaces(spaces, i)


def _opens(words: list[str], i: int) -> bool:
    """Tell whether a token after final punctuation looks like the first of a sentence."""
    word = words[i]
    if word in _CLOSING and word not in _OPENING:
        return False
    if word in _OPENING:
        following = words[i + 1] if i + 1 < len(words) else ""
        closes = word in _CLOSING and (not following or following.isspace() or following[0].islower())
        return not closes
    return word[0].isupper() or word[0].isdigit() or not word[0].isalnum()


def _ends(words: list[str], i: int, previous: int) -> bool:
    """Tell whether a token is (or carries) final punctuation."""
    word = words[i]
    if word in _FINAL:
        before = words[previous].lower() + "." if previous >= 0 else ""
        return word != "." or before not in abbreviations()
    if word[-1] == "." and len(word) > 1:
        return _full_stop_inside(words, i)
    return False


def _decimal(words: list[str], i: int) -> bool:
    """Tell whether a full stop with blanks around stands between digits."""
    return 0 < i < len(words) - 1 and words[i - 1][-1].isdigit() and words[i + 1][0].isdigit()


def _full_stop_inside(words: list[str], i: int) -> bool:
    """Tell whether a token that carries its full stop ("p.m.", "U.S.", "Inc.") ends a sentence.

    Initials and titles never do; "a.m." or "U.S." do when an unmistakable opener follows.
    """
    word = words[i].lower()
    if word in abbreviations() or (len(word) == 2 and word[0].isalpha()):
        return False
    if word.count(".") > 1:
        following = next((w for w in words[i + 1 : i + 3] if not w.isspace()), "")
        return following in _SURE_OPENERS
    return True


_SURE_OPENERS = frozenset({
    "The", "A", "An", "He", "She", "It", "They", "We", "I", "But", "And", "In", "On", "At", "This", "That", "These",
    "There", "However", "Meanwhile", "“", "‘", "«",
})  # fmt: skip


class Sentences:
    """spaCy component that sets `Token.is_sent_start`; it only reads the tokens' texts."""

    def __call__(self, doc: Doc) -> Doc:
        """Set the sentence starts of ``doc``."""
        return self.set_annotations(doc, self.match(doc))

    def match(self, doc: Doc) -> list[bool]:
        """Return the sentence starts, writing nothing."""
        if not len(doc):
            return []
        spaces, blanks = doc.to_array(["IS_SPACE", "SPACY"]).T.astype(bool).tolist()
        words = texts.words(doc)
        loose = {i + 1 for i, blank in enumerate(blanks) if blank}
        return sentence_starts(words, spaces, loose)

    def set_annotations(self, doc: Doc, starts: list[bool]) -> Doc:
        """Write the sentence starts; all at once, for the setter of a single token looks at the whole Doc."""
        column = numpy.where(numpy.asarray(starts, dtype=bool), 1, -1).astype("uint64")
        return doc.from_array(["SENT_START"], cast("Any", column.reshape(-1, 1))) if starts else doc


@Language.factory("workbench_sentences", assigns=["token.is_sent_start"])
def make_sentences(nlp: Language, name: str) -> Sentences:  # noqa: ARG001 - spaCy's factory signature
    """Make the component."""
    return Sentences()
