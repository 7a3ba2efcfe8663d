"""Noun phrases as stretches of tokens: the one that begins at a token, the one that ends at it."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.extraction.quantities.cardinals import HYPHENS, Tokens, low
from workbench.extraction.quantities.lexicon import context, excluded, nouns
from workbench.extraction.quantities.nouns import breaks, ends_phrase, is_verb, participle, plural_form
from workbench.extraction.quantities.tokens import Kind

_REACH = 8
"""Tokens a noun phrase behind a number may have before its head."""
_MORE = context("phrases", "more")
LEADS = context("phrases", "leads")
_EXTENSIONS = 3
"""Prepositional phrases that are taken along at most."""
EXTENDING = frozenset(("of", "on", "in", "for", "with", "among", "from"))
PERIODS = context("phrases", "periods")
_PARTS_OF_DAY = context("phrases", "parts_of_day")
_PLANES = context("excluded", "planes")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase as token indices of one sentence: first, end (exclusive), head.

    ``guessed`` says that only words, no bond to the number, led to it: a parse is asked to confirm it.
    """

    start: int
    end: int
    head: int
    guessed: bool = False


def behind(tokens: Tokens, i: int, *, singular: bool) -> Phrase | None:
    """Read the noun phrase that begins at ``i``, after "of", articles and "more".

    Args:
        tokens: The sentence.
        i: Where to begin.
        singular: The head need not be a plural: the whole run up to the next break is the phrase.
    """
    bare_more = low(tokens, i) in _MORE and low(tokens, i + 1) != "than"
    i += bare_more
    partitive = low(tokens, i) == "of"
    if partitive:
        i += 1
        while low(tokens, i) in LEADS:
            i += 1
        singular = True
    coded = partitive and _coded(tokens, i)
    k, plurals = _scan(tokens, i + coded, singular=singular, partitive=partitive)
    if k == i + coded:
        return None
    start = i - (bare_more and low(tokens, i - 1) == "other")
    if plurals and (partitive or not singular):
        return Phrase(start, plurals[-1] + 1, plurals[-1])
    end = _trim(tokens, start, k)
    if end <= start:
        return None
    named = end == k and end < len(tokens) and tokens[end].kind is Kind.NUMBER and not tokens[end - 1].text.islower()
    return Phrase(start, end + named, end - 1)


def _coded(tokens: Tokens, i: int) -> int:
    """Return how many tokens a name with digits takes at the head of a phrase: the "5G" of "of 5G data"."""
    if i < len(tokens) and tokens[i].kind is Kind.OPAQUE:
        return 1
    joined = i + 1 < len(tokens) and tokens[i].kind is Kind.NUMBER and tokens[i + 1].glued
    return 2 if joined and tokens[i + 1].text.isupper() and len(tokens[i + 1].text) == 1 else 0


def _scan(tokens: Tokens, start: int, *, singular: bool, partitive: bool) -> tuple[int, list[int]]:
    """Go through the words of a noun phrase; returns the index after it and its plurals (the last is the head)."""
    plurals: list[int] = []
    k = start
    while k < min(start + _REACH, len(tokens)):
        suspended = _suspended(tokens, k) if k > start else 0
        if suspended:
            k += suspended
            continue
        if _links(tokens, k, start) or _joins(tokens, k, start, plurals=bool(plurals), singular=singular):
            k += 1
            continue
        if k > start and _names(tokens, k):
            plurals += [k] if tokens[k].low.endswith("s") else []
            k += 1
            continue
        hyphenated = k > start and tokens[k - 1].low in HYPHENS
        ends = _ends(tokens, k, plurals=bool(plurals) or (singular and not partitive))
        if tokens[k].kind is not Kind.WORD or (ends and not hyphenated) or tokens[k].low in excluded().weekdays:
            break
        if plurals and _follows_plural(tokens, k):
            break
        if participle(tokens[k].low) and not _belongs(tokens, k, start, plurals=bool(plurals), singular=singular):
            break
        if plural_form(tokens[k].low) and (k > start or not _modifies(tokens, k)):
            plurals.append(k)
        k += 1
    return k, plurals


