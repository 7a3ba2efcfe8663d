"""Beginnings and ends of longer times: days of the calendar, or lengths of an event."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.domain.moment import Moment, TimeContext
from workbench.extraction.times.recognise import recognise
from workbench.extraction.times.resolve import resolve_all

PUBLISHED = date(2022, 2, 15)


def read(text: str) -> list[tuple[str, Moment]]:
    found = recognise(text)
    moments = resolve_all([(f.span, f.expression) for f in found], TimeContext(published=PUBLISHED))
    return [(f.span.of(text), moment) for f, moment in zip(found, moments, strict=True)]


@pytest.mark.parametrize(
    ("text", "value", "mod", "first", "last"),
    [
        ("the last week of June 1950", "1950-06", "END", date(1950, 6, 24), date(1950, 6, 30)),
        ("the first week of January", "2022-01", "START", date(2022, 1, 1), date(2022, 1, 7)),
        ("the second week of January", "2022-01", None, date(2022, 1, 8), date(2022, 1, 14)),
        ("the early days of May 1949", "1949-05", "START", date(1949, 5, 1), date(1949, 5, 10)),
        ("the closing days of 1988", "1988", "END", date(1988, 12, 22), date(1988, 12, 31)),
        ("the first day of July 1916", "1916-07-01", None, date(1916, 7, 1), date(1916, 7, 1)),
        ("the last day of June 1916", "1916-06", "END", date(1916, 6, 30), date(1916, 6, 30)),
    ],
)
def test_the_edge_of_a_month_or_year_has_days(text: str, value: str, mod: str | None, first: date, last: date) -> None:
    [(words, moment)] = read(f"The bridge fell in {text}.")
    assert words == text
    assert (moment.value, moment.mod, moment.earliest, moment.latest) == (value, mod, first, last)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the first year of the war", "P1Y"),
        ("the early years of his life", "PXY"),
        ("the final weeks of the siege", "PXW"),
        ("the last month of the campaign", "P1M"),
        ("the closing days of the trial", "PXD"),
    ],
)
def test_the_edge_of_an_event_is_a_length(text: str, value: str) -> None:
    [(words, moment)] = read(f"Prices rose in {text}.")
    assert words == text[: text.index(" of ")]
    assert (moment.value, moment.earliest) == (value, None)


def test_a_single_day_of_an_event_is_no_length() -> None:
    assert read("They met on the final day of the battle.") == []
