"""Two amounts that belong together: ranges, lists with one unit, conversions in brackets, scores and votes."""

from __future__ import annotations

import itertools

from workbench.domain.quantity import Modifier
from workbench.extraction.quantities.amounts import Amount
from workbench.extraction.quantities.cardinals import HYPHENS, Tokens, low
from workbench.extraction.quantities.conversions import converts
from workbench.extraction.quantities.levels import moved
from workbench.extraction.quantities.lexicon import context, excluded, nouns, wordings
from workbench.extraction.quantities.modifiers import is_money
from workbench.extraction.quantities.nouns import is_plural
from workbench.extraction.quantities.tokens import Kind
from workbench.extraction.quantities.units import rate

_SCORE_WORDS = context("ranges", "score_words")
_IS_VOTE_WORDS = context("ranges", "is_vote_words")
_IS_CONVERSION_WORDS = context("ranges", "is_conversion_words")
_RULINGS = context("ranges", "rulings")
_VOTING = context("ranges", "voting")
_ROUGH = context("ranges", "rough")
_CONTINUES_WORDS = context("ranges", "continues_words")

_LINKS = frozenset({"to", "through", "~", "until"}) | HYPHENS
_LIST = frozenset({",", "and", "or", "&"})
_BY = (("x",), ("×",), ("by",))
_LENGTHS = context("ranges", "lengths")
_UPPER = frozenset({Modifier.LESS, Modifier.AT_MOST})
_LOWER = frozenset({Modifier.MORE, Modifier.AT_LEAST})


def combine(tokens: Tokens, amounts: list[Amount]) -> list[Amount]:
    """Join neighbouring amounts where the text means a range, spread shared units, drop scores."""
    result: list[Amount] = []
    k = 0
    while k < len(amounts):
        here = amounts[k]
        follower = amounts[k + 1] if k + 1 < len(amounts) else None
        if follower is None:
            result.append(here)
            break
        if _is_small_change(tokens, here, follower):
            here.low += follower.low / (100 if is_money(here.unit) else 12)  # cents, inches
            here.end = follower.end
            amounts[k + 1] = here
            k += 1
            continue
        verdict = _pair(tokens, here, follower)
        if verdict == "range":
            amounts[k + 1] = _joined(tokens, here, follower)
            k += 1
        elif verdict == "score":
            k += 2
        else:
            result.append(here)
            k += 1
    _spread_units(tokens, result)
    return _convert(tokens, result)


def _convert(tokens: Tokens, amounts: list[Amount]) -> list[Amount]:
    """Take a bracketed conversion into the amount before it: "6 km (3.7 miles)"."""
    result: list[Amount] = []
    for amount in amounts:
        last = result[-1] if result else None
        if last is not None and _is_conversion(tokens, last, amount):
            last.conversion, last.bracket = amount, last.end
            last.end = amount.end + 1
            rate(tokens, last)
            _one_rate(last, amount)
        else:
            result.append(amount)
    return result


def _gap(tokens: Tokens, a: Amount, b: Amount) -> tuple[str, ...]:
    return tuple(token.low for token in tokens[a.end : b.start])


def _pair(tokens: Tokens, a: Amount, b: Amount) -> str:  # noqa: PLR0911 - a decision list
    """Decide what two neighbours are: "range", "score" or "apart"."""
    gap = _gap(tokens, a, b)
    if len(gap) > 4 or a.high is not None or a.unit == "times" or a.number.form == "nought":
        return "apart"
    if (gap == ("or",) and _one_or_two(a, b)) or (b.unit == "times" and _fold_range(a, b, gap)):
        return "range"
    if b.unit == "times":
        return "apart"
    if len(gap) == 1 and gap[0] in HYPHENS and not tokens[a.end].glued and tokens[b.start].glued:
        return "apart"
    if len(gap) == 1 and gap[0] in HYPHENS and a.unit is None and _score(tokens, a, b):
        return "score" if not _is_vote(tokens, a) and low(tokens, b.end) not in _RULINGS else "apart"
    if not _fits(a, b) or (a.unit is None and b.unit == "vote" and gap != ("to",) and a.low > b.low):
        return "apart"
    low_a, low_b = _shared(a, b), b.low
    if _linked(gap) or ("to" in gap and all(word in _LINKS for word in gap)):
        return _linked_pair(tokens, a, b, low_a, gap)
    if gap == ("and",) and _between(tokens, a):
        return "range"
    if gap == ("or",) and low_a < low_b <= 2.5 * low_a and a.unit is None and a.high is None:
        return "range"
    return "apart"


