"""Multiples and noughts: "doubled", "a 10-fold rise", "three times as many", "no casualties"."""

from __future__ import annotations

from workbench.domain.quantity import Direction
from workbench.extraction.quantities.amounts import Amount, Numeral
from workbench.extraction.quantities.cardinals import HYPHENS, Tokens, low
from workbench.extraction.quantities.lexicon import context, excluded, numbers, wordings
from workbench.extraction.quantities.tokens import Kind

_NOUGHT_WORDS = context("change", "nought_words")

_AS_MANY = context("change", "as_many")


def multiple(tokens: Tokens, i: int) -> Amount | None:
    """Read a factor that is one word: "tripled", "sixfold", "twice as many", "double the"."""
    word = low(tokens, i)
    found = numbers().multiples.get(word)
    if found is not None and low(tokens, i + 1) in ("down", "over", "back"):
        return None  # "doubled down on the threat"
    if found is not None:
        factor, sign = found
        return _factor(i, i + 1, factor, Direction(sign) if sign else _around(tokens, i, i + 1))
    if word in ("twice", "thrice") and low(tokens, i + 1) in ("as", "the"):
        return _factor(i, i + 1, 2.0 if word == "twice" else 3.0, None)
    if word in ("double", "triple") and low(tokens, i + 1) in ("the", "what", "its", "last", "that"):
        return _factor(i, i + 1, 2.0 if word == "double" else 3.0, None)
    return None


def after_number(tokens: Tokens, amount: Amount) -> None:
    """Read "times" and "-fold" behind a number."""
    if amount.unit is not None or amount.high is not None:
        return
    i = amount.end
    i += low(tokens, i) in HYPHENS
    word = low(tokens, i)
    if word == "fold":
        amount.unit, amount.end, amount.rule = "times", i + 1, "multiple"
        amount.direction = _around(tokens, amount.start, i + 1)
    elif word == "times" and i == amount.end:
        after = low(tokens, i + 1)
        if after in _AS_MANY or (after.isalpha() and after not in _NO_FACTOR):
            amount.unit, amount.end, amount.rule = "times", i + 1, "multiple"


_NO_FACTOR = context("change", "no_factor")


def _factor(start: int, end: int, factor: float, direction: Direction | None) -> Amount:
    number = Numeral(start, end, factor, None, "multiple")
    found = Amount(start, end, number, factor, None, "times", "multiple")
    found.direction = direction
    return found


def _around(tokens: Tokens, start: int, end: int) -> Direction | None:
    """Direction told by the verb or noun of change beside a factor: "rose sixfold", "a 10-fold rise"."""
    change = wordings().change
    near = [low(tokens, k) for k in (start - 1, start - 2, start - 3, end)]
    for word in near:
        if word in change["up"]:
            return Direction.UP
        if word in change["down"]:
            return Direction.DOWN
    return None


def nobody(tokens: Tokens, i: int) -> Amount | None:
    """Read "no one was killed", "nobody has been arrested": a count of nought, told of a fate."""
    end = i + 2 if low(tokens, i) == "no" and low(tokens, i + 1) == "one" else i + 1
    if end == i + 1 and low(tokens, i) not in ("nobody", "none"):
        return None
    k = end
    while low(tokens, k) in _PASSIVE:
        k += 1
    if low(tokens, k) in _FATES and (k > end or low(tokens, k) in _ACTIVE):
        return Amount(i, end, Numeral(i, end, 0.0, None, "nought"), 0.0, None, None, "nobody")
    return None


_PASSIVE = context("change", "passive")
_ACTIVE = context("change", "active_fates")
_FATES = context("change", "fates") | _ACTIVE


def nought(tokens: Tokens, i: int) -> Amount | None:
    """Read "no casualties", "no serious injuries": a count of nought."""
    if low(tokens, i) != "no" or low(tokens, i - 1) in _NOUGHT_WORDS:
        return None
    countable = excluded().countable
    for k in (i + 1, i + 2):
        if k < len(tokens) and tokens[k].kind is Kind.WORD and low(tokens, k) in countable:
            number = Numeral(i, i + 1, 0.0, None, "nought")
            return Amount(i, i + 1, number, 0.0, None, None, "none of them")
    return None
