"""Figures that changed are no contradiction: told in one sentence, or counted on a later day."""

from __future__ import annotations

from datetime import date

import pytest

from tests.helpers.stories import relations, stories
from workbench.comparison import engine
from workbench.domain.group import Relation


@pytest.mark.parametrize(
    "text",
    [
        "The number of people injured rose to 61 on Friday, from 47 the day before.",
        "About 85 percent of the trains were running, compared with 40 percent on Monday.",
        "The price of a loaf climbed from 3 dollars to 4 dollars.",
    ],
)
def test_one_sentence_tells_both(text: str) -> None:
    (link,) = [k for k in engine.pairs(stories(text), within=True) if k.kind == "quantity"]
    assert (link.relation, link.how) == ("compatible", "later")


def test_figures_of_two_things_in_one_sentence_did_not_change() -> None:
    text = "Some 220 firefighters from four districts fought the fire."
    assert engine.pairs(stories(text), within=True) == []


@pytest.mark.parametrize(
    ("later", "expected"),
    [("The blast injured 61 people.", {"compatible later"}), ("The blast injured 31 people.", {"conflict outlets"})],
)
def test_only_a_higher_count_is_a_later_one(later: str, expected: set[str]) -> None:
    days = [date(2022, 2, 15), date(2022, 2, 16)]
    assert relations("The blast injured 47 people.", later, published=days) == expected


def test_a_sum_of_money_is_no_count() -> None:
    texts = "The firm paid a fine of 85,000 crowns.", "The losses could reach 3 million crowns."
    compared = stories(*texts, published=[date(2022, 2, 15), date(2022, 2, 16)])
    assert not any(k.relation in {Relation.CONFLICT, Relation.COMPATIBLE} for k in engine.pairs(compared))


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("The council spent 45 million dollars on the bridge.", "The council spent 54 million dollars on the bridge."),
        ("The train reached 80 miles per hour.", "The train reached 95 miles per hour."),
        ("The firm pays 20,000 dollars per family.", "The firm pays 25,000 dollars per family."),
        ("The army will send 300 soldiers to Arve.", "The army will send 400 soldiers to Arve."),
    ],
)
def test_no_price_speed_or_plan_is_a_later_count(first: str, later: str) -> None:
    days = [date(2022, 2, 15), date(2022, 2, 16)]
    found = [k for k in engine.pairs(stories(first, later, published=days)) if k.kind == "quantity"]
    assert [(k.relation, k.how) for k in found] == [(Relation.CONFLICT, None)]