def _follows_plural(tokens: Tokens, k: int) -> bool:
    """Tell whether the word at ``k`` is no part of a phrase that has its plural: "12 workers hurt"."""
    word = tokens[k].low
    return word in nouns().people_adjectives or not (plural_form(word) or tokens[k].text[0].isupper())


def airliner(text: str) -> bool:
    """Tell whether digits are the name of a Boeing where one may stand: "737"."""
    return len(text) == 3 and text[0] == "7" == text[2] and text.isdigit()


def _names(tokens: Tokens, k: int) -> bool:
    """Tell whether digits at ``k`` are part of a name: "12 T-72 tanks", "300 G20 delegates", "two Boeing 737s"."""
    token, before = tokens[k], tokens[k - 1]
    if airliner(token.text) and low(tokens, k + 1) in _PLANES:
        return True
    if token.kind not in (Kind.NUMBER, Kind.OPAQUE):
        return False
    if token.glued:
        lead = tokens[k - 2] if before.low in HYPHENS and before.glued and k > 1 else before
        return lead.kind is Kind.WORD and lead.text[0].isupper()
    if before.kind is not Kind.WORD or before.text.islower() or before.low in excluded().months:
        return False
    if token.kind is Kind.OPAQUE:
        return token.low.endswith("s")
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    return after is not None and after.kind is Kind.WORD and (plural_form(after.low) or after.text[0].isupper())


def _links(tokens: Tokens, k: int, start: int) -> bool:
    """Tell whether a hyphen or possessive at ``k`` links two words of one phrase."""
    if k == start:
        return False
    if tokens[k].low in HYPHENS:
        return tokens[k].glued and k + 1 < len(tokens) and tokens[k + 1].glued
    return tokens[k].low in ("'s", "’s", "'", "’", "&")


def _ends(tokens: Tokens, k: int, *, plurals: bool) -> bool:
    """Tell whether the word at ``k`` ends a phrase; behind a plural number a word in -s is a noun, not a verb."""
    word = tokens[k].low
    if not plurals and word.endswith("s") and word not in nouns().functions and word not in nouns().auxiliaries:
        return False
    return ends_phrase(tokens, k)


def _suspended(tokens: Tokens, k: int) -> int:
    """Return how many tokens "- and" of "low- and middle-income families" takes, else 0."""
    left_open = tokens[k].low in HYPHENS and tokens[k].glued and k + 2 < len(tokens) and not tokens[k + 1].glued
    return 2 if left_open and tokens[k + 1].low in ("and", "or", "to") and tokens[k + 2].kind is Kind.WORD else 0


def _joins(tokens: Tokens, k: int, start: int, *, plurals: bool, singular: bool) -> bool:
    """Tell whether "and", "or" or "/" joins modifiers of a plural still to come: "30 A and B class cars"."""
    if plurals or singular or k == start or tokens[k].low not in ("and", "or", "/", "&"):
        return False
    for j in range(k + 1, min(k + 5, len(tokens))):
        named = tokens[j].low in HYPHENS or (tokens[j].glued and tokens[j].kind is Kind.NUMBER)
        if (tokens[j].kind is not Kind.WORD and not named) or breaks(tokens[j].low):
            return False
        if plural_form(tokens[j].low):
            return True
    return False


def _trim(tokens: Tokens, start: int, end: int) -> int:
    """Drop trailing marks, adverbs and possessives."""
    while end > start and (
        (tokens[end - 1].kind is not Kind.WORD and not (end - 1 > start and _names(tokens, end - 1)))
        or (tokens[end - 1].low.endswith("ly") and end - start > 1)
    ):
        end -= 1
    return end


