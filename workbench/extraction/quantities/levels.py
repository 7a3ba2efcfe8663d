"""Levels that something moves between: "taking the toll from five to six", "brought the count to 14 from 12"."""

from __future__ import annotations

from workbench.extraction.quantities.cardinals import Tokens, low
from workbench.extraction.quantities.lexicon import context
from workbench.extraction.quantities.phrases import LEADS, Phrase, run_left

_MOVING = context("levels", "moving")
_ENDS = frozenset(("from", "to"))
_OTHER_END = 4
"""Tokens at most between the first end and the second: "from (more than 500 to) 600"."""


def moved(tokens: Tokens, i: int) -> Phrase | None:
    """Return what "from" or "to" at ``i`` moves, where a verb that moves it stands before it."""
    found = run_left(tokens, i - 1)
    if found is None:
        return None
    if low(tokens, found.start - 1) == "of" and (whole := run_left(tokens, found.start - 2)) is not None:
        found = Phrase(whole.start, found.end, whole.head)
    certain = low(tokens, found.start - 1) in LEADS  # "takes children from 5 to 11" moves nothing
    return found if certain and low(tokens, found.start - 2) in _MOVING else None


def level(tokens: Tokens, left: int) -> Phrase | None:
    """Return what a count is a level of, from the first token of its passage: its first end or its second."""
    i = left - 1
    if low(tokens, i) not in _ENDS:
        return None
    for k in range(i - 1, max(0, i - 1 - _OTHER_END), -1):
        if low(tokens, k) in _ENDS and low(tokens, k) != low(tokens, i):
            return moved(tokens, k)
    return moved(tokens, i) if low(tokens, i) == "from" else None
