"""Two quantities of one kind: equal, compatible or contradictory, by value and never by similarity."""

from __future__ import annotations

import math
from dataclasses import dataclass

from workbench.domain.group import How, Relation
from workbench.domain.quantity import Modifier, Quantity

_SECONDS = {
    "second": 1.0,
    "minute": 60.0,
    "hour": 3600.0,
    "day": 86400.0,
    "week": 7 * 86400.0,
    "month": 30.44 * 86400.0,
    "year": 365.25 * 86400.0,
    "decade": 3652.5 * 86400.0,
    "century": 36525 * 86400.0,
}
_SHARES = {"percent": 1.0, "share": 100.0}
_UNLIKELY = 1.4
"""How far above "at least n" a figure still counts as the same report: who knows of 19 does not write "at least 13"."""
_BELOW = 1.4
"""How far below "up to n" a figure still counts as the same report."""
_ABOUT = 0.12
"""How far from "about n" a figure still counts as rounded: 13,200 is "about 15,000" to no one."""


_FAMILIES: dict[str, dict[str, float]] = {
    "length": {
        "meter": 1.0,
        "metre": 1.0,
        "kilometer": 1000.0,
        "kilometre": 1000.0,
        "centimeter": 0.01,
        "centimetre": 0.01,
        "millimeter": 0.001,
        "millimetre": 0.001,
        "mile": 1609.344,
        "foot": 0.3048,
        "inch": 0.0254,
        "yard": 0.9144,
        "nautical_mile": 1852.0,
    },
    "mass": {
        "kilogram": 1.0,
        "gram": 0.001,
        "tonne": 1000.0,
        "metric_ton": 1000.0,
        "ton": 907.18474,
        "pound": 0.45359237,
        "ounce": 0.028349523125,
    },
    "area": {
        "hectare": 10_000.0,
        "acre": 4046.8564224,
        "square_kilometer": 1e6,
        "square_kilometre": 1e6,
        "square_mile": 2589988.110336,
        "square_meter": 1.0,
        "square_metre": 1.0,
        "square_foot": 0.09290304,
    },
    "volume": {
        "liter": 0.001,
        "litre": 0.001,
        "gallon": 0.003785411784,
        "barrel": 0.158987294928,
        "cubic_meter": 1.0,
        "cubic_metre": 1.0,
    },
    "speed": {
        "kilometer_per_hour": 1 / 3.6,
        "kilometre_per_hour": 1 / 3.6,
        "mile_per_hour": 0.44704,
        "meter_per_second": 1.0,
        "metre_per_second": 1.0,
        "knot": 1852 / 3600,
    },
    "power": {"watt": 1.0, "kilowatt": 1e3, "megawatt": 1e6, "gigawatt": 1e9},
    "energy": {"watt_hour": 1.0, "kilowatt_hour": 1e3, "megawatt_hour": 1e6, "gigawatt_hour": 1e9},
}
"""Factors to one unit of each family (NIST SP 811; a barrel is one of oil). A table, because a library of units takes
half a second to load and the reader waits for the first comparison."""
_OFTEN_BARE = {"year of age"}
_FAMILY = {unit: family for family, units in _FAMILIES.items() for unit in units}
_FACTORS = {**_SECONDS, **_SHARES, **{unit: factor for units in _FAMILIES.values() for unit, factor in units.items()}}


@dataclass(frozen=True, slots=True)
class Measure:
    """The figures that a quantity's wording allows, in the unit it is compared in."""

    low: float
    high: float


def measure(quantity: Quantity, factor: float = 1.0) -> Measure:
    """Return the closed interval that a quantity's wording allows, times ``factor``."""
    low = quantity.low * factor
    high = (quantity.low if quantity.high is None else quantity.high) * factor
    match quantity.modifier:
        case Modifier.ABOUT if quantity.high is None:
            low, high = low - abs(low) * _ABOUT, high + abs(high) * _ABOUT
        case Modifier.MORE | Modifier.AT_LEAST:
            high = max(high, low) * _UNLIKELY
        case Modifier.LESS | Modifier.AT_MOST:
            low = high / _BELOW
        case _:
            pass
    return Measure(low, high)


