"""When a story was published: found, inferred with its reason, or unknown with every year that fits.

A day without a year takes its year only from what fixes it: a full date of the text, or the case's event date.
A weekday limits the years ("Thursday (Feb 10)": 1994, 2000, …); without one there is nothing to choose from. A date
beside a cited source ("according to The National, February 15") is that source's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime

from workbench.domain.article import Fact, Known
from workbench.domain.moment import FITTING_YEARS
from workbench.domain.span import Span
from workbench.reading.dates import WrittenDate, written_dates
from workbench.reading.lines import Line

# Full dates are looked for this far into a text; a story that has its first one later is not dated by it.
_REACH = 100_000
_NEIGHBOUR_DAYS = 14

_CITED_BEFORE = re.compile(
    r"(?:[Aa]ccording to|told|[Aa]s reported by|reported by|quoted by|cited by|citing|[Ii]nterview with"
    r"|[Ss]ources?:|via|by)\s+"
    r"(?:the\s+)?[A-ZÀ-Þ][\w.&'’-]*(?:,? [A-ZÀ-Þ][\w.&'’-]*){0,5},?\s*(?:\(?on\s+)?\(?$"
)
_SAID_BEFORE = re.compile(
    r"\b(?:said|says|told|announced|confirmed|reported|declared|warned|stated|added|wrote|tweeted)"
    r"(?:\s+(?:reporters|journalists|lawmakers|parliament|in a statement|late|early"
    r"|here))?,?\s+(?:late\s+|early\s+)?(?:on\s+)?(?:late\s+|early\s+)?$"
)
_PUBLISHED_WORD = re.compile(
    r"\b(?:published|posted|updated|issued|released|first published|last updated|date)\b", re.IGNORECASE
)


def is_cited(text: str, written: WrittenDate) -> bool:
    """Tell whether a date stands beside a cited source and so is that source's, not the article's."""
    before = text[max(0, written.span.start - 120) : written.span.start]
    return bool(_CITED_BEFORE.search(before.rsplit("\n", 1)[-1]))


def settle(text: str, written: WrittenDate, event_date: date | None, where: str) -> Fact[date | datetime]:
    """Make a fact of a day that stands in the masthead, dateline or lead.

    Args:
        text: The stored text, whose full dates may fix a year.
        written: The day as written.
        event_date: The case's event date, if one is set.
        where: What names the day ("the dateline", "the lead"), for the reason.
    """
    if written.swapped is not None:
        return _choose_order(written, event_date)
    if written.full is not None:
        return Fact(written.full, Known.INFERRED, f"the day {where} names", written.span)
    shown = written.span.of(text)
    fixed = _year_from_text(text, written)
    if fixed:
        day, source = fixed
        return Fact(
            day, Known.INFERRED, f"{where} says '{shown}'; year inferred from '{source}' in the text", written.span
        )
    near = written.near(event_date) if event_date else None
    if near and event_date:
        because = f"{where} says '{shown}'; year inferred from the case's event date ({_shown(event_date)})"
        return Fact(near, Known.INFERRED, because, written.span, written.fitting())
    every = written.fitting()
    options = tuple(day for day in every if day.year in FITTING_YEARS) or every
    open_years = f"fits {len(options)} years" if options else "names no year"
    return Fact(None, Known.UNKNOWN, f"{where} says '{shown}', which {open_years}", written.span, options)


def stated_day(text: str, lines: Iterable[Line]) -> WrittenDate | None:
    """Return the day of a line of publication ("Published March 4, 2021"); "published" wins over "updated"."""
    found: list[tuple[int, WrittenDate]] = []
    for line in lines:
        for written in written_dates(text, line.span.start, line.span.end):
            updated = re.search(r"\bupdated\b", line.text, re.IGNORECASE) and "ublished" not in line.text
            found.append((1 if updated else 0, written))
    return min(found, key=lambda item: item[0])[1] if found else None


def closing_day(text: str, tail: Iterable[Line]) -> WrittenDate | None:
    """Return the full date of a closing line such as "First published on 4 March 2021"."""
    for line in tail:
        if len(line.text) <= 120 and _PUBLISHED_WORD.search(line.text):
            for written in written_dates(text, line.span.start, line.span.end):
                if written.full and not is_cited(text, written):
                    return written
    return None


def lead_day(text: str, story: Iterable[Line]) -> WrittenDate | None:
    """Return the day on which the lead says its news was told ("said on Thursday (Feb 10)"), or None.

    Any other day of the lead may be the event's, a plan's or a source's.
    """
    for line in story:
        for written in written_dates(text, line.span.start, min(line.span.end, line.span.start + 1500)):
            before = text[max(line.span.start, written.span.start - 80) : written.span.start]
            dated = written.weekday is not None or written.full is not None
            if dated and _SAID_BEFORE.search(before) and not is_cited(text, written):
                return written
    return None


def _choose_order(written: WrittenDate, event_date: date | None) -> Fact[date | datetime]:
    """Settle 3/4/2021, which is two days: the case's event date tells when only one of them is near it."""
    first = date(written.year or 1, written.month, written.day)
    both = tuple(sorted((first, written.swapped or first)))
    near = [day for day in both if event_date and 0 <= (day - event_date).days <= 14]
    if len(near) == 1:
        return Fact(near[0], Known.INFERRED, "day and month told apart by the case's event date", written.span, both)
    return Fact(None, Known.UNKNOWN, "day and month can be read either way", written.span, both)


def _year_from_text(text: str, written: WrittenDate) -> tuple[date, str] | None:
    """Fix a year by a full date of the text: the same day, else one within two weeks of a year that fits."""
    closest: tuple[int, date, Span] | None = None
    for other in written_dates(text, 0, min(len(text), _REACH)):
        if other.year is None or other.swapped is not None or is_cited(text, other):
            continue
        known = date(other.year, other.month, other.day)
        day = written.near(known, _NEIGHBOUR_DAYS)
        if day and (closest is None or abs((day - known).days) < closest[0]):
            closest = (abs((day - known).days), day, other.span)
    return (closest[1], closest[2].of(text)) if closest else None


def _shown(day: date) -> str:
    return f"{day.day} {day:%b} {day.year}"
