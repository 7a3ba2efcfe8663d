"""Masthead, provenance and boilerplate of the sample cases come out as the hand-made gold says."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from workbench import assets
from workbench.domain.article import Article, Known
from workbench.reading.loader import load, source_of

GOLD = Path(__file__).parent.parent / "data" / "samples"
CASES = [
    (slug, file)
    for slug in ("harrow-quay", "kester-rail")
    for file in json.loads(assets.text("samples", slug, "case.json"))["articles"]
]


def read(slug: str, file: str, *, dated: bool = True) -> tuple[Article, dict[str, Any]]:
    case = json.loads(assets.text("samples", slug, "case.json"))
    event = date.fromisoformat(case["event_date"]) if dated else None
    loaded = load([source_of(assets.path("samples", slug, file))], event)
    assert not loaded.problems
    gold = json.loads((GOLD / f"{slug}.gold.json").read_text("utf-8"))["articles"][file]
    return loaded.articles[0], gold


def moment(written: str) -> date | datetime:
    return date.fromisoformat(written) if len(written) == 10 else datetime.fromisoformat(written)


@pytest.mark.parametrize(("slug", "file"), CASES)
def test_masthead(slug: str, file: str) -> None:
    article, gold = read(slug, file)
    head, expected = article.masthead, gold["masthead"]
    assert head.title.value == expected["title"]
    assert head.outlet.value == expected["outlet"]
    assert head.byline.value == expected["byline"]
    assert head.published.value == moment(expected["published"]["value"])
    assert head.published.known == expected["published"]["known"]
    line = expected["dateline"] or {"place": None, "date": None, "known": "unknown"}
    assert head.place.value == line["place"]
    assert head.dateline.value == (date.fromisoformat(line["date"]) if line["date"] else None)
    assert head.dateline.known == line["known"]


@pytest.mark.parametrize(("slug", "file"), CASES)
def test_without_an_event_date_the_open_year_offers_every_fitting_one(slug: str, file: str) -> None:
    article, gold = read(slug, file, dated=False)
    expected = gold["masthead"]["published"]
    if expected["known"] == "inferred":
        assert article.masthead.published.known is Known.UNKNOWN
        assert [day.isoformat() for day in article.masthead.published.options] == expected["options"]
    else:
        assert article.masthead.published.value == moment(expected["value"])


@pytest.mark.parametrize(("slug", "file"), CASES)
def test_provenance(slug: str, file: str) -> None:
    article, gold = read(slug, file)
    found = {(chip.kind.value, chip.text) for chip in article.provenance}
    assert found == {(chip["kind"], chip["text"]) for chip in gold["provenance"]}
    for chip in article.provenance:
        assert chip.span is not None
        if chip.kind.value != "translation":
            assert chip.span.of(article.text) == chip.text


@pytest.mark.parametrize(("slug", "file"), CASES)
def test_boilerplate_is_marked_and_nothing_of_the_story_is(slug: str, file: str) -> None:
    article, gold = read(slug, file)
    found = [(mark.kind.value, mark.span.of(article.text)) for mark in article.boilerplate]
    assert found == sorted(
        ((mark["kind"], mark["exact"]) for mark in gold["boilerplate"]), key=lambda mark: article.text.index(mark[1])
    )
