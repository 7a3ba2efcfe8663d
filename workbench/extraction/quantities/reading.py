"""From a sentence to its quantities: finds the numbers, then unit, range, modifier, direction and what is counted.

`read` is pure and knows no spaCy; the component beside it only carries documents to and fro.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workbench.domain.quantity import Conversion, Counted, Quantity, Scope
from workbench.domain.reason import Reason
from workbench.domain.span import Span
from workbench.extraction.parse import Parse
from workbench.extraction.quantities import (
    ages,
    change,
    conversions,
    counted,
    hanging,
    implied,
    lengths,
    lexicon,
    modifiers,
    ranges,
    scopes,
)
from workbench.extraction.quantities.amounts import Amount
from workbench.extraction.quantities.articles import and_a_half, article, may_count_one
from workbench.extraction.quantities.cardinals import HYPHENS, Tokens, low
from workbench.extraction.quantities.excluded import excluded_as, goes_on_naming
from workbench.extraction.quantities.lexicon import context, numbers
from workbench.extraction.quantities.nouns import is_verb, lemma, plural_form
from workbench.extraction.quantities.numerals import STARTS, numeral
from workbench.extraction.quantities.phrases import LEADS, Phrase, tells_day, without_period
from workbench.extraction.quantities.tokens import Kind, Token, may_count, tokenize
from workbench.extraction.quantities.units import amount as with_unit

_MEMORY = 2
"""Sentences for which what was counted last is remembered: "40 troops died. It was an ambush. 25 more ..."."""
_LONGEST = 4000
"""Characters of a stretch read at once; longer "sentences" (tables, endless lines) are read in pieces."""


@dataclass(frozen=True, slots=True)
class Found:
    """One quantity and where it stands."""

    span: Span
    quantity: Quantity


def read(text: str, sentences: Iterable[tuple[int, int]] | None = None, parse: Parse | None = None) -> list[Found]:
    """Return the quantities of a text in order.

    Args:
        text: The whole text; all offsets count its code points.
        sentences: Start and end of each sentence; the whole text is one when None.
        parse: The text's parse, if there is one.
    """
    result: list[Found] = []
    last_noun: Counted | None = None
    since = 0
    for start, end in sentences if sentences is not None else ((0, len(text)),):
        for a, b in _pieces(text, start, end):
            since += 1
            if not may_count(text[a:b]):
                continue
            read_apart = _sentence(text, tokenize(text, a, b), last_noun if since <= _MEMORY else None, parse)
            found = lengths.joined(text, read_apart)
            result.extend(found)
            nouns = [f.quantity.counted for f in found if f.quantity.unit is None and f.quantity.counted]
            if nouns:
                last_noun, since = nouns[-1], 0
    return result


def _pieces(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    """Split overlong sentences at spaces, so that every later step is bounded."""
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        yield start, cut
        start = cut
    yield start, end


def _sentence(text: str, tokens: Tokens, last_noun: Counted | None, parse: Parse | None) -> list[Found]:
    amounts = find_amounts(tokens)
    if not amounts:
        return []
    amounts = ranges.combine(tokens, amounts)
    floor, last = 0, None
    for amount in amounts:
        ages.bare_age(tokens, amount, last)
        last = amount
        modifiers.qualify(tokens, amount, floor)
        conversions.qualify(tokens, amount)
        floor = amount.right
    amounts = ranges.merge_bounds(tokens, amounts)
    floor, before = 0, None
    result: list[Found] = []
    nouns = _nouns(tokens, amounts, parse)
    for amount, phrase in zip(amounts, nouns, strict=True):
        if (amount.direction is None and amount.high is None) or amount.rule == "range":
            modifiers.direct(tokens, amount, floor)
            if before is not None:
                modifiers.carry_direction(tokens, before, amount)
        before, floor = amount, amount.right
        amount.unit = implied.unit(tokens, amounts[: len(result)], amount, phrase)
        thing = _counted(text, tokens, amount, phrase, last_noun)
        if thing is None and parse is not None:
            hung = hanging.noun(tokens, amount, parse)
            thing = _thing(text, tokens, hung) if hung is not None else None
        applies = scopes.find(tokens, amount, phrase, parse)
        result.append(_found(tokens, amount, thing, _scope(text, tokens, applies) if applies is not None else None))
        if amount.unit is None and thing is not None:
            last_noun = thing
    return result


def _counted(
    text: str, tokens: Tokens, amount: Amount, phrase: Phrase | None, last_noun: Counted | None
) -> Counted | None:
    """Return what an amount counts; "nobody" never counts what was named before."""
    if phrase is not None:
        return _thing(text, tokens, phrase)
    return None if amount.rule == "nobody" else _ellipsis(tokens, amount, last_noun)


def find_amounts(tokens: Tokens) -> list[Amount]:
    """Return every number of a sentence that counts or measures, with its unit."""
    result: list[Amount] = []
    floor, named, digits = 0, 0, Kind.NUMBER
    for i, token in enumerate(tokens):
        if token.kind is not digits and token.low not in _OPENERS:
            continue
        if i < floor or (token.kind is not digits and not _may_open(tokens, i)):
            continue
        amount = _amount_at(tokens, i)
        if amount is None or amount.number.start < floor:
            continue
        if amount.start < floor:  # "17 USD 25": the sign belongs to the number before
            amount.start, amount.unit = amount.number.start, None
        if amount.rule == "number" and amount.unit is None and named and goes_on_naming(tokens, named, amount.number):
            amount.rule = "named"
        named = amount.end if amount.rule == "named" else 0
        if amount.rule not in ("skip", "named"):
            result.append(amount)
        floor = amount.end
    return result


_OPENERS = STARTS | numbers().multiples.keys() | HYPHENS | {"twice", "thrice", "double", "triple"}
_OPENERS |= {"no", "nobody", "none", "in"}
"""Every word a quantity can begin with: the rules are asked at these and at digits only."""


def _may_open(tokens: Tokens, i: int) -> bool:
    """Tell from the next word whether one of the frequent openers ("a", "in", a hyphen) is worth a reading."""
    word = tokens[i].low
    if word in ("a", "an"):
        return may_count_one(tokens, i)
    if word == "in":
        return low(tokens, i + 1) in ages.POSSESSIVES
    return word not in HYPHENS or (i + 1 < len(tokens) and tokens[i + 1].kind is Kind.NUMBER)


def _amount_at(tokens: Tokens, i: int) -> Amount | None:
    """Read the quantity that opens at a number or one of `_OPENERS`."""
    if tokens[i].kind is Kind.WORD:
        special = (
            change.multiple(tokens, i)
            or change.nought(tokens, i)
            or change.nobody(tokens, i)
            or ages.decade_of_life(tokens, i)
            or (and_a_half(tokens, i) if low(tokens, i - 1) == "and" else None)
        )
        if special is not None:
            return special
    number = numeral(tokens, i) or article(tokens, i)
    if number is None:
        return None
    excluded = excluded_as(tokens, number)
    if excluded or _other_compound(tokens, number.end):
        rule = "named" if excluded == "name" else "skip"
        return Amount(number.start, number.end, number, number.low, None, None, rule)
    amount = with_unit(tokens, number)
    change.after_number(tokens, amount)
    return amount


def _other_compound(tokens: Tokens, i: int) -> bool:
    """Tell "one-off", "two-way" from counts."""
    if low(tokens, i) not in HYPHENS or i + 1 >= len(tokens) or not tokens[i].glued or not tokens[i + 1].glued:
        return False
    return low(tokens, i + 1) in lexicon.excluded().compounds and low(tokens, i + 1) != "fold"


def _nouns(tokens: Tokens, amounts: list[Amount], parse: Parse | None) -> list[Phrase | None]:
    """Find what each amount counts; members of a list share the noun of the last one."""
    phrases = [hanging.confirmed(tokens, amount, counted.find(tokens, amount), parse) for amount in amounts]
    phrases = [None if phrase is not None and tells_day(tokens, phrase) else phrase for phrase in phrases]
    for k in range(1, len(amounts)):
        phrases[k] = _clear_of(phrases[k], amounts[k - 1])
    _share(tokens, amounts, phrases)
    for k in range(len(amounts) - 2, -1, -1):
        noun = phrases[k + 1]
        if noun is not None and _stacked(tokens, amounts[k], amounts[k + 1], noun):
            whole = Phrase(
                amounts[k + 1].left, noun.end, noun.end - 1
            )  # of "a 2-litre four-cylinder engine" the latter
            phrases[k] = whole if amounts[k + 1].unit is None else noun
    for k in range(1, len(amounts)):
        if low(tokens, amounts[k].right) == "of" and low(tokens, amounts[k].right + 1) in counted.PART_OF:
            phrases[k] = _antecedent(tokens, amounts[:k], phrases) or phrases[k]
        elif (phrases[k] is None and _goes_on(tokens, amounts[k - 1], amounts[k])) or (
            phrases[k - 1] is not None and _same_thing(tokens, amounts[k - 1], amounts[k])
        ):
            phrases[k] = phrases[k - 1] if not _is_itself(amounts[k], phrases[k - 1]) else None
    return phrases


def _is_itself(amount: Amount, phrase: Phrase | None) -> bool:
    """Tell whether a phrase is the figure itself, of which the share before it is told."""
    return phrase is not None and phrase.start < amount.right and amount.left < phrase.end


def _share(tokens: Tokens, amounts: list[Amount], phrases: list[Phrase | None]) -> None:
    """Give parts and members of a list the noun of the amount behind them: "two of the 12", "5, 6 and 7 trucks"."""
    for k in range(len(amounts) - 2, -1, -1):
        gap = tokens[amounts[k].right : amounts[k + 1].left]
        part = gap and gap[0].low == "of" and _leads_to_noun(gap)
        if part and amounts[k].unit in (None, "share", "percent") and amounts[k + 1].unit is None:
            phrases[k] = phrases[k + 1]
        if phrases[k] is None and amounts[k].unit == "share" and [token.low for token in gap] in _OF_FIGURE:
            phrases[k] = Phrase(amounts[k + 1].left, amounts[k + 1].right, amounts[k + 1].right - 1)
        shared = gap and len(gap) <= 2 and all(token.low in (",", "and", "or", "&", "to") for token in gap)
        if shared and amounts[k].unit == amounts[k + 1].unit and phrases[k + 1] is not None:
            phrases[k] = phrases[k + 1]
        if _of_a_kind(tokens, amounts[k], amounts[k + 1], phrases[k]):
            phrases[k] = phrases[k + 1] or phrases[k]


_OF_FIGURE = (["the"], ["of", "the"], ["that"])
"""What stands between a share and the figure it is a share of: "less than half the 9.1 per cent"."""


def _of_a_kind(tokens: Tokens, here: Amount, after: Amount, phrase: Phrase | None) -> bool:
    """Tell whether a count has only an adjective and shares the noun to come: "20 Conservative and 30 Labour MPs"."""
    if phrase is None or here.unit is not None or after.unit is not None or here.compound or here.low == 1:
        return False
    between = [token.low for token in tokens[phrase.end : after.left]]
    lone = phrase.start == phrase.head == here.right and phrase.end == phrase.start + 1
    lone = lone and not (
        len(tokens[phrase.head].text) > 1 and tokens[phrase.head].text.isupper()
    )  # "300 KIA and 900 WIA"
    return lone and between in (["and"], ["or"]) and not plural_form(tokens[phrase.head].low)


def _leads_to_noun(gap: Tokens) -> bool:
    """Tell whether "of" and what follows it only lead to the next number: "two of the city's seven bridges"."""
    last = gap[-1].low
    return (len(gap) <= 2 and last in LEADS | {"of"}) or (len(gap) <= 5 and last.endswith(("'s", "’s")))


def _same_thing(tokens: Tokens, before: Amount, here: Amount) -> bool:
    """Tell whether an amount is said of what the one before is: "raised rates by 50 basis points to 4.25%"."""
    gap = tuple(token.low for token in tokens[before.right : here.left])
    if before.unit is None or here.unit is None:
        return False
    return gap in (("to",), (",", "or")) or (gap == ("at",) and counted.raw_verb(low(tokens, before.left - 1)))


def _antecedent(tokens: Tokens, amounts: list[Amount], phrases: list[Phrase | None]) -> Phrase | None:
    """Return what "40 of them", "half of which" takes up: the nearest thing counted but for places ("at 3 plants")."""
    for amount, phrase in zip(reversed(amounts), reversed(phrases[: len(amounts)]), strict=True):
        lead = amount.left - 1
        lead -= low(tokens, lead) in LEADS
        if phrase is not None and low(tokens, lead) not in _PLACES:
            return phrase
    return None


_PLACES = context("reading", "places")


def _clear_of(phrase: Phrase | None, before: Amount) -> Phrase | None:
    """Take words of the amount before out of a phrase: of "in 50mph winds - 10mph less" it is the winds."""
    if phrase is None or phrase.start >= before.right or phrase.end <= before.right:
        return phrase if phrase is None or phrase.end > before.right or phrase.end <= before.left else None
    return Phrase(before.right, phrase.end, phrase.head) if phrase.head >= before.right else None


def _stacked(tokens: Tokens, here: Amount, after: Amount, noun: Phrase) -> bool:
    """Tell whether two measures stand before one noun: "a five-year, $2bn plan", "a 5.2 litre 640bhp engine"."""
    if here.unit is None or noun.start < after.right:
        return False
    if after.unit is None and not (here.compound and low(tokens, after.right) in HYPHENS):
        return False
    gap = tokens[here.right : after.left]
    return not gap or (here.compound and len(gap) == 1 and gap[0].low == ",")


def _goes_on(tokens: Tokens, before: Amount, here: Amount) -> bool:
    """Tell whether a measure without a noun is still about that of the one before: "was 40% in May, 45% in June"."""
    gap = tokens[before.right : here.left]
    if here.unit == before.unit == ages.AGE or {here.unit, before.unit} <= counted.TIME_UNITS:
        return all(token.low in (",", "and") for token in gap)
    if (
        here.unit is None
        or here.left - before.right > 8
        or here.unit in counted.TIME_UNITS
        or here.unit.endswith("of age")
    ):
        return False
    if any(is_verb(tokens, k) for k in range(before.right, here.left)) and here.unit != before.unit:
        return False  # "held 2.5 coulombs and the voltage was 5 volts"
    return not any(token.low in (";", "while", "but", "whereas", ".") for token in gap)


def _thing(text: str, tokens: Tokens, phrase: Phrase) -> Counted:
    phrase = without_period(tokens, phrase)
    span = Span(tokens[phrase.start].start, tokens[phrase.end - 1].end)
    return Counted(span, span.of(text), lemma(tokens[phrase.head].text))


_ELLIPTIC = context("reading", "elliptic")


def _ellipsis(tokens: Tokens, amount: Amount, last_noun: Counted | None) -> Counted | None:
    """Give a bare count the noun of the count before: "40 troops died; another 25 were hurt"."""
    if amount.unit not in (None, "share") or last_noun is None:
        return None
    if low(tokens, amount.left - 1) == "of":
        return None
    after = low(tokens, amount.right)
    if after == "in" and low(tokens, amount.left - 1) in ("including", "with", "from"):
        return last_noun
    return last_noun if after in _ELLIPTIC or after == "" else None


def _scope(text: str, tokens: Tokens, phrase: Phrase) -> Scope:
    last = tokens[phrase.end - 1]
    mark = next((len(mark) for mark in scopes.OWNED if last.low.endswith(mark)), 0)
    span = Span(tokens[phrase.start].start, last.end - mark)
    return Scope(span, span.of(text))


def _found(tokens: Tokens, amount: Amount, thing: Counted | None, applies: Scope | None) -> Found:
    span = _span(tokens, amount.left, amount.right)
    wording = _span(tokens, *amount.wording) if amount.wording else None
    evidence = [_span(tokens, amount.number.start, amount.number.end)]
    evidence += [_span(tokens, *pair) for pair in amount.evidence]
    evidence += [wording] if wording else []
    evidence += [thing.span] if thing else []
    evidence += [applies.span] if applies else []
    quantity = Quantity(
        low=float(amount.low),
        high=None if amount.high is None else float(amount.high),
        modifier=amount.modifier,
        wording=_words(tokens, amount.wording) if amount.wording else "",
        direction=amount.direction,
        unit=amount.unit,
        counted=thing,
        reason=Reason(amount.rule, tuple(evidence)),
        conversion=_conversion(tokens, amount),
        applies_to=applies,
    )
    return Found(span, quantity)


def _conversion(tokens: Tokens, amount: Amount) -> Conversion | None:
    """Return what the bracket behind an amount holds; a sum of money keeps its place, for it is a figure of its own."""
    other = amount.conversion
    if other is None:
        return None
    low, high = float(other.low), None if other.high is None else float(other.high)
    if not modifiers.is_money(other.unit):
        return Conversion(low, high, other.unit)
    here, there = _span(tokens, other.left, other.right), _span(tokens, amount.left, amount.bracket)
    return Conversion(low, high, other.unit, other.modifier, here, there)


def _span(tokens: list[Token], first: int, end: int) -> Span:
    return Span(tokens[first].start, tokens[end - 1].end)


def _words(tokens: list[Token], wording: tuple[int, int]) -> str:
    """Return a wording as written, spaces as single ones."""
    parts: list[str] = []
    for token in tokens[wording[0] : wording[1]]:
        parts.append(token.text if token.glued or not parts else f" {token.text}")
    return "".join(parts)
