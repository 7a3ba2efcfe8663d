"""Lengths told in words without a figure: "six months" can be held against "at least a year"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from workbench.comparison.facets import Facet
from workbench.domain.moment import Moment, TimexType
from workbench.domain.quantity import Modifier, Quantity

_PERIOD: Final = re.compile(r"P(T?)(\d+(?:\.\d+)?)([A-Z])$")
_UNITS: Final = {
    "Y": "year",
    "M": "month",
    "W": "week",
    "D": "day",
    "TH": "hour",
    "TM": "minute",
    "TS": "second",
}
_MODIFIERS: Final = {
    "APPROX": Modifier.ABOUT,
    "MORE_THAN": Modifier.MORE,
    "EQUAL_OR_MORE": Modifier.AT_LEAST,
    "LESS_THAN": Modifier.LESS,
    "EQUAL_OR_LESS": Modifier.AT_MOST,
}
_COUNTED: Final = re.compile(r"\b(?:an?|half)\b", re.IGNORECASE)
"""What stands for a figure: "the week" and "years" are of no length that could be another."""


def both(a: Facet, b: Facet) -> bool:
    """Tell whether two times are lengths; most are days, of which nothing more need be asked."""
    one, two = a.moment, b.moment
    return one is not None and two is not None and one.type is TimexType.DURATION and two.type is TimexType.DURATION


def measured(facet: Facet) -> Facet | None:
    """Return a facet with its length as a quantity, as it is where it has one, None where it is no length."""
    if facet.claim.quantity is not None:
        return facet if facet.moment is not None and facet.moment.type is TimexType.DURATION else None
    length = _length(facet.moment) if _COUNTED.search(facet.text) else None
    return None if length is None else replace(facet, claim=replace(facet.claim, quantity=length))


def _length(moment: Moment | None) -> Quantity | None:
    if moment is None or moment.type is not TimexType.DURATION or moment.earliest is not None:
        return None
    found = _PERIOD.fullmatch(moment.value)
    unit = _UNITS.get(found[1] + found[3]) if found else None
    if found is None or unit is None:
        return None
    return Quantity(float(found[2]), modifier=_MODIFIERS.get(moment.mod or "", Modifier.EQUAL), unit=unit)
