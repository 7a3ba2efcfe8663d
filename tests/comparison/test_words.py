"""Words as comparison reads them."""

from __future__ import annotations

import pytest

from workbench.comparison import words

KILLED = words.concept("killed")


@pytest.mark.parametrize("text", ["It took the lives of 12 people", "Twelve lives were lost", "They lost their lives"])
def test_lives_that_are_lost_are_deaths(text: str) -> None:
    assert KILLED in words.topic(text)


@pytest.mark.parametrize("text", ["Aas lives in Orve", "300 people live there", "families living nearby"])
def test_who_lives_somewhere_is_not_dead(text: str) -> None:
    assert KILLED not in words.topic(text)


@pytest.mark.parametrize(
    ("said", "refused"),
    [
        ("I will not speculate on the cause", {"specul"}),
        ("We can't rule out a fire", {"rule"}),
        ("We do not want to talk about it", {"talk"}),
        ("They cannot come", set()),
        ("We will speculate", set()),
    ],
)
def test_what_is_said_no_to(said: str, refused: set[str]) -> None:
    assert words.refused(said) == {words.concept(word) for word in refused}


def test_a_move_moves_nobody() -> None:
    assert (
        words.topic("They opposed the move.")
        == words.topic("They opposed this move.")
        != words.topic("They opposed moving.")
    )
    assert words.concept("evacuated") in words.topic("They moved 40 patients.") - words.topic(
        "They backed a move against patients."
    )
