"""Resolvers of days: dates in part or whole, weekdays, "today", clock times, parts of the day."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from workbench.domain.days import MONTHS, WEEKDAYS
from workbench.domain.moment import FITTING_YEARS, Expression, Tense
from workbench.extraction.times import values
from workbench.extraction.times.frame import (
    Frame,
    Outcome,
    day_words,
    looks_ahead,
    number,
    text,
)
from workbench.extraction.times.resolve_holidays import holiday_in
from workbench.extraction.times.values import Point


def related_year(expression: Expression, frame: Frame) -> int | None:
    """Return the year an expression names, or the one its words point to ("last year", "that year")."""
    year = number(expression, "year")
    relation = text(expression, "year_relation")
    if year is not None or not relation:
        return year
    previous = frame.previous_point()
    if (
        (frame.history or relation in {"that", "same", "previous", "following", "the"})
        and previous is not None
        and previous.year is not None
    ):
        return previous.year + {"previous": -1, "last": -1, "following": 1, "next": 1}.get(relation, 0)
    if frame.now is None:
        return None
    return frame.now.year + {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}.get(
        relation, 0
    )


def date_(expression: Expression, frame: Frame) -> Outcome:
    """Resolve a calendar date; a year left out is supplied."""
    month, day, weekday_ = (number(expression, key) for key in ("month", "day", "weekday"))
    year, tail = related_year(expression, frame), text(expression, "tail")
    if (
        month is not None
        and day is not None
        and not values.safe_date(2000 if year is None else max(year, 1), month, day)
    ):
        return Outcome(
            Point(year, month, day, tail=tail),
            unclear=f"{MONTHS[month - 1]} has no day {day}" + ("" if year is None else f" in {year}"),
        )
    if expression.fields.get("ambiguous") and month is not None and day is not None:
        return _ambiguous(expression, frame, month, day)
    if year is not None:
        return Outcome(Point(year, month, day, tail=tail), unclear=_weekday_doubt(year, month, day, weekday_))
    if month is None:
        return Outcome(Point(None, day=day, tail=tail), missing="the month and the year")
    if weekday_ is not None and day is not None:
        return _with_weekday(expression, frame, month, day, weekday_)
    return _without_year(expression, frame, month, day)


def nth_weekday(expression: Expression, frame: Frame) -> Outcome:
    """Resolve "the first Monday in May", "the last Sunday of October": its year as any month's."""
    year, month = related_year(expression, frame), number(expression, "month") or 1
    found = Outcome(Point(year)) if year is not None else _without_year(expression, frame, month, None)
    year = found.point.year if found.point is not None else None
    spec = f"{month:02d}/{number(expression, 'weekday')}/{number(expression, 'nth')}"
    day = None if year is None else holiday_in(spec, year)
    if day is None:
        return Outcome(Point(None, month), missing=found.missing or f"the year of {MONTHS[month - 1]}")
    return Outcome(values.of_day(day), anchor=found.anchor, rule=found.rule)


def _weekday_doubt(year: int, month: int | None, day: int | None, weekday_: int | None) -> str:
    """Return why a weekday does not fit its date, or ""."""
    if weekday_ is None or month is None or day is None:
        return ""
    real = values.safe_date(year, month, day)
    if real is None or real.isoweekday() == weekday_:
        return ""
    return f"{day} {MONTHS[month - 1]} {year} was a {WEEKDAYS[real.isoweekday() - 1]}, not a {WEEKDAYS[weekday_ - 1]}"


def _ambiguous(expression: Expression, frame: Frame, month: int, day: int) -> Outcome:
    """Resolve "3/4/2022" by the order the text's other dates show; else day first, and a person should look."""
    if frame.month_first is None:
        unclear = f"day and month could be either: {day} {MONTHS[month - 1]} or {month} {MONTHS[day - 1]}"
    else:
        unclear = ""
        if frame.month_first:
            month, day = day, month
    year = number(expression, "year")
    if year is None:
        found = _without_year(expression, frame, month, day)
        return Outcome(found.point, anchor=found.anchor, missing=found.missing, unclear=unclear, rule="day-month order")
    options = (
        ()
        if not unclear
        else tuple(d for d in (values.safe_date(year, month, day), values.safe_date(year, day, month)) if d)
    )
    return Outcome(Point(year, month, day), unclear=unclear, options=options, rule="day-month order")


