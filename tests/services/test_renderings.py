"""Renderings of one remark, word by word: `_word_` is worded otherwise, `!word!` matters."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.services.renderings import Piece, side_by_side


def marked(*renderings: str) -> list[str]:
    return [" ".join(map(_shown, pieces)) for pieces in side_by_side(renderings)]


def _shown(piece: Piece) -> str:
    sign = "!" if piece.alarm else "_" if piece.changed else ""
    return f"{sign}{piece.text}{sign}"


@pytest.mark.parametrize(
    ("base", "other", "expected"),
    [
        (
            "The quay is safe for ships.",
            "The quay is safe for boats.",
            ["The quay is safe for _ships._", "The quay is safe for _boats._"],
        ),
        ("The quay is safe.", "The quay is not safe.", ["The quay is safe.", "The quay is !not! safe."]),
        ("We do not stop work.", "We don’t stop work.", ["We _do not_ stop work.", "We _don’t_ stop work."]),
        (
            "We lost 12 boats last night.",
            "We lost 20 boats last night.",
            ["We lost !12! boats last night.", "We lost !20! boats last night."],
        ),
        ("We wait two days more.", "We wait 2 days more.", ["We wait two days more.", "We wait 2 days more."]),
        (
            "The wall could fall by noon.",
            "The wall will fall by noon.",
            ["The wall !could! fall by noon.", "The wall _will_ fall by noon."],
        ),
        (
            "“The quay is SAFE”, he said",
            "the quay is safe he said",
            ["“The quay is SAFE”, he said", "the quay is safe he said"],
        ),
    ],
    ids=["a word", "a negation", "the same negation", "a figure", "a figure spelled out", "a hedge", "marks and case"],
)
def test_what_is_worded_otherwise_and_what_matters(base: str, other: str, expected: list[str]) -> None:
    assert marked(base, other) == expected


def test_a_remark_told_in_other_words_is_not_marked_word_by_word() -> None:
    """Two translations share too little for single words to tell anything; a figure that one lost still does."""
    base, other = "The ground moved first and the sky went orange", "First 3 shocks, then heaven was all aflame"
    assert marked(base, other) == [base, "First !3! shocks, then heaven was all aflame"]


def test_other_words_for_no_and_a_clause_that_is_not_quoted_are_no_alarm() -> None:
    assert marked("Nobody told us to run from there", "No one told us to run from there") == [
        "_Nobody_ told us to run from there",
        "_No one_ told us to run from there",
    ]
    assert marked("We wait for them and will not leave before 9 today", "We wait for them")[0].count("!") == 0


def test_the_base_is_held_against_all_others() -> None:
    assert marked("No ship left port today", "No boat left port today", "No ship left port yesterday") == [
        "No _ship_ left port _today_",
        "No _boat_ left port today",
        "No ship left port _yesterday_",
    ]


def test_nothing_and_one_rendering() -> None:
    assert side_by_side([]) == []
    assert marked("The quay is safe.") == ["The quay is safe."]
    assert side_by_side(["", ""]) == [(), ()]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(alphabet="no12 could’“.\n", max_size=40), max_size=4))
def test_no_word_is_lost_or_made_up_and_equal_renderings_have_no_marks(texts: list[str]) -> None:
    found = side_by_side(texts)
    assert [" ".join(piece.text for piece in pieces) for pieces in found] == [" ".join(text.split()) for text in texts]
    assert not any(piece.changed for pieces in side_by_side([*texts[:1], *texts[:1]]) for piece in pieces)


def test_a_hedge_of_several_words_is_raised_whole() -> None:
    base, other = side_by_side(
        ["we think about a partial reopening of the quay", "we at the very least think about a reopening of the quay"]
    )
    assert "at the very least" in {piece.text for piece in other if piece.alarm}
    assert not any(piece.alarm for piece in base)
