"""Which articles wait, and what a second analysis does to claims that a person touched."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.helpers.cases import COURIER, WIRE, Quay, analysed, article, figure, said, sentences, wire_analysis
from workbench.domain.article import Boilerplate, BoilerplateKind
from workbench.domain.case import AnalysisState
from workbench.domain.claim import Standing
from workbench.domain.errors import AnalysisError, NotFoundError
from workbench.domain.mention import Analysis, AnalysisRequest
from workbench.domain.span import Span
from workbench.domain.verdict import Judgement, Question, Verdict
from workbench.services import analysis, library, reviewing
from workbench.storage.unit_of_work import Store

VERIFIED = Judgement(Question.SO, Verdict.VERIFIED)


def test_pending_articles_come_with_what_the_analyser_needs(store: Store) -> None:
    case = library.new_case(store, "x").case
    caption = Boilerplate(Span(0, 5), BoilerplateKind.CAPTION)
    (wire,) = library.add_articles(store, case, [replace(article(), boilerplate=(caption,))]).created
    library.correct_masthead(store, case, wire, "published", date(2021, 3, 9))
    expected = AnalysisRequest(WIRE, date(2021, 3, 9), (Span(0, 5),), "my_pipeline")
    assert analysis.pending(store, case, "my_pipeline") == [(wire, expected)]
    changes = analysis.record_analysis(store, case, wire, wire_analysis())
    assert (len(changes.claims), changes.articles, changes.rows) == (3, {wire}, True)
    assert analysis.pending(store, case) == []


def test_a_failure_is_told_and_not_retried_by_itself(case: Quay) -> None:
    analysis.record_failure(case.store, case.case, case.wire, "Finding claims stopped.")
    stored = case.desk.articles[0].stored
    assert (stored.analysis, stored.failure) == (AnalysisState.FAILED, "Finding claims stopped.")
    assert analysis.pending(case.store, case.case) == []
    assert len(case.desk.claims) == 6
    analysis.try_again(case.store, case.case, case.wire)
    assert [uuid for uuid, _ in analysis.pending(case.store, case.case)] == [case.wire]
    analysis.record_analysis(case.store, case.case, case.wire, wire_analysis())
    assert case.desk.articles[0].stored.failure == ""


def test_what_the_analysis_wants_told_reaches_the_desk(case: Quay) -> None:
    told = replace(wire_analysis(), notices=("This pipeline finds no names.",), pipeline="ours 1.0")
    analysis.record_analysis(case.store, case.case, case.wire, told)
    shown = case.desk.articles[0]
    assert (shown.stored.notices, shown.stored.pipeline) == (told.notices, "ours 1.0")
    assert shown.sentences[0].of(WIRE).startswith("HARROW QUAY")


def test_the_same_reading_keeps_its_identity_and_an_untouched_one_that_is_gone_goes(case: Quay) -> None:
    before = {view.claim.anchor.exact: uuid for uuid, view in case.desk.claims.items()}
    again = analysed(WIRE, figure(WIRE, "12 people", 12, "people"), said(WIRE, "The fire is out", "Ana Torv"))
    analysis.record_analysis(case.store, case.case, case.wire, again)
    after = {view.claim.anchor.exact: uuid for uuid, view in case.desk.claims.items()}
    # Another span, the same value: the same claim. "About 300" is no longer found and nobody touched it.
    assert after["12 people"] == before["At least 12"]
    assert after["The fire is out"] == before["The fire is out"]
    assert "About 300" not in after


def test_a_touched_claim_is_never_altered_when_its_reading_changes(case: Quay) -> None:
    claim = case.claim("At least 12")
    reviewing.give_verdict(case.store, case.case, [claim], VERIFIED)
    analysis.record_analysis(
        case.store, case.case, case.wire, analysed(WIRE, figure(WIRE, "12", 120, "people", speaker="Ana Torv"))
    )
    view = case.desk.claims[claim]
    assert (view.claim.standing, view.claim.newer) == (Standing.READING_CHANGED, "120 · people · Ana Torv")
    assert (view.claim.anchor.exact, view.read_as, view.so and view.so.judgement) == (
        "At least 12",
        "12 · people",
        VERIFIED,
    )
    assert view.why_listed == "the reading changed: 120 · people · Ana Torv"
    # The new reading is told there, not as a second claim on the same words.
    assert [v.claim.anchor.exact for v in case.desk.claims.values() if v.claim.article == case.wire] == ["At least 12"]


def test_a_touched_claim_that_is_not_found_stays_and_says_so_until_it_is_found_again(case: Quay) -> None:
    claim = case.claim("About 300")
    reviewing.reject(case.store, case.case, [claim])
    reviewing.undo(case.store, case.case)
    analysis.record_analysis(case.store, case.case, case.wire, analysed(WIRE))
    assert case.desk.claims[claim].claim.standing is Standing.NO_LONGER_FOUND
    analysis.record_analysis(case.store, case.case, case.wire, wire_analysis())
    assert case.desk.claims[claim].claim.standing is Standing.FOUND


def test_another_speaker_is_another_reading(case: Quay) -> None:
    claim = case.claim("About 300")
    reviewing.set_listed(case.store, case.case, [claim], True)
    found = analysed(WIRE, figure(WIRE, "About 300", 300, "workers", speaker="Ana Torv"))
    analysis.record_analysis(case.store, case.case, case.wire, found)
    assert case.desk.claims[claim].claim.standing is Standing.READING_CHANGED


def test_corrections_outlive_a_new_analysis(case: Quay) -> None:
    claim = case.claim("The fire is out")
    reviewing.correct_speaker(case.store, case.case, claim, "Ana Torv-Hale")
    analysis.record_analysis(case.store, case.case, case.wire, wire_analysis())
    view = case.desk.claims[claim]
    assert (view.claim.speaker and view.claim.speaker.name, view.claim.standing) == ("Ana Torv-Hale", Standing.FOUND)


def test_the_time_that_dates_a_saying_is_named_by_its_claim(store: Store) -> None:
    case = library.new_case(store, "x").case
    (wire,) = library.add_articles(store, case, [article()]).created
    first, quote, last = wire_analysis().mentions
    found = Analysis((first, replace(quote, said_on=2), last), sentences(WIRE))
    analysis.record_analysis(store, case, wire, found)
    quay = Quay(store, case, wire, wire)
    assert quay.view("The fire is out").claim.said_on == quay.claim("About 300")


def test_a_result_of_another_text_is_refused(case: Quay) -> None:
    with pytest.raises(AnalysisError, match="changed while"):
        analysis.record_analysis(case.store, case.case, case.wire, analysed(COURIER * 3, figure(COURIER * 3, "20", 2)))
    library.remove_article(case.store, case.case, case.wire)
    with pytest.raises(NotFoundError):
        analysis.record_analysis(case.store, case.case, case.wire, wire_analysis())
