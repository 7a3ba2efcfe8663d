"""Calendar dates, whole or in part: "15 February 2022", "Feb. 15", "May 2008", "October", "2014", "15/2/2022"."""

from __future__ import annotations

from typing import Final

from workbench.domain.moment import TimexType
from workbench.extraction.times import words
from workbench.extraction.times.lexing import Lexed
from workbench.extraction.times.numeric import iso_fields, numeric_fields, short_fields
from workbench.extraction.times.tape import Draft, Fields, Hit, Rule, rule

_MONTH: Final = "(?P<month>MONTH|MONTH_AMBIGUOUS)"
_DAY: Final = "(?P<day>DAYNUMBER|ORDINAL|SECOND)"
_WANTS_MONTH: Final = words.listed("contexts", "before_month")


def month_number(hit: Hit, group: str = "month") -> int:
    """Return the month a group names."""
    found = hit.value(group, "calendar", "months") or hit.value(group, "calendar", "months_ambiguous")
    return int(found)


def day_number(hit: Hit, group: str = "day") -> int | None:
    """Return the day of the month a group names, or None when no month has it."""
    word = hit.word(group)
    digits = word.rstrip("stndrh") if word[:1].isdigit() else ""
    day = int(digits) if digits else words.values("relations", "ordinals").get(word, 2 if word == "second" else 0)
    return day if 1 <= day <= 31 else None


def _year(hit: Hit) -> Fields:
    """Return the year group as fields, a trailing "BC" included."""
    if hit.has("ancient"):
        return {"year": -int(hit.word("ancient"))} if hit.word("ancient").isdigit() else {}
    return {"year": int(hit.word("year"))} if hit.has("year") else {}


def _of(hit: Hit) -> Fields:
    """Return the year that follows in words ("last year", "that year")."""
    if not hit.has("of"):
        return {}
    return {"year_relation": hit.value("of", "relations", "relations")}


_YEAR: Final = "(?:COMMA?(?:OF|IN)?(?P<year>YEARNUMBER)|COMMA?OF?(?P<ancient>NUMBER|DAYNUMBER)(?P<bc>BC))"
_OF_YEAR: Final = "(?:COMMA? OF?THE?(?P<of>RELATION)(?P<ofunit>UNIT))"


def _no_year_unit(hit: Hit) -> bool:
    return hit.has("ofunit") and hit.word("ofunit") != "year"


@rule("month day year", f"{_MONTH} THE?{_DAY}(?:{_YEAR}|{_OF_YEAR})?")
def month_day(hit: Hit) -> Draft | None:
    """Read "February 15, 2022", "Feb. 15", "March the 5th", "July 25 of that year"."""
    return _dated(hit)


@rule("day month year", f"THE?{_DAY} OF?{_MONTH}(?:{_YEAR}|{_OF_YEAR})?")
def day_month(hit: Hit) -> Draft | None:
    """Read "15 February 2022", "the 15th of February", "2nd May last year"."""
    if hit.word("day").isalpha() and hit.lexed.word(hit.span("day")[1]) != "of":
        return None
    return _dated(hit)


def _dated(hit: Hit) -> Draft | None:
    day = day_number(hit)
    if day is None or not _capital_month(hit) or _no_year_unit(hit) or _opens_a_name(hit):
        return None
    fields: Fields = {"month": month_number(hit), "day": day, **_year(hit), **_of(hit)}
    return Draft(*hit.span(), "date", TimexType.DATE, fields, "published")


def _opens_a_name(hit: Hit) -> bool:
    """Tell whether the ordinal opens the name of something ("by the end of May the Second Squadron sailed")."""
    at, end = hit.span("day")
    lexed = hit.lexed
    return lexed.raw(at).istitle() and lexed.kind(end) == "_" and lexed.capital(end) and lexed.raw(at).isalpha()


def _capital_month(hit: Hit) -> bool:
    """Tell whether the month is no verb: "may" and "march" count only with a capital."""
    start = hit.span("month")[0]
    return hit.lexed.capital(start) or hit.word("month") not in {
        "may",
        "march",
        "mar",
        "dec",
        "sep",
        "jan",
        "jun",
        "august",
    }


