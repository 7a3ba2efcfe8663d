"""The walk through one article: which dates its text fixes, and what each expression can lean on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from workbench.domain.moment import Expression, Moment, TimeContext, TimexType
from workbench.domain.span import Span
from workbench.extraction.times import values
from workbench.extraction.times.frame import Frame, day_words, looks_ahead, number, publication, text

_HISTORY_DATES: Final = 8
"""So many years must be named before a text can count as history …"""
_HISTORY_YEARS: Final = 3
"""Of them so many must differ: eight times "the 2008 vote" is no history."""
_HISTORY_SHARE: Final = 0.6
"""… and this share of them must lie more than `_HISTORY_GAP` years from the day it was published."""
_HISTORY_GAP: Final = 1
_ASIDE_GAP: Final = 10
"""A single leap of more years than this is a glance ahead, not the story going on."""

_FAR: Final = 300
"""Characters behind a day after which "7 p.m." or "overnight" is of the story's own day again."""


_BESIDE: Final = 40
"""Characters between a date and a year that still belongs to it."""


class Story:
    """Remembers what the text has said so far."""

    def __init__(self, expressions: Sequence[Expression], context: TimeContext, places: Sequence[Span] = ()) -> None:
        self._now, self._words, self._certain = publication(context)
        self._event = context.event_date
        self._clock = context.published if isinstance(context.published, datetime) else None
        self._fixed = [day for e in expressions if (day := _full_date(e)) is not None]
        self._dateline = next((e for e in expressions[:3] if e.fields.get("dateline")), None)
        self._years = frozenset({day.year for day in self._fixed} | ({self._event.year} if self._event else set()))
        self._history = is_history(expressions, self._now)
        own = month_first(expressions)
        self._month_first = context.month_first if own is None else own
        self._next_years = _next_years(expressions)
        self._previous: Moment | None = None
        self._day: Moment | None = None
        self._places = places
        self._day_end = 0
        self._previous_end = 0
        self._written: int | None = None
        self._last: Frame | None = None

    def frame(self, expression: Expression, place: int) -> Frame:
        """Return what an expression at this place of the text is resolved against."""
        now, words, certain = self._now, self._words, self._certain
        if now is None:
            now, words = self._from_text()
            certain = False
        if now is None and self._event is not None:
            now, words = self._event, f"event date {day_words(self._event)}"
        last = self._last
        if last is None or last.now is not now or last.next_year != self._next_years[place]:
            last = self._last = Frame(
                now, words, certain, self._previous, self._day, self._history, self._years, self._month_first,
                self._next_years[place], self._clock,
            )  # fmt: skip
        frame = last
        if expression.fields.get("cited"):  # a source's date leans on nothing the story has said
            frame = replace(frame, previous=None, day=None, history=False)
        elif self._day is not None and _is_of_a_day(expression) and self._is_far(place):
            frame = replace(frame, day=None, far=self._day)
        elif self._is_in_month_before(expression, place):
            frame = replace(frame, month_before=True)
        return frame

    def _is_in_month_before(self, expression: Expression, place: int) -> bool:
        """Tell whether a day follows close on its month with the year ("In May 2006 he was held. On 10 May he …")."""
        if self._history or self._written is None or expression.form != "date" or not self._previous:
            return False
        if "year" in expression.fields or "day" not in expression.fields or looks_ahead(expression):
            return False
        month = values.parse(self._previous.value)
        if month is None or month.day is not None or month.month != number(expression, "month"):
            return False
        return self._places[place].start - self._previous_end < _FAR if self._places else False

    def _is_far(self, place: int) -> bool:
        """Tell whether the last day named is too far back for a clock time to belong to it."""
        return bool(self._places) and not self._history and self._places[place].start - self._day_end > _FAR

    def _from_text(self) -> tuple[date | None, str]:
        """Return the day the text itself fixes: its dateline, the nearest earlier full date, else the first one."""
        if self._dateline is not None and (day := _full_date(self._dateline)) is not None:
            return day, f"dateline {day_words(day)}"
        if self._day is not None and self._day.earliest is not None:
            return self._day.earliest, f"the text's {day_words(self._day.earliest)}"
        return (self._fixed[0], f"the text's {day_words(self._fixed[0])}") if self._fixed else (None, "")

    def _looks_away(self, expression: Expression) -> bool:
        """Tell whether a history only compares or announces here ("a year earlier", "by next summer")."""
        if not self._history:
            return False
        return looks_ahead(expression) or (
            expression.form == "shift" and text(expression, "shift") in {"ago", "earlier"}
        )

    def remember(self, expression: Expression, moment: Moment | None, place: int) -> None:
        """Take in a moment as an anchor for what follows; a source's date and a length are none."""
        if (
            moment is None
            or self._looks_away(expression)
            or expression.fields.get("cited")
            or expression.fields.get("held_against")
            or _is_landmark(expression)
            or moment.type in {TimexType.DURATION, TimexType.SET}
        ):
            return
        point = values.parse(moment.value)
        if point is None or point.year is None or point.scale > 1:
            return
        if self._is_aside(point.year, self._next_years[place]):
            return
        if self._only_adds_the_year(point, place):
            return
        self._previous, self._last = moment, None
        self._previous_end = self._places[place].end if self._places else 0
        self._written = place if expression.form == "date" and "year" in expression.fields else None
        if point.exact_day is not None:
            self._day = moment
            self._day_end = self._places[place].end if self._places else 0

    def _only_adds_the_year(self, point: values.Point, place: int) -> bool:
        """Tell whether a bare year belongs to a finer date right before it ("On December 7 (a Sunday), 1941")."""
        last = values.parse(self._previous.value) if self._previous else None
        if last is None or last.month is None or last.year != point.year or not self._places:
            return False
        return point == values.Point(point.year) and self._places[place].start - self._previous_end < _BESIDE

    def _is_aside(self, year: int, next_year: int | None) -> bool:
        """Tell whether a history only glances away, to a year of today: the next year named is back where it was."""
        last = values.parse(self._previous.value) if self._previous else None
        if not self._history or last is None or last.year is None or next_year is None:
            return False
        return abs(year - last.year) > _ASIDE_GAP and abs(next_year - last.year) <= _ASIDE_GAP // 2


