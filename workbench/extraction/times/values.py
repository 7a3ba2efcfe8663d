"""TIMEX3 values as points of the calendar: parse, write, and the days they cover.

Years before Christ are written "BC0480" (TimeML 1.2.1) and held as -480.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

_SEASON_MONTH: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each season; three months each, winter running into the next year."""

_VALUE: Final = re.compile(
    r"(?P<bc>BC)?(?P<year>\d{4}|\d{2,3}(?!\d)|XXXX)"
    r"(?:-(?:W(?P<week>\d\d)(?P<weekend>-WE)?|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)"
    r"|(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?))?(?P<tail>T.*)?"
)


class Point(NamedTuple):
    """A place on the calendar, as exact as the wording.

    Attributes:
        year: The year, negative before Christ, None when open; for a decade or century its first year.
        scale: Years covered: 1, 10 or 100.
        tail: Clock time or part of day with its zone: "T09:30Z", "TMO".
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    week: int | None = None
    weekend: bool = False
    quarter: int | None = None
    half: int | None = None
    season: str = ""
    scale: int = 1
    tail: str = ""

    @property
    def exact_day(self) -> date | None:
        """The day, when year, month and day are known and exist."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return safe_date(self.year, self.month, self.day)


def safe_date(year: int, month: int, day: int) -> date | None:
    """Return the date, or None when the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def add_days(day: date, days: float) -> date | None:
    """Return the day that many days on, or None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def add_months(year: int, month: int, months: int) -> tuple[int, int]:
    """Return year and month so many months on."""
    total = year * 12 + month - 1 + months
    return total // 12, total % 12 + 1


@lru_cache(maxsize=4096)
def of_day(day: date, tail: str = "") -> Point:
    """Return the point of a day."""
    return Point(day.year, day.month, day.day, tail=tail)


def of_week(day: date, weekend: bool = False) -> Point:
    """Return the ISO week a day lies in."""
    iso = day.isocalendar()
    return Point(iso.year, week=iso.week, weekend=weekend)


def _year(point: Point) -> str:
    if point.year is None:
        return "XXXX"
    digits = {1: 4, 10: 3, 100: 2}[point.scale]
    return ("BC" if point.year < 0 else "") + f"{abs(point.year) // point.scale:0{digits}d}"


@lru_cache(maxsize=4096)
def write(point: Point) -> str:
    """Write a point as a TIMEX3 value; unknown parts are X."""
    year = _year(point)
    if point.day is not None:
        month = "XX" if point.month is None else f"{point.month:02d}"
        return f"{year}-{month}-{point.day:02d}{point.tail}"
    if point.month is not None:
        return f"{year}-{point.month:02d}" + (f"-XX{point.tail}" if point.tail else "")
    if point.week is not None:
        return f"{year}-W{point.week:02d}" + ("-WE" if point.weekend else "") + point.tail
    if point.season or point.quarter or point.half:
        return f"{year}-{point.season or (f'Q{point.quarter}' if point.quarter else f'H{point.half}')}"
    return f"{year}-XX-XX{point.tail}" if point.tail else year


@lru_cache(maxsize=4096)
def parse(value: str) -> Point | None:
    """Read a TIMEX3 value back; None for durations, sets of units and references."""
    found = _VALUE.fullmatch(value)
    if not found:
        return None
    scale = 10 ** (4 - len(found["year"]))
    year = None if found["year"] == "XXXX" else int(found["year"]) * scale * (-1 if found["bc"] else 1)

    def part(name: str) -> int | None:
        return int(found[name]) if found[name] and found[name] != "XX" else None

    return Point(
        year, part("month"), part("day"), part("week"), bool(found["weekend"]), part("quarter"), part("half"),
        found["season"] or "", scale, found["tail"] or "",
    )  # fmt: skip


@lru_cache(maxsize=4096)
def days(point: Point) -> tuple[date, date] | None:
    """Return the first and last day a point covers, or None when its year is open, before Christ, or impossible."""
    year = point.year
    if year is None or not 1 <= year <= 9998:
        return None
    if point.day is not None:
        day = point.exact_day
        return (day, day) if day else None
    if point.week is not None:
        return _week(year, point.week, weekend=point.weekend)
    month, length = 1, 12 * point.scale
    if point.month is not None:
        month, length = point.month, 1
    elif point.quarter is not None:
        month, length = 3 * point.quarter - 2, 3
    elif point.half is not None:
        month, length = 6 * point.half - 5, 6
    elif point.season:
        month, length = _SEASON_MONTH[point.season], 3
    return _months(year, month, length)


def _week(year: int, week: int, *, weekend: bool) -> tuple[date, date] | None:
    try:
        first = date.fromisocalendar(year, week, 6 if weekend else 1)
    except ValueError:
        return None
    return first, first + timedelta(days=1 if weekend else 6)


def _months(year: int, month: int, length: int) -> tuple[date, date] | None:
    end_year, end_month = add_months(year, month, length)
    first, end = safe_date(year, month, 1), safe_date(end_year, end_month, 1)
    return (first, end - timedelta(days=1)) if first and end else None


def narrowed(span: tuple[date, date], mod: str | None) -> tuple[date, date]:
    """Return the third of a stretch that "early", "mid" or "late" means; other modifiers leave it whole."""
    first, last = span
    third = (last - first).days // 3
    if third < 1 or mod not in {"START", "MID", "END"}:
        return span
    if mod == "START":
        return first, first + timedelta(days=third)
    if mod == "END":
        return last - timedelta(days=third), last
    return first + timedelta(days=third), last - timedelta(days=third)


def cut(span: tuple[date, date], offset: int, length: int) -> tuple[date, date]:
    """Return so many days of a stretch from an offset on, counted from its end where negative; never more than it."""
    first = add_days(span[0], offset) if offset >= 0 else add_days(span[1], offset + 1)
    first = min(max(first or span[0], span[0]), span[1])
    return first, min(add_days(first, length - 1) or span[1], span[1])
