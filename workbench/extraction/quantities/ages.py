"""Ages that no unit word gives away: "Truss, 46, is ...", "aged 46", "in his 30s", "over the age of 21"."""

from __future__ import annotations

from workbench.extraction.people.lexicon import words
from workbench.extraction.quantities.amounts import Amount, Numeral
from workbench.extraction.quantities.cardinals import Tokens, low
from workbench.extraction.quantities.lexicon import context, excluded, numbers
from workbench.extraction.quantities.nouns import ends_phrase, is_plural, plural_form
from workbench.extraction.quantities.tokens import Kind

_SAID_WORDS = context("ages", "said_words")
_SAID_WORDS_2 = context("ages", "said_words_2")
_BEING = context("ages", "being")
_PERSONS = context("ages", "persons")
_BOUNDING = context("ages", "bounding")
_AFTER_APPOSITION = context("ages", "after_apposition")
PEOPLE = context("ages", "people")
ELDEST = context("ages", "eldest")
_OF_AGE = context("ages", "of_age")
WAS = frozenset(("is", "was", "being", "aged", "turned"))
_BEFORE_PERSON = 4
"""Words that may stand between an article and the person: "a retired bus driver"."""
_AFTER_AGE = context("ages", "after_age")
_AT_VERBS = context("ages", "at_verbs")

AGE = "year of age"
POSSESSIVES = context("ages", "possessives")
_OLDEST = 115
_SCORES_END = 16
"""Below it a bare number behind a name and "was" may be a score or a rank ("Leeds United was 3.")."""


def bare_age(tokens: Tokens, amount: Amount, before: Amount | None = None) -> None:
    """Give a bare number its unit where it can only be somebody's age; ``before`` is the amount in front of it."""
    if (
        amount.unit is not None
        or not 0 < amount.low <= _OLDEST
        or (amount.high is not None and amount.number.form == "vague")
    ):
        return
    if (
        _of_people(tokens, amount)
        or _said(tokens, amount)
        or _listed(tokens, before, amount)
        or _eldest(tokens, amount)
        or _person_of(tokens, amount)
        or _in_apposition(tokens, amount)
    ):
        amount.unit, amount.rule = AGE, "age"


def _of_people(tokens: Tokens, amount: Amount) -> bool:
    """Read "people under 30", "anyone over 65": a bare number that bounds whoever stands before it."""
    i = amount.start
    if low(tokens, i - 1) not in _BOUNDING or low(tokens, i - 2) not in PEOPLE:
        return False
    after = tokens[amount.end] if amount.end < len(tokens) else None
    bare = after is None or after.kind is not Kind.WORD or not is_plural(tokens, amount.end)
    return bare and 5 <= amount.low <= _OLDEST and amount.high is None


def _ends_on(tokens: Tokens, amount: Amount, verb: int) -> bool:
    """Tell whether a sentence is only a full name, "was" and a number, as reports of a death end."""
    name = tokens[:verb]
    named = len(name) in (2, 3) and all(token.kind is Kind.WORD and token.text[0].isupper() for token in name)
    grown = amount.low == int(amount.low) and amount.low >= _SCORES_END
    return named and name[0].low != "the" and grown and low(tokens, amount.end) in (".", "")


def _said(tokens: Tokens, amount: Amount) -> bool:
    """Read "aged 46", "the age of 21", "turned 40", "died at 67"; the word before the number says so."""
    i = amount.range_left if amount.range_left >= 0 else amount.start
    before, lead = low(tokens, i - 1), low(tokens, i - 2)
    if before in ("aged", "age", "ages") or (before == "of" and lead in ("age", "ages")):
        return True
    if before == "both" and lead == ",":
        return low(tokens, amount.end) in (",", ".", "")
    if before == "at" and lead in _AT_VERBS:
        return low(tokens, amount.end) in _AFTER_AGE or low(tokens, amount.end) in _SAID_WORDS
    if before in ("turned", "turns", "turning") and low(tokens, amount.end) in _SAID_WORDS:
        return True
    if before in _BEING and (before not in ("is", "was", "am") or lead in _PERSONS or _ends_on(tokens, amount, i - 1)):
        return low(tokens, amount.end) in _AFTER_AGE
    return (
        before == "be"
        and lead in ("will", "would")
        and low(tokens, amount.end) in _SAID_WORDS_2
        and low(tokens, i - 3) in ("he", "she")
    )


