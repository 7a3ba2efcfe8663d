from __future__ import annotations

from collections.abc import Callable

import pytest

Rows = Callable[[str], list[tuple[str, str | None, str]]]


@pytest.mark.parametrize(
    "text",
    [
        "What we know about the flood at Norby",
        "The prosecutors had asked for twelve years.",
        "The union demanded six months.",
        "Jon Lund vowed revenge.",
        "Jon Lund conceded defeat shortly before midnight.",
        "Jon Lund denied all charges.",
        "Jon Lund denied these allegations on Monday.",
        "Lund, who has been in custody since May, did not comment on the verdict.",
        "Jon Lund would not comment.",
    ],
)
def test_an_act_without_any_words_is_no_quote(rows: Rows, text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Jon Lund denied charges of fraud.", "charges of fraud"),
        ("Jon Lund denied that all charges were read.", "that all charges were read"),
        ("The defence asked for an acquittal.", "an acquittal"),
        ("Jon Lund vowed to take revenge.", "to take revenge"),
        ("Jon Lund commented on the verdict.", "the verdict"),
        ("Jon Lund conceded that defeat was near.", "that defeat was near"),
    ],
)
def test_what_tells_something_stays_a_quote(rows: Rows, text: str, content: str) -> None:
    assert [row[2] for row in rows(text)] == [content]


def test_what_stands_behind_the_verb_of_an_insertion_is_no_speaker(rows: Rows) -> None:
    assert rows("Dora Holm, Lund’s lawyer, announced an appeal.") == [("indirect", "Dora Holm", "an appeal")]
    assert rows("The roof fell in, said the neighbours.") == [("indirect", "the neighbours", "The roof fell in")]
