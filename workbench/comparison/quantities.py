"""Do two quantities speak of the same thing, and if so, do they agree?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from workbench.comparison import ages, changes, parts, scopes, values, words
from workbench.comparison.facets import Days, Facet, Weights, shared_weight
from workbench.domain.group import Between, How, Link, Relation, Story
from workbench.domain.mention import Kind
from workbench.domain.moment import TimexType

_SMALL = 12
_LARGE = 100
_NOT_FAR = 1.3
"""A large figure that another one allows, of the same counted thing, is hardly there by chance."""
_AGREE = {"same": (1, 0.2), "near": (1, 0.3), "open": (1, 0.4), "other": (2, 0.5)}
_CONFLICT = {"same": (2, 0.4), "near": (2, 0.5), "open": (2, 0.6), "other": (3, 0.8)}
_ALIGNED = {"same": (0, 0.12), "near": (1, 0.2), "open": (1, 0.25), "other": (1, 0.25)}
_WITHIN = {"same": (3, 0.6), "near": (3, 0.7), "open": (3, 0.8), "other": (99, 1.0)}
"""Least shared topic, by how the counted things fit: concepts beside the counted thing, and share of the shorter topic
(0 to 1). Sentences that are each other's best match across two reports need less. Chosen on the development half of
`numcmp` and `unrelated`."""
_SURE = 2
"""Shared concepts from which on different names in two sentences no longer mean different things."""
_A_YEAR = 366
_SHARES = frozenset({None, "percent", "vote", "seat"})
"""Units of what each of several may have a part of."""
_AGE_SCORE = 0.6
_UNCOMPARED = 0.3
"""Highest score of two sums in two currencies: whatever can be compared goes before."""
_THIN = 0.25
_LITTLE = 0.4
_ELSEWHERE = re.compile(r"\b(?:at|in|from|on) (?:another|a (?:separate|different))\b")
_COMMON_VALUES = frozenset({1.0, 2.0})


def fit(a: Facet, b: Facet) -> str:
    """Tell how the counted things fit: "same" head, "near" (a word shared), "open" (one not told), "other"."""
    if a.head and a.head == b.head:
        return "same"
    if a.counted & b.counted or a.head in b.counted or b.head in a.counted:
        return "near"
    if a.head and b.head:
        counted = {a.head, b.head}
        alike = (counted - {words.concept("people")}) & (words.lexicon().fates.keys() | (a.topic & b.topic))
        return "near" if words.concept("people") in counted and alike else "other"
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
    if one is None or two is None or parts.apart(a, b):
        return None
    if values.two_currencies(one, two):
        return _two_currencies(a, b, weight, stories, aligned=aligned)
    bare = a.story != b.story and a.bare_age and b.bare_age
    if not values.same_dimension(one, two) or (not bare and _age_beside_count(a, b)):
        return None
    if a.story == b.story and a.claim.sentence == b.claim.sentence:
        return changes.link(a, b, stories[a.story].text)
    return _ages(a, b) if bare else _of_one_dimension(a, b, weight, stories, aligned=aligned)


def _of_one_dimension(a: Facet, b: Facet, weight: Weights, stories: list[Story], *, aligned: bool) -> Link | None:
    """Return how two quantities relate that can be compared; see `link`."""
    one, two = a.claim.quantity, b.claim.quantity
    if one is None or two is None:
        return None
    relation, how = values.relate(one, two)
    if relation is Relation.CONFLICT:
        return _different(a, b, weight, stories, aligned=aligned)
    fits, shared = fit(a, b), shared_weight(a.topic, b.topic, weight)
    specific = _same_specific(a, b, relation) or ages.of_one_person(a, b)
    least = (0, 0.0) if specific else (_ALIGNED if aligned else _AGREE)[fits]
    if (
        not _enough(a, b, shared, least)
        or _plain_apart(a, b, fits)
        or _anyone(a, b)
        or _other_deed(a, b)
        or _exclusive(a, b)
        or (relation is Relation.COMPATIBLE and scopes.apart(a, b, stories))
    ):
        return None
    reason, score = _agreeing(a, b, relation, how), _score(fits, shared, bool(a.names & b.names))
    return Link(a.uuid, b.uuid, Kind.QUANTITY, relation, reason, score, how=how)


def _two_currencies(a: Facet, b: Facet, weight: Weights, stories: list[Story], *, aligned: bool) -> Link | None:
    """Return the link of two sums of one thing in two currencies.

    One figure in both is a difference: the sum cannot be twenty thousand of either. Of two figures no rate of exchange
    is known here that would tell, so they stand in one row and contradict nothing.
    """
    one, two = a.claim.quantity, b.claim.quantity
    found = _different(a, b, weight, stories, aligned=aligned) if a.story != b.story else None
    if one is None or two is None or found is None:
        return None
    relation, how = values.in_two_currencies(one, two)
    told = f"{_said(a)} in {a.letter}, {_said(b)} in {b.letter}"
    if relation is Relation.RELATED:
        score, reason = min(found.score, _UNCOMPARED), f"{told}: two currencies, which are not compared."
        return Link(a.uuid, b.uuid, Kind.QUANTITY, relation, reason, score)
    if relation is Relation.COMPATIBLE:
        return replace(
            found, relation=relation, between=None, how=how, reason=f"{told}: one names the currency less exactly."
        )
    return found if found.between is Between.SPEAKERS else replace(found, reason=f"{told}: one figure, two currencies.")


def _age_beside_count(a: Facet, b: Facet) -> bool:
    return ages.beside_count(a, b, close=len(_beside(a, b)) > _SURE)


def _ages(a: Facet, b: Facet) -> Link | None:
    """Return the link of two ages told of a name and a pronoun, or of one name."""
    if a.claim.quantity is None or b.claim.quantity is None:
        return None
    relation, _ = values.relate(a.claim.quantity, b.claim.quantity)
    one, two = a.names & a.near_words, b.names & b.near_words
    if (one and two and not words.names_meet(one, two)) or not ages.one_age(a, b):
        return None
    if relation is Relation.CONFLICT:
        return _contradiction(a, b, _AGE_SCORE)
    return Link(a.uuid, b.uuid, Kind.QUANTITY, relation, _agreeing(a, b, relation, None), _AGE_SCORE)


def may_be_one(a: Facet, b: Facet) -> bool:
    """Tell whether two figures could be of one thing, though too little says that they are."""
    one, two = a.claim.quantity, b.claim.quantity
    if one is None or two is None or not values.same_dimension(one, two) or _age_beside_count(a, b):
        return False
    if (
        parts.apart(a, b)
        or _other_deed(a, b)
        or _other_names(a, b)
        or _another(a, b)
        or _different_days(a, b)
        or changes.told_apart(a, b)
    ):
        return False
    fits, differ = fit(a, b), values.relate(one, two)[0] is Relation.CONFLICT
    if not differ:
        return (
            fits in ("same", "near")
            or one.unit is not None
            or (fits == "open" and exact(a) == exact(b) and _telling(a) and _telling(b))
        )
    people = a.head == words.concept("people") and not a.near & b.near & words.lexicon().fates.keys()
    return fits == "same" and not people and not changes.far_apart(a, b)


def hardly_chance(a: Facet, b: Facet) -> bool:
    """Tell whether two measured figures meet that are large and not both round: no other word need be shared."""
    one, two = a.claim.quantity, b.claim.quantity
    if one is None or two is None or not may_be_one(a, b) or values.relate(one, two)[0] is Relation.CONFLICT:
        return False
    return exact(a) and exact(b) and max(values.digits(one.low), values.digits(two.low)) > 1


def exact(facet: Facet) -> bool:
    """Tell whether a figure is a large one with a unit, be it "marks" or "crowns": a report has few of them."""
    quantity = facet.claim.quantity
    if quantity is None or not _telling(facet):
        return False
    money = quantity.counted is not None and words.concept(quantity.counted.head) in words.lexicon().measures
    return quantity.unit is not None or money


def _telling(facet: Facet) -> bool:
    return facet.claim.quantity is not None and facet.claim.quantity.low > _LARGE


def _different(a: Facet, b: Facet, weight: Weights, stories: list[Story], *, aligned: bool) -> Link | None:
    """Return the link of two figures that cannot both be right, if they are of one thing and one day."""
    fits, shared = fit(a, b), shared_weight(a.topic, b.topic, weight)
    one_deed = _one_deed(a, b) or ages.of_one_person(a, b)
    enough = one_deed or _enough(a, b, shared, _ALIGNED[fits])  # the least that any of the below asks
    if not enough or scopes.apart(a, b, stories):
        return None
    score = _score(fits, shared, bool(a.names & b.names))
    update = changes.update(a, b, stories, score)
    if update and not _other_deed(a, b):
        return update
    least = (0, 0.0) if one_deed else _least_for_conflict(a, b, aligned=aligned)[fits]
    if not _enough(a, b, shared, least) or _veto(a, b, fits, aligned=aligned):
        return None
    if fits == "same" and a.head == words.concept("people") and not _beside(a, b):
        return None
    if (shared < _THIN and _elsewhere(a, b)) or _another(a, b) or (fits == "other" and shared < _LITTLE and _two(a, b)):
        return None
    return _contradiction(a, b, score)


def _one_deed(a: Facet, b: Facet) -> bool:
    """Tell whether two measured figures stand beside one thing and one deed: "raise wages by" in both reports."""
    measured = a.claim.quantity is not None and a.claim.quantity.unit is not None
    return measured and a.story != b.story and a.head == b.head != "" and len((a.near & b.near) - {a.head}) >= 1


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
    if one.unit is None and two.unit is None and a.head == b.head not in {"", words.concept("people")}:
        low, high = sorted((one.low, two.low))
        if low > _LARGE and high <= _NOT_FAR * low:
            return True
    one, two = values.counterparts(one, two) or (one, two)
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


def _anyone(a: Facet, b: Facet) -> bool:
    """Tell whether a few people are counted in sentences with no other word in common."""
    few = all(f.claim.quantity is not None and f.claim.quantity.low <= _SMALL for f in (a, b))
    return few and a.head == b.head == words.concept("people") and not _beside(a, b)


def _bare_one(facet: Facet) -> bool:
    quantity = facet.claim.quantity
    return quantity is not None and quantity.unit is None and quantity.value == 1


def _veto(a: Facet, b: Facet, fits: str, *, aligned: bool) -> bool:
    """Refuse a conflict where the two visibly speak of different things, occasions, or parts."""
    return (
        (fits != "same" and (_bare_one(a) or _bare_one(b)))
        or (len(_beside(a, b)) < _SURE and _other_names(a, b) and not ages.of_one_person(a, b))
        or (len(_beside(a, b)) < _SURE and not aligned and fits == "same" and changes.told_apart(a, b))
        or _other_deed(a, b)
        or ages.of_two_people(a, b)
        or (fits != "same" and changes.far_apart(a, b))
        or (fits == "other" and _of_names(a, b))
        or _exclusive(a, b)
        or _years_apart(a, b)
        or _different_days(a, b)
    )


def _other_names(a: Facet, b: Facet) -> bool:
    """Tell whether each figure stands beside names, and none is of both."""
    one, two = a.names & a.near_words, b.names & b.near_words
    return bool(one and two) and not words.names_meet(one, two)


def _two(a: Facet, b: Facet) -> bool:
    """Tell whether two counts are of things with two names, and no word beside both says that they are one."""
    counts = all(f.claim.quantity is not None and f.claim.quantity.unit is None for f in (a, b))
    return counts and not a.near & b.near


def _of_names(a: Facet, b: Facet) -> bool:
    """Tell whether each is the figure of somebody of a name: two candidates' votes."""
    one, two = ({words.concept(name) for name in f.names} for f in (a, b))
    shares = all(f.claim.quantity is not None and f.claim.quantity.unit in _SHARES for f in (a, b))
    return shares and a.head in one - two and b.head in two - one


