"""What stands in a bracket behind an amount: the same in another unit, or a figure of its own."""

from __future__ import annotations

import pytest

from tests.extraction.quantities.helpers import one, values


@pytest.mark.parametrize(
    ("text", "value", "converted"),
    [
        ("The dam is 40 metres (131 feet) high.", 40, (131, "foot")),
        ("It was 20C (68F) in the harbour.", 20, (68, "fahrenheit")),
        ("The water rose by 2C (3.6F).", 2, (3.6, "fahrenheit")),
        ("Winds reached 120 km/h (75 mph).", 120, (75, "mile per hour")),
        ("The bridge cost €3m ($3.4m).", 3e6, (3.4e6, "dollar")),
        ("Trucks carried 500 tonnes (551 tons).", 500, (551, "ton")),
    ],
)
def test_the_same_amount_in_another_unit_belongs_to_its_number(
    text: str, value: float, converted: tuple[float, str]
) -> None:
    quantity = one(text).quantity
    assert quantity.value == value
    assert quantity.conversion is not None
    assert (quantity.conversion.low, quantity.conversion.unit) == converted


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("They walked 10 miles (4 hours).", [(10, "mile"), (4, "hour")]),
        ("The fund gained 3% (1.2 points).", [(3, "percent"), (1.2, "point")]),
        ("The index fell 90 points (1.1%).", [(90, "point"), (1.1, "percent")]),
        ("The firm owes $5m ($2m last year).", [(5e6, "dollar"), (2e6, "dollar")]),
        ("The wall runs 12 km (20 miles) from the coast.", [(12, "kilometer"), (20, "mile")]),
        ("Rates rose 50 basis points (2%).", [(50, "basis point"), (2, "percent")]),
    ],
)
def test_another_figure_in_a_bracket_stands_alone(text: str, figures: list[tuple[float, str]]) -> None:
    assert [(value, unit) for _, value, unit in values(text)] == figures
