"""What a careful reader stumbles over: dates that cannot be, and places of an article that contradict each other.

Each is a "?" with its reason at the place, never a verdict.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from workbench.domain.days import MONTHS, WEEKDAYS
from workbench.domain.moment import Expression, Moment, TimeContext
from workbench.domain.reason import Doubt, Doubtful
from workbench.domain.span import Span
from workbench.extraction.times import births, contradictions, order, values
from workbench.extraction.times.frame import number

_NOTHING: Final = TimeContext()


def check(
    expressions: Sequence[tuple[Span, Expression]],
    moments: Sequence[Moment],
    text: str = "",
    context: TimeContext = _NOTHING,
) -> list[tuple[int, Doubt]]:
    """Return a "?" with its reason for each expression that cannot be as written.

    Args:
        expressions: The article's expressions in text order.
        moments: What `resolve.resolve_all` made of them, in the same order.
        text: The article's text; without it only what a date itself tells is checked.
        context: The article's dates; without one nothing is held against the day of the story.

    Returns:
        Index of the expression and its doubt, in text order; one doubt each, the plainest.
    """
    found: dict[int, str] = {}
    for i, ((_, expression), moment) in enumerate(zip(expressions, moments, strict=True)):
        if reason := impossible(expression) or weekday_mismatch(expression, moment):
            found[i] = reason
    if text:
        article = contradictions.told(expressions, moments, text, context)
        for look in _LOOKS:
            for i, reason in look(article):
                found.setdefault(i, reason)
    return [(i, Doubt(Doubtful.VALUE, found[i])) for i in sorted(found)]


_LOOKS: Final = (
    contradictions.relative_and_absolute,
    contradictions.turned_ranges,
    contradictions.wrong_order,
    order.steps,
    order.before_and_after,
    births.ages,
    contradictions.told_out_of_time,
)
"""The plainest first: of two reasons at one place the first is shown."""


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
