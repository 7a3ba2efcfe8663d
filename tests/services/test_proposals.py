"""*Maybe the same?* on a stored case: no result before a person answers, and the answer outlives a new analysis."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.helpers.cases import courier_analysis, only_proposed, wire_analysis
from workbench.domain.group import Relation
from workbench.domain.verdict import Judgement, Question, Verdict
from workbench.services import analysis, comparing, reviewing
from workbench.storage.unit_of_work import open_store

if TYPE_CHECKING:
    from tests.helpers.cases import Quay
    from workbench.domain.desk import Row


@pytest.fixture(autouse=True)
def proposing(monkeypatch: pytest.MonkeyPatch) -> None:
    only_proposed(monkeypatch, "Some 300")


def row_of(case: Quay, words: str) -> Row:
    found = case.desk.row(case.view(words).row)
    assert found is not None
    return found


def test_a_proposed_row_counts_nowhere_and_no_verdict_reaches_over_it(case: Quay) -> None:
    about, some = case.claim("About 300"), case.claim("Some 300")
    row = row_of(case, "Some 300")
    assert (row.proposed, row.claims) == (True, (about, some))
    assert [(one.claims, one.others) for one in row.proposals] == [((some,), (about,))]
    assert [reading.claims for reading in row.readings] == [(about,), (some,)]
    reviewing.give_verdict(case.store, case.case, row.readings[0].claims, Judgement(Question.SO, Verdict.VERIFIED))
    assert (case.view("About 300").decided, case.view("Some 300").decided) == (True, False)


def test_join_makes_one_row_and_one_reading_and_undo_asks_again(case: Quay) -> None:
    (proposal,) = row_of(case, "Some 300").proposals
    reviewing.join(case.store, case.case, proposal.claims, proposal.others, reviewer="Ana")
    row = row_of(case, "Some 300")
    assert (row.proposed, row.proposals, row.relation) == (False, (), Relation.AGREE)
    assert len(row.readings) == 1
    assert row.by_hand.startswith("Joined by Ana, ")
    reviewing.undo(case.store, case.case, reviewer="Ana")
    assert row_of(case, "Some 300").proposals == (proposal,)


def test_not_the_same_parts_them_for_good(case: Quay) -> None:
    (proposal,) = row_of(case, "Some 300").proposals
    reviewing.split(case.store, case.case, proposal.claims, proposal.others)
    analysis.record_analysis(case.store, case.case, case.wire, wire_analysis())
    analysis.record_analysis(case.store, case.case, case.courier, courier_analysis())
    path = case.store.path
    case.store.close()
    with open_store(path) as again:
        desk = comparing.desk(again, case.case)
        rows = [row for row in desk.rows if {*row.claims} & {*proposal.claims, *proposal.others}]
        assert [row.claims for row in rows] == [proposal.others, proposal.claims]
        assert not any(row.proposals for row in desk.rows)
