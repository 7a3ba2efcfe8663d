"""Whether a bracketed amount is the one before it in another unit ("6 km (3.7 miles)") or says something of its own."""

from __future__ import annotations

from functools import lru_cache

from workbench.extraction.quantities import modifiers
from workbench.extraction.quantities.amounts import Amount
from workbench.extraction.quantities.cardinals import Tokens
from workbench.extraction.quantities.lexicon import conversion_tables

_TOLERANCE = 1.25
"""How far apart two rounded amounts may be and still be one ("some seven miles (11 km)")."""


def converts(a: Amount, b: Amount) -> bool:
    """Tell whether ``b`` is ``a`` in another unit: another currency, or the same size by the units' factor.

    A 90-minute film is no conversion of 10 miles, and "3% (1.2 points)" are two figures.
    """
    if a.unit is None or b.unit is None or a.unit == b.unit:
        return False
    if modifiers.is_money(a.unit) or modifiers.is_money(b.unit):
        return (
            modifiers.is_money(a.unit)
            and modifiers.is_money(b.unit)
            and a.unit.split(" per ")[0] != b.unit.split(" per ")[0]
        )
    (one, factor), (other, factor_b) = _size(a.unit), _size(b.unit)
    if one != other or not one:
        return False
    ends = ((a.low, b.low), (a.low if a.high is None else a.high, b.low if b.high is None else b.high))
    if all(_near(x * factor, y * factor_b) for x, y in ends):
        return True
    zero = conversion_tables()["zero"]
    if a.unit not in zero or b.unit not in zero:
        return False
    return all(abs(x * factor + zero[a.unit] - y * factor_b - zero[b.unit]) < 3 for x, y in ends)


def qualify(tokens: Tokens, amount: Amount) -> None:
    """Read the wording inside the bracket behind an amount ("(about $6m)"); without one, that of the amount holds."""
    other = amount.conversion
    if other is None:
        return
    modifiers.qualify(tokens, other, amount.bracket)
    if other.wording is None:
        other.modifier = amount.modifier


def _near(x: float, y: float) -> bool:
    small, large = sorted((abs(x), abs(y)))
    return large <= small * _TOLERANCE


@lru_cache(maxsize=1000)
def _size(unit: str) -> tuple[str, float]:
    """Return dimension and size of a unit; "liter per second" has those of both its parts, an unknown one ("", 1)."""
    tables = conversion_tables()
    for name, table in tables.items():
        if unit in table and name != "zero":
            return name, table[unit]
    above, per, below = unit.partition(" per ")
    if per:
        (one, factor), (other, factor_b) = _size(above), _size(below)
        if one and (other or below):
            return f"{one} per {other or below}", factor / factor_b
    return "", 1.0
