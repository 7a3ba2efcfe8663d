"""Numbers that label something: list and section numbers, notes, telephone numbers and codes, teasers."""

from __future__ import annotations

from workbench.extraction.quantities.amounts import Numeral
from workbench.extraction.quantities.cardinals import HYPHENS, Tokens, low
from workbench.extraction.quantities.dates import is_unit_next
from workbench.extraction.quantities.lexicon import context, excluded
from workbench.extraction.quantities.nouns import is_plural
from workbench.extraction.quantities.tokens import Kind

_CONTACTS = context("excluded", "contacts")
_DIALLING = context("excluded", "dialling")
_LINES = context("excluded", "lines")
_CALLING = frozenset(("call", "calling", "called"))
_FOR_HELP = frozenset(("for", "or", "if", "when", "to", "immediately", "now", "straight"))
_DIALLED_AT = frozenset(("on", "at", ":"))
_SHORTEST_LINE = 3
"""Digits that a number has at least which one dials: "101"."""
_TEASER_WORDS = context("excluded", "teaser_words")
_RACE_UNITS = context("excluded", "race_units")


def list_number(tokens: Tokens, found: Numeral) -> bool:
    """Recognise "1. The commission ...", "2) ...", "[17]": a number that opens a line or stands alone in brackets."""
    if not tokens[found.start].text.isdigit() or found.end != found.start + 1:
        return False
    after, before = low(tokens, found.end), low(tokens, found.start - 1)
    if _cited(tokens, found):
        return True
    if before == "(" and after == ")" and len(tokens[found.start].text) <= 2:
        return True
    if after == ")" and tokens[found.end].glued and found.low < 20 and not _bracketed(tokens, found.start):
        return True
    first = found.start == 0 or (found.start == 1 and before in _BULLETS)
    return first and after in (".", ")") and tokens[found.end].glued and found.low < 100


_BULLETS = frozenset("*•“\"'‘")
LISTING = frozenset({",", "and", "&", "or", "to"}) | HYPHENS


def _cited(tokens: Tokens, found: Numeral) -> bool:
    """Recognise "[17]", "[13, 14]", "[18–21]": notes."""
    first, last = found.start - 1, found.end
    while first >= 0 and (tokens[first].kind is Kind.NUMBER or tokens[first].low in LISTING):
        first -= 1
    while last < len(tokens) and (tokens[last].kind is Kind.NUMBER or tokens[last].low in LISTING):
        last += 1
    return low(tokens, first) == "[" and low(tokens, last) == "]"


def _bracketed(tokens: Tokens, i: int) -> bool:
    """Tell whether a bracket is open at ``i``."""
    for k in range(i - 1, max(-1, i - 12), -1):
        if tokens[k].low in ("(", ")"):
            return tokens[k].low == "("
    return False


def section_number(tokens: Tokens, found: Numeral) -> bool:
    """Recognise "2.1. Institutions", "24.2 Space and time": decimals that open a heading."""
    if found.start or "." not in tokens[0].text or "," in tokens[0].text or found.end >= len(tokens) or found.scale > 1:
        return False
    after = tokens[found.end]
    if after.low == "." and after.glued:
        return found.end + 1 < len(tokens) and tokens[found.end + 1].text[0].isupper()
    named = after.kind is Kind.WORD and after.text[0].isupper() and not is_unit_next(tokens, found.end)
    return named and not is_plural(tokens, found.end) and after.low != "magnitude"


def teaser(tokens: Tokens, found: Numeral) -> bool:
    """Recognise "Read more: 5 things to know"."""
    words = excluded()
    if low(tokens, found.end) not in words.teasers and low(tokens, found.end + 1) not in words.teasers:
        return False
    if found.start == 0:
        return low(tokens, found.end + 1) in _TEASER_WORDS or low(tokens, found.end + 2) in _TEASER_WORDS
    return low(tokens, found.start - 1) == ":" and not words.teaser_marks.isdisjoint(
        token.low for token in tokens[: found.start]
    )


