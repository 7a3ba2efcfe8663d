"""Clock times with their zones: "7:20 p.m. EST", "0800 UTC", "10am", "noon", "five o'clock"."""

from __future__ import annotations

import re
from typing import Final

from workbench.domain.moment import TimexType
from workbench.extraction.times import words
from workbench.extraction.times.tape import Draft, Fields, Hit, Rule, rule

_ZONE: Final = (
    "(?:COMMA?(?P<open>OPEN)?(?P<zone>ZONE)"
    "(?:(?P<sign>SIGN|HYPHEN)(?P<offset>DAYNUMBER|CLOCK|NUMBER))?(?P<close>CLOSE)?)?"
)


def zone_text(hit: Hit) -> str:
    """Return the zone as a TIMEX3 suffix: "Z", "-05", or "" when the zone states no offset."""
    if not hit.has("zone"):
        return ""
    minutes = hit.value("zone", "calendar", "zones")
    if minutes is None:
        return ""
    if hit.has("sign"):
        hours, _, rest = hit.word("offset").partition(":")
        shift = int(hours) * 60 + int(rest or 0) if hours.isdigit() and len(hours) <= 2 else 0
        minutes += -shift if hit.word("sign") in "-–‐‑" else shift
    return offset_text(minutes)


def offset_text(minutes: int) -> str:
    """Write an offset from UTC: "Z", "-05", "+05:30"."""
    if minutes == 0:
        return "Z"
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}" + (
        f":{abs(minutes) % 60:02d}" if minutes % 60 else ""
    )


def _end(hit: Hit) -> int:
    """Return where the hit ends: an opening bracket that does not close takes the zone with it."""
    end = hit.span()[1]
    if hit.has("zone"):
        start = hit.span("zone")[0]
        if not hit.lexed.raw(start).isupper() or hit.has("open") != hit.has("close"):
            return hit.span("open")[0] if hit.has("open") else (start if not hit.has("close") else end - 1)
        return end
    return end


def _draft(hit: Hit, hour: int, minute: int, seconds: str = "") -> Draft | None:
    if hour > 24 or minute > 59:
        return None
    end = _end(hit)
    zoned = hit.has("zone") and end > hit.span("zone")[0]
    tail = f"T{hour:02d}:{minute:02d}{seconds}" + (zone_text(hit) if zoned else "")
    fields: Fields = {"tail": tail}
    return Draft(hit.span()[0], end, "clock", TimexType.TIME, fields, "previous")


def _half_day(hour: int, mark: str) -> int | None:
    """Return the hour of 24 for a hour of 12 with "am" or "pm"."""
    if not mark:
        return hour
    if not 1 <= hour <= 12:
        return hour if hour < 24 and mark.startswith("p") else None
    return hour % 12 + (12 if mark.startswith("p") else 0)


@rule("clock", f"(?P<clock>CLOCK)(?P<half>AMPM)?{_ZONE}")
def clock(hit: Hit) -> Draft | None:
    """Read "17:45 UTC", "9.30am", "7:20 p.m. (GMT +3)"."""
    if not hit.has("half") and hit.lexed.word(hit.span()[1]) in {"remaining", "left"}:
        return None  # what is left of a game
    parts = re.split(r"[:.]", hit.word("clock"))
    hour = _half_day(int(parts[0]), hit.word("half").strip())
    if hour is None:
        return None
    return _draft(hit, hour, int(parts[1]), f":{parts[2]}" if len(parts) > 2 else "")


@rule("10am", f"(?P<hour>DAYNUMBER|NUMBER|YEARNUMBER)(?P<half>AMPM){_ZONE}")
def hour(hit: Hit) -> Draft | None:
    """Read "10am", "6 p.m. EST", "1140 a.m."."""
    digits, at = hit.word("hour"), hit.span()[0]
    if not digits.isdigit() or (at and hit.lexed.glued(at - 1) and hit.lexed.kind(at - 1) == "_"):
        return None  # "pic/h3Pm"
    whole, minute = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
    found = _half_day(whole, hit.word("half").strip())
    return None if found is None else _draft(hit, found, minute)


@rule(
    "0800 UTC",
    "(?P<hour>YEARNUMBER|NUMBER|DAYNUMBER)(?P<zone>ZONE)(?:(?P<sign>SIGN|HYPHEN)(?P<offset>DAYNUMBER|CLOCK|NUMBER))?",
)
def zoned_hour(hit: Hit) -> Draft | None:
    """Read "0800 UTC", "1930 GMT"."""
    digits = re.sub(r"^(\d{1,2})\.(\d\d)$", lambda m: m[1].zfill(2) + m[2], hit.word("hour"))  # "11.30 GMT"
    if not digits.isdigit() or len(digits) not in {1, 2, 4} or not hit.lexed.raw(hit.span("zone")[0]).isupper():
        return None
    found = (int(digits[:2]), int(digits[2:])) if len(digits) == 4 else (int(digits), 0)
    match = hit.match
    plain = Hit(hit.lexed, match)
    if found[0] > 24 or found[1] > 59:
        return None
    tail = f"T{found[0]:02d}:{found[1]:02d}{zone_text(plain)}"
    return Draft(*hit.span(), "clock", TimexType.TIME, {"tail": tail}, "previous")


