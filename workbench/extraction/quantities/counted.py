"""What a number counts or measures, told from tokens alone.

Four places are searched, nearest first: the noun phrase behind the number, the noun before "of" or ":", the clause's
subject, and the noun of the count before (ellipsis: "40 troops; another 25 were hurt").
"""

from __future__ import annotations

from workbench.extraction.quantities import ages, beside
from workbench.extraction.quantities.amounts import Amount
from workbench.extraction.quantities.cardinals import HYPHENS, Tokens, low
from workbench.extraction.quantities.fractions import of_ratio
from workbench.extraction.quantities.levels import level
from workbench.extraction.quantities.lexicon import context, excluded, nouns, units, wordings
from workbench.extraction.quantities.nouns import BOTH_SIDES, ends_phrase, is_verb, participle, plural_form, verbal
from workbench.extraction.quantities.phrases import EXTENDING, LEADS, PERIODS, Phrase, behind, extend, run_left
from workbench.extraction.quantities.subjects import subject
from workbench.extraction.quantities.tokens import Kind

_ATTRIBUTIVE_WORDS = context("counted", "attributive_words")
_PREDICATED_WORDS = context("counted", "predicated_words")
_CHANGED_OBJECT_WORDS = context("counted", "changed_object_words")

TIME_UNITS = context("counted", "time_units")
_ADVERBIAL = context("counted", "adverbial")
_COMPARED = context("counted", "compared")
_WHEN_PERIOD = context("counted", "when_period")
_WHEN_BEFORE = context("counted", "when_before")
_WHEN_BEHIND = context("counted", "when_behind")
_WHEN_COMPARED = context("counted", "when_compared")
_LASTING = context("counted", "lasting")
_SHORT_OF = context("counted", "short_of")
_PUT_AT = context("counted", "put_at")
_GIVING = context("counted", "giving")
_OPENING_MARKS = frozenset(("“", "‘", "``"))
_YOUNGER = context("counted", "younger")
_BEFORE_PERSON = context("counted", "before_person")
_ANOTHER_CLAUSE = context("counted", "another_clause")
PART_OF = context("counted", "part_of")
_AGGREGATES = context("counted", "aggregates")
_TRADING = context("counted", "trading")
_TRADE_REACH = 16
"""Tokens within which the verb of a price is looked for."""
_PARENTS = context("counted", "parents")
_SIZES = context("counted", "sizes")


def find(tokens: Tokens, amount: Amount) -> Phrase | None:
    """Return what the amount counts or measures, if the sentence says so."""
    if amount.rule == "none of them":
        return behind(tokens, amount.end, singular=False)
    if (part := of_ratio(tokens, amount.number)) is not None:
        return Phrase(part, part + 1, part)
    if amount.unit is None or (amount.unit == "vote" and low(tokens, amount.end) in ("for", "against")):
        return _of_count(tokens, amount)
    return _of_measure(tokens, amount)


def _of_count(tokens: Tokens, amount: Amount) -> Phrase | None:
    i = (
        amount.right
        if amount.right > amount.end and low(tokens, amount.right - 1) not in ("than", "to")
        else amount.end
    )
    i = i + 1 if low(tokens, i) in HYPHENS and i + 1 < len(tokens) and tokens[i + 1].glued else i
    singular = amount.high is None and abs(amount.low) == 1
    if low(tokens, i) == "others" or (low(tokens, i) in _SHORT_OF and low(tokens, i + 1) == "of"):
        return None
    if low(tokens, i) in _WHEN_PERIOD and low(tokens, i + 1) in PERIODS:  # "rose 15,000 last week"
        return _beside(tokens, amount)
    i += low(tokens, i) == "worth" and low(tokens, i + 1) == "of"
    compound = low(tokens, i - 1) in HYPHENS
    if compound and low(tokens, i) == "strong":
        return behind(tokens, i + 1, singular=True)
    direct = behind(tokens, i, singular=singular or compound)
    if direct is not None and low(tokens, direct.head) in nouns().people_adjectives:
        direct = _opening_of(tokens, amount) or direct
    if direct is not None and compound:
        return Phrase(direct.start, direct.end, direct.start)
    return (extend(tokens, direct, frozenset(("of",))) if direct is not None else None) or _beside(tokens, amount)


def _beside(tokens: Tokens, amount: Amount) -> Phrase | None:
    """Return what a count with no noun behind it counts: the noun it is the sum of, is put at or is said of."""
    return (
        _opening_of(tokens, amount)
        or beside.find(tokens, amount)
        or level(tokens, amount.left)
        or before_of(tokens, amount.left)
        or _put_at(tokens, amount.left)
        or _changed_object(tokens, amount, certain=True)
        or (subject(tokens, amount.left) if _predicated(tokens, amount) or _aggregated(tokens, amount.left) else None)
    )


