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

_ASSISTANT = re.compile(
    r"\beo[dmyw]\b|\bytd\b|\bq[1-4]\b.*\bq[1-4]\b|\bw(?:eek)?\s?#?\d+\b|\bfrom \d+-\d+ in\b|\bor (?:later|earlier|after|before)\b", re.IGNORECASE
)
"""Shorthand of calendar assistants that no story is written in."""


def _days(value: dict[str, Any]) -> tuple[str | None, str | None]:
    """Return first and last day of an accepted reading, the end made inclusive."""
    first, end = value.get("start", value.get("value")), value.get("end", value.get("value"))
    last = end
    if "end" in value and isinstance(end, str) and len(end) == 10:
        last = str(date.fromisoformat(end) - timedelta(days=1))
    return first, last


def _read(found: list[tuple[Found, Moment]], start: int, end: int) -> list[Moment]:
    return [moment for f, moment in found if f.span.start < end and start < f.span.end]


def right(moments: list[Moment], values: list[dict[str, Any]]) -> bool:
    """Tell whether the moments found in an expression give one of its accepted readings."""
    if not moments:
        return False
    first = min((m.earliest for m in moments if m.earliest), default=None)
    last = max((m.latest for m in moments if m.latest), default=None)
    for value in values:
        timex = value.get("timex", "")
        if any(m.value == timex for m in moments):
            return True
        begin, end = _days(value)
        exclusive = value.get("end", end)
        if first is not None and str(first) == begin and str(last) in {end, exclusive}:
            return True
        if first is not None and begin is None and end is not None and str(last) in {end, exclusive}:
            return True
        if first is not None and end is None and str(first) == begin:
            return True
    return False


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
            if right(got, result["values"]):
                hit[result["kind"]] += 1
            elif shown < args.show:
                shown += 1
                print(result["kind"], "|", case["ref"][:10], "|", text, "|", repr(words), "|", result["values"][:2], "| got", [(m.value, str(m.earliest), str(m.latest)) for m in got])
    for kind in sorted(KINDS):
        print(f"{kind:10s} {hit[kind]:4d} of {counted[kind]:4d}  {100 * hit[kind] / max(counted[kind], 1):5.1f} %")
    share = 100 * sum(hit.values()) / max(sum(counted.values()), 1)
    print(f"all        {share:5.1f} %  (limit {LIMIT} %, left out {left})")
    return 0 if share >= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
