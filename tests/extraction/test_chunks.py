"""Long texts in pieces: whole again when joined, none too long, cut where a reader would."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.extraction.chunks import chunks


def test_an_article_is_one_piece() -> None:
    assert list(chunks("Two boats sank.\n\nNobody was hurt.")) == [(0, "Two boats sank.\n\nNobody was hurt.")]


def test_a_piece_ends_with_a_paragraph_else_with_a_word() -> None:
    assert [piece for _, piece in chunks("one two\nthree four five six", limit=12)] == [
        "one two\n",
        "three four ",
        "five six",
    ]


def test_without_any_blank_it_is_cut_hard() -> None:
    assert [piece for _, piece in chunks("abcdefghij", limit=4)] == ["abcd", "efgh", "ij"]


def test_marks_count_as_words() -> None:
    assert [piece for _, piece in chunks("😀😀😀😀😀 ok", limit=100, most=4)] == ["😀😀😀😀", "😀 ok"]


@settings(max_examples=60)
@given(st.text(alphabet="ab 1.\n😀é“", max_size=60), st.integers(1, 20), st.integers(1, 9))
def test_joined_they_are_the_text_and_none_is_too_long(text: str, limit: int, most: int) -> None:
    found = list(chunks(text, limit, most))
    assert "".join(piece for _, piece in found) == text
    assert all(text.startswith(piece, offset) for offset, piece in found)
    assert all(len(piece) <= limit and len(re.findall(r"\w+|[^\w\s]", piece)) <= most for _, piece in found)
