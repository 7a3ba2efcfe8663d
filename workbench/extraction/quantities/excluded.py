"""What looks like a quantity and is none: dates, years, clock times, names, idioms, list numbers, scores."""

from __future__ import annotations

from workbench.extraction.quantities import labels
from workbench.extraction.quantities.amounts import Numeral
from workbench.extraction.quantities.cardinals import HYPHENS, Tokens, low, skip_hyphen
from workbench.extraction.quantities.dates import BARE, clock, date, is_unit_next, year
from workbench.extraction.quantities.labels import LISTING
from workbench.extraction.quantities.lexicon import context, excluded, nouns, numbers, units
from workbench.extraction.quantities.nouns import breaks, is_plural, verbal
from workbench.extraction.quantities.ones import is_pronoun
from workbench.extraction.quantities.phrases import airliner
from workbench.extraction.quantities.tokens import Kind
from workbench.extraction.quantities.units import leads_pounds

_IS_CODE_WORDS = context("excluded", "is_code_words")
_AFTER_DESIGNATOR_WORDS = context("excluded", "after_designator_words")

_HARMING = context("syntax", "harming")
_ORDINALS = frozenset(("first", "second", "third"))
_GLUED_BEFORE = context("excluded", "glued_before")


def excluded_as(tokens: Tokens, found: Numeral) -> str:
    """Return why a number counts or measures nothing here: "name", "other"; "" where it does.

    Numbers that name a thing ("Article 5") are told apart, because a list of them goes on ("Articles 5, 6 and 9").
    """
    for rule in _DIGIT_RULES if found.is_digits else _WORD_RULES:
        if rule(tokens, found):
            return "name" if rule in _NAMES else "other"
    return ""


def goes_on_naming(tokens: Tokens, named: int, found: Numeral) -> bool:
    """Tell whether a number goes on with the list that ends at ``named``: "Articles 5 and 6", "posts 542 or 543"."""
    gap = tokens[named : found.start]
    if not 0 < len(gap) <= 2 or not all(token.low in LISTING for token in gap):
        return False
    after = tokens[found.end] if found.end < len(tokens) else None
    return after is None or (after.kind is not Kind.WORD and after.low != "%") or breaks(after.low)


def _in_name(tokens: Tokens, found: Numeral) -> bool:  # noqa: PLR0911 - a decision list
    """Recognise "G20", "MH17", "F-16", "Covid-19", "mid-1980s", "5G": digits joined to letters that are no unit."""
    i = found.start
    token = tokens[i]
    before = tokens[i - 1] if i else None
    if before is not None and token.glued:
        if before.kind is Kind.WORD or before.kind is Kind.NUMBER or before.low == "_":
            return _money_or_sign(tokens, i)
        if before.low in HYPHENS and i >= 2 and before.glued:
            if i >= 3 and tokens[i - 2].glued and tokens[i - 3].kind is Kind.NUMBER:
                return False
            if (
                tokens[i - 2].kind is Kind.NUMBER
                and not tokens[i - 2].glued
                and i >= 3
                and tokens[i - 3].text.isupper()
                and tokens[i - 3].text != "A"
            ):
                return True
            if airliner(tokens[i - 2].text):  # "777-200LR"
                return True
            return tokens[i - 2].kind is Kind.WORD and tokens[i - 2].low not in _GLUED_BEFORE and not _inches(tokens, i)
        if before.low == "+" and i >= 2 and tokens[i - 2].kind is Kind.NUMBER and before.glued:
            return True
        if before.low in ("#", "/", "\\", "_", "^"):
            return before.low != "/" or (i >= 2 and tokens[i - 2].kind is Kind.WORD)
    after = tokens[found.end] if found.end < len(tokens) else None
    return after is not None and after.glued and after.kind is Kind.WORD and _is_code(tokens, found.end)


def _inches(tokens: Tokens, i: int) -> bool:
    """Tell whether the number at ``i`` goes on with a height: "5-foot-10"."""
    before = low(tokens, i - 4)
    return low(tokens, i - 2) == "foot" and (before.isdigit() or before in numbers().small)


