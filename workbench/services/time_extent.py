"""Where a time lies on a line of days, and how sharp its ends are. Pure; days are counted as `date.toordinal` does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from workbench.domain.moment import TimexType

if TYPE_CHECKING:
    from workbench.domain.moment import Moment

_BEFORE: Final = frozenset({"until", "till", "by", "before", "up to"})
"""What ties an event to a day that it does not pass: it may have begun, or happened, any time before."""
_AFTER: Final = frozenset({"since", "after", "as soon as", "as early as", "from"})
_MODS_BEFORE: Final = frozenset({"BEFORE", "ON_OR_BEFORE"})
_MODS_AFTER: Final = frozenset({"AFTER", "ON_OR_AFTER"})
_PARTS: Final = {
    "MO": (6, 12), "MI": (11, 13), "AF": (12, 18), "EV": (18, 24), "NI": (20, 30), "DT": (8, 18),
}  # fmt: skip
"""Hours of the parts of a day; a night ends on the next morning."""
_CLOCK: Final = re.compile(r"(\d\d)(?::?(\d\d))?")
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Extent:
    """A stretch of the line.

    Attributes:
        start: Where it begins, in days; the fraction is the time of day.
        end: Where it ends; equal to the start for a clock time.
        soft: It lies somewhere in this stretch (a week, a season, "about"), rather than filling it.
        before: It may have begun at any time before ("until Monday").
        after: It may go on, or come, at any time after ("since 1998", "as soon as Wednesday").
    """

    start: float
    end: float
    soft: bool = False
    before: bool = False
    after: bool = False

    @property
    def middle(self) -> float:
        """Its middle."""
        return (self.start + self.end) / 2

    @property
    def length(self) -> float:
        """How many days it takes."""
        return self.end - self.start


def instant(value: date | datetime) -> float:
    """Return where a day, or a minute of it, stands on the line."""
    whole = float(value.toordinal())
    return whole + (value.hour + value.minute / 60) / 24 if isinstance(value, datetime) else whole


def extent(moment: Moment, bound: str = "") -> Extent | None:
    """Return where a time lies, None for what has no place: lengths, sets, references, days that stay open.

    Args:
        moment: What the time means.
        bound: What ties its event to it ("until", "by", "since", …), or "".
    """
    first, last = moment.earliest or moment.latest, moment.latest or moment.earliest
    if first is None or last is None or moment.type is TimexType.SET:
        return None
    start, end, soft = _within_day(moment, first) if first == last else (*_days(first, last), _vague(moment))
    return Extent(
        start,
        end,
        soft,
        before=moment.earliest is None or bound in _BEFORE or moment.mod in _MODS_BEFORE,
        after=moment.latest is None or bound in _AFTER or moment.mod in _MODS_AFTER,
    )


def _days(first: date, last: date) -> tuple[float, float]:
    return float(first.toordinal()), float(max(first, last).toordinal() + 1)


def _within_day(moment: Moment, day: date) -> tuple[float, float, bool]:
    """Return the hours of one day: a clock time is a point, a part of the day has soft ends."""
    start = float(day.toordinal())
    tail = moment.value.partition("T")[2] if not moment.value.startswith("P") else ""
    if part := _PARTS.get(tail[:2]):
        return start + part[0] / 24, start + part[1] / 24, True
    if clock := _CLOCK.match(tail):
        at = start + min(24.0, int(clock[1]) + int(clock[2] or 0) / 60) / 24
        return at, at, moment.mod == "APPROX"
    return start, start + 1, moment.mod in {"START", "MID", "END", "APPROX"}


def _vague(moment: Moment) -> bool:
    """Tell whether an event lies somewhere in these days; a length counted from a day fills them."""
    return not moment.value.startswith("P") or moment.mod == "APPROX"
