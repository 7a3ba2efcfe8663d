from __future__ import annotations

from collections.abc import Callable

import pytest

from workbench.domain.quote import ClaimSort, Quote

Rows = Callable[[str], list[tuple[str, str | None, str]]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The mayor is said to be furious about the leak.", "The mayor … to be furious about the leak"),
        ("The port is reported to have lost $3 million.", "The port … to have lost $3 million"),
        ("Guards have often been accused of theft.", "Guards … theft"),
        ("They were blamed for the flood, causing an outcry.", "They … the flood"),
        ("Reportedly, the firms are in talks.", "the firms are in talks"),
        ("The firms are reportedly in talks about a merger.", "The firms are … in talks about a merger"),
        ("The navy allegedly fired first, but nobody was hurt.", "The navy … fired first"),
        ("It is understood that the deal is dead.", "that the deal is dead"),
    ],
)
def test_what_nobody_is_named_as_saying_is_told_by_no_one(rows: Rows, text: str, told: str) -> None:
    assert rows(text) == [("indirect", None, told)]


@pytest.mark.parametrize(
    "text",
    ["Police seized the allegedly stolen files.", "The bridge is expected to open in May.", "He was told to go."],
)
def test_plans_orders_and_adjectives_are_no_hearsay(rows: Rows, text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    "text", ["The mayor was accused by the union of theft.", "The mayor was accused of theft by the union."]
)
def test_who_is_named_behind_by_says_it(rows: Rows, text: str) -> None:
    assert rows(text) == [("indirect", "the union", "The mayor … theft")]


def test_hearsay_belongs_to_who_reports_it(rows: Rows) -> None:
    assert rows("Ana Roe said the guards had allegedly fired first.") == [
        ("indirect", "Ana Roe", "the guards had allegedly fired first")
    ]
    assert rows("The mayor is said to be ill, the Gazette reported.") == [
        ("indirect", "the Gazette", "The mayor is said to be ill")
    ]


def test_what_is_believed_by_no_one_is_no_opinion(read: Callable[[str], list[Quote]]) -> None:
    [quote] = read("The storm is believed to have killed 40 people.")
    assert (quote.speaker, quote.sort) == (None, ClaimSort.FACT)