def _money_or_sign(tokens: Tokens, i: int) -> bool:
    """Tell whether the letters before glued digits are anything but a currency ("EUR50m", "PS8.1bn")."""
    prefixes = units().prefixes
    joined = tokens[i - 1].text
    if joined == "PS" and not leads_pounds(tokens, i):
        return True
    return not (joined in prefixes or (i >= 2 and tokens[i - 2].text + joined in prefixes))


def _is_code(tokens: Tokens, i: int) -> bool:
    """Tell whether letters glued behind digits make a code ("5G", "3D", "4x4", "90s") and no unit or scale."""
    token, known, words = tokens[i], units(), numbers()
    if (
        token.text in known.symbols
        or token.low in known.words
        or token.text in known.risky
        or token.low in known.pound_words
    ):
        return (
            i + 1 < len(tokens)
            and tokens[i + 1].glued
            and tokens[i + 1].kind is Kind.NUMBER
            and tokens[i + 1].text not in ("2", "3")
        )
    if token.low in words.short_scales or token.low in words.currency_scales or token.low in words.scales:
        return False
    return token.low not in _IS_CODE_WORDS and not token.text.startswith("MUS")


def _after_designator(tokens: Tokens, found: Numeral) -> bool:  # noqa: PLR0911 - a decision list
    """Recognise "No. 10", "Article 5", "category 4 hurricane", "Channel 4 News"."""
    words, i = excluded(), found.start - 1
    if low(tokens, i) == "." and low(tokens, i - 1) in _AFTER_DESIGNATOR_WORDS:
        return True
    if i < 0 or tokens[found.start].glued or found.scale > 1:
        return False
    word = low(tokens, i)
    if word == "#":
        return True
    if (
        word not in words.designators
        or low(tokens, found.end) == "times"
        or (is_unit_next(tokens, found.end) and word not in ("category", "type", "phase"))
    ):
        return False
    if word == "no" and not tokens[i].text[0].isupper():
        return False
    if word in ("top", "bottom"):
        return not any(is_plural(tokens, k) for k in (found.end, found.end + 2, found.end + 3))
    return word not in words.weak_designators or not is_plural(tokens, found.end)


def _in_title(tokens: Tokens, found: Numeral) -> bool:  # noqa: PLR0911 - a decision list
    """Recognise "Windows 11", "S&P 500", "Model 3": a bare integer right after a capitalised word inside a sentence."""
    i = found.start
    if i < 1 or found.scale > 1 or (found.low != int(found.low) and found.low > 20) or is_unit_next(tokens, found.end):
        return False
    before = tokens[i - 1]
    if before.text in ("AM", "FM"):  # a station
        return tokens[i - 2].kind is not Kind.NUMBER
    if low(tokens, found.end) == "index" and before.low.endswith(("'s", "’s")):  # "the Standard & Poor's 500 index"
        return True
    if before.low in _HARMING or (verbal(before.low) and _headline(tokens)):  # "Quake Kills 10; 80 Hurt"
        return False
    if (
        before.kind is not Kind.WORD
        or not before.text[0].isupper()
        or before.low in excluded().weekdays
        or before.low in nouns().functions
        or before.low.endswith(("'s", "’s"))
    ):
        return False
    if before.text + "" in units().prefixes or "," in tokens[i].text or before.low in numbers().small:
        return False
    if i == 1 or low(tokens, i - 2) in (".", ":", "“", '"', "‘", "\u2022"):
        return _opens_sentence(tokens, found)
    after = tokens[found.end] if found.end < len(tokens) else None
    if after is not None and after.kind is Kind.WORD and is_plural(tokens, found.end):
        lead = tokens[i - 2].low
        return not ((lead in nouns().functions and lead not in ("the", "a", "an", "of")) or _headline(tokens))
    if after is not None and after.low == "per":
        return False
    return not _headline(tokens) or not (after is not None and after.kind is Kind.WORD)


