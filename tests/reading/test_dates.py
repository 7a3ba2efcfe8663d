from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.reading.dates import FIRST_YEAR, LAST_YEAR, WrittenDate, written_dates


def one(text: str) -> WrittenDate:
    found = list(written_dates(text))
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "shown", "full"),
    [
        ("Published March 4, 2021, 6:12 p.m.", "March 4, 2021", datetime.fromisoformat("2021-03-04T18:12")),
        ("Friday, 5 March 2021", "Friday, 5 March 2021", date(2021, 3, 5)),
        (
            "THURSDAY, FEBRUARY 10, 2022 | 18:05",
            "THURSDAY, FEBRUARY 10, 2022",
            datetime.fromisoformat("2022-02-10T18:05"),
        ),
        ("the 3rd of March 2021 was wet", "3rd of March 2021", date(2021, 3, 3)),
        ("2022-02-15T09:30", "2022-02-15", datetime.fromisoformat("2022-02-15T09:30")),
        ("15/02/2022", "15/02/2022", date(2022, 2, 15)),
        ("02/15/2022", "02/15/2022", date(2022, 2, 15)),
        ("4.3.2021", "4.3.2021", date(2021, 3, 4)),
        ("Sept. 9, 2019 12 a.m.", "Sept. 9, 2019", datetime.fromisoformat("2019-09-09T00:00")),
        ("said on Thursday (Feb 10) that", "Thursday (Feb 10)", None),
        ("(March 4)", "March 4", None),
    ],
)
def test_written_days(text: str, shown: str, full: date | None) -> None:
    written = one(text)
    assert (written.span.of(text), written.full) == (shown, full)


@pytest.mark.parametrize(
    "text",
    [
        "we may 5 times",
        "31 June 2020",
        "May 2021",
        "10:30",
        "1.234.567",
        "30-02-2021",
        "version 2021.3",
        "the march 40",
    ],
)
def test_no_days(text: str) -> None:
    assert list(written_dates(text)) == []


def test_a_weekday_leaves_only_the_years_it_fits() -> None:
    years = [day.year for day in one("Thursday (Feb 10)").fitting()]
    assert years == [1994, 2000, 2005, 2011, 2022, 2028, 2033, 2039]
    assert one("Feb 10").fitting() == ()
    assert one("Saturday, Feb 29").fitting() == (date(1992, 2, 29), date(2020, 2, 29))


def test_the_year_near_another_day_must_fit_the_weekday() -> None:
    thursday = one("Thursday (Feb 10)")
    assert thursday.near(date(2022, 2, 9)) == date(2022, 2, 10)
    assert thursday.near(date(2021, 12, 30)) == date(2022, 2, 10)
    assert thursday.near(date(2019, 2, 10)) is None
    assert one("December 30").near(date(2022, 1, 2)) == date(2021, 12, 30)


def test_slashes_below_thirteen_are_two_days() -> None:
    assert one("03/04/2021").swapped == date(2021, 3, 4)
    assert one("03/03/2021").swapped is None


@settings(max_examples=100, deadline=None)
@given(
    st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)),
    st.sampled_from(["%A, %d %B %Y", "%A, %B %d, %Y", "%Y-%m-%d"]),
)
def test_every_full_day_is_read_back(day: date, form: str) -> None:
    assert one(f"Updated {day:{form}}.").full == day


@settings(max_examples=100, deadline=None)
@given(st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)))
def test_the_true_year_is_always_among_the_fitting_ones(day: date) -> None:
    fitting = one(f"on {day:%A} ({day:%b} {day.day})").fitting()
    assert day in fitting
    assert {found.weekday() for found in fitting} == {day.weekday()}


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from("0123456789 ./-,:()Mayrch ThuFeb"), max_size=60))
def test_no_text_raises_and_spans_lie_inside(text: str) -> None:
    for written in written_dates(text):
        assert 0 <= written.span.start < written.span.end <= len(text)
