"""Pairs of sentences of our own over all relations: war, disaster, economy, health, election, crime."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.stories import stories
from workbench.comparison import engine, labels
from workbench.domain.group import Relation

LINES = (Path(__file__).parents[1] / "data" / "relations.jsonl").read_text("utf-8").splitlines()
PAIRS = [json.loads(line) for line in LINES]
SAME = (Relation.AGREE, Relation.COMPATIBLE)


def told(one: str, other: str) -> Relation | None:
    """Return the loudest relation of two texts, None when nothing is joined."""
    compared = stories(one, other)
    found = {link.relation for link in engine.pairs(compared)} | {label.relation for label in labels.compare(compared)}
    return next((relation for relation in (Relation.CONFLICT, *SAME) if relation in found), None)


def marks(pair: dict[str, Any]) -> tuple[pytest.MarkDecorator, ...]:
    """What needs knowledge of the world is named, and must be taken off the list once it works."""
    return (pytest.mark.xfail(strict=True, reason=pair["beyond"]),) if "beyond" in pair else ()


@pytest.mark.parametrize(
    "pair", [pytest.param(pair, marks=marks(pair), id=f"{n} {pair['of']}") for n, pair in enumerate(PAIRS)]
)
def test_a_pair_of_sentences(pair: dict[str, Any]) -> None:
    found = told(pair["a"], pair["b"])
    wanted = None if pair["want"] == "none" else Relation(pair["want"])
    assert found in SAME if wanted in SAME else found is wanted
    assert told(pair["b"], pair["a"]) is found