def _between(tokens: Tokens, a: Amount) -> bool:
    """Tell whether "between" opens what ``a`` begins: "between 5 and 7", "between a total of 5 and 7"."""
    before = low(tokens, a.start - 1)
    return "between" in (before, low(tokens, a.start - 2)) or (before == "of" and low(tokens, a.start - 4) == "between")


def _one_or_two(a: Amount, b: Amount) -> bool:
    """Recognise "a day or two"."""
    return a.number.form == "article" and a.low == 1 and b.unit is None and b.low in (2, 3)


def _fold_range(a: Amount, b: Amount, gap: tuple[str, ...]) -> bool:
    """Recognise "four to five times", "3- to 4-fold"."""
    return a.unit is None and a.low < b.low and (_linked(gap) or gap in (("or",), ("-", "to")))


def _linked(gap: tuple[str, ...]) -> bool:
    return len(gap) == 1 and gap[0] in _LINKS


def _fits(a: Amount, b: Amount) -> bool:
    """Tell whether the two can share a unit."""
    if b.high is not None and b.number.form == "vague":
        return a.high is not None
    if "share" in (a.unit, b.unit) and a.unit != b.unit:
        return False
    base_a, base_b = (u.split(" per ")[0] if u else None for u in (a.unit, b.unit))
    return base_a is None or base_b is None or base_a == base_b


def _shared(a: Amount, b: Amount) -> float:
    """Return the lower end with the upper end's scale, where it shares it: "$10 to $15 billion"."""
    if b.number.scale > 1 and a.number.scale == 1 and a.low <= abs(b.number.mantissa):
        return a.low * b.number.scale
    return a.low


def _linked_pair(tokens: Tokens, a: Amount, b: Amount, low_a: float, gap: tuple[str, ...]) -> str:
    """Recognise "5 to 7", "3-4", "from $10 to $15"; but no "rose by 14 to 212", "grew from 90,000 to 130,000"."""
    before = low(tokens, a.start - 1)
    lead = low(tokens, a.start - 2) if before in ("from", "about", "around") else ""
    if before == "from":
        falling = low_a > b.low >= 0 and not low(tokens, a.start - 2).startswith("rang")
        return (
            "apart" if falling or _changes(tokens, a.start - 2) or moved(tokens, a.start - 1) is not None else "range"
        )
    if _own_noun(tokens, a):
        return "apart"
    if gap == ("to",):
        if _is_vote(tokens, a) or (low_a > b.low and (a.unit is None or (a.unit == "percent" and low_a > 0))):
            return "apart"
        changing = (
            before == "by"
            or _changes(tokens, a.start - 1)
            or before in ("points", "another")
            or _changes(tokens, a.start - 2)
        )
        if changing and (
            (a.unit is not None and b.unit is not None and before != "by")
            or b.low > 3 * low_a
            or (a.unit is not None and b.unit is None)
        ):
            return "apart"
        if lead and _changes(tokens, a.start - 2) and a.unit is not None:
            return "apart"
    return "range"


def _own_noun(tokens: Tokens, a: Amount) -> bool:
    """Tell whether the first number has a noun of its own (its unit aside)."""
    return a.unit == "vote" and low(tokens, a.end) == "to"


def _changes(tokens: Tokens, i: int) -> bool:
    """Tell whether a verb of change stands at ``i`` or one word before it."""
    change = wordings().change
    words = (
        change["up"] | change["down"] | change["up_unit"] | change["down_unit"] | change["up_by"] | change["down_by"]
    )
    return low(tokens, i) in words or (low(tokens, i).endswith("ly") and low(tokens, i - 1) in words)


def _score(tokens: Tokens, a: Amount, b: Amount) -> bool:
    """Recognise "2-1", "89-89", "won 52-48": two bare numbers with a hyphen that make no range."""
    if (
        b.unit is not None
        or not (a.number.is_digits and b.number.is_digits)
        or a.number.scale > 1
        or b.number.scale > 1
    ):
        return False
    if a.low >= b.low:
        return True
    after = low(tokens, b.end)
    if (is_plural(tokens, b.end) and after not in excluded().score_words) or low(tokens, a.start - 1) in _SCORE_WORDS:
        return False
    window = {token.low for token in tokens[max(0, a.start - 6) : a.start]} | {
        token.low for token in tokens[b.end : b.end + 3]
    }
    return (not excluded().score_words.isdisjoint(window) and b.low < 300) or (
        after != "" and not after.isalpha() and b.low < 15 and a.low < 15 and len(tokens) > 4
    )


