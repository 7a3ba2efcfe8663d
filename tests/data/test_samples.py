"""The sample cases and their hand-made gold: what a careful checker finds in them is really there.

The gold names passages by their exact text, so an edit of a sample that forgets the gold fails here.
"""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from workbench import assets

SLUGS = ("harrow-quay", "kester-rail")
PHENOMENA = {
    "differs",
    "agrees",
    "agrees when read rightly",
    "later",
    "speakers disagree",
    "date conflicts",
    "weekday does not fit",
    "two translations",
    "two speakers of one quote",
    "two renderings in one article",
    "only here",
}
RELATIONS = {"agree", "compatible", "conflict", "related"}


def gold(slug: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((Path(__file__).parent / "samples" / f"{slug}.gold.json").read_text("utf-8"))
    return found


def article(slug: str, file: str) -> str:
    return assets.path("samples", slug, file).read_bytes().decode("utf-8")


def claims(slug: str) -> list[dict[str, Any]]:
    return [claim for part in gold(slug)["articles"].values() for claim in part["claims"]]


def starts(text: str, exact: str) -> list[int]:
    found, at = [], text.find(exact)
    while at >= 0:
        found.append(at)
        at = text.find(exact, at + 1)
    return found


@pytest.mark.parametrize("slug", SLUGS)
def test_the_case_names_its_articles_in_order_and_the_gold_covers_them(slug: str) -> None:
    case = json.loads(assets.text("samples", slug, "case.json"))
    assert case["name"]
    assert date.fromisoformat(case["event_date"])
    assert case["articles"] == list(gold(slug)["articles"])
    assert [name[0] for name in case["articles"]] == ["a", "b", "c"]


@pytest.mark.parametrize("slug", SLUGS)
def test_articles_have_the_length_of_a_wire_story_and_unix_lines(slug: str) -> None:
    for file in gold(slug)["articles"]:
        text = article(slug, file)
        assert 400 <= len(text.split()) <= 800, file
        assert "\r" not in text


@pytest.mark.parametrize("slug", SLUGS)
def test_every_claim_is_in_its_article_and_has_an_id_of_its_own(slug: str) -> None:
    ids = Counter(claim["id"] for claim in claims(slug))
    assert max(ids.values()) == 1
    for file, part in gold(slug)["articles"].items():
        text = article(slug, file)
        places = [(c["exact"], c["occurrence"], c["kind"]) for c in part["claims"]]
        assert len(places) == len(set(places))
        for claim in part["claims"]:
            assert claim["occurrence"] < len(starts(text, claim["exact"])), claim["id"]
            counted = claim["reading"].get("counted")
            assert counted is None or counted in text, claim["id"]


@pytest.mark.parametrize("slug", SLUGS)
def test_boilerplate_is_exact_and_marks_the_claims_inside_it(slug: str) -> None:
    for file, part in gold(slug)["articles"].items():
        text = article(slug, file)
        lines = text.split("\n")
        spans = [(text.index(b["exact"]), text.index(b["exact"]) + len(b["exact"])) for b in part["boilerplate"]]
        assert all(b["exact"] in lines for b in part["boilerplate"]), file
        for claim in part["claims"]:
            at = starts(text, claim["exact"])[claim["occurrence"]]
            assert claim["boilerplate"] == any(start <= at < end for start, end in spans), claim["id"]


@pytest.mark.parametrize("slug", SLUGS)
def test_rows_show_every_phenomenon_with_claims_that_exist(slug: str) -> None:
    known = {claim["id"]: claim for claim in claims(slug)}
    rows = gold(slug)["rows"]
    assert {row["phenomenon"] for row in rows} >= PHENOMENA
    for row in rows:
        assert row["relation"] in RELATIONS
        assert row["claims"]
        assert all(claim in known for claim in row["claims"]), row["title"]
        if row["relation"] == "conflict":
            assert row["between"] in {"outlets", "speakers", "within"}
        alone = row["phenomenon"] == "only here" or row["between"] == "within"
        files = {claim[0] for claim in row["claims"]}
        assert len(files) == 1 if alone else len(files) > 1 or row["between"] == "speakers", row["title"]


@pytest.mark.parametrize("slug", SLUGS)
def test_pairs_to_keep_apart_stand_together_in_no_row(slug: str) -> None:
    known = {claim["id"] for claim in claims(slug)}
    data = gold(slug)
    assert data["not_joined"]
    for pair in data["not_joined"]:
        assert set(pair["claims"]) <= known
        assert not any(set(pair["claims"]) <= set(row["claims"]) for row in data["rows"]), pair


def test_the_first_row_of_the_sample_case_is_the_one_the_first_minute_shows() -> None:
    row = gold("harrow-quay")["rows"][0]
    readings = {claim["id"]: claim["reading"] for claim in claims("harrow-quay")}
    assert row["title"] == "People killed: 12 / at least 20"
    assert (row["relation"], row["between"]) == ("conflict", "outlets")
    assert {(readings[c]["value"], readings[c]["modifier"]) for c in row["claims"]} == {(12, "="), (20, ">=")}


@pytest.mark.parametrize("slug", SLUGS)
def test_weekdays_fit_their_dates_except_the_one_that_is_meant_not_to(slug: str) -> None:
    case = json.loads(assets.text("samples", slug, "case.json"))
    names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    wrong = []
    for claim in claims(slug):
        weekday = next((n for n in names if claim["exact"].startswith(n)), None)
        day = claim["reading"].get("earliest")
        if claim["kind"] == "time" and weekday and date.fromisoformat(day).weekday() != names.index(weekday):
            wrong.append(claim["id"])
    expected = [row["claims"] for row in gold(slug)["rows"] if row["phenomenon"] == "weekday does not fit"]
    assert [wrong] == expected
    assert date.fromisoformat(case["event_date"]).year in {2021, 2022}
