"""Values in words, the same in every pane, tooltip and report: *Read as*, days, marks of relations."""

from __future__ import annotations

import math
import re
from calendar import monthrange
from datetime import date, datetime, timedelta
from typing import Final

from workbench.domain.claim import Claim
from workbench.domain.days import MONTHS, WEEKDAYS
from workbench.domain.group import Between, How, Relation
from workbench.domain.mention import Kind, Statement
from workbench.domain.moment import Expression, Moment, TimexType
from workbench.domain.quantity import Direction, Modifier, Quantity
from workbench.domain.quote import Quote, QuoteKind

_WEEKDAYS: Final = tuple(name[:3] for name in WEEKDAYS)
_MONTHS: Final = tuple(name[:3] for name in MONTHS)


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - Qt's tools find texts by this name
    """Return a text; the name marks it for the translator, and the screen translates it (`desktop.wording`)."""
    return text


_PROPOSED: Final = "?", QT_TRANSLATE_NOOP("wording", "Maybe the same?"), ""
_RELATIONS: Final[dict[tuple[Relation, Between | How | None], tuple[str, str, str]]] = {
    (Relation.CONFLICT, None): ("≠", QT_TRANSLATE_NOOP("wording", "Reports differ"), ""),
    (Relation.CONFLICT, Between.SPEAKERS): ("⇄", QT_TRANSLATE_NOOP("wording", "Speakers disagree"), ""),
    (Relation.CONFLICT, Between.WITHIN): (
        "≠",
        QT_TRANSLATE_NOOP("wording", "Differs within one report"),
        QT_TRANSLATE_NOOP("wording", "Differs within {letter}"),
    ),
    (Relation.COMPATIBLE, None): ("≈", QT_TRANSLATE_NOOP("wording", "Consistent"), ""),
    (Relation.COMPATIBLE, How.LATER): ("↻", QT_TRANSLATE_NOOP("wording", "Later statement"), ""),
    (Relation.COMPATIBLE, How.VAGUER): (
        "≈",
        QT_TRANSLATE_NOOP("wording", "Consistent: one is vaguer"),
        QT_TRANSLATE_NOOP("wording", "Consistent: {letter} is vaguer"),
    ),
    (Relation.COMPATIBLE, How.ROUNDED): (
        "≈",
        QT_TRANSLATE_NOOP("wording", "Consistent: one is rounded"),
        QT_TRANSLATE_NOOP("wording", "Consistent: {letter} is rounded"),
    ),
    (Relation.COMPATIBLE, How.CONTAINED): (
        "≈",
        QT_TRANSLATE_NOOP("wording", "Consistent: one is contained"),
        QT_TRANSLATE_NOOP("wording", "Consistent: {letter} is wider"),
    ),
    (Relation.AGREE, None): ("=", QT_TRANSLATE_NOOP("wording", "Same report"), ""),
    (Relation.RELATED, None): ("", QT_TRANSLATE_NOOP("wording", "Same topic"), ""),
    (Relation.ONLY_HERE, None): (
        "",
        QT_TRANSLATE_NOOP("wording", "Only here"),
        QT_TRANSLATE_NOOP("wording", "Only in {letter}"),
    ),
}
"""Mark, words, and words that name a report, by relation and by who contradicts whom or how values are compatible."""

_MODIFIERS: Final = {
    Modifier.EQUAL: "",
    Modifier.ABOUT: "about ",
    Modifier.MORE: "more than ",
    Modifier.AT_LEAST: "at least ",
    Modifier.LESS: "less than ",
    Modifier.AT_MOST: "at most ",
}
_SIGNS: Final = {"dollar": "$", "euro": "€", "pound sterling": "£", "yen": "¥"}
_SCALES: Final = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_UNCHANGED: Final = frozenset(
    {"percent", "celsius", "fahrenheit", "kelvin", "horsepower", "hertz", "yen", "won", "yuan", "baht", "rand", "sen"}
)
_PLURALS: Final = {"foot": "feet", "inch": "inches", "penny": "pence", "century": "centuries"}

