"""Whose age is it? Two figures of one person's age, of two people's, and an age beside a count."""

from __future__ import annotations

import re
from typing import Final

from workbench.comparison import words
from workbench.comparison.facets import Facet
from workbench.domain.names import one_person

YEARS: Final = "year of age"
_TIMES: Final = 4
"""How many times one age of a person may be another that a report gives by mistake."""
_NAMED: Final = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")


def of_one_person(a: Facet, b: Facet) -> bool:
    """Tell whether two figures are the ages of one person: "Aas, 56" and "56-year-old Liv Aas" need share no more."""
    aged = {f.claim.quantity.unit for f in (a, b) if f.claim.quantity is not None}
    if a.story == b.story or YEARS not in aged or not aged <= {YEARS, None} or not one_age(a, b):
        return False
    one, two = (bearer(f) for f in (a, b))
    return bool(one and two) and one_person(one, two)


def of_two_people(a: Facet, b: Facet) -> bool:
    """Tell whether two ages are of two people of other names."""
    aged = all(f.claim.quantity is not None and f.claim.quantity.unit == YEARS for f in (a, b))
    one, two = (bearer(f) for f in (a, b)) if aged else ("", "")
    if not one or not two or one_person(one, two):
        return False
    return (" " in one and " " in two) or not set(one.split()) & set(two.split())


def beside_count(a: Facet, b: Facet, *, close: bool) -> bool:
    """Tell whether one is an age and the other a count; a bare number told of the same person may be an age, too.

    Args:
        a: The one.
        b: The other.
        close: Their sentences share enough for being of one thing.
    """
    one, two = a.claim.quantity, b.claim.quantity
    units = (one.unit if one else None, two.unit if two else None)
    if units[0] == units[1] or YEARS not in units:
        return False
    bare = b if units[0] == YEARS else a
    alike = close or words.names_meet(a.names, b.names)
    counted = bool(bare.head) and bare.head not in {words.concept(name) for name in bare.names}
    return counted or not alike or not one_age(a, b)


def one_age(a: Facet, b: Facet) -> bool:
    """Tell whether two figures may be the age of one person, wrong in one report: two nights are not."""
    low, high = sorted(f.claim.quantity.low for f in (a, b) if f.claim.quantity)
    return high <= _TIMES * low


def bearer(facet: Facet) -> str:
    """Return whose age it is: the name right behind it, else the last two words of what has it; "" without a name."""
    behind = _NAMED.match(facet.after) if "-" in facet.text else None
    if behind:
        return behind[0]
    counted = facet.claim.quantity.counted if facet.claim.quantity is not None else None
    named = [word for word in words.words(counted.text) if word[0].isupper()] if counted is not None else []
    surname = bool(named) and named[-1].lower() in facet.names and words.concept(named[-1]) == facet.head
    return " ".join(named[-2:]) if surname else ""
