"""From days to pixels and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.desktop.timeline.scale import COARSEST, FINEST, FIRST, LAST, Scale, fit

days = st.floats(FIRST, LAST - 400, allow_nan=False)
fineness = st.floats(COARSEST, FINEST)


def test_a_fit_shows_the_stretch_within_its_margins() -> None:
    scale = fit(1000.0, 1010.0, 500.0, margin=50.0)
    assert scale.per_day == 40.0
    assert (scale.x(1000.0), scale.x(1010.0)) == (50.0, 450.0)


def test_one_moment_stands_in_the_middle_among_its_hours() -> None:
    scale = fit(1000.5, 1000.5, 480.0)
    assert scale.x(1000.5) == pytest.approx(240.0)
    assert scale.day(480.0) - scale.day(0.0) == pytest.approx(0.5)


@given(left=days, per_day=fineness, factor=st.floats(0.2, 5.0), at=st.floats(0.0, 2000.0))
def test_the_day_under_the_pointer_stays_there(left: float, per_day: float, factor: float, at: float) -> None:
    scale = Scale(left, per_day)
    zoomed = scale.zoomed(factor, at)
    held = zoomed.left in (FIRST, LAST - 1.0)  # at the calendar's ends it cannot
    assert held or zoomed.day(at) == pytest.approx(scale.day(at), abs=1e-4)
    assert COARSEST <= zoomed.per_day <= FINEST


@given(left=days, per_day=fineness, pixels=st.floats(-1e6, 1e6))
def test_no_pan_leaves_the_calendar(left: float, per_day: float, pixels: float) -> None:
    assert FIRST <= Scale(left, per_day).panned(pixels).left < LAST
