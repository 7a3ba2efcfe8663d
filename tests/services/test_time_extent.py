"""Where a time lies on the line, and how sharp its ends are."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.moment import Moment, TimexType
from workbench.services.time_extent import extent, instant

TUESDAY = date(2021, 3, 2)
NOON = 12 / 24


def at(value: str, first: date | None = TUESDAY, last: date | None = TUESDAY, mod: str | None = None) -> Moment:
    return Moment(TimexType.DATE, value, mod, first, last)


def hours(moment: Moment, bound: str = "") -> tuple[float, float, bool]:
    """Return first and last hour, counted from the start of the Tuesday, and whether its ends are soft."""
    found = extent(moment, bound)
    assert found is not None
    day = instant(TUESDAY)
    return round((found.start - day) * 24, 2), round((found.end - day) * 24, 2), found.soft


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (at("2021-03-02"), (0, 24, False)),
        (at("2021-03-02T19:40"), (19.67, 19.67, False)),
        (at("2021-03-02T19:40:00+01:00"), (19.67, 19.67, False)),
        (at("2021-03-02T24:00"), (24, 24, False)),
        (at("2021-03-02TEV"), (18, 24, True)),
        (at("2021-03-02TNI"), (20, 30, True)),
        (at("2021-03-02TXX"), (0, 24, False)),
        (at("2021-03-02", mod="START"), (0, 24, True)),
        (at("2021-W09", TUESDAY, date(2021, 3, 7)), (0, 144, True)),
        (at("PT48H", TUESDAY, date(2021, 3, 3)), (0, 48, False)),
    ],
    ids=["day", "clock", "zone", "midnight", "evening", "night", "hour unknown", "early", "week", "48 hours"],
)
def test_days_clocks_and_parts_of_a_day(moment: Moment, expected: tuple[float, float, bool]) -> None:
    assert hours(moment) == expected


@pytest.mark.parametrize(
    ("bound", "before", "after"),
    [
        ("on", False, False),
        ("until", True, False),
        ("by", True, False),
        ("since", False, True),
        ("as soon as", False, True),
    ],
)
def test_what_ties_the_event_opens_an_end(bound: str, before: bool, after: bool) -> None:
    found = extent(at("2021-03-02"), bound)
    assert found is not None
    assert (found.before, found.after) == (before, after)


def test_one_known_end_leaves_the_other_open() -> None:
    later, earlier = extent(at("2021-03-02", last=None)), extent(at("2021-03-02", first=None))
    assert later is not None
    assert earlier is not None
    assert later.after
    assert earlier.before
    assert not later.before
    assert not earlier.after


@pytest.mark.parametrize(
    "moment",
    [
        Moment(TimexType.DURATION, "P51Y"),
        Moment(TimexType.SET, "P1W", earliest=TUESDAY, latest=TUESDAY),
        Moment(TimexType.DATE, "PAST_REF"),
        Moment(TimexType.DATE, "XXXX-03-02", options=(TUESDAY,)),
    ],
    ids=["length", "set", "reference", "year open"],
)
def test_what_has_no_day_has_no_place(moment: Moment) -> None:
    assert extent(moment) is None


def test_a_publication_has_its_hour() -> None:
    assert instant(datetime(2021, 3, 2, 12, 0)) - instant(TUESDAY) == NOON  # noqa: DTZ001


@settings(max_examples=60, deadline=None)
@given(value=st.text(max_size=14), first=st.dates(), last=st.dates(), bound=st.sampled_from(["", "until", "since"]))
def test_any_value_gives_a_stretch_that_does_not_run_backwards(value: str, first: date, last: date, bound: str) -> None:
    found = extent(at(value, min(first, last), max(first, last)), bound)
    assert found is not None
    assert found.start <= found.end
    assert found.start <= found.middle <= found.end
