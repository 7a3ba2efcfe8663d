"""The two stories of the desk, read from outside the repository: what may be said of them, and what may not."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from workbench.domain.article import Article, BoilerplateKind, Known, ProvenanceKind
from workbench.reading.loader import load, source_of
from workbench.reading.masthead import redate

SHARED = Path(os.environ.get("WORKBENCH_SHARED", Path(__file__).parents[2] / ".." / "shared")) / "articles"
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="no shared stories here (WORKBENCH_SHARED)")


@pytest.fixture(scope="module")
def stories() -> tuple[Article, Article]:
    loaded = load([source_of(path) for path in sorted(SHARED.glob("*.txt"))])
    assert not loaded.problems
    a, b = loaded.articles
    return a, b


def test_a_has_no_certain_date_even_with_an_event_date(stories: tuple[Article, Article]) -> None:
    head = redate(stories[0].text, stories[0].masthead, date(2022, 2, 10))
    assert head.published.known is Known.UNKNOWN
    assert head.place.value == "Jakarta"
    assert head.title.known is Known.UNKNOWN


def test_a_is_a_machine_translation_with_share_line_and_captions(stories: tuple[Article, Article]) -> None:
    kinds = [mark.kind for mark in stories[0].boilerplate]
    assert kinds == [
        BoilerplateKind.SHARE,
        BoilerplateKind.CAPTION,
        BoilerplateKind.CAPTION,
        BoilerplateKind.NOTICE,
    ]
    chips = {(chip.kind, chip.text) for chip in stories[0].provenance}
    assert (ProvenanceKind.TRANSLATION, "Machine translation: wording not reliable") in chips
    assert (ProvenanceKind.SOURCE, "The National News") in chips


def test_b_is_dated_by_the_event_date_only(stories: tuple[Article, Article]) -> None:
    b = stories[1]
    assert b.masthead.published.value is None
    assert {2011, 2022, 2028} <= {day.year for day in b.masthead.published.options}
    dated = redate(b.text, b.masthead, date(2022, 2, 10)).published
    assert (dated.value, dated.known) == (date(2022, 2, 10), Known.INFERRED)
    assert "event date" in dated.reason


def test_b_is_via_four_agencies(stories: tuple[Article, Article]) -> None:
    names = [chip.text for chip in stories[1].provenance if chip.kind is ProvenanceKind.AGENCY]
    assert names == ["Politico", "The Guardian", "Reuters", "TASS"]
    assert stories[1].language == "en"
