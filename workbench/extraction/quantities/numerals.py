"""Every written form of a number that is more than a cardinal: fractions, dozens, shares, vague plurals, decimals.

One function per form; `numeral` tries them from the most to the least specific.
"""

from __future__ import annotations

from collections.abc import Callable
from math import isinf

from workbench.extraction.quantities.amounts import Numeral
from workbench.extraction.quantities.cardinals import HYPHENS, Tokens, cardinal, low, skip_hyphen
from workbench.extraction.quantities.fractions import fraction, fraction_tail, half, ratio
from workbench.extraction.quantities.lexicon import context, numbers
from workbench.extraction.quantities.nouns import is_plural
from workbench.extraction.quantities.tokens import Kind

_VAGUE_WORDS = context("numerals", "vague_words")
_VAGUE_PLURAL_WORDS = context("numerals", "vague_plural_words")
_COUPLE_WORDS = context("numerals", "couple_words")
_MORE_WORDS = context("numerals", "more_words")
_THE_WORDS = context("numerals", "the_words")
_LEADING_SCALES = _MORE_WORDS | _THE_WORDS
_POINT_WORDS = context("numerals", "point_words")

_ARTICLES = ("a", "an")


def numeral(tokens: Tokens, i: int) -> Numeral | None:
    """Read the number that begins at token ``i``, in whatever form it is written."""
    token = tokens[i]
    if token.kind is Kind.OPAQUE or (token.kind is Kind.WORD and token.low not in STARTS):
        return None
    if token.kind is Kind.MARK and token.low not in HYPHENS:
        return None
    if token.kind is Kind.NUMBER and _stands_alone(tokens, i):
        return Numeral(i, i + 1, token.value, None, "digits", 1.0, token.value, token.unit)
    for form in _FORMS:
        found = form(tokens, i)
        if found is not None:
            return found
    return None


def _stands_alone(tokens: Tokens, i: int) -> bool:
    """Tell from the next token that digits are the whole number: most are, and no form need be tried on them."""
    if tokens[i].text in numbers().glyphs or isinf(tokens[i].value):
        return False
    if tokens[i].unit:
        return True
    return i + 1 >= len(tokens) or (tokens[i + 1].kind is not Kind.NUMBER and tokens[i + 1].low not in _GOING_ON)


def _negative(tokens: Tokens, i: int) -> Numeral | None:
    """Read "minus five", "negative ten", "-5" (the sign glued to the digits, with nothing glued before it)."""
    word = low(tokens, i)
    if word in HYPHENS:
        if i + 1 >= len(tokens) or not tokens[i + 1].glued or tokens[i + 1].kind is not Kind.NUMBER:
            return None
        if tokens[i].glued and low(tokens, i - 1) not in ("(", "[", "$", "£", "€", "=", "<", ">"):
            return None
        if i and tokens[i - 1].kind is Kind.NUMBER and tokens[i].glued:
            return None
    elif word not in ("minus", "negative"):
        return None
    inner = _positive(tokens, skip_hyphen(tokens, i + 1))
    if inner is None or inner.high is not None:
        return None
    both = low(tokens, i - 1) == "or" and low(tokens, i - 2) == "plus"  # "plus or minus 3 points" has no side
    return inner if both else Numeral(i, inner.end, -inner.low, None, "negative", inner.scale, -inner.mantissa)


def _positive(tokens: Tokens, i: int) -> Numeral | None:
    for form in (ratio, fraction, _plain):
        found = form(tokens, i) if i < len(tokens) else None
        if found is not None:
            return found
    return None


def _vague(tokens: Tokens, i: int) -> Numeral | None:  # noqa: PLR0911 - a decision list
    """Read "dozens", "scores of", "tens of thousands", "several hundred", "a few", "decades"."""
    words, word = numbers(), low(tokens, i)
    if word == "tens" and low(tokens, i + 1) == "of" and low(tokens, i + 2) in words.plural_scales:
        size = words.plural_scales[low(tokens, i + 2)]
        return Numeral(i, i + 3, 10 * size, 100 * size, "vague", size, 10)
    if word in words.vague:
        return _vague_plural(tokens, i)
    if word in words.vague_periods and low(tokens, i - 1) not in _VAGUE_WORDS:
        unit, least, most = words.vague_periods[word]
        return Numeral(i, i + 1, least, most, "vague", unit=unit)
    start = i
    if word in _ARTICLES:
        if low(tokens, i + 1) not in ("few", "handful"):
            return None
        i += 1
        word = low(tokens, i)
        if word == "handful" and low(tokens, i + 1) != "of":
            return None
    elif word != "several":
        return None
    inner = _vague(tokens, i + 1) if low(tokens, i + 1) in ("tens", "hundreds") and low(tokens, i + 2) == "of" else None
    if inner is not None:
        return Numeral(start, inner.end, inner.low, inner.high, "vague", inner.scale, inner.mantissa)
    return _few(tokens, start, i)


def _few(tokens: Tokens, start: int, i: int) -> Numeral:
    """Read "several", "few" or "handful" at ``i`` with the scales behind it: "several hundred thousand"."""
    words, end = numbers(), i + 1
    least, most, least_scaled, most_scaled = words.few[low(tokens, i)]
    size = words.scales.get(low(tokens, end)) or words.plural_scales.get(low(tokens, end), 0.0)
    if not size:
        return Numeral(start, end, least, most, "vague")
    end += 1
    while low(tokens, end) in words.scales:
        size, end = size * words.scales[low(tokens, end)], end + 1
    return Numeral(start, end, least_scaled * size, most_scaled * size, "vague", size, least_scaled)


