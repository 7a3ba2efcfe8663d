"""Resolvers of units and periods: "last week", "that year", "the summer", "the third quarter", "the 1960s"."""

from __future__ import annotations

from datetime import date
from typing import Final

from workbench.domain.moment import Expression, Tense
from workbench.extraction.times import values
from workbench.extraction.times.frame import Frame, Outcome, looks_ahead, number, text
from workbench.extraction.times.resolve_days import related_year
from workbench.extraction.times.values import Point

_STEP: Final = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}
_FIRST_MONTH: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_OPEN: Final = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX"}
_PREVIOUS: Final = "the date before it in the text"


def unit(expression: Expression, frame: Frame) -> Outcome:
    """Resolve a unit held against the story's day or the text's last date."""
    letter, relation = text(expression, "unit"), text(expression, "relation")
    point, words = _base(expression, frame, letter)
    if point is None or point.year is None:
        return Outcome(value=_OPEN.get(letter, "XXXX"), missing="the time it counts from")
    step = _STEP.get(relation, 0)
    if letter == "WE" and relation == "the" and words == frame.now_words and expression.tense is Tense.PAST:
        # "over the weekend", told on a working day, is the one just past.
        step = 0 if frame.now is not None and frame.now.isoweekday() > 5 else -1
    if letter == "WE" and relation == "coming" and (day := point.exact_day) is not None and day.isoweekday() <= 5:
        step = 0  # the coming weekend is this week's
    found = step_unit(point, letter, step)
    if found is None:
        return Outcome(value=_OPEN.get(letter, "XXXX"), missing=_too_coarse(letter), anchor=words)
    return Outcome(found, anchor=words, certain=relation != "the" or not frame.history)


def _too_coarse(letter: str) -> str:
    return {"D": "the day it counts from", "W": "the week it counts from", "M": "the month it counts from"}.get(
        letter, "the date"
    )


def _base(expression: Expression, frame: Frame, letter: str) -> tuple[Point | None, str]:
    """Return what a unit counts from: the text's last date that is fine enough, else the story's day."""
    relation = text(expression, "relation")
    from_text = (expression.anchor == "previous" and (relation != "the" or letter == "D")) or frame.history
    if from_text:
        previous = frame.previous_point()
        if previous is not None and step_unit(previous, letter, 0) is not None:
            return previous, _PREVIOUS
        if frame.day is not None and letter == "D":
            return values.parse(frame.day.value), _PREVIOUS
        if frame.history and not (expression.anchor == "published" and letter in {"W", "WE"}):
            return previous, _PREVIOUS
    if frame.now is None:
        return frame.previous_point(), _PREVIOUS
    return values.of_day(frame.now), frame.now_words


def step_unit(point: Point, letter: str, step: int) -> Point | None:
    """Return the unit a point lies in, ``step`` units on; None when the point is too coarse to tell."""
    if point.year is None:
        return None
    if (scale := {"Y": 1, "DE": 10, "CE": 100, "ML": 1000}.get(letter)) is not None:
        return _years(point.year, scale, step)
    if letter in {"M", "Q"}:
        return _month(point, step) if letter == "M" else _quarter(point, step)
    day = point.exact_day
    if day is None:
        return _week_of_week(point, letter, step)
    moved = values.add_days(day, step * {"D": 1, "2W": 14}.get(letter, 7))
    if moved is None or letter not in {"D", "W", "WE", "2W"}:
        return None
    return values.of_day(moved) if letter == "D" else values.of_week(moved, weekend=letter == "WE")


def _years(year: int, scale: int, step: int) -> Point:
    """Return a year, decade or century; there is no year 0 (1 BC is followed by AD 1)."""
    moved = year + step * scale
    if year < 0 <= moved:
        moved += 1
    if year > 0 >= moved:
        moved -= 1
    if scale == 1:
        return Point(moved)
    return Point(int(moved / scale) * scale, scale=min(scale, 100))


def _month(point: Point, step: int) -> Point | None:
    month = point.month
    if month is None or point.year is None:
        return None
    year, moved = values.add_months(point.year, month, step)
    return Point(year, moved)


