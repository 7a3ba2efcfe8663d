"""Do two times date the same event, and if so, can both be right?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from workbench.comparison import clocks, mentions, rounds, words
from workbench.comparison.facets import Facet, Weights, shared_weight
from workbench.domain.group import Between, How, Link, Relation, Story
from workbench.domain.mention import Kind
from workbench.domain.moment import Moment, TimexType

_AGREE = 0.4
_CONFLICT = 0.72
_ALIGNED = 0.33
_MANY_SHARED = 3
_LEAST_SHARED = 2
_NAMED_DAY = frozenset({"weekday", "date", "deictic"})
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_ASIDE = 0.98
_LONGEST_VAGUE = timedelta(days=120)
"""A season or longer ("this year") contains nearly everything: it joins no rows."""


def link(a: Facet, b: Facet, weight: Weights, stories: Sequence[Story], *, aligned: bool = False) -> Link | None:
    """Return how two times relate, or None when they do not date the same event."""
    one, two = a.moment, b.moment
    if one is None or two is None or (a.story == b.story and not _repeated(a, b)):
        return None
    again = a.story != b.story and rounds.one_event(a, b)
    if one.earliest != two.earliest and len(a.topic & b.topic) < _LEAST_SHARED and not again:
        return None
    close = _CONFLICT if again else _AGREE if _event_day(a, b, stories) else 0.0
    close = max(close, _closeness(a, b, weight))
    if close < (_ALIGNED if aligned else _AGREE) or not _comparable(a, b, one, two):
        return None
    if TimexType.DURATION in (one.type, two.type):
        return _unanchored(a, b, close)
    return _anchored(a, b, close, aligned=aligned)


def _repeated(a: Facet, b: Facet) -> bool:
    """Tell whether one article dates one thing twice."""
    return len(a.near & b.near) >= _LEAST_SHARED and a.claim.sentence != b.claim.sentence


def _comparable(a: Facet, b: Facet, one: Moment, two: Moment) -> bool:
    return not (TimexType.SET in (one.type, two.type) or _parts(one, two) or _datelines(a, b))


def _baseline(facet: Facet) -> bool:
    """Tell whether a time is only what a figure is held against: "compared with 4.8 percent in January"."""
    return bool(words.lexicon().baselines.search(facet.lead.lower()))


def _parts(one: Moment, two: Moment) -> bool:
    """Tell whether they are two parts of a day: an evening and a night are no one time."""
    parts = [m.value.partition("T")[2] for m in (one, two)]
    return all(part.isalpha() for part in parts) and parts[0] != parts[1]


def _datelines(a: Facet, b: Facet) -> bool:
    """A dateline or a cited report's date dates the report, not the event."""
    return any(
        f.claim.expression and (f.claim.expression.fields.get("dateline") or f.claim.expression.fields.get("cited"))
        for f in (a, b)
    )


def _event_day(a: Facet, b: Facet, stories: Sequence[Story]) -> bool:
    """Tell whether both name one day that is neither report's own: a shared word beside it is enough then."""
    one, two = _days(a.moment), _days(b.moment)
    if a.story == b.story or one is None or one != two or one[0] != one[1] or not _certain(a, b):
        return False
    plain = all(f.claim.expression and f.claim.expression.form in _NAMED_DAY for f in (a, b))
    if len(a.topic & b.topic) < _LEAST_SHARED and (_of_saying(a, stories) or _of_saying(b, stories)):
        return False
    return plain and one[0] not in {stories[f.story].day for f in (a, b)} and bool(a.topic & b.topic)


def _of_saying(facet: Facet, stories: Sequence[Story]) -> bool:
    """Tell whether a time dates a saying: what two reports have from one speaker on one day may be two things."""
    event = facet.claim.expression.event if facet.claim.expression else None
    return event is not None and event.span.of(stories[facet.story].text).lower() in words.lexicon().saying


def may_be_one(a: Facet, b: Facet, stories: Sequence[Story]) -> bool:
    """Tell whether two times name one day or stretch of days that is no report's own, and not only a long one."""
    one, two = _days(a.moment), _days(b.moment)
    if one is None or one != two or a.moment is None or b.moment is None or not _comparable(a, b, a.moment, b.moment):
        return False
    own = one[0] == one[1] and one[0] in {stories[f.story].day for f in (a, b)}
    return not own and one[1] - one[0] <= _LONGEST_VAGUE and _certain(a, b)


def _closeness(a: Facet, b: Facet, weight: Weights) -> float:
    """Return how sure it is that both date one event, 0 to 1: by their sentences, or by the words right beside them."""
    whole = shared_weight(a.topic, b.topic, weight) if len(a.topic & b.topic) >= _LEAST_SHARED else 0.0
    beside = a.near & b.near
    return max(whole, shared_weight(a.near, b.near, weight)) if len(beside) >= _LEAST_SHARED or whole else 0.0


def _unanchored(a: Facet, b: Facet, close: float) -> Link | None:
    """Durations and references agree by value; different ones are left to the quantities."""
    one, two = a.moment, b.moment
    if one and two and one.type is two.type and one.value == two.value and one.type is TimexType.DURATION:
        return Link(a.uuid, b.uuid, Kind.TIME, Relation.AGREE, f"“{a.text}” in {a.letter} and in {b.letter}.", close)
    return None


