"""Which passages of a row wait for an answer to *Maybe the same?*."""

from __future__ import annotations

from uuid import UUID

from workbench.domain.group import Link, Relation
from workbench.domain.mention import Kind
from workbench.domain.proposals import Proposal, proposals

A, B, C, D = (UUID(int=number) for number in range(1, 5))


def sure(one: UUID, two: UUID) -> Link:
    return Link(one, two, Kind.QUANTITY, Relation.AGREE, "The same figure.", 0.9)


def maybe(one: UUID, two: UUID, reason: str = "Both may count the injured.", score: float = 0.4) -> Link:
    return Link(one, two, Kind.QUANTITY, Relation.RELATED, reason, score, proposed=True)


def test_a_row_that_the_program_is_sure_of_proposes_nothing() -> None:
    assert proposals((A, B, C), [sure(A, B), sure(B, C)]) == ()


def test_two_passages_that_nothing_but_a_proposal_joins() -> None:
    assert proposals((A, B), [maybe(A, B)]) == (Proposal((B,), (A,), "Both may count the injured."),)


def test_what_is_sure_holds_together_and_the_rest_is_proposed_to_join_it() -> None:
    links = [sure(B, C), maybe(A, B, "As vague."), maybe(A, C, "A dozen may be the twelve.", 0.5)]
    assert proposals((A, B, C), links) == (Proposal((A,), (B, C), "A dozen may be the twelve."),)


def test_several_passages_wait_one_by_one() -> None:
    links = [sure(A, B), maybe(A, C, "One."), maybe(C, D, "Two.")]
    assert proposals((A, B, C, D), links) == (Proposal((C,), (A, B), "One."), Proposal((D,), (A, B), "Two."))


def test_what_a_person_joined_waits_no_more() -> None:
    links = [maybe(A, B), maybe(A, C)]
    assert proposals((A, B, C), links, [(B, A)]) == (Proposal((C,), (A, B), "Both may count the injured."),)
    assert proposals((A, B, C), links, [(B, A), (C, A)]) == ()


def test_that_two_passages_are_of_one_topic_joins_nothing() -> None:
    topic = Link(A, B, Kind.QUANTITY, Relation.RELATED, "Both speak of people.", 0.9)
    assert [one.claims for one in proposals((A, B), [topic, maybe(A, B)])] == [(B,)]


def test_a_passage_that_no_link_speaks_of_stays_with_the_first() -> None:
    assert proposals((A, B, C), [maybe(B, C)]) == (Proposal((C,), (A, B), "Both may count the injured."),)
