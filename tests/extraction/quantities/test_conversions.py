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


@pytest.mark.parametrize(
    ("text", "number", "exchanged", "value", "unit"),
    [
        ("The tablet costs 5,400 yuan ($795) in Torv.", "5,400 yuan", "$795", 795, "dollar"),
        ("A fine of S$2mil (RM6.1mil) was set.", "S$2mil", "RM6.1mil", 6.1e6, "ringgit"),
        ("The mine went for 41,000,000 US$ (A$60m).", "41,000,000 US$", "A$60m", 6e7, "australian dollar"),
        ("The gate cost €50 (PS43).", "€50", "PS43", 43, "pound sterling"),
        ("Owners get C$9 (US$6.70) per share.", "C$9", "US$6.70", 6.7, "dollar per share"),
        ("Owners get C$9 (US$6.70 per share).", "C$9", "US$6.70 per share", 6.7, "dollar per share"),
        ("They ask €4-5m ($4.4-5.5m).", "€4-5m", "$4.4-5.5m", (4.4e6, 5.5e6), "dollar"),
        ("It took in 9m yuan [$1.2m].", "9m yuan", "$1.2m", 1.2e6, "dollar"),
    ],
)
def test_a_sum_exchanged_in_a_bracket_keeps_its_own_place(
    text: str, number: str, exchanged: str, value: float | tuple[float, float], unit: str
) -> None:
    """The rate of the day is the reporter's: the sum can be wrong where its number is right."""
    quantity = one(text).quantity
    conversion, own = quantity.conversion, quantity.exchanged
    assert conversion is not None
    assert own is not None
    assert conversion.of is not None
    assert conversion.span is not None
    assert (conversion.of.of(text), conversion.span.of(text)) == (number, exchanged)
    assert (own.value, own.unit, own.counted) == (pytest.approx(value), unit, quantity.counted)


@pytest.mark.parametrize(
    ("text", "modifiers"),
    [
        ("The bill was more than 5m euros (about $6m).", (">", "~")),
        ("The bill was more than 5m euros ($6m).", (">", ">")),
        ("The bill was 5m euros ($6m).", ("=", "=")),
    ],
)
def test_an_exchanged_sum_is_as_sure_as_its_number_unless_it_says_more(text: str, modifiers: tuple[str, str]) -> None:
    quantity = one(text).quantity
    assert quantity.exchanged is not None
    assert (quantity.modifier, quantity.exchanged.modifier) == modifiers


def test_a_measure_reckoned_over_is_no_figure_of_its_own() -> None:
    assert one("The dam is 40 metres (131 feet) high.").quantity.exchanged is None
