"""Resolvers of lengths: "48 hours", "two years ago", "the past three months", "every Monday"."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from workbench.domain.moment import Expression, Tense
from workbench.extraction.times import values
from workbench.extraction.times.frame import Frame, Outcome, amount, looks_ahead, number, text
from workbench.extraction.times.resolve_units import step_unit
from workbench.extraction.times.values import Point

_PREVIOUS: Final = "the date before it in the text"
_DAYS: Final = {"D": 1.0, "W": 7.0, "2W": 14.0, "WE": 7.0, "TH": 1 / 24, "TM": 1 / 1440, "TS": 1 / 86400}
_MONTHS: Final = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}


_SMALLER: Final = {
    "CE": (100, "Y"),
    "DE": (10, "Y"),
    "Y": (12, "M"),
    "D": (24, "TH"),
    "TH": (60, "TM"),
    "TM": (60, "TS"),
}
"""What parts of a unit are written in: half an hour is PT30M."""


def period(count: float | None, letter: str) -> str:
    """Write a length as a TIMEX3 period; a vague count is X."""
    if count is not None and count < 1 and letter in _SMALLER:
        factor, letter = _SMALLER[letter]
        count *= factor
    if letter in {"DE", "CE"} and count is not None and count != int(count):  # a decade and a half
        count, letter = count * (10 if letter == "DE" else 100), "Y"
    if letter == "2W":
        count, letter = (None if count is None else count * 2), "W"
    written = "X" if count is None else f"{count:.10g}" if count < 1e9 else f"{count:.0f}"
    return f"PT{written}{letter[1]}" if letter[:1] == "T" else f"P{written}{letter}"


def _counts_ahead(expression: Expression, frame: Frame) -> bool:
    """Tell whether "in two weeks" names a day ahead: a future verb, and no record ("the first visit in four years")."""
    if text(expression, "bound") != "in" or frame.history or expression.fields.get("record"):
        return False
    return expression.tense is Tense.FUTURE


def _added(one: str, two: str) -> str:
    """Join two periods: P1Y + P6M is P1Y6M, PT1H + PT30M is PT1H30M."""
    return one + (two[2:] if two.startswith("PT") and "T" in one else two[1:])


def duration(expression: Expression, frame: Frame) -> Outcome:
    """Resolve a length; only a deadline ("within 48 hours") has days of its own."""
    letter, count = text(expression, "unit"), amount(expression)
    most = amount(expression, "most")
    value = period(None if most is not None else count, letter)
    if more := text(expression, "more_unit"):
        value = _added(value, period(amount(expression, "more"), more))
    if (
        text(expression, "bound") == "within"
        and frame.now is not None
        and count is not None
        and not expression.fields.get("age")
    ):
        past = expression.tense is Tense.PAST and expression.modality == ""
        end = None if past else _moved(frame.now, most or count, letter, 1)
        if end is not None:
            return Outcome(value=value, span=(frame.now, end), anchor=frame.now_words, rule="a deadline")
    if frame.now is not None and count is not None and _counts_ahead(expression, frame):
        end = _moved(frame.now, count, letter, 1)
        if end is not None:
            return Outcome(value=value, span=(end, end), anchor=frame.now_words, rule="counted from the story's day")
    return Outcome(value=value)


def _moved(day: date, count: float, letter: str, sign: int) -> date | None:
    """Return the day a length on or back; parts of a day count as the day they end in."""
    if letter in _MONTHS:
        months = round(count * _MONTHS[letter])
        if abs(months) > 120_000:
            return None
        year, month = values.add_months(day.year, day.month, sign * months)
        for last in (day.day, 30, 29, 28):
            found = values.safe_date(year, month, last)
            if found is not None and last <= day.day:
                return found
        return None
    days = count * _DAYS.get(letter, 1.0)
    return values.add_days(day, sign * -(-days // 1)) if abs(days) < 1e7 else None


def span(expression: Expression, frame: Frame) -> Outcome:
    """Resolve "the past three months": a length that ends, or begins, at the story's day."""
    letter, count = text(expression, "unit"), amount(expression)
    value = period(count, letter)
    if frame.now is None or count is None or frame.history or expression.anchor != "published":
        return Outcome(value=value)
    back = text(expression, "direction") == "back"
    edge = _moved(frame.now, count, letter, -1 if back else 1)
    if edge is None:
        return Outcome(value=value)
    return Outcome(value=value, span=(edge, frame.now) if back else (frame.now, edge), anchor=frame.now_words)


def shift(expression: Expression, frame: Frame) -> Outcome:
    """Resolve "two years ago", "a week earlier", "the day before": as exact as its unit."""
    letter, count, way = text(expression, "unit"), amount(expression), text(expression, "shift")
    back = way in {"ago", "earlier", "before"}
    if (month := _month_before(expression, frame)) is not None:
        return month
    base, words = _shift_base(expression, frame, letter)
    if count is None:
        return Outcome(value="PAST_REF" if back else "FUTURE_REF", missing="how many")
    if base is None or base.year is None:
        return Outcome(value=_open(letter), missing="the time it counts from")
    if letter in {"TH", "TM", "TS"}:
        return _clock_shift(frame, base, count, letter, back, words)
    found = _shifted(base, count, letter, -1 if back else 1)
    if found is None:
        return Outcome(value=_open(letter), missing="the day it counts from", anchor=words)
    return Outcome(found, anchor=words, certain=letter not in {"W", "2W"})