@rule("day-month-year", f"{_DAY}HYPHEN{_MONTH}HYPHEN(?P<year>YEARNUMBER)")
def hyphened(hit: Hit) -> Draft | None:
    """Read "05-Aug-2016"."""
    return _dated(hit)


@rule("month year", f"{_MONTH}(?:{_YEAR}|{_OF_YEAR})")
def month_year(hit: Hit) -> Draft | None:
    """Read "May 2008", "February of 1940", "October last year"."""
    if not _capital_month(hit) or _no_year_unit(hit):
        return None
    fields: Fields = {"month": month_number(hit), **_year(hit), **_of(hit)}
    return Draft(*hit.span(), "date", TimexType.DATE, fields, "published")


@rule("month", f"(?P<the>THE)?(?P<relation>RELATION)?{_MONTH}")
def month(hit: Hit) -> Draft | None:
    """Read a bare month, "last March"; ambiguous words only where a month is wanted."""
    start, end = hit.span("month")
    lexed = hit.lexed
    if not _capital_month(hit) or not month_wanted(lexed, start, end, hit.has("relation")):
        return None
    if lexed.raw(start) == "Mar":  # "in Mar del Plata"
        return None
    fields: Fields = {"month": month_number(hit)}
    first = start
    if hit.has("relation"):
        fields["relation"] = hit.value("relation", "relations", "relations")
        first = hit.span()[0]
    return Draft(first, end, "date", TimexType.DATE, fields, "published")


def month_wanted(lexed: Lexed, start: int, end: int, related: bool = False) -> bool:
    """Tell whether a word that is the name of a month stands where a month can stand.

    "May" after "Theresa", "March on Washington", "April Jones" and "August 1st Street" do not.
    """
    before, after = lexed.word(start - 1), lexed.word(end)
    staged = lexed.kind(start - 1) == "-" and lexed.kind(start - 2) == "g"  # "mid-March"
    ranges = lexed.kind(end) in "-/" and lexed.kind(end + 1) in "Mm" and lexed.capital(end + 1)  # "(May-August 1950)"
    if staged or ranges:
        return True
    ambiguous = lexed.tape[start] == "m"
    if related:
        return not (ambiguous and before in {"this", "that"} and after in {"not", "be"})
    wanted = before in _WANTS_MONTH or lexed.kind(start - 1) in "gcr"
    if lexed.kind(end) == "_" and lexed.capital(end) and not wanted and after != "deadline":
        return False
    if not ambiguous:
        return before not in words.listed("names", "titles")
    if before in {"of", "to"}:
        return lexed.kind(start - 2) in "gdo" or before == "to"
    return wanted and not (before == "by" and lexed.lower[start] in lexed.titled)


@rule("days of a month", f"THE? (?P<first>DAYNUMBER|ORDINAL)(?:HYPHEN|AND|TO|SLASH)THE?{_DAY} OF?{_MONTH}{_YEAR}?")
def days_month(hit: Hit) -> list[Draft] | None:
    """Read "3-5 March 2022", "between 3 and 5 March": two dates."""
    first, last = day_number(hit, "first"), day_number(hit)
    if first is None or last is None or not _capital_month(hit) or first >= last:
        return None
    common: Fields = {"month": month_number(hit), **_year(hit)}
    start, middle = hit.span()[0], hit.span("first")[1]
    return [
        Draft(start, middle, "date", TimexType.DATE, {**common, "day": first}, "published"),
        Draft(middle + 1, hit.span()[1], "date", TimexType.DATE, {**common, "day": last}, "published"),
    ]


@rule("night of two days", f"(?P<days>SHORTNUMERIC){_MONTH}{_YEAR}?")
def slashed_days(hit: Hit) -> Draft | None:
    """Read "12/13 May 1917", as a night's two days are written: the night belongs to the first."""
    first, last = (int(day) for day in hit.word("days").split("/"))
    if last != first + 1 or not 1 <= first <= 30 or not _capital_month(hit):
        return None
    fields: Fields = {"month": month_number(hit), "day": first, **_year(hit)}
    return Draft(*hit.span(), "date", TimexType.DATE, fields, "published")


