"""Do two quantities speak of the same thing, and if so, do they agree?"""

from __future__ import annotations

from datetime import date, datetime

from workbench.comparison import values, words
from workbench.comparison.facets import Facet, Weights, shared_weight
from workbench.domain.group import Between, How, Link, Relation, Story
from workbench.domain.mention import Kind
from workbench.domain.moment import TimexType
from workbench.domain.quantity import Modifier

_SMALL = 12
_MANY_TIMES = 50
_AGREE = {"same": (1, 0.2), "near": (1, 0.3), "open": (1, 0.4), "other": (2, 0.5)}
_CONFLICT = {"same": (2, 0.4), "near": (2, 0.5), "open": (2, 0.6), "other": (3, 0.8)}
_ALIGNED = {"same": (0, 0.12), "near": (1, 0.2), "open": (1, 0.25), "other": (1, 0.25)}
_WITHIN = {"same": (3, 0.6), "near": (3, 0.7), "open": (3, 0.8), "other": (99, 1.0)}
"""Least shared topic, by how the counted things fit: concepts beside the counted thing, and share of the shorter topic
(0 to 1). Sentences that are each other's best match across two reports need less. Chosen on the development half of
`numcmp` and `unrelated`."""
_SURE = 2
"""Shared concepts from which on different names in two sentences no longer mean different things."""
_COMMON_VALUES = frozenset({1.0, 2.0})


def fit(a: Facet, b: Facet) -> str:
    """Tell how the counted things fit: "same" head, "near" (a word shared), "open" (one not told), "other"."""
    if a.head and a.head == b.head:
        return "same"
    if a.counted & b.counted or a.head in b.counted or b.head in a.counted:
        return "near"
    if a.head and b.head:
        people = words.concept("people") in {a.head, b.head}
        return "near" if people and {a.head, b.head} & (words.lexicon().fates.keys() | (a.topic & b.topic)) else "other"
    told, other = (a, b) if a.head else (b, a)
    return "near" if told.head and told.head in other.topic else "open"


def link(a: Facet, b: Facet, weight: Weights, stories: list[Story], *, aligned: bool = False) -> Link | None:
    """Return how two quantities relate, or None when they do not speak of the same thing.

    Args:
        a: The claim that stands first.
        b: The other.
        weight: Weight of each concept.
        stories: The stories they belong to.
        aligned: Their sentences are each other's best match.
    """
    one, two = a.claim.quantity, b.claim.quantity
    if one is None or two is None or not values.same_dimension(one, two) or _age_beside_count(a, b):
        return None
    fits, shared = fit(a, b), shared_weight(a.topic, b.topic, weight)
    relation, how = values.relate(one, two)
    score = _score(fits, shared, bool(a.names & b.names))
    if relation is not Relation.CONFLICT:
        least = (0, 0.0) if _same_specific(a, b, relation) else (_ALIGNED if aligned else _AGREE)[fits]
        if not _enough(a, b, shared, least) or _plain_apart(a, b, fits) or _other_deed(a, b):
            return None
        return Link(a.uuid, b.uuid, Kind.QUANTITY, relation, _agreeing(a, b, relation, how), score, how=how)
    if not _enough(a, b, shared, _least_for_conflict(a, b, aligned=aligned)[fits]) or _veto(
        a, b, fits, aligned=aligned
    ):
        return None
    if fits == "same" and a.head == words.concept("people") and not _beside(a, b):
        return None
    return _contradiction(a, b, score, stories)


def _least_for_conflict(a: Facet, b: Facet, *, aligned: bool) -> dict[str, tuple[int, float]]:
    """An article rarely contradicts itself, and its sentences are all on one topic: it needs the most."""
    if a.story == b.story:
        return _WITHIN
    of_something = a.head == b.head != ""
    span = a.moment is not None and a.moment.type is TimexType.DURATION and not of_something
    return _ALIGNED if aligned and not span else _CONFLICT


def _same_specific(a: Facet, b: Facet, relation: Relation) -> bool:
    """Tell whether both name one figure of the same thing, or of the same fate: that needs no more words."""
    one, two = a.claim.quantity, b.claim.quantity
    if one is None or two is None or relation is Relation.CONFLICT:
        return False
    fates = words.lexicon().fates.keys()
    if a.near & b.near & fates:
        return True
    if one.low != two.low or one.unit != two.unit:
        return False
    specific = one.unit is not None or one.low > _SMALL
    if a.head == b.head != "" and (specific or a.head != words.concept("people")):
        return True
    return specific and bool(a.topic & b.topic & fates)


def _enough(a: Facet, b: Facet, shared: float, least: tuple[int, float]) -> bool:
    """Tell whether two sentences share as many concepts, and as much of the shorter one, as asked."""
    return shared >= least[1] and len(_beside(a, b)) >= least[0]


def _beside(a: Facet, b: Facet) -> frozenset[str]:
    """Return the concepts that both sentences share beside the thing both count."""
    shared = a.topic & b.topic
    return shared - {a.head} if a.head == b.head else shared


def _score(fits: str, shared: float, names: bool) -> float:
    base = {"same": 0.5, "near": 0.4, "open": 0.25, "other": 0.0}[fits]
    return round(min(1.0, base + 0.4 * shared + 0.1 * names), 3)


def _plain_apart(a: Facet, b: Facet, fits: str) -> bool:
    """A bare "one" or "two" is everywhere: it joins only what counts the same thing."""
    plain = all(q and q.unit is None and q.low in _COMMON_VALUES for q in (a.claim.quantity, b.claim.quantity))
    return plain and fits not in {"same", "near"}


