"""Units around a number: currency signs before it, unit words and symbols after it, "per" compounds, ages."""

from __future__ import annotations

from workbench.extraction.quantities.amounts import Amount, Numeral
from workbench.extraction.quantities.cardinals import HYPHENS, Tokens, low
from workbench.extraction.quantities.fractions import fraction_tail, measures_part
from workbench.extraction.quantities.lexicon import context, numbers, units
from workbench.extraction.quantities.nouns import ends_phrase
from workbench.extraction.quantities.tokens import Kind

AGE_UNITS = frozenset({"year", "month", "week", "day"})
_BARE_MONEY = frozenset("$€£¥₽₴₹₩₪₺₱฿₫₦₿₡￡￥")
_METRES_AFTER = context("units", "metres_after")
_MONEY_SCALES = frozenset((*numbers().scales, *numbers().short_scales, *numbers().currency_scales))
_SIZED = context("units", "sized")
_BOOKED = context("units", "booked")
_NO_RATE = context("units", "no_rate")
_PER = context("units", "per")
_NO_NOUN = context("units", "no_noun")
_PEOPLE = context("units", "people")
_PAID = context("units", "paid")
_PER_UNITS = context("units", "per_units")
_POWERS = frozenset("23²³")
_CONTEXT = 20
"""Tokens to both sides that tell what an ambiguous letter stands for."""
_SHORT_TIMES = {"h": "hour", "hr": "hour", "s": "second"}
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}


def amount(tokens: Tokens, found: Numeral) -> Amount:
    """Put the unit to a number, looking at both sides of it."""
    result = Amount(found.start, found.end, found, found.low, found.high)
    if found.unit:
        result.unit = found.unit
    _prefix(tokens, result)
    _money_scale(tokens, result)
    _suffix(tokens, result)
    _share(tokens, result)
    _and_part(tokens, result)
    _accounting(tokens, result)
    return result


def _accounting(tokens: Tokens, result: Amount) -> None:
    """Read a sum in brackets as a loss where the sentence needs the sum: "Net income was ($99.99)."."""
    if result.unit not in units().money or low(tokens, result.start - 1) != "(" or low(tokens, result.end) != ")":
        return
    if result.high is None and result.number.is_digits and low(tokens, result.start - 2) in _BOOKED:
        result.start, result.end, result.low = result.start - 1, result.end + 1, -result.low


def _and_part(tokens: Tokens, result: Amount) -> None:
    """Add what is said behind the unit: "two hours and a half", "a mile and a quarter"."""
    if result.unit is None or result.high is not None or low(tokens, result.end) != "and":
        return
    part = fraction_tail(tokens, result.end) if low(tokens, result.end + 1) in ("a", "an") else None
    if part is not None and low(tokens, part[1]) not in ("of", "off"):
        result.low, result.end = result.low + part[0], part[1]


_PREFIX_ENDS = frozenset(form[-1] for form in units().prefixes)
_PHRASE_STARTS = frozenset(words[0] for words in units().phrases)


def _prefix(tokens: Tokens, result: Amount) -> None:
    """Read "$", "US$", "HK $", "EUR", "RM" before the number; the longest spelling wins."""
    known, first = units().prefixes, result.start
    if first == 0 or tokens[first - 1].text[-1] not in _PREFIX_ENDS:
        return
    best = -1
    for count in (3, 2, 1):
        start = first - count
        if start < 0:
            continue
        written = "".join(token.text for token in tokens[start:first])
        if written not in known or not _may_lead(tokens, start, first, written):
            continue
        best = start
        result.unit = known[written]
        break
    if best >= 0:
        result.start = best


def _may_lead(tokens: Tokens, start: int, first: int, written: str) -> bool:
    """Tell whether a prefix really leads the number: letters must not be part of a longer name."""
    if written in _BARE_MONEY and not tokens[first].glued and start and tokens[start - 1].kind is Kind.NUMBER:
        return False
    if written[0] not in _BARE_MONEY and tokens[start].glued and start and tokens[start - 1].kind is not Kind.MARK:
        return False
    if written == "A$" and not tokens[first - 1].glued and (start == 0 or tokens[first].glued):
        return False  # "A $5m fine": an article
    if written == "PS":
        return leads_pounds(tokens, first)
    if written in ("Y=", "RM", "Fr", "rs"):
        return tokens[first].glued
    return written[0] in _BARE_MONEY or written != "Euro"


