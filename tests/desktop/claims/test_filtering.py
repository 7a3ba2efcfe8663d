"""A desk and a filter in, the listed claims out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.desks import ferry_desk
from workbench.desktop.claims.filtering import EVERYTHING, Decided, Filter, Index, Order, Shown, Which, chosen
from workbench.domain.mention import Kind
from workbench.domain.verdict import Verdict

DESK = ferry_desk()
INDEX = Index(DESK)


def listed(wanted: Filter, order: Order = Order.TEXT) -> list[str]:
    return [view.claim.anchor.exact for view in chosen(INDEX, wanted, order)]


def test_by_default_what_is_to_check() -> None:
    assert listed(Filter()) == [
        "on Tuesday night",
        "12 people",
        "at least 300 people",
        "At least 20 people",
        "no sign that the ship had been overloaded",
        "15",
    ]


def test_everything() -> None:
    assert len(listed(EVERYTHING)) == len(DESK.claims)


def test_by_kind() -> None:
    assert listed(replace(EVERYTHING, kind=Kind.QUOTE))[0].startswith("We had at least 300")
    assert "1998" in listed(replace(EVERYTHING, kind=Kind.TIME))


@pytest.mark.parametrize(
    ("verdict", "found"),
    [
        (Verdict.DISPUTED, ["At least 20 people"]),
        (Verdict.VERIFIED, ["at least 300 people", "9:40 p.m.", "1998", "9:40 p.m."]),
        (Verdict.FALSE, []),
    ],
)
def test_by_verdict_on_either_question(verdict: Verdict, found: list[str]) -> None:
    assert listed(replace(EVERYTHING, verdict=verdict)) == found


def test_decided_and_undecided_share_out_everything() -> None:
    decided = listed(replace(EVERYTHING, verdict=Decided.YES))
    undecided = listed(replace(EVERYTHING, verdict=Decided.NO))
    assert sorted(decided + undecided) == sorted(listed(EVERYTHING))
    assert "12 people" in undecided


def test_relations_share_out_everything() -> None:
    found = [exact for shown in Shown for exact in listed(replace(EVERYTHING, relation=shown))]
    assert sorted(found) == sorted(listed(EVERYTHING))
    assert listed(replace(EVERYTHING, relation=Shown.MAYBE)) == ["About 40 passengers", "Forty-two people"]


def test_by_article() -> None:
    assert listed(Filter(article=DESK.articles[2].stored.uuid)) == ["15"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("berth", []),
        ("HOSPITAL officials", ["At least 20 people", "on Monday night"]),  # the sentence
        ("petra", ["“dangerously full”"]),  # sentence and speaker
        ("aboard", ["More than 250 people"]),
        ("year built", ["1998"]),  # what the row is about
        ("عبد", ["was full to bursting and hardly moved"]),
        ("  ", listed(EVERYTHING)),
    ],
)
def test_by_words_anywhere(text: str, found: list[str]) -> None:
    assert listed(replace(EVERYTHING, text=text)) == found


def test_added_by_hand() -> None:
    assert listed(Filter(which=Which.BY_HAND)) == ["twenty minutes late"]


def test_not_a_claim_is_listed_only_when_asked_for() -> None:
    first = next(iter(DESK.claims))
    desk = replace(DESK, claims={**DESK.claims, first: replace(DESK.claims[first], rejected=True)})
    rejected = desk.claims[first].claim.anchor.exact
    assert rejected not in [v.claim.anchor.exact for v in chosen(Index(desk), EVERYTHING, Order.TEXT)]
    assert [v.claim.uuid for v in chosen(Index(desk), Filter(which=Which.REJECTED), Order.TEXT)] == [first]


def test_what_is_not_part_of_the_story_is_not_listed() -> None:
    first = next(iter(DESK.claims))
    view = DESK.claims[first]
    quiet = replace(view, claim=replace(view.claim, boilerplate=True))
    desk = replace(DESK, claims={**DESK.claims, first: quiet})
    assert first not in [v.claim.uuid for v in chosen(Index(desk), EVERYTHING, Order.TEXT)]


def test_sorted_by_value_within_a_unit() -> None:
    found = listed(replace(EVERYTHING, kind=Kind.QUANTITY), Order.VALUE)
    assert found.index("12 people") < found.index("15") < found.index("At least 20 people")
    assert found.index("About 40 passengers") < found.index("More than 250 people")


def test_sorted_by_relation_keeps_rows_together() -> None:
    found = listed(EVERYTHING, Order.RELATION)
    places = [found.index(exact) for exact in ("12 people", "At least 20 people")]
    assert abs(places[0] - places[1]) == 1
    assert found[0] in {"12 people", "on Tuesday night", "within half an hour", "twenty minutes late"}


def test_sorted_to_check_first_undecided_first() -> None:
    found = listed(EVERYTHING, Order.TO_CHECK)
    assert set(found[:4]) == {
        "12 people",
        "on Tuesday night",
        "no sign that the ship had been overloaded",
        "15",
    }
    assert set(found[4:6]) == {"at least 300 people", "At least 20 people"}


@settings(max_examples=40)
@given(
    st.builds(
        Filter,
        st.sampled_from(Which),
        st.none() | st.sampled_from(Kind),
        st.none() | st.sampled_from(Verdict) | st.sampled_from(Decided),
        st.none() | st.sampled_from(Shown),
        st.none() | st.sampled_from([a.stored.uuid for a in DESK.articles]),
        st.text(max_size=8),
    ),
    st.sampled_from(Order),
)
def test_any_filter_and_order(wanted: Filter, order: Order) -> None:
    found = chosen(INDEX, wanted, order)
    assert {v.claim.uuid for v in found} <= {v.claim.uuid for v in chosen(INDEX, wanted.cleared(), Order.TEXT)}
    assert len({v.claim.uuid for v in found}) == len(found)