def _belongs(tokens: Tokens, k: int, start: int, *, plurals: bool, singular: bool) -> bool:
    """Tell whether a participle at ``k`` belongs to the noun behind it ("ten well preserved wrecks"), not to a verb."""
    if tokens[k].low in nouns().people_adjectives:
        return not plurals
    if k == start and low(tokens, k - 1) in EXTENDING and tokens[k].low.endswith("ing"):
        return True  # "a rise in vaping"
    if singular and not plurals:
        return k + 1 < len(tokens) and not ends_phrase(tokens, k + 1)
    return _before_noun(tokens, k)


def _before_noun(tokens: Tokens, k: int) -> bool:
    """Tell whether a participle at ``k`` stands before a plural of its own phrase: "ten well preserved wrecks"."""
    return not any(plural_form(tokens[j].low) for j in range(max(0, k - 3), k)) and any(
        j < len(tokens) and tokens[j].kind is Kind.WORD and plural_form(tokens[j].low) for j in (k + 1, k + 2)
    )


def _modifies(tokens: Tokens, k: int) -> bool:
    """Tell whether the plural-looking word at ``k`` belongs to the next noun ("arms dealers")."""
    return (
        k + 1 < len(tokens)
        and tokens[k + 1].kind is Kind.WORD
        and plural_form(tokens[k + 1].low)
        and not breaks(tokens[k + 1].low)
    )


def extend(tokens: Tokens, phrase: Phrase, joining: frozenset[str] = EXTENDING) -> Phrase:
    """Take the phrases with "of", "on", "in" or "for" behind it along: "tax on steel from China"."""
    for _ in range(_EXTENSIONS):
        if low(tokens, phrase.end) not in joining:
            break
        after = phrase.end + 1
        while low(tokens, after) in LEADS:
            after += 1
        if low(tokens, after) in excluded().months or low(tokens, after) in excluded().weekdays:
            break
        more = behind(tokens, after, singular=True)
        if more is None or low(tokens, more.head) in PERIODS:
            break
        phrase = Phrase(phrase.start, more.end, phrase.head)
    return phrase


def run_left(tokens: Tokens, last: int) -> Phrase | None:
    """Return the noun phrase that ends at ``last``: content words to the left of it."""
    i = last
    while i >= max(0, last - 6):
        token = tokens[i]
        inner = token.low in HYPHENS or token.low in ("'s", "’s", "&", "/")
        if not inner and (
            token.kind is not Kind.WORD
            or (i < last and (ends_phrase(tokens, i) or is_verb(tokens, i)))
            or (token.low in nouns().functions and token.text.islower())
        ):
            break
        i -= 1
    start = i + 1
    while start <= last and tokens[start].kind is not Kind.WORD:
        start += 1
    return Phrase(start, last + 1, last) if start <= last else None


def tells_day(tokens: Tokens, phrase: Phrase) -> bool:
    """Tell whether a phrase is a weekday or a part of it, which nothing is counted by: "Saturday morning"."""
    words = [token.low for token in tokens[phrase.start : phrase.end]]
    return words[0] in excluded().weekdays and all(word in _PARTS_OF_DAY for word in words[1:])


def without_period(tokens: Tokens, phrase: Phrase) -> Phrase:
    """Leave out whose time it is: of "this year's price" the price, of "(36-)year-old climber" the climber."""
    if (
        low(tokens, phrase.start) in PERIODS
        and low(tokens, phrase.start + 2) == "old"
        and phrase.start + 3 <= phrase.head
    ):
        return Phrase(phrase.start + 3, phrase.end, phrase.head, phrase.guessed)
    if phrase.end - phrase.start > 1 and tokens[phrase.end - 1].low == "worth":  # "the market worth (over £2bn)"
        return Phrase(phrase.start, phrase.end - 1, min(phrase.head, phrase.end - 2), phrase.guessed)
    word = tokens[phrase.start].low
    owned = word.removesuffix("'s").removesuffix("’s").rstrip("s")
    alone = word == owned + "s" and low(tokens, phrase.start - 1) in ("this", "last", "next")
    if phrase.start >= phrase.head or owned not in PERIODS or not (alone or word[-2:] in ("'s", "’s")):
        return phrase
    return Phrase(phrase.start + 1, phrase.end, phrase.head, phrase.guessed)
