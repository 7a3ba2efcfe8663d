"""TIMEX3 values: written, read back, and the days they cover."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.extraction.times.values import days, narrowed, parse, write


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2022-02-15", date(2022, 2, 15), date(2022, 2, 15)),
        ("2022-02-15T09:30Z", date(2022, 2, 15), date(2022, 2, 15)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022-Q4", date(2022, 10, 1), date(2022, 12, 31)),
        ("2022-H1", date(2022, 1, 1), date(2022, 6, 30)),
        ("2022-WI", date(2022, 12, 1), date(2023, 2, 28)),
        ("2020-W53", date(2020, 12, 28), date(2021, 1, 3)),
        ("2022-W07-WE", date(2022, 2, 19), date(2022, 2, 20)),
        ("198", date(1980, 1, 1), date(1989, 12, 31)),
        ("19", date(1900, 1, 1), date(1999, 12, 31)),
    ],
)
def test_a_value_is_read_back_and_covers_its_days(value: str, first: date, last: date) -> None:
    point = parse(value)
    assert point is not None
    assert write(point) == value
    assert days(point) == (first, last)


@pytest.mark.parametrize("value", ["XXXX-02-10", "BC0480", "BC0480-SP", "XXXX-SU", "2022-02-30"])
def test_open_ancient_and_impossible_values_cover_nothing(value: str) -> None:
    point = parse(value)
    assert point is not None
    assert days(point) is None


@pytest.mark.parametrize("value", ["P3D", "PT48H", "PRESENT_REF", "XXXX-WXX-1", ""])
def test_lengths_and_references_are_no_points(value: str) -> None:
    assert parse(value) is None


def test_early_is_the_first_third() -> None:
    assert narrowed((date(2022, 1, 1), date(2022, 1, 31)), "START") == (date(2022, 1, 1), date(2022, 1, 11))
    assert narrowed((date(2022, 1, 1), date(2022, 1, 1)), "END") == (date(2022, 1, 1), date(2022, 1, 1))
