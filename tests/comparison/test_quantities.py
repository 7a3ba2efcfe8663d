"""Two figures of one thing: agree, compatible or contradictory, and never by similarity alone."""

from __future__ import annotations

from datetime import date

import pytest

from tests.helpers.stories import links, relations


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("The flood killed 31 people.", "31 people died in the flood.", {"agree"}),
        ("The flood killed 31 people.", "The flood killed 38 people.", {"conflict outlets"}),
        ("At least 1,200 people were evacuated.", "1,350 residents were evacuated.", {"compatible vaguer"}),
        ("Some 300 homes burned down.", "312 homes burned down.", {"compatible rounded"}),
        ("A third of the city is dark.", "33 percent of the city is dark.", {"compatible rounded"}),
        ("The bridge is worth $3bn.", "The bridge is worth $3m.", {"conflict outlets"}),
        ("The fire spread over 62 miles of coast.", "The fire spread over 100 kilometres of coast.", {"agree"}),
        ("Fewer than 50 people joined the march.", "Some 400 people joined the march.", {"conflict outlets"}),
    ],
)
def test_one_count_in_two_reports(a: str, b: str, expected: set[str]) -> None:
    assert relations(a, b) == expected


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("$795", {"agree"}),
        ("$830", {"compatible rounded"}),
        ("$1,300", {"conflict outlets"}),
        ("5,400 yuan", {"agree"}),
        ("6,100 yuan ($795)", {"conflict outlets"}),
        ("5,400 yuan (€610)", {"agree"}),
    ],
)
def test_a_sum_exchanged_in_a_bracket_meets_the_sum_that_stands_alone(other: str, expected: set[str]) -> None:
    assert relations("The tablet costs 5,400 yuan ($795) in Torv.", f"The tablet costs {other} in Torv.") >= expected


def test_sums_without_a_currency_in_common_are_no_difference() -> None:
    assert relations("The tablet costs 5,400 yuan ($795).", "The tablet costs 9,000 roubles (€610).") <= {"related"}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("They have 9,000 troops on the border.", "The town has 9,000 residents."),
        ("Inflation stood at 9 percent.", "Unemployment stood at 4 percent."),
        ("Norland lost 500 soldiers.", "Estrava lost 1,300 soldiers."),
        ("The quake killed 40 people.", "The quake injured 300 people."),
        ("The ship carried 12 tonnes of grain.", "The ship carried 14 sailors."),
        ("Nine boats left the harbour of Carrow.", "Forty boats left from another harbour."),
        ("Two of his nights in Carrow were cold.", "The 36-year-old climber in Carrow was cold."),
    ],
)
def test_figures_of_different_things_are_not_joined(a: str, b: str) -> None:
    assert relations(a, b) <= {"related"}


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Ines Kavala was 89.", "She was 80.", {"conflict outlets"}),
        ("Ines Kavala was 89.", "She was 89.", {"agree"}),
        ("Ines Kavala was 89.", "Omar Desta was 80.", set()),
        ("Ines Kavala was 89.", "She was 80. He was 91.", set()),
    ],
)
def test_the_age_that_ends_a_report(a: str, b: str, expected: set[str]) -> None:
    assert relations(a, b) == expected


def test_two_named_speakers_disagree_and_both_reports_may_be_right() -> None:
    (link,) = [
        k
        for k in links(
            "Mayor Ines Kavala said 400 homes were lost in the fire.",
            "Fire chief Omar Desta said 250 homes were lost in the fire.",
        )
        if k.kind == "quantity"
    ]
    assert (link.relation, link.between) == ("conflict", "speakers")
    assert "Ines Kavala" in link.reason
    assert "Omar Desta" in link.reason
    assert "400" in link.reason
    assert "250" in link.reason


def test_a_higher_count_of_a_later_day_is_an_update_not_a_difference() -> None:
    texts = "The blast injured 47 people.", "The blast injured 61 people."
    assert relations(*texts, published=[date(2022, 2, 15), date(2022, 2, 16)]) == {"compatible later"}
    assert relations(*texts, published=[date(2022, 2, 16), date(2022, 2, 15)]) == {"conflict outlets"}


def test_a_figure_that_fits_is_meant_rather_than_its_neighbour() -> None:
    found = links(
        "The storm killed 12 people and injured 47.", "The storm left 47 people injured. Twelve people were killed."
    )
    assert {(k.relation.value) for k in found} == {"agree"}
    assert len(found) == 2


def test_the_reason_names_both_readings() -> None:
    (link,) = links("The flood killed 13 soldiers.", "The flood killed at least 20 soldiers.")
    assert link.reason == "“13” in A, “at least 20” in B."