def _of_measure(tokens: Tokens, amount: Amount) -> Phrase | None:  # noqa: PLR0911 - a decision list
    unit = (amount.unit or "").split(" per ")[0]
    if unit.endswith("of age"):
        return _aged(tokens, amount)
    i = amount.end
    i += low(tokens, i) == "worth" and low(tokens, i + 1) == "of"
    if low(tokens, i) == "of":
        found = behind(tokens, i, singular=True)
        if found is not None:
            return found
    if unit == "times":
        return _times_as_many(tokens, i) or subject(tokens, amount.left) or _label(tokens, amount.left)
    if unit in TIME_UNITS:
        if amount.compound or _bare_compound(tokens, amount):
            return _attributive(tokens, i)
        if is_deadline(tokens, amount):
            return None
        return before_of(tokens, amount.left) or subject(tokens, amount.left)
    if low(tokens, amount.left - 1) == "+" or amount.number.form == "negative":
        labelled = _label(tokens, amount.left)
        if labelled is not None:
            return labelled
    return (
        _attributive(tokens, i)
        or beside.find(tokens, amount)
        or (_traded(tokens, amount.left) if unit in units().money else None)
        or _gapped(tokens, amount.left)
        or before_of(tokens, amount.left)
        or _put_at(tokens, amount.left)
        or level(tokens, amount.left)
        or _changed_object(tokens, amount)
        or (None if unit in units().money and _given(tokens, amount.left) else _label(tokens, amount.left))
        or subject(tokens, amount.left)
    )


def _times_as_many(tokens: Tokens, i: int) -> Phrase | None:
    """Read what "(three times) as many boats" multiplies, from "as" on."""
    many = low(tokens, i + 1) if low(tokens, i) == "as" else ""
    return behind(tokens, i + 2, singular=many == "much") if many in ("many", "much") else None


