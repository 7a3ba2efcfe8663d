"""The names of months and weekdays in English, whatever the machine's language, and the day of a moment."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final, overload

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@overload
def day_of(value: date) -> date: ...
@overload
def day_of(value: date | None) -> date | None: ...
def day_of(value: date | None) -> date | None:
    """Return the day of a day or a moment, None of none; a `datetime` is a `date` too, but never equal to one."""
    return value.date() if isinstance(value, datetime) else value
