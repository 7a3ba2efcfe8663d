"""Statements on the desk: those that meet another article's become claims, the many others stay out of sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.helpers.stories import analyser
from workbench.domain.group import Between, How, Relation
from workbench.domain.mention import Kind
from workbench.domain.verdict import Judgement, Question, Verdict
from workbench.reading import loader
from workbench.services import analysis, comparing, library, reviewing

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from workbench.domain.desk import Desk
    from workbench.storage.unit_of_work import Store

CLOSED = "Orvan Steel closed the Kester plant. The mayor welcomed a delegation. Rain stopped the search for the ferry."
DENIED = "Nobody was in the streets. Orvan Steel did not close the Kester plant. The band plays on the square."


@pytest.fixture
def case(store: Store, tmp_path: Path) -> UUID:
    pytest.importorskip("spacy")
    for name, text in (("a.txt", CLOSED), ("b.txt", DENIED)):
        (tmp_path / name).write_text(text, "utf-8")
    loaded = loader.load([loader.source_of(file) for file in sorted(tmp_path.glob("*.txt"))])
    made = library.new_case(store, "x").case
    library.add_articles(store, made, loaded.articles)
    find(store, made)
    return made


def find(store: Store, case: UUID) -> None:
    for article, request in analysis.pending(store, case):
        analysis.record_analysis(store, case, article, analyser()(request))


def told(desk: Desk) -> list[tuple[Relation, Between | None, How | None, list[str]]]:
    return [
        (row.relation, row.between, row.how, [desk.claims[claim].claim.anchor.exact for claim in row.claims])
        for row in desk.rows
        if row.kind is Kind.STATEMENT
    ]


DIFFER = (
    Relation.CONFLICT,
    Between.OUTLETS,
    None,
    ["Orvan Steel closed the Kester plant", "Orvan Steel did not close the Kester plant"],
)


def test_what_one_report_affirms_and_another_denies_is_a_row(store: Store, case: UUID) -> None:
    desk = comparing.desk(store, case)
    assert told(desk) == [DIFFER]
    assert desk.counts.between_outlets == 1


def test_what_meets_nothing_is_no_claim(store: Store, case: UUID) -> None:
    desk = comparing.desk(store, case)
    passages = {view.claim.anchor.exact for view in desk.claims.values() if view.claim.kind is Kind.STATEMENT}
    assert passages == set(DIFFER[3])


def test_a_statement_that_was_judged_stays_when_its_counterpart_goes(store: Store, case: UUID) -> None:
    row = next(row for row in comparing.desk(store, case).rows if row.kind is Kind.STATEMENT)
    reviewing.give_verdict(store, case, row.claims[:1], Judgement(Question.SO, Verdict.DISPUTED))
    reviewing.reject(store, case, row.claims[1:])
    assert [passages for *_, passages in told(comparing.desk(store, case))] == [DIFFER[3][:1]]


def test_split_by_a_person_both_stay_and_a_new_analysis_keeps_them_apart(store: Store, case: UUID) -> None:
    row = next(row for row in comparing.desk(store, case).rows if row.kind is Kind.STATEMENT)
    reviewing.split(store, case, row.claims[:1], row.claims[1:])
    for article in comparing.desk(store, case).columns:
        analysis.try_again(store, case, article)
    find(store, case)
    assert [(relation, len(passages)) for relation, _, _, passages in told(comparing.desk(store, case))] == [
        (Relation.ONLY_HERE, 1),
        (Relation.ONLY_HERE, 1),
    ]
