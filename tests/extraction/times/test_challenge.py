"""Our own challenge set: sentences of ours with the value a careful reader gives each time."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from workbench.domain.moment import TimeContext
from workbench.extraction.times.recognise import recognise
from workbench.extraction.times.resolve import resolve_all

_FILE = Path(__file__).parents[2] / "data" / "times" / "challenge.jsonl"


@cache
def stories() -> tuple[dict[str, Any], ...]:
    return tuple(json.loads(line) for line in _FILE.read_text(encoding="utf-8").splitlines())


def read(story: dict[str, Any]) -> dict[tuple[int, int], str]:
    found = recognise(story["text"])
    published = date.fromisoformat(story["published"]) if story["published"] else None
    moments = resolve_all([(f.span, f.expression) for f in found], TimeContext(published=published))
    return {(f.span.start, f.span.end): moment.value for f, moment in zip(found, moments, strict=True)}


def share(phenomenon: str) -> float:
    right = Counter[bool]()
    for story in stories():
        if story["phenomenon"] == phenomenon:
            got = read(story)
            right.update(got.get((t["start"], t["end"])) == t["value"] for t in story["times"])
    return right[True] / right.total()


def test_it_has_over_three_hundred_expressions() -> None:
    assert sum(len(story["times"]) for story in stories()) >= 370


def test_every_value_comes_with_its_reason() -> None:
    assert [story["id"] for story in stories() if not all(time["why"] for time in story["times"])] == []


@pytest.mark.parametrize(
    ("phenomenon", "least"), [("dateline", 15), ("deadline", 10), ("as-soon-as", 12), ("numeric", 15), ("age", 9)]
)
def test_what_public_collections_lack_is_there(phenomenon: str, least: int) -> None:
    assert sum(len(story["times"]) for story in stories() if story["phenomenon"] == phenomenon) >= least


@pytest.mark.parametrize(
    ("phenomenon", "least"), [("weekday-future", 0.90), ("weekday-past", 0.95), ("weekday-same", 0.95)]
)
def test_weekdays_go_where_their_verb_looks(phenomenon: str, least: float) -> None:
    assert share(phenomenon) >= least


@pytest.mark.parametrize("phenomenon", sorted({s["phenomenon"] for s in stories()} - {"not-a-time"}))
def test_each_phenomenon_is_read(phenomenon: str) -> None:
    assert share(phenomenon) >= 0.9


@pytest.mark.parametrize("story", [s for s in stories() if s["phenomenon"] == "not-a-time"], ids=lambda s: s["id"])
def test_what_is_no_time_stays_unread(story: dict[str, Any]) -> None:
    assert read(story) == {}
