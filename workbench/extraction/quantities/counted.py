"""What a number counts or measures, told from tokens alone.

Four places are searched, nearest first: the noun phrase behind the number, the noun before "of" or ":", the clause's
subject, and the noun of the count before (ellipsis: "40 troops; another 25 were hurt").
"""

from __future__ import annotations

from dataclasses import dataclass

from workbench.extraction.quantities.amounts import Amount
from workbench.extraction.quantities.cardinals import HYPHENS, Tokens, low
from workbench.extraction.quantities.lexicon import nouns
from workbench.extraction.quantities.nouns import breaks, participle, plural_form, verbal
from workbench.extraction.quantities.tokens import Kind

_REACH = 8
_SUBJECT_REACH = 30
_TIME_UNITS = frozenset({"year", "month", "week", "day", "hour", "minute", "second", "decade", "century", "quarter", "millisecond"})
_MORE = frozenset({"more", "others", "other", "additional", "further", "such"})
_LEADS = frozenset("the a an this that these those his her its their our my your all any some".split())
_JOINING = frozenset("of for in per from on to".split())
_STOP_MARKS = frozenset(",;:()[]\"“”—–…!?")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase as token indices of one sentence: first, end (exclusive), head."""

    start: int
    end: int
    head: int


def find(tokens: Tokens, amount: Amount) -> Phrase | None:
    """Return what the amount counts or measures, if the sentence says so."""
    if amount.rule == "none of them":
        return behind(tokens, amount.end, singular=False)
    if amount.unit is None or amount.unit == "vote" and low(tokens, amount.end) in ("for", "against"):
        return _of_count(tokens, amount)
    return _of_measure(tokens, amount)


def _of_count(tokens: Tokens, amount: Amount) -> Phrase | None:
    i = amount.right if amount.right > amount.end and low(tokens, amount.right - 1) not in ("than", "to") else amount.end
    i = i + 1 if low(tokens, i) in HYPHENS and i + 1 < len(tokens) and tokens[i + 1].glued else i
    singular = amount.high is None and abs(amount.low) == 1
    return (
        behind(tokens, i, singular=singular or low(tokens, i - 1) in HYPHENS)
        or _opening_of(tokens, amount)
        or before_of(tokens, amount.left)
        or (subject(tokens, amount.left) if _predicated(tokens, amount) else None)
    )


def _of_measure(tokens: Tokens, amount: Amount) -> Phrase | None:
    unit = (amount.unit or "").split(" per ")[0]
    if unit.endswith("of age"):
        return _aged(tokens, amount)
    i = amount.end
    if low(tokens, i) == "of":
        found = behind(tokens, i, singular=True)
        if found is not None and not (unit in _TIME_UNITS and not plural_form(tokens[found.head].low) and False):
            return found
    if unit == "times":
        return subject(tokens, amount.left) or (behind(tokens, i, singular=True) if low(tokens, i) == "as" else None)
    if unit in _TIME_UNITS:
        if amount.compound:
            return _attributive(tokens, i)
        return subject(tokens, amount.left) if low(tokens, amount.left - 1) in nouns().predicative else None
    nearby = None if low(tokens, i) in ("a", "the") else _attributive(tokens, i)
    return nearby or before_of(tokens, amount.left) or _changed_object(tokens, amount) or subject(tokens, amount.left) or _label(tokens, amount.left)


def _aged(tokens: Tokens, amount: Amount) -> Phrase | None:
    """Who is that old: the name before the comma, the noun behind "46-year-old", the subject."""
    found = _attributive(tokens, amount.end)
    if found is not None:
        return found
    if low(tokens, amount.left - 1) in (",", "("):
        return _run_left(tokens, amount.left - 2)
    return subject(tokens, amount.left)


# ------------------------------------------------------------------ behind the number
def behind(tokens: Tokens, i: int, *, singular: bool) -> Phrase | None:
    """Read the noun phrase that begins at ``i``, after "of", articles and "more".

    Args:
        tokens: The sentence.
        i: Where to begin.
        singular: The head need not be a plural: the whole run up to the next break is the phrase.
    """
    if low(tokens, i) in _MORE and low(tokens, i + 1) != "than":
        i += 1
    partitive = low(tokens, i) == "of"
    if partitive:
        i += 1
        while low(tokens, i) in _LEADS:
            i += 1
        singular = True
    start, plurals, k = i, [], i
    while k < min(i + _REACH, len(tokens)):
        token = tokens[k]
        if token.low in HYPHENS and k > i and token.glued and k + 1 < len(tokens) and tokens[k + 1].glued:
            k += 1
            continue
        if token.low in ("'s", "’s", "'", "’", "&") and k > i:
            k += 1
            continue
        if token.kind is not Kind.WORD or (breaks(token.low) and not (k > i and tokens[k - 1].low in HYPHENS)):
            break
        if plurals and not plural_form(token.low) and not token.text[0].isupper():
            break
        if participle(token.low) and (k > i or _ends_soon(tokens, k)) and k > i and not _before_noun(tokens, k):
            break
        if plural_form(token.low) and (k > i or not _modifies(tokens, k)):
            plurals.append(k)
        k += 1
    if k == start:
        return None
    if plurals and not singular:
        return Phrase(start, plurals[-1] + 1, plurals[-1])
    end = _trim(tokens, start, k)
    if plurals and singular and partitive:
        return Phrase(start, max(plurals[-1] + 1, plurals[-1] + 1), plurals[-1])
    return Phrase(start, end, end - 1) if end > start else None


def _trim(tokens: Tokens, start: int, end: int) -> int:
    """Drop trailing marks, adverbs and possessives."""
    while end > start and (tokens[end - 1].kind is not Kind.WORD or (tokens[end - 1].low.endswith("ly") and end - start > 1)):
        end -= 1
    return end


def _ends_soon(tokens: Tokens, k: int) -> bool:
    return k + 1 >= len(tokens) or tokens[k + 1].kind is not Kind.WORD or breaks(tokens[k + 1].low)


def _before_noun(tokens: Tokens, k: int) -> bool:
    """Tell whether a participle at ``k`` stands before a plural of its own phrase: "ten well preserved wrecks"."""
    return not any(plural_form(tokens[j].low) for j in range(max(0, k - 3), k)) and any(
        j < len(tokens) and tokens[j].kind is Kind.WORD and plural_form(tokens[j].low) for j in (k + 1, k + 2)
    )


def _modifies(tokens: Tokens, k: int) -> bool:
    """Tell whether the plural-looking word at ``k`` belongs to the next noun ("arms dealers")."""
    return k + 1 < len(tokens) and tokens[k + 1].kind is Kind.WORD and plural_form(tokens[k + 1].low) and not breaks(tokens[k + 1].low)


def _attributive(tokens: Tokens, i: int) -> Phrase | None:
    """The noun phrase glued to a measure: "a 25% tax on imports", "five-year sentence", "$150,000 contract"."""
    i = i + 1 if low(tokens, i) in HYPHENS and i + 1 < len(tokens) and tokens[i + 1].glued else i
    if i >= len(tokens) or tokens[i].kind is not Kind.WORD or low(tokens, i).endswith("ly"):
        return None
    if low(tokens, i) in ("increase", "rise", "drop", "decrease", "cut", "stake", "chance"):
        return _extend(tokens, Phrase(i, i + 1, i))
    if verbal(low(tokens, i)) or breaks(low(tokens, i)) or participle(low(tokens, i)):
        return None
    found = behind(tokens, i, singular=True)
    return _extend(tokens, found) if found is not None else None


def _extend(tokens: Tokens, phrase: Phrase) -> Phrase:
    """Take one phrase with "of", "on", "in" or "for" along: "tax on imported vehicles"."""
    if low(tokens, phrase.end) not in ("of", "on", "in", "for"):
        return phrase
    after = phrase.end + 1
    while low(tokens, after) in _LEADS:
        after += 1
    more = behind(tokens, after, singular=True)
    return Phrase(phrase.start, more.end, phrase.head) if more is not None else phrase


# ------------------------------------------------------------------ before the number
def before_of(tokens: Tokens, left: int) -> Phrase | None:
    """Return the noun before "of" or ":" ("turnout of 70%", "a toll of 12", "Total Cost: $72,370")."""
    i = left - 1
    if low(tokens, i) == "of" and i >= 1 and not breaks(tokens[i - 1].low):
        return _run_left(tokens, i - 1)
    if low(tokens, i) == ":" and i >= 1:
        return _run_left(tokens, i - 1)
    return None


def _label(tokens: Tokens, left: int) -> Phrase | None:
    """A name right before the figure, with no verb: "Dow +0.2%", "storage 64 GB"."""
    i = left - 1
    if low(tokens, i) in ("+", "(", ",", "-", "–"):
        i -= 1
    return _run_left(tokens, i) if i >= 0 and tokens[i].kind is Kind.WORD and not breaks(tokens[i].low) else None


def _run_left(tokens: Tokens, last: int) -> Phrase | None:
    """Return the noun phrase that ends at ``last``: content words to the left of it."""
    i = last
    while i >= max(0, last - 6):
        token = tokens[i]
        inner = token.low in HYPHENS or token.low in ("'s", "’s", "&", "/")
        if not inner and (token.kind is not Kind.WORD or breaks(token.low) or (verbal(token.low) and i < last)):
            break
        i -= 1
    start = i + 1
    while start <= last and tokens[start].kind is not Kind.WORD:
        start += 1
    return Phrase(start, last + 1, last) if start <= last else None


def _opening_of(tokens: Tokens, amount: Amount) -> Phrase | None:
    """"Of the 300 exchanged on Friday, prisoners ...": the noun after the comma."""
    i = amount.start - 1
    i -= low(tokens, i) in ("the", "those", "these")
    if low(tokens, i) != "of" or i > 1:
        return None
    for k in range(amount.end, min(amount.end + 10, len(tokens))):
        if low(tokens, k) == ",":
            return behind(tokens, k + 1, singular=False)
    return None


def _predicated(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether the number is said of the subject: "stands at 1,204", "rose to 212", "numbers 130 000"."""
    before = low(tokens, amount.left - 1)
    return before in ("at", "to", "by", "from", "is", "was", "were", "are", "be", "than", "totalling", "totaling") or verbal(before) or amount.direction is not None


