"""Days as the desk writes and reads them. Pure but for Qt's month names, which no system locale changes."""

from __future__ import annotations

from datetime import UTC, date, datetime

from PySide6.QtCore import QDate, QLocale

from workbench.desktop import wording

_FORMATS = ("%Y-%m-%d", "%d %b %Y", "%d %B %Y", "%b %d, %Y", "%B %d, %Y", "%b %d %Y", "%B %d %Y", "%d.%m.%Y")


def day_words(day: date | datetime) -> str:
    """Return "10 Feb 2022", with the clock time where there is one."""
    words = wording.day(day)
    return f"{words}, {day:%H:%M}" if isinstance(day, datetime) else words


def weekday_words(day: date) -> str:
    """Return "Thursday, 10 Feb 2022": a weekday lets a person tell fitting years apart."""
    return QLocale.c().toString(QDate(day.year, day.month, day.day), "dddd, d MMM yyyy")


def parse_day(text: str) -> date | None:
    """Read a day that a person typed; None for anything that could mean two days ("10/02/2022") or none."""
    tidy = " ".join(text.replace(" ,", ",").split())
    for form in _FORMATS:
        try:
            return datetime.strptime(tidy, form).replace(tzinfo=UTC).date()
        except ValueError:
            continue
    return None
