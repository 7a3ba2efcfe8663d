"""Units by name to base units: every name extraction gives is known, or is known to have none."""

from __future__ import annotations

import subprocess
import sys
import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench import assets
from workbench.comparison import units
from workbench.comparison.values import relate, same_dimension
from workbench.domain.quantity import Direction, Quantity

EMITTED = [unit["name"] for unit in tomllib.loads(assets.text("lexicons", "quantities", "units.toml"))["unit"]]
OTHERS = ["share", "times", "year of age", "month of age", "count per week", "dollar per barrel", "barrel per day"]
RATES = tomllib.loads(assets.text("lexicons", "quantities", "context.toml"))["units"]["per_units"]


@pytest.mark.parametrize("unit", [*EMITTED, *OTHERS])
def test_every_unit_has_a_base_or_is_named_as_having_none(unit: str) -> None:
    known = units.lexicon()
    without = unit in known.meanings or not (known.no_base | known.money).isdisjoint(unit.split(" per "))
    assert (units.base(unit) is None) is without


def test_what_has_no_base_is_no_misspelling() -> None:
    per_game = {"rebound", "assist"}
    read_by_rule = {"times", "beat", "frame", *per_game}
    assert units.lexicon().no_base | units.lexicon().money <= {*EMITTED, *RATES, "person", "game", *read_by_rule}
    assert units.lexicon().rough.keys() <= {*EMITTED, *OTHERS}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ((62, "mile"), (100, "kilometer")),
        ((68, "fahrenheit"), (20, "celsius")),
        ((250, "gram"), (0.25, "kilogram")),
        ((14, "stone"), (196, "pound-mass")),
        ((2, "kiloton"), (2000, "tonne")),
        ((1.5, "terawatt hour"), (1500, "gigawatt hour")),
        ((42, "gallon"), (1, "barrel")),
        ((50, "square mile"), (129.5, "square kilometer")),
        ((60, "mile per hour"), (96.56, "kilometer per hour")),
        ((2, "decade"), (20, "year")),
        ((18, "month of age"), (1.5, "year of age")),
        ((25, "basis point"), (0.25, "percentage point")),
        ((3, "count per day"), (21, "count per week")),
        ((400, "parts-per-million"), (0.04, "percent")),
    ],
)
def test_the_same_in_two_units_agrees(a: tuple[float, str], b: tuple[float, str]) -> None:
    one, two = Quantity(a[0], unit=a[1]), Quantity(b[0], unit=b[1])
    assert same_dimension(one, two)
    assert relate(one, two) == ("agree", None)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("dollar", "euro"),
        ("cent", "dollar"),
        ("dollar per barrel", "dollar per tonne"),
        ("percent", "percentage point"),
        ("mile", "hectare"),
        ("day", "mile"),
        ("degree", "mile"),
        ("point", "meter"),
        ("bit", "percent"),
        ("month of age", "month"),
        ("furlong", "no such thing"),
    ],
)
def test_different_things_are_not_compared(a: str, b: str) -> None:
    assert not same_dimension(Quantity(5, unit=a), Quantity(5, unit=b))


def test_a_change_of_temperature_has_no_zero() -> None:
    one = Quantity(9, unit="fahrenheit", direction=Direction.UP)
    two = Quantity(5, unit="celsius", direction=Direction.UP)
    assert relate(one, two) == ("agree", None)
    assert relate(Quantity(9, unit="fahrenheit"), Quantity(5, unit="celsius"))[0] == "conflict"


@settings(max_examples=60, deadline=None)
@given(
    st.text(max_size=20) | st.sampled_from(["9**9**9", "1 / 0", "per", " per ", "in per in", "square", "kelvin kelvin"])
)
def test_a_unit_that_a_person_typed_never_raises(unit: str) -> None:
    assert units.base(unit) is None or units.base(unit).factor > 0


def test_pint_is_imported_only_where_two_units_meet() -> None:
    program = """
import sys
from workbench.comparison import engine
from workbench.comparison.values import key, relate, same_dimension
from workbench.domain.quantity import Quantity as Q
pairs = [(Q(5, unit="mile"), Q(6, unit="mile"))]
pairs += [(Q(5, unit="day"), Q(6, unit="mile")), (Q(5, unit="yen"), Q(6, unit="won"))]
print([key(a.unit) + key(b.unit) for a, b in pairs], [same_dimension(a, b) and relate(a, b)[0] for a, b in pairs])
assert "pint" not in sys.modules, "too early"
same_dimension(Q(5, unit="mile"), Q(6, unit="kilometer"))
assert "pint" in sys.modules, "never"
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
