"""What stands after decisions, undos and redos, in any order."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest

from workbench.domain.article import Fact, Known, Masthead
from workbench.domain.claim import Claim, Origin, make_anchor
from workbench.domain.decision import Action, Decision, Json, TargetKind
from workbench.domain.mention import Kind
from workbench.domain.projection import (
    State,
    claims_of,
    corrected_claim,
    corrected_masthead,
    redo_candidate,
    replay,
    standing,
    undo_candidate,
)
from workbench.domain.quantity import Quantity
from workbench.domain.quote import Quote, QuoteKind, Speaker
from workbench.domain.reason import Doubt, Doubtful
from workbench.domain.span import Span
from workbench.domain.verdict import Judgement, Question, Verdict

CASE, A, B, C = (UUID(int=n) for n in (1, 11, 12, 13))


def build(value: Json, as_type: type[Any]) -> Any:
    """Build the few values these tests need, without the codec."""
    if as_type is Judgement:
        assert isinstance(value, dict)
        verdict = value["verdict"]
        return Judgement(Question(value["question"]), Verdict(verdict) if verdict else None)
    assert as_type is Span
    assert isinstance(value, list)
    return Span(*value)


class Book:
    """A log written by hand: D1, D2 … are decisions, an undo names what it takes back."""

    def __init__(self) -> None:
        self.rows: list[Decision] = []

    def write(self, action: Action, target: UUID = A, reviewer: str = "Ada", **payload: Json) -> Decision:
        undoes = payload.pop("undoes", None)
        row = Decision(
            UUID(int=100 + len(self.rows)), len(self.rows) + 1, CASE, TargetKind.CLAIM, target, action, reviewer,
            datetime(2021, 3, 3, tzinfo=UTC), payload, label=f"{action} {len(self.rows) + 1}",
            undoes=UUID(str(undoes)) if undoes else None,
        )  # fmt: skip
        self.rows.append(row)
        return row

    def list(self, *claims: UUID, on: bool = True, reviewer: str = "Ada") -> Decision:
        return self.write(Action.LISTED, claims[0], reviewer, claims=[c.hex for c in claims], new=on)

    def judge(self, verdict: str | None, *claims: UUID, question: str = "so") -> Decision:
        new: Json = {"question": question, "verdict": verdict}
        return self.write(Action.VERDICT, claims[0], claims=[c.hex for c in claims], new=new)

    def undo(self, row: Decision, reviewer: str = "Ada") -> Decision:
        return self.write(Action.UNDONE, row.uuid, reviewer, undoes=row.uuid.hex)

    @property
    def state(self) -> State:
        return replay(self.rows, build)


def test_an_undo_that_is_undone_is_a_redo() -> None:
    book = Book()
    first, second = book.list(A), book.list(B)
    undone = book.undo(second)
    assert standing(book.rows) == [first]
    redone = book.undo(undone)
    assert standing(book.rows) == [first, second]
    book.undo(redone)
    assert standing(book.rows) == [first]
    assert book.state.listed == {A: True}


def test_undo_walks_back_and_redo_forward() -> None:
    book = Book()
    rows = [book.list(c) for c in (A, B, C)]
    walked = []
    while (last := undo_candidate(book.rows, "Ada")) is not None:
        walked.append(last)
        book.undo(last)
    assert walked == rows[::-1]
    forward = []
    while (found := redo_candidate(book.rows, "Ada")) is not None:
        forward.append(found[1])
        book.undo(found[0])
    assert forward == rows
    assert undo_candidate(book.rows, "Ada") == rows[-1]


def test_something_new_ends_redo_also_after_it_was_undone_and_redone() -> None:
    book = Book()
    book.undo(book.list(A))
    new = book.list(B)
    assert redo_candidate(book.rows, "Ada") is None
    undone = book.undo(new)
    assert redo_candidate(book.rows, "Ada") == (undone, new)
    book.undo(undone)
    # A's undo is older than B: it must not come back by redo.
    assert redo_candidate(book.rows, "Ada") is None


def test_reviewers_do_not_undo_each_other() -> None:
    book = Book()
    mine = book.list(A, reviewer="Ada")
    book.list(B, reviewer="Bo")
    assert undo_candidate(book.rows, "Ada") == mine
    undone = book.undo(mine)
    book.list(C, reviewer="Bo")
    assert redo_candidate(book.rows, "Ada") == (undone, mine)
    assert redo_candidate(book.rows, "Bo") is None


def test_the_newest_verdict_on_a_claim_and_question_stands() -> None:
    book = Book()
    book.judge("verified", A, B)
    last = book.judge("disputed", B)
    book.judge("verified", B, question="said")
    verdicts = book.state.verdicts
    assert {key: judged.judgement.verdict for key, judged in verdicts.items()} == {
        (A, Question.SO): Verdict.VERIFIED,
        (B, Question.SO): Verdict.DISPUTED,
        (B, Question.SAID): Verdict.VERIFIED,
    }
    book.undo(last)
    assert book.state.verdicts[B, Question.SO].judgement.verdict is Verdict.VERIFIED


def test_decided_counts_readings_not_questions() -> None:
    book = Book()
    book.judge("verified", A, B)
    book.judge("disputed", B, A, question="said")
    assert book.state.decided == 1
    book.judge("disputed", C)
    book.judge(None, C)
    assert book.state.decided == 1


def test_name_and_event_date_go_back_to_what_they_were_before_the_first_change() -> None:
    book = Book()
    assert (book.state.name, book.state.event_date_set) == (None, False)
    renamed = book.write(Action.CASE_RENAMED, CASE, old="Fire", new="Blast")
    dated = book.write(Action.EVENT_DATE_SET, CASE, old=None, new="2021-03-02")
    assert (book.state.name, book.state.event_date) == ("Blast", date(2021, 3, 2))
    book.undo(dated)
    book.undo(renamed)
    assert (book.state.name, book.state.event_date) == ("Fire", None)


def test_articles_come_and_go_in_order() -> None:
    book = Book()
    book.write(Action.ARTICLE_ADDED, A, articles={A.hex: 1, B.hex: 1})
    gone = book.write(Action.ARTICLE_REMOVED, A)
    assert list(book.state.articles) == [B]
    book.undo(gone)
    assert list(book.state.articles.items()) == [(A, 1), (B, 1)]
    book.write(Action.ARTICLE_ADDED, A, articles={A.hex: 2})
    assert list(book.state.articles.items()) == [(A, 2), (B, 1)]


@pytest.mark.parametrize(
    ("field", "new", "value"),
    [("outlet", "Post", "Post"), ("published", "2021-03-03", date(2021, 3, 3)), ("outlet", None, None)],
)
def test_a_corrected_masthead_keeps_what_was_on_offer(field: str, new: str | None, value: object) -> None:
    book = Book()
    book.write(Action.MASTHEAD_CORRECTED, A, field=field, old=None, new=new)
    offered = Masthead(published=Fact(options=(date(2011, 3, 3), date(2021, 3, 3))))
    fact = getattr(corrected_masthead(offered, book.state, A), field)
    assert (fact.value, fact.known) == (value, Known.UNKNOWN if value is None else Known.GIVEN)
    assert fact.options == getattr(offered, field).options
    assert corrected_masthead(offered, book.state, B) is offered


TEXT = "“The fire is out,” he said."


def quoted() -> Claim:
    span = Span(1, 16)
    doubt = Doubt(Doubtful.SPEAKER, "The text says “he”")
    quote = Quote((span,), QuoteKind.DIRECT, Speaker("he", "Jon Brask"), doubt=doubt)
    return Claim(
        A, B, Kind.QUOTE, Origin.PROPOSED, make_anchor(TEXT, span, 1), Span(0, len(TEXT)), quote=quote,
        speaker=quote.speaker, doubts=(doubt, Doubt(Doubtful.PASSAGE, "borders")),
    )  # fmt: skip


def test_an_untouched_claim_is_the_same_object() -> None:
    claim = quoted()
    assert corrected_claim(claim, State(), TEXT) is claim


def test_a_corrected_speaker_settles_the_doubt_about_it() -> None:
    book = Book()
    book.write(Action.SPEAKER_CORRECTED, A, claims=[A.hex], old="Jon Brask", new="Ana Torv")
    claim = corrected_claim(quoted(), book.state, TEXT)
    assert claim.speaker == Speaker("Ana Torv", "Ana Torv")
    assert claim.quote is not None
    assert (claim.quote.speaker, claim.quote.doubt) == (claim.speaker, None)
    assert [d.about for d in claim.doubts] == [Doubtful.PASSAGE]


def test_moved_borders_move_the_quote_s_content_and_anchor() -> None:
    book = Book()
    book.write(Action.BORDERS_MOVED, A, claims=[A.hex], old=[1, 16], new=[5, 16])
    claim = corrected_claim(quoted(), book.state, TEXT)
    assert (claim.anchor.exact, claim.anchor.prefix) == ("fire is out", "“The ")
    assert claim.quote is not None
    assert claim.quote.fragments == (Span(5, 16),)


def test_a_settled_doubt_is_gone_and_others_stay() -> None:
    book = Book()
    book.write(Action.DOUBT_SETTLED, A, claims=[A.hex], new="passage")
    claim = corrected_claim(quoted(), book.state, TEXT)
    assert [d.about for d in claim.doubts] == [Doubtful.SPEAKER]
    assert claim.quote is not None
    assert claim.quote.doubt is not None


def test_a_corrected_value() -> None:
    state = State(quantities={A: Quantity(5)})
    assert corrected_claim(quoted(), state, TEXT).quantity == Quantity(5)


def test_claims_of_a_decision_without_claims() -> None:
    book = Book()
    assert claims_of(book.write(Action.CASE_RENAMED, CASE, old="a", new="b")) == ()
    assert claims_of(book.list(A, B)) == (A, B)


def test_every_action_but_undo_changes_the_state() -> None:
    from workbench.domain import projection

    assert set(projection._APPLY) == set(Action) - {Action.UNDONE}