def _bare_one(facet: Facet) -> bool:
    quantity = facet.claim.quantity
    return quantity is not None and quantity.unit is None and quantity.value == 1


def _veto(a: Facet, b: Facet, fits: str, *, aligned: bool) -> bool:
    """Refuse a conflict where the two visibly speak of different things, occasions, or parts."""
    return (
        (a.story == b.story and a.claim.sentence == b.claim.sentence)
        or (fits != "same" and (_bare_one(a) or _bare_one(b)))
        or (len(_beside(a, b)) < _SURE and _other_names(a, b))
        or (len(_beside(a, b)) < _SURE and not aligned and fits == "same" and _told_apart(a, b))
        or _other_deed(a, b)
        or (fits != "same" and _far_apart(a, b))
        or _different_days(a, b)
    )


def _far_apart(a: Facet, b: Facet) -> bool:
    """Tell whether one figure is many times the other: two counts of one thing seldom are."""
    one, two = a.claim.quantity, b.claim.quantity
    if one is None or two is None:
        return False
    low, high = sorted((abs(one.low), abs(two.low)))
    return high > _MANY_TIMES * max(low, 1.0)


def _other_names(a: Facet, b: Facet) -> bool:
    """Tell whether each figure stands beside names, and none is of both."""
    one, two = a.names & a.near_words, b.names & b.near_words
    return bool(one and two) and not words.names_meet(one, two)


def _age_beside_count(a: Facet, b: Facet) -> bool:
    """Tell whether one is an age and the other a count; a bare number told of the same person may be an age, too."""
    units = [q.unit for q in (a.claim.quantity, b.claim.quantity) if q]
    if units[0] == units[1] or "year of age" not in units:
        return False
    bare = b if units[0] == "year of age" else a
    alike = words.names_meet(a.names, b.names) or len(_beside(a, b)) > _SURE
    counted = bool(bare.head) and bare.head not in {words.concept(name) for name in bare.names}
    return counted or not alike


def _other_deed(a: Facet, b: Facet) -> bool:
    """Tell whether two figures of one thing tell of two fates: twelve killed and forty-seven injured."""
    fates = words.lexicon().fates.keys()
    one, two = a.near & fates, b.near & fates
    return bool(one and two and not one & two)


def _told_apart(a: Facet, b: Facet) -> bool:
    """Tell whether each has a word of its own beside the same head: "injured officers" and "injured children"."""
    return bool(a.counted - b.counted) and bool(b.counted - a.counted)


def _different_days(a: Facet, b: Facet) -> bool:
    """Tell whether one is a length of time and the other a point in time: no conflict of counts."""
    one, two = a.moment, b.moment
    if one is None or two is None:
        return False
    return one.type is not two.type and TimexType.DURATION in {one.type, two.type}


def _contradiction(a: Facet, b: Facet, score: float, stories: list[Story]) -> Link:
    """Name what kind of difference it is: later, between speakers, between outlets, or within one article."""
    later = _later(a, b, stories)
    if later:
        return Link(a.uuid, b.uuid, Kind.QUANTITY, Relation.COMPATIBLE, later, score, how=How.LATER)
    reason = f"{_said(a)} in {a.letter}, {_said(b)} in {b.letter}."
    between = Between.OUTLETS
    if a.named and b.named and a.speaker != b.speaker:
        between = Between.SPEAKERS
        voices = f"{_speaker(a)}: {_said(a)} ({a.letter}); {_speaker(b)}: {_said(b)} ({b.letter})"
        reason = f"{voices}. Both reports may be right."
    elif a.story == b.story:
        between = Between.WITHIN
        reason = f"{a.letter} says {_said(a)} and {_said(b)}."
    return Link(a.uuid, b.uuid, Kind.QUANTITY, Relation.CONFLICT, reason, score, between=between)


def _later(a: Facet, b: Facet, stories: list[Story]) -> str:
    """Return a reason when the higher of two plain counts was published at least a day later."""
    days = [_day(stories[f.story].published) for f in (a, b)]
    if a.story == b.story or None in days or days[0] == days[1] or not _same_count(a, b) or _far_apart(a, b):
        return ""
    first, second = sorted((a, b), key=lambda f: _day(stories[f.story].published) or date.min)
    one, two = first.claim.quantity, second.claim.quantity
    if one is None or two is None or one.low >= two.low:
        return ""
    if one.modifier is not Modifier.EQUAL or two.modifier not in {Modifier.EQUAL, Modifier.AT_LEAST}:
        return ""
    return f"{_said(first)} in {first.letter}, a later count of {_said(second)} in {second.letter}."


def _same_count(a: Facet, b: Facet) -> bool:
    """Tell whether both count one thing so plainly that the higher one is an update: one fate, or one head."""
    if a.near & b.near & words.lexicon().fates.keys():
        return True
    return a.head == b.head != "" and a.head != words.concept("people") and not _told_apart(a, b)


def _day(when: date | datetime | None) -> date | None:
    return when.date() if isinstance(when, datetime) else when


def _agreeing(a: Facet, b: Facet, relation: Relation, how: How | None) -> str:
    if relation is Relation.AGREE:
        return f"{_said(a)} in {a.letter} and {_said(b)} in {b.letter}: the same figure."
    word = (
        {How.ROUNDED: "a rounded figure", How.CONTAINED: "one range lies in the other"}.get(how, "one is vaguer")
        if how
        else ""
    )
    return f"{_said(a)} in {a.letter}, {_said(b)} in {b.letter}: {word}, no contradiction."


def _said(facet: Facet) -> str:
    return f"“{facet.text}”"


def _speaker(facet: Facet) -> str:
    return facet.claim.speaker.name if facet.claim.speaker else ""