def _opens_sentence(tokens: Tokens, found: Numeral) -> bool:
    """Tell whether the title "Model 3" opens a sentence, where every first word has a capital letter."""
    i, end = found.start, found.end
    if end < len(tokens) and low(tokens, end) in HYPHENS | {"+"} and not tokens[end].glued:
        counted = is_plural(tokens, end + 2) or is_unit_next(tokens, end + 2)
        return tokens[end + 1].glued or not counted if end + 1 < len(tokens) else True
    named = len(tokens) > i + 1 and tokens[i + 1].kind is Kind.WORD and tokens[i + 1].text[:1].isupper()
    return i == 1 and named and not _headline(tokens)


def _headline(tokens: Tokens) -> bool:
    """Tell whether most words begin with a capital letter."""
    words = [token for token in tokens[:40] if token.kind is Kind.WORD and len(token.text) > 3]
    return len(words) > 3 and sum(token.text[0].isupper() for token in words) > 0.7 * len(words)


def _slashes(tokens: Tokens, found: Numeral) -> bool:
    """Recognise "9/11", "24/7", "50/50": digits on both sides of a slash that are no fraction."""
    i = found.start
    if (
        low(tokens, found.end) == "/"
        and found.end + 1 < len(tokens)
        and tokens[found.end + 1].kind is Kind.NUMBER
        and tokens[found.end].glued
    ):
        return low(tokens, i - 1) not in BARE
    return (
        low(tokens, i - 1) == "/"
        and tokens[i].glued
        and i >= 2
        and tokens[i - 2].kind is Kind.NUMBER
        and low(tokens, i - 3) not in BARE
    )


_NAMING = context("excluded", "naming")
_OPENING = frozenset(":.“\"‘'—–-•*)]>")
"""Marks behind which a capital letter says nothing."""


def _idiom(tokens: Tokens, found: Numeral) -> bool:  # noqa: PLR0911 - a decision list
    """Recognise "cloud nine", "square one", "one another", "Formula One", "the Big Four"."""
    i = found.start
    word = low(tokens, i)
    if found.form == "words" and tokens[i].kind is Kind.WORD:
        if _ends_name(tokens, found):
            return True
        if tokens[i].text[0].isupper() and not tokens[i].text.isupper() and i and tokens[i - 1].low not in _OPENING:
            opens = tokens[i - 1].low in ("(", "[") and tokens[found.end : found.end + 1]
            if opens and opens[0].text.islower():
                return False  # "(Two people in a cabin pay more)"
            return not (_headline(tokens) and i + 1 < len(tokens)) and found.scale <= 1
    if word == "one":
        return is_pronoun(tokens, found)
    if word == "two" and low(tokens, i - 1) == "in":
        return low(tokens, i - 2) in _SPLIT or low(tokens, i - 3) in _SPLIT
    if _enumerates(tokens, found):
        return True
    if word == "five" and low(tokens, i - 1) in HYPHENS and low(tokens, i - 2) == "high":
        return True
    k = skip_hyphen(tokens, found.end)
    if word == "zero" and k > found.end and low(tokens, k) in _ZERO:
        return True
    return word == "second"


def _ends_name(tokens: Tokens, found: Numeral) -> bool:
    """Recognise the last word of "cloud nine", "square one", "the Big Four"; "no one" where "one" is a pronoun."""
    i = found.start
    word, lead = low(tokens, i), low(tokens, i - 1)
    if (lead, "{}") not in excluded().idioms or found.end != i + 1 or not (word == "one" or lead in _NAMING):
        return False
    counts = (word == "one" and lead == "no") or (lead == "which" and low(tokens, i - 2) in nouns().functions)
    if counts and not is_pronoun(tokens, found):
        return False
    return not (lead in ("plan", "big", "day") and is_plural(tokens, found.end))


