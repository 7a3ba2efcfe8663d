"""What a careful reader stumbles over: a weekday that does not fit its date, a day no calendar has. No verdicts."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.domain.moment import Expression, Moment
from workbench.domain.reason import Doubt, Doubtful
from workbench.domain.span import Span
from workbench.extraction.times import values
from workbench.extraction.times.frame import MONTHS, WEEKDAYS, number


def check(expressions: Sequence[tuple[Span, Expression]], moments: Sequence[Moment]) -> list[tuple[int, Doubt]]:
    """Return a "?" with its reason for each expression that cannot be as written.

    Args:
        expressions: The article's expressions in text order.
        moments: What `resolve.resolve_all` made of them, in the same order.

    Returns:
        Index of the expression and its doubt, in text order.
    """
    found = []
    for i, ((_, expression), moment) in enumerate(zip(expressions, moments, strict=True)):
        reason = impossible(expression) or weekday_mismatch(expression, moment)
        if reason:
            found.append((i, Doubt(Doubtful.VALUE, reason)))
    return found


def impossible(expression: Expression) -> str:
    """Return why a date cannot be on any calendar, or "" ("31 September", "29 February 2019")."""
    year, month, day = (number(expression, key) for key in ("year", "month", "day"))
    if expression.form != "date" or month is None or day is None or not 1 <= month <= 12:
        return ""
    if values.safe_date(2000 if year is None else max(year, 1), month, day) is not None:
        return ""
    return f"{MONTHS[month - 1]}{f' {year}' if year else ''} has no day {day}"


def weekday_mismatch(expression: Expression, moment: Moment) -> str:
    """Return why the weekday beside a date does not fit, or ""."""
    weekday, day = number(expression, "weekday"), moment.earliest
    if (
        expression.form != "date"
        or weekday is None
        or day is None
        or moment.latest != day
        or day.isoweekday() == weekday
    ):
        return ""
    real, said = WEEKDAYS[day.isoweekday() - 1], WEEKDAYS[weekday - 1]
    return f"{day.day} {MONTHS[day.month - 1]} {day.year} was a {real}, not a {said}"
