"""Do two clock times, or a clock time and a part of a day, of one event on one day fit each other?"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from workbench.comparison import words
from workbench.comparison.facets import Facet
from workbench.domain.group import How, Link, Relation
from workbench.domain.mention import Kind

_CLOCK: Final = re.compile(r"T(\d\d):(\d\d)(?::\d\d)?(Z|[+-]\d\d(?::?\d\d)?)?$")
_PARTS: Final = {"MO": (0, 12), "MI": (11, 14), "AF": (12, 18), "EV": (16, 24), "NI": (17, 30), "DT": (6, 20)}
"""The widest hours that newspapers call so, from and to, by TIMEX3 part; a night goes on into the next day."""
_EARLY: Final = 6
"""Up to this hour a clock time may belong to the night whose day is named."""
_SAME: Final = timedelta(minutes=5)
_NEAR: Final = timedelta(minutes=15)
"""As far apart may two watches tell of one moment."""
_DAY: Final = timedelta(days=1)
_LOOSE: Final = timedelta(minutes=30)
"""What "about", "shortly before" and "just after" leave open."""
_EARLIER: Final = frozenset({"before", "by"})
_LATER: Final = frozenset({"after"})
_ENDS: Final = {"from": "from", "since": "from", "between": "from", "until": "to", "till": "to", "to": "to"}
"""Words that make a time one end of a stretch: the beginning is no difference from the end."""


Related = tuple[Relation, How | None, str]


@dataclass(frozen=True, slots=True)
class Clock:
    """A stretch of a day that a passage names.

    Attributes:
        first: Where it begins; of a time with a zone, in UTC.
        last: Where it ends, the same for an exact time.
        told: How it is named, for a reason.
        zoned: It names its zone.
        night: It is a night, which the small hours of the day named belong to as well.
    """

    first: datetime
    last: datetime
    told: str
    zoned: bool = False
    night: bool = False

    @property
    def exact(self) -> bool:
        """It names one minute."""
        return self.first == self.last


def read(facet: Facet) -> Clock | None:
    """Return the stretch of its day that a time names, or None where it names none or no one day."""
    moment = facet.moment
    if moment is None or moment.earliest is None or moment.earliest != moment.latest:
        return None
    tail = moment.value.partition("T")[2]
    if tail in _PARTS:
        first, last = (_at(moment.earliest) + timedelta(hours=hour) for hour in _PARTS[tail])
        return Clock(first, last, facet.text, night=tail == "NI")
    found = _CLOCK.search(moment.value)
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    at = _at(moment.earliest) + timedelta(hours=int(found[1]), minutes=int(found[2])) - _zone(found[3])
    return _loose(facet, at, zoned=found[3] is not None)


def _at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - in the zone of the place, or shifted to UTC


def _zone(written: str | None) -> timedelta:
    """Return how far a zone ("-05", "+05:30", "Z") is ahead of UTC."""
    if written is None or written == "Z":
        return timedelta()
    digits = written[1:].replace(":", "")
    ahead = timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
    return -ahead if written[0] == "-" else ahead


def _loose(facet: Facet, at: datetime, *, zoned: bool) -> Clock:
    """Return a clock time with what the words right before it leave open ("shortly before 7 p.m.")."""
    lead, inside = facet.before.casefold().split()[-2:], facet.text.casefold().split()
    front = [word for word in (*lead, *inside) if word.isalpha()]
    bound = next((word for word in (*lead[-1:], *inside) if word in _EARLIER | _LATER), "")
    if bound:
        just = [word for word in front[: front.index(bound)] if word in words.lexicon().just]
        told = facet.text if bound in inside else " ".join([*just[-1:], bound, facet.text])
        reach = _LOOSE if just else _DAY
        return Clock(at - reach if bound in _EARLIER else at, at + reach if bound in _LATER else at, told, zoned)
    about = words.lexicon().about & {*lead[-1:], *inside} or (facet.moment is not None and facet.moment.mod == "APPROX")
    reach = _LOOSE if about else timedelta()
    return Clock(at - reach, at + reach, facet.text, zoned)


def other_ends(a: Facet, b: Facet) -> bool:
    """Tell whether one time begins a stretch and the other does not, or ends it: "from 7 p.m.", "until 9 p.m."."""
    one, two = (
        _ENDS.get(str(f.claim.expression.fields.get("bound", "")), "") if f.claim.expression else "" for f in (a, b)
    )
    return one != two


def relate(a: Facet, b: Facet) -> Related | None:
    """Return how two times of one day relate by the clock, and why; None when not both tell a time of day.

    A time with a zone says nothing of one without: whose clock the other report went by is not told.
    """
    one, two = read(a), read(b)
    if one is None or two is None or one.zoned != two.zoned or not (one.zoned or _one_day(a, b)):
        return None
    told = f"“{one.told}” in {a.letter}, “{two.told}” in {b.letter}"
    apart = max(one.first - two.last, two.first - one.last, timedelta())
    if one.exact and two.exact:
        if apart <= _SAME:
            return Relation.AGREE, None, f"{told}: the same time."
        if apart <= _NEAR:
            return Relation.COMPATIBLE, How.VAGUER, f"{told}: a few minutes apart."
    elif apart <= _SAME or _night(one, two):
        same = (one.first, one.last) == (two.first, two.last)
        if same:
            return Relation.AGREE, None, f"{told}: the same time."
        return Relation.COMPATIBLE, How.CONTAINED, f"{told}: one lies within the other."
    return Relation.CONFLICT, None, f"{told}."


def by_clock_first(links: Sequence[Link], facets: Mapping[UUID, Facet]) -> list[Link]:
    """Drop a link of an hour to a bare day where the hour is held against an hour of that story.

    "6:40 p.m. on Monday" agrees with the "Monday" of "7:10 p.m. on Monday", but the hours are what is told.
    """
    hours = {uuid for one in links if one.kind is Kind.TIME for uuid in (one.a, one.b) if read(facets[uuid])}
    held = {
        (end, facets[other].story)
        for one in links
        if one.a in hours and one.b in hours
        for end, other in ((one.a, one.b), (one.b, one.a))
    }
    return [
        one
        for one in links
        if (one.a in hours) == (one.b in hours)
        or not {(one.a, facets[one.b].story), (one.b, facets[one.a].story)} & held
    ]


def _one_day(a: Facet, b: Facet) -> bool:
    return a.moment is not None and b.moment is not None and a.moment.earliest == b.moment.earliest


def _night(one: Clock, two: Clock) -> bool:
    """Tell whether one is a small hour of the night that the other names: "on Monday night", "at 2 a.m. on Monday"."""
    return any(a.night and b.first.hour < _EARLY and not b.night for a, b in ((one, two), (two, one)))
