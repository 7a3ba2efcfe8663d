"""Two speakers: who contradicts whom, and who only speaks of something else."""

from __future__ import annotations

import pytest

from tests.helpers.stories import links


def found(a: str, b: str) -> set[tuple[str, str | None]]:
    return {(k.relation.value, k.between and k.between.value) for k in links(a, b) if k.kind == "quote"}


DISAGREE = {("conflict", "speakers")}


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (
            "“Not a single house will be torn down,” said Mayor Ines Kavala.",
            "“Some 40 houses have to go before winter,” said Omar Desta.",
            DISAGREE,
        ),
        (
            "“Not one crown was paid to the firm,” said Ines Kavala.",
            "“The firm got 4 million crowns for nothing,” said Omar Desta.",
            DISAGREE,
        ),
        (
            "“Not one crown was paid to the firm,” said Ines Kavala.",
            "“My bicycle cost 900 crowns last week,” said Omar Desta.",
            set(),
        ),
        (
            "“The dam poses no danger to the valley,” said Omar Desta.",
            "“The dam is a threat to the valley,” said Ines Kavala.",
            DISAGREE,
        ),
        (
            "“The dam poses no danger to the valley,” said Omar Desta.",
            "“The dam supplies the whole valley,” said Ines Kavala.",
            set(),
        ),
    ],
)
def test_two_voices(a: str, b: str, expected: set[tuple[str, str | None]]) -> None:
    assert found(a, b) == expected


def test_the_reason_gives_both_their_words() -> None:
    (link,) = links(
        "“It was a quiet day. Not a single house will be torn down,” said Mayor Ines Kavala.",
        "“Some 40 houses have to go before winter,” said Omar Desta.",
    )
    assert "Not a single house will be torn down" in link.reason
    assert "Some 40 houses have to go before winter" in link.reason
    assert "quiet" not in link.reason


def test_giving_up_and_stepping_down_are_no_opposites() -> None:
    one = "“He would step down as head of the party in June,” said Ines Kavala."
    two = "“The party would never give up its demand for a dam,” said Omar Desta."
    assert found(one, two) == set()
    assert found("“Prices are up,” said Ines Kavala.", "“Prices are down now,” said Omar Desta.") == DISAGREE
