"""Numbers that date something: days, years, clock times."""

from __future__ import annotations

from workbench.extraction.quantities.amounts import Numeral
from workbench.extraction.quantities.cardinals import HYPHENS, Tokens, low
from workbench.extraction.quantities.lexicon import context, excluded, nouns, units
from workbench.extraction.quantities.nouns import breaks, is_plural
from workbench.extraction.quantities.tokens import Kind

_YEAR_WORDS = context("dates", "year_words")

BARE = frozenset("$€£¥₽₹")
_MODIFYING = context("dates", "modifying")


def is_unit_next(tokens: Tokens, i: int) -> bool:
    """Tell whether a unit word or symbol stands at ``i``."""
    word = low(tokens, i)
    known = units()
    if word in ('"', "”"):
        return tokens[i].glued
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
    if 1 <= value <= 31:
        return _day(tokens, found, i, gap)
    if not 1000 <= value <= 2200:
        return False
    return (low(tokens, i) in months and gap <= 2) or _after_day(tokens, i, months)


def _day(tokens: Tokens, found: Numeral, i: int, gap: int) -> bool:
    """Tell whether a number up to 31 is a day: ``i`` is the word before it, ``gap`` the marks between."""
    months, end = excluded().months, found.end
    close = gap == 0 or (gap == 1 and low(tokens, i + 1) != ",")
    if low(tokens, i) in months and close and _month(tokens, i) and not _measured(tokens, end):
        return True
    k = end + (low(tokens, end) in HYPHENS or low(tokens, end) == "of")
    if low(tokens, k) in months and (_month(tokens, k) or (gap == 0 and low(tokens, i) == "on")):
        return True
    return _date_tail(tokens, found, months)


def _measured(tokens: Tokens, i: int) -> bool:
    """Tell whether a unit stands at ``i``; behind a day or a year a quotation mark closes a quote: no inches."""
    return is_unit_next(tokens, i) and low(tokens, i) not in ('"', "”")


def _after_day(tokens: Tokens, i: int, months: frozenset[str]) -> bool:
    """Tell whether a day stands at ``i``, so that a year may follow: "September 17, 1862", "17 September, 1862"."""
    if i < 1 or tokens[i].kind not in (Kind.NUMBER, Kind.OPAQUE):
        return False
    k = i - 1 - (low(tokens, i - 1) == ".")
    return low(tokens, k) in months and _month(tokens, k)


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
    i, text = found.start, tokens[found.start].text
    before, after = low(tokens, i - 1), low(tokens, found.end)
    if after in excluded().eras and tokens[found.end].text.isupper():
        return True
    if before in HYPHENS and i >= 2 and _is_year_text(tokens, i - 2) and found.low < 100 and _spaced_evenly(tokens, i):
        return True
    if before in ("'", "’") and len(text) == 2 and tokens[i].glued and text.isdigit():
        return low(tokens, i - 2) in _YEAR_WORDS or low(tokens, i - 2) in _SHORT_YEAR_WORDS
    if found.end != i + 1 or found.form != "digits" or not _is_year_text(tokens, i):
        return False
    if before in units().prefixes or before in BARE or (_measured(tokens, found.end) and after != "season"):
        return False
    if _ranged(tokens, found.end):
        return False
    if before == "and" and low(tokens, i - 3) == "between" and _is_year_text(tokens, i - 2) and int(text) >= 1500:
        return True
    if _spans(tokens, i) or _listed(tokens, found):
        return True
    return _recent(tokens, found) if 1900 <= int(text) <= 2099 else _historic(tokens, found)


def _spaced_evenly(tokens: Tokens, i: int) -> bool:
    """Tell a range's hyphen ("1892-94", "1892 – 94") from one that opens an aside ("in 1892 -94")."""
    return tokens[i].glued == tokens[i - 1].glued


def _spans(tokens: Tokens, i: int) -> bool:
    """Recognise either end of "reigned 1715 - 1774": two rising years, with nothing behind them to count."""
    for first, last in ((i, i + 2), (i - 2, i)):
        if first < 0 or last >= len(tokens) or tokens[first + 1].low not in HYPHENS:
            continue
        if not (_is_year_text(tokens, first) and _is_year_text(tokens, last)) or not _spaced_evenly(tokens, last):
            continue
        rising = 0 < int(tokens[last].text) - int(tokens[first].text) < 300
        after = tokens[last + 1] if last + 1 < len(tokens) else None
        if rising and (after is None or after.kind is not Kind.WORD or after.low in nouns().functions):
            return int(tokens[first].text) >= 1500
    return False


def _listed(tokens: Tokens, found: Numeral) -> bool:
    """Recognise the second year of "in 1687 and 1689", "from 1790 to 1801", "1699 or 1700"."""
    i = found.start
    if i < 3 or low(tokens, i - 1) not in _LISTING or not _is_year_text(tokens, i - 2):
        return False
    opened = low(tokens, i - 3)
    if is_plural(tokens, found.end) or int(tokens[i - 2].text) >= int(tokens[i].text):
        return False
    return opened in _BEFORE_LISTED and int(tokens[i - 2].text) >= 1500


