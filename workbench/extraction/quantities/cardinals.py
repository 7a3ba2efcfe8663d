"""Number words and digits to a value: "twenty-one thousand", "1.2 million", "three hundred and five"."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.extraction.quantities.lexicon import numbers
from workbench.extraction.quantities.tokens import Kind, Token

HYPHENS = frozenset("-‐‑–−")
Tokens = list[Token]


@dataclass(slots=True)
class Cardinal:
    """A number read off consecutive tokens.

    Attributes:
        value: What it comes to.
        end: Index one past its last token.
        scale: The last scale word's size ("million": 1e6), 1 without one.
        mantissa: The value before its scale ("$10 to $15 billion" shares the scale).
        digits: It is written in digits.
    """

    value: float
    end: int
    scale: float = 1.0
    mantissa: float = 0.0
    digits: bool = False


def low(tokens: Tokens, i: int) -> str:
    """Return the lower-case form at ``i``, or "" outside the sentence."""
    return tokens[i].low if 0 <= i < len(tokens) else ""


def skip_hyphen(tokens: Tokens, i: int) -> int:
    """Return the index after one hyphen at ``i``, or ``i``."""
    return i + 1 if low(tokens, i) in HYPHENS else i


def cardinal(tokens: Tokens, i: int, *, join_and: bool = True) -> Cardinal | None:
    """Read the cardinal number that begins at ``i``.

    Args:
        tokens: The sentence.
        i: Where to begin.
        join_and: Whether "and" may continue the number ("one hundred and six"); not after "between".

    Returns:
        The number, or None when none begins here.
    """
    first = _group(tokens, i)
    if first is None:
        return None
    total, result = 0.0, first
    while True:
        total += result.value
        limit = result.scale
        nxt = _next_group(tokens, result, limit, join_and=join_and)
        if nxt is None:
            break
        result = nxt
    if total == first.value:
        return first
    return Cardinal(total, result.end, max(first.scale, 1.0), total / first.scale, first.digits)


def _group(tokens: Tokens, i: int) -> Cardinal | None:
    """Read one group: a small number or digits and the scales after it."""
    base = _small(tokens, i)
    if base is None:
        return None
    value, end, digits = base
    scale, end = _scales(tokens, end, digits=digits)
    if value * scale == float("inf"):
        return None
    return Cardinal(value * scale, end, scale, value, digits)


def _small(tokens: Tokens, i: int) -> tuple[float, int, bool] | None:
    """Read digits, or words below a hundred, or "x hundred [and] y"."""
    words = numbers()
    if i >= len(tokens):
        return None
    token = tokens[i]
    if token.kind is Kind.NUMBER:
        return _mixed(tokens, i)
    below = _below_hundred(tokens, i)
    if below is None:
        return None
    value, end = below
    if low(tokens, end) in ("hundred", "hundreds"):
        value, end = value * 100, end + 1
        after = end + 1 if low(tokens, end) in ("and", "&") else end
        rest = _below_hundred(tokens, after)
        ends_scale = rest is not None and low(tokens, rest[1]) in words.fractions and low(tokens, rest[1]) != "second"
        if rest is not None and not (
            after > end and _scales(tokens, rest[1], digits=False)[0] > 1 and low(tokens, rest[1]) == "hundred"
        ):
            if ends_scale and after > end:
                return value, end, False
            if low(tokens, rest[1]) not in ("hundred", "hundreds"):
                return value + rest[0], rest[1], False
    return value, end, False


def _mixed(tokens: Tokens, i: int) -> tuple[float, int, bool]:
    """Read digits with a fraction glyph or "1/4" behind them: "3½", "2 1/4", "2-1/4"."""
    value = tokens[i].value
    nxt = tokens[i + 1] if i + 1 < len(tokens) else None
    if nxt is None or not value.is_integer():
        return value, i + 1, True
    if nxt.text in numbers().glyphs:
        return value + nxt.value, i + 2, True
    joined = nxt.low in HYPHENS and nxt.glued and i + 2 < len(tokens) and tokens[i + 2].glued
    k = i + 2 if joined else i + 1
    if (
        k + 2 < len(tokens)
        and tokens[k].kind is Kind.NUMBER
        and (joined or not tokens[k].glued)
        and tokens[k + 1].low == "/"
        and tokens[k + 2].kind is Kind.NUMBER
        and 0 < tokens[k].value < tokens[k + 2].value <= (16 if joined else 100)
    ):
        return value + tokens[k].value / tokens[k + 2].value, k + 3, True
    return value, i + 1, True


def _below_hundred(tokens: Tokens, i: int) -> tuple[float, int] | None:
    words = numbers()
    word = low(tokens, i)
    if word in words.tens:
        after = skip_hyphen(tokens, i + 1)
        unit = words.units.get(low(tokens, after), 0.0)
        if unit >= 1 and not (after == i + 1 and low(tokens, i + 1) == "one" and low(tokens, i + 2) == "of"):
            return words.tens[word] + unit, after + 1
        return words.tens[word], i + 1
    value = words.small.get(word)
    return None if value is None else (value, i + 1)


def _scales(tokens: Tokens, i: int, *, digits: bool) -> tuple[float, int]:
    """Read scale words: "thousand", "hundred million", "lakh crore", glued "bn"."""
    words, scale = numbers(), 1.0
    while True:
        after = skip_hyphen(tokens, i)
        word = low(tokens, after)
        size = words.scales.get(word) or words.plural_scales.get(word)
        if size is None and digits and scale == 1.0 and after == i:
            size = words.short_scales.get(word)
        if size is None or (word in words.plural_scales and low(tokens, after + 1) == "of" and after > i):
            return scale, i
        scale, i = scale * size, after + 1


def _is_denominator(tokens: Tokens, i: int) -> bool:
    """Tell whether "... and two" goes on with "thirds": a share is added, not a number."""
    word = low(tokens, skip_hyphen(tokens, i))
    return word in numbers().fractions and word.endswith("s")


def _next_group(tokens: Tokens, before: Cardinal, limit: float, *, join_and: bool) -> Cardinal | None:  # noqa: PLR0911 - a decision list
    """Read the next, smaller group of the same number: "... thousand three hundred and 21"."""
    if limit < 100:
        return None
    i = before.end
    joined = low(tokens, i)
    if joined in ("and", "&"):
        if not join_and:
            return None
        i += 1
    elif joined == "," and limit >= 1000 and not before.digits:
        i += 1
    group = _group(tokens, i)
    if group is None or group.value >= limit or group.value == 0 or (group.digits and not before.digits):
        return None
    if i == before.end and group.digits and tokens[i].kind is Kind.NUMBER and limit >= 1000 and group.scale == 1:
        return None
    if joined in ("and", "&") and _is_denominator(tokens, group.end):
        return None
    if joined == "," and group.scale < 100 and group.value < 100:
        return None
    return group
