"""Values against each other: ranges, modifiers, rounding, units."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.comparison.values import relate, same_dimension
from workbench.domain.quantity import Modifier, Quantity


def read(written: str) -> Quantity:
    """Read "~300 mile" or "5..7 percent"."""
    value, _, unit = written.partition(" ")
    sign = next((m for m in (">=", "<=", "~", ">", "<") if value.startswith(m)), "=")
    low, _, high = value.removeprefix(sign).partition("..")
    return Quantity(float(low), float(high) if high else None, Modifier(sign), unit=unit or None)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("12", "12", "agree"),
        ("10", "12", "conflict"),
        ("12", ">=20", "conflict"),
        (">=20", "26", "compatible vaguer"),
        (">=20", "500", "conflict"),
        (">=10", ">=11", "conflict"),
        ("~100", "103", "compatible rounded"),
        ("100000", "130000", "conflict"),
        (">100000", "130000", "compatible vaguer"),
        ("3000000000 dollar", "3200000000 dollar", "compatible rounded"),
        ("9 percent", "9.1 percent", "compatible rounded"),
        ("5..7", "6", "compatible vaguer"),
        ("5..7", "6..8", "compatible contained"),
        ("62 mile", "100 kilometer", "agree"),
        ("48 hour", "2 day", "agree"),
        ("30 day", "1 month", "compatible rounded"),
        ("28 day", "1 month", "compatible rounded"),
        (">=30 day", ">=1 month", "compatible rounded"),
        (">=1 month", "30 day", "compatible vaguer"),
        ("4 week", "1 month", "compatible rounded"),
        ("180 day", "6 month", "compatible rounded"),
        ("365 day", "1 year", "agree"),
        ("12 month", "1 year", "agree"),
        ("40 day", "1 month", "conflict"),
        ("2 week", "1 month", "conflict"),
        ("45 day", "2 month", "conflict"),
        ("300 day", "1 year", "conflict"),
        ("0.3333 share", "33 percent", "compatible rounded"),
        ("<1 hour", "5 hour", "conflict"),
    ],
)
def test_relation_of_two_values(a: str, b: str, expected: str) -> None:
    relation, how = relate(read(a), read(b))
    assert " ".join(filter(None, (relation, how))) == expected


def test_currencies_and_counts_are_not_compared() -> None:
    assert not same_dimension(read("5 dollar"), read("5 euro"))
    assert not same_dimension(read("5 dollar"), read("5"))
    assert same_dimension(read("5 mile"), read("5 foot"))


VALUES = st.builds(
    Quantity,
    low=st.floats(0, 1e12),
    modifier=st.sampled_from(Modifier),
    unit=st.sampled_from([None, "percent", "share", "mile", "kilometer", "dollar", "day"]),
)


@given(VALUES, VALUES)
def test_comparing_is_symmetric(a: Quantity, b: Quantity) -> None:
    assert relate(a, b)[0] is relate(b, a)[0]


@given(VALUES)
def test_a_value_agrees_with_itself(a: Quantity) -> None:
    assert relate(a, a)[0] == "agree"