def leads_pounds(tokens: Tokens, i: int) -> bool:
    """Tell whether "PS" before the digits at ``i`` is a pound sign, as in converted text; "PS5" is a console."""
    return tokens[i].glued and (len(tokens[i].text) > 1 or low(tokens, i + 1) in _MONEY_SCALES)


def _money_scale(tokens: Tokens, result: Amount) -> None:
    """Read "m", "b", "t" (and capital M, B) after digits: millions where a currency or a noun stands beside."""
    if result.end >= len(tokens) or result.number.scale > 1:
        return
    token, after = tokens[result.end], low(tokens, result.end + 1)
    size = numbers().currency_scales.get(token.low)
    if size is None and token.text[0] == "M" and token.text[1:] in units().prefixes and len(token.text) == 4:
        result.low, result.unit, result.end = result.low * 1e6, units().prefixes[token.text[1:]], result.end + 1
        return
    if not result.number.is_digits or size is None or low(tokens, result.end + 1) in ("/", "²", "³"):
        return
    money = result.unit in units().money or _money_word(tokens, result.end + 1) or _ends_money_range(tokens, result)
    glued_word = token.glued and _starts_noun(tokens, result.end + 1) and token.low == "m"
    capital = token.text in ("M", "B") and (token.glued or (after.isalpha() and after not in ("of", "and")))
    if not (money or glued_word or capital or (token.low == "b" and token.glued)):
        return
    if not money and token.text == "m" and after in _METRES_AFTER:
        return
    result.low *= size
    result.number.scale, result.number.mantissa = size, result.number.low
    result.end += 1


def _money_word(tokens: Tokens, i: int) -> bool:
    """Tell whether a currency is named at ``i``: "5m yuan"."""
    return units().words.get(low(tokens, i)) in units().money


def _ends_money_range(tokens: Tokens, result: Amount) -> bool:
    """Tell whether a sum of money began before the hyphen: "$5-6m"."""
    i = result.start - 1
    joined = i > 1 and tokens[i].low in HYPHENS and tokens[i].glued and tokens[result.start].glued
    return joined and tokens[i - 1].kind is Kind.NUMBER and tokens[i - 2].text[-1] in _BARE_MONEY


def _starts_noun(tokens: Tokens, i: int) -> bool:
    """Tell whether a plural noun or unit comes soon after ``i``, with no function word before it."""
    for k in range(i, min(i + 6, len(tokens))):
        word = tokens[k].low
        if word in ("and", "&") and k > i:
            continue
        if tokens[k].kind is not Kind.WORD or word in _METRES_AFTER or word in _NO_NOUN:
            return False
        if word.endswith("s") or word in _PEOPLE:
            return True
    return False


def _suffix(tokens: Tokens, result: Amount) -> None:
    i = result.end
    if result.unit == "dollar" and i < len(tokens) and tokens[i].text in ("US", "U.S."):
        i = result.end = i + 1
    if result.unit is None and _sign_behind(tokens, i):
        result.unit, result.end = units().prefixes["".join(token.text for token in tokens[i : i + 2])], i + 2
        rate(tokens, result)
        return
    hyphen = _hyphenated(tokens, i)
    i += hyphen
    if low(tokens, i) in _BRACKETS and low(tokens, i + 2) == _BRACKETS[low(tokens, i)]:
        unit_end = unit_at(tokens, i + 1, digits=result.number.is_digits)
        if unit_end is not None and unit_end[1] == i + 2:
            result.unit, result.end = unit_end[0], i + 3
        return
    vague_of = (result.number.form == "vague" or low(tokens, i - 1) == "couple") and low(tokens, i) == "of"
    found = unit_at(tokens, i + vague_of, digits=result.number.is_digits)
    if found is None:
        rate(tokens, result)
        return
    name, end = found
    if result.unit is not None and result.unit in units().money and name not in units().money:
        rate(tokens, result)
        return
    if name == "point" and result.unit is None and low(tokens, end) in ("of", "guard"):
        return
    if name == "vote" and low(tokens, end - 1) == "vote" and result.number.form == "vague":
        return  # "thousands of vote counting systems"
    name = _pounds(tokens, result, name, i)
    result.unit, result.end, result.compound = name, end, bool(hyphen)
    rate(tokens, result)
    _age(tokens, result)


