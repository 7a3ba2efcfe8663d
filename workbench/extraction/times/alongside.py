"""Times told by the one before them: "the last three months of 2023", "in February from a year earlier"."""

from __future__ import annotations

from typing import Final

from workbench.domain.moment import TimexType
from workbench.extraction.times.lexing import Lexed
from workbench.extraction.times.tape import Draft, Fields

_FIRST: Final = frozenset({"first", "opening", "initial"})
_LAST: Final = frozenset({"last", "final", "closing"})
_PARTS: Final = {3: ("quarter", 4), 6: ("half", 2)}
"""What months at the edge of a year make, and which of them is the last."""
_HELD_AGAINST: Final = frozenset({"from", "compared", "against", "versus"})
_REACH: Final = 12
"""Words between a month and the one that it is held against: "in February, down from 4.8 per cent in January"."""


def months_of_year(lexed: Lexed, left: Draft, right: Draft) -> Draft | None:
    """Join "the last three months of 2023", "the first six months of last year": a quarter, a half."""
    if left.form not in {"span", "duration"} or left.fields.get("unit") != "M" or lexed.word(left.last) != "of":
        return None
    found, year = _PARTS.get(_whole(left.fields.get("amount"))), _year(right)
    edges = {lexed.word(k) for k in range(left.first, left.last)}
    if found is None or year is None or not edges & (_FIRST | _LAST):
        return None
    form, last = found
    fields = {form: last if edges & _LAST else 1, **year}
    return Draft(left.first, right.last, form, TimexType.DATE, fields, "published", rule="months of a year")


def _whole(amount: object) -> int:
    return int(amount) if isinstance(amount, (int, float)) else 0


def _year(draft: Draft) -> Fields | None:
    """Return the year that a time names and nothing finer, as a period has it."""
    if draft.form == "date" and draft.fields.keys() == {"year"}:
        return {"year": draft.fields["year"]}
    relation = draft.fields.get("relation")
    if draft.form == "unit" and draft.fields.get("unit") == "Y" and relation in {"last", "this"}:
        return {"year_relation": relation}
    return None


def lean(lexed: Lexed, left: Draft, right: Draft) -> None:
    """Let a shift keep the month before it, and a month that another is held against be no anchor."""
    if left.form != "date" or "month" not in left.fields or "day" in left.fields:
        return
    between = [lexed.word(k) for k in range(left.last, min(right.first, left.last + _REACH + 1))]
    if len(between) > _REACH or any(k in lexed.sentences for k in range(left.last, right.first)):
        return
    if right.form == "shift" and right.fields.get("shift") == "earlier" and right.fields.get("unit") == "Y":
        right.fields["of_month"] = True
    elif right.form == "date" and right.fields.keys() <= {"month", "bound"} and _HELD_AGAINST & set(between):
        right.fields["held_against"] = True