def _changed_object(tokens: Tokens, amount: Amount) -> Phrase | None:
    """"cut rates by 25 basis points": the object between the verb and "by" or "to"."""
    i = amount.left - 1
    if low(tokens, i) not in ("by", "to", "at") or i < 2 or verbal(low(tokens, i - 1)) or breaks(low(tokens, i - 1)):
        return None
    found = _run_left(tokens, i - 1)
    if found is None or found.start == 0:
        return None
    lead = low(tokens, found.start - 1)
    lead = low(tokens, found.start - 2) if lead in _LEADS else lead
    return found if verbal(lead) or lead in ("cut", "raise", "lower", "boost", "bring", "grow") else None


def subject(tokens: Tokens, left: int) -> Phrase | None:
    """Return the subject of the clause the number stands in: the noun phrase before the nearest verb to its left."""
    floor = max(0, left - _SUBJECT_REACH)
    i = left - 1
    while i >= floor and not (tokens[i].kind is Kind.WORD and verbal(tokens[i].low)):
        if tokens[i].low in (";", "while", "but", "whereas") or (tokens[i].low == "and" and i + 1 < left - 3 and tokens[i - 1].low == ","):
            return None
        i -= 1
    if i < floor:
        return None
    while i > floor and tokens[i - 1].kind is Kind.WORD and (verbal(tokens[i - 1].low) or tokens[i - 1].low in ("to", "not", "also", "already", "now", "only", "just", "more", "than") or tokens[i - 1].low.endswith("ly")):
        i -= 1
    return _subject_run(tokens, i - 1, floor)


