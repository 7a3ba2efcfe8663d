"""Fractions and ratios: "two thirds", "a third of", "half a million", "one in five", "3/4"."""

from __future__ import annotations

from workbench.extraction.quantities.amounts import Numeral
from workbench.extraction.quantities.cardinals import HYPHENS, Cardinal, Tokens, cardinal, low, skip_hyphen
from workbench.extraction.quantities.lexicon import context, nouns, numbers
from workbench.extraction.quantities.nouns import plural_form, verbal
from workbench.extraction.quantities.tokens import Kind

_BARE_HALF_WORDS = context("fractions", "bare_half_words")
_BARE_HALF_WORDS_2 = context("fractions", "bare_half_words_2")
_BARE_HALF_WORDS_3 = context("fractions", "bare_half_words_3")
_A_THIRD_WORDS = context("fractions", "a_third_words")
_A_THIRD_WORDS_2 = context("fractions", "a_third_words_2")

_ARTICLES = ("a", "an")
_TIME_WORDS = context("fractions", "time_words")
_DIVIDING = context("excluded", "split") - {"cut", "cuts", "cutting"}
_ROUND = 10
_ROUNDER = frozenset((12, 15, 20, 25, 50, 100, 1000))
"""What a part is told of, besides the numbers up to ten: "one patient in 20"."""
_RATIO_WORDS = frozenset(("in", "out", "over", "of"))
_PARTED = context("fractions", "parted")


def half(tokens: Tokens, i: int) -> Numeral | None:
    """Read "half a million", "half a dozen", "half million", "quarter of a million", "three quarters of a billion"."""
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


def fraction(tokens: Tokens, i: int) -> Numeral | None:
    """Read "two thirds", "a third of", "one-eighth", "3/4", "½", "half of"."""
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
    if (
        not (0 < above < below <= 100)
        or above != int(above)
        or below not in (2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 25, 32, 50, 64, 100)
    ):
        return None
    return Numeral(i, i + 3, above / below, None, "fraction")


def _bare_half(tokens: Tokens, i: int) -> Numeral | None:
    """Read "half of the", "half the", "more than half"; but no "first half", "half-time", "the half"."""
    before, after = low(tokens, i - 1), low(tokens, i + 1)
    if before in _BARE_HALF_WORDS_3 or (before == "in" and _divided(tokens, i)):
        return None
    if measures_part(tokens, i):
        return Numeral(i, i + 1, 0.5, None, "fraction")
    if after in HYPHENS:
        return None
    if after in _BARE_HALF_WORDS:
        return Numeral(i, i + 1, 0.5, None, "fraction")
    if before in _BARE_HALF_WORDS_2:
        return (
            Numeral(i, i + 1, 0.5, None, "fraction")
            if not (before in ("in", "to") and after not in (",", ".", ""))
            else None
        )
    return None


def _divided(tokens: Tokens, i: int) -> bool:
    """Recognise what broke "in half": no share of it is told."""
    return any(low(tokens, k) in _DIVIDING for k in range(max(0, i - 6), i - 1))


def measures_part(tokens: Tokens, i: int) -> bool:
    """Tell whether "half" or "quarter" at ``i`` parts the unit behind it: "a half-hour talk", "a quarter mile"."""
    if low(tokens, i) not in ("half", "quarter"):
        return False
    k = skip_hyphen(tokens, i + 1)
    if k > i + 1 and not tokens[i + 1].glued:
        return False
    return low(tokens, k) in _PARTED and (k > i + 1 or low(tokens, i - 1) in (*_ARTICLES, "by", "another"))


def _a_third(tokens: Tokens, i: int) -> Numeral | None:
    word, after = low(tokens, i + 1), low(tokens, i + 2)
    if measures_part(tokens, i + 1):
        return Numeral(i, i + 2, 0.5 if word == "half" else 0.25, None, "fraction")
    denominator = numbers().fractions.get(word)
    if not denominator or word.endswith("s") or (low(tokens, i - 1) in ("for", "only", "as") and after != "of"):
        return None
    starts = after in _A_THIRD_WORDS or (low(tokens, i - 1) == "by" and after in nouns().functions)
    if not starts or (word in ("quarter", "half") and after not in _A_THIRD_WORDS_2):
        return None
    return Numeral(i, i + 2, 1 / denominator, None, "fraction")


def _spelled(tokens: Tokens, i: int) -> Numeral | None:
    """Read "two thirds", "twenty one fifths", "one hundred thirty-fifths" (the denominator may be a compound)."""
    words = numbers()
    above = cardinal(tokens, i)
    if above is None or (above.digits and tokens[i].value != int(tokens[i].value)):
        return None
    for end in (_shorter(tokens, i, above), above.end):
        number = above if end == above.end else cardinal(tokens[:end], i)
        if number is None or number.end != end:
            continue
        below = denominator(tokens, skip_hyphen(tokens, end))
        if below is None or (number.value == 1) == low(tokens, below[1] - 1).endswith("s"):
            continue
        if (
            number.value == 1
            and low(tokens, below[1]) not in ("of", "the", ",", ".", "")
            and low(tokens, below[1] - 1) in ("second", "third", "fifth", "tenth", "sixth")
            and low(tokens, i) == "one"
            and end == skip_hyphen(tokens, end)
            and low(tokens, below[1]).endswith("s")
        ):
            continue
        if (
            number.digits
            and below[0] < 100
            and low(tokens, below[1] - 1) in ("quarters", "halves")
            and number.value > 3
        ):
            continue
        return Numeral(i, below[1], number.value / below[0], None, "fraction")
    if above.value < words.scales["hundred"] or low(tokens, above.end) != "and":
        return None
    return None


