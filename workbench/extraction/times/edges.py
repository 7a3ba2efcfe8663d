"""The beginning and end of longer times: "the last week of June 1950", "the final days of 1988", "the first year of".

Of the calendar they are days of their own; of an event ("the first year of the war") they are lengths, as in TimeML.
"""

from __future__ import annotations

from typing import Final

from workbench.domain.moment import TimexType
from workbench.extraction.times import words
from workbench.extraction.times.dates import month_number
from workbench.extraction.times.durations import unit_letter
from workbench.extraction.times.tape import Draft, Fields, Hit, Rule, rule

_NTH: Final = "THE (?P<nth>ORDINAL|SECOND|RELATION|STAGE)"
_CALENDAR: Final = "(?:(?P<month>MONTH|MONTH_AMBIGUOUS)(?:COMMA?OF?(?P<year>YEARNUMBER))?|(?P<bare>YEARNUMBER))"
_FEW: Final = {"D": 10, "W": 28, "M": 120}
"""Days that "the last days" and "the first weeks" reach at most."""


@rule("the last week of June", f"{_NTH}(?P<unit>UNIT|UNITS)(?:OF|IN){_CALENDAR}")
def edge_of_period(hit: Hit) -> Draft | None:
    """Read "the last week of June 1950", "the first days of July", "the final weeks of 1988"."""
    unit, nth = unit_letter(hit.word("unit")), _nth(hit.word("nth"))
    plural = hit.lexed.tape[hit.span("unit")[0]] == "U"
    if nth is None or unit not in {"D", "W", "M"} or (unit == "M" and hit.has("month")):
        return None
    if not hit.lexed.capital(hit.span("month" if hit.has("month") else "bare")[0]) and hit.has("month"):
        return None
    fields: Fields = {"month": month_number(hit)} if hit.has("month") else {}
    if hit.has("year") or hit.has("bare"):
        fields["year"] = int(hit.word("year") or hit.word("bare"))
    length = _FEW[unit] if plural else {"D": 1, "W": 7, "M": 30}[unit]
    if plural and nth not in {1, -1}:
        return None
    fields |= {"edge": (nth - 1) * length if nth > 0 else nth * length, "edge_days": length}
    draft = Draft(*hit.span(), "date", TimexType.DATE, fields, "published")
    if unit == "D" and not plural and nth > 0 and hit.has("month"):
        draft.fields = {key: value for key, value in fields.items() if key[:4] != "edge"} | {"day": nth}
        return draft
    draft.mod = {1: "START", -1: "END"}.get(nth)
    return draft


def _nth(word: str) -> int | None:
    """Return which of the parts is meant, counted from the end where negative."""
    if word in {"last", "late", "closing"}:
        return -1
    if word == "early":
        return 1
    number = 2 if word == "second" else words.values("relations", "ordinals").get(word)
    return number if number in {1, 2, 3, 4, -1} else None


@rule("the first year of", f"{_NTH}(?P<unit>UNIT|UNITS)OF")
def edge_of_event(hit: Hit) -> Draft | None:
    """Read "the first year" of the war, "the early years" of his life: a length; a single day is none."""
    unit, nth = unit_letter(hit.word("unit")), _nth(hit.word("nth"))
    plural = hit.lexed.tape[hit.span("unit")[0]] == "U"
    if nth is None or unit not in {"D", "W", "M", "Y"} or (unit == "D" and not plural):
        return None
    if plural and nth not in {1, -1}:
        return None
    end = hit.span()[1]
    if hit.lexed.kind(end) in "MmYS" or hit.lexed.kind(end + 1) in "uq":  # a period of the calendar
        return None
    return Draft(
        hit.span()[0], end - 1, "duration", TimexType.DURATION, {"amount": None if plural else 1, "unit": unit}
    )


RULES: Final[tuple[Rule, ...]] = (edge_of_period, edge_of_event)
