"""How a text qualifies its number ("as many as", "or more"), and which way an amount of change goes."""

from __future__ import annotations

from workbench.domain.quantity import Direction, Modifier
from workbench.extraction.quantities.amounts import Amount
from workbench.extraction.quantities.cardinals import Tokens, low, skip_hyphen
from workbench.extraction.quantities.lexicon import context, numbers, units, wordings
from workbench.extraction.quantities.nouns import verbal
from workbench.extraction.quantities.tokens import Kind
from workbench.extraction.quantities.units import unit_at

_WRONG_WORDS = context("modifiers", "wrong_words")
_UNLESS_NOUN_WORDS = context("modifiers", "unless_noun_words")
_UNLESS_NOUN_WORDS_2 = context("modifiers", "unless_noun_words_2")

_OVER_MORE = context("modifiers", "over_more")
LENGTHS_OF_TIME = context("counted", "time_units")

_LOOK_BACK = 8
_CLAUSE_MARKS = frozenset(",;:.()—")


def qualify(tokens: Tokens, amount: Amount, floor: int) -> None:
    """Set modifier, wording and the borders of the passage.

    Args:
        tokens: The sentence.
        amount: The amount; its ``left``, ``right``, ``modifier`` and ``wording`` are set.
        floor: Token the wording may not reach back beyond (the end of the amount before).
    """
    amount.left = amount.range_left if amount.range_left >= 0 else amount.start
    amount.right = amount.end
    _before(tokens, amount, floor)
    if amount.modifier in _OPPOSITE and _denied(tokens, amount.left):
        amount.modifier = _OPPOSITE[amount.modifier]
    _after(tokens, amount)
    if amount.number.form == "vague" and amount.modifier is Modifier.EQUAL:
        amount.modifier = Modifier.ABOUT


_OPPOSITE = {
    Modifier.MORE: Modifier.AT_MOST,
    Modifier.AT_LEAST: Modifier.LESS,
    Modifier.LESS: Modifier.AT_LEAST,
    Modifier.AT_MOST: Modifier.MORE,
}
_NO_VERBS = context("modifiers", "no_verbs") | context("modifiers", "factual_verbs")
_NARROWING = context("modifiers", "narrowing")


def _denied(tokens: Tokens, left: int) -> bool:
    """Tell whether a bound is denied by its verb: "did not find more than 3", "never to exceed 5 %".

    The bound is the verb's own object only where nothing stands between: "it has not rained for more than 10 days".
    Who does not know that more than 10 came denies nothing of them.
    """
    if _is_negation(low(tokens, left - 1)):
        return low(tokens, left) not in _NARROWING
    if not low(tokens, left - 1).isalpha() or low(tokens, left - 1) in _NO_VERBS:
        return False
    return _is_negation(low(tokens, left - 3 if low(tokens, left - 2) == "to" else left - 2))


def _is_negation(word: str) -> bool:
    return word in ("not", "never", "cannot") or word.endswith(("n't", "n’t"))


def _before(tokens: Tokens, amount: Amount, floor: int) -> None:
    known, end = wordings(), amount.left
    while True:
        count = _match(tokens, end, floor)
        if not count:
            return
        words = tuple(token.low for token in tokens[end - count : end])
        sign = known.before[words]
        if words == ("a",):
            return
        if _wrong(tokens, end - count, words) or _during(tokens, end - count, words, amount):
            return
        if amount.modifier is Modifier.EQUAL:
            amount.modifier = sign
        start, stop = end - count, amount.wording[1] if amount.wording else end
        if sign is not Modifier.EQUAL or amount.wording:
            amount.wording = (start, stop)
            amount.left = start
        end = start


_ENDS_BEFORE = frozenset(words[-1] for words in wordings().before)
_STARTS_AFTER = frozenset(words[0] for words in wordings().after)


def _match(tokens: Tokens, end: int, floor: int) -> int:
    """Return how many tokens right before ``end`` make the longest known wording."""
    known = wordings()
    if end <= floor or tokens[end - 1].low not in _ENDS_BEFORE:
        return 0
    for count in range(min(known.longest, end - floor), 0, -1):
        if tuple(token.low for token in tokens[end - count : end]) in known.before:
            return count
    return 0


def _wrong(tokens: Tokens, start: int, words: tuple[str, ...]) -> bool:
    """Tell where a wording means something else: "the over 65s", "near 10 Downing Street", "the some 300"."""
    before = low(tokens, start - 1)
    if words == ("over",) and before in _WRONG_WORDS:
        return True
    if words in (("above",), ("below",), ("under",), ("near",), ("about",)) and before in (
        "the",
        "see",
        "talk",
        "think",
        "thinking",
    ):
        return words != ("about",) or before != "the"
    return words == ("within", "a")


def _during(tokens: Tokens, start: int, words: tuple[str, ...], amount: Amount) -> bool:
    """Tell where "over" is no bound: "£20bn over five years"; but "for over five years", "over five years ago"."""
    if words != ("over",) or amount.unit not in LENGTHS_OF_TIME or low(tokens, start - 1) in _OVER_MORE:
        return False
    return low(tokens, amount.end) not in ("ago", "after", "later", "earlier", "old", "before")


def _after(tokens: Tokens, amount: Amount) -> None:
    known = wordings()
    if low(tokens, amount.end) not in _STARTS_AFTER:
        return
    for count in (3, 2, 1):
        words = tuple(token.low for token in tokens[amount.end : amount.end + count])
        sign = known.after.get(words) if len(words) == count else None
        if sign is None or _not_after(tokens, amount, words):
            continue
        amount.modifier = sign
        amount.wording = amount.wording or (amount.end, amount.end + count)
        amount.right = amount.end + count
        _unit_behind(tokens, amount)
        return


