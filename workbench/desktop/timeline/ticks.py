"""The axis: which hours, days, months or years are marked at a scale, and what they are called. Pure but for words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from workbench.desktop import wording
from workbench.desktop.timeline.scale import FIRST, LAST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.desktop.timeline.scale import Scale

_LADDER: Final = (
    ("hour", 1, 1 / 24, 44.0), ("hour", 3, 3 / 24, 44.0), ("hour", 6, 6 / 24, 44.0),
    ("day", 1, 1.0, 26.0), ("week", 1, 7.0, 40.0),
    ("month", 1, 30.4, 34.0), ("month", 3, 91.3, 34.0),
    ("year", 1, 365.2, 42.0), ("year", 2, 730.5, 42.0), ("year", 5, 1826.0, 42.0), ("year", 10, 3652.0, 42.0),
    ("year", 20, 7305.0, 42.0), ("year", 50, 18262.0, 42.0), ("year", 100, 36524.0, 42.0),
)  # fmt: skip
"""Unit, how many of it, days it takes, pixels its label needs; the finest that fits is drawn."""
_NAMED_DAY: Final = 62.0
"""Pixels from which a day's label has its weekday."""
_WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@dataclass(frozen=True, slots=True)
class Tick:
    """One mark of the axis; ``strong`` where a new day, month or year begins."""

    x: float
    label: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """What the ticks of a stretch belong to: the day of hours, the month of days, the year of months."""

    left: float
    right: float
    label: str


@dataclass(frozen=True, slots=True)
class Axis:
    """The axis of one view."""

    unit: str
    ticks: tuple[Tick, ...]
    stretches: tuple[Stretch, ...]


def axis(scale: Scale, width: float) -> Axis:
    """Return the marks of an axis so many pixels wide."""
    unit, step, days, _ = next((rung for rung in _LADDER if rung[2] * scale.per_day >= rung[3]), _LADDER[-1])
    first, last = max(FIRST, scale.day(0.0)), min(LAST, scale.day(width))
    wide = days * scale.per_day >= _NAMED_DAY
    ticks = tuple(
        Tick(scale.x(at), _label(unit, at, wide=wide), _begins(unit, at)) for at in _steps(unit, step, first, last)
    )
    return Axis(unit, ticks, tuple(_stretches(unit, scale, first, last)))


def _steps(unit: str, step: int, first: float, last: float) -> Iterator[float]:
    """Go through the places of the marks, from the one before the first day to the one before the last."""
    if unit in {"hour", "day", "week"}:
        length = {"hour": step / 24, "day": 1.0, "week": 7.0}[unit]
        origin = 1.0 if unit == "week" else 0.0  # ordinal 1 is a Monday
        at = origin + (first - origin) // length * length
        while at <= last:
            if at >= FIRST:
                yield at
            at += length
        return
    yield from _calendar_steps(unit, step, first, last)


def _calendar_steps(unit: str, step: int, first: float, last: float) -> Iterator[float]:
    """Go through first days of months or years; counted in months, so that no year before 1 or after 9999 is made."""
    start = date.fromordinal(int(first))
    months = step if unit == "month" else step * 12
    at = ((start.year * 12 + start.month - 1) // months) * months
    while at < (date.max.year + 1) * 12:
        day = date(max(1, at // 12), at % 12 + 1, 1)  # the year 1 stands where a year 0 would
        if day.toordinal() > last:
            return
        yield float(day.toordinal())
        at += months


def _label(unit: str, at: float, *, wide: bool) -> str:
    day = date.fromordinal(int(at + 1e-6))
    if unit == "hour":
        minutes = round((at - int(at + 1e-6)) * 1440)
        return f"{minutes // 60:02d}:{minutes % 60:02d}"
    if unit == "day":
        return f"{_weekday(day)} {day.day}" if wide else str(day.day)
    if unit == "week":
        return f"{day.day} {wording.month(day.month)}"
    return wording.month(day.month) if unit == "month" else str(day.year)


def _begins(unit: str, at: float) -> bool:
    """Tell whether a larger unit begins here."""
    day = date.fromordinal(int(at + 1e-6))
    if unit == "hour":
        return abs(at - round(at)) < 1e-6
    if unit == "year":
        return day.year % 100 == 0
    return day.day <= (7 if unit == "week" else 1) and (unit != "month" or day.month == 1)


def _stretches(unit: str, scale: Scale, first: float, last: float) -> Iterator[Stretch]:
    """Go through the days, months or years that the ticks belong to; years belong to nothing larger."""
    larger = {"hour": "day", "day": "month", "week": "month", "month": "year"}.get(unit, "")
    if not larger:
        return
    edges = list(_edges(larger, first, last))
    for left, right in zip(edges, [*edges[1:], last], strict=True):
        if right > left:
            yield Stretch(scale.x(left), scale.x(right), _stretch_label(larger, left))


def _edges(larger: str, first: float, last: float) -> Iterator[float]:
    if larger == "day":
        yield from _steps("day", 1, first, last)
    else:
        yield from _calendar_steps(larger, 1, first, last)


def _stretch_label(larger: str, at: float) -> str:
    day = date.fromordinal(int(at))
    if larger == "day":
        return f"{_weekday(day)} {wording.day(day)}"
    return f"{wording.month(day.month)} {day.year}" if larger == "month" else str(day.year)


def _weekday(day: date) -> str:
    return QCoreApplication.translate("timeline", _WEEKDAYS[day.weekday()])
