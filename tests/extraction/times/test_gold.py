"""Floors on the development gold, by its own scorer; skipped where the gold is absent."""

from __future__ import annotations

import importlib.util
import json
import os
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from workbench.domain.moment import TimeContext
from workbench.extraction.times.recognise import recognise
from workbench.extraction.times.resolve import resolve_all

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


@pytest.mark.parametrize(("name", "least"), [("meantime", 0.82), ("wikiwars", 0.85)])
def test_values_are_right(name: str, least: float) -> None:
    kit = scorer()
    gold = kit.load(_KIT / "gold" / "times" / f"{name}.dev.jsonl")
    per, _ = kit.by_doc(gold, [answer(story) for story in gold])
    total = sum((counts for _, counts, _, _ in per), start=kit.collections.Counter())
    assert kit.measures(total)["value_f1"] >= least


def test_no_pronoun_and_no_verb_is_a_time() -> None:
    for line in (_KIT / "gold" / "times" / "meantime.dev.jsonl").read_text(encoding="utf-8").split("\n"):
        text = json.loads(line)["text"] if line.strip() else ""
        assert {f.span.of(text) for f in recognise(text)}.isdisjoint({"we", "We", "may", "march", "sun", "sat"})
