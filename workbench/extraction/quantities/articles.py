"""Articles that count one: "less than an hour", "a gallon of milk", "a day or two", "a week and a half"."""

from __future__ import annotations

from workbench.extraction.quantities.amounts import Amount, Numeral
from workbench.extraction.quantities.cardinals import Tokens, low
from workbench.extraction.quantities.fractions import fraction_tail
from workbench.extraction.quantities.lexicon import context, numbers, units
from workbench.extraction.quantities.tokens import Kind

_BEFORE_ARTICLE = context("articles", "before_article")
_COMPARED = context("articles", "compared")
_MEASURES = context("articles", "measures")
_LEADING = context("articles", "leading")
_OR_WORDS = context("articles", "or_words")
_MEASURED = context("articles", "measured")
_BEHIND = context("articles", "behind") | numbers().scales.keys() | numbers().fractions.keys()


def may_count_one(tokens: Tokens, i: int) -> bool:
    """Tell from its neighbours whether the article at ``i`` is worth a reading."""
    word = low(tokens, i + 1)
    return (
        word in _BEHIND
        or low(tokens, i - 1) in _BEFORE_ARTICLE
        or word in _MEASURES
        or (low(tokens, i + 2) == "or" and low(tokens, i + 3) in _OR_WORDS)
    )


def article(tokens: Tokens, i: int) -> Numeral | None:
    """Read an article in front of a unit as one, where one is what it says."""
    word = low(tokens, i + 1)
    if low(tokens, i) not in ("a", "an") or word not in units().words or word == "bit":
        return None
    if _bounded(tokens, i) or _measures(tokens, i) or (low(tokens, i + 2) == "or" and low(tokens, i + 3) in _OR_WORDS):
        return Numeral(i, i + 1, 1.0, None, "article")
    return None


def _bounded(tokens: Tokens, i: int) -> bool:
    """Recognise "less than an hour", "nearly a year"; "more than a year ago" compares nothing."""
    if low(tokens, i - 1) not in _BEFORE_ARTICLE:
        return False
    compared = low(tokens, i - 2) not in ("less", "more") and low(tokens, i + 2) in _COMPARED
    return not (low(tokens, i - 1) == "than" and compared)


def _measures(tokens: Tokens, i: int) -> bool:
    """Recognise "a gallon of milk", "sold for a dollar.", "A mile is ...": no rate ("$3 a gallon"), no idiom."""
    if low(tokens, i + 1) not in _MEASURES:
        return False
    after = tokens[i + 2] if i + 2 < len(tokens) else None
    opened = i == 0 or tokens[i - 1].kind is Kind.MARK or low(tokens, i - 1) in _LEADING
    if after is not None and after.low == "of":
        return opened or (tokens[i - 1].kind is Kind.WORD and not tokens[i - 1].low.endswith("s"))
    if i == 0:
        return after is not None and after.low in _MEASURED
    return opened and (
        after is None or (after.kind is Kind.MARK and not after.glued) or after.low in (",", ".", "!", "?")
    )


def and_a_half(tokens: Tokens, i: int) -> Amount | None:
    """Read "a week and a half", "the past hour and a half", from the article of its last words on."""
    unit = units().words.get(low(tokens, i - 2))
    if unit is None or low(tokens, i - 1) != "and" or low(tokens, i - 2).endswith("s"):
        return None
    part = fraction_tail(tokens, i - 1)
    if part is None:
        return None
    start = i - 3 if low(tokens, i - 3) in ("a", "an") else i - 2
    number = Numeral(start, part[1], 1 + part[0], None, "article")
    return Amount(start, part[1], number, number.low, None, unit)