def _unit_behind(tokens: Tokens, amount: Amount) -> None:
    """Read the unit behind the wording: "15-plus years", "30 or so miles", "a 20-plus-year career"."""
    if amount.unit is not None or amount.number.form in ("fraction", "ratio"):
        return
    i = skip_hyphen(tokens, amount.right)
    found = unit_at(tokens, i, digits=amount.number.is_digits)
    if found is not None and (i == amount.right or tokens[i].glued):
        amount.compound = i > amount.right
        amount.unit, amount.end, amount.right = found[0], found[1], found[1]


def _not_after(tokens: Tokens, amount: Amount, words: tuple[str, ...]) -> bool:
    first = tokens[amount.end]
    following = amount.end + len(words)
    if (
        following < len(tokens)
        and (
            tokens[following].kind is Kind.NUMBER
            or tokens[following].low in numbers().small
            or tokens[following].low in ("a", "an", "than")
        )
        and words[0] in ("or", "and")
    ):
        return True
    if words in (("plus",), ("+",)):
        return not first.glued and words == ("plus",)
    if words in (("odd",), ("ish",), ("maximum",)):
        return words != ("odd",) and not first.glued
    if words in (("or", "over"), ("or", "under")):
        return amount.end + 2 < len(tokens) and tokens[amount.end + 2].kind is Kind.NUMBER
    return False


def direct(tokens: Tokens, amount: Amount, floor: int) -> None:
    """Set the direction of an amount of change: "rose 5%", "cut rates by 25 basis points", "+0.2%"."""
    if (
        amount.unit is not None
        and (amount.unit.endswith("of age") or amount.unit == "share")
        and low(tokens, amount.left - 1) != "by"
    ):
        return
    sign = _sign(tokens, amount)
    if sign is None:
        sign = _verb(tokens, amount, max(floor, amount.left - _LOOK_BACK))
    if sign is not None:
        amount.direction = sign


def _sign(tokens: Tokens, amount: Amount) -> Direction | None:
    """Drop "+0.2%" and "-1.3%" beside a name."""
    if amount.unit != "percent":
        return None
    if amount.number.form == "negative" and tokens[amount.number.start].kind is Kind.MARK:
        return Direction.DOWN
    if low(tokens, amount.start - 1) == "+" and tokens[amount.start].glued:
        amount.left = min(amount.left, amount.start - 1)
        return Direction.UP
    return None


def _verb(tokens: Tokens, amount: Amount, floor: int) -> Direction | None:
    change = wordings().change
    i, by = amount.left - 1, False
    while i >= floor and (low(tokens, i) in change["between"] or low(tokens, i).endswith("ly")):
        by = by or low(tokens, i) == "by"
        i -= 1
    if i < 0 or i < floor:
        return None
    word = low(tokens, i)
    if word == "up" and low(tokens, i - 1) in _PARTICLE_OF:
        return None
    measured = amount.unit is not None
    if word in change["up"] or (measured and word in change["up_unit"]):
        return _unless_noun(tokens, i, amount, Direction.UP, by=by)
    if word in change["down"] or (measured and word in change["down_unit"]):
        return _unless_noun(tokens, i, amount, Direction.DOWN, by=by)
    return _object_by(tokens, i, floor) if by else None


_PARTICLE_OF = context("modifiers", "particle_of")
_MOVES = context("modifiers", "moves")
_LENGTHS = context("modifiers", "lengths")


def _unless_noun(tokens: Tokens, i: int, amount: Amount, sign: Direction, *, by: bool) -> Direction | None:
    """Drop what is no change: "up 5 flights", "grew 12 tonnes of grain", "a period of growing 5 crops"."""
    if amount.unit in _LENGTHS and low(tokens, i) in _MOVES:
        return None
    if not by and amount.unit is None and low(tokens, i) in _UNLESS_NOUN_WORDS:
        after = low(tokens, amount.end)
        return None if after.isalpha() and after not in _UNLESS_NOUN_WORDS_2 else sign
    return (
        None if low(tokens, i - 1) in ("a", "the", "an") and low(tokens, i) not in ("up", "down") and not by else sign
    )


def _object_by(tokens: Tokens, i: int, floor: int) -> Direction | None:
    """Drop "cut rates by 25 basis points", "prices have risen this year by 3%"."""
    change = wordings().change
    for k in range(i, max(floor - 1, i - 6, -1), -1):
        word = low(tokens, k)
        if word in _CLAUSE_MARKS:
            return None
        if word in change["up"] or word in change["up_by"]:
            return Direction.UP
        if word in change["down"] or word in change["down_by"]:
            return Direction.DOWN
    return None


def carry_direction(tokens: Tokens, before: Amount, amount: Amount) -> None:
    """Give an amount the direction of the one before, where it is the same change or one with its verb left out.

    "Lost 190 points, or 0.6%", "fell 300 points (1.2%)"; "shares were down 2.3%, those of its rival by 2.6%".
    """
    if amount.direction is not None or before.direction is None or amount.unit is None:
        return
    gap = tokens[before.right : amount.left]
    words = tuple(token.low for token in gap)
    again = words in ((",", "or"), ("or",), ("(",)) and amount.unit != before.unit
    gapped = (
        words[-1:] == ("by",)
        and words[0] in (",", ";", "and")
        and len(words) <= _LOOK_BACK
        and amount.unit == before.unit
        and not any(verbal(word) for word in words)
    )
    further = words[-2:] == ("a", "further") and "and" in words and len(words) <= _LOOK_BACK
    if again or gapped or (further and amount.unit == before.unit):
        amount.direction = before.direction


def is_money(unit: str | None) -> bool:
    """Tell whether a unit is a currency."""
    return unit is not None and unit.split(" per ")[0] in units().money
