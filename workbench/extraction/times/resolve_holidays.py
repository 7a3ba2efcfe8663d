"""Resolver of days with a name: "Christmas", "Labor Day", "9/11"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from dateutil.easter import easter

from workbench.domain.moment import Expression, Tense
from workbench.extraction.times import values
from workbench.extraction.times.frame import Frame, Outcome, looks_ahead, number, text
from workbench.extraction.times.values import Point

_JUST_OVER: Final = 14
"""Days for which a holiday is still this year's beside a verb that looks ahead: "insists in a Labor Day interview"."""


def _holiday_step(expression: Expression, found: date | None, now: date) -> int:
    """Return how many years a holiday lies from the one in the story's year, by relation and tense."""
    relation = text(expression, "relation")
    if found is None or relation == "this":
        return 0
    if relation in {"last", "previous"}:
        return -1 if found >= now else 0
    if relation in {"next", "following"}:
        return 1 if found <= now else 0
    if looks_ahead(expression):
        return 1 if (now - found).days > _JUST_OVER else 0
    if expression.tense is Tense.UNKNOWN and text(expression, "bound") in {"before", "by", "until"}:
        return 0  # "two more cuts before Christmas": no one sets a limit to what is over
    return -1 if found > now + timedelta(days=31) else 0


def holiday(expression: Expression, frame: Frame) -> Outcome:
    """Resolve a day with a name; its year by tense when the text gives none."""
    spec, tail, year = text(expression, "holiday"), text(expression, "tail"), number(expression, "year")
    if len(spec) == 10 and spec[:4].isdigit():
        return Outcome(values.of_day(date.fromisoformat(spec), tail), rule="a day of history")
    if year is None:
        point = frame.previous_point() if frame.history else None
        year = point.year if point is not None else None
    words = ""
    if year is None and frame.now is not None:
        now, words = frame.now, frame.now_words
        year = now.year + _holiday_step(expression, holiday_in(spec, now.year), now)
    day = None if year is None else holiday_in(spec, year)
    if day is None:
        month = int(spec[:2]) if spec[:2].isdigit() else None
        fixed = int(spec[3:]) if month and spec[2] == "-" else None
        return Outcome(Point(None, month, fixed, tail=tail), missing="the year")
    return Outcome(values.of_day(day, tail), anchor=words)


def holiday_in(spec: str, year: int) -> date | None:
    """Return the day of a holiday ("12-25", "easter-2", "11/4/4": the fourth Thursday of November) in a year."""
    if not 1583 <= year <= 4099:  # the Gregorian rule of Easter
        return None
    if spec.startswith("easter"):
        return easter(year) + timedelta(days=int(spec[6:]))
    if "/" in spec:
        rule, _, more = spec.partition("+")
        month, weekday_, nth = (int(part) for part in rule.split("/"))
        if nth < 0:
            after = date(year + month // 12, month % 12 + 1, 1)
            return after - timedelta(days=(after.isoweekday() - weekday_ - 1) % 7 + 1)
        first = date(year, month, 1)
        return first + timedelta(days=(weekday_ - first.isoweekday()) % 7 + 7 * (nth - 1) + int(more or 0))
    return values.safe_date(year, int(spec[:2]), int(spec[3:]))