def _shorter(tokens: Tokens, i: int, above: Cardinal) -> int:
    """Where the tens of the number belong to the denominator: "one hundred | thirty-fifths"."""
    tens = numbers().tens
    if above.digits:
        return above.end
    last = above.end - 1
    ordinal = numbers().fractions.get(low(tokens, skip_hyphen(tokens, above.end)), 0)
    return last if last > i and low(tokens, last) in tens and 3 <= ordinal <= 9 else above.end


def denominator(tokens: Tokens, i: int) -> tuple[float, int] | None:
    """Read an ordinal used as denominator: "fifth", "thirty-fifths", "one hundred fifth" not."""
    words = numbers()
    word = low(tokens, i)
    if word in words.tens:
        after = skip_hyphen(tokens, i + 1)
        unit = words.fractions.get(low(tokens, after), 0)
        if 3 <= unit <= 9:
            return words.tens[word] + unit, after + 1
        return None
    if word == "second":
        return None
    value = words.fractions.get(word)
    return None if value is None else (value, i + 1)


def fraction_tail(tokens: Tokens, i: int) -> tuple[float, int] | None:
    """Read "and a half", "-and-a-half", "and two thirds" after a number; returns (share, end)."""
    i = skip_hyphen(tokens, i)
    if low(tokens, i) not in ("and", "&"):
        return None
    i = skip_hyphen(tokens, i + 1)
    if low(tokens, i) in _ARTICLES or low(tokens, i) == "one":
        below = denominator(tokens, skip_hyphen(tokens, i + 1))
        if below is None or low(tokens, below[1] - 1).endswith("s"):
            return None
        return 1 / below[0], below[1]
    counted = cardinal(tokens, i)
    above = counted.value if counted is not None and not counted.digits and counted.value < 100 else 0.0
    below = denominator(tokens, skip_hyphen(tokens, counted.end)) if counted is not None and above else None
    if not above or below is None or not low(tokens, below[1] - 1).endswith("s"):
        return None
    return above / below[0], below[1]


def _ratio_of(tokens: Tokens, i: int, above: Cardinal) -> Numeral | None:
    """Read "one vote in ten", "nine households out of 10": a ratio around what it is a part of.

    The second number is bare: "one goal in ten games", "one man in his fifties", "one case in 2019" are none.
    """
    noun = above.end
    if noun >= len(tokens) or tokens[noun].kind is not Kind.WORD or (above.value > 1) != plural_form(low(tokens, noun)):
        return None
    if (
        tokens[i].glued
        or above.value > _ROUND
        or low(tokens, noun) in _TIME_WORDS | nouns().functions | nouns().auxiliaries
    ):
        return None
    j = noun + 2 if low(tokens, noun + 1) == "in" else noun + 3
    if j == noun + 3 and (low(tokens, noun + 1), low(tokens, noun + 2)) != ("out", "of"):
        return None
    j += low(tokens, j) == "every"
    below = cardinal(tokens, j)
    if below is None or not above.value < below.value or (below.value > _ROUND and below.value not in _ROUNDER):
        return None
    if not _bare(tokens, below.end):
        return None
    return Numeral(i, below.end, above.value / below.value, None, "ratio")


def _bare(tokens: Tokens, end: int) -> bool:
    """Tell whether the number that ends there has nothing of its own to count behind it."""
    if end >= len(tokens):
        return True
    if tokens[end].kind is Kind.MARK:
        return tokens[end].low not in HYPHENS | {"%", "/"}
    return tokens[end].kind is Kind.WORD and (low(tokens, end) in nouns().functions or verbal(low(tokens, end)))


def of_ratio(tokens: Tokens, found: Numeral) -> int | None:
    """Return the token of what a ratio is a part of where it stands inside: the "vote" of "one vote in ten"."""
    above = cardinal(tokens, found.start) if found.form == "ratio" else None
    return above.end if above is not None and tokens[above.end].low not in _RATIO_WORDS else None


def ratio(tokens: Tokens, i: int) -> Numeral | None:
    """Read "one in five", "nine out of 10", "one of every nine", "1 over 20"."""
    above = cardinal(tokens, i)
    return None if above is None else _ratio_of(tokens, i, above) or _bare_ratio(tokens, i, above)


def _bare_ratio(tokens: Tokens, i: int, above: Cardinal) -> Numeral | None:
    """Read a ratio whose two numbers stand together."""
    if low(tokens, above.end) == "in":
        second, j = "in", above.end + 1
    elif low(tokens, above.end) == "out" and low(tokens, above.end + 1) == "of":
        second, j = "out", above.end + 2
    elif low(tokens, above.end) == "over" and above.value < 20 and tokens[i].low not in _ARTICLES:
        second, j = "over", above.end + 1
    elif low(tokens, above.end) == "of" and low(tokens, above.end + 1) == "every":
        second, j = "of", above.end + 1
    else:
        return None
    every = low(tokens, j) == "every"
    j += every
    below = cardinal(tokens, j)
    if below is None or not 0 < above.value < below.value or low(tokens, below.end) in _TIME_WORDS:
        return None
    if (
        second == "in"
        and not every
        and (above.value > 10 or (below.value % 5 and below.value > 10) or low(tokens, below.end) in ("%", "percent"))
    ):
        return None
    if second == "over" and (above.value != 1 or low(tokens, below.end) in ("years", "people", "days")):
        return None
    return Numeral(i, below.end, above.value / below.value, None, "ratio")
