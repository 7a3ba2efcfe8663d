"""Every written form of a number that is more than a cardinal: fractions, dozens, shares, vague plurals, decimals.

One function per form; `numeral` tries them from the most to the least specific.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from workbench.extraction.quantities.cardinals import HYPHENS, Cardinal, Tokens, cardinal, low, skip_hyphen
from workbench.extraction.quantities.lexicon import numbers
from workbench.extraction.quantities.tokens import Kind

_ARTICLES = ("a", "an")
_TIME_WORDS = frozenset(
    "second seconds minute minutes hour hours day days week weeks month months year years decade decades separate".split()
)


@dataclass(slots=True)
class Numeral:
    """A number as written.

    Attributes:
        start: Index of its first token.
        end: Index one past its last token.
        low: Value, or lower end.
        high: Upper end of a vague number, else None.
        form: Which form it is: "digits", "words", "fraction", "ratio", "vague", "article" ("a million"), "negative".
        scale: Size of its last scale word.
        mantissa: Its value before that scale.
        unit: A unit that the word itself brings ("decades": "year"), or "".
    """

    start: int
    end: int
    low: float
    high: float | None
    form: str
    scale: float = 1.0
    mantissa: float = 0.0
    unit: str = ""

    @property
    def is_digits(self) -> bool:
        """Tell whether it is written in digits."""
        return self.form == "digits"


def numeral(tokens: Tokens, i: int) -> Numeral | None:
    """Read the number that begins at token ``i``, in whatever form it is written."""
    token = tokens[i]
    if token.kind is Kind.OPAQUE or (token.kind is Kind.WORD and token.low not in _STARTS):
        return None
    if token.kind is Kind.MARK and token.low not in HYPHENS:
        return None
    for form in _FORMS:
        found = form(tokens, i)
        if found is not None:
            return found
    return None


def _negative(tokens: Tokens, i: int) -> Numeral | None:
    """"minus five", "negative ten", "-5" (the sign glued to the digits, with nothing glued before it)."""
    word = low(tokens, i)
    if word in HYPHENS:
        if i + 1 >= len(tokens) or not tokens[i + 1].glued or tokens[i + 1].kind is not Kind.NUMBER:
            return None
        if tokens[i].glued and low(tokens, i - 1) not in ("(", "[", "$", "£", "€", "="):
            return None
        if i and tokens[i - 1].kind is Kind.NUMBER:
            return None
    elif word not in ("minus", "negative"):
        return None
    inner = _positive(tokens, skip_hyphen(tokens, i + 1))
    if inner is None or inner.high is not None:
        return None
    return Numeral(i, inner.end, -inner.low, None, "negative", inner.scale, -inner.mantissa)


def _positive(tokens: Tokens, i: int) -> Numeral | None:
    for form in (_fraction, _plain):
        found = form(tokens, i) if i < len(tokens) else None
        if found is not None:
            return found
    return None


def _vague(tokens: Tokens, i: int) -> Numeral | None:
    """"dozens", "scores of", "tens of thousands", "several hundred", "a few", "decades"."""
    words, word = numbers(), low(tokens, i)
    if word == "tens" and low(tokens, i + 1) == "of" and low(tokens, i + 2) in words.plural_scales:
        size = words.plural_scales[low(tokens, i + 2)]
        return Numeral(i, i + 3, 10 * size, 100 * size, "vague", size, 10)
    if word in words.vague:
        return _vague_plural(tokens, i)
    if word in words.vague_periods and low(tokens, i - 1) not in ("the", "past", "last", "recent", "previous", "these", "those"):
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
    least, most, least_scaled, most_scaled = words.few[word]
    after = low(tokens, i + 1)
    size = words.scales.get(after) or words.plural_scales.get(after, 0.0)
    if size:
        return Numeral(start, i + 2, least_scaled * size, most_scaled * size, "vague", size, least_scaled)
    return Numeral(start, i + 1, least, most, "vague")


def _vague_plural(tokens: Tokens, i: int) -> Numeral | None:
    words, word = numbers(), low(tokens, i)
    before = low(tokens, i - 1)
    if word == "scores" and (low(tokens, i + 1) != "of" or before in ("the", "his", "her", "test", "their", "its")):
        return None
    least, most = words.vague[word]
    if low(tokens, i + 1) == "of" and low(tokens, i + 2) in words.plural_scales:
        size = words.plural_scales[low(tokens, i + 2)]
        return Numeral(i, i + 3, least * size, most * size, "vague", size, least)
    return Numeral(i, i + 1, least, most, "vague")


def _couple(tokens: Tokens, i: int) -> Numeral | None:
    """"a couple of", "a couple hundred"; a married couple is none."""
    if low(tokens, i) not in _ARTICLES or low(tokens, i + 1) != "couple":
        return None
    end, after = i + 2, low(tokens, i + 2)
    if after == "of":
        end, after = i + 3, low(tokens, i + 3)
    size = numbers().scales.get(after)
    if size:
        return Numeral(i, end + 1, 2 * size, None, "words", size, 2)
    if end == i + 2 and after not in ("hours", "days", "weeks", "months", "years", "minutes", "people", "times", "more"):
        return None
    return Numeral(i, i + 2, 2, None, "words")


def _article(tokens: Tokens, i: int) -> Numeral | None:
    """"a dozen", "a million", "a hundred thousand", "an hour and a half" not."""
    if low(tokens, i) not in _ARTICLES:
        return None
    words, end = numbers(), i + 1
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


def _half(tokens: Tokens, i: int) -> Numeral | None:
    """"half a million", "half a dozen", "half million", "quarter of a million", "three quarters of a billion"."""
    start, share = i, 0.0
    if low(tokens, i) in _ARTICLES and low(tokens, i + 1) in ("half", "quarter"):
        i += 1
    word = low(tokens, i)
    if word in ("half", "quarter"):
        share, i = (0.5 if word == "half" else 0.25), i + 1
    elif word in ("three", "3") and low(tokens, skip_hyphen(tokens, i + 1)) == "quarters":
        share, i = 0.75, skip_hyphen(tokens, i + 1) + 1
    else:
        return None
    i = i + 1 if low(tokens, i) == "of" else i
    i = i + 1 if low(tokens, i) in _ARTICLES else skip_hyphen(tokens, i)
    size = numbers().scales.get(low(tokens, i))
    if not size:
        return None
    return Numeral(start, i + 1, share * size, None, "words", size, share)


def _fraction(tokens: Tokens, i: int) -> Numeral | None:
    """"two thirds", "a third of", "one-eighth", "3/4", "½", "half of"."""
    token = tokens[i]
    if token.text in numbers().glyphs:
        return Numeral(i, i + 1, token.value, None, "fraction")
    if token.kind is Kind.NUMBER and low(tokens, i + 1) == "/":
        return _slash(tokens, i)
    if token.low == "half":
        return _bare_half(tokens, i)
    if token.low in _ARTICLES:
        return _a_third(tokens, i)
    return _spelled(tokens, i)


def _slash(tokens: Tokens, i: int) -> Numeral | None:
    if i + 2 >= len(tokens) or tokens[i + 2].kind is not Kind.NUMBER or low(tokens, i + 3) == "/":
        return None
    above, below = tokens[i].value, tokens[i + 2].value
    if not (0 < above < below <= 100) or above != int(above) or below not in (2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 25, 32, 50, 64, 100):
        return None
    return Numeral(i, i + 3, above / below, None, "fraction")


def _bare_half(tokens: Tokens, i: int) -> Numeral | None:
    """"half of the", "half the", "more than half"; but no "first half", "half-time", "the half"."""
    before, after = low(tokens, i - 1), low(tokens, i + 1)
    if before in ("first", "second", "the", "this", "last", "that", "other", "better", "and", "next") or after in HYPHENS:
        return None
    if after in ("of", "the", "its", "their", "his", "her", "our", "a", "an", "as", "all", "that", "those", "these", "said", "say"):
        return Numeral(i, i + 1, 0.5, None, "fraction")
    if before in ("than", "nearly", "almost", "about", "over", "by", "around", "roughly", "least", "under", "only", "just", "in", "up", "to"):
        return Numeral(i, i + 1, 0.5, None, "fraction") if not (before in ("in", "to") and after not in (",", ".", "")) else None
    return None


def _a_third(tokens: Tokens, i: int) -> Numeral | None:
    word, after = low(tokens, i + 1), low(tokens, i + 2)
    denominator = numbers().fractions.get(word)
    if not denominator or word.endswith("s") or low(tokens, i - 1) in ("for", "only", "as") and after != "of":
        return None
    starts = after in ("of", ",", ".", ";", ")", "", "more", "less", "fewer", "higher", "lower", "the", "off", "are", "is", "were", "was", "said", "say")
    if not starts or (word in ("quarter", "half") and after not in ("of", ".", ",", "", "the", "more", "less", "are", "were", "said")):
        return None
    return Numeral(i, i + 2, 1 / denominator, None, "fraction")


def _spelled(tokens: Tokens, i: int) -> Numeral | None:
    """"two thirds", "one hundred thirty-fifths", "twenty one fifths"; the denominator may be a compound of its own."""
    words = numbers()
    above = cardinal(tokens, i)
    if above is None or above.digits and tokens[i].value != int(tokens[i].value):
        return None
    for end in (above.end, _shorter(tokens, i, above)):
        number = above if end == above.end else cardinal(tokens[:end], i)
        if number is None or number.end != end:
            continue
        below = denominator(tokens, skip_hyphen(tokens, end))
        if below is None or (number.value == 1) == low(tokens, below[1] - 1).endswith("s"):
            continue
        if number.value == 1 and low(tokens, below[1]) not in ("of", "the", ",", ".", "") and low(tokens, below[1] - 1) in ("second", "third", "fifth", "tenth", "sixth") and low(tokens, i) == "one" and end == skip_hyphen(tokens, end) and low(tokens, below[1]).endswith("s"):
            continue
        if number.digits and below[0] < 100 and low(tokens, below[1] - 1) in ("quarters", "halves") and number.value > 3:
            continue
        return Numeral(i, below[1], number.value / below[0], None, "fraction")
    if above.value < words.scales["hundred"] or low(tokens, above.end) not in ("and",):
        return None
    return None


def _shorter(tokens: Tokens, i: int, above: Cardinal) -> int:
    """Where the tens of the number belong to the denominator: "one hundred | thirty-fifths"."""
    tens = numbers().tens
    if above.digits:
        return above.end
    last = above.end - 1
    hyphen = low(tokens, above.end) in HYPHENS
    return last if hyphen and last > i and low(tokens, last) in tens else above.end


def denominator(tokens: Tokens, i: int) -> tuple[float, int] | None:
    """Read an ordinal used as denominator: "fifth", "thirty-fifths", "one hundred fifth" not."""
    words = numbers()
    word = low(tokens, i)
    if word in words.tens:
        after = skip_hyphen(tokens, i + 1)
        unit = words.fractions.get(low(tokens, after), 0)
        if after > i + 1 and 3 <= unit <= 9:
            return words.tens[word] + unit, after + 1
        return None
    if word == "second":
        return None
    value = words.fractions.get(word)
    return None if value is None else (value, i + 1)


def fraction_tail(tokens: Tokens, i: int) -> tuple[float, int] | None:
    """Read "and a half", "and two thirds", "and three quarters" after a number; returns (share, end)."""
    if low(tokens, i) not in ("and", "&"):
        return None
    words, i = numbers(), i + 1
    if low(tokens, i) in _ARTICLES or low(tokens, i) == "one":
        below = denominator(tokens, skip_hyphen(tokens, i + 1))
        if below is None or low(tokens, below[1] - 1).endswith("s"):
            return None
        return 1 / below[0], below[1]
    above = words.small.get(low(tokens, i))
    below = denominator(tokens, skip_hyphen(tokens, i + 1)) if above else None
    if not above or below is None or not low(tokens, below[1] - 1).endswith("s"):
        return None
    return above / below[0], below[1]


def _ratio(tokens: Tokens, i: int) -> Numeral | None:
    """"one in five", "nine out of 10", "1 over 20"."""
    above = cardinal(tokens, i)
    if above is None:
        return None
    if low(tokens, above.end) == "in":
        second, j = "in", above.end + 1
    elif low(tokens, above.end) == "out" and low(tokens, above.end + 1) == "of":
        second, j = "out", above.end + 2
    elif low(tokens, above.end) == "over" and above.value < 20 and tokens[i].low not in _ARTICLES:
        second, j = "over", above.end + 1
    else:
        return None
    j = j + 1 if low(tokens, j) == "every" else j
    below = cardinal(tokens, j)
    if below is None or not 0 < above.value < below.value or low(tokens, below.end) in _TIME_WORDS:
        return None
    if second == "in" and (above.value > 10 or below.value % 5 and below.value > 10 or low(tokens, below.end) in ("%", "percent")):
        return None
    if second == "over" and (above.value != 1 or low(tokens, below.end) in ("years", "people", "days")):
        return None
    return Numeral(i, below.end, above.value / below.value, None, "ratio")


def _point(tokens: Tokens, i: int) -> Numeral | None:
    """"two point five million"."""
    words = numbers()
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
    _negative, _vague, _couple, _half, _article, _ratio, _point, _fraction, _plain,
)  # fmt: skip
_STARTS = frozenset(
    set(numbers().small) | set(numbers().vague) | set(numbers().vague_periods)
    | {"a", "an", "several", "half", "quarter", "minus", "negative", "tens"}
)  # fmt: skip
