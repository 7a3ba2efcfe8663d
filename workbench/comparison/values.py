"""Two quantities of one kind: equal, compatible or contradictory, by value and never by similarity."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from workbench.domain.group import How, Relation
from workbench.domain.quantity import Modifier, Quantity

if TYPE_CHECKING:
    import pint

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
_UNLIKELY = 3.0
"""How far above "at least n" (below "up to n") a figure still counts as the same report."""
_ABOUT = 0.12
"""How far from "about n" a figure still counts as rounded: 13,200 is "about 15,000" to no one."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A quantity in its base unit: the figures that its wording allows."""

    dimension: str
    low: float
    high: float
    exact: bool


def measure(quantity: Quantity) -> Measure:
    """Return a quantity's base dimension and the closed interval its wording allows."""
    dimension, factor = base(quantity.unit)
    low = quantity.low * factor
    high = (quantity.low if quantity.high is None else quantity.high) * factor
    exact = quantity.high is None and quantity.modifier is Modifier.EQUAL
    match quantity.modifier:
        case Modifier.ABOUT if quantity.high is None:
            low, high = low - abs(low) * _ABOUT, high + abs(high) * _ABOUT
        case Modifier.MORE | Modifier.AT_LEAST:
            high = max(high, low) * _UNLIKELY
        case Modifier.LESS | Modifier.AT_MOST:
            low = high / _UNLIKELY
        case _:
            pass
    return Measure(dimension, low, high, exact)


@lru_cache(maxsize=2_000)
def base(unit: str | None) -> tuple[str, float]:
    """Return the dimension of a unit and its factor to the base unit; an unknown unit is its own dimension."""
    if unit is None:
        return "count", 1.0
    if unit in _SECONDS:
        return "duration", _SECONDS[unit]
    if unit in _SHARES:
        return "share", _SHARES[unit]
    return _physical(unit)


def _physical(unit: str) -> tuple[str, float]:
    """Ask pint, imported only when a unit outside our own tables turns up."""
    registry = _registry()
    try:
        quantity = registry.Quantity(1, unit.replace(" ", "_")).to_base_units()
    except Exception:  # noqa: BLE001 - pint raises many kinds for names that are no units ("dollar", "vote")
        return unit, 1.0
    if quantity.dimensionless or math.isnan(quantity.magnitude):
        return unit, 1.0
    return str(quantity.units), float(quantity.magnitude)


@lru_cache(maxsize=1)
def _registry() -> pint.UnitRegistry[float]:
    import pint

    return pint.UnitRegistry(cache_folder=None)


def same_dimension(a: Quantity, b: Quantity) -> bool:
    """Tell whether two quantities can be compared at all."""
    return base(a.unit)[0] == base(b.unit)[0] and (a.direction is None or b.direction in {None, a.direction})


def relate(a: Quantity, b: Quantity) -> tuple[Relation, How | None]:
    """Return how two figures of the same thing relate.

    Equal wording of equal values agrees; intervals that meet are compatible; rounding is allowed for figures that
    are visibly round (3 billion for 3.2 billion), never for small counts (10 dead is not 12 dead).
    """
    one, two = measure(a), measure(b)
    if math.isclose(one.low, two.low, rel_tol=0.005) and math.isclose(one.high, two.high, rel_tol=0.005):
        return Relation.AGREE, None
    if (one.exact and two.exact) or _same_bound(a, b):
        one, two = _plain(a), _plain(b)
        rounded = _rounded(one.low, two.low)
        return (Relation.COMPATIBLE, How.ROUNDED) if rounded else (Relation.CONFLICT, None)
    if max(one.low, two.low) <= min(one.high, two.high):
        return Relation.COMPATIBLE, _how(a, b)
    return Relation.CONFLICT, None


def _same_bound(a: Quantity, b: Quantity) -> bool:
    """Tell whether both give one bound: "at least 10" and "at least 11" are each report's last word, so they differ."""
    return a.modifier is b.modifier and a.high is None and b.high is None


def _plain(quantity: Quantity) -> Measure:
    """Return the bare figure, in its base unit."""
    dimension, factor = base(quantity.unit)
    return Measure(dimension, quantity.low * factor, quantity.low * factor, exact=True)


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