_MODS: Final = {
    "START": "early ",
    "MID": "mid-",
    "END": "late ",
    "APPROX": "about ",
    "BEFORE": "before ",
    "AFTER": "after ",
    "ON_OR_BEFORE": "by ",
    "ON_OR_AFTER": "from ",
    "LESS_THAN": "less than ",
    "MORE_THAN": "more than ",
    "EQUAL_OR_LESS": "at most ",
    "EQUAL_OR_MORE": "at least ",
}
_PARTS: Final = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
_SEASONS: Final = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_REFERENCES: Final = {
    "PRESENT_REF": "at publication",
    "PAST_REF": "before publication, day unknown",
    "FUTURE_REF": "after publication, day unknown",
}
_DATE_UNITS: Final = {
    "Y": "year",
    "M": "month",
    "W": "week",
    "WE": "weekend",
    "D": "day",
    "DE": "decade",
    "CE": "century",
    "Q": "quarter",
}
_CLOCK_UNITS: Final = {"H": "hour", "M": "minute", "S": "second"}
SHARE: Final = "share"
"""The unit of a part of a whole that is not told in percent: "a third of the seats"."""
_FRACTIONS: Final = {1 / 2: "half", 1 / 3: "a third", 2 / 3: "two thirds", 1 / 4: "a quarter", 3 / 4: "three quarters"}
_MARKS: Final = "\"'“”‘’«»„‟‹› "
_DOUBLE: Final = re.compile(r"[\"“”„‟«»]")
_OPENING: Final = re.compile(r"(?:(?<=[\s(–—])|^)[\"“”„‟«»](?=\S)")
_STATES: Final = {"denied": "denied", "expected": "planned", "possible": "possible"}
_NEGATION: Final = re.compile(
    r"n['’]t\b|\b(?:not|no|never|cannot|nobody|none|nothing|neither|nor|without)\b", re.IGNORECASE
)
_PERIOD: Final = re.compile(r"(\d+(?:\.\d+)?|X)(DE|CE|WE|[YMWDQHS])")
_NAMED: Final = re.compile(r"(?P<year>\d{4})-(?:Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI))")


def number(value: float) -> str:
    """Return a number grouped and, from a million on, in words where that loses nothing: "1,200", "2.5 million"."""
    if not math.isfinite(value):
        return str(value)
    for size, word in _SCALES:
        if abs(value) >= size and round(value / size, 3) * size == value:
            return f"{f'{value / size:,.3f}'.rstrip('0').rstrip('.')} {word}"
    if value == int(value):
        return f"{value:,.0f}"
    # A third is 0.333, not 0.3333333333; small figures keep three digits of their own.
    return f"{value:,.3f}".rstrip("0") if abs(value) >= 0.01 else f"{value:.3g}"


def amount(low: float, high: float | None = None, unit: str | None = None) -> str:
    """Return a number or range with its unit in words: "$3 billion", "70 percent", "5–7 kilometers"."""
    if unit == SHARE:
        return _share(low, high)
    if high is None:
        figure = number(low)
    else:
        first, last = number(low), number(high)
        scale = last.rpartition(" ")[2]
        # "2–3 million", not "2 million–3 million".
        figure = f"{first.removesuffix(f' {scale}') if ' ' in last else first}–{last}"
    if unit is None:
        return figure
    if sign := _SIGNS.get(unit):
        return sign + figure
    return f"{figure} {unit if low == 1 and high is None else plural(unit)}"


def _share(low: float, high: float | None) -> str:
    """Return a part of a whole as people say it: "a third", "1 in 20", "4 in 10", "62.5 percent"."""
    if high is not None:
        return amount(low * 100, high * 100, "percent")
    if named := next((words for part, words in _FRACTIONS.items() if math.isclose(low, part, abs_tol=1e-3)), ""):
        return named
    for of in (10, round(1 / low)) if 0.001 <= low < 1 else ():
        if low * of >= 1 - 1e-9 and math.isclose(low * of, round(low * of)):
            return f"{number(round(low * of))} in {number(of)}"
    return amount(low * 100, None, "percent")


def plural(unit: str) -> str:
    """Return a unit for more than one: "feet", "kilometers per hour", "years of age"."""
    head, joint, rest = unit, "", ""
    for word in (" per ", " of "):
        if word in unit:
            head, joint, rest = unit.partition(word)
            break
    stem, space, last = head.rpartition(" ")
    if last in _UNCHANGED:
        return unit
    return stem + space + _PLURALS.get(last, last if last.endswith("s") else last + "s") + joint + rest


def quantity(value: Quantity) -> str:
    """Return how a quantity is read: "at least 1,200 · soldiers · Veria", "down 5 percent"."""
    way = {Direction.UP: "up ", Direction.DOWN: "down ", None: ""}[value.direction]
    figure = way + _MODIFIERS[value.modifier] + amount(value.low, value.high, value.unit)
    counted = value.counted.text if value.counted else ""
    where = value.applies_to.text if value.applies_to else ""
    return " · ".join(part for part in (figure, counted, where if where not in counted else "") if part)


def day(value: date) -> str:
    """Return a day as headers and readings show it: "Thu 10 Feb 2022"."""
    return f"{_WEEKDAYS[value.weekday()]} {short_day(value)} {value.year}"