def _month_before(expression: Expression, frame: Frame) -> Outcome | None:
    """Resolve "in February from a year earlier": the same month of that year; a history counts from its own times."""
    previous, count = frame.previous_point(), amount(expression)
    if not expression.fields.get("of_month") or frame.history or previous is None or count is None:
        return None
    if previous.year is None or previous.month is None or previous.day is not None:
        return None
    return Outcome(Point(previous.year - int(count), previous.month), anchor=_PREVIOUS)


def offset(expression: Expression, base: Outcome) -> Outcome:
    """Resolve "two days after September 11": a shift from the date said with it."""
    letter, count = text(expression, "unit"), amount(expression)
    back = text(expression, "shift") == "before"
    if count is None or base.point is None or base.point.year is None:
        return Outcome(value="PAST_REF" if back else "FUTURE_REF", missing=base.missing or "how many")
    found = _shifted(base.point, count, letter, -1 if back else 1)
    day = base.point.exact_day
    if found is not None and day is not None and letter in _MONTHS:
        moved = _moved(day, count, letter, -1 if back else 1)
        found = values.of_day(moved) if moved else found
    if found is None:
        return Outcome(value=_open(letter), missing="the day it counts from", anchor=base.anchor)
    return Outcome(found, anchor=base.anchor, certain=base.certain and not base.unclear)


def _shift_base(expression: Expression, frame: Frame, letter: str) -> tuple[Point | None, str]:
    """Return what a shift counts from; a date that is too coarse for its unit serves only in histories."""
    previous = frame.previous_point()
    if expression.anchor in {"previous", "next"} or frame.history:
        if letter in {"D", "W", "2W"} and frame.day is not None and (previous is None or previous.exact_day is None):
            return (values.parse(frame.day.value), _PREVIOUS) if not frame.history else (previous, _PREVIOUS)
        if previous is not None:
            return previous, _PREVIOUS
    if frame.now is None:
        return previous, _PREVIOUS
    return values.of_day(frame.now), frame.now_words


def _open(letter: str) -> str:
    return {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "2W": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX"}.get(letter, "XXXX")


def _shifted(base: Point, count: float, letter: str, sign: int) -> Point | None:
    if abs(count) > 100_000:
        return None
    if letter in {"D", "W", "2W", "WE"}:
        day = base.exact_day
        moved = None if day is None else values.add_days(day, sign * round(count * _DAYS[letter]))
        return values.of_day(moved) if moved else None
    if count != int(count) and letter in {"CE", "DE"}:  # "half a century ago": to a decade, or to a year
        count, letter = (count * 10, "DE") if letter == "CE" else (count * 10, "Y")
    if count != int(count) and letter in {"Y", "M"}:
        month = base.month or 6
        year, moved_month = values.add_months(base.year or 1, month, sign * round(count * _MONTHS[letter]))
        return Point(year, moved_month)
    return step_unit(base, letter, sign * int(count))


def _clock_shift(frame: Frame, base: Point, count: float, letter: str, back: bool, words: str) -> Outcome:
    """Resolve hours and minutes: exact when the story's time is known, else the day with an open clock."""
    sign = -1 if back else 1
    length = {"TH": 3600, "TM": 60, "TS": 1}[letter] * count * sign
    if abs(length) > 1e10:
        return Outcome(value="PAST_REF" if back else "FUTURE_REF", missing="a time beyond the calendar")
    if frame.clock is not None and words == frame.now_words:
        try:
            moved: datetime = frame.clock + timedelta(seconds=length)
        except OverflowError:
            return Outcome(value="PAST_REF" if back else "FUTURE_REF", missing="a time beyond the calendar")
        return Outcome(values.of_day(moved.date(), f"T{moved.hour:02d}:{moved.minute:02d}"), anchor=words)
    day = base.exact_day
    if day is None:
        return Outcome(value="XXXX-XX-XX", missing="the day")
    whole = values.add_days(day, int(length / 86400))
    return Outcome(values.of_day(whole, "TXX") if whole else None, value="XXXX-XX-XX", anchor=words)


def set_(expression: Expression, frame: Frame) -> Outcome:  # noqa: ARG001 - all resolvers are called alike
    """Resolve what comes back: "every Monday" is XXXX-WXX-1, "weekly" P1W."""
    value, tail, season = (text(expression, key) for key in ("value", "tail", "season"))
    weekday, month = number(expression, "weekday"), number(expression, "month")
    if weekday is not None:
        value = f"XXXX-WXX-{weekday}{tail}"
    elif month is not None:
        value = f"XXXX-{month:02d}"
    elif season:
        value = f"XXXX-{season}"
    elif tail:
        value = f"XXXX-XX-XX{tail}"
    elif text(expression, "unit") == "WE":
        value = "XXXX-WXX-WE"
    return Outcome(value=value or period(amount(expression) or 1, text(expression, "unit") or "D"))


def reference(expression: Expression, frame: Frame) -> Outcome:
    """Resolve "now" and "recently"; "soon" in a past clause points ahead of its own time only."""
    value = text(expression, "value")
    if value == "PRESENT_REF" and frame.now is not None and not looks_ahead(expression):
        return Outcome(value=value, anchor=frame.now_words)
    return Outcome(value=value)
