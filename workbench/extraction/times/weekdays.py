"""Weekdays and the words that lean on today: "Monday", "last Friday", "tomorrow", "the day before yesterday"."""

from __future__ import annotations

from typing import Final

from workbench.domain.moment import TimexType
from workbench.extraction.times import words
from workbench.extraction.times.lexing import Lexed
from workbench.extraction.times.tape import Draft, Fields, Hit, Rule, rule

_DAYS: Final = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def _named(hit: Hit, start: int, end: int) -> bool:
    """Tell whether the words around make a name of the weekday ("the Sunday Times", "Black Friday")."""
    lexed = hit.lexed
    if lexed.word(start - 1) in words.listed("names", "before") and lexed.capital(start - 1):
        return True
    follows = lexed.word(end)
    return follows in words.listed("names", "after") and lexed.capital(end)


@rule("weekday", "(?P<the>THE)?(?P<relation>RELATION)?(?P<day>WEEKDAY)")
def weekday(hit: Hit) -> Draft | None:
    """Read "Monday", "last Friday", "this coming Tuesday"; in lower case too: it is no other word."""
    start, end = hit.span("day")
    lexed = hit.lexed
    if _named(hit, start, end):
        return None
    relation = hit.value("relation", "relations", "relations")
    led = hit.has("the") or lexed.word(hit.span()[0] - 1) in {"on", "by", "until", "of", "for", "from"}
    if relation == "following" and not led:  # "Following Monday's debate": after it
        relation = None
    first = hit.span()[0] if relation else start
    if relation and lexed.word(first - 1) == "this":
        first -= 1
    fields: Fields = {"weekday": hit.value("day", "calendar", "weekdays")}
    if relation:
        fields["relation"] = relation
    return Draft(first, end, "weekday", TimexType.DATE, fields, "published")


@rule("Tuesday of next week", "(?P<day>WEEKDAY)OF?THE?(?P<relation>RELATION)(?P<unit>UNIT)")
def weekday_of_week(hit: Hit) -> Draft | None:
    """Read "Tuesday of next week", "Monday last week"."""
    relation = hit.value("relation", "relations", "relations")
    if hit.word("unit") != "week" or relation in {None, "between"}:
        return None
    fields: Fields = {"weekday": hit.value("day", "calendar", "weekdays"), "week": relation}
    return Draft(*hit.span(), "weekday", TimexType.DATE, fields, "published")


@rule("Friday week", "(?P<day>WEEKDAY)(?P<unit>UNIT)")
def weekday_week(hit: Hit) -> Draft | None:
    """Read "on Friday week": a week after the coming Friday."""
    end, lexed = hit.span()[1], hit.lexed
    led = lexed.word(hit.span()[0] - 1) in {"on", "by", "until", "till", "from"}
    if hit.word("unit") != "week" or lexed.raw(end - 1) != "week" or lexed.word(end) == "of":
        return None
    if not led and lexed.kind(end) not in ".,|":
        return None
    fields: Fields = {"weekday": hit.value("day", "calendar", "weekdays"), "weeks_on": 1}
    return Draft(*hit.span(), "weekday", TimexType.DATE, fields, "published")


@rule("Tuesday the 11th", "(?P<day>WEEKDAY|WEEKDAY_SHORT)COMMA?THE?(?P<nth>ORDINAL)")
def weekday_and_day(hit: Hit) -> Draft | None:
    """Read "Tuesday the 11th", a day of a month that is left to the reader."""
    digits = hit.word("nth").rstrip("stndrh")
    if not digits.isdigit() or not 1 <= int(digits) <= 31:
        return None
    number = hit.value("day", "calendar", "weekdays") or hit.value("day", "calendar", "weekdays_short")
    fields: Fields = {"weekday": number, "day": int(digits), "relation": "this"}
    return Draft(*hit.span(), "day_of_month", TimexType.DATE, fields, "published")


@rule("short weekday", "(?P<day>WEEKDAY_SHORT)")
def short_weekday(hit: Hit) -> Draft | None:
    """Read "Tue", "Thurs." where a date or a clock time stands beside it, or the short form is no other word."""
    start, end = hit.span("day")
    lexed = hit.lexed
    if not lexed.capital(start):
        return None
    led = lexed.kind(start - 1) == "_" and lexed.capital(start - 1)
    if lexed.raw(start) == "Sun" and (led or lexed.word(start - 1) == "the"):  # "the Toronto Sun, August 16"
        return None
    beside = end + 1 if lexed.kind(end) in ",." else end
    dated = lexed.kind(beside) in "MdmoCD" or lexed.kind(start - 1) in "PCQ"
    if not dated and not (hit.word("day") in {"tues", "thurs", "thur"} or lexed.raw(start).endswith(".")):
        return None
    if not dated and lexed.raw(start)[:3] in {"Sun", "Sat", "Mon", "Wed"}:
        return None
    number = hit.value("day", "calendar", "weekdays_short")
    return Draft(start, end, "weekday", TimexType.DATE, {"weekday": number}, "published")


@rule("today", "(?P<day>DEICTIC)")
def deictic(hit: Hit) -> Draft | None:
    """Read "today", "yesterday", "tomorrow", "tonight"; "USA Today" is a paper."""
    start, end = hit.span()
    word, lexed = hit.word("day"), hit.lexed
    if (
        lexed.capital(start)
        and lexed.kind(start - 1) == "_"
        and lexed.capital(start - 1)
        and start not in lexed.sentences
    ):
        return None
    if word == "tomorrow" and lexed.word(start - 1) in {"better", "brighter"}:
        return Draft(start, end, "reference", TimexType.DATE, {"value": "FUTURE_REF"})
    if word == "today" and _nowadays(lexed, end):
        return Draft(start, end, "reference", TimexType.DATE, {"value": "PRESENT_REF"})
    draft = Draft(start, end, "deictic", TimexType.DATE, {"days": _DAYS[word]}, "published")
    if word == "tonight":
        draft.fields["tail"], draft.type = "TNI", TimexType.TIME
    return draft


def _nowadays(lexed: Lexed, end: int) -> bool:
    """Tell whether "today's" means "of these times": before a lone name ("today's Germany") or a word like "world"."""
    if lexed.kind(end) != "'":
        return False
    if lexed.word(end + 1) in words.listed("contexts", "nowadays"):
        return True
    named = lexed.kind(end + 1) == "_" and lexed.capital(end + 1)
    return named and (lexed.kind(end + 2) in ".,|" or lexed.word(end + 2) in {"is", "are", "has", "and", "or", "was"})


@rule("day before yesterday", "THE? UNIT (?P<shift>SHIFT)(?P<day>DEICTIC)")
def day_beside(hit: Hit) -> Draft | None:
    """Read "the day before yesterday" and "the day after tomorrow"."""
    step = {"before": -1, "after": 1}.get(hit.word("shift"))
    if step is None or hit.lexed.word(hit.span("shift")[0] - 1) != "day" or hit.word("day") == "tonight":
        return None
    days = _DAYS[hit.word("day")] + step
    return Draft(*hit.span(), "deictic", TimexType.DATE, {"days": days}, "published")


RULES: Final[tuple[Rule, ...]] = (
    weekday,
    weekday_of_week,
    weekday_week,
    weekday_and_day,
    short_weekday,
    deictic,
    day_beside,
)