def _enumerates(tokens: Tokens, found: Numeral) -> bool:
    """Recognise "one, his temper, and two, his language"."""
    if not 2 <= found.low <= 5 or low(tokens, found.end) not in (",", ":") or low(tokens, found.start - 1) != "and":
        return False
    before = {"two": "one", "three": "two", "four": "three", "five": "four"}.get(low(tokens, found.start))
    words = [token.low for token in tokens[max(0, found.start - 30) : found.start]]
    return any(word == before and words[k + 1 : k + 2] in ([","], [":"]) for k, word in enumerate(words))


_SPLIT = context("excluded", "split")
_ZERO = context("excluded", "zero")


def _address(tokens: Tokens, found: Numeral) -> bool:
    """Recognise "358 El Brillo Way", "16-18 Industrial Avenue", "90049 ZIP Code"."""
    i = found.end + 2 if low(tokens, found.end) in HYPHENS else found.end
    for k in range(i, min(i + 5, len(tokens))):
        token = tokens[k]
        if not token.text[0].isupper() and token.kind is not Kind.OPAQUE:
            return False
        if token.low in excluded().streets:
            return True
    return False


def _chained(tokens: Tokens, found: Numeral) -> bool:
    """Recognise "45-7-2", "7-for-14" and the second half of "Drake 65 - 53": records and scores, no counts."""
    i, j = found.start, found.end
    behind = low(tokens, i - 1) in HYPHENS and i >= 2 and tokens[i - 2].kind is Kind.NUMBER
    ahead = low(tokens, j) in HYPHENS and j + 1 < len(tokens) and tokens[j + 1].kind is Kind.NUMBER
    if behind and ahead:
        return tokens[i - 1].glued and tokens[j].glued
    if (
        behind
        and low(tokens, i - 3) in HYPHENS
        and i >= 4
        and tokens[i - 4].kind is Kind.NUMBER
        and tokens[i - 3].glued
    ):
        return True
    if (
        ahead
        and low(tokens, j + 2) in HYPHENS
        and j + 3 < len(tokens)
        and tokens[j + 3].kind is Kind.NUMBER
        and tokens[j].glued
    ):
        return True
    if low(tokens, j) in HYPHENS and low(tokens, j + 1) == "for" and low(tokens, j + 2) in HYPHENS:
        return True
    if behind and i >= 3 and not is_plural(tokens, j) and not is_unit_next(tokens, j):
        first = Numeral(i - 2, i - 1, tokens[i - 2].value, None, "digits")
        return _in_title(tokens, first) and low(tokens, i - 3) not in excluded().vote_words
    return False


def _ordinal(tokens: Tokens, found: Numeral) -> bool:
    """Recognise "twenty-fifth", "two hundredth": the number word opens an ordinal."""
    if found.form not in ("words", "article"):
        return False
    i = skip_hyphen(tokens, found.end)
    word = low(tokens, i)
    return word in _ORDINALS or (
        word in numbers().fractions and not word.endswith("s") and word not in ("half", "quarter")
    )


def _airliner(tokens: Tokens, found: Numeral) -> bool:
    """Recognise "five new 737 aircraft", "a 737 jet", "the 737-800 range"; "737 planes" are many."""
    i = found.start
    if i < 1 or not airliner(tokens[i].text):
        return False
    after = low(tokens, found.end)
    return (low(tokens, i - 1) in _OF_PLANE and after in _PLANES) or after in HYPHENS


_PLANES = context("excluded", "planes")
_OF_PLANE = context("excluded", "of_plane")
_NAMES = (_airliner, _after_designator, _in_title)
_DIGIT_RULES = (
    labels.postal,
    labels.section_number,
    labels.code,
    labels.quoted,
    _chained,
    labels.emergency,
    _address,
    labels.phone,
    _in_name,
    date,
    clock,
    year,
    labels.list_number,
    _after_designator,
    _in_title,
    _airliner,
    labels.teaser,
    _slashes,
)
_WORD_RULES = (_ordinal, _idiom, _after_designator, date, clock, labels.teaser)
