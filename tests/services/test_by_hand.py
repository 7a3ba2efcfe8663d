"""Confirm, join, split and pin: a person's word wins over the comparison and outlives every new analysis."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from tests.helpers.cases import COURIER, WIRE, courier_analysis, figure, said, span_of, wire_analysis
from workbench.domain.claim import Claim, Origin, make_anchor
from workbench.domain.group import Between, Constraint, Group, How, Link, Relation, Word
from workbench.domain.mention import Kind
from workbench.services import analysis, comparing, reviewing
from workbench.services.by_hand import Told, laid_over, parted, relate
from workbench.services.takeover import claim_from
from workbench.storage.unit_of_work import open_store

if TYPE_CHECKING:
    from tests.helpers.cases import Quay
    from workbench.domain.desk import Row
    from workbench.domain.mention import Mention

A, B = UUID(int=1), UUID(int=2)
NOON = datetime(2021, 3, 3, 12, tzinfo=UTC)


def row_of(case: Quay, words: str) -> Row:
    row = case.desk.row(case.view(words).row)
    assert row is not None
    return row


def told(text: str, mention: Mention, uuid: UUID = A, article: int = 9) -> Told:
    return Told(claim_from(mention, uuid=uuid, article=UUID(int=article), origin=Origin.PROPOSED, number=1, text=text))


def test_two_figures_joined_by_hand_are_still_compared(case: Quay) -> None:
    reviewing.join(case.store, case.case, [case.claim("20")], [case.claim("About 300")], reviewer="Ana")
    row = row_of(case, "20")
    assert case.claim("About 300") in row.claims
    assert (row.relation, row.between, row.proposed) == (Relation.CONFLICT, Between.OUTLETS, False)
    assert row.by_hand.startswith("Joined by Ana, ")


def test_joining_a_row_joins_all_of_it(case: Quay) -> None:
    """Both reports' figures of workers come into the row of the dead, and hold together."""
    dead, workers = row_of(case, "20"), row_of(case, "Some 300")
    reviewing.join(case.store, case.case, dead.claims, workers.claims)
    assert set(row_of(case, "20").claims) == {*dead.claims, *workers.claims}


def test_a_passage_split_off_stands_alone_and_a_later_join_brings_it_back(case: Quay) -> None:
    one, two = case.claim("About 300"), case.claim("Some 300")
    reviewing.split(case.store, case.case, [one], [two])
    assert row_of(case, "About 300").claims == (one,)
    reviewing.join(case.store, case.case, [one], [two])
    assert set(row_of(case, "About 300").claims) == {one, two}


def test_a_split_is_told_with_its_name_and_day_on_both_sides_until_it_is_taken_back(case: Quay) -> None:
    one, two = case.claim("About 300"), case.claim("Some 300")
    reviewing.split(case.store, case.case, [one], [two], reviewer="Ana")
    assert row_of(case, "About 300").parted.startswith("Kept apart from “Some 300” by Ana, ")
    assert row_of(case, "Some 300").parted.startswith("Kept apart from “About 300” by Ana, ")
    assert row_of(case, "20").parted == ""
    reviewing.undo(case.store, case.case, reviewer="Ana")
    assert row_of(case, "About 300").parted == ""


def test_of_many_passages_kept_apart_two_are_quoted_and_the_rest_counted() -> None:
    text = "First 12 people were hurt, then 20, then 31, then 45, the police said."
    one, *others = passages = {
        UUID(int=at): told(text, figure(text, str(number), number, "people"), UUID(int=at))
        for at, number in enumerate((12, 20, 31, 45), start=1)
    }
    words = [Constraint(one, other, Word.CANNOT, by="Jon", at=NOON) for other in others]
    assert parted([(one,), tuple(others)], words, passages.__getitem__) == {
        one: "Kept apart from “20”, “31” and 1 more by Jon, 3 Mar 2021.",
        others[0]: "Kept apart from “12” by Jon, 3 Mar 2021.",
    }
    assert parted([tuple(passages)], words, passages.__getitem__) == {}  # joined again, by way of a third


def test_a_pinned_relation_holds_through_a_new_analysis_and_a_restart_and_is_undone_after_it(case: Quay) -> None:
    before = row_of(case, "20")
    assert before.relation is Relation.CONFLICT
    reviewing.pin(case.store, case.case, before.claims, Relation.COMPATIBLE, None, How.LATER, reviewer="Ana")
    analysis.record_analysis(case.store, case.case, case.wire, wire_analysis())
    analysis.record_analysis(case.store, case.case, case.courier, courier_analysis())
    row = row_of(case, "20")
    assert (row.relation, row.how, row.reason) == (Relation.COMPATIBLE, How.LATER, "")
    assert row.by_hand.startswith("Relation set by Ana, ")
    path = case.store.path
    case.store.close()
    with open_store(path) as again:
        desk = comparing.desk(again, case.case, reviewer="Ana")
        assert desk.undo_label.startswith("Later statement: ")
        reviewing.undo(again, case.case, reviewer="Ana")
        assert comparing.desk(again, case.case).row(before.key) == before


