"""A figure that one report prints in its own voice and another quotes: one reading, a speaker per passage."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from tests.helpers.cases import analysed, article, figure
from workbench.desktop.verdict.facts import Facts, facts
from workbench.domain.verdict import Judgement, Question, Verdict
from workbench.exchange.report import render
from workbench.services import analysis, comparing, library, reviewing

if TYPE_CHECKING:
    from uuid import UUID

    from workbench.domain.desk import Desk
    from workbench.storage.unit_of_work import Store

WIRE = "The blast at the quay killed 12 people on Tuesday, the police said."
POST = "The blast at the quay killed 12 people on Tuesday."


@pytest.fixture
def case(store: Store) -> UUID:
    made = library.new_case(store, "The quay").case
    stories = [article(WIRE, "Northern Wire"), article(POST, "Alder Post", title="Port explosion")]
    library.add_articles(store, made, stories)
    for (uuid, request), speaker in zip(analysis.pending(store, made), ("the police", ""), strict=True):
        told = analysed(request.text, figure(request.text, "12", 12, "people", speaker=speaker))
        analysis.record_analysis(store, made, uuid, told)
    return made


def shown(desk: Desk) -> Facts:
    told = facts(desk, desk.rows[0])
    assert told is not None
    return told


def test_it_is_one_reading_that_names_the_voice_of_each_report(store: Store, case: UUID) -> None:
    told = shown(comparing.desk(store, case))
    assert [(choice.text, choice.letters) for choice in told.choices] == [
        ("12 · people · the police, own voice", "A, B")
    ]
    assert told.applies == "12 · people · passages in A (the police), B (own voice)"
    assert told.speaker == "the police"


def test_whether_it_is_so_is_asked_first_and_whether_it_was_said_only_of_the_quoted_passage(
    store: Store, case: UUID
) -> None:
    told = shown(comparing.desk(store, case))
    assert [question for question, _ in told.questions] == [Question.SAID, Question.SO]
    assert told.asked_first() is Question.SO
    assert len(told.passages(Question.SO)) == 2
    assert told.passages(Question.SAID) == told.spoken == told.claims[:1]
    reviewing.give_verdict(store, case, told.passages(Question.SO), Judgement(Question.SO, Verdict.VERIFIED))
    assert shown(comparing.desk(store, case)).asked_first() is Question.SAID


def test_the_report_names_the_voices_too(store: Store, case: UUID) -> None:
    told = shown(comparing.desk(store, case))
    reviewing.give_verdict(store, case, told.claims, Judgement(Question.SO, Verdict.DISPUTED))
    page = render(comparing.desk(store, case), made_at=datetime(2021, 3, 4, 9, 30))  # noqa: DTZ001
    assert "Northern Wire</span>, quoting <bdi>the police</bdi>:" in page
    assert "Alder Post</span>, in its own voice:" in page