def phone(tokens: Tokens, found: Numeral) -> bool:
    """Recognise a leading nought that is no decimal ("0401", "007"), what goes on from it, and what one dials."""
    first = found.start
    while first and tokens[first].kind is tokens[first - 1].kind is Kind.NUMBER:
        first -= 1
    return _leads_with_nought(tokens[first].text) or _dialled(tokens, found, first)


def _leads_with_nought(text: str) -> bool:
    return len(text) >= 3 and text[0] == "0" and text.isdigit() and text.strip("0") != ""


def _dialled(tokens: Tokens, found: Numeral, first: int) -> bool:
    """Recognise "phone 116 123", "the helpline on 4411", "text 61016": with nothing behind that it could count."""
    digits = tokens[found.start].text.replace(" ", "").replace("\u00a0", "")
    if not digits.isdigit() or len(digits) < _SHORTEST_LINE or found.scale > 1:
        return False
    if is_unit_next(tokens, found.end) or is_plural(tokens, found.end):
        return False
    lead = first - 1
    lead -= low(tokens, lead) in _DIALLED_AT
    called = lead == first - 1 and len(digits) == _SHORTEST_LINE and low(tokens, lead) in _CALLING
    if called and (
        found.end >= len(tokens) or low(tokens, found.end) in _FOR_HELP or tokens[found.end].kind is Kind.MARK
    ):
        return True  # "should call 111 for help"
    return low(tokens, lead) in (_LINES if lead < first - 1 else _LINES | _DIALLING)


def postal(tokens: Tokens, found: Numeral) -> bool:
    """Recognise "New York, NY 10016", "tel: 7135551234", "Passcode: 4153030": numbers that reach or open something."""
    i, text = found.start, tokens[found.start].text
    if not text.isdigit() or len(text) < 4 or found.end != i + 1:
        return False
    before = tokens[i - 1] if i else None
    if before is None:
        return False
    if len(text) == 5 and len(before.text) == 2 and before.text.isupper() and low(tokens, i - 2) == ",":
        return True
    k = i - 1
    while k > i - 4 and low(tokens, k) in (":", "#", ".", "is", "number", "no"):
        k -= 1
    return low(tokens, k) in _CONTACTS and not is_plural(tokens, found.end)


def _relay(tokens: Tokens, i: int) -> bool:
    """Tell whether one leg of a race stands at ``i``: "4x100m relay"."""
    return tokens[i].text in ("50", "100", "200", "400") and low(tokens, i + 1) in _RACE_UNITS


def quoted(tokens: Tokens, found: Numeral) -> bool:
    """Recognise a number that is all that is quoted: the novel "1984", the song "19"."""
    i = found.end
    if found.start == 0 or i >= len(tokens) or not (tokens[i].glued and tokens[found.start].glued):
        return False
    return tokens[found.start - 1].low in _QUOTES and tokens[i].low in _QUOTES


_QUOTES = frozenset("\"“”‘’'")


def code(tokens: Tokens, found: Numeral) -> bool:
    """Recognise "401(k)", "a 10-K filing", "the 13F filing": digits and a letter that name a form, "4x100m" a race."""
    i = found.end
    if low(tokens, found.start - 1) in ("x", "×") and tokens[found.start].glued and _relay(tokens, found.start):
        return True
    if i + 1 >= len(tokens) or not tokens[i].glued or found.scale > 1:
        return False
    if tokens[i].low in ("x", "×") and _relay(tokens, i + 1):
        return True
    if tokens[i].low == "(":
        return len(tokens[i + 1].text) == 1 and tokens[i + 1].kind is Kind.WORD and low(tokens, i + 2) == ")"
    if tokens[i].low in HYPHENS:
        return tokens[i + 1].glued and len(tokens[i + 1].text) == 1 and tokens[i + 1].text.isupper()
    return len(tokens[i].text) == 1 and tokens[i].text.isupper() and tokens[i + 1].low in ("filing", "filings", "form")


def emergency(tokens: Tokens, found: Numeral) -> bool:
    """Recognise "called 911": a number one dials."""
    return (
        tokens[found.start].text in ("911", "999")
        and found.end == found.start + 1
        and not is_plural(tokens, found.end)
        and low(tokens, found.end) not in ("of", "%")
    )
