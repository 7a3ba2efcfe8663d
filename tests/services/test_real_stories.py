"""From stored text to rows with the real reader, pipeline and comparison: what must hold for any pair of stories."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from workbench import assets
from workbench.domain.article import Known
from workbench.domain.claim import Origin
from workbench.domain.desk import Desk
from workbench.domain.group import Between, Relation
from workbench.domain.verdict import Judgement, Question, Verdict
from workbench.reading import loader
from workbench.services import analysis, comparing, library, reviewing

if TYPE_CHECKING:
    from uuid import UUID

    from workbench.domain.mention import Analyser
    from workbench.storage.unit_of_work import Store

SHARED = Path(os.environ.get("WORKBENCH_SHARED", "../shared"))
SAMPLE = assets.path("samples", "harrow-quay")


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    pytest.importorskip("spacy")
    from workbench.extraction.analyse import analyser

    return analyser()


def stored(store: Store, files: list[Path], analyser: Analyser, event: date | None = None) -> UUID:
    loaded = loader.load([loader.source_of(file) for file in files])
    assert loaded.problems == ()
    case = library.new_case(store, "x", event_date=event).case
    library.add_articles(store, case, loaded.articles)
    for article, request in analysis.pending(store, case):
        analysis.record_analysis(store, case, article, analyser(request))
    return case


def check(desk: Desk) -> None:
    """Check what holds for every desk."""
    texts = {a.stored.uuid: a.stored.article.text for a in desk.articles}
    in_rows = [claim for row in desk.rows for claim in row.claims]
    assert len(in_rows) == len(set(in_rows))
    assert {uuid for uuid, view in desk.claims.items() if view.row} == set(in_rows)
    for view in desk.claims.values():
        assert view.claim.span.of(texts[view.claim.article]) == view.claim.anchor.exact
        assert view.read_as
        assert bool(view.why_listed) == view.listed
    for row in desk.rows:
        assert [claim for cell in row.cells.values() for claim in cell] == list(row.claims)
        assert sorted(claim for reading in row.readings for claim in reading.claims) == sorted(row.claims)
        # A date that cannot be is a row of one claim, too.
        assert (row.relation is Relation.ONLY_HERE) == (len(row.claims) == 1 and row.between is None)
        assert row.title
    ranks = [0 if r.relation is Relation.CONFLICT and not r.proposed else 1 if r.listed else 2 for r in desk.rows]
    assert ranks == sorted(ranks)
    assert desk.counts.to_check == sum(row.listed and not row.decided for row in desk.rows)


def test_the_sample_case(store: Store, analyser: Analyser) -> None:
    case = stored(store, sorted(SAMPLE.glob("*.txt")), analyser, date(2021, 3, 3))
    desk = comparing.desk(store, case)
    check(desk)
    assert desk.counts.between_outlets >= 1
    differ = next(r for r in desk.rows if r.between is Between.OUTLETS and any("20" in x.value for x in r.readings))
    reviewing.give_verdict(store, case, differ.readings[0].claims, Judgement(Question.SO, Verdict.DISPUTED))
    after = comparing.desk(store, case)
    check(after)
    assert [row.key for row in after.rows] == [row.key for row in desk.rows]
    assert after.counts.to_check == desk.counts.to_check - 1


def test_a_day_without_a_year_takes_it_from_the_event_date_and_gives_it_back(store: Store, analyser: Analyser) -> None:
    case = stored(store, [SAMPLE / "b-alder-courier.txt"], analyser)
    published = comparing.desk(store, case).articles[0].stored.article.masthead.published
    assert (published.value, date(2021, 3, 4) in published.options) == (None, True)
    library.set_event_date(store, case, date(2021, 3, 3))
    settled = comparing.desk(store, case).articles[0].stored.article.masthead.published
    assert (settled.value, settled.known) == (date(2021, 3, 4), Known.INFERRED)
    assert "event date" in settled.reason
    reviewing.undo(store, case)
    assert comparing.desk(store, case).articles[0].stored.article.masthead.published == published


def test_a_new_analysis_of_the_same_text_keeps_every_claim(store: Store, analyser: Analyser) -> None:
    case = stored(store, [SAMPLE / "a-northern-wire.txt"], analyser)
    before = comparing.desk(store, case)
    (wire,) = before.columns
    analysis.record_analysis(store, case, wire, analyser(analysis.request(store, case, wire)))
    assert comparing.desk(store, case).claims == before.claims


def test_two_published_stories(store: Store, analyser: Analyser) -> None:
    files = sorted((SHARED / "articles").glob("*.txt"))
    if not files:
        pytest.skip(f"the stories are not at {SHARED / 'articles'}")
    desk = comparing.desk(store, stored(store, files, analyser))
    check(desk)
    assert any(len(row.cells) == 2 for row in desk.rows)
    assert all(view.claim.origin is Origin.PROPOSED for view in desk.claims.values())
