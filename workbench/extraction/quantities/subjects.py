"""The subject of the clause a number stands in, told from tokens alone."""

from __future__ import annotations

from workbench.extraction.quantities.cardinals import HYPHENS, Tokens, low
from workbench.extraction.quantities.lexicon import context, excluded, nouns, numbers
from workbench.extraction.quantities.nouns import ends_phrase, is_verb, participle
from workbench.extraction.quantities.phrases import LEADS, PERIODS, Phrase, run_left
from workbench.extraction.quantities.tokens import Kind

_SUBJECT_WORDS = context("subjects", "subject_words")

_SUBJECT_REACH = 30
"""Tokens that are searched to the left for the verb and its subject."""
_JOINING = context("subjects", "joining")
_OPENERS = context("subjects", "openers")


def subject(tokens: Tokens, left: int) -> Phrase | None:
    """Return the subject of the clause the number stands in: the noun phrase before the nearest verb to its left."""
    floor = max(0, left - _SUBJECT_REACH)
    i = left - 1
    while i >= floor and not (is_verb(tokens, i) or tokens[i].low == "worth"):
        if tokens[i].low in (";", "while", "but", "whereas") or (
            tokens[i].low == "and" and i + 1 < left - 3 and tokens[i - 1].low == ","
        ):
            return None
        i -= 1
    if i < floor:
        return None
    if tokens[i].low == "worth" and (near := run_left(tokens, i - 1)) and low(tokens, near.start - 1) in ("a", "an"):
        return near  # of "jets in a deal worth" a sum the deal
    while (
        i > floor
        and tokens[i - 1].kind is Kind.WORD
        and (is_verb(tokens, i - 1) or tokens[i - 1].low in _SUBJECT_WORDS or tokens[i - 1].low.endswith("ly"))
    ):
        i -= 1
    if low(tokens, i) == "to" and tokens[i - 1].kind is not Kind.WORD and i > floor:
        return subject(tokens, i)
    if low(tokens, i - 1) == "who" and i > 1:  # of "the health of Mr. Bel, who is 70," he is
        return run_left(tokens, i - 2 - (low(tokens, i - 2) == ","))
    return _subject_run(tokens, i - 1, floor)


def _subject_run(tokens: Tokens, last: int, floor: int) -> Phrase | None:
    """Return the noun phrase, with its "of"/"for"/"in" phrases and "and", that ends at ``last``."""
    if low(tokens, last) in ("which", "that"):
        last -= 1
    if low(tokens, last) in (",", ")"):
        last = _skip_inserted(tokens, last, floor)
    last = _before_worth(tokens, last, floor)
    i, head, joint = last, last, -1
    while i >= floor:
        word = tokens[i].low
        if word in LEADS and low(tokens, i - 1) not in _JOINING and i < last:
            i -= 1
            break
        if word in _JOINING and i < last:
            head = i - 1
        elif word == "and" and i < last and _alike(tokens, i):
            joint = i
        elif word.endswith("ing") and participle(word) and i < last:
            return None
        elif not _inside_subject(tokens, i, last):
            if joint >= 0 and is_verb(tokens, i):
                i = joint
            break
        i -= 1
    return _cut(tokens, i + 1, last + 1, head)


def _before_worth(tokens: Tokens, last: int, floor: int) -> int:
    """Return where the noun ends: before "worth" in "the market worth over £2 billion (is growing)", else ``last``."""
    for k in range(last, max(floor, last - 6), -1):
        if tokens[k].low == "worth":
            return k - 1
        if tokens[k].kind is Kind.MARK or is_verb(tokens, k):
            return last
    return last


def _inside_subject(tokens: Tokens, i: int, last: int) -> bool:
    """Tell whether the token at ``i`` can stand inside a subject: words, years, hyphens, articles after "of"."""
    token = tokens[i]
    if token.kind is Kind.NUMBER:
        named = i > 0 and (not tokens[i - 1].text.islower() or token.glued)
        return token.text.isdigit() and (len(token.text) == 4 or named)
    if token.kind is Kind.OPAQUE:
        return i < last
    if token.kind is Kind.MARK:
        return token.low in HYPHENS or token.low in ("'", "’", "&", "/")
    if token.low in ("'s", "’s") or (token.low in LEADS and i < last):
        return True
    return not ends_phrase(tokens, i) and not is_verb(tokens, i)


def _alike(tokens: Tokens, i: int) -> bool:
    """Tell whether "and" at ``i`` joins two names or two plurals rather than two clauses."""
    before, after = tokens[i - 1], tokens[i + 1]
    if before.kind is not Kind.WORD or is_verb(tokens, i - 1):
        return False
    return before.text[0].isupper() == after.text[0].isupper()


def _cut(tokens: Tokens, start: int, end: int, head: int) -> Phrase | None:
    """Drop a leading article or preposition; None when only a pronoun is left."""
    if end - start > 2 and (tokens[end - 1].low in PERIODS or tokens[end - 1].low in excluded().months):
        last = max((k for k in range(start + 1, end - 1) if tokens[k].low == "in"), default=-1)
        end = last if last > start and end - last <= 4 else end
    while start < end and (
        tokens[start].low in LEADS
        or tokens[start].low in ("cent", "percent")
        or tokens[start].low in _JOINING
        or tokens[start].low in _OPENERS
        or tokens[start].kind is not Kind.WORD
    ):
        start += 1
    if start >= end or tokens[start].low in nouns().pronouns or tokens[end - 1].low in numbers().scales:
        return None
    head = head if start <= head < end else end - 1
    while head > start and tokens[head].kind is not Kind.WORD:
        head -= 1
    return Phrase(start, end, head, guessed=True)


def _skip_inserted(tokens: Tokens, last: int, floor: int) -> int:
    """Step over "..., which ... ," or "( ... )" between subject and verb."""
    opening = "(" if tokens[last].low == ")" else ","
    for k in range(last - 1, floor, -1):
        if tokens[k].low == opening:
            return k - 1
    return last - 1