@rule("month days", f"{_MONTH}(?P<first>DAYNUMBER|ORDINAL)(?:HYPHEN|AND|TO){_DAY}{_YEAR}?")
def month_days(hit: Hit) -> list[Draft] | None:
    """Read "March 3-5, 2022", "April 6 and 7": two dates."""
    first, last = day_number(hit, "first"), day_number(hit)
    if first is None or last is None or not _capital_month(hit) or first >= last:
        return None
    common: Fields = {"month": month_number(hit), **_year(hit)}
    middle = hit.span("first")[1]
    return [
        Draft(hit.span()[0], middle, "date", TimexType.DATE, {**common, "day": first}, "published"),
        Draft(middle + 1, hit.span()[1], "date", TimexType.DATE, {**common, "day": last}, "published"),
    ]


_GOES_ON: Final = words.listed("contexts", "after_day")


def _alone(lexed: Lexed, start: int, end: int) -> bool:
    """Tell whether "the 16th" names a day by itself: behind "on" or "the night of", and with no noun behind it."""
    led = lexed.word(start - 1) in {"on", "by", "until", "since"}
    if not led and not (lexed.kind(start - 1) == "O" and lexed.kind(start - 2) == "p"):
        return False
    after = lexed.word(end)
    return lexed.kind(end) in ",.|(" or after in _GOES_ON or (lexed.kind(end) == "_" and not after[:1].isalpha())


@rule("day of a month", "(?P<the>THE)(?P<day>ORDINAL)(?P<days>UNIT)?(?:OF(?P<relation>RELATION|THE)(?P<unit>UNIT))?")
def day_of_month(hit: Hit) -> Draft | None:
    """Read "on the 15th", "the 3rd of this month"; a bare ordinal needs "on" or "by" and digits."""
    day, start = day_number(hit), hit.span()[0]
    if day is None or not hit.word("day")[:1].isdigit():
        return None
    if hit.has("days") and (hit.word("days") != "day" or not hit.has("unit")):
        return None
    if hit.has("unit"):
        if hit.word("unit") != "month":
            return None
    elif not _alone(hit.lexed, start, hit.span()[1]):
        return None
    relation = hit.value("relation", "relations", "relations") or "this"
    return Draft(*hit.span(), "day_of_month", TimexType.DATE, {"day": day, "relation": relation}, "published")


@rule(
    "the first Monday in May",
    f"THE?(?P<nth>ORDINAL|SECOND|RELATION)(?P<weekday>WEEKDAY)(?:OF|IN){_MONTH}(?:{_YEAR}|{_OF_YEAR})?",
)
def weekday_of_month(hit: Hit) -> Draft | None:
    """Read "the first Monday in May", "the last Sunday of October 2021"."""
    word = hit.word("nth")
    nth = {"second": 2, "last": -1, "final": -1}.get(word, words.values("relations", "ordinals").get(word, 0))
    if nth not in {1, 2, 3, 4, -1} or not _capital_month(hit) or _no_year_unit(hit):
        return None
    fields: Fields = {"nth": nth, "weekday": hit.value("weekday", "calendar", "weekdays")}
    fields |= {"month": month_number(hit), **_year(hit), **_of(hit)}
    return Draft(*hit.span(), "nth_weekday", TimexType.DATE, fields, "published")


@rule("numeric date", "(?P<date>NUMERIC|SHORTNUMERIC)")
def numeric(hit: Hit) -> Draft | None:
    """Read "2022-02-15", "15/2/2022", "15.02.22"; "15/2" only where a date is wanted; "9/11" is a day of its own."""
    start, end = hit.span()
    text, lexed = hit.word("date"), hit.lexed
    if lexed.tape[start] == "F":
        wanted = lexed.word(start - 1) in {"on", "since", "by", "until", "from", "dated", "before", "after"}
        fields = short_fields(text, wanted)
    else:
        fields = iso_fields(text) or numeric_fields(text)
    if fields is None or lexed.kind(start - 1) == "$":
        return None
    kind = TimexType.TIME if fields.get("tail") else TimexType.DATE
    return Draft(start, end, "date", kind, fields, "published")


RULES: Final[tuple[Rule, ...]] = (
    month_day, day_month, hyphened, month_year, month, days_month, slashed_days, month_days, day_of_month,
    weekday_of_month, numeric,
)  # fmt: skip