def _anchored(a: Facet, b: Facet, close: float, *, aligned: bool) -> Link | None:
    one, two = _days(a.moment), _days(b.moment)
    if one is None or two is None:
        return None
    by_clock = clocks.relate(a, b)
    if by_clock is not None:
        return _clocked(a, b, close, by_clock, aligned=aligned)
    told = f"“{a.text}” ({_told(one)}) in {a.letter}, “{b.text}” ({_told(two)}) in {b.letter}"
    if one == two:
        same = "day" if one[0] == one[1] else "time"
        return Link(a.uuid, b.uuid, Kind.TIME, Relation.AGREE, f"{told}: the same {same}.", close)
    if one[0] <= two[1] and two[0] <= one[1]:
        vague = max(one[1] - one[0], two[1] - two[0]) > _LONGEST_VAGUE
        reason = f"{told}: one lies within the other."
        return None if vague else Link(a.uuid, b.uuid, Kind.TIME, Relation.COMPATIBLE, reason, close, how=How.CONTAINED)
    return _conflict(a, b, close, f"{told}.") if _contradict(a, b, close, aligned=aligned) else None


def _clocked(a: Facet, b: Facet, close: float, found: clocks.Related, *, aligned: bool) -> Link | None:
    """Return the link of two times that tell the time of day, too; two hours that may be of two things are none."""
    relation, how, reason = found
    if relation is not Relation.CONFLICT:
        return Link(a.uuid, b.uuid, Kind.TIME, relation, reason, close, how=how)
    sure = not clocks.other_ends(a, b) and _contradict(a, b, close, aligned=aligned)
    return _conflict(a, b, close, reason) if sure else None


def _conflict(a: Facet, b: Facet, close: float, reason: str) -> Link:
    """Return a difference; of two days in one sentence the one is meant that stands beside the same verb."""
    close = close if _beside(a) == _beside(b) else close * _ASIDE
    between = Between.WITHIN if a.story == b.story else Between.OUTLETS
    if a.named and b.named and not mentions.same_speaker(a, b):
        between = Between.SPEAKERS
    return Link(a.uuid, b.uuid, Kind.TIME, Relation.CONFLICT, reason, close, between=between)


def _beside(facet: Facet) -> str:
    """Return the concept of the last word before a time that carries a topic: "inspected" of "inspected in August"."""
    carried = [form for form in words.words(facet.lead) if words.topic(form)]
    return words.concept(carried[-1]) if carried else ""


def _contradict(a: Facet, b: Facet, close: float, *, aligned: bool) -> bool:
    """Tell whether two separate days can only be a difference: sure days of one event, told in the same words."""
    if _worded_alike(a, b) or _other_measure(a, b) or _other_figures(a, b) or _baseline(a) or _baseline(b):
        return False
    if rounds.one_event(a, b):
        return _certain(a, b) and not _apart(a, b)
    if len(a.topic & b.topic) < _LEAST_SHARED or not a.near & b.near:
        return False
    sure = close >= _CONFLICT or (aligned and close >= _ALIGNED and len(a.topic & b.topic) >= _MANY_SHARED)
    return sure and _certain(a, b) and not _apart(a, b)


def _worded_alike(a: Facet, b: Facet) -> bool:
    """Tell whether both write the same of which only what surrounds it makes two times.

    A "May" of two years; and "tonight" in words that two reports quote is the day of saying, not of either report.
    """
    one = _days(a.moment)
    if one is None or a.text.casefold() != b.text.casefold():
        return False
    spoken = all(f.speaker and f.claim.expression and f.claim.expression.form == "deictic" for f in (a, b))
    return one[0] != one[1] or spoken


def _other_figures(a: Facet, b: Facet) -> bool:
    """Tell whether both are the months or years of figures that differ: two rates, each of its own period."""
    one, two = _days(a.moment), _days(b.moment)
    if one is None or two is None or one[0] == one[1] or two[0] == two[1]:
        return False
    ours, theirs = (set(_FIGURE.findall(f.before)) for f in (a, b))
    return bool(ours and theirs) and not ours & theirs


def _other_measure(a: Facet, b: Facet) -> bool:
    """Tell whether a year or month stands against a day far from it: two events, seldom a difference."""
    one, two = _days(a.moment), _days(b.moment)
    if one is None or two is None:
        return False
    short, long = sorted((one[1] - one[0], two[1] - two[0]))
    return long > _LONGEST_VAGUE > short


def _certain(a: Facet, b: Facet) -> bool:
    """Only days that are sure can contradict each other."""
    return all(f.moment is not None and f.moment.certain and not f.moment.options for f in (a, b))


def _apart(a: Facet, b: Facet) -> bool:
    """Two days in one article, or told of different people, are two events unless everything else is the same."""
    one, two = a.names & a.near_words, b.names & b.near_words
    return a.story == b.story or bool(one and two and not one & two)


def _days(moment: Moment | None) -> tuple[date, date] | None:
    if moment is None or moment.earliest is None or moment.latest is None:
        return None
    return moment.earliest, moment.latest


def _told(days: tuple[date, date]) -> str:
    first, last = days
    if first == last:
        return f"{first.day} {first:%b %Y}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {first:%b %Y}"
    return f"{first.day} {first:%b %Y} – {last.day} {last:%b %Y}"
