"""Figures that tell of another stretch or part than those they stand against: neither contradicts the other.

A rise on the month is none on the year, the highest turnout in one town is not that of the country, what a hospital has
is not what was closed of it, how much was counted not what anybody won.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from workbench import assets
from workbench.comparison import words
from workbench.comparison.facets import Facet
from workbench.domain.group import Story

_TOP: Final = r"(?:highest|lowest|largest|smallest|biggest|strongest|weakest|worst|best)"
_PLACE: Final = (
    r"(?:in|at|among) (?P<where>(?:the )?(?:[a-z]+ ){0,3}[A-Z][^,;.()\d]*?|the (?:capital|north|south|east|west))"
)
_AT: Final = r",? (?:at|with|by)(?: [a-z]+){0,2}\s*$"
_TOPMOST: Final = (
    (re.compile(rf"\b{_TOP} {_PLACE}{_AT}"), True),
    (re.compile(rf"^ (?:[a-z]+ ){{0,3}}?{_PLACE}, the {_TOP}\b"), False),
)
"""A figure of the first or last place among many, before it or behind: "highest in Carrow, at 76 percent"."""
_HAS: Final = re.compile(
    r"\b(?:has|have|had|with|holds|offers|seats|employs|houses)(?: (?:about|some|around|nearly|over|almost|only))?\s*$"
)
_MADE_OF: Final = re.compile(r"-[a-z]")
"""What makes a figure one of what something is: "has 300 rooms", "the 300-room hotel"."""
_WHOLE: Final = re.compile(r"\bof (?:the|its|their|his|her|our)\s*$")
_MEMBERS: Final = re.compile(r"-(?:member|strong|seat|judge|person|man)\b")
_TALLY: Final = re.compile(r"(?: votes)?(?: to |[-–])(?=[a-z]|\d)")
_TALLIED: Final = re.compile(r"\w(?: votes)?(?: to |[-–])$")
_VOTED: Final = re.compile(r"\b(?:vot|rul|decid|split|approv)", re.IGNORECASE)
_YEAR_LONG: Final = 300
"""Days from which a date is a year or longer."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a figure's sentence tells of what it is a figure of.

    Attributes:
        over: What a change is measured over: "month", "quarter", "year", or "".
        where: Concepts of the one place that a highest or lowest figure is of.
        has: It is of what something has or is made of.
        made: It names what something is: "the 300-room hotel", whatever befell that.
        whole: It is the number that another one is some of: "six of the nine".
        tally: It is one side of a vote: "seven to two".
        counting: It tells how much of a count is done.
        now: Its sentence tells how things stand.
    """

    over: str
    where: frozenset[str]
    has: bool
    made: bool
    whole: bool
    tally: bool
    counting: bool
    now: bool


def apart(a: Facet, b: Facet, stories: list[Story]) -> bool:
    """Tell whether two figures are of two scopes, so that both can be right."""
    one, two = (_of(stories[f.story].text, *_places(f)) for f in (a, b))
    if one.counting != two.counting or (one.over and two.over and one.over != two.over):
        return True
    return _aside(a, one, b, two) or _aside(b, two, a, one)


def _aside(facet: Facet, scope: Scope, other: Facet, theirs: Scope) -> bool:
    """Tell whether a figure is of one place, of all there is, or of a year that was over, and the other is not."""
    return (
        (bool(scope.where) and not scope.where & (other.topic | {words.concept(name) for name in other.names}))
        or (scope.whole and theirs.tally)
        or (scope.has and not theirs.has and _befell(other) and (scope.made or not _befell(facet)))
        or (theirs.now and _past_year(facet) and not _past_year(other))
    )


def _befell(facet: Facet) -> bool:
    """Tell whether something befell what is counted."""
    return not facet.near.isdisjoint(words.lexicon().fates)


def _past_year(facet: Facet) -> bool:
    """Tell whether the sentence is of a year that was over when it was written."""
    day = facet.said_day
    return day is not None and any((last - first).days > _YEAR_LONG and last < day for first, last in facet.days)


def _places(facet: Facet) -> tuple[int, int, int, int]:
    claim = facet.claim
    return claim.sentence.start, claim.sentence.end, claim.span.start, claim.span.end


@lru_cache(maxsize=5_000)
def _of(text: str, first: int, last: int, start: int, end: int) -> Scope:
    """Return the scope of the passage from ``start`` to ``end`` in its sentence from ``first`` to ``last``."""
    before, after = text[first:start], text[end:last]
    made = _MADE_OF.match(after) is not None
    return Scope(
        over=_over(before, after),
        where=_where(before, after),
        has=made or _HAS.search(before) is not None,
        made=made,
        whole=_WHOLE.search(before) is not None or _MEMBERS.match(after) is not None,
        tally=bool(_VOTED.search(before) and (_TALLY.match(after) or _TALLIED.search(before))),
        counting=_patterns()["counting"].match(after.lstrip()) is not None,
        now=_patterns()["now"].search(text, first, last) is not None,
    )


def _over(before: str, after: str) -> str:
    """Return over how long a change is measured, by the nearest words that tell it."""
    found = [
        (near, span)
        for span, told in _spans().items()
        for near in (
            *(len(before) - match.end() for match in told.finditer(before)),
            *(match.start() for match in told.finditer(after)),
        )
    ]
    return min(found)[1] if found else ""


def _where(before: str, after: str) -> frozenset[str]:
    found = next(
        (match for told, ahead in _TOPMOST if (match := told.search(before if ahead else after)) is not None), None
    )
    return words.topic(found["where"]) if found is not None else frozenset()


@cache
def _spans() -> dict[str, re.Pattern[str]]:
    told = assets.lexicon("comparison.toml")["over"]
    return {span: re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE) for span, patterns in told.items()}


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    told = assets.lexicon("comparison.toml")["scopes"]
    return {name: re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE) for name, pattern in told.items()}