def _with_weekday(expression: Expression, frame: Frame, month: int, day: int, weekday_: int) -> Outcome:
    """Resolve "Thursday, 10 February": only years in which the weekday fits."""
    tail = text(expression, "tail")
    name = f"{WEEKDAYS[weekday_ - 1]} {day} {MONTHS[month - 1]}"
    if frame.now is not None and frame.now_certain:
        near = [y for y in (frame.now.year, frame.now.year - 1, frame.now.year + 1) if _fits(y, month, day, weekday_)]
        if near:
            return Outcome(
                Point(near[0], month, day, tail=tail), anchor=frame.now_words, rule="the weekday fits this year"
            )
        found = _without_year(expression, frame, month, day)
        return Outcome(found.point, anchor=found.anchor, unclear=f"{name} fits no year around the {frame.now_words}")
    options = tuple(d for y in FITTING_YEARS if (d := _fits(y, month, day, weekday_)))
    fixed = [y for y in sorted(frame.years) if _fits(y, month, day, weekday_)]
    if len(fixed) == 1:
        why = "the year is inferred from a date the text or the case fixes"
        return Outcome(
            Point(fixed[0], month, day, tail=tail), options=options, certain=False, anchor=frame.now_words, rule=why
        )
    listed = " · ".join(str(d.year) for d in options)
    return Outcome(
        Point(None, month, day, tail=tail), options=options, missing=f"the year: {name} fits {listed or 'none'}"
    )


def _fits(year: int, month: int, day: int, weekday_: int) -> date | None:
    found = values.safe_date(year, month, day)
    return found if found is not None and found.isoweekday() == weekday_ else None


def _without_year(expression: Expression, frame: Frame, month: int, day: int | None) -> Outcome:
    """Resolve "October", "10 February": in histories by the date before it, else by tense from the story's day."""
    tail = text(expression, "tail")
    previous = frame.previous_point()
    if frame.history and previous is not None and previous.year is not None:
        year = _following_year(previous, month, frame.next_year)
        return Outcome(
            Point(year, month, day, tail=tail), anchor="the date before it in the text", rule="history goes on"
        )
    if frame.month_before and previous is not None:
        return Outcome(
            Point(previous.year, month, day, tail=tail), anchor="the date before it in the text", rule="in that month"
        )
    if frame.now is None:
        what = f"{day} {MONTHS[month - 1]}" if day else MONTHS[month - 1]
        return Outcome(
            Point(None, month, day, tail=tail), missing=f"the year of {what}: the story has no publication date"
        )
    year = _year_by_tense(expression, frame.now, month, day)
    if (month, day) == (2, 29):  # the leap year on the same side
        step = 1 if looks_ahead(expression) else -1
        year = next((y for y in range(year, year + 9 * step, step) if values.safe_date(y, 2, 29)), year)
    return Outcome(Point(year, month, day, tail=tail), anchor=frame.now_words, rule=_direction(expression))


def _following_year(previous: Point, month: int, next_year: int | None) -> int:
    """Return the year in which a history goes on.

    It may step back three months, else it moves forward, but never past the next year the text names (save from
    December to January).
    """
    year, before = previous.year or 0, previous.month
    held = next_year is not None and next_year <= year
    if held and (before is None or month - before > -9):
        return year
    if before is None:
        if previous.season == "WI" and month < 3:
            return year + 1
        return year
    gap = month - before
    if gap < -3:
        return year + 1
    return year - 1 if gap > 9 else year


def _year_by_tense(expression: Expression, now: date, month: int, day: int | None) -> int:
    """Return the year that makes a date the next one or the latest one, by tense and relation."""
    relation = text(expression, "relation")
    here, there = (now.month, now.day if day else 0), (month, day or 0)
    if relation in {"last", "past", "previous"}:
        return now.year - (there >= here)
    if relation in {"next", "coming", "following"}:
        return now.year + (there <= here)
    if relation == "this" or there == here:
        return now.year
    if expression.fields.get("was_planned"):  # "was due to open on 7 February": the nearest one
        return min((now.year, now.year - 1, now.year + 1), key=lambda y: abs((y - now.year) * 12 + month - now.month))
    if looks_ahead(expression):
        return now.year + (there < here)
    bound = text(expression, "bound")
    told = (expression.tense is Tense.PAST and bound != "until") or bound == "since"
    # Without a verb that tells, a date at most four months ahead is this year's; so is what lasts until then.
    near = not told and (day is not None or bound == "until") and month - now.month <= 4
    return now.year - (there > here and not near)


def _direction(expression: Expression) -> str:
    if text(expression, "relation"):
        return f"'{text(expression, 'relation')}'"
    return "the verb looks ahead" if looks_ahead(expression) else "the verb looks back"