def _subject_run(tokens: Tokens, last: int, floor: int) -> Phrase | None:
    """Return the noun phrase, with its "of"/"for"/"in" phrases, that ends at ``last``."""
    if low(tokens, last) in ("which", "that", "who"):
        last -= 1
    if low(tokens, last) in (",", ")"):
        last = _skip_inserted(tokens, last, floor)
    i, heads = last, last
    while i >= floor:
        token = tokens[i]
        inner = token.low in HYPHENS or token.low in ("'s", "’s", "&", "/", "'", "’")
        if token.kind is Kind.NUMBER and i < last and token.text.isdigit() or token.kind is Kind.OPAQUE and i < last:
            inner = True
        if token.kind is Kind.NUMBER and i == last and i and tokens[i - 1].text[:1].isupper():
            inner = True
        if token.low in _JOINING or token.low in _LEADS and token.low != "that":
            inner = i < last
            heads = i - 1 if token.low in _JOINING else heads
        if not inner and (token.kind is not Kind.WORD or breaks(token.low) or verbal(token.low)):
            break
        i -= 1
    return _cut(tokens, i + 1, last + 1, heads)


def _cut(tokens: Tokens, start: int, end: int, head: int) -> Phrase | None:
    """Drop a leading article or preposition; None when only a pronoun is left."""
    while start < end and (tokens[start].low in _LEADS or tokens[start].low in _JOINING or tokens[start].kind is not Kind.WORD):
        start += 1
    if start >= end or tokens[start].low in nouns().pronouns:
        return None
    head = head if start <= head < end else end - 1
    while head > start and tokens[head].kind is not Kind.WORD:
        head -= 1
    return Phrase(start, end, head)


def _skip_inserted(tokens: Tokens, last: int, floor: int) -> int:
    """Step over "..., which ... ," or "( ... )" between subject and verb."""
    opening = "(" if tokens[last].low == ")" else ","
    for k in range(last - 1, floor, -1):
        if tokens[k].low == opening:
            return k - 1
    return last - 1