def _is_vote(tokens: Tokens, a: Amount) -> bool:
    """Tell whether two numbers are the sides of a vote."""
    if a.unit == "vote" or low(tokens, a.start - 1) == "ruled":
        return True
    near = {token.low for token in tokens[max(0, a.start - 6) : a.start]}
    return bool(_VOTING & near) and low(tokens, a.start - 1) in _IS_VOTE_WORDS


def _joined(tokens: Tokens, a: Amount, b: Amount) -> Amount:
    """Return the range of both."""
    low_a = _shared(a, b)
    b_high = b.low if b.high is None else b.high
    ends = sorted((low_a, b_high))
    if a.high is not None:
        ends = sorted((min(low_a, a.low), max(b_high, a.high if a.number.scale == b.number.scale else b_high)))
    number = b.number
    joined = Amount(a.start, b.end, number, ends[0], ends[1], b.unit or a.unit, "range")
    joined.compound = b.compound
    before = low(tokens, a.start - 1)
    if before in ("between", "from"):
        joined.range_left = a.start - 1
    elif before in _ROUGH and low(tokens, a.start - 2) in ("between", "from"):
        joined.range_left = a.start - 2
        joined.modifier, joined.wording = Modifier.ABOUT, (a.start - 1, a.start)
    number.form = "joined"
    return joined


def _is_conversion(tokens: Tokens, a: Amount, b: Amount) -> bool:
    """Tell whether ``b`` stands in a bracket right behind ``a`` and converts it ("6 km (3.7 mile)")."""
    gap = _gap(tokens, a, b)
    if not gap or gap[0] not in ("(", "[") or not all(word in _IS_CONVERSION_WORDS for word in gap):
        return False
    return low(tokens, b.end) in (")", "]") and converts(a, b)


def _one_rate(a: Amount, b: Amount) -> None:
    """Give both sums the "per" that one of them has: "C$6 (US$4.46) per share"."""
    if not is_money(a.unit):
        return
    (one, _, per), (other, _, per_b) = (str(amount.unit).partition(" per ") for amount in (a, b))
    if per or per_b:
        a.unit, b.unit = f"{one} per {per or per_b}", f"{other} per {per_b or per}"


def _is_small_change(tokens: Tokens, a: Amount, b: Amount) -> bool:
    """Tell whether ``b`` adds to ``a``: "thirteen dollars and forty-five cents", "6 ft 2 in"."""
    gap = _gap(tokens, a, b)
    if a.high is not None or b.high is not None or gap not in ((), ("and",), ("-",)):
        return False
    if b.unit in ("cent", "penny") and is_money(a.unit) and a.unit not in ("cent", "penny") and b.low < 100:
        return True
    hyphened = gap == ("-",) and tokens[b.start].glued and tokens[a.end].glued and b.unit in (None, "inch")
    if a.unit == "foot" and hyphened and b.low < 12 and a.low == int(a.low):
        return True
    if a.unit == "foot" and gap == () and b.low < 12 and a.low == int(a.low):
        if b.unit is None and low(tokens, b.end) == "in" and not is_word_number(tokens, b.end + 1):
            b.end += 1
            return True
        return b.unit == "inch"
    return _spoken_change(tokens, a, b, gap)


def _spoken_change(tokens: Tokens, a: Amount, b: Amount, gap: tuple[str, ...]) -> bool:
    """Recognise "fifteen dollars fifty", "15 dollars and 15.": two digits behind a sum, with nothing to count."""
    if gap not in ((), ("and",)) or b.unit is not None or not is_money(a.unit) or a.number.scale > 1:
        return False
    if not 10 <= b.low < 100:
        return False
    after = tokens[b.end] if b.end < len(tokens) else None
    ends = after is None or after.kind is Kind.MARK
    return b.low == int(b.low) and (ends or (not gap and after is not None and after.low in nouns().functions))


def is_word_number(tokens: Tokens, i: int) -> bool:
    """Tell whether a number in digits stands at ``i``."""
    return i < len(tokens) and tokens[i].kind is Kind.NUMBER


