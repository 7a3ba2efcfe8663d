"""Two quantities of one kind: equal, compatible or contradictory, by value and never by similarity."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from workbench.comparison import units
from workbench.domain.group import How, Relation
from workbench.domain.quantity import Modifier, Quantity

_UNLIKELY = 1.4
"""How far above "at least n" a figure still counts as the same report: who knows of 19 does not write "at least 13"."""
_BELOW = 1.4
"""How far below "up to n" a figure still counts as the same report."""
_ABOUT = 0.12
"""How far from "about n" a figure still counts as rounded: 13,200 is "about 15,000" to no one."""
_RATE = 0.1
"""How far two sums may be apart of which one is exchanged at the rate of another day."""
_MONTH = 0.082
"""By what share of itself a month may be shorter than the mean one: 28 days of 30.4."""
_MONTHS = 0.02
"""And each further one, be it of 30 days or of 31."""
_BARE_AGE = "year of age"


@dataclass(frozen=True, slots=True)
class Measure:
    """The figures that a quantity's wording allows, in the unit it is compared in."""

    low: float
    high: float


def measure(quantity: Quantity, scale: Callable[[float], float] = float) -> Measure:
    """Return the closed interval that a quantity's wording allows, in the unit that ``scale`` takes its figures to."""
    low = scale(quantity.low)
    high = scale(quantity.low if quantity.high is None else quantity.high)
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


def keys(quantity: Quantity) -> tuple[str, ...]:
    """Return what an index joins a quantity on; and on what the bracket behind it tells."""
    return tuple(dict.fromkeys(key(one.unit) for one in _readings(quantity)))


def _readings(quantity: Quantity) -> tuple[Quantity, ...]:
    """Return a quantity as it stands and, of "7,199 yuan ($1,062)", as the dollars."""
    other = quantity.exchanged
    return (quantity,) if other is None else (quantity, other)


def counterparts(a: Quantity, b: Quantity) -> tuple[Quantity, Quantity] | None:
    """Return two quantities, or the sums they are exchanged into, as they can be compared; None where they cannot."""
    pairs = ((x, y) for x in _readings(a) for y in _readings(b))
    return next(((x, y) for x, y in pairs if _comparable(x, y)), None)


def key(unit: str | None) -> str:
    """Return what an index joins on: what a unit measures, as far as its name tells; an age often stands bare."""
    found = "count" if unit is None else units.rough(unit)
    return "count" if found == "age" else found


def same_dimension(a: Quantity, b: Quantity) -> bool:
    """Tell whether two quantities can be compared at all, be it by what one is exchanged into."""
    return counterparts(a, b) is not None


def _comparable(a: Quantity, b: Quantity) -> bool:
    """Tell whether two figures are of one kind; an age in years may stand without its unit."""
    if a.direction is not None and b.direction not in (None, a.direction):
        return False
    if a.unit == b.unit:
        return True
    if a.unit is None or b.unit is None:
        return _BARE_AGE in (a.unit, b.unit)
    kind = units.rough(a.unit)
    if kind != units.rough(b.unit) or kind == units.MONEY:
        return False
    return kind != units.MEASURE or _one_base(a.unit, b.unit)


def _one_base(a: str, b: str) -> bool:
    """Tell whether two units have one base unit, or may have."""
    ours, theirs = ({found.unit for m in units.meanings(u) if (found := units.base(m))} for u in (a, b))
    return bool(ours & theirs)


def two_currencies(a: Quantity, b: Quantity) -> bool:
    """Tell whether both are money, and of no one currency, brackets included."""
    if a.unit is None or b.unit is None or a.unit == b.unit:
        return False
    return units.rough(a.unit) == units.rough(b.unit) == units.MONEY and counterparts(a, b) is None


def in_two_currencies(a: Quantity, b: Quantity) -> tuple[Relation, How | None]:
    """Return how two sums in two currencies relate: one figure in both is a difference, two figures tell nothing.

    Of two dollars one may only be told without its country.
    """
    if a.value != b.value:
        return Relation.RELATED, None
    vaguer = any(f" {one.unit}".endswith(f" {two.unit}") for one, two in ((a, b), (b, a)))
    return (Relation.COMPATIBLE, How.VAGUER) if vaguer else (Relation.CONFLICT, None)


def scales(a: Quantity, b: Quantity) -> tuple[Callable[[float], float], Callable[[float], float]]:
    """Return what takes the figures of each to a unit that both share; an amount of change knows no zero."""
    if a.unit == b.unit or a.unit is None or b.unit is None:
        return float, float
    bases = units.base(a.unit), units.base(b.unit)
    change = a.direction is not None or b.direction is not None
    one, two = (partial(_to_base, base, change=change) if base is not None else float for base in bases)
    return one, two


def _to_base(base: units.Base, value: float, *, change: bool) -> float:
    return value * base.factor + (0.0 if change else base.offset)


def relate(a: Quantity, b: Quantity) -> tuple[Relation, How | None]:
    """Return how two figures of the same thing relate.

    Equal wording of equal values agrees; intervals that meet are compatible; rounding is allowed for figures that
    are visibly round (3 billion for 3.2 billion), never for small counts (10 dead is not 12 dead). Sums that meet only
    in the currency of a bracket were exchanged at the rate of some day, and may be a little apart.
    """
    one, two = counterparts(a, b) or (a, b)
    relation, how = _relate(one, two)
    exchanged = one is not a or two is not b
    if exchanged and relation is Relation.CONFLICT and math.isclose(one.low, two.low, rel_tol=_RATE):
        return Relation.COMPATIBLE, How.ROUNDED
    return relation, how


