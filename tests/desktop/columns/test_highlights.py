"""Which claims are drawn, in which look, and which of several overlapping ones is meant."""

from __future__ import annotations

from uuid import UUID

import pytest

from tests.desktop.columns.made_desks import judged, name, row, view
from workbench.desktop.columns.highlights import Index, State, index, next_hit, without_trailing_blanks
from workbench.domain.claim import Origin
from workbench.domain.desk import ClaimView
from workbench.domain.group import Between, How, Relation
from workbench.domain.mention import Kind
from workbench.domain.moment import Moment, TimexType
from workbench.domain.quantity import Quantity
from workbench.domain.quote import Quote, QuoteKind
from workbench.domain.span import Span
from workbench.domain.verdict import Verdict

TEXT = 'The mayor, 52, said "about 40 of the 300 guests left within 48 hours" and will soon report. Photo: 3 boats'
A = name("A")


def quantity(exact: str, **known: object) -> ClaimView:
    return view(A, TEXT, exact, Kind.QUANTITY, **known)


def only(made: Index) -> object:
    assert len(made.views) == 1
    return made[0]


def drawn(*views: ClaimView) -> Index:
    return index(views, {})


def test_ages_get_a_line_only() -> None:
    assert not drawn(quantity("52", quantity=Quantity(52, unit="year of age")))[0].fill
    assert drawn(quantity("300 guests"))[0].fill


@pytest.mark.parametrize(("value", "fill"), [("FUTURE_REF", False), ("PRESENT_REF", False), ("2022-02-10", True)])
def test_soon_and_recently_get_a_line_only(value: str, fill: bool) -> None:
    soon = view(A, TEXT, "soon", Kind.TIME, moment=Moment(TimexType.DATE, value))
    assert drawn(soon)[0].fill is fill


def test_rejected_claims_are_not_drawn() -> None:
    assert not drawn(quantity("300 guests", rejected=True)).views


def test_outside_the_story_only_what_a_person_added_is_drawn() -> None:
    assert not drawn(quantity("3 boats", boilerplate=True)).views
    assert drawn(quantity("3 boats", boilerplate=True, origin=Origin.HUMAN)).views


def test_quotation_marks_that_quote_nobody_are_not_drawn() -> None:
    scare = view(A, TEXT, "guests", Kind.QUOTE, quote=Quote((Span(0, 1),), QuoteKind.MARK))
    assert not drawn(scare).views


def test_a_quote_is_drawn_by_its_fragments() -> None:
    pieces = (Span(20, 40), Span(50, 60))
    said = view(A, TEXT, "about 40", Kind.QUOTE, quote=Quote(pieces, QuoteKind.DIRECT))
    made = drawn(said)
    assert made[0].spans == pieces
    assert made.at(30)
    assert not made.at(45)


def test_states_as_the_gutter_shows_them() -> None:
    assert drawn(quantity("40"))[0].state is State.FOUND
    assert drawn(quantity("40", listed=True))[0].state is State.TO_CHECK
    assert drawn(quantity("40", listed=True, so=judged(Verdict.DISPUTED)))[0].state is State.DECIDED
    assert drawn(quantity("40", origin=Origin.HUMAN))[0].by_hand


def test_the_badge_is_the_verdicts_key() -> None:
    assert drawn(quantity("40", so=judged(Verdict.UNVERIFIABLE)))[0].badge == "U"
    assert drawn(quantity("40"))[0].badge == ""


def test_that_it_was_said_is_not_that_it_is_so() -> None:
    said = drawn(quantity("40", said=judged(Verdict.VERIFIED)))[0]
    assert (said.badge, said.only_said) == ("V", True)
    both = drawn(quantity("40", said=judged(Verdict.VERIFIED), so=judged(Verdict.DISPUTED)))[0]
    assert (both.badge, both.only_said) == ("D", False)


@pytest.mark.parametrize(
    ("relation", "known", "mark"),
    [
        (Relation.CONFLICT, {"between": Between.OUTLETS}, "≠"),
        (Relation.CONFLICT, {"between": Between.WITHIN}, "≠"),
        (Relation.CONFLICT, {"between": Between.SPEAKERS}, "⇄"),
        (Relation.COMPATIBLE, {"how": How.LATER}, "↻"),
        (Relation.COMPATIBLE, {"how": How.VAGUER}, "≈"),
        (Relation.AGREE, {}, "="),
        (Relation.AGREE, {"proposed": True}, "?"),
        (Relation.ONLY_HERE, {}, ""),
    ],
)
def test_a_claim_carries_its_rows_mark(relation: Relation, known: dict[str, object], mark: str) -> None:
    member = quantity("40", row="key")
    line = row("key", "guests", [member], relation, **known)
    assert index([member], {"key": line})[0].mark == mark


def test_overlapping_passages_get_lines_of_their_own() -> None:
    made = drawn(quantity("about 40 of the 300 guests"), quantity("300 guests"), quantity("52"))
    assert [made[n].lane for n in range(3)] == [0, 0, 1]


def test_a_click_means_the_inner_passage_then_the_outer_then_the_inner_again() -> None:
    outer, inner = quantity("about 40 of the 300 guests"), quantity("300 guests")
    hits = drawn(outer, inner).at(TEXT.index("300"))
    first = next_hit(hits, None)
    assert first is not None
    assert first.claim == inner.claim.uuid
    second = next_hit(hits, first.claim)
    assert second is not None
    assert second.claim == outer.claim.uuid
    assert next_hit(hits, second.claim) == first
    assert next_hit([], None) is None


def test_a_long_passage_far_back_is_found() -> None:
    whole = view(A, TEXT, TEXT, Kind.STATEMENT)
    made = drawn(whole, *(quantity(exact) for exact in ("52", "40", "300 guests", "48 hours")))
    assert {item.claim for item in made.between(len(TEXT) - 2, len(TEXT))} == {whole.claim.uuid}


def test_between_gives_what_touches_and_nothing_else() -> None:
    made = drawn(*(quantity(exact) for exact in ("52", "40", "300 guests", "48 hours")))
    start = TEXT.index("300")
    assert [TEXT[h.start : h.end] for h in made.between(start - 2, start + 1)] == ["300 guests"]
    assert made.between(start - 3, start) == []


def test_a_claim_is_found_by_its_name() -> None:
    forty = quantity("40")
    made = drawn(quantity("52"), forty)
    assert made.find(forty.claim.uuid) is made[1]
    assert made.view(forty.claim.uuid) == forty
    assert made.find(UUID(int=0)) is None


def test_the_fill_stops_before_trailing_blanks() -> None:
    assert without_trailing_blanks("100,000 troops \u00a0\n", Span(0, 17)) == Span(0, 14)
    assert without_trailing_blanks("   ", Span(0, 3)) == Span(0, 0)
