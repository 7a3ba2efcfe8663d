"""Times that come back: "every Monday", "twice a week", "30 a year", "daily", "on Mondays"."""

from __future__ import annotations

from typing import Final

from workbench.domain.moment import TimexType
from workbench.extraction.times import words
from workbench.extraction.times.durations import unit_letter
from workbench.extraction.times.lexing import Lexed
from workbench.extraction.times.tape import Draft, Fields, Hit, Rule, rule

_NO_RATE: Final = words.listed("contexts", "no_rate")


@rule(
    "every Monday",
    "EACH(?P<nth>ORDINAL|SECOND|OTHER|FILLER)?(?P<amount>NUM)?(?P<unit>UNIT|UNITS|WEEKDAY|PART|SEASON|MONTH|QUARTER)",
)
def every(hit: Hit) -> Draft | None:
    """Read "every Monday", "each year", "every two weeks", "every other day"."""
    amount: float | None = hit.number("amount") or 1
    if hit.has("nth"):
        word = hit.word("nth")
        nth = 2 if word in {"other", "second"} else words.values("relations", "ordinals").get(word)
        if nth is None and word != "single":
            return None
        amount = nth or 1
    fields: Fields = {"amount": amount}
    for key, section in (("weekday", "weekdays"), ("tail", "parts"), ("season", "seasons"), ("month", "months")):
        found = hit.value("unit", "calendar", section)
        if found is not None:
            fields[key] = found
            return Draft(*hit.span(), "set", TimexType.SET, fields)
    unit = unit_letter(hit.word("unit"))
    if unit == "Q":  # ISO 8601 has no quarters
        fields["amount"], unit = 3 * (amount or 1), "M"
    fields["unit"] = unit
    return Draft(*hit.span(), "set", TimexType.SET, fields)


@rule("twice a week", "(?P<times>(?:NUM|SOME|AN SOME)?TIMES)(?:AN|PER|EACH|EACH FILLER)(?P<unit>UNIT)")
def times_a(hit: Hit) -> Draft | None:
    """Read "twice a week", "three times a day"."""
    return Draft(*hit.span(), "set", TimexType.SET, {"amount": 1, "unit": unit_letter(hit.word("unit"))})


@rule("per month", "PER (?P<unit>UNIT)")
def per(hit: Hit) -> Draft | None:
    """Read "per month"."""
    return Draft(*hit.span(), "set", TimexType.SET, {"amount": 1, "unit": unit_letter(hit.word("unit"))})


@rule("30 a year", "AN (?P<unit>UNIT)")
def rate(hit: Hit) -> Draft | None:
    """Read the "a year" of "30 a year" and "$5m a day": a count stands before it and no preposition between."""
    start, end = hit.span()
    if not is_rate(hit.lexed, start) or hit.lexed.kind(end) == "s":
        return None
    return Draft(start, end, "set", TimexType.SET, {"amount": 1, "unit": unit_letter(hit.word("unit"))})


def is_rate(lexed: Lexed, start: int) -> bool:
    """Tell whether a count with its noun ends right before word ``start``."""
    before = lexed.word(start - 1)
    if before in _NO_RATE or (lexed.kind(start - 1) not in "_dnYwUx$H" and before != "nights"):
        return False
    if lexed.kind(start - 1) in "dnwxH":
        return True
    for i in range(start - 2, max(start - 5, -1), -1):
        if lexed.kind(i) in "dnw" or (lexed.kind(i) == "Y" and lexed.kind(i - 1) not in "iM"):
            return True
        if lexed.kind(i) in ".,|(" or lexed.word(i) in _NO_RATE:
            return False
    return False


@rule("daily", "(?P<word>PERIODICAL)")
def periodical(hit: Hit) -> Draft | None:
    """Read "daily", "weekly", "annually"; a capital inside a sentence is a paper's name."""
    start, end = hit.span()
    lexed = hit.lexed
    opening = lexed.kind(start - 1) in ".|" or start in lexed.sentences
    if lexed.capital(start) and (not opening or (lexed.kind(end) == "_" and lexed.capital(end))):
        return None
    if lexed.kind(start - 1) == "-":
        return None
    return Draft(start, end, "set", TimexType.SET, {"value": hit.value("word", "relations", "sets")})


@rule("Mondays", "(?P<day>WEEKDAYS)(?P<part>PART)?|(?P<one>WEEKDAY)(?P<parts>PART)")
def weekdays(hit: Hit) -> Draft | None:
    """Read "on Mondays", "Sunday evenings"."""
    fields: Fields = {"amount": 1, "weekday": hit.value("day", "calendar", "weekdays_plural")}
    if hit.has("one"):
        if not hit.word("parts").endswith("s"):
            return None
        fields["weekday"] = hit.value("one", "calendar", "weekdays")
        fields["tail"] = hit.value("parts", "calendar", "parts")
    if fields["weekday"] == 0:  # "on weekdays"
        part = hit.value("part", "calendar", "parts") if hit.has("part") else ""
        return Draft(*hit.span(), "set", TimexType.SET, {"value": f"XXXX-WXX-XX{part}"})
    if hit.has("part"):
        fields["tail"] = hit.value("part", "calendar", "parts")
    return Draft(*hit.span(), "set", TimexType.SET, fields)


@rule("at weekends", "(?P<unit>UNITS)")
def weekends(hit: Hit) -> Draft | None:
    """Read "at weekends", "on weekends"."""
    start, end = hit.span()
    if hit.word("unit") != "weekends" or hit.lexed.word(start - 1) not in {"on", "at", "during", "over"}:
        return None
    return Draft(start, end, "set", TimexType.SET, {"unit": "WE"})


RULES: Final[tuple[Rule, ...]] = (every, times_a, per, rate, periodical, weekdays, weekends)