def short_day(value: date) -> str:
    """Return a day as cells show it: "10 Feb"."""
    return f"{value.day} {_MONTHS[value.month - 1]}"


def days(first: date, last: date) -> str:
    """Return a stretch of days: "Thu 10 Feb 2022", "7–13 Feb 2022", "28 Feb – 3 Mar 2022", "Feb 2022", "2022"."""
    if first == last:
        return day(first)
    after = last + timedelta(days=1) if last < date.max else last
    if first.day == 1 and after.day == 1:
        if first.month == 1 and after.month == 1:
            return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
        if first.year == last.year:
            months = _MONTHS[first.month - 1], _MONTHS[last.month - 1]
            return f"{months[0] if months[0] == months[1] else '–'.join(months)} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{short_day(last)} {last.year}"
    year = "" if first.year == last.year else f" {first.year}"
    return f"{short_day(first)}{year} – {short_day(last)} {last.year}"


def moment(value: Moment) -> str:
    """Return how a time is read, and what stays open where it cannot be told."""
    if value.options and value.earliest is None:
        years = " · ".join(str(option.year) for option in value.options)
        one = {short_day(option) for option in value.options}
        return f"{one.pop() if len(one) == 1 else 'day'}, year open: {years}"
    if value.value in _REFERENCES:
        return _REFERENCES[value.value]
    if value.value.startswith("P"):
        length = period(value.value)
        return ("every " + length.removeprefix("1 ")) if value.type is TimexType.SET else _modified(value.mod, length)
    return _calendar(value) + clock(value.value)


def clock(value: str) -> str:
    """Return the time of day in a TIMEX3 value as it follows the day: ", 14:30", ", evening", or ""."""
    _, found, tail = value.partition("T")
    if not found:
        return ""
    return ", " + (_PARTS.get(tail[:2]) or re.sub(r"(?<=\d)(Z|[+-]\d)", r" \1", tail).replace("Z", "UTC"))


def period(value: str) -> str:
    """Return a TIMEX3 duration in words: "48 hours", "1 year 6 months", "some days"."""
    dates, _, clocks = value.removeprefix("P").partition("T")
    parts = [(n, _DATE_UNITS[u]) for n, u in _PERIOD.findall(dates) if u in _DATE_UNITS]
    parts += [(n, _CLOCK_UNITS[u]) for n, u in _PERIOD.findall(clocks) if u in _CLOCK_UNITS]
    words = ("some " + plural(unit) if n == "X" else amount(float(n), unit=unit) for n, unit in parts)
    return " ".join(words) or value


def expression(value: Expression, exact: str) -> str:
    """Return how a time that was not resolved is read: as written, with what it hangs on."""
    return f"{exact}, relative to publication" if value.anchor == "published" else exact


def quote(value: Quote, text: str) -> str:
    """Return a quote as content, without the words between its fragments: “…” when it is in the speaker's words."""
    written = " … ".join(" ".join(fragment.of(text).split()) for fragment in value.fragments)
    content = written.lstrip(_MARKS).rstrip(_MARKS + ",")
    if value.kind is QuoteKind.INDIRECT or (value.kind is QuoteKind.MIXED and _DOUBLE.search(content)):
        return written.strip(" ,") if _DOUBLE.search(content) else content
    return f"“{_nested(content)}”"


def _nested(content: str) -> str:
    """Return words with their own double marks as ‘single’ ones; a mark that lost its other half gets it back."""
    inner = _DOUBLE.sub("’", _OPENING.sub("‘", content))
    if inner == content:
        return content
    opened, closed = len(_OPENING.findall(content)), len(_DOUBLE.findall(_OPENING.sub("", content)))
    return "‘" * (closed - opened) + inner + "’" * (opened - closed)


def as_written(claim: Claim) -> str:
    """Return a passage as its text has it on one line; an interrupted quote without the words that interrupt it."""
    pieces = claim.quote.fragments if claim.quote is not None else ()
    if len(pieces) > 1 and all(claim.span.contains(piece) for piece in pieces):
        said = (piece.shifted(-claim.span.start).of(claim.anchor.exact) for piece in pieces)
        return " … ".join(" ".join(piece.split()) for piece in said)
    return " ".join(claim.anchor.exact.split())


def statement(value: Statement, written: str) -> str:
    """Return a statement in the words of its text, and behind them what these leave unsaid.

    Args:
        value: The statement's parts; those that a person typed are shown instead of the passage.
        written: Its passage on one line.
    """
    if not value.polarity:
        return " ".join(part for part in (value.subject, value.predicate, value.object) if part) or written
    told = [_STATES[value.status]] if value.status in _STATES else []
    if value.polarity == "negative" and not _NEGATION.search(written):
        told.append("not so")
    return " · ".join([written, *told])