def _recent(tokens: Tokens, found: Numeral) -> bool:
    """1900 to 2099 are years, but for round or qualified numbers of things: "2000 words", "about 1950 homes"."""
    before = low(tokens, found.start - 1)
    if low(tokens, found.end) in _YEARLY:
        return True
    counts = is_plural(tokens, found.end) and (found.low % 100 == 0 or before in _MODIFYING)
    dated = excluded().year_before - _NOT_DATING
    return not counts or before in dated


def _historic(tokens: Tokens, found: Numeral) -> bool:  # noqa: PLR0911 - a decision list
    """Other four-digit numbers are years only where the words before say so: "in 1801", "the War of 1812"."""
    i, value = found.start, found.low
    before, lead = low(tokens, i - 1), low(tokens, i - 2)
    if before == "in" and found.end < len(tokens) and tokens[found.end].text[0].isupper() and value >= 1200:
        return True
    if value >= 1500 and (before in _ATTRIBUTIVE or before.endswith(("'s", "’s"))):
        return _singular_behind(tokens, found.end)
    if before in _YEAR_WORDS or (before == "of" and lead in excluded().months | _SEASONS):
        return not is_plural(tokens, found.end) and low(tokens, found.end) not in nouns().ed_ing_nouns
    if before == "of" and value >= 1500 and (tokens[i - 2].text[:1].isupper() or lead in _EVENTS):
        return not is_plural(tokens, found.end)
    if before == "," and value >= 1500:
        return found.end >= len(tokens) or tokens[found.end].kind is Kind.MARK
    if before == "." and lead in ("c", "ca"):
        return not is_plural(tokens, found.end)
    return i == 0 and value >= 1500 and low(tokens, found.end) in (",", ":")


def _singular_behind(tokens: Tokens, i: int) -> bool:
    """Tell whether a phrase of one thing follows ("the 1829 abolition"): no plural, no hyphen, no unit."""
    if i >= len(tokens) or tokens[i].kind is not Kind.WORD or breaks(tokens[i].low) or is_unit_next(tokens, i):
        return False
    return not is_plural(tokens, i) and low(tokens, i + 1) not in HYPHENS


_ATTRIBUTIVE = context("dates", "attributive")
_YEARLY = context("dates", "yearly")
_SHORT_YEAR_WORDS = context("dates", "short_year_words")
_LISTING = context("dates", "listing")
_BEFORE_LISTED = context("dates", "before_listed")
_NOT_DATING = context("dates", "not_dating")
_BETWEEN_CLOCKS = context("dates", "between_clocks")
_EVENTS = context("dates", "events")
_SEASONS = context("dates", "seasons")


def _ranged(tokens: Tokens, i: int) -> bool:
    """Tell whether "2000" opens a range of things: "2000 - 2500 calories", "from 1000 to 2000 hires"."""
    if i + 1 >= len(tokens) or tokens[i + 1].kind is not Kind.NUMBER or low(tokens, i) not in HYPHENS | {"to"}:
        return False
    return tokens[i + 1].value > 2199 or (is_plural(tokens, i + 2) and len(tokens[i + 1].text) >= 4)


def _is_year_text(tokens: Tokens, i: int) -> bool:
    text = tokens[i].text
    return len(text) == 4 and text.isdigit() and 1000 <= int(text) <= 2199


def _hour(tokens: Tokens, found: Numeral) -> bool:
    """Tell whether a number can be an hour: "2.17 pm" is, "2.1 pm" measures in picometres."""
    fraction = tokens[found.start].text.partition(".")[2]
    return not fraction or (len(fraction) == 2 and fraction < "60")


def _beside_clock(tokens: Tokens, found: Numeral) -> bool:
    """Recognise the second time of "at 10:30 or 11", "from 9:30 to 12"."""
    i = found.start
    if not 0 < found.low <= 24 or low(tokens, i - 1) not in _BETWEEN_CLOCKS:
        return False
    first = tokens[i - 2] if i > 1 else None
    if first is None or first.kind is not Kind.OPAQUE or ":" not in first.text:
        return False
    after = tokens[found.end] if found.end < len(tokens) else None
    return after is None or after.kind is not Kind.WORD or after.low in nouns().functions | {"tonight", "today"}


def _spoken(tokens: Tokens, found: Numeral) -> bool:
    """Recognise the hour of "a quarter past two", "half past six"."""
    way, before = low(tokens, found.start - 1), low(tokens, found.start - 2)
    if not 1 <= found.low <= 12:
        return False
    return (way == "past" and before in ("quarter", "half")) or (way == "to" and before == "quarter" and (
        low(tokens, found.start - 3) in ("a", "at") and low(tokens, found.end) in nouns().functions | {".", ",", ""}
    ))  # fmt: skip


def clock(tokens: Tokens, found: Numeral) -> bool:
    """Recognise "2pm", "7 a.m.", "2.17pm", "0401 GMT", "5 o'clock", "half past six"."""
    after = low(tokens, found.end)
    if after in ("a", "p") and low(tokens, found.end + 1) == "." and low(tokens, found.end + 2) == "m":
        return True
    if after in ("am", "pm"):
        return _hour(tokens, found) and (tokens[found.end].glued or found.low <= 12)
    if _beside_clock(tokens, found) or _spoken(tokens, found):
        return True
    return after in excluded().clock_after and (found.low <= 24 or len(tokens[found.start].text) == 4)