def _quarter(point: Point, step: int) -> Point | None:
    quarter_ = point.quarter or (None if point.month is None else (point.month + 2) // 3)
    if quarter_ is None or point.year is None:
        return None
    total = point.year * 4 + quarter_ - 1 + step
    return Point(total // 4, quarter=total % 4 + 1)


def _week_of_week(point: Point, letter: str, step: int) -> Point | None:
    if point.week is None or point.year is None or letter not in {"W", "WE"}:
        return None
    span = values.days(Point(point.year, week=point.week))
    moved = None if span is None else values.add_days(span[0], 7 * step)
    return values.of_week(moved, weekend=letter == "WE") if moved else None


def same_back(expression: Expression, frame: Frame) -> Outcome:
    """Resolve "the same month a year ago": the unit the text speaks of, one year, month or week before."""
    letter, by = text(expression, "unit"), text(expression, "by")
    previous = frame.previous_point()
    if letter == "period":
        letter = _granularity(previous)
    base, words = previous, _PREVIOUS
    if base is None or step_unit(base, letter, 0) is None:
        base, words = (values.of_day(frame.now), frame.now_words) if frame.now else (None, "")
    here = None if base is None else step_unit(base, letter, 0)
    if here is None or here.year is None:
        return Outcome(value=_OPEN.get(letter, "XXXX"), missing="the time it is compared with")
    if by == "Y":
        if letter == "Y":
            return Outcome(Point(here.year - 1), anchor=words)
        if here.month:
            return Outcome(Point(here.year - 1, here.month, here.day), anchor=words)
        return Outcome(Point(here.year - 1, week=here.week, quarter=here.quarter), anchor=words)
    moved = step_unit(here, "D" if here.day else letter, -7 if by == "W" and here.day else -1)
    return (
        Outcome(moved, anchor=words)
        if moved
        else Outcome(value=_OPEN.get(letter, "XXXX"), missing="the time it is compared with")
    )


def _granularity(point: Point | None) -> str:
    """Return the unit of the text's last time: "the same period last year" is as long as what it is compared with."""
    if point is None or point.exact_day is not None or point.week is not None:
        return "M" if point is not None and point.month else "Y"
    return "M" if point.month else "Q" if point.quarter else "Y"


def season(expression: Expression, frame: Frame) -> Outcome:
    """Resolve a season by its year, by relation, by the text's last date, or by tense."""
    code, relation = text(expression, "season"), text(expression, "relation")
    year = related_year(expression, frame)
    if year is not None:
        return Outcome(Point(year, season=code))
    previous = frame.previous_point()
    if (
        (frame.history or relation in {"following", "same", "that", "previous"})
        and previous is not None
        and previous.year is not None
    ):
        held = frame.next_year is not None and frame.next_year <= previous.year
        return Outcome(Point(_season_after(previous, code, relation, held=held), season=code), anchor=_PREVIOUS)
    if frame.now is None:
        return Outcome(Point(None, season=code), missing="the year: the story has no publication date")
    return Outcome(Point(_season_year(expression, frame.now, code), season=code), anchor=frame.now_words)


def _season_after(previous: Point, code: str, relation: str, *, held: bool) -> int:
    """Return the year in which a history reaches a season; ``held``: the next year it names is no later."""
    year = previous.year or 0
    start = _FIRST_MONTH[code]
    month = previous.month or _FIRST_MONTH.get(previous.season)
    if relation in {"next", "following", "coming"}:
        return year if month is not None and month < start else year + 1
    if relation in {"last", "previous"}:
        return year - 1
    if month is not None and code == "WI" and month <= 2:
        return year - 1 if not previous.season else year
    if not held and month is not None and not relation and start - month < -4:
        return year + 1  # "In November … In spring"
    return year


def _season_year(expression: Expression, now: date, code: str) -> int:
    """Return the year of a season seen from the story's day; a winter belongs to the year it begins in."""
    relation = text(expression, "relation")
    start = _FIRST_MONTH[code]
    running = now.year - 1 if code == "WI" and now.month <= 2 else now.year
    inside = (start <= now.month < start + 3) or (code == "WI" and now.month <= 2)
    over = now.month >= start + 3 and code != "WI"
    if relation in {"last", "past", "previous"}:
        return running if over else running - 1
    if relation in {"next", "coming", "following"}:
        return running + 1 if over or inside else running
    if relation == "this":
        return running
    if looks_ahead(expression):
        return running + 1 if over else running
    return running if over or inside else running - 1


def quarter(expression: Expression, frame: Frame) -> Outcome:
    """Resolve a quarter: the latest one that has ended, or the next one when the verb looks ahead."""
    nth, year = number(expression, "quarter") or 1, related_year(expression, frame)
    if year is not None:
        return Outcome(Point(year, quarter=nth))
    relation = text(expression, "relation")
    previous = frame.previous_point()
    if frame.history and previous is not None and previous.year is not None:
        return Outcome(Point(previous.year, quarter=nth), anchor=_PREVIOUS)
    if frame.now is None:
        return Outcome(value=f"XXXX-Q{nth}", missing="the year: the story has no publication date")
    current = (frame.now.month + 2) // 3
    ahead = relation in {"next", "coming"} or looks_ahead(expression)
    if relation == "this":
        year = frame.now.year
    elif ahead:
        year = frame.now.year if nth >= current else frame.now.year + 1
    else:
        year = frame.now.year if nth < current else frame.now.year - 1
    return Outcome(Point(year, quarter=nth), anchor=frame.now_words)


def half(expression: Expression, frame: Frame) -> Outcome:
    """Resolve "the second half of 2008", "the first half of the year"."""
    nth, year = number(expression, "half") or 1, related_year(expression, frame)
    if year is None:
        return Outcome(value=f"XXXX-H{nth}", missing="the year")
    return Outcome(Point(year, half=nth))


def decade(expression: Expression, frame: Frame) -> Outcome:
    """Resolve "the 1960s", "the '90s": two digits mean the latest such decade that had begun, else the 1900s."""
    given = number(expression, "decade")
    if given is not None:
        return Outcome(Point(-given if expression.fields.get("bc") else given, scale=10))
    digits = number(expression, "two_digits") or 0
    previous = frame.previous_point()
    if (frame.history or frame.now is None) and previous is not None and (previous.year or 0) > 0:
        near = min(range(digits, 2100, 100), key=lambda start: abs(start + 5 - (previous.year or 0)))
        return Outcome(Point(near, scale=10), anchor=_PREVIOUS)
    base = frame.now.year if frame.now is not None else 1999
    century_ = base // 100 * 100
    start = century_ + digits if century_ + digits <= base else century_ - 100 + digits
    return Outcome(Point(start, scale=10))


def century(expression: Expression, frame: Frame) -> Outcome:  # noqa: ARG001 - all resolvers are called alike
    """Resolve "the 21st century": TIMEX3 writes its first two digits."""
    nth = number(expression, "century") or 1
    if expression.fields.get("bc"):
        return Outcome(value=f"BC{nth - 1:02d}")
    return Outcome(
        value=f"{nth - 1:02d}", span=values.days(Point(max((nth - 1) * 100, 1), scale=1)) and _century_days(nth)
    )


def _century_days(nth: int) -> tuple[date, date]:
    return date(max((nth - 1) * 100, 1), 1, 1), date((nth - 1) * 100 + 99, 12, 31)