def _spread_units(tokens: Tokens, amounts: list[Amount]) -> None:
    """Give a shared unit to the members that lack it: "900, 700 and 400 dollars", "from 208 pounds to 193"."""
    _spread_on(tokens, amounts)
    _spread_back(tokens, amounts)


def _spread_on(tokens: Tokens, amounts: list[Amount]) -> None:
    """Give the second of two its unit: "from 208 pounds to 193"; and the first the scale it shares: "from 2 to 5m"."""
    for here, after in itertools.pairwise(amounts):
        gap = _gap(tokens, here, after)
        if here.unit is not None and after.unit is None and _continues(tokens, here, after, gap):
            _take_unit(after, here)
        if gap != ("to",) or low(tokens, here.start - 1) != "from":
            continue
        scale = after.number.scale
        if scale > 1 and here.number.scale == 1 and here.low < abs(after.low) / scale:
            here.low, here.unit = here.low * scale, here.unit or after.unit
        if here.unit is None and after.unit == "percent":
            here.unit = after.unit


def _spread_back(tokens: Tokens, amounts: list[Amount]) -> None:
    """Give the first members of a list the unit of the last: "900, 700 and 400 dollars", "3 x 4 m"."""
    listed = False
    for k in range(len(amounts) - 2, -1, -1):
        here, after = amounts[k], amounts[k + 1]
        gap = _gap(tokens, here, after)
        sides = gap in _BY and after.unit in _LENGTHS
        if here.unit is None and (sides or (len(gap) == 1 and gap[0] in HYPHENS and after.unit == "vote")):
            _take_unit(here, after)
            continue
        listed = bool({"and", "or", "&"} & set(gap)) or (listed and gap == (",",))
        if gap == (",",) and not listed:
            continue
        members = gap and len(gap) <= 2 and all(word in _LIST for word in gap)
        if here.unit is not None or after.unit is None or not members:
            continue
        compound = after.compound and not here.number.is_digits
        if not (compound or after.unit == "share" or after.unit.endswith("of age")):
            _take_unit(here, after)


def _take_unit(here: Amount, other: Amount) -> None:
    """Give an amount the unit of another, which then is part of what the reading rests on."""
    here.unit = other.unit
    here.evidence.append((other.start, other.end))


def _continues(tokens: Tokens, here: Amount, after: Amount, gap: tuple[str, ...]) -> bool:
    """Tell whether a bare number goes on in the unit before it: "from 90 kilos to 84", "by 2% but fell by 1"."""
    if here.unit == "vote" and gap == ("to",):
        return after.high is None
    following = low(tokens, after.end)
    bare = not (following.isalpha() and following not in _CONTINUES_WORDS)
    if (
        not bare
        or after.number.form in ("fraction", "ratio", "vague")
        or (after.high is not None and here.unit is None)
    ):
        return False
    before = low(tokens, after.start - 1)
    if here.unit == "percent" and before == "by" and len(gap) <= 8 and "," not in gap[:-1]:
        return _changes(tokens, after.start - 2)
    opened = low(tokens, here.start - 1) == "from" or here.range_left >= 0
    return (
        before in ("to", "from")
        and (gap in (("to",), ("from",)) or (opened and before == "to" and len(gap) <= 3))
        and (
            here.unit not in ("percent", "basis point", "percentage point", "point", "vote")
            or (here.unit == "point" and gap == ("to",))
        )
    )


def merge_bounds(tokens: Tokens, amounts: list[Amount]) -> list[Amount]:
    """Join "more than 10 and less than 40" to one range; runs after the modifiers are known."""
    result: list[Amount] = []
    for amount in amounts:
        last = result[-1] if result else None
        if (
            last is not None
            and last.high is None
            and amount.high is None
            and tuple(token.low for token in tokens[last.right : amount.left]) in (("and",), ("but",))
            and ((last.modifier in _LOWER and amount.modifier in _UPPER and last.low < amount.low)
                 or (last.modifier in _UPPER and amount.modifier in _LOWER and amount.low < last.low))
            and _fits(last, amount)
        ):  # fmt: skip
            ends = sorted((last.low, amount.low))
            last.low, last.high, last.rule = ends[0], ends[1], "two bounds"
            last.end, last.right, last.modifier = amount.end, amount.right, Modifier.EQUAL
            last.unit = amount.unit or last.unit
            continue
        result.append(amount)
    return result
