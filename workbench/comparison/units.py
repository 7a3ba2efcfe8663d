"""Units of measure to base units, by `pint`, so that "62 miles" and "100 km" can be compared.

Only where two different units meet is `pint` asked, and it is imported only then: it takes some tenths of a second, and
most stories never need it. What a unit measures is told roughly by its name alone before that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from workbench import assets

if TYPE_CHECKING:
    from pint import Quantity, UnitRegistry

MEASURE: Final = "measure"
"""The rough kind of all that only `pint` tells apart: lengths, masses, powers ..."""
_KINDS: Final = ("durations", "shares", "steps")
MONEY: Final = "money"
"""The rough kind of all currencies: rates of exchange change daily, so none has a base."""
OF_AGE: Final = " of age"
_NAME: Final = re.compile(r"[a-z]+(?:[ -][a-z]+)*")
"""A unit may be typed by a person: nothing that `pint` would take for a formula."""
_POWERS: Final = {"square": 2, "cubic": 3}


@dataclass(frozen=True, slots=True)
class Base:
    """How a unit becomes its base unit: figure times ``factor`` plus ``offset``.

    Attributes:
        unit: The base unit as pint writes it ("meter", "kilogram / second"): units with one base can be compared.
        factor: Size of the unit in its base.
        offset: Where its zero lies in the base; zero but for temperatures.
    """

    unit: str
    factor: float
    offset: float = 0.0


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The word lists of ``units.toml``; see there."""

    rough: dict[str, str]
    no_base: frozenset[str]
    money: frozenset[str]
    meanings: dict[str, list[str]]
    bases: dict[str, str]
    names: dict[str, str]
    months: dict[str, float]
    days: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """Return the units that are named apart."""
    table = assets.lexicon("units.toml")
    rough = {name: kind for kind in _KINDS for name in table[kind]}
    return Lexicon(
        rough,
        frozenset(table["no_base"]),
        frozenset(table["money"]),
        table["meanings"],
        table["bases"],
        table["names"],
        table["months"],
        frozenset(table["days"]),
    )


@cache
def rough(unit: str) -> str:
    """Return what a unit measures as far as its name tells: a unit without a base is a kind of its own."""
    if unit.endswith(OF_AGE):
        return "age"
    known = lexicon()
    if unit in known.money:
        return MONEY
    if not (known.no_base | known.money).isdisjoint(unit.split(" per ")):
        return unit
    return known.rough.get(unit, MEASURE)


def days_and_months(a: str | None, b: str | None) -> bool:
    """Tell whether one of two lengths is in units of the calendar, months or years, and the other in days or weeks."""
    known = lexicon()
    return any(x in known.months and y in known.days for x, y in ((a, b), (b, a)))


def meanings(unit: str) -> tuple[str, ...]:
    """Return what a unit may mean that does not say it ("degree"), else the unit itself."""
    return tuple(lexicon().meanings.get(unit, (unit,)))


@cache
def base(unit: str) -> Base | None:
    """Return how a unit becomes its base unit; None for currencies and whatever else has none."""
    if unit.endswith(OF_AGE):
        length = base(unit.removesuffix(OF_AGE))
        return None if length is None else Base("age", length.factor)
    if rough(unit) in (unit, MONEY) or unit in lexicon().meanings or not _NAME.fullmatch(unit):
        return None
    import pint

    registry = _registry()
    try:
        one: Quantity[Any] = registry.Quantity(registry.parse_expression(_in_pint(unit)))
        zero = registry.Quantity(0.0, one.units)
        target = one.to_base_units().units
        target = registry.Unit(lexicon().bases.get(str(target), target))
        offset = float(zero.to(target).magnitude)
        return Base(str(target), float(one.to(target).magnitude) - offset, offset)
    except pint.PintError:
        return None


@cache
def _registry() -> UnitRegistry[Any]:
    """Return pint's units and the one it lacks."""
    from pint import UnitRegistry

    registry: UnitRegistry[Any] = UnitRegistry()
    registry.define("percentage_point = [percentage_point]")
    return registry


def _in_pint(unit: str) -> str:
    """Return a unit as an expression that pint reads ("square mile per day": "(mile) ** 2 / (day)")."""
    known, parts = lexicon().names, []
    if unit in known:
        return known[unit]
    for part in unit.split(" per "):
        first, _, rest = part.partition(" ")
        power = _POWERS.get(first, 1) if rest else 1
        name = rest if power > 1 else part
        written = known.get(name) or name.replace(" ", "_").replace("-", "_")
        parts.append(written if power == 1 else f"({written}) ** {power}")
    return parts[0] if len(parts) == 1 else " / ".join(f"({part})" for part in parts)