def weekday(expression: Expression, frame: Frame) -> Outcome:
    """Resolve a weekday: within six days of the story, forward or back by relation, tense and modality."""
    wanted, tail, relation = number(expression, "weekday") or 1, text(expression, "tail"), text(expression, "relation")
    base, words = frame.now, frame.now_words
    if (frame.history or relation in {"following", "previous", "same", "that"}) and frame.day and frame.day.earliest:
        base, words = frame.day.earliest, "the date before it in the text"
    if base is None:
        return Outcome(value=f"XXXX-WXX-{wanted}{tail}", missing=f"which {WEEKDAYS[wanted - 1]}: the story has no date")
    forward = (wanted - base.isoweekday()) % 7
    offset = _weekday_offset(expression, forward, frame.history)
    unclear, other = "", None
    if weeks_on := number(expression, "weeks_on"):
        offset = forward + 7 * weeks_on
    elif week := text(expression, "week"):
        step = {"last": -7, "past": -7, "previous": -7, "next": 7, "coming": 7, "following": 7}.get(week, 0)
        offset = wanted - base.isoweekday() + step
    elif relation in {"last", "next", "previous", "following"} and not frame.history:
        other = _other_reading(base, wanted, relation, offset)
    if other is not None:
        unclear = f"'{relation} {WEEKDAYS[wanted - 1]}' can also mean {day_words(other)}"
    found = values.add_days(base, offset)
    if found is None:
        return Outcome(value=f"XXXX-WXX-{wanted}{tail}", missing="a day beyond the calendar")
    return Outcome(
        values.of_day(found, tail),
        anchor=words,
        rule=_direction(expression),
        unclear=unclear,
        options=(found, other) if other else (),
    )


def _other_reading(base: date, wanted: int, relation: str, offset: int) -> date | None:
    """Return the day of the week before or after this one, when "last" or "next" could mean it too."""
    of_week = wanted - base.isoweekday() + (-7 if relation in {"last", "previous"} else 7)
    return values.add_days(base, of_week) if of_week != offset else None


def _weekday_offset(expression: Expression, forward: int, history: bool) -> int:
    """Return the days from the story to the weekday; ``forward`` (0-6) is the way ahead."""
    relation = text(expression, "relation")
    back = forward - 7 if forward else 0
    if relation in {"last", "past", "previous"}:
        return back or -7
    if relation in {"next", "coming", "following"}:
        return forward or 7
    if relation in {"same", "that"} or forward == 0:
        return forward if forward <= 3 else back  # "that Monday": the one beside
    if history and not relation:
        return forward
    if relation == "this":
        return back if expression.tense is Tense.PAST else forward
    return forward if looks_ahead(expression) else back


def deictic(expression: Expression, frame: Frame) -> Outcome:
    """Resolve "today", "yesterday", "tomorrow", "tonight"; in a history "today" is no day of the story."""
    days, tail = number(expression, "days") or 0, text(expression, "tail")
    if frame.history and days == 0:
        return Outcome(value="PRESENT_REF")
    found = None if frame.now is None else values.add_days(frame.now, days)
    if found is None:
        return Outcome(value=f"XXXX-XX-XX{tail}", missing="the day: the story has no publication date")
    return Outcome(values.of_day(found, tail), anchor=frame.now_words)


def day_of_month(expression: Expression, frame: Frame) -> Outcome:
    """Resolve "the 15th" and "the 3rd of next month"."""
    day, tail = number(expression, "day") or 1, text(expression, "tail")
    point = frame.previous_point() if frame.history else None
    base = (point.year, point.month) if point is not None and point.year and point.month else None
    if base is None and frame.now is not None:
        base = (frame.now.year, frame.now.month)
    if base is None:
        return Outcome(Point(None, day=day, tail=tail), missing="the month and the year")
    step = {"last": -1, "previous": -1, "next": 1, "following": 1, "coming": 1}.get(text(expression, "relation"), 0)
    year, month = values.add_months(base[0] or 1, base[1] or 1, step)
    if (wanted := number(expression, "weekday")) is not None:
        return _day_on_weekday(expression, (year, month, day), wanted, frame)
    if not step and frame.now is not None and not frame.history:
        if looks_ahead(expression) and day < frame.now.day:
            year, month = values.add_months(year, month, 1)
        elif expression.tense is Tense.PAST and day > frame.now.day:
            year, month = values.add_months(year, month, -1)
    return Outcome(Point(year, month, day, tail=tail), anchor=frame.now_words)


def _day_on_weekday(expression: Expression, near: tuple[int, int, int], wanted: int, frame: Frame) -> Outcome:
    """Resolve "Tuesday the 11th": the nearest month in which the weekday fits, on the side the verb looks to."""
    year, month, day = near
    order = range(13) if looks_ahead(expression) else range(0, -13, -1)
    for step in order:
        moved = values.add_months(year, month, step)
        if _fits(moved[0], moved[1], day, wanted):
            return Outcome(Point(moved[0], moved[1], day), anchor=frame.now_words, rule="the weekday fits this month")
    return Outcome(Point(None, day=day), missing="the month and the year")


