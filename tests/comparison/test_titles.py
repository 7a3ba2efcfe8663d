"""Rows are named by what they are about, in neutral words."""

from __future__ import annotations

import pytest

from tests.helpers.stories import groups


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("The flood killed 31 people.", "Thirty-eight people were killed in the flood.", "People killed"),
        ("Over 400 trains were cancelled.", "The storm hit 410 trains, all of them cancelled.", "Trains cancelled"),
        ("There are 300 soldiers at the lake.", "If 300 soldiers march, we leave.", "Soldiers"),
        ("The strike lasted 11 days.", "It ended after 11 days of strike.", "Strike lasted …"),
        ("Jonas Wirth, aged 54, was held.", "Police held Jonas Wirth, aged 54.", "Jonas Wirth: age"),
        ("The dam was last inspected on May 2.", "The dam was last inspected on May 12.", "Dam was last inspected"),
        ("The dam was last inspected at 9 a.m.", "At 11 a.m. the dam was last inspected.", "Dam was last inspected"),
        (
            "The company was fined $20,000 for a raft.",
            "A fine of $30,000 was paid for a raft.",
            "Company was fined … for a raft",
        ),
        (
            "Some 220 firefighters from four districts came.",
            "Firefighters came: 220 men.",
            "Firefighters from … districts came",
        ),
        (
            "Aas has been a captain for 12 years.",
            "Liv Aas has been a captain for 15 years.",
            "Aas has been a captain for …",
        ),
        (
            "The fair drew 26,000 people before a stage collapsed.",
            "26,000 people came to the fair.",
            "People came to the fair",
        ),
        (
            "Rescuers saved 14 people. Eleven of them were calm.",
            "Rescuers saved 14 people; 11 of them were calm.",
            "People were calm",
        ),
        (
            "Guards called off an 11-day strike.",
            "The 11-day strike was called off.",
            "Guards called off an …-day strike",
        ),
        ("VELM (Alder Wire) - The ferry sank on Monday.", "The ferry sank on Monday.", "Ferry sank"),
        (
            "The road (9 km) was shut on 2 May 2021 (a Sunday).",
            "The road (9 km) was shut on 3 May 2021.",
            "Road was shut",
        ),
        (
            "“We will leave no one alone,” Dario Lenz said.",
            "Dario Lenz said: “We will leave no one alone.”",
            "Dario Lenz: “We will leave no one alone”",
        ),
    ],
)
def test_the_title_of_a_row(a: str, b: str, expected: str) -> None:
    assert expected in [g.title for g in groups(a, b)]


def test_two_who_disagree_are_both_named() -> None:
    a = "“It was a quiet day. Not a single house will be torn down,” said Mayor Ines Kavala."
    b = "“Some 40 houses have to go before winter,” said Omar Desta."
    assert [g.title for g in groups(a, b)] == ["Ines Kavala, Omar Desta: “Not a single house will be torn down”"]