def _vague_plural(tokens: Tokens, i: int) -> Numeral | None:
    words, word = numbers(), low(tokens, i)
    before = low(tokens, i - 1)
    if word == "scores" and (low(tokens, i + 1) != "of" or before in _VAGUE_PLURAL_WORDS):
        return None
    least, most = words.vague[word]
    if low(tokens, i + 1) == "of" and low(tokens, i + 2) in words.plural_scales:
        size = words.plural_scales[low(tokens, i + 2)]
        return Numeral(i, i + 3, least * size, most * size, "vague", size, least)
    return Numeral(i, i + 1, least, most, "vague")


def _couple(tokens: Tokens, i: int) -> Numeral | None:
    """Read "a couple of", "a couple hundred"; a married couple is none."""
    if low(tokens, i) not in _ARTICLES or low(tokens, i + 1) != "couple":
        return None
    end, after = i + 2, low(tokens, i + 2)
    if after == "of":
        end, after = i + 3, low(tokens, i + 3)
    size = numbers().scales.get(after)
    if size:
        return Numeral(i, end + 1, 2 * size, None, "words", size, 2)
    if end == i + 2 and after not in _COUPLE_WORDS:
        return None
    return Numeral(i, i + 2, 2, None, "words")


def _article(tokens: Tokens, i: int) -> Numeral | None:
    """Read "a dozen", "a million", "a hundred thousand", "another thousand", "the million dollars"."""
    if low(tokens, i) not in _ARTICLES and not _bare_scale(tokens, i):
        return None
    words, end = numbers(), i + (low(tokens, i) in _ARTICLES)
    if low(tokens, end) not in words.scales:
        return None
    size = 1.0
    while low(tokens, end) in words.scales:
        size, end = size * words.scales[low(tokens, end)], end + 1
    value = size
    rest = cardinal(tokens, end + 1) if low(tokens, end) == "and" and size >= 100 else None
    if rest is not None and not rest.digits and rest.value < size and rest.scale < size:
        value, end = value + rest.value, rest.end
    part = fraction_tail(tokens, end)
    if part is not None:
        value, end = value + part[0] * size, part[1]
    denominator = words.fractions.get(low(tokens, end))
    if denominator and denominator >= 100 and part is None:
        return Numeral(i, end + 1, value / denominator, None, "fraction")
    return Numeral(i, end, value, None, "article", size, value / size)


def _bare_scale(tokens: Tokens, i: int) -> bool:
    """Tell whether a scale word at ``i`` counts by itself: "another thousand people", "the million dollars"."""
    before = low(tokens, i - 1)
    if before not in _LEADING_SCALES or low(tokens, i) not in numbers().scales:
        return False
    end = i + 1 + (low(tokens, i + 1) in numbers().scales)
    return before in _MORE_WORDS or is_plural(tokens, end)


def _point(tokens: Tokens, i: int) -> Numeral | None:
    """Read "two point five million", "point five percent"."""
    words = numbers()
    if low(tokens, i) == "point":
        return _bare_point(tokens, i)
    before = cardinal(tokens, i)
    if before is None or before.digits or low(tokens, before.end) != "point" or before.scale >= 1000:
        return None
    j, digits = before.end + 1, ""
    while low(tokens, j) in words.units or low(tokens, j) in words.teens:
        digits += str(int(words.small[low(tokens, j)]))
        j += 1
    if not digits or len(digits) > 15:
        return None
    value = float(f"{int(before.value)}.{digits}")
    size = words.scales.get(low(tokens, j))
    return Numeral(i, j + 1, value * size, None, "words", size, value) if size else Numeral(i, j, value, None, "words")


def _bare_point(tokens: Tokens, i: int) -> Numeral | None:
    """Read "by point five percent"; "at this point five percent" is another point."""
    digit = numbers().units.get(low(tokens, i + 1))
    if digit is None or low(tokens, i + 2) not in ("percent", "per", "%") or low(tokens, i - 1) not in _POINT_WORDS:
        return None
    return Numeral(i, i + 2, digit / 10, None, "words", 1.0, digit / 10)


def _plain(tokens: Tokens, i: int) -> Numeral | None:
    """A cardinal, with "and a half" behind it if there is one: "two and a half million", "3 million and a quarter"."""
    between = low(tokens, i - 1) in ("between", "from")
    found = cardinal(tokens, i, join_and=not between)
    if found is None:
        return None
    value, end, scale, mantissa = found.value, found.end, found.scale, found.mantissa or found.value
    part = fraction_tail(tokens, end)
    if part is not None:
        size = numbers().scales.get(low(tokens, part[1]))
        if size and scale <= 1:
            value, end, scale, mantissa = (value + part[0]) * size, part[1] + 1, size, value + part[0]
        elif size:
            value, end = value + part[0] * size, part[1] + 1
        else:
            value, end = value + part[0] * (scale if scale >= 1000 else 1), part[1]
    return Numeral(i, end, value, None, "digits" if found.digits else "words", scale, mantissa)


_FORMS: tuple[Callable[[Tokens, int], Numeral | None], ...] = (
    _negative, _vague, _couple, half, _article, ratio, _point, fraction, _plain,
)  # fmt: skip
_GOING_ON = frozenset(
    {"in", "out", "over", "/", "and", "&", *HYPHENS, *numbers().tens, *numbers().fractions}
    | numbers().scales.keys() | numbers().plural_scales.keys() | numbers().short_scales.keys()
)  # fmt: skip
"""What follows digits that are no more than the beginning of a number."""
STARTS = frozenset(
    set(numbers().small) | set(numbers().vague) | set(numbers().vague_periods)
    | {"a", "an", "several", "half", "quarter", "minus", "negative", "tens", "point"} | numbers().scales.keys()
)  # fmt: skip
