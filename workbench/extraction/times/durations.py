"""Lengths of time: "48 hours", "a year and a half", "decades", "a five-year high", "46 years old"."""

from __future__ import annotations

from typing import Final

from workbench.domain.moment import TimexType
from workbench.extraction.times import words
from workbench.extraction.times.lexing import Lexed
from workbench.extraction.times.tape import Draft, Fields, Hit, Rule, count, rule

_RANGE: Final = "(?P<amount>NUM)(?:(?:TO|AND|HYPHEN){1,3}(?P<most>NUM))?"
_TAIL: Final = "(?P<old>HYPHEN?OLD|OF AGE)?"
_LENGTH_BEFORE: Final = words.listed("contexts", "before_length")

_NOT_HOURS: Final = words.listed("contexts", "before_hours")
_CROWDS: Final = words.listed("contexts", "crowds")


def unit_letter(word: str) -> str | None:
    """Return the TIMEX3 letter of a unit word."""
    found = words.values("calendar", "units").get(word) or words.values("calendar", "units_plural").get(word)
    if word == "second":
        return "TS"
    if word in {"quarter", "quarters"}:
        return "Q"
    return str(found) if found else None


@rule("two years", f"{_RANGE}(?P<filler>FILLER){{0,3}}HYPHEN?(?P<unit>UNITS|UNIT|SECOND)(?P<half>AND AN?HALF)?{_TAIL}")
def counted(hit: Hit) -> Draft | None:
    """Read "48 hours", "five-year", "12 to 18 months", "22.8 years old", "a year and a half"."""
    unit, amount = unit_letter(hit.word("unit")), hit.number("amount")
    start = hit.span()[0]
    if unit is None or amount is None or hit.lexed.kind(start - 1) == "$":
        return None
    at = hit.span("unit")[0]
    if _names_a_war(hit.lexed, start, hit.span()[1]):
        return None
    if hit.lexed.tape[at - 1 : at + 1] == "Yu" and not hit.has("old"):  # "World Cup 2018 day five"
        return None
    if hit.word("unit") == "quarters" and amount == 3 and not hit.has("filler"):  # a fraction
        return None
    fields: Fields = {"amount": amount + (0.5 if hit.has("half") else 0), "unit": unit}
    first = start
    if hit.has("most") and (most := hit.number("most")) is not None:
        if most > amount:
            fields |= {"most": most}
        else:  # "in 1990 and two years": the first number is none of the count's
            first, fields = hit.span("most")[0], {"amount": most, "unit": unit}
    if hit.has("old"):
        fields["age"] = True
    elif hit.word("unit") == "second" and hit.lexed.kind(first + 1) != "-" and amount != 1:
        return None
    return Draft(first, hit.span()[1], "duration", TimexType.DURATION, fields)


def _names_a_war(lexed: Lexed, start: int, end: int) -> bool:
    """Tell whether the words are the name of an event ("the Seven Years' War", "the Six-Day War")."""
    end += lexed.word(end)[:1] in {"'", "’"}
    return lexed.capital(start) and lexed.word(end) in words.listed("names", "wars") and lexed.capital(end)


@rule("two and a half years", "(?P<amount>NUM)AND AN?HALF(?P<unit>UNITS|UNIT)")
def and_a_half(hit: Hit) -> Draft | None:
    """Read "two and a half years"."""
    unit, amount = unit_letter(hit.word("unit")), hit.number("amount")
    if unit is None or amount is None:
        return None
    return Draft(*hit.span(), "duration", TimexType.DURATION, {"amount": amount + 0.5, "unit": unit})


_TELLS_OF: Final = frozenset({"that", "which", "when"})
"""What goes on to tell of a time, whose length is no figure: "after a day that saw 14 incidents"."""


@rule("a year", "(?P<an>AN)(?:FILLER){0,3}(?:HYPHEN)?(?P<unit>UNIT)(?P<half>AND AN?HALF)?(?P<old>OLD)?")
def article(hit: Hit) -> Draft | None:
    """Read "a year", "an hour and a half"; `sets` reads the "a year" of rates first."""
    unit = unit_letter(hit.word("unit"))
    if (
        unit is None
        or unit == "WE"
        or hit.lexed.kind(hit.span()[0] - 1) == "-"  # "$12-an-hour"
        or (not hit.has("half") and hit.lexed.word(hit.span()[1]) in _TELLS_OF)
        or (unit == "D" and not hit.has("half") and hit.lexed.word(hit.span()[0] - 1) not in _LENGTH_BEFORE)
    ):
        return None
    fields: Fields = {"amount": 1.5 if hit.has("half") else 1, "unit": unit}
    return Draft(*hit.span(), "duration", TimexType.DURATION, fields)


@rule("half an hour", "(?P<fraction>HALF|AN QUARTER OF|QUARTER OF|AN HALF)(?:HYPHEN|AN)?(?P<unit>UNIT)")
def fraction(hit: Hit) -> Draft | None:
    """Read "half an hour", "a half-century", "a quarter of an hour"."""
    unit = unit_letter(hit.word("unit"))
    if unit is None or unit == "WE":
        return None
    amount = 0.25 if "quarter" in hit.words("fraction") else 0.5
    return Draft(*hit.span(), "duration", TimexType.DURATION, {"amount": amount, "unit": unit})