def test_what_a_person_split_stays_apart_through_a_new_analysis(case: Quay) -> None:
    one = case.claim("About 300")
    reviewing.split(case.store, case.case, [one], [case.claim("Some 300")])
    analysis.record_analysis(case.store, case.case, case.wire, wire_analysis())
    assert row_of(case, "About 300").claims == (one,)


def test_a_confirmed_proposal_is_no_proposal_any_more() -> None:
    link = Link(A, B, Kind.QUANTITY, Relation.RELATED, "Both speak of people.", 0.4, proposed=True)
    group = Group(
        (A, B), Kind.QUANTITY, Relation.RELATED, "People", "Both speak of people.", links=(link,), proposed=True
    )
    passages = {
        A: told(WIRE, figure(WIRE, "At least 12", 12, "people")),
        B: told(COURIER, figure(COURIER, "20", 20, "people"), B, 8),
    }
    ((row, who, _),) = laid_over([group], [Constraint(A, B, Word.MUST, by="Ana", at=NOON)], passages.__getitem__)
    assert (row.proposed, row.relation, row.reason) == (False, Relation.CONFLICT, "“At least 12” and “20”.")
    assert who == "Joined by Ana, 3 Mar 2021."


def test_a_join_of_what_the_program_joined_too_keeps_its_reason() -> None:
    link = Link(A, B, Kind.QUANTITY, Relation.AGREE, "The same figure.", 0.9)
    group = Group((A, B), Kind.QUANTITY, Relation.AGREE, "People", "The same figure.", links=(link,))
    ((row, who, _),) = laid_over([group], [Constraint(A, B, Word.MUST, by="Ana", at=NOON)], _never)
    assert (row.reason, who) == ("The same figure.", "Kept together by Ana, 3 Mar 2021.")


def test_the_newest_pin_counts_and_rows_without_a_word_are_left_as_they_are() -> None:
    group, other = (Group(pair, Kind.TIME, Relation.AGREE, "When") for pair in ((A, B), (UUID(int=3), UUID(int=4))))
    old = Constraint(A, B, Word.PINNED, Relation.CONFLICT, Between.SPEAKERS, by="Ana", at=NOON)
    new = Constraint(A, B, Word.PINNED, Relation.RELATED, by="Jon", at=NOON.replace(hour=13))
    (first, who, _), second = laid_over([group, other], [new, old], _never)
    assert (first.relation, first.between, who[:19]) == (Relation.RELATED, None, "Relation set by Jon")
    assert second == (other, "", ())


@pytest.mark.parametrize(
    ("speakers", "expected"),
    [
        (("", ""), (Relation.CONFLICT, Between.OUTLETS)),
        (("Ana Torv", "Jon Brask"), (Relation.CONFLICT, Between.SPEAKERS)),
    ],
)
def test_who_contradicts_whom_in_a_join(speakers: tuple[str, str], expected: tuple[Relation, Between]) -> None:
    one = told(WIRE, figure(WIRE, "About 300", 300, "workers", speaker=speakers[0]))
    two = told(COURIER, figure(COURIER, "20", 20, "people", speaker=speakers[1]), B, 8)
    found = relate(one, two)
    assert (found.relation, found.between) == expected


def test_words_without_a_value_are_the_same_only_of_one_speaker() -> None:
    one = told(WIRE, said(WIRE, "The fire is out", "Ana Torv"))
    same = told(COURIER, said(COURIER, "The fire is not out", "Ana Torv"), B, 8)
    other = told(COURIER, said(COURIER, "The fire is not out", "Jon Brask"), B, 8)
    assert relate(one, same).relation is Relation.AGREE
    assert relate(one, other).relation is Relation.RELATED


def test_a_number_and_a_time_cannot_be_compared() -> None:
    anchor = make_anchor(WIRE, span_of(WIRE, "Tuesday"), 1)
    when = Claim(B, UUID(int=8), Kind.TIME, Origin.PROPOSED, anchor, anchor.span)
    assert relate(told(WIRE, figure(WIRE, "About 300", 300, "workers")), Told(when)).relation is Relation.RELATED


def _never(_claim: UUID) -> Told:
    raise AssertionError("nothing is to be compared")