def _relate(a: Quantity, b: Quantity) -> tuple[Relation, How | None]:
    """Return how two figures relate as they stand."""
    if a.unit != b.unit and a.unit is not None and b.unit is not None:
        told = [(x, y) for x in units.meanings(a.unit) for y in units.meanings(b.unit)]
        if len(told) > 1:
            return _either([_relate(replace(a, unit=x), replace(b, unit=y)) for x, y in told])
    ours, theirs = scales(a, b)
    if _same_bound(a, b):
        return _two_figures(ours(a.low), theirs(b.low), _step(a, b))
    one, two = measure(a, ours), measure(b, theirs)
    if math.isclose(one.low, two.low, rel_tol=0.005) and math.isclose(one.high, two.high, rel_tol=0.005):
        return Relation.AGREE, None
    if max(one.low, two.low) <= min(one.high, two.high) + _step(a, b):
        return Relation.COMPATIBLE, _how(a, b)
    return Relation.CONFLICT, None


def _either(found: list[tuple[Relation, How | None]]) -> tuple[Relation, How | None]:
    """Return how two figures relate of which one does not tell its unit: only what no reading allows is a conflict."""
    allowed = any(relation is not Relation.CONFLICT for relation, _ in found)
    return (Relation.COMPATIBLE, How.VAGUER) if allowed else (Relation.CONFLICT, None)


def _step(a: Quantity, b: Quantity) -> float:
    """Return how far apart two figures of different scales may lie, in the unit that both share.

    A temperature near its zero has no share of itself to be rounded by: half of the larger degree. Months and years are
    of no fixed number of days.
    """
    if units.days_and_months(a.unit, b.unit):
        bases = [(units.base(one.unit or ""), _spread(one)) for one in (a, b)]
        return max(share * base.factor for base, share in bases if base is not None)
    found = [units.base(one.unit) for one in (a, b) if one.unit is not None and a.unit != b.unit]
    scaled = any(base is not None and base.offset for base in found)
    return max((base.factor for base in found if base is not None), default=0.0) / 2 if scaled else 0.0


def _spread(quantity: Quantity) -> float:
    """Return how far a length in months or years may lie from its mean, in its own unit; zero for all else."""
    each = units.lexicon().months.get(quantity.unit or "", 0.0)
    months = each * abs(quantity.low)
    return (_MONTH * min(months, 1.0) + _MONTHS * max(months - 1.0, 0.0)) / each if each else 0.0


def readings(quantity: Quantity) -> list[Quantity]:
    """Return all that a quantity may be compared as: itself and the sum of its bracket, in each unit it may mean."""
    return [
        replace(one, unit=unit)
        for one in _readings(quantity)
        for unit in (units.meanings(one.unit) if one.unit is not None else (None,))
    ]


def reach(quantity: Quantity, scale: Callable[[float], float] = float, *, loose: bool = False) -> tuple[float, float]:
    """Return a stretch that meets that of every other figure `relate` finds no conflict with, and of few more.

    Args:
        quantity: A figure above zero, as one of its `readings`.
        scale: Takes its figures to the unit they are compared in.
        loose: It is, or has, the sum of a bracket, exchanged at the rate of some day.
    """
    allowed, unit = measure(quantity, scale), scale(1.0) - scale(0.0)
    least = _spread(quantity) * unit
    below, above = (
        max(_tolerance(end, unit), abs(end) * _RATE * 1.2 * loose, least) for end in (allowed.low, allowed.high)
    )
    return allowed.low - below, allowed.high + above


def _tolerance(figure: float, unit: float) -> float:
    """Return how far another figure may lie from one that stands for it, rounded or as good as equal."""
    size = abs(figure)
    if size == 0 or not math.isfinite(size):
        return 0.0
    step = 10.0 ** (math.floor(math.log10(size)) + 1 - digits(size))
    rounded = 0.5 if size < 1000 else min(step / 2, 0.112 * size)
    return max(0.006 * size, rounded, unit / 2)


def _two_figures(a: float, b: float, step: float) -> tuple[Relation, How | None]:
    """Return how two figures with the same modifier relate: only rounding is allowed between them."""
    if math.isclose(a, b, rel_tol=0.005, abs_tol=1e-6):
        return Relation.AGREE, None
    if step:
        return (Relation.COMPATIBLE, How.ROUNDED) if abs(a - b) <= step else (Relation.CONFLICT, None)
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
    coarse, fine = sorted((a, b), key=digits)
    step = 10.0 ** (math.floor(math.log10(abs(coarse))) + 1 - digits(coarse))
    return digits(coarse) < digits(fine) and abs(coarse - fine) <= step / 2 and abs(coarse - fine) / abs(fine) < 0.1


def _decimals_rounded(a: float, b: float) -> bool:
    """9.1 and 9 percent meet, 9 and 10 do not: only a part after the point may be rounded away."""
    whole, fraction = (a, b) if float(a).is_integer() else (b, a)
    return (
        float(whole).is_integer() and not float(fraction).is_integer() and abs(whole) >= 2 and round(fraction) == whole
    )


def digits(value: float) -> int:
    """Return the number of significant digits."""
    return max(1, len(f"{abs(value):.6g}".replace(".", "").strip("0").split("e")[0]))