def read_as(claim: Claim, text: str, known: Moment | None = None) -> str:
    """Return *Read as* of a claim: the value of its leading kind, then the other it also has.

    Args:
        claim: The claim.
        text: The text of its version.
        known: What its time means, when that was resolved.
    """
    parts = []
    if claim.quantity is not None:
        parts.append(quantity(claim.quantity))
    if claim.expression is not None:
        parts.append(moment(known) if known is not None else expression(claim.expression, claim.anchor.exact))
    if claim.kind is Kind.TIME:
        parts.reverse()
    if claim.quote is not None:
        parts.insert(0 if claim.kind is Kind.QUOTE else len(parts), quote(claim.quote, text))
    if claim.statement is not None and claim.kind is Kind.STATEMENT:
        parts.append(statement(claim.statement, as_written(claim)))
    if len(parts) == 2 and parts[0] == parts[1]:
        parts.pop()
    return " · ".join(parts) or " ".join(claim.anchor.exact.split())


def cell(value: str, speaker: str = "", said: date | None = None) -> str:
    """Return a cell of the comparison: value as written · speaker · day said."""
    return " · ".join(part for part in (value, speaker, short_day(said) if said else "") if part)


def relation(
    kind: Relation,
    between: Between | None = None,
    how: How | None = None,
    *,
    proposed: bool = False,
    letter: bool = False,
) -> tuple[str, str]:
    """Return mark and words of a relation, as the desk's table has them; no mark for a claim found only here.

    Args:
        kind: The relation.
        between: Who contradicts whom.
        how: How two values are compatible.
        proposed: A person has not joined the passages yet.
        letter: Return words that name one report, as "{letter}", where there are such.
    """
    detail = {Relation.CONFLICT: between, Relation.COMPATIBLE: how}.get(kind)
    mark, words, naming = _PROPOSED if proposed else _RELATIONS.get((kind, detail), _RELATIONS[kind, None])
    return mark, naming if letter and naming else words


def _modified(mod: str | None, words: str) -> str:
    word = _MODS.get(mod or "", "")
    # "about", but a range already says how loose it is.
    return words if word and words.startswith(word) else word + words


def _calendar(value: Moment) -> str:
    """Return the day or days; "early", "mid-", "late" stand before a named month or year, else the days say it."""
    if named := _NAMED.fullmatch(value.value):
        return _modified(value.mod, _part_of_year(named))
    third = value.mod in ("START", "MID", "END")
    if value.earliest and value.latest:
        whole = _whole(value) if third else None
        return _modified(
            None if third and whole is None else value.mod, days(*(whole or (value.earliest, value.latest)))
        )
    if value.earliest or value.latest:
        return f"{day(value.earliest)} or later" if value.earliest else f"{day(value.latest or date.max)} or earlier"
    return _open(value.value) + (f" ({value.missing})" if value.missing else "")


def _part_of_year(named: re.Match[str]) -> str:
    if named["season"]:
        return f"{_SEASONS[named['season']]} {named['year']}"
    part = "quarter" if named["quarter"] else "half"
    return f"{('first', 'second', 'third', 'fourth')[int(named[part]) - 1]} {part} of {named['year']}"


def _whole(value: Moment) -> tuple[date, date] | None:
    """Return the named month or year of which the days are a third, None when another stretch was named."""
    if not re.fullmatch(r"(?!0000)\d{4}(-(0[1-9]|1[0-2]))?", value.value):
        return None
    year, first, last = int(value.value[:4]), int(value.value[5:] or 1), int(value.value[5:] or 12)
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _open(value: str) -> str:
    """Return what a TIMEX3 value with unknown parts tells."""
    found = re.match(r"(\d{4}|XXXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?", value)
    if found is None:
        return "day unknown"
    year, month, day_of_month = found.groups()
    name = _MONTHS[int(month) - 1] if month and month.isdigit() and 1 <= int(month) <= 12 else ""
    number_of_day = str(int(day_of_month)) if day_of_month and day_of_month.isdigit() else ""
    told = " ".join(part for part in (number_of_day if name else "", name, year if year.isdigit() else "") if part)
    unknown = "day" if not number_of_day and year.isdigit() else "year"
    return f"{told}, {unknown} unknown" if told else "day unknown"


def instant(value: date | datetime) -> str:
    """Return a publication date: "Thu 10 Feb 2022", with its clock time where one is given."""
    return f"{day(value)}, {value:%H:%M}" if isinstance(value, datetime) else day(value)
