"""Floors on the development gold, by its own scorer; skipped where the gold is absent."""

from __future__ import annotations

import importlib.util
import json
import os
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from workbench.domain.moment import TimeContext
from workbench.extraction.times.recognise import recognise
from workbench.extraction.times.resolve import resolve_all

_CHALLENGE = Path(__file__).parents[2] / "data" / "times" / "challenge.jsonl"
_KIT = Path(os.environ.get("WORKBENCH_SHARED", "../shared")) / "evaluation"

pytestmark = pytest.mark.skipif(
    not (_KIT / "times.py").exists(), reason="the evaluation kit is not beside the checkout"
)


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("times_scorer", _KIT / "times.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def answer(story: dict[str, Any]) -> dict[str, Any]:
    found = recognise(story["text"])
    context = TimeContext(published=date.fromisoformat(story["dct"][:10]))
    moments = resolve_all([(f.span, f.expression) for f in found], context)
    return {
        "doc_id": story["doc_id"],
        "timexes": [
            {"start": f.span.start, "end": f.span.end, "type": m.type.value, "value": m.value}
            for f, m in zip(found, moments, strict=True)
        ],
    }


@pytest.mark.parametrize(("name", "least"), [("meantime", 0.85), ("wikiwars", 0.87)])
def test_values_are_right(name: str, least: float) -> None:
    kit = scorer()
    gold = kit.load(_KIT / "gold" / "times" / f"{name}.dev.jsonl")
    per, _ = kit.by_doc(gold, [answer(story) for story in gold])
    total = sum((counts for _, counts, _, _ in per), start=kit.collections.Counter())
    assert kit.measures(total)["value_f1"] >= least


_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")


@pytest.mark.parametrize(("side", "least"), [("future", 0.90), ("past", 0.95), ("same", 0.95)])
def test_weekdays_of_gold_and_challenge_go_where_they_belong(side: str, least: float) -> None:
    right = [got == wanted for told, wanted, got in _weekdays() if told == side]
    assert len(right) >= 30
    assert sum(right) / len(right) >= least


def _weekdays() -> Iterator[tuple[str, str, str | None]]:
    """Yield side, wanted and found value of each bare weekday of the development gold and of the challenge set."""
    for story in scorer().load(_KIT / "gold" / "times" / "meantime.dev.jsonl"):
        yield from _sides(story["text"], story["dct"][:10], story["timexes"])
    for line in _CHALLENGE.read_text(encoding="utf-8").splitlines():
        story = json.loads(line)
        if story["published"]:
            yield from _sides(story["text"], story["published"], story["times"])


def _sides(text: str, published: str, times: list[dict[str, Any]]) -> Iterator[tuple[str, str, str | None]]:
    found = recognise(text)
    moments = resolve_all([(f.span, f.expression) for f in found], TimeContext(published=date.fromisoformat(published)))
    got = {(f.span.start, f.span.end): m.value for f, m in zip(found, moments, strict=True)}
    for time in times:
        if _WEEKDAY.fullmatch(text[time["start"] : time["end"]]) and len(time["value"]) == 10:
            wanted = time["value"]
            side = "same" if wanted == published else "future" if wanted > published else "past"
            yield side, wanted, got.get((time["start"], time["end"]))


def test_no_pronoun_and_no_verb_is_a_time() -> None:
    for line in (_KIT / "gold" / "times" / "meantime.dev.jsonl").read_text(encoding="utf-8").split("\n"):
        text = json.loads(line)["text"] if line.strip() else ""
        assert {f.span.of(text) for f in recognise(text)}.isdisjoint({"we", "We", "may", "march", "sun", "sat"})