_LEADS_TO_HOUR: Final = frozenset({"at", "by", "until", "till", "from", "before", "after", "since", "around", "about"})


@rule("0430 hours", "(?P<hour>NUMBER|YEARNUMBER)(?P<unit>UNITS)")
def military(hit: Hit) -> Draft | None:
    """Read "0430 hours", "by 1600 hours"; "over 1600 hours" is a length."""
    digits, before = hit.word("hour"), hit.lexed.word(hit.span()[0] - 1)
    if not digits.isdigit() or len(digits) != 4 or hit.word("unit") not in {"hours", "hrs"}:
        return None
    if not digits.startswith("0") and before not in _LEADS_TO_HOUR - {"around", "about"}:
        return None
    return _draft(hit, int(digits[:2]), int(digits[2:]))


@rule("3 in the morning", "(?P<hour>DAYNUMBER|NUMBERWORD|CLOCK)IN THE (?P<part>PART)")
def in_the_morning(hit: Hit) -> Draft | None:
    """Read "3:15 in the morning" and, where a clock time is wanted, "at nine in the evening"."""
    part, start = hit.word("part"), hit.span()[0]
    if part not in {"morning", "afternoon", "evening"}:
        return None
    if ":" not in hit.word("hour") and hit.lexed.word(start - 1) not in _LEADS_TO_HOUR:
        return None
    whole, _, minutes = hit.word("hour").partition(":")
    number = int(whole) if whole.isdigit() else int(hit.number("hour") or 0)
    if not 1 <= number <= 12 or not (minutes or "0").isdigit():
        return None
    return _draft(hit, number % 12 + (0 if part == "morning" else 12), int(minutes or 0))


@rule("five o'clock", "(?P<hour>NUM)OCLOCK(?:IN THE (?P<part>PART))?")
def oclock(hit: Hit) -> Draft | None:
    """Read "five o'clock", "six o'clock in the evening"."""
    number = hit.number("hour")
    if number is None or not 0 <= number <= 24:
        return None
    whole = int(number)
    if hit.word("part") in {"afternoon", "evening", "night"} and whole < 12:
        whole += 12
    return Draft(*hit.span(), "clock", TimexType.TIME, {"tail": f"T{whole:02d}:00"}, "previous")


_SPOKEN: Final = frozenset({5, 10, 20, 25})
"""Minutes that stand before "past" and "to" without a unit."""


@rule(
    "half past six",
    "(?:AN?(?P<quarter>QUARTER)|(?P<half>HALF)|(?P<minutes>NUM)(?:UNITS)?)(?P<way>RELATION|TO)(?P<hour>NUM)"
    "(?P<end>AMPM|IN THE (?P<part>PART))?",
)
def spoken(hit: Hit) -> Draft | None:
    """Read "half past six", "a quarter to nine", "at ten to eight in the evening"; "ten to eight" alone is a range."""
    way, hour = hit.word("way"), hit.number("hour")
    minute = 15 if hit.has("quarter") else 30 if hit.has("half") else hit.number("minutes")
    if way not in {"past", "to"} or hour is None or not 1 <= hour <= 12 or hour % 1 or minute is None:
        return None
    if hit.has("half") and way == "to":
        return None
    if hit.has("minutes") and (minute not in _SPOKEN or hit.lexed.word(hit.span()[0] - 1) != "at"):
        return None
    whole = _half_day(int(hour), hit.word("end") if not hit.has("part") else _HALVES.get(hit.word("part"), ""))
    if whole is None:
        return None
    at = (whole * 60 + (int(minute) if way == "past" else -int(minute))) % (24 * 60)
    return Draft(*hit.span(), "clock", TimexType.TIME, {"tail": f"T{at // 60:02d}:{at % 60:02d}"}, "previous")


_HALVES: Final = {"morning": "am", "afternoon": "pm", "evening": "pm"}
"""Which half of the day a part belongs to; of a night it can be either, and the hour stays as it is written."""


@rule("noon", "(?:DAYNUMBER)?(?P<moment>MOMENT)(?P<zone>ZONE)?")
def moment(hit: Hit) -> Draft | None:
    """Read "noon", "midnight", "12 noon GMT"; "High Noon" is a name."""
    start = hit.span("moment")[0]
    if hit.lexed.capital(start) and start not in hit.lexed.sentences:
        return None
    first = hit.span()[0] if hit.lexed.word(hit.span()[0]) in {"12", "noon", "midnight", "midday"} else start
    tail = words.values("calendar", "moments")[hit.word("moment")] + zone_text_plain(hit)
    return Draft(first, hit.span()[1], "clock", TimexType.TIME, {"tail": tail}, "previous")


def zone_text_plain(hit: Hit) -> str:
    """Return the suffix of a zone that can carry no offset of its own."""
    minutes = hit.value("zone", "calendar", "zones") if hit.has("zone") else None
    if minutes is None:
        return ""
    return offset_text(minutes)


RULES: Final[tuple[Rule, ...]] = (
    clock, hour, zoned_hour, military, in_the_morning, oclock, spoken, moment,
)  # fmt: skip