def _sign_behind(tokens: Tokens, i: int) -> bool:
    """Tell whether a sign of two parts stands behind its number: "5,000 US$"."""
    if i + 1 >= len(tokens) or tokens[i + 1].text not in _BARE_MONEY or not tokens[i + 1].glued:
        return False
    return tokens[i].text + tokens[i + 1].text in units().prefixes and not _leads_number(tokens, i + 1)


def _hyphenated(tokens: Tokens, i: int) -> bool:
    """Tell whether a hyphen at ``i`` joins the number to the next word ("five-year"; "30 - year" in tokenised text)."""
    if low(tokens, i) not in HYPHENS or i + 1 >= len(tokens) or tokens[i + 1].kind is not Kind.WORD:
        return False
    return tokens[i + 1].glued or (not tokens[i].glued and tokens[i + 1].low in units().words)


def unit_at(tokens: Tokens, i: int, *, digits: bool) -> tuple[str, int] | None:  # noqa: PLR0911 - a decision list
    """Read the unit that begins at ``i``; returns its name and the index after it."""
    known = units()
    if i >= len(tokens):
        return None
    for count in (5, 4, 3, 2) if tokens[i].low in _PHRASE_STARTS else ():
        words = tuple(token.low for token in tokens[i : i + count])
        if len(words) == count and words in known.phrases and (words[-1] not in _POWERS or tokens[i + count - 1].glued):
            return known.phrases[words], i + count
    token = tokens[i]
    if digits:
        if token.text in known.ambiguous and (name := _told_by_context(tokens, i)):
            return name, i + 1
        if token.text in known.symbols and not _leads_number(tokens, i) and not _closes_quote(tokens, i):
            return known.symbols[token.text], i + 1
        if token.text in known.risky and _risky(tokens, i):
            return known.risky[token.text], i + 1
    if token.low in known.words and token.kind is Kind.WORD:
        return known.words[token.low], i + 1
    if token.low in known.pound_words:
        return "pound", i + 1
    return None


def _told_by_context(tokens: Tokens, i: int) -> str | None:
    """Read a letter as the unit its sentence speaks of: "2.5 F" of a capacitor, "18 R" of a price."""
    around = {token.low for token in tokens[max(0, i - _CONTEXT) : i + _CONTEXT]}
    readings = units().ambiguous[tokens[i].text]
    return next((name for beside, name in readings if not beside.isdisjoint(around)), None)


def _closes_quote(tokens: Tokens, i: int) -> bool:
    """Tell whether an inch mark is a quotation mark instead: "the novel "1984"", "won by 12"": one is open."""
    mark = tokens[i].text
    if mark not in ('"', "”"):
        return False
    if not tokens[i].glued:
        return low(tokens, i + 1) not in _SIZED
    if tokens[i - 1].value > 1000:
        return True
    before = [token.text for token in tokens[:i] if token.text in ('"', "“", "”")]
    return before.count("“") > before.count("”") if mark == "”" else before.count('"') % 2 == 1


def _leads_number(tokens: Tokens, i: int) -> bool:
    """Tell whether a currency sign belongs to the number right behind it: "10 $30"."""
    return i + 1 < len(tokens) and tokens[i + 1].glued and tokens[i + 1].kind is Kind.NUMBER and not tokens[i].glued


def _risky(tokens: Tokens, i: int) -> bool:
    """Tell whether a single letter can only be a unit here ("6 m.", "5 W", but not "Vitamin 3 C complex")."""
    after = low(tokens, i + 1)
    if tokens[i].text in ("C", "F") and tokens[i - 1].value > 1000:
        return False
    if i + 1 < len(tokens) and tokens[i + 1].glued and tokens[i + 1].kind is not Kind.MARK:
        return False
    if tokens[i].glued:
        return True
    return (not (after in HYPHENS and tokens[i].text.isupper()) and tokens[i].text != "A") or after in (
        "/",
        ".",
        ",",
        "",
    )


def _pounds(tokens: Tokens, result: Amount, name: str, i: int) -> str:
    """Tell money from mass where "pounds" is written."""
    if name != "pound":
        return name
    near = {token.low for token in tokens[max(0, result.start - 5) : result.start]}
    near |= {token.low for token in tokens[i + 1 : i + 4]}
    if result.number.scale >= 1e6 or _PAID & near:
        return "pound sterling"
    return "pound-mass" if near & units().mass_context or result.low < 1000 else "pound sterling"