def _is_of_a_day(expression: Expression) -> bool:
    """Tell whether a time of day wants its day close by; "in the morning" goes on with the day that is told."""
    return expression.form == "clock" or text(expression, "relation") == "overnight"


def _is_landmark(expression: Expression) -> bool:
    """Tell whether a day of history is only named ("the 9/11 attacks"): the story does not stand there."""
    spec = text(expression, "holiday")
    return bool(expression.fields.get("landmark")) or (len(spec) == 10 and spec[:4].isdigit())


def _next_years(expressions: Sequence[Expression]) -> list[int | None]:
    """Return, for each place, the next year the text names after it."""
    found: list[int | None] = []
    following: int | None = None
    for expression in reversed(expressions):
        found.append(following)
        year = number(expression, "year")
        if year is not None and not expression.fields.get("cited"):
            following = year
    return found[::-1]


def _full_date(expression: Expression) -> date | None:
    """Return the day of an expression that names year, month and day, unless it is a cited source's."""
    fields = expression.fields
    if expression.form != "date" or "year" not in fields or "day" not in fields or fields.get("cited"):
        return None
    year, month, day = (number(expression, key) for key in ("year", "month", "day"))
    if year is None or month is None or day is None:
        return None
    return values.safe_date(year, month, day)


def is_history(expressions: Sequence[Expression], now: date | None) -> bool:
    """Tell whether a text narrates events of another time, so that "in May" follows the date before it.

    Without a publication date, a text with many years of its own is read the same way.
    """
    years = [
        year
        for e in expressions
        if e.form in {"date", "season"} and not _is_landmark(e) and (year := number(e, "year")) is not None
    ]
    if len(years) < _HISTORY_DATES or len(set(years)) < _HISTORY_YEARS:
        return False
    if now is None:
        return True
    return sum(abs(year - now.year) > _HISTORY_GAP for year in years) >= _HISTORY_SHARE * len(years)


def month_first(expressions: Sequence[Expression]) -> bool | None:
    """Return the order the text's unambiguous numeric dates have, or None when there is none or they disagree."""
    orders = {order for e in expressions if (order := text(e, "order"))}
    return orders == {"month first"} if len(orders) == 1 else None
