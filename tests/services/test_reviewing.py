"""Everything a person does at the desk: one row of the log each, undone by name, also after a restart."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.helpers.cases import WIRE, Quay, figure, quay, span_of
from workbench.domain.claim import Origin
from workbench.domain.decision import Action
from workbench.domain.errors import NotFoundError
from workbench.domain.group import Relation, Word
from workbench.domain.mention import Kind
from workbench.domain.moment import Expression, TimexType
from workbench.domain.projection import State, replay
from workbench.domain.quantity import Modifier, Quantity
from workbench.domain.reason import Doubtful
from workbench.domain.span import Span
from workbench.domain.verdict import Evidence, Judgement, Question, Verdict, WorkState
from workbench.services import comparing, library, reviewing
from workbench.storage.codec import from_json
from workbench.storage.log import CaseLog
from workbench.storage.unit_of_work import Store, open_store

DISPUTED = Judgement(
    Question.SO,
    Verdict.DISPUTED,
    "The hospital counts 20.",
    (Evidence("Hospital", "https://hospital.example", "20 dead", date(2021, 3, 4), primary=True),),
    as_of=date(2021, 3, 4),
)


def log_of(case: Quay) -> CaseLog:
    with case.store.read() as repositories:
        return repositories.log.of_case(case.case)


def test_a_decision_on_many_passages_is_named_by_the_first_and_their_number(case: Quay) -> None:
    words = ("At least 12", "20", "About 300", "Some 300")
    changes = reviewing.set_listed(case.store, case.case, [case.claim(one) for one in words], False)
    assert changes.label == "off the list to check: At least 12 people and 3 more"


def test_a_verdict_counts_for_all_passages_of_the_reading_and_is_one_step(case: Quay) -> None:
    claims = [case.claim("About 300"), case.claim("Some 300")]
    changes = reviewing.give_verdict(case.store, case.case, claims, DISPUTED)
    assert (changes.claims, changes.rows, changes.label) == (
        set(claims),
        False,
        "verdict: Disputed on About 300 workers / Some 300 workers",
    )
    for claim in claims:
        judged = case.desk.claims[claim].so
        assert judged is not None
        assert (judged.judgement, judged.decision) == (DISPUTED, changes.decision)
        assert case.desk.claims[claim].said is None
    assert case.desk.counts.decided == 1
    assert case.desk.undo_label == changes.label
    reviewing.undo(case.store, case.case)
    assert not any(view.decided for view in case.desk.claims.values())
    assert case.desk.redo_label == changes.label


def test_a_second_verdict_supersedes_the_first_which_comes_back_on_undo(case: Quay) -> None:
    claim = case.claim("20")
    first = reviewing.give_verdict(case.store, case.case, [claim], DISPUTED)
    second = reviewing.give_verdict(case.store, case.case, [claim], Judgement(Question.SO, Verdict.VERIFIED))
    row = log_of(case).decisions[-1]
    assert (row.uuid, row.supersedes) == (second.decision, first.decision)
    assert row.payload["snapshot"] == [{"claim": claim.hex, "exact": "20", "read_as": "20 · people", "speaker": ""}]
    reviewing.undo(case.store, case.case)
    so = case.desk.claims[claim].so
    assert so is not None
    assert so.judgement == DISPUTED


def test_did_they_say_it_and_is_it_so_are_two_verdicts(case: Quay) -> None:
    claim = case.claim("The fire is out")
    reviewing.give_verdict(case.store, case.case, [claim], Judgement(Question.SAID, Verdict.VERIFIED))
    view = case.desk.claims[claim]
    assert (view.said is not None, view.so) == (True, None)
    reviewing.give_verdict(case.store, case.case, [claim], Judgement(Question.SO, None, work=WorkState.IN_PROGRESS))
    view = case.desk.claims[claim]
    assert (view.said and view.said.judgement.verdict, view.so and view.so.judgement.work) == (
        Verdict.VERIFIED,
        WorkState.IN_PROGRESS,
    )


def test_a_rejected_claim_leaves_its_row_and_comes_back(case: Quay) -> None:
    claim = case.claim("20")
    rows = len(case.desk.rows)
    reviewing.reject(case.store, case.case, [claim])
    view = case.desk.claims[claim]
    assert (view.rejected, view.row, view.listed) == (True, "", False)
    assert all(claim not in row.claims for row in case.desk.rows)
    reviewing.restore(case.store, case.case, [claim])
    assert len(case.desk.rows) == rows
    assert case.desk.claims[claim].row != ""


def test_on_and_off_the_list_to_check(case: Quay) -> None:
    quote = case.claim("The fire is not out")
    reviewing.set_listed(case.store, case.case, [quote], True)
    assert (case.desk.claims[quote].listed, case.desk.claims[quote].why_listed) == (True, "put there by you")
    figure_ = case.claim("At least 12")
    assert case.desk.claims[figure_].listed
    reviewing.set_listed(case.store, case.case, [figure_], False)
    assert not case.desk.claims[figure_].listed


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“no one is under any illusion”", Kind.QUOTE),
        ("at least 1,200 soldiers", Kind.QUANTITY),
        ("twenty people", Kind.QUANTITY),
        ("last Wednesday", Kind.TIME),
        ("in March 2021", Kind.TIME),
        ("3 p.m.", Kind.TIME),
        ("the mayor may resign", None),
        ("", None),
    ],
)
def test_a_kind_is_proposed_from_the_selection(text: str, kind: Kind | None) -> None:
    assert reviewing.propose_kind(text) == kind


def test_a_claim_by_hand_shows_in_its_case_only(case: Quay) -> None:
    span = span_of(WIRE, "workers were sent home")
    changes = reviewing.add_claim(case.store, case.case, case.wire, span, Kind.STATEMENT)
    (claim,) = changes.created
    view = case.desk.claims[claim]
    assert (view.claim.origin, view.claim.anchor.exact, view.listed) == (Origin.HUMAN, "workers were sent home", True)
    assert view.claim.sentence.of(WIRE) == "About 300 workers were sent home."
    other = library.new_case(case.store, "Other").case
    library.add_articles(case.store, other, [case.desk.articles[0].stored.article])
    assert claim not in comparing.desk(case.store, other).claims
    reviewing.undo(case.store, case.case)
    assert claim not in case.desk.claims
    reviewing.redo(case.store, case.case)
    assert case.desk.claims[claim] == view


def test_a_claim_by_hand_takes_over_what_an_extractor_read(case: Quay) -> None:
    span = span_of(WIRE, "300 workers")
    values = figure(WIRE, "About 300", 300, "workers", speaker="Ana Torv", check="a figure")
    (claim,) = reviewing.add_claim(case.store, case.case, case.wire, span, Kind.QUANTITY, values).created
    view = case.desk.claims[claim]
    assert (view.claim.span, view.read_as, view.why_listed) == (span, "300 · workers", "added by you")


@pytest.mark.parametrize("span", [Span(5, 5), Span(0, len(WIRE) + 1), Span(len(WIRE), len(WIRE))])
def test_a_passage_outside_the_text_is_refused(case: Quay, span: Span) -> None:
    with pytest.raises(ValueError, match="no passage"):
        reviewing.add_claim(case.store, case.case, case.wire, span, Kind.STATEMENT)
    with pytest.raises(ValueError, match="no passage"):
        reviewing.move_borders(case.store, case.case, case.claim("About 300"), span)
    assert case.desk.undo_label == "add 2 articles"


def test_borders_value_and_speaker_are_corrected_and_undone(case: Quay) -> None:
    claim = case.claim("About 300")
    before = case.desk.claims[claim]
    reviewing.move_borders(case.store, case.case, claim, span_of(WIRE, "300 workers"))
    assert case.desk.claims[claim].claim.anchor.exact == "300 workers"
    reviewing.correct_value(case.store, case.case, claim, Quantity(300, modifier=Modifier.ABOUT, unit="dollar"))
    assert case.desk.claims[claim].read_as == "about $300"
    reviewing.correct_speaker(case.store, case.case, claim, "Ana Torv")
    assert case.desk.row(case.desk.claims[claim].row).attributed  # type: ignore[union-attr]
    when = Expression("weekday", {"weekday": 1}, TimexType.DATE)
    reviewing.correct_value(case.store, case.case, claim, when)
    assert case.desk.claims[claim].claim.expression == when
    for _ in range(4):
        reviewing.undo(case.store, case.case)
    assert case.desk.claims[claim] == before


def test_a_confirmed_doubt_is_gone(case: Quay) -> None:
    claim = case.claim("The fire is out")
    reviewing.settle_doubt(case.store, case.case, claim, Doubtful.SPEAKER)
    assert log_of(case).state.settled == {claim: {Doubtful.SPEAKER}}
    reviewing.correct_speaker(case.store, case.case, claim, "")
    assert case.desk.claims[claim].claim.speaker is None


def test_not_mentioned_only_where_a_person_confirmed_it(case: Quay) -> None:
    claim = case.claim("The fire is out")
    reviewing.reject(case.store, case.case, [case.claim("The fire is not out")])
    row = case.desk.row(case.desk.claims[claim].row)
    assert row is not None
    assert (case.courier in row.cells, row.absences) == (False, frozenset())
    reviewing.confirm_absence(case.store, case.case, row.claims, case.courier)
    assert case.desk.row(row.key).absences == {case.courier}  # type: ignore[union-attr]


def test_a_person_s_word_about_two_claims_is_kept_as_a_pair(case: Quay) -> None:
    a, b = case.claim("At least 12"), case.claim("Some 300")
    reviewing.split(case.store, case.case, [a], [b])
    reviewing.pin(case.store, case.case, [b, a], Relation.CONFLICT)
    (constraint,) = log_of(case).state.constraints.values()
    assert (constraint.word, constraint.relation) == (Word.PINNED, Relation.CONFLICT)
    assert case.desk.claims[a].row == case.desk.claims[b].row
    reviewing.undo(case.store, case.case)
    assert case.desk.claims[a].row != case.desk.claims[b].row
    reviewing.join(case.store, case.case, [a], [b])
    assert case.desk.claims[a].row == case.desk.claims[b].row


def test_a_claim_of_another_case_is_told_and_nothing_is_stored(case: Quay) -> None:
    other = library.new_case(case.store, "Other").case
    with pytest.raises(NotFoundError):
        reviewing.give_verdict(case.store, other, [case.claim("20")], DISPUTED)
    with pytest.raises(ValueError, match="needs a claim"):
        reviewing.reject(case.store, case.case, [])
    assert reviewing.undo(case.store, other) is None


def test_undo_and_redo_work_across_a_restart(case: Quay) -> None:
    claim = case.claim("20")
    reviewing.give_verdict(case.store, case.case, [claim], DISPUTED)
    reviewing.reject(case.store, case.case, [claim])
    path = case.store.path
    case.store.close()
    with open_store(path) as again:
        assert comparing.desk(again, case.case).undo_label == "not a claim: 20 people"
        reviewing.undo(again, case.case)
        reviewing.undo(again, case.case)
        assert comparing.desk(again, case.case).claims[claim].so is None
    with open_store(path) as again:
        assert comparing.desk(again, case.case).redo_label == "verdict: Disputed on 20 people"
        reviewing.redo(again, case.case)
        so = comparing.desk(again, case.case).claims[claim].so
        assert so is not None
        assert so.judgement == DISPUTED
        reviewing.redo(again, case.case)
        assert reviewing.redo(again, case.case) is None
        assert comparing.desk(again, case.case).claims[claim].rejected


def test_something_new_ends_redo(case: Quay) -> None:
    claim = case.claim("20")
    reviewing.reject(case.store, case.case, [claim])
    reviewing.undo(case.store, case.case)
    reviewing.set_listed(case.store, case.case, [claim], False)
    assert reviewing.redo(case.store, case.case) is None


def test_each_reviewer_undoes_their_own(case: Quay) -> None:
    claim = case.claim("20")
    reviewing.reject(case.store, case.case, [claim], reviewer="Ada")
    reviewing.set_listed(case.store, case.case, [claim], True, reviewer="Bo")
    assert comparing.desk(case.store, case.case, reviewer="Ada").undo_label == "not a claim: 20 people"
    reviewing.undo(case.store, case.case, reviewer="Ada")
    assert not case.desk.claims[claim].rejected
    assert log_of(case).state.listed == {claim: True}
    assert [d.reviewer for d in log_of(case).decisions[-3:]] == ["Ada", "Bo", "Ada"]


STEPS = st.lists(st.tuples(st.sampled_from("VVRLBSUUZ"), st.integers(0, 5)), max_size=14)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_whatever_is_decided_undo_walks_back_and_the_log_says_the_same(
    store: Store, steps: list[tuple[str, int]]
) -> None:
    """Any sequence of decisions, undos and redos; then: the log replayed from the file equals what was held."""
    case = quay(store)  # a case of its own for each example
    claims = sorted(uuid for uuid, view in case.desk.claims.items() if view.claim.origin is Origin.PROPOSED)
    history = [_standing(case)]
    future: list[State] = []
    for step, number in steps:
        if step == "U":
            if len(history) > 1:
                assert reviewing.undo(case.store, case.case) is not None
                future.append(history.pop())
        elif step == "Z":
            redone = reviewing.redo(case.store, case.case)
            assert (redone is not None) == bool(future)
            history += [future.pop()] if future else []
        else:
            _do(case, step, claims[number])
            history.append(_standing(case))
            future.clear()
        assert _standing(case) == history[-1]
    case.store.memory.clear()
    assert _standing(case) == history[-1]
    log = log_of(case)
    assert replay(log.decisions, from_json) == log.state


def _standing(case: Quay) -> State:
    return replay(log_of(case).decisions, from_json)


def _do(case: Quay, step: str, claim: object) -> None:
    from uuid import UUID

    assert isinstance(claim, UUID)
    if step == "V":
        reviewing.give_verdict(case.store, case.case, [claim], DISPUTED)
    elif step == "R":
        reviewing.reject(case.store, case.case, [claim])
    elif step == "L":
        reviewing.set_listed(case.store, case.case, [claim], True)
    elif step == "B":
        span = case.desk.claims[claim].claim.span
        reviewing.move_borders(case.store, case.case, claim, Span(span.start, span.end + 1))
    else:
        reviewing.correct_speaker(case.store, case.case, claim, "Ana Torv")


def test_every_decision_names_itself_and_the_log_has_no_gaps(case: Quay) -> None:
    claim = case.claim("20")
    reviewing.reject(case.store, case.case, [claim])
    reviewing.undo(case.store, case.case)
    decisions = log_of(case).decisions
    assert [d.sequence for d in decisions] == [1, 2, 3]
    assert [d.action for d in decisions] == [Action.ARTICLE_ADDED, Action.REJECT, Action.UNDONE]
    assert decisions[2].undoes == decisions[1].uuid
    assert all(d.label and d.reviewer and d.at.utcoffset() is not None for d in decisions)