def dimension(unit: str | None) -> str:
    """Return what a unit measures; a unit outside our families is a dimension of its own (each currency is)."""
    if unit is None:
        return "count"
    if unit in _SECONDS:
        return "duration"
    return "share" if unit in _SHARES else _FAMILY.get(unit.replace(" ", "_"), unit)


def key(unit: str | None) -> str:
    """Return what an index joins on: the dimension, and one key for counts and what often stands without its unit."""
    found = dimension(unit)
    return "count" if found in _OFTEN_BARE else found


def factor(unit: str | None) -> float:
    """Return the factor to the base unit of the dimension."""
    return _FACTORS.get((unit or "").replace(" ", "_"), 1.0)


def same_dimension(a: Quantity, b: Quantity) -> bool:
    """Tell whether two quantities can be compared at all; an age may stand without its unit."""
    if a.direction is not None and b.direction not in (None, a.direction):
        return False
    return a.unit == b.unit or key(a.unit) == key(b.unit)


def relate(a: Quantity, b: Quantity) -> tuple[Relation, How | None]:
    """Return how two figures of the same thing relate.

    Equal wording of equal values agrees; intervals that meet are compatible; rounding is allowed for figures that
    are visibly round (3 billion for 3.2 billion), never for small counts (10 dead is not 12 dead).
    """
    factors = (1.0, 1.0) if a.unit == b.unit else (factor(a.unit), factor(b.unit))
    if _same_bound(a, b):
        return _two_figures(a.low * factors[0], b.low * factors[1])
    one, two = measure(a, factors[0]), measure(b, factors[1])
    if math.isclose(one.low, two.low, rel_tol=0.005) and math.isclose(one.high, two.high, rel_tol=0.005):
        return Relation.AGREE, None
    if max(one.low, two.low) <= min(one.high, two.high):
        return Relation.COMPATIBLE, _how(a, b)
    return Relation.CONFLICT, None


def _two_figures(a: float, b: float) -> tuple[Relation, How | None]:
    """Return how two figures with the same modifier relate: only rounding is allowed between them."""
    if math.isclose(a, b, rel_tol=0.005):
        return Relation.AGREE, None
    return (Relation.COMPATIBLE, How.ROUNDED) if _rounded(a, b) else (Relation.CONFLICT, None)


def _same_bound(a: Quantity, b: Quantity) -> bool:
    """Tell whether both give one bound: "at least 10" and "at least 11" are each report's last word, so they differ."""
    return a.modifier is b.modifier and a.high is None and b.high is None


def _how(a: Quantity, b: Quantity) -> How:
    """Name the looser wording of two that are compatible."""
    modifiers = {a.modifier, b.modifier}
    if Modifier.ABOUT in modifiers and a.high is None and b.high is None and not math.isclose(a.low, b.low):
        return How.ROUNDED
    return How.CONTAINED if a.high is not None and b.high is not None else How.VAGUER


def _rounded(a: float, b: float) -> bool:
    """Tell whether the rounder of two figures is the other one, rounded to its own digits."""
    if min(abs(a), abs(b)) < 1000:
        return _decimals_rounded(a, b)
    coarse, fine = sorted((a, b), key=_digits)
    step = 10.0 ** (math.floor(math.log10(abs(coarse))) + 1 - _digits(coarse))
    return _digits(coarse) < _digits(fine) and abs(coarse - fine) <= step / 2 and abs(coarse - fine) / abs(fine) < 0.1


def _decimals_rounded(a: float, b: float) -> bool:
    """9.1 and 9 percent meet, 9 and 10 do not: only a part after the point may be rounded away."""
    whole, fraction = (a, b) if float(a).is_integer() else (b, a)
    return (
        float(whole).is_integer() and not float(fraction).is_integer() and abs(whole) >= 2 and round(fraction) == whole
    )


def _digits(value: float) -> int:
    """Return the number of significant digits."""
    return max(1, len(f"{abs(value):.6g}".replace(".", "").strip("0").split("e")[0]))
