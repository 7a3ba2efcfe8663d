"""Figures that changed: a count of a later day, or a change that one sentence tells itself."""

from __future__ import annotations

import re

from workbench.comparison import values, words
from workbench.comparison.facets import Facet
from workbench.domain.group import How, Link, Relation, Story
from workbench.domain.mention import Kind
from workbench.domain.quantity import Modifier

_MANY_TIMES = 50
_GROWN = 10
"""How many times the first count a later one of the same event may be."""
_SURE = 0.95
_BACK = re.compile(
    r"\b(?:from|compared (?:with|to)|against|as opposed to|instead of)(?: (?:the|some|about|just|only|nearly))*\s*$"
)
"""What stands before the earlier figure: "61, from 47 the day before", "85 percent, compared with 40"."""
_FORTH = re.compile(r"^[^.;]{0,60}\bto(?: (?:some|about|just|nearly|more than|at least))*\s*$")
_FURTHEST = 120
_TO_COME = re.compile(
    r"\b(?:will|would|shall|plan(?:s|ned|ning)?|intends?|promised?|offer(?:s|ed)?|limit(?:s|ed)?|maximum|minimum"
    r"|capacity|allow(?:s|ed)?|room for)\b"
)
"""Beside such a word a figure is a plan, an offer or a limit: no event makes it grow."""


def link(a: Facet, b: Facet, text: str) -> Link | None:
    """Return the link of two figures of one sentence that tells how one became the other."""
    first, second = sorted((a, b), key=lambda f: f.claim.span.start)
    between = text[first.claim.span.end : second.claim.span.start]
    one, two = first.claim.quantity, second.claim.quantity
    if one is None or two is None or len(between) > _FURTHEST or values.relate(one, two)[0] is Relation.AGREE:
        return None
    if one.unit != two.unit or (one.unit is None and second.head not in {"", first.head}):
        return None
    forth = _BACK.search(first.before) and _FORTH.search(between)
    if not forth and not _BACK.search(between):
        return None
    old, new = (first, second) if forth else (second, first)
    reason = f"{old.letter} gives {_said(old)} and, later, {_said(new)}."
    return Link(a.uuid, b.uuid, Kind.QUANTITY, Relation.COMPATIBLE, reason, _SURE, how=How.LATER)


def update(a: Facet, b: Facet, stories: list[Story], score: float) -> Link | None:
    """Return the link of two counts of which the higher one is of a later day.

    Only what an event does to many can grow: no price, length, speed, age, plan or limit does.
    """
    days = stories[a.story].day, stories[b.story].day
    if a.story == b.story or days[0] is None or days[1] is None or days[0] == days[1] or not _same_count(a, b):
        return None
    first, second = (a, b) if days[0] < days[1] else (b, a)
    one, two = first.claim.quantity, second.claim.quantity
    if one is None or two is None or not one.low < two.low <= _GROWN * max(one.low, 1.0):
        return None
    if not _grows(a) or not _grows(b):
        return None
    if one.modifier is not Modifier.EQUAL or two.modifier not in {Modifier.EQUAL, Modifier.AT_LEAST}:
        return None
    reason = f"{_said(first)} in {first.letter}, a later count of {_said(second)} in {second.letter}."
    return Link(a.uuid, b.uuid, Kind.QUANTITY, Relation.COMPATIBLE, reason, score, how=How.LATER)


def far_apart(a: Facet, b: Facet) -> bool:
    """Tell whether one figure is many times the other: two counts of one thing seldom are."""
    one, two = a.claim.quantity, b.claim.quantity
    if one is None or two is None:
        return False
    low, high = sorted((abs(one.low), abs(two.low)))
    return high > _MANY_TIMES * max(low, 1.0)


def told_apart(a: Facet, b: Facet) -> bool:
    """Tell whether each has a word of its own beside the same head: "injured officers" and "injured children"."""
    return bool(a.counted - b.counted) and bool(b.counted - a.counted)


def _same_count(a: Facet, b: Facet) -> bool:
    """Tell whether both count one thing so plainly that the higher one is an update: one fate, or one head."""
    if a.near & b.near & words.lexicon().fates.keys():
        return True
    alike = a.head == b.head not in {"", words.concept("people")} and bool((a.near & b.near) - {a.head})
    return alike and not told_apart(a, b)


def _grows(facet: Facet) -> bool:
    """Tell whether a figure counts people or things of an event, or tells how far it is: no sum, measure or age."""
    told = facet.claim.quantity
    if told is None or told.unit not in {None, "percent"}:
        return False
    measured = told.counted is not None and words.concept(told.counted.head) in words.lexicon().measures
    return not measured and not _TO_COME.search(f"{facet.before} {facet.after}".lower())


def _said(facet: Facet) -> str:
    return f"“{facet.text}”"