def rate(tokens: Tokens, result: Amount) -> None:
    """Read "per barrel", "a day", "/ h", "an hour", "barrel-a-day" after a unit."""
    i = result.end
    if result.unit is None:
        if low(tokens, i) == "times" and low(tokens, i + 1) in _PER and _rate_unit(tokens, i + 2):
            result.unit, result.end = "count per " + (_rate_unit(tokens, i + 2) or ""), i + 3
        return
    i += low(tokens, i) in HYPHENS and low(tokens, i + 1) in _PER
    word = low(tokens, i)
    if word == "/" and i + 1 < len(tokens) and tokens[i + 1].kind is Kind.WORD:
        per = unit_at(tokens, i + 1, digits=True)
        if per is not None or low(tokens, i + 1) in _PER_UNITS or low(tokens, i + 1) in _SHORT_TIMES:
            written = low(tokens, i + 1)
            below = per[0] if per else _SHORT_TIMES.get(written, written)
            result.unit, result.end = f"{result.unit} per {below}", per[1] if per else i + 2
        return
    if word not in _PER or fraction_tail(tokens, i + 2) is not None:  # "to $11m a month and a half before"
        return
    after = i + 1 + (low(tokens, i + 1) in HYPHENS)
    name = _rate_unit(tokens, after) or _per_thing(tokens, after, word)
    if name and low(tokens, after + 1) not in _NO_RATE:
        width = 2 if name.startswith("square") else 1
        result.unit, result.end = f"{result.unit} per {name}", after + width


def _per_thing(tokens: Tokens, i: int, per: str) -> str | None:
    """Read what a rate is reckoned by: "£12 per visitor"; only behind "per", which joins nothing else."""
    if per != "per" or i >= len(tokens) or tokens[i].kind is not Kind.WORD or not tokens[i].text.islower():
        return None
    return None if tokens[i].low in ("cent", "capita", "se") or ends_phrase(tokens, i) else tokens[i].low


def _rate_unit(tokens: Tokens, i: int) -> str | None:
    word = low(tokens, i)
    if word in ("sq", "square"):
        found = unit_at(tokens, i, digits=True)
        return found[0] if found else None
    if word not in _PER_UNITS:
        return "mega british thermal unit" if word == "mmbtu" else None
    found = unit_at(tokens, i, digits=True)
    name = found[0] if found else {"annum": "year"}.get(word, word)
    return {"pound": "pound-mass"}.get(name, name)


def _age(tokens: Tokens, result: Amount) -> None:
    """Read "46 years old", "46-year-old", "three months of age" as ages."""
    if result.unit not in AGE_UNITS:
        return
    i = result.end
    i += low(tokens, i) in HYPHENS
    lead = low(tokens, result.start - 1), low(tokens, result.start - 2)
    if lead[0] == "aged" or lead == ("of", "age"):
        result.unit, result.rule = f"{result.unit} of age", "age"
    elif low(tokens, i) == "old" or (low(tokens, i) == "olds"):
        result.unit, result.end, result.rule = f"{result.unit} of age", i + 1, "age"
    elif low(tokens, i) == "of" and low(tokens, i + 1) == "age":
        result.unit, result.end, result.rule = f"{result.unit} of age", i + 2, "age"


def _share(tokens: Tokens, result: Amount) -> None:
    """A fraction or ratio without a unit is a share; "two thirds of a mile" and "1/2 pound" measure."""
    if result.unit is not None or result.number.form not in ("fraction", "ratio"):
        return
    i = result.end
    if measures_part(tokens, i - 1):
        result.compound = low(tokens, i) in HYPHENS
        found = unit_at(tokens, i + result.compound, digits=False)
        if found is not None:
            result.unit, result.end = _pounds(tokens, result, found[0], i), found[1]
            return
    if low(tokens, i) == "of" and low(tokens, i + 1) in ("a", "an"):
        found = unit_at(tokens, i + 2, digits=False)
        if found is not None:
            result.unit, result.end = found
            return
    if low(tokens, i) in ("a", "an"):
        found = unit_at(tokens, i + 1, digits=False)
        if found is not None:
            result.unit, result.end = found
            return
    result.unit, result.rule = "share", "share"
