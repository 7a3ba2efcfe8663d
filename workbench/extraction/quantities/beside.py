"""What a figure set beside its noun measures: "Harrow Group, down 68p", "claims, ranging from $200", a price."""

from __future__ import annotations

from workbench.extraction.quantities.amounts import Amount
from workbench.extraction.quantities.cardinals import Tokens, low
from workbench.extraction.quantities.lexicon import context, nouns, units
from workbench.extraction.quantities.phrases import LEADS, PERIODS, Phrase, behind, extend, run_left
from workbench.extraction.quantities.tokens import Kind

_MOVES = frozenset(("up", "down", "off"))
_PAYING = context("beside", "paying")
_SPENDING = context("beside", "spending")
_QUALIFYING = context("beside", "qualifying")
_EXCHANGE = (("in", "exchange", "for"), ("in", "return", "for"))
_AT_FIGURE = ("on", "with", "at")
_TRAILING = context("beside", "trailing")
_LEAVING = context("beside", "leaving")
_BEHIND_WORDS = frozenset(("behind", "beat", "beating"))
_RANKING = (("ahead", "of"), ("followed", "by"), ("front", "of"), ("clear", "of"))
_RIVALS = 8
"""Tokens within which a rival's figure stands before the next rival."""
_REACH = 5
"""Tokens between a verb of paying and its sum: "paid the firm a total of $5m"."""


def find(tokens: Tokens, amount: Amount) -> Phrase | None:
    """Return the noun that an amount is set beside, if it is."""
    found = _paid_for(tokens, amount) if amount.unit in units().money else None
    return found or _moved(tokens, amount.left) or _qualified(tokens, amount.left) or _ranked(tokens, amount.left)


def _ranked(tokens: Tokens, left: int) -> Phrase | None:
    """Find "ahead of the Liberals on 31%", "followed by the Greens with 9%", "leaving them trailing on 12%"."""
    i = left - 1
    if low(tokens, i) not in _AT_FIGURE:
        return None
    if low(tokens, i - 1) in _TRAILING:
        found = run_left(tokens, i - 2)
        return found if found is not None and _lead(tokens, found) in _LEAVING else None
    found = run_left(tokens, i - 1)
    if found is None:
        return None
    lead = found.start - 1
    lead -= low(tokens, lead) in LEADS
    if low(tokens, lead) in _BEHIND_WORDS or (low(tokens, lead - 1), low(tokens, lead)) in _RANKING:
        return found
    named = tokens[found.head].text[0].isupper() and low(tokens, lead) in ("and", ",")
    return found if named and _lists_rivals(tokens, lead, low(tokens, i)) else None


def _lead(tokens: Tokens, phrase: Phrase) -> str:
    """Return the word before a noun phrase and its article."""
    lead = phrase.start - 1
    return low(tokens, lead - (low(tokens, lead) in LEADS))


def _lists_rivals(tokens: Tokens, i: int, at: str) -> bool:
    """Tell whether a rival with a figure stands before ``i``: "by the Liberals with 30% and (the Greens at 9%)"."""
    before = [token.low for token in tokens[max(0, i - _RIVALS) : i]]
    return any(word in before for word in _AT_FIGURE) and bool({"followed", "ahead", "behind", at} & set(before))


def _paid_for(tokens: Tokens, amount: Amount) -> Phrase | None:
    """Find "paid $300 for parking", "spent £2bn on roads": what the sum is the price of."""
    i = amount.right
    words = tuple(token.low for token in tokens[i : i + 3])
    if words in _EXCHANGE:
        return _thing(tokens, i + 3)
    verbs = {token.low for token in tokens[max(0, amount.left - _REACH) : amount.left]}
    if (words[:1] == ("for",) and verbs & _PAYING) or (words[:1] in (("on",), ("for",)) and verbs & _SPENDING):
        return _thing(tokens, i + 1)
    return None


def _thing(tokens: Tokens, i: int) -> Phrase | None:
    while low(tokens, i) in LEADS:
        i += 1
    found = behind(tokens, i, singular=True)
    if found is None or low(tokens, found.head) in PERIODS:
        return None
    return extend(tokens, found, frozenset(("of",)))


def _moved(tokens: Tokens, left: int) -> Phrase | None:
    """Find "Harrow Group, down 68p" and "with its shares down 11.9%": the noun before the move."""
    i = left - 1
    if low(tokens, i) not in _MOVES:
        return None
    if low(tokens, i - 1) == ",":
        found = run_left(tokens, i - 2)
        return found if found is not None and tokens[found.head].text[0].isupper() and not _day(tokens, found) else None
    found = run_left(tokens, i - 1)
    if found is None:
        return None
    lead = found.start - 1
    lead -= low(tokens, lead) in LEADS
    return found if low(tokens, lead) == "with" else None


def _day(tokens: Tokens, phrase: Phrase) -> bool:
    """Tell whether a phrase follows "in" or "on": in "closed lower in London, down 3%" nothing is London's."""
    return low(tokens, phrase.start - 1) in ("in", "on", "at", "of", "to")


def _qualified(tokens: Tokens, left: int) -> Phrase | None:
    """Find "(made) claims, ranging from $200": the noun before the comma; without one, it is the subject's to find."""
    i = left - 1
    i -= low(tokens, i) in ("from", "at", "to", "between", "about")
    if low(tokens, i) not in _QUALIFYING or low(tokens, i - 1) != ",":
        return None
    i -= 2
    if i < 0 or tokens[i].kind is not Kind.WORD or tokens[i].low in nouns().functions or tokens[i].low.endswith("ed"):
        return None
    return run_left(tokens, i)