@rule("several years", "(?P<an>AN)?(?P<some>SOME)(?:OF|FILLER){0,3}(?P<unit>UNITS|UNIT)")
def vague(hit: Hit) -> Draft | None:
    """Read "several years", "a few days", "a couple of weeks"."""
    unit = unit_letter(hit.word("unit"))
    word = hit.word("some")
    if unit is None or (hit.lexed.tape[hit.span("unit")[0]] == "u" and word != "couple"):
        return None
    amount = 2 if word == "couple" else None
    return Draft(*hit.span(), "duration", TimexType.DURATION, {"amount": amount, "unit": unit})


_RECORDS: Final = words.listed("contexts", "behind_minutes")


def _is_record(lexed: Lexed, start: int, end: int) -> bool:
    """Tell whether "minutes" are what was written down: "the minutes show", "the minutes of the meeting"."""
    before = lexed.word(start - 1) in {"the", "its", "their"} or lexed.kind(start - 1) == "'"
    return before and lexed.word(end) in _RECORDS


@rule("decades", "(?P<unit>UNITS)(?P<long>HYPHEN OTHER|HYPHEN FILLER)?")
def bare_plural(hit: Hit) -> Draft | None:
    """Read "years", "decades-long", "in minutes"."""
    word, lexed = hit.word("unit"), hit.lexed
    start, end = hit.span("unit")
    unit = unit_letter(word)
    if unit is None or word in {"seconds", "secs", "mins", "hrs", "quarters", "halves", "weekends"} or unit == "WE":
        return None
    if (
        lexed.word(start - 1) in _NOT_HOURS
        or lexed.kind(start - 1) in "-'$"
        or (lexed.capital(start) and lexed.kind(start - 1) == "_")
        or _names_a_war(lexed, start, end)
        or (word == "minutes" and _is_record(lexed, start, end))
    ):
        return None
    fields: Fields
    last = hit.span()[1] if hit.has("long") and lexed.word(end + 1) in {"long", "old"} else end
    if lexed.word(start - 1) == "of" and lexed.word(start - 2) in _CROWDS:  # "hundreds of years"
        start -= 2
        if lexed.word(last) == "ago":
            fields = {"amount": None, "unit": unit, "shift": "ago"}
            return Draft(start, last + 1, "shift", TimexType.DATE, fields, "published")
    if (counted_from := _and_more(lexed, start)) is not None:
        at, amount = counted_from
        fields = {"amount": amount, "unit": unit}
        if lexed.kind(last) == "k":  # "20+ years old"
            last, fields["age"] = last + 1, True
        return Draft(at, last, "duration", TimexType.DURATION, fields, mod="EQUAL_OR_MORE")
    return Draft(start, last, "duration", TimexType.DURATION, {"amount": None, "unit": unit})


def _and_more(lexed: Lexed, start: int) -> tuple[int, float] | None:
    """Return where the count of "15-plus years", "20+ years" stands, and the count; None where there is none."""
    at = start - 1
    if lexed.word(at) not in {"plus", "+"}:
        return None
    at -= 1 + (lexed.kind(at - 1) == "-")
    amount = count(lexed, at, at + 1) if at >= 0 else None
    return None if amount is None else (at, amount)


@rule("year-long", "(?P<unit>UNIT)HYPHEN(?P<long>FILLER)")
def year_long(hit: Hit) -> Draft | None:
    """Read "year-long", "month-long"."""
    unit = unit_letter(hit.word("unit"))
    if unit is None or hit.word("long") != "long" or hit.lexed.kind(hit.span()[0] - 1) == "-":
        return None
    return Draft(*hit.span(), "duration", TimexType.DURATION, {"amount": 1, "unit": unit})


@rule("two nights", "(?P<amount>NUM)(?P<unit>PART)")
def nights(hit: Hit) -> Draft | None:
    """Read "two nights" as two days."""
    amount = hit.number("amount")
    if hit.word("unit") not in {"night", "nights"} or amount is None or hit.lexed.tape[hit.span()[0]] == "Y":
        return None
    return Draft(*hit.span(), "duration", TimexType.DURATION, {"amount": amount, "unit": "D"})


@rule("all week", "OTHER(?P<unit>UNIT)")
def all_unit(hit: Hit) -> Draft | None:
    """Read "all week", "another day"."""
    unit = unit_letter(hit.word("unit"))
    if unit in {None, "WE"} or hit.lexed.word(hit.span()[0]) not in {"all", "another"}:
        return None
    return Draft(*hit.span(), "duration", TimexType.DURATION, {"amount": 1, "unit": unit})


RULES: Final[tuple[Rule, ...]] = (
    counted,
    and_a_half,
    article,
    fraction,
    vague,
    bare_plural,
    year_long,
    nights,
    all_unit,
)
