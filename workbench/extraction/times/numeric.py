"""Dates in digits: ISO 8601, and day-month order by what is possible."""

from __future__ import annotations

import re
from typing import Final

from workbench.extraction.times.tape import Fields

_ISO: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:t(\d\d:\d\d)(?::(\d\d)(?:\.\d+)?)?(z|[+-]\d\d:?\d\d)?)?")
_NUMERIC: Final = re.compile(r"(\d{1,4})([/.-])(\d{1,2})\2(\d{2}|\d{4})")


def iso_fields(text: str) -> Fields | None:
    """Read "2022-02-15" and "2022-02-15T09:30Z" (lower case); None when it is no date.

    A day that its month does not have ("29/2/2019") is read all the same: the checks point at it.
    """
    found = _ISO.fullmatch(text)
    fields = _fields(int(found[1]), int(found[2]), int(found[3])) if found else None
    if not found or fields is None:
        return None
    if found[4]:
        seconds = f":{found[5]}" if found[5] and found[5] != "00" else ""
        fields["tail"] = f"T{found[4]}{seconds}{(found[6] or '').upper()}"
    return fields


def numeric_fields(text: str) -> Fields | None:
    """Read a date of three numbers; ``ambiguous`` is set where day and month could both be either.

    Year first is year-month-day. Otherwise a number over 12 is the day; when both fit, the day comes first with a full
    stop or a hyphen (Europe), while a slash is left open: `resolve` asks the other dates of the text and then takes the
    month first only when they write it so.
    """
    found = _NUMERIC.fullmatch(text)
    if not found:
        return None
    one, mark, two, three = int(found[1]), found[2], int(found[3]), int(found[4])
    if len(found[1]) == 4:
        return _fields(one, two, three)
    if len(found[1]) > 2:
        return None
    year = three if len(found[4]) == 4 else full_year(three)
    if not 1000 <= year <= 2199 or (len(found[4]) == 2 and mark == "."):
        return None
    if two > 12 >= one:
        return _fields(year, one, two, "month first")
    fields = _fields(year, two, one, "day first" if one > 12 else "")
    if fields is not None and one <= 12 and two <= 12 and one != two and mark == "/":
        fields["ambiguous"] = True
    return fields


def _fields(year: int, month: int, day: int, order: str = "") -> Fields | None:
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    fields: Fields = {"year": year, "month": month, "day": day}
    if order:
        fields["order"] = order
    return fields


def short_fields(text: str, wanted: bool) -> Fields | None:
    """Read "15/2" where a date is wanted, and "9/11" as the day it names."""
    one, two = (int(part) for part in text.split("/"))
    if text == "9/11":
        return {"year": 2001, "month": 9, "day": 11, "landmark": True}
    if not wanted or not one or not two:
        return None
    if one > 12 >= two and one <= 31:
        return {"month": two, "day": one, "order": "day first"}
    if two > 12 >= one and two <= 31:
        return {"month": one, "day": two, "order": "month first"}
    return {"month": two, "day": one, "ambiguous": True} if one <= 12 and two <= 12 else None


def full_year(two_digits: int) -> int:
    """Return the year two digits mean: 00-49 are of the 2000s, 50-99 of the 1900s (a fixed rule, not the clock's)."""
    return two_digits + (2000 if two_digits < 50 else 1900)
