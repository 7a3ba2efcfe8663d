"""Each thing a person does, and its undo, without a window."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from workbench.desktop import commands
from workbench.domain.errors import NotFoundError
from workbench.domain.mention import Kind
from workbench.domain.span import Span
from workbench.domain.verdict import Judgement, Question, Verdict

if TYPE_CHECKING:
    from workbench.desktop.desk_session import DeskSession
    from workbench.domain.desk import Row


def conflict(session: DeskSession) -> Row:
    desk = session.desk
    assert desk is not None
    return next(row for row in desk.rows if len(row.readings) > 1)


def test_a_verdict_is_recorded_for_one_reading_and_undone_as_one_step(session: DeskSession) -> None:
    row = conflict(session)
    first, second = row.readings[:2]
    commands.judge(session, first.claims, Judgement(Question.SO, Verdict.DISPUTED, "Two hospitals differ."))
    desk = session.refresh()
    assert all(desk.claims[claim].so is not None for claim in first.claims)
    assert all(desk.claims[claim].so is None for claim in second.claims)
    assert desk.undo_label.startswith("verdict: Disputed")
    commands.undo(session)
    assert all(session.refresh().claims[claim].so is None for claim in first.claims)
    commands.redo(session)
    assert all(session.refresh().claims[claim].so is not None for claim in first.claims)


def test_on_and_off_the_list(session: DeskSession) -> None:
    row = conflict(session)
    session.select(row.key)
    commands.toggle_listed(session)
    session.refresh()
    assert session.row is not None
    assert session.row.listed is not row.listed
    commands.undo(session)
    session.refresh()
    assert session.row.listed is row.listed


def test_not_a_claim_takes_the_selected_passage_and_undo_brings_it_back(session: DeskSession) -> None:
    row = conflict(session)
    session.select(row.key)
    claim = session.place.claim
    assert claim is not None
    commands.reject(session)
    assert session.refresh().claims[claim].rejected
    commands.undo(session)
    assert not session.refresh().claims[claim].rejected


def test_a_claim_of_a_selection(session: DeskSession) -> None:
    desk = session.desk
    assert desk is not None
    article = desk.articles[0].stored
    text = article.article.text
    start = text.index("on Tuesday")
    span = Span(start, start + len("on Tuesday"))
    assert commands.proposed_kind(session, article.uuid, span) is Kind.TIME
    made = commands.add_claim(session, article.uuid, span, Kind.TIME).created[0]
    assert session.refresh().claims[made].claim.span == span
    commands.undo(session)
    assert made not in session.refresh().claims or session.refresh().claims[made].rejected


def test_name_and_event_date_of_the_case(session: DeskSession) -> None:
    before = session.refresh().case
    commands.rename(session, "The blast")
    commands.set_event_date(session, date(2021, 3, 2))
    assert (session.refresh().case.name, session.refresh().case.event_date) == ("The blast", date(2021, 3, 2))
    commands.undo(session)
    commands.undo(session)
    assert (session.refresh().case.name, session.refresh().case.event_date) == (before.name, before.event_date)


def test_an_article_taken_out_comes_back_with_undo(session: DeskSession) -> None:
    desk = session.refresh()
    gone = desk.articles[-1].stored.uuid
    commands.remove_article(session, gone)
    assert gone not in [article.stored.uuid for article in session.refresh().articles]
    commands.undo(session)
    assert gone in [article.stored.uuid for article in session.refresh().articles]


def test_nothing_selected_is_told(session: DeskSession) -> None:
    session.close()
    with pytest.raises(NotFoundError):
        commands.toggle_listed(session)


SENTENCE = "At least 1,200 people were moved, “overnight”."


@pytest.mark.parametrize(
    ("start", "by", "moved"),
    [
        (True, -1, "At least 1,200 people"),
        (True, 1, "1,200 people"),
        (False, 1, "least 1,200 people were"),
        (False, -1, "least 1,200"),
    ],
)
def test_borders_move_by_words(start: bool, by: int, moved: str) -> None:
    at = SENTENCE.index("least")
    span = Span(at, at + len("least 1,200 people"))
    assert commands.moved_border(SENTENCE, span, start=start, by=by).of(SENTENCE) == moved


@hypothesis_settings(max_examples=60)
@given(st.text(max_size=40), st.data(), st.booleans(), st.sampled_from([-1, 1]))
def test_borders_never_cross_or_leave_the_text(text: str, data: st.DataObject, start: bool, by: int) -> None:
    first = data.draw(st.integers(0, len(text)))
    span = Span(first, data.draw(st.integers(first, len(text))))
    moved = commands.moved_border(text, span, start=start, by=by)
    assert 0 <= moved.start <= moved.end <= len(text)
    assert moved.end == span.end if start else moved.start == span.start