def _eldest(tokens: Tokens, amount: Amount) -> bool:
    """Read "the oldest was 88 and the youngest 19"."""
    i = amount.start - 1
    i -= low(tokens, i) in WAS
    return low(tokens, i) in ELDEST and amount.high is None and _bare(tokens, amount.end)


def _person_of(tokens: Tokens, amount: Amount) -> bool:
    """Read "a woman of 79", "a retired bus driver of 74": one person; "a crowd of 79", "a father of three" are none."""
    i, grown = amount.start - 2, amount.low >= _SCORES_END
    if low(tokens, i + 1) != "of" or amount.high is not None or amount.low != int(amount.low) or amount.low < 1:
        return False
    if low(tokens, i) not in _OF_AGE and not (grown and low(tokens, i) in words("roles")):
        return False
    article = any(low(tokens, k) in ("a", "an", "another") for k in range(max(0, i - _BEFORE_PERSON), i))
    return article and not plural_form(low(tokens, i)) and _bare(tokens, amount.end)


def _bare(tokens: Tokens, end: int) -> bool:
    """Tell whether nothing stands behind a number that it could count."""
    return end >= len(tokens) or tokens[end].kind is Kind.MARK or ends_phrase(tokens, end)


def _listed(tokens: Tokens, before: Amount | None, amount: Amount) -> bool:
    """Read on in "three men, aged 19, 22 and 31, were held": whole numbers with nothing behind them to count."""
    if before is None or before.unit != AGE or before.rule != "age":
        return False
    gap = tuple(token.low for token in tokens[before.end : amount.start])
    after = tokens[amount.end] if amount.end < len(tokens) else None
    return gap in ((",",), ("and",), (",", "and")) and (after is None or after.kind is Kind.MARK or after.low == "and")


def _in_apposition(tokens: Tokens, amount: Amount) -> bool:
    """Read "Jamie Armstrong, 25, said": a name, a comma, a bare whole number, a comma or the end."""
    i = amount.start
    if (
        amount.end != i + 1
        or tokens[i].kind is not Kind.NUMBER
        or amount.low != int(amount.low)
        or len(tokens[i].text) > 3
    ):
        return False
    opened, k = low(tokens, i - 1), i - 2
    k -= low(tokens, k) == "." and low(tokens, k - 1) in ("jr", "sr")
    name = tokens[k] if k >= 0 else None
    if name is None or name.kind is not Kind.WORD or name.low in excluded().months or name.low in excluded().weekdays:
        return False
    if opened == "(":
        return name.text[0].isupper() and low(tokens, amount.end) == ")" and amount.low >= 16
    if opened != "," or not (name.text[0].isupper() or name.low in _KIN or name.low in words("roles")):
        return False
    return low(tokens, amount.end) in (",", ";", ")", "―", "—", "–") or (
        low(tokens, amount.end) in _AFTER_APPOSITION and i >= 3 and tokens[i - 3].text[:1].isupper()
    )


_KIN = context("ages", "kin")


def _decade(tokens: Tokens, k: int) -> int | None:
    """Read "30s", "30's" or "thirties" at ``k``."""
    if k >= len(tokens):
        return None
    word = tokens[k].low
    if tokens[k].kind is Kind.WORD:
        return numbers().decades_of_life.get(word)
    digits = word.strip("'’s")
    if tokens[k].kind is not Kind.OPAQUE or not digits.isdigit() or len(digits) != 2 or not word.endswith("s"):
        return None
    return int(digits)


def decade_of_life(tokens: Tokens, i: int) -> Amount | None:
    """Read "in his 30s", "in her early forties"; begins at "in"."""
    if low(tokens, i) != "in" or low(tokens, i + 1) not in POSSESSIVES:
        return None
    k = i + 2
    part = low(tokens, k)
    if part in ("early", "mid", "late"):
        k += 1
        k += low(tokens, k) in ("-", "–")
    first = _decade(tokens, k)
    if first is None:
        return None
    ends = {"early": (first, first + 3), "mid": (first + 4, first + 6), "late": (first + 7, first + 9)}.get(
        part, (first, first + 9)
    )
    number = Numeral(i, k + 1, float(ends[0]), float(ends[1]), "joined")
    return Amount(i, k + 1, number, float(ends[0]), float(ends[1]), AGE, "decade of life")