_HOUR: Final = re.compile(r"T(\d\d):(\d\d)(?::\d\d)?")


def clock(expression: Expression, frame: Frame) -> Outcome:
    """Resolve a clock time: on the day the text has just named, else on the story's."""
    tail = text(expression, "tail")
    if expression.anchor == "next" or frame.history:
        day, words = _day_of(frame), "the date beside it"
    else:
        day, words = frame.now, frame.now_words
        told = _day_of(frame)
        if told is not None and not _is_undone(expression, told, frame):
            day, words = told, "the date before it in the text"
            if _is_in_night(tail, frame):
                return Outcome(values.of_day(day + _NEXT, tail), anchor=words, rule="the night goes on")
    if day is None:
        return Outcome(value=f"XXXX-XX-XX{tail}", missing="the day")
    if expression.anchor != "next" and _is_after_story(expression, day, tail, frame):
        return Outcome(values.of_day(day - timedelta(days=1), tail), anchor=words, rule="the last one before the story")
    return Outcome(values.of_day(day, tail), anchor=words, unclear=_doubt(day, words, frame))


def _is_in_night(tail: str, frame: Frame) -> bool:
    """Tell whether an hour is one of the night just told: "on Sunday night … at 2 a.m." is Monday's."""
    hour = _HOUR.fullmatch(tail)
    told = frame.day.value.endswith("TNI") if frame.day is not None else False
    return told and hour is not None and int(hour[1]) < _MORNING


def _doubt(day: date, words: str, frame: Frame) -> str:
    """Return why the story's own day may not be that of a clock time: the text told another one, if far back, or ""."""
    if words != frame.now_words or frame.said:
        beside = frame.day if frame.day is not None and "T" in frame.day.value and words != frame.now_words else None
        return beside.missing if beside is not None else ""
    told = frame.far or (frame.previous if frame.day is None else None)
    if told is None or told.earliest is None or told.latest is None or told.earliest <= day <= told.latest:
        return ""
    if min(abs(day - told.earliest), abs(day - told.latest)) > _IN_THE_NEWS:
        return ""
    first, last = day_words(told.earliest), day_words(told.latest)
    return f"the day: the last one told before is {first if first == last else f'in {first} to {last}'}"


def _is_after_story(expression: Expression, day: date, tail: str, frame: Frame) -> bool:
    """Tell whether an hour of the story's day had not come when the story tells it as past.

    "Polls closed at 8 p.m." of a story published at 1:20 a.m. was the evening before; "shortly before midnight" was
    so in any story, for its day's end is still to come. Hours with a zone of their own are left as they are.
    """
    hour = _HOUR.fullmatch(tail)
    if hour is None or expression.tense is not Tense.PAST or frame.history or day != frame.now or day == date.min:
        return False
    if tail == "T24:00":
        return True
    return frame.clock is not None and (int(hour[1]), int(hour[2])) > (frame.clock.hour, frame.clock.minute)


def _is_undone(expression: Expression, day: date, frame: Frame) -> bool:
    """Tell whether a day is still to come for what the verb tells as done: "opens on Friday. … ended at 2 a.m."."""
    return expression.tense is Tense.PAST and frame.now is not None and day > frame.now


def _day_of(frame: Frame) -> date | None:
    return frame.day.earliest if frame.day is not None else None


_NEXT: Final = timedelta(days=1)
_MORNING: Final = 6
"""The hour up to which a night goes on."""
_IN_THE_NEWS: Final = timedelta(days=62)
"""How far a day may lie from its story for being what the story is about."""
_PART_DAYS: Final = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1, "overnight": 0}


def part(expression: Expression, frame: Frame) -> Outcome:
    """Resolve "this morning", "last night", "the next evening", "at night"."""
    tail, relation = text(expression, "tail"), text(expression, "relation")
    if expression.fields.get("generic"):
        return Outcome(value=f"XXXX-XX-XX{tail}", rule="no night in particular")
    day, words = frame.now, frame.now_words
    if (expression.anchor in {"previous", "next"} or frame.history) and (told := _day_of(frame)) is not None:
        day, words = told, "the date before it in the text"
    step = _PART_DAYS.get(relation, 0)
    if relation == "last" and tail != "TNI" and expression.anchor == "published":
        step = -1
    found = None if day is None else values.add_days(day, step)
    if found is None:
        return Outcome(value=f"XXXX-XX-XX{tail}", missing="the day")
    return Outcome(values.of_day(found, tail), anchor=words)
