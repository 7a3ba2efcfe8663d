"""A measure told in two units is one measure, in the smaller unit."""

from __future__ import annotations

import pytest

from tests.extraction.quantities.helpers import one, values


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("He was jailed for two years and three months.", ("two years and three months", 27, "month")),
        ("The ferry was out for 1 hour and 40 minutes.", ("1 hour and 40 minutes", 100, "minute")),
        ("She ran the course in 2 hours 12 minutes.", ("2 hours 12 minutes", 132, "minute")),
        ("The girl weighed 7lb 4oz.", ("7lb 4oz", 116, "ounce")),
    ],
)
def test_two_units_of_one_measure_are_summed(text: str, read: tuple[str, float, str]) -> None:
    assert values(text) == [read]


def test_the_modifier_is_that_of_the_whole_and_both_numbers_are_kept() -> None:
    found = one("The siege lasted more than three weeks and two days.")
    assert (found.quantity.low, found.quantity.unit, found.quantity.modifier) == (23, "day", ">")
    assert [(part.low, part.unit) for part in found.quantity.parts] == [(3, "week"), (2, "day")]


@pytest.mark.parametrize(
    "text",
    [
        "The course takes 2 years and 30 months at sea.",
        "He walked for 3 hours and about 20 minutes.",
        "It was open for 2 months and 10 days.",
        "The lease runs 10 years, 6 months' notice is due.",
    ],
)
def test_what_is_no_exact_sum_stays_two_figures(text: str) -> None:
    assert len(values(text)) == 2
