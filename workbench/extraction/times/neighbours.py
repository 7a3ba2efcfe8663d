"""Expressions that stand side by side: "Monday, March 3", "10 a.m. Friday", "April and June 1955", "Monday morning"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from workbench.domain.moment import TimexType
from workbench.extraction.times import words
from workbench.extraction.times.alongside import lean, months_of_year
from workbench.extraction.times.clock import offset_text
from workbench.extraction.times.lexing import Lexed
from workbench.extraction.times.tape import Draft

_DAYS: Final = frozenset({"date", "weekday", "deictic", "holiday", "day_of_month"})


def join_neighbours(lexed: Lexed, drafts: list[Draft]) -> list[Draft]:
    """Join what is one expression, and let a year or a day be shared by what is said together."""
    joined: list[Draft] = []
    for draft in drafts:
        joined.append(draft)
        while len(joined) > 1 and (one := _one(lexed, joined[-2], joined[-1])) is not None:
            joined[-2:] = [one]
    for left, right in pairwise(joined):
        _earlier_on(lexed, right)
        _share(lexed, left, right)
        lean(lexed, left, right)
    for i, draft in enumerate(joined):
        _year_behind_bracket(lexed, joined[max(0, i - 2) : i], draft)
    if joined:
        _earlier_on(lexed, joined[0])
    _lean_on_neighbours(lexed, joined)
    return joined


def _is_day(draft: Draft) -> bool:
    return draft.form in _DAYS and (draft.form != "date" or "day" in draft.fields)


def _one(lexed: Lexed, left: Draft, right: Draft) -> Draft | None:
    """Return the one expression two drafts make, or None."""
    gap = right.first - left.last
    if left.form == "unit" and gap == 1 and (joined := _day_beside(lexed, left, right)) is not None:
        return joined
    if gap == 1 and (joined := months_of_year(lexed, left, right)) is not None:
        return joined
    if left.form == "duration" and gap == 1 and (joined := _counted_from(lexed, left, right)) is not None:
        return joined
    if left.form == right.form == "duration" and (gap == 0 or (gap == 1 and lexed.word(left.last) == "and")):
        return _added(left, right)
    if gap == 0 or (gap == 1 and lexed.kind(left.last) == ","):
        return _day_and_time(lexed, left, right)
    return None


def _day_and_time(lexed: Lexed, left: Draft, right: Draft) -> Draft | None:
    """Join "Monday, March 3", "10 a.m. Friday", "Friday, 10 a.m.", "tomorrow night"."""
    if left.form == "weekday" and right.form == "date" and "day" in right.fields and "relation" not in left.fields:
        right.fields["weekday"] = left.fields["weekday"]
        return _merged(left, right, right)
    if left.form == "clock" and (_is_day(right) or right.form == "part"):
        return _at_clock(lexed, left, right, left, right)
    if not _is_day(left) or "tail" in left.fields:
        return None
    part = right.form == "part" and left.last == right.first and "relation" not in right.fields
    return _at_clock(lexed, left, right, right, left) if part or right.form == "clock" else None


_ORDER: Final = ("CE", "DE", "Y", "M", "W", "D", "TH", "TM", "TS")


def _added(left: Draft, right: Draft) -> Draft | None:
    """Join "one hour and 30 minutes", "two years six months": the second unit is smaller and both are counted."""
    units = [draft.fields.get("unit") for draft in (left, right)]
    if not all(unit in _ORDER for unit in units) or None in (left.fields.get("amount"), right.fields.get("amount")):
        return None
    if _ORDER.index(str(units[0])) >= _ORDER.index(str(units[1])) or "more" in left.fields or right.mod is not None:
        return None
    left.fields |= {"more": right.fields["amount"], "more_unit": right.fields["unit"]}
    return _merged(left, right, left)


def _counted_from(lexed: Lexed, left: Draft, right: Draft) -> Draft | None:
    """Join "two days after September 11", "three weeks before Christmas"."""
    way = lexed.word(left.last)
    if (
        way not in {"before", "after", "from"}
        or not _is_day(right)
        or (way == "from" and lexed.kind(right.last) in "T-")  # "lasting 64 days from 21 November to 31 January"
        or left.fields.get("amount") is None
        or "age" in left.fields
    ):
        return None
    fields = {f"base_{key}": value for key, value in right.fields.items()} | {"base_form": right.form}
    fields |= {
        "amount": left.fields["amount"],
        "unit": left.fields["unit"],
        "shift": "before" if way == "before" else "after",
    }
    return Draft(
        left.first, right.last, "offset", TimexType.DATE, fields, right.anchor, left.mod, "two days after a date"
    )


def _day_beside(lexed: Lexed, left: Draft, right: Draft) -> Draft | None:
    """Join "the day after September 11", "the week before Christmas"; "the day after Monday's vote" stays two times."""
    way = lexed.word(left.last)
    if way not in {"before", "after"} or left.fields.get("relation") != "the" or not _is_day(right):
        return None
    left.fields["amount"] = 1
    if lexed.kind(right.last) != "'":
        return _counted_from(lexed, left, right)
    left.form, left.anchor = "shift", "next"
    left.fields["shift"] = "before" if way == "before" else "later"
    return None


def _merged(left: Draft, right: Draft, main: Draft) -> Draft:
    return Draft(
        left.first, right.last, main.form, main.type, main.fields, main.anchor, left.mod or right.mod, main.rule
    )


def _at_clock(lexed: Lexed, left: Draft, right: Draft, time: Draft, day: Draft) -> Draft:
    """Return a day with a clock time or part of it; "8am this morning" keeps the clock time."""
    day.fields["tail"] = time.fields["tail"]
    joined = _merged(left, right, day)
    if time is left and time.form == "clock" and lexed.kind(joined.last) == "Z" and lexed.raw(joined.last).isupper():
        offset = words.values("calendar", "zones").get(lexed.word(joined.last))
        if offset is not None:
            day.fields["tail"] = f"{time.fields['tail']}{offset_text(offset)}"
        joined.last += 1
    joined.type = TimexType.TIME
    return joined


def _share(lexed: Lexed, left: Draft, right: Draft) -> None:
    """Give "April" of "April and June 1955" its year."""
    if left.form == right.form == "decade" and isinstance(whole := left.fields.get("decade"), int):
        _decade_of(right, whole, lexed.tape[left.last : right.first])
    if left.form not in {"date", "season"} or right.form not in {"date", "season"} or "year" in left.fields:
        return
    if (
        "year" not in right.fields
        or not {"month", "season"} & left.fields.keys()
        or not {"month", "season"} & right.fields.keys()
    ):
        return
    between = lexed.tape[left.last : right.first]
    if between in {"&", "T", "-", "/", "&R", ",&", ",T"}:
        year = right.fields["year"]
        if between in {"T", "-"} and isinstance(year, int) and _later_in_a_year(left, right):
            year -= 1  # "from November 15 to February 15, 1989"
        left.fields["year"] = year
        left.fields["shared_year"] = True


_BRACKET: Final = re.compile(r"\([^()\n]{1,60}\)\s?,?\s?\Z")


def _year_behind_bracket(lexed: Lexed, before: list[Draft], year: Draft) -> None:
    """Give "December 7" of "December 7 (a Sunday), 1941" its year, and a date inside the bracket too."""
    if year.form != "date" or year.fields.keys() != {"year"}:
        return
    end = lexed.starts[year.first]
    bracket = _BRACKET.search(lexed.text, max(0, end - 64), end)
    for draft in before if bracket else ():
        beside = lexed.text[lexed.ends[draft.last - 1] : bracket.start()] if bracket else "."
        if draft.form == "date" and "year" not in draft.fields and "day" in draft.fields and not beside.strip():
            draft.fields |= {"year": year.fields["year"], "shared_year": True}


def _later_in_a_year(left: Draft, right: Draft) -> bool:
    """Tell whether a range begins in a later month than it ends in."""
    months = [draft.fields.get("month") for draft in (left, right)]
    return isinstance(months[0], int) and isinstance(months[1], int) and months[0] > months[1]


def _decade_of(right: Draft, whole: int, between: str) -> None:
    """Give "the 1880s and 90s" one century."""
    digits = right.fields.get("two_digits")
    if between in {"&", "T", "-", "/", ",&"} and isinstance(digits, int) and digits > whole % 100:
        del right.fields["two_digits"]
        right.fields["decade"] = whole // 100 * 100 + digits


def _earlier_on(lexed: Lexed, draft: Draft) -> None:
    """Set the modifier of "earlier on Monday" and "late on Friday": the words stay outside the span."""
    if draft.mod is None and _is_day(draft) and lexed.word(draft.first - 1) in {"on", "in"}:
        word = lexed.word(draft.first - 2)
        if word in {"earlier", "early", "later", "late"}:
            draft.mod = str(words.values("relations", "stages")[word])


def _lean_on_neighbours(lexed: Lexed, drafts: list[Draft]) -> None:
    """Let a clock time belong to the day said right after it ("4 a.m. Lisbon time on May 9")."""
    for left, right in pairwise(drafts):
        between = lexed.lower[left.last : right.first]
        if left.form in {"clock", "part"} and _is_day(right) and len(between) <= 4 and between[-1:] == ["on"]:
            left.anchor = "next"
