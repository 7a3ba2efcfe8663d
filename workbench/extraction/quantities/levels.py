"""Levels that something moves between: "taking the toll from five to six", "brought the count to 14 from 12"."""

from __future__ import annotations

from workbench.extraction.quantities.cardinals import Tokens, low
from workbench.extraction.quantities.lexicon import context
from workbench.extraction.quantities.phrases import LEADS, Phrase, behind, extend
from workbench.extraction.quantities.tokens import Kind

_MOVING = context("levels", "moving")
_ENDS = frozenset(("from", "to"))
_OBJECT = 10
"""Tokens at most between a verb that moves and the first end."""
_OTHER_END = 4
"""Tokens at most between the first end and the second: "from (more than 500 to) 600"."""


def moved(tokens: Tokens, i: int) -> Phrase | None:
    """Return what "from" or "to" at ``i`` moves: the noun behind a verb that moves it and an article.

    "Taking the toll at the mill (from)", "the number of homes"; but "takes children (from 5 to 11)" moves nothing.
    """
    for k in range(i - 2, max(0, i - _OBJECT), -1):
        if tokens[k].kind is not Kind.WORD:
            return None
        if low(tokens, k) in LEADS and low(tokens, k - 1) in _MOVING:
            found = behind(tokens, k + 1, singular=True)
            return extend(tokens, found, frozenset(("of",))) if found is not None and found.end <= i else None
    return None


def level(tokens: Tokens, left: int) -> Phrase | None:
    """Return what a count is a level of, from the first token of its passage: its first end or its second."""
    i = left - 1
    if low(tokens, i) not in _ENDS:
        return None
    for k in range(i - 1, max(0, i - 1 - _OTHER_END), -1):
        if low(tokens, k) in _ENDS and low(tokens, k) != low(tokens, i):
            return moved(tokens, k)
    return moved(tokens, i) if low(tokens, i) == "from" else None
