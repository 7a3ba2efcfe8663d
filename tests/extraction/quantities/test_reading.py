"""Whole sentences: value, unit, modifier, direction and what is counted; and what is no quantity."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.quantities.helpers import one, values
from workbench.domain.quantity import Conversion, Direction, Modifier
from workbench.extraction.quantities.reading import read

CHALLENGE = Path(__file__).parents[2] / "data" / "quantities" / "challenge.jsonl"
CASES: list[dict[str, Any]] = [json.loads(line) for line in CHALLENGE.read_text(encoding="utf-8").splitlines()]


def test_the_challenge_set_is_large_enough() -> None:
    assert len(CASES) >= 150
    assert {case["domain"] for case in CASES} == {"war", "disaster", "economy", "health", "election", "crime"}


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_challenge(case: dict[str, Any]) -> None:
    text = case["text"]
    got = read(text)
    assert [f.span.of(text) for f in got] == [text[q["start"] : q["end"]] for q in case["quantities"]]
    for found, want in zip(got, case["quantities"], strict=True):
        quantity = found.quantity
        ends = want["value"] if isinstance(want["value"], list) else [want["value"], None]
        assert quantity.low == pytest.approx(ends[0], rel=1e-6)
        assert quantity.high == (None if ends[1] is None else pytest.approx(ends[1]))
        assert (quantity.modifier, quantity.direction, quantity.unit) == (
            want["modifier"],
            want["direction"],
            want["unit"],
        )
        if want["head"]:
            assert quantity.counted is not None
            assert quantity.counted.head == want["head"]


@pytest.mark.parametrize(
    ("text", "modifier", "wording"),
    [
        ("At least 12 people were killed.", Modifier.AT_LEAST, "At least"),
        ("As many as 190,000 soldiers may be sent.", Modifier.AT_MOST, "As many as"),
        ("No fewer than 15 ships left port.", Modifier.AT_LEAST, "No fewer than"),
        ("Some 300 people marched.", Modifier.ABOUT, "Some"),
        ("Nearly 8,000 strikes were flown.", Modifier.ABOUT, "Nearly"),
        ("Just under 3,000 guards were at work.", Modifier.LESS, "Just under"),
        ("20 or more hostages remain inside.", Modifier.AT_LEAST, "or more"),
        ("The raid hit 12 villages.", Modifier.EQUAL, ""),
    ],
)
def test_the_wording_of_a_modifier_is_kept(text: str, modifier: Modifier, wording: str) -> None:
    quantity = one(text).quantity
    assert (quantity.modifier, quantity.wording) == (modifier, wording)


@pytest.mark.parametrize(
    "text",
    [
        "The Prime Minister spoke at No. 10.",
        "Flight MH17 was shot down by a Buk.",
        "The G20 met after the 9/11 attacks.",
        "The wall fell in 1989.",
        "The ballot is set for 17 November 2021.",
        "The ban runs from 21:30 to 05:30.",
        "Roe is the first sailor to hold that rank.",
        "One must ask what comes next.",
        "No one came, and that one was late.",
        "Chelsea won 2-1 in extra time.",
        "1. The council shall meet in May.",
        "Call 0800 123 4567 for details.",
        "Read more: 5 things to know about the vote.",
        "See https://example.org/2022/5000?n=12 for more.",
        "They were on cloud nine.",
        "He came twenty-fifth in the race.",
    ],
)
def test_is_no_quantity(text: str) -> None:
    assert values(text) == []


def test_a_change_from_one_level_to_another_is_two_quantities_and_a_range_is_one() -> None:
    assert values("The crowd grew from 80,000 to 110,000.") == [("80,000", 80_000, None), ("110,000", 110_000, None)]
    assert values("From 50 to 70 aircraft took part.") == [("From 50 to 70", (50, 70), None)]
    assert values("The groups held five and six hostages.") == [("five", 5, None), ("six", 6, None)]


def test_a_direction_belongs_to_an_amount_of_change_never_to_a_level() -> None:
    by, to = read("The toll rose by 14 to 212.")
    assert (by.quantity.direction, to.quantity.direction) == (Direction.UP, None)


@pytest.mark.parametrize(
    ("text", "directions"),
    [
        ("The index lost 190 points, or 0.6%.", [Direction.DOWN, Direction.DOWN]),
        ("Grain was up 2.3%, copper by 2.6% on the day.", [Direction.UP, Direction.UP]),
        ("Wheat fell 3%, and the harvest is worth $2bn.", [Direction.DOWN, None]),
    ],
)
def test_the_same_change_said_twice_keeps_its_direction(text: str, directions: list[Direction | None]) -> None:
    assert [f.quantity.direction for f in read(text)] == directions


def test_a_range_keeps_the_modifier_between_from_and_its_numbers() -> None:
    quantity = one("The march drew from about 14,000 to 18,000 people.").quantity
    assert (quantity.value, quantity.modifier, quantity.wording) == ((14_000, 18_000), Modifier.ABOUT, "about")


def test_spoken_small_change_is_added() -> None:
    assert values("The ticket cost fifteen dollars fifty.") == [("fifteen dollars fifty", 15.5, "dollar")]


def test_a_bracketed_conversion_belongs_to_its_number() -> None:
    text = "A convoy of 6 km (3.7 miles) was seen."
    found = one(text)
    assert found.span.of(text) == "6 km (3.7 miles)"
    assert found.quantity.conversion == Conversion(3.7, None, "mile")


def test_sentences_share_the_noun_of_a_count_that_is_left_out() -> None:
    text = "About 40 troops died. Another 25 were hurt."
    _, second = read(text, [(0, 21), (22, len(text))])
    assert second.quantity.counted is not None
    assert second.quantity.counted.head == "troop"


def test_every_quantity_says_why() -> None:
    for case in CASES:
        for found in read(case["text"]):
            reason = found.quantity.reason
            assert reason.rule
            assert reason.evidence
            assert all(0 <= span.start < span.end <= len(case["text"]) for span in reason.evidence)


NEWSY = st.lists(
    st.sampled_from(
        [
            "12",
            "3.5",
            "$",
            "€",
            "£3bn",
            "-",
            "–",
            "to",
            "and",
            "or",
            "more",
            "than",
            "at",
            "least",
            "people",
            "half",
            "a",
            "third",
            "of",
            "in",
            "%",
            "percent",
            "(",
            ")",
            ",",
            ".",
            "km",
            "years",
            "old",
            "between",
            "from",
            "rose",
            "by",
            "one",
            "dozen",
            "hundred",
            "million",
            "m",
            "two",
            "½",
            "/",
            "x10^99999",
            "1e999",
            "No.",
            "Feb",
            "2022",
            "votes",
            "times",
            "few",
            "several",
            "tens",
            "no",
            "casualties",
            "30s",
            "his",
            "\n",
            "٣",
        ]
    ),
    max_size=40,
)


@settings(max_examples=200, deadline=None)
@given(text=st.text(max_size=200) | NEWSY.map(" ".join) | NEWSY.map("".join))
def test_no_text_raises_and_spans_stay_in_order(text: str) -> None:
    last = 0
    for found in read(text):
        assert last <= found.span.start < found.span.end <= len(text)
        last = found.span.end
        assert found.quantity.high is None or found.quantity.low <= found.quantity.high


def test_an_endless_line_is_read_in_pieces() -> None:
    text = "12 soldiers and " * 3000
    assert len(read(text)) == 3000
