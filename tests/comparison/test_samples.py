"""The samples that ship: their hand-made rows come out, and no difference that is none."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from tests.helpers.stories import analyser
from workbench import assets
from workbench.comparison import engine
from workbench.domain.group import Group, Link, Relation, Story
from workbench.domain.mention import Analyser, AnalysisRequest
from workbench.extraction import weights
from workbench.extraction.analyse import analyser as untrained
from workbench.services import outside

GOLD = Path(__file__).parents[1] / "data" / "samples"
SLUGS = ("harrow-quay", "kester-rail")
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Sample:
    gold: Mapping[str, Any]
    stories: tuple[Story, ...]
    groups: tuple[Group, ...]
    links: tuple[Link, ...]
    found: Mapping[str, frozenset[UUID]]
    """The engine's claims for each hand-made one."""


TRAINED = (True, False)
"""With the trained pipeline, and with rules alone, as where its weights are missing."""


@cache
def analyse(*, trained: bool) -> Analyser:
    if trained:
        return analyser()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(weights, "folder", lambda: Path("no such folder"))
        return untrained()


@cache
def sample(slug: str, *, trained: bool = True) -> Sample:
    gold = json.loads((GOLD / f"{slug}.gold.json").read_text("utf-8"))
    stories = tuple(
        story(slug, name, letter, gold, trained=trained) for letter, name in zip("ABC", gold["articles"], strict=True)
    )
    found = {
        claim["id"]: here(claim, told)
        for told, article in zip(stories, gold["articles"].values(), strict=True)
        for claim in article["claims"]
    }
    links = engine.pairs(stories, within=True)
    return Sample(gold, stories, tuple(engine.compare(stories)), tuple(links), found)


def story(slug: str, name: str, letter: str, gold: Mapping[str, Any], key: str = "", *, trained: bool = True) -> Story:
    text = assets.text("samples", slug, name)
    published = date.fromisoformat(gold["articles"][name]["masthead"]["published"]["value"][:10])
    analysis = analyse(trained=trained)(AnalysisRequest(text, published, outside.boilerplate(text)))
    return outside.story(key or name, letter, text, analysis, published)


def here(claim: Row, told: Story) -> frozenset[UUID]:
    start = -1
    for _ in range(claim.get("occurrence", 0) + 1):
        start = told.text.index(claim["exact"], start + 1)
    end = start + len(claim["exact"])
    return frozenset(
        c.uuid for c in told.claims if c.kind == claim["kind"] and c.span.start < end and start < c.span.end
    )


def told(one: Group | Link) -> tuple[str, str | None, str | None]:
    return str(one.relation), one.between and str(one.between), one.how and str(one.how)


def wanted(row: Row) -> tuple[str, str | None, str | None]:
    return row["relation"], row["between"], row["how"]


def holds(group: Group, row: Row, found: Mapping[str, frozenset[UUID]]) -> bool:
    """Tell whether a row holds all claims of a hand-made one and relates them the same way, as a whole or in pairs."""
    if not all(found[claim] & set(group.claims) for claim in row["claims"]):
        return False
    members = frozenset().union(*(found[claim] for claim in row["claims"]))
    return told(group) == wanted(row) or any({k.a, k.b} <= members and told(k) == wanted(row) for k in group.links)


def rows(relations: Iterable[str]) -> list[Any]:
    return [
        pytest.param(slug, row, id=row["title"])
        for slug in SLUGS
        for row in json.loads((GOLD / f"{slug}.gold.json").read_text("utf-8"))["rows"]
        if row["relation"] in relations
    ]


@pytest.mark.parametrize("trained", TRAINED)
@pytest.mark.parametrize(("slug", "row"), rows(("conflict", "compatible", "agree")))
def test_a_hand_made_row_comes_out(slug: str, row: Row, trained: bool) -> None:
    this = sample(slug, trained=trained)
    assert any(holds(group, row, this.found) for group in this.groups)


@pytest.mark.parametrize("trained", TRAINED)
@pytest.mark.parametrize("slug", SLUGS)
def test_no_difference_that_is_none(slug: str, trained: bool) -> None:
    this = sample(slug, trained=trained)
    differences = [row for row in this.gold["rows"] if row["relation"] == "conflict"]
    for group in (g for g in this.groups if g.relation is Relation.CONFLICT):
        hits = [
            sum(bool(this.found[claim] & set(group.claims)) for claim in row["claims"])
            for row in differences
            if row["between"] == group.between
        ]
        assert max(hits, default=0) >= min(2, len(group.claims)), (group.title, group.reason)


@pytest.mark.parametrize("slug", SLUGS)
def test_what_is_not_one_thing_is_not_joined(slug: str) -> None:
    this = sample(slug)
    for pair in this.gold["not_joined"]:
        a, b = (this.found[claim] for claim in pair["claims"])
        for group in this.groups:
            members = set(group.claims)
            assert not (a & members and b & members) or a & b, (pair["why"], group.title)
        for link in this.links:
            ends = {link.a, link.b}
            assert not (link.relation is Relation.CONFLICT and ends & a and ends & b), (pair["why"], link.reason)


def test_the_first_row_is_what_everyone_asks_first() -> None:
    first = sample("harrow-quay").groups[0]
    assert first.title == "People killed"
    assert told(first) == ("conflict", "outlets", None)
    assert first.reason == "“12” in A, “At least 20” in B."


@pytest.mark.parametrize("slug", SLUGS)
def test_titles_are_short_and_name_something(slug: str) -> None:
    for group in sample(slug).groups:
        assert 3 <= len(group.title) <= 75
        assert group.title[0] == group.title[0].upper()
        assert group.title.lower() not in {"times", "crowns", "marks", "percent", "monday"}


@pytest.mark.parametrize("slug", SLUGS)
def test_the_order_of_the_articles_changes_no_row(slug: str) -> None:
    this = sample(slug)
    rows = {(told(g), frozenset(g.claims)) for g in this.groups}
    assert {(told(g), frozenset(g.claims)) for g in engine.compare(this.stories[::-1])} == rows


@pytest.mark.parametrize("slug", SLUGS)
def test_an_article_beside_itself_only_agrees(slug: str) -> None:
    this = sample(slug)
    for name, one in zip(this.gold["articles"], this.stories, strict=True):
        found = engine.pairs([one, story(slug, name, "Z", this.gold, "twin")])
        assert found
        assert [k.reason for k in found if k.relation is not Relation.AGREE] == []
