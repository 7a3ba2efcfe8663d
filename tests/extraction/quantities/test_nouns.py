"""Lemmas and noun phrases told from words alone."""

from __future__ import annotations

import pytest

from tests.extraction.quantities.helpers import found, one
from workbench.extraction.quantities.nouns import lemma, plural_form


@pytest.mark.parametrize(
    ("word", "singular"),
    [
        ("casualties", "casualty"),
        ("Troops", "troop"),
        ("women", "woman"),
        ("policemen", "policeman"),
        ("people", "person"),
        ("buses", "bus"),
        ("crises", "crisis"),
        ("aircraft", "aircraft"),
        ("houses", "house"),
        ("churches", "church"),
        ("class", "class"),
        ("Truss", "truss"),
    ],
)
def test_lemma(word: str, singular: str) -> None:
    assert lemma(word) == singular


def test_plurals_are_told_from_words_that_only_end_in_s() -> None:
    assert plural_form("villages")
    assert plural_form("police")
    assert not plural_form("virus")
    assert not plural_form("this")


@pytest.mark.parametrize(
    ("text", "counted", "head"),
    [
        ("Seven unidentified gunmen stormed the bank.", "unidentified gunmen", "gunman"),
        ("They met 12 members of the Senate committee.", "members of the Senate committee", "member"),
        ("A two-state plan was drawn up.", "state plan", "state"),
        ("The price of wheat in Chicago is now $320.", "price of wheat in Chicago", "price"),
        ("A 25% tariff on imported steel took effect.", "tariff on imported steel", "tariff"),
        ("The death toll stands at 1,204.", "death toll", "toll"),
        ("Truss, 46, leads the talks.", "Truss", "truss"),
        ("The siege of the port lasted 40 days.", "siege of the port", "siege"),
        ("The ministry spent a total of 200 million.", "ministry", "ministry"),
        (
            "A 4% rise in vaping among high school pupils is feared.",
            "rise in vaping among high school pupils",
            "rise",
        ),
        ("Average rents in March were £1,200.", "Average rents", "rent"),
    ],
)
def test_what_is_counted_or_measured(text: str, counted: str, head: str) -> None:
    thing = one(text).quantity.counted
    assert thing is not None
    assert (thing.text, thing.head) == (counted, head)
    assert thing.span.of(text) == counted


def test_measures_before_one_noun_share_it() -> None:
    things = [f.quantity.counted for f in found("The state signed a ten-year, $2bn lease on the harbour.")]
    assert [thing and thing.text for thing in things] == ["lease on the harbour"] * 2


def test_a_length_of_time_in_parts_has_one_subject() -> None:
    things = [f.quantity.counted for f in found("The trial lasted 2 years, 3 months and 14 days.")]
    assert [thing and thing.head for thing in things] == ["trial"] * 3
