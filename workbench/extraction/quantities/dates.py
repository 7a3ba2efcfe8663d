"""Numbers that date something: days, years, clock times."""

from __future__ import annotations

from workbench.extraction.quantities.amounts import Numeral
from workbench.extraction.quantities.cardinals import HYPHENS, Tokens, low
from workbench.extraction.quantities.lexicon import context, excluded, nouns, units
from workbench.extraction.quantities.nouns import is_plural
from workbench.extraction.quantities.tokens import Kind

_YEAR_WORDS = context("dates", "year_words")

BARE = frozenset("$€£¥₽₹")
_MODIFYING = context("dates", "modifying")


def is_unit_next(tokens: Tokens, i: int) -> bool:
    """Tell whether a unit word or symbol stands at ``i``."""
    word = low(tokens, i)
    known = units()
    return word in known.words or word in ("%", "per") or (i < len(tokens) and tokens[i].text in known.symbols)


def date(tokens: Tokens, found: Numeral) -> bool:
    """Recognise "Feb 10", "10 February", "February 24, 2022", "Oct. 18-22", "9-May-2006"."""
    months, value = excluded().months, found.low
    if found.scale > 1 or value != int(value):
        return False
    i = found.start - 1
    while low(tokens, i) in (".", ",") or low(tokens, i) in HYPHENS:
        i -= 1
    gap = found.start - 1 - i
    before, after = (
        low(tokens, i),
        low(tokens, found.end + (low(tokens, found.end) in HYPHENS or low(tokens, found.end) == "of")),
    )
    if 1 <= value <= 31:
        if (
            before in months
            and (gap == 0 or (gap == 1 and low(tokens, i + 1) != ","))
            and _month(tokens, i)
            and not is_unit_next(tokens, found.end)
        ):
            return not (is_plural(tokens, found.end) and low(tokens, i) not in months)
        if before == "on" and after == "may" and gap == 0:
            return True
        if (after in months and tokens[min(found.end, len(tokens) - 1)].low != "may") or (
            after in months and tokens[min(found.end, len(tokens) - 1)].text == "May"
        ):
            return True
        return _date_tail(tokens, found, months)
    return before in months and gap <= 2 and 1000 <= value <= 2200


def _month(tokens: Tokens, i: int) -> bool:
    return tokens[i].low not in ("may", "march", "mar", "sun") or tokens[i].text[0].isupper()


def _date_tail(tokens: Tokens, found: Numeral, months: frozenset[str]) -> bool:
    """The second day of "Oct. 18-22", "Feb 10 and 11", or the first of "18-22 October"."""
    i = found.start
    linked = low(tokens, i - 1) in HYPHENS or low(tokens, i - 1) in ("and", "to", "or", ",")
    if linked and i >= 3 and tokens[i - 2].kind is Kind.NUMBER:
        k = i - 3 - (low(tokens, i - 3) == ".")
        if low(tokens, k) in months and k >= 0 and _month(tokens, k):
            return not (low(tokens, i - 1) in ("and", ",") and is_plural(tokens, found.end))
    j = found.end
    if low(tokens, j) in HYPHENS or low(tokens, j) in ("and", "to", "or"):
        return (
            j + 2 < len(tokens)
            and tokens[j + 1].kind is Kind.NUMBER
            and low(tokens, j + 2) in months
            and _month(tokens, j + 2)
        )
    return False


def year(tokens: Tokens, found: Numeral) -> bool:  # noqa: PLR0911 - a decision list
    """A bare four-digit number that dates something: "in 1989", "the 2020 election", "2013-14", "776 BCE"."""
    i, text, words = found.start, tokens[found.start].text, excluded()
    before, after = low(tokens, i - 1), low(tokens, found.end)
    if after in words.eras and tokens[found.end].text.isupper():
        return True
    if before in HYPHENS and tokens[i].glued and i >= 2 and _is_year_text(tokens, i - 2) and found.low < 100:
        return True
    if not (len(text) == 4 and text.isdigit() and found.end == i + 1 and found.form == "digits"):
        return False
    if before in units().prefixes or before in BARE or (is_unit_next(tokens, found.end) and after != "season"):
        return False
    value, plural = int(text), is_plural(tokens, found.end)
    if not 1000 <= value <= 2199 or _ranged(tokens, found.end):
        return False
    if before == "and" and low(tokens, i - 3) == "between" and _is_year_text(tokens, i - 2) and value >= 1500:
        return True
    if 1900 <= value <= 2099:
        return not (
            plural
            and (value % 100 == 0 or before in _MODIFYING)
            and before not in words.year_before - {"around", "about"} - {"of", "and", "to"}
        )
    if before in _YEAR_WORDS or (
        low(tokens, i - 1) == "of"
        and low(tokens, i - 2) in words.months | {"spring", "summer", "autumn", "winter", "year"}
    ):
        return not plural and after not in nouns().ed_ing_nouns
    return before == "." and low(tokens, i - 2) in ("c", "ca")


def _ranged(tokens: Tokens, i: int) -> bool:
    """Tell whether "2000" opens a range of things: "2000 - 2500 calories", "from 1000 to 2000 hires"."""
    if i + 1 >= len(tokens) or tokens[i + 1].kind is not Kind.NUMBER or low(tokens, i) not in HYPHENS | {"to"}:
        return False
    return tokens[i + 1].value > 2199 or (is_plural(tokens, i + 2) and len(tokens[i + 1].text) >= 4)


def _is_year_text(tokens: Tokens, i: int) -> bool:
    text = tokens[i].text
    return len(text) == 4 and text.isdigit() and 1000 <= int(text) <= 2199


def clock(tokens: Tokens, found: Numeral) -> bool:
    """Recognise "2pm", "7 a.m.", "2.17pm", "0401 GMT", "5 o'clock"."""
    after = low(tokens, found.end)
    if after in ("a", "p") and low(tokens, found.end + 1) == "." and low(tokens, found.end + 2) == "m":
        return True
    if after in ("am", "pm"):
        return tokens[found.end].glued or found.low <= 12
    return after in excluded().clock_after and (found.low <= 24 or len(tokens[found.start].text) == 4)
