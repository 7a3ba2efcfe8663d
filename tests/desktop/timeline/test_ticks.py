"""The axis at every scale."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.desktop.timeline.scale import COARSEST, FINEST, FIRST, LAST, Scale, fit
from workbench.desktop.timeline.ticks import axis

WIDTH = 1000.0


def labels(first: date, last: date) -> tuple[str, list[str], list[str]]:
    """Return unit, tick labels and names of stretches of an axis that shows these days."""
    made = axis(fit(first.toordinal(), last.toordinal(), WIDTH), WIDTH)
    return made.unit, [t.label for t in made.ticks if -1 < t.x < WIDTH], [s.label for s in made.stretches]


@pytest.mark.parametrize(
    ("first", "last", "unit", "some", "stretch"),
    [
        (date(2021, 3, 2), date(2021, 3, 3), "hour", ["00:00", "03:00", "06:00"], "Tue 2 Mar 2021"),
        (date(2021, 3, 1), date(2021, 3, 11), "day", ["Mon 1", "Tue 2", "Wed 3"], "Mar 2021"),
        (date(2021, 3, 1), date(2021, 4, 1), "day", ["1", "2", "3"], "Mar 2021"),
        (date(2021, 3, 1), date(2021, 6, 1), "week", ["1 Mar", "8 Mar", "15 Mar"], "Mar 2021"),
        (date(2021, 1, 1), date(2022, 1, 1), "month", ["Jan", "Feb", "Mar"], "2021"),
        (date(2020, 1, 1), date(2026, 1, 1), "month", ["Jan", "Apr", "Jul"], "2020"),
        (date(1990, 1, 1), date(2010, 1, 1), "year", ["1990", "1991", "1992"], ""),
        (date(1900, 1, 1), date(2000, 1, 1), "year", ["1900", "1905", "1910"], ""),
    ],
)
def test_the_finest_unit_that_can_be_read(first: date, last: date, unit: str, some: list[str], stretch: str) -> None:
    found, ticks, stretches = labels(first, last)
    assert found == unit
    assert ticks[:3] == some
    assert stretches[:1] == ([stretch] if stretch else [])


def test_weeks_begin_on_mondays() -> None:
    made = axis(fit(date(2021, 3, 3).toordinal(), date(2021, 6, 1).toordinal(), WIDTH), WIDTH)
    scale = fit(date(2021, 3, 3).toordinal(), date(2021, 6, 1).toordinal(), WIDTH)
    assert {date.fromordinal(round(scale.day(tick.x))).weekday() for tick in made.ticks} == {0}


@settings(max_examples=150, deadline=None)
@given(left=st.floats(FIRST, LAST - 1), per_day=st.floats(COARSEST, FINEST))
def test_any_scale_has_an_axis_whose_labels_have_room(left: float, per_day: float) -> None:
    made = axis(Scale(left, per_day), WIDTH)
    assert len(made.ticks) < 60
    assert all(b.x - a.x >= 25.0 for a, b in pairwise(made.ticks) if a.label != "1")  # there is no year 0
    assert all(stretch.left < stretch.right for stretch in made.stretches)
