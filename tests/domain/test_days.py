"""The day of a moment, and the names of days whatever the machine's language."""

from datetime import UTC, date, datetime

import pytest

from workbench.domain.days import MONTHS, WEEKDAYS, day_of


@pytest.mark.parametrize(
    "value",
    [date(2021, 3, 1), datetime(2021, 3, 1), datetime(2021, 3, 1, 23, 59, tzinfo=UTC)],  # noqa: DTZ001 - as read
)
def test_a_moment_is_of_its_day(value: date) -> None:
    assert day_of(value) == date(2021, 3, 1)
    assert type(day_of(value)) is date


def test_nothing_is_of_no_day() -> None:
    assert day_of(None) is None


def test_the_names_follow_the_calendar() -> None:
    assert MONTHS[date(2021, 3, 1).month - 1] == "March"
    assert WEEKDAYS[date(2021, 3, 1).weekday()] == "Monday"
