"""Rows are named by what they are about, in neutral words."""

from __future__ import annotations

import pytest

from tests.helpers.stories import groups


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("The flood killed 31 people.", "Thirty-eight people were killed in the flood.", "People killed"),
        ("Over 400 trains were cancelled.", "The storm hit 410 trains, all of them cancelled.", "Trains cancelled"),
        ("The strike lasted 11 days.", "It ended after 11 days of strike.", "Strike: length"),
        ("Jonas Wirth, aged 54, was held.", "Police held Jonas Wirth, aged 54.", "Jonas Wirth: age"),
        ("The dam was last inspected on May 2.", "The dam was last inspected on May 12.", "Dam was last inspected"),
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
