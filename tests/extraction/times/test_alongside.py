"""Times told by the one before them."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.domain.moment import TimeContext
from workbench.extraction.times.recognise import recognise
from workbench.extraction.times.resolve import resolve_all


def values(text: str) -> list[tuple[str, str]]:
    found = recognise(text)
    moments = resolve_all([(f.span, f.expression) for f in found], TimeContext(published=date(2025, 6, 18)))
    return [(f.span.of(text), moment.value) for f, moment in zip(found, moments, strict=True)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Output shrank in the last three months of 2023.", ("the last three months of 2023", "2023-Q4")),
        ("It grew in the first six months of last year.", ("the first six months of last year", "2024-H1")),
    ],
)
def test_months_at_the_edge_of_a_year_are_its_quarter_or_half(text: str, read: tuple[str, str]) -> None:
    assert values(text) == [read]


def test_a_year_earlier_keeps_the_month() -> None:
    assert values("Rents rose 3 percent in February from a year earlier.")[1] == ("a year earlier", "2024-02")


def test_a_month_that_another_is_held_against_moves_no_previous_month() -> None:
    text = "The rate was 4 percent in March, down from 5 percent in February. In the previous month it had been higher."
    assert values(text)[-1] == ("the previous month", "2025-02")


def test_a_day_that_is_told_of_is_no_length() -> None:
    assert values("It came after a day that saw 14 alarms.") == []
    assert values("It came after a day and a half.") == [("a day and a half", "P1.5D")]