def _exclusive(a: Facet, b: Facet) -> bool:
    """Tell whether two things are counted of which nothing is both: two men and two women."""
    one, two = (f.claim.quantity.counted if f.claim.quantity else None for f in (a, b))
    return one is not None and two is not None and words.exclude(one.head, two.head)


def _years_apart(a: Facet, b: Facet) -> bool:
    """Tell whether the sentences are of days more than a year apart: the storm of 1999 and Monday's."""
    return bool(a.days and b.days) and max(_gap(a.days, b.days), _gap(b.days, a.days)) > _A_YEAR


def _gap(earlier: Sequence[Days], later: Sequence[Days]) -> int:
    """Return how many days lie between some dates and those of another sentence; below 0 where they meet."""
    return (min(first for first, _ in later) - max(last for _, last in earlier)).days


def _elsewhere(a: Facet, b: Facet) -> bool:
    """Tell whether both sentences name names, and none is of both: little else shared, it is another event."""
    one, two = ({name for name in f.names if len(name) > 2} for f in (a, b))
    return bool(one and two) and not words.names_meet(frozenset(one), frozenset(two))


def _another(a: Facet, b: Facet) -> bool:
    """Tell whether one of the two is told of another thing in so many words."""
    one, two = (_ELSEWHERE.search(f"{f.before} {f.after}") for f in (a, b))
    return bool(one) != bool(two)


def _other_deed(a: Facet, b: Facet) -> bool:
    """Tell whether two figures of one thing tell of two fates: twelve killed and forty-seven injured."""
    fates = words.lexicon().fates.keys()
    one, two = a.near & fates, b.near & fates
    return bool(one and two and not one & two)


def _different_days(a: Facet, b: Facet) -> bool:
    """Tell whether one is a length of time and the other a point in time: no conflict of counts."""
    one, two = a.moment, b.moment
    if one is None or two is None:
        return False
    return one.type is not two.type and TimexType.DURATION in (one.type, two.type)


def _contradiction(a: Facet, b: Facet, score: float) -> Link:
    """Name what kind of difference it is: between speakers, between outlets, or within one article."""
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
