"""Dates as they are written in mastheads, datelines and leads; and the years that a weekday allows.

This is not the extraction of times: only calendar days count here ("Thursday (Feb 10)", "5 March 2021, 6:12 p.m."),
and nothing is ever resolved against the machine's clock.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from workbench.domain.span import Span

FIRST_YEAR, LAST_YEAR = 1990, 2039

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_WEEKDAY = (
    r"(?:(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:Mon|Tues?|Wed"
    r"|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?)"
    r"(?P<gap>,? \(?|, ?(?:the )?))?"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_CLOCK = re.compile(
    r"(?:,? (?:at )?| ?[|·–-] ?|T)(?P<hour>[012]?\d)"
    r"(?:[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?)?(?: ?(?P<half>[ap])\.?m\b\.?)?",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"\b[A-Z]{3,9}\b")

_WORDED = re.compile(
    rf"(?<!\w){_WEEKDAY}(?:(?P<month1>{_MONTH}) (?P<day1>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:])(?:(?:,"
    rf"| ,)? {_YEAR}(?!\d))?"
    rf"|(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?(?: of)? (?P<month2>{_MONTH})(?:,? (?P<year2>(?:19"
    rf"|20)\d\d)(?!\d))?)(?P<close>\))?"
)
_ISO = re.compile(
    r"(?<![\d./-])(?P<year>(?:19|20)\d\d)([-/.])(?P<month>0\d"
    r"|1[0-2])\2(?P<day>[0-3]\d)(?![\d-])"
)
_NUMERIC = re.compile(
    r"(?<![\d./-])(?P<first>[0-3]?\d)([./-])(?P<second>[0-3]?\d)\2(?P<year>(?:19"
    r"|20)\d\d)(?![\d/-])"
)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A calendar day in a text.

    Attributes:
        span: Where it stands, its weekday included.
        month: 1 to 12.
        day: 1 to 31.
        year: The written year, or None.
        weekday: Monday 0 to Sunday 6, or None.
        clock: A time of day written behind it.
        swapped: The other day of a numeric date whose order is open (3/4/2021), or None.
    """

    span: Span
    month: int
    day: int
    year: int | None = None
    weekday: int | None = None
    clock: time | None = None
    swapped: date | None = None

    @property
    def full(self) -> date | datetime | None:
        """The day, or the moment with a clock time, when the year is written."""
        if self.year is None:
            return None
        day = date(self.year, self.month, self.day)
        return datetime.combine(day, self.clock) if self.clock else day

    def in_year(self, year: int) -> date | None:
        """Return this day of ``year``, or None where 29 February is missing."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    def fitting(self) -> tuple[date, ...]:
        """Return the day in every year whose calendar has it on the written weekday; none without a weekday."""
        if self.weekday is None:
            return ()
        years = (self.year,) if self.year else range(FIRST_YEAR, LAST_YEAR + 1)
        days = (self.in_year(year) for year in years)
        return tuple(day for day in days if day is not None and day.weekday() == self.weekday)

    def near(self, other: date, days: int = 366) -> date | None:
        """Return this day in the year that brings it closest to ``other``, if within ``days``; a weekday must fit."""
        around = (self.in_year(year) for year in range(max(1, other.year - 1), min(9999, other.year + 1) + 1))
        fitting = [day for day in around if day and (self.weekday is None or day.weekday() == self.weekday)]
        best = min(fitting, key=lambda day: abs((day - other).days), default=None)
        return best if best is not None and abs((best - other).days) <= days else None


def written_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[WrittenDate]:
    """Yield the calendar days written in ``text[start:end]``, each kind in text order.

    Worded dates come first, then ISO, then numeric ones. Impossible days (31 June) are no dates.
    """
    stop = len(text) if end is None else end
    # "MARCH 4, 2021" and "Thursday, MARCH 4": same length, so offsets hold.
    readable = _CAPITALS.sub(lambda word: word.group().capitalize(), text[start:stop])
    for match in _WORDED.finditer(readable):
        found = _worded(match, start, readable)
        if found:
            yield found
    for match in _ISO.finditer(readable):
        found = _dated(match, start, readable, int(match["month"]), int(match["day"]), int(match["year"]))
        if found:
            yield found
    for match in _NUMERIC.finditer(readable):
        found = _numeric(match, start, readable)
        if found:
            yield found


def _worded(match: re.Match[str], start: int, text: str) -> WrittenDate | None:
    month = _MONTHS.index((match["month1"] or match["month2"])[:3].lower()) + 1
    year = match["year"] or match["year2"]
    return _dated(match, start, text, month, int(match["day1"] or match["day2"]), int(year) if year else None)


def _numeric(match: re.Match[str], start: int, text: str) -> WrittenDate | None:
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    # Dots are written day first; slashes and dashes either way, and only a number above 12 tells.
    if first <= 12 < second:
        return _dated(match, start, text, first, second, year)
    found = _dated(match, start, text, second, first, year)
    if found is None or first > 12 or first == second or match[2] == ".":
        return found
    return WrittenDate(found.span, second, first, year, clock=found.clock, swapped=date(year, first, second))


def _dated(match: re.Match[str], start: int, text: str, month: int, day: int, year: int | None) -> WrittenDate | None:
    try:
        date(year or 2000, month, day)
    except ValueError:
        return None
    groups = match.groupdict()
    name = (groups.get("weekday") or "")[:3].lower()
    opened, closed = "(" in (groups.get("gap") or ""), bool(groups.get("close"))
    at, end = match.start(), match.end()
    if closed and not opened:
        end -= 1
    weekday = _DAYS.index(name) if name else None
    return WrittenDate(Span(start + at, start + end), month, day, year, weekday, _clock(text, end) if year else None)


def _clock(text: str, end: int) -> time | None:
    match = _CLOCK.match(text, end)
    if match is None or (match["minute"] is None and match["half"] is None):
        return None
    hour = int(match["hour"])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    return time(hour, int(match["minute"] or 0)) if hour < 24 else None