def _bare_compound(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether a hyphen is left out between a measure and its noun: "after a four day rally"."""
    unit, after = low(tokens, amount.end - 1), tokens[amount.end : amount.end + 1]
    many = amount.high is None and amount.low > 1 and unit == amount.unit
    return many and bool(after) and after[0].kind is Kind.WORD and not ends_phrase(tokens, amount.end)


def is_deadline(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether a length of time says when, not how long: "within 48 hours", "two weeks ago"."""
    lead = amount.left - 1
    before, behind_it = low(tokens, lead - (low(tokens, lead) == "the")), low(tokens, amount.right)
    if before in _WHEN_BEFORE or behind_it in _WHEN_BEHIND:
        return True
    return behind_it in _WHEN_COMPARED and before not in _LASTING


def _aged(tokens: Tokens, amount: Amount) -> Phrase | None:
    """Who is that old: the name before the comma, the noun behind "46-year-old", the subject."""
    attributive = amount.compound or low(tokens, amount.end - 1) == "old"
    found = _attributive(tokens, amount.end, aged=True) if attributive else None
    found = found or _eldest(tokens, amount.left) or _age_group(tokens, amount.left)
    if found is not None:
        return found
    k = amount.left - 1
    k -= low(tokens, k) in ("aged", "age")
    if low(tokens, k) in (",", "("):
        return run_left(tokens, k - 1)
    if k < amount.left - 1 and not is_verb(tokens, k):
        return run_left(tokens, k)
    if is_person(tokens, amount):
        return None
    return _bounded(tokens, amount.left) or subject(tokens, amount.left)


def _bounded(tokens: Tokens, left: int) -> Phrase | None:
    """Find whom an age bounds: "children under the age of 5", "anyone over 65"."""
    k = left - 1
    if k < 0 or low(tokens, left) not in _YOUNGER:
        return None
    if plural_form(low(tokens, k)):
        return run_left(tokens, k)
    return Phrase(k, k + 1, k) if low(tokens, k) in ages.PEOPLE else None


def _eldest(tokens: Tokens, left: int) -> Phrase | None:
    """Find "the oldest" of "the oldest was 88 and the youngest 19"."""
    i = left - 1 - (low(tokens, left - 1) in ages.WAS)
    return Phrase(i, i + 1, i) if low(tokens, i) in ages.ELDEST else None


def _age_group(tokens: Tokens, left: int) -> Phrase | None:
    """Find "pupils between the ages of 5 and 7": the noun before."""
    k = left - 2
    if low(tokens, left - 1) != "of" or low(tokens, k) not in ("ages", "age"):
        return None
    k -= 1 + (low(tokens, k - 1) == "the")
    if low(tokens, k) not in _YOUNGER or k < 1 or ends_phrase(tokens, k - 1) or is_verb(tokens, k - 1):
        return None
    return run_left(tokens, k - 1)


def is_person(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether an age stands for who is that old: "good health for a 63-year-old"."""
    return amount.compound and low(tokens, amount.left - 1) in _BEFORE_PERSON


# ------------------------------------------------------------------ behind the number


def _attributive(tokens: Tokens, i: int, *, aged: bool = False) -> Phrase | None:
    """The noun phrase glued to a measure: "a 25% tax on imports", "five-year sentence", "$150,000 contract"."""
    if low(tokens, i) in HYPHENS and i + 1 < len(tokens) and tokens[i + 1].glued:
        i += 2 if low(tokens, i + 1) in _SIZES else 1
    i += low(tokens, i) in _OPENING_MARKS
    if i >= len(tokens) or tokens[i].kind is not Kind.WORD or low(tokens, i).endswith("ly"):
        return None
    if low(tokens, i) in _ATTRIBUTIVE_WORDS:
        return extend(tokens, Phrase(i, i + 1, i))
    word = low(tokens, i)
    if (
        word in _ADVERBIAL
        or word in _COMPARED
        or word in PERIODS
        or word in excluded().months
        or word in excluded().weekdays
    ):
        return None
    if word in BOTH_SIDES and i + 1 < len(tokens) and is_verb(tokens, i + 1):
        return None
    if verbal(word) or ends_phrase(tokens, i) or participle(word):
        return None
    found = behind(tokens, i, singular=True)
    return extend(tokens, found) if found is not None and (aged or not _says(tokens, found)) else None


def _says(tokens: Tokens, phrase: Phrase) -> bool:
    """Tell whether a name behind a measure opens a clause about it: "the 55 percent Brenner received"."""
    named = all(token.text[:1].isupper() for token in tokens[phrase.start : phrase.end])
    return named and phrase.end < len(tokens) and is_verb(tokens, phrase.end)


# ------------------------------------------------------------------ before the number
def before_of(tokens: Tokens, left: int) -> Phrase | None:
    """Return the noun before "of" or ":" ("turnout of 70%", "a toll of 12", "Total Cost: $72,370")."""
    i = left - 1
    if of_parent(tokens, left):
        return None
    if low(tokens, i) == "of" and i >= 1 and low(tokens, i - 1) not in nouns().functions:
        return _with_its_of(tokens, run_left(tokens, i - 1)) if low(tokens, i - 1) not in _AGGREGATES else None
    if low(tokens, i) == ":" and i >= 1:
        return run_left(tokens, i - 1)
    return None


def of_parent(tokens: Tokens, left: int) -> bool:
    """Tell whether children are counted by their parent: "the mother of three"."""
    return low(tokens, left - 1) == "of" and low(tokens, left - 2) in _PARENTS


def _with_its_of(tokens: Tokens, found: Phrase | None) -> Phrase | None:
    """Take "margin of" before "error" along; an article between them begins another thing ("cost of a loss of 5%")."""
    if found is None or found.start < 2 or low(tokens, found.start - 1) != "of":
        return found
    before = run_left(tokens, found.start - 2)
    if before is None or low(tokens, before.head) in _AGGREGATES or is_verb(tokens, before.head):
        return found
    return Phrase(before.start, found.end, before.head)


def _gapped(tokens: Tokens, left: int) -> Phrase | None:
    """Find "grain rose 2%, copper by 3%": a new noun between the comma and "by", its verb left out."""
    if low(tokens, left - 1) != "by" or left < 3 or is_verb(tokens, left - 2) or tokens[left - 2].low.endswith("ly"):
        return None
    found = run_left(tokens, left - 2)
    return found if found is not None and low(tokens, found.start - 1) in (",", ";", "and") else None


def _aggregated(tokens: Tokens, left: int) -> bool:
    """Tell whether the number follows "a total of" or the like, which names nothing."""
    return low(tokens, left - 1) == "of" and low(tokens, left - 2) in _AGGREGATES


def _label(tokens: Tokens, left: int) -> Phrase | None:
    """A name right before the figure, with no verb: "Dow +0.2%", "storage 64 GB"."""
    i = left - 1
    if low(tokens, i) in ("+", "(", "-", "–"):
        i -= 1
    if i > 0 and tokens[i].kind is Kind.NUMBER and tokens[i - 1].text[:1].isupper():
        name = run_left(tokens, i - 1)
        return Phrase(name.start, i + 1, name.head) if name is not None else None
    if (
        i < 0
        or tokens[i].kind is not Kind.WORD
        or low(tokens, i).endswith("ly")
        or low(tokens, i) in _ADVERBIAL
        or low(tokens, i) == "worth"
        or low(tokens, i).removesuffix("'s").removesuffix("’s") in PERIODS  # "than last year's $32"
    ):
        return None
    if ends_phrase(tokens, i) or is_verb(tokens, i) or participle(low(tokens, i)) or raw_verb(low(tokens, i)):
        return None
    verb = low(tokens, i).endswith("ed") and i and tokens[i - 1].kind is Kind.WORD and not ends_phrase(tokens, i - 1)
    return run_left(tokens, i - verb)


def _given(tokens: Tokens, left: int) -> bool:
    """Tell whether a sum is given or cost somebody: in "cost the economy $40 million" it is no sum of the economy's."""
    found = run_left(tokens, left - 1)
    return found is not None and low(tokens, found.start - 1) in LEADS and low(tokens, found.start - 2) in _GIVING


def _traded(tokens: Tokens, left: int) -> Phrase | None:
    """Find "sold the painting for $3m", "took a 51% stake for ...": the object between such a verb and its price."""
    if low(tokens, left - 1) != "for":
        return None
    for verb in range(left - 2, max(-1, left - _TRADE_REACH), -1):
        if low(tokens, verb) in _ANOTHER_CLAUSE:
            return None
        if low(tokens, verb) in _TRADING:
            return _object(tokens, verb + 1, left - 1)
    return None


def _object(tokens: Tokens, i: int, end: int) -> Phrase | None:
    """Return the noun phrase from ``i`` on that ends before ``end``; a measure before it is stepped over."""
    measures = units()
    while i < end and (
        low(tokens, i) in LEADS
        or tokens[i].kind is not Kind.WORD
        or low(tokens, i) in measures.words
        or low(tokens, i) in ("per", "cent")
    ):
        i += 1
    found = behind(tokens, i, singular=True) if i < end else None
    if found is None:
        return None
    found = extend(tokens, found, EXTENDING - {"for"})
    return found if found.end <= end else Phrase(found.start, end, found.head) if found.head < end else None


def _put_at(tokens: Tokens, left: int) -> Phrase | None:
    """Find "put the death toll at 86", "put the party on 31%": the object between such a verb and its figure."""
    if low(tokens, left - 1) not in ("at", "on"):
        return None
    found = run_left(tokens, left - 2)
    if found is None:
        return None
    lead = found.start - 1
    lead -= low(tokens, lead) in LEADS
    return found if low(tokens, lead) in _PUT_AT else None


def raw_verb(word: str) -> bool:
    """Tell whether a word may be a verb of change ("rise 5%", "cut 10%"), which names nothing."""
    change = wordings().change
    return any(word in change[key] for key in ("up", "down", "up_unit", "down_unit", "up_by", "down_by"))


def _opening_of(tokens: Tokens, amount: Amount) -> Phrase | None:
    """Find "Of the 300 exchanged on Friday, prisoners ...": the noun after the comma."""
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
    return (
        before in _PREDICATED_WORDS or before in nouns().predicative or raw_verb(before) or amount.direction is not None
    )


def _changed_object(tokens: Tokens, amount: Amount, *, certain: bool = False) -> Phrase | None:
    """Find "cut rates by 25 basis points": the object between the verb and "by" or "to".

    ``certain`` asks for a verb that can only be one of change: "raised the age to 64", not "gets closer to 64".
    """
    i = amount.left - 1
    if (
        low(tokens, i) not in ("by", "to")
        or i < 2
        or is_verb(tokens, i - 1)
        or ends_phrase(tokens, i - 1)
        or low(tokens, i - 1).endswith("ly")
    ):
        return None
    found = run_left(tokens, i - 1)
    if found is None or found.start == 0 or (found.head == found.start and low(tokens, found.head) in _ADVERBIAL):
        return None
    if participle(low(tokens, found.start)) and found.end - found.start > 1:
        return Phrase(found.start + 1, found.end, found.head)
    lead = low(tokens, found.start - 1)
    start = found.start - (lead in LEADS)
    start -= low(tokens, start - 1) in ("down", "up", "back")  # "bring down the rate to"
    lead = low(tokens, start - 1)
    changes = raw_verb(lead) if certain else verbal(lead)
    return found if changes or lead in _CHANGED_OBJECT_WORDS else None
