"""From code points of the stored text to the document's positions and back, whatever Qt does to the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from workbench.desktop.columns.text_map import MAX_BLOCK_WORDS, map_text
from workbench.domain.span import Span

ODD = "a\U0001f6a2e\u0301\n\r\u2029\u2028\ufdd0\ufdd1\ufffc\0\ud83d\ude00 \u05d0\u00a0\U0001f1e9\U0001f1ea"


def documents_characters(text: str, span: Span, max_words: int = MAX_BLOCK_WORDS) -> str:
    """Return what a real document holds at a span, in UTF-16 order."""
    mapped = map_text(text, max_words)
    document = QTextDocument()
    document.setPlainText(mapped.shown)
    start, end = mapped.range(span)
    return "".join(str(document.characterAt(place)) for place in range(start, end))


def utf16(text: str) -> str:
    return "".join(chr(ord(c)) if ord(c) < 0x10000 else surrogates(c) for c in text)


def surrogates(character: str) -> str:
    rest = ord(character) - 0x10000
    return chr(0xD800 + (rest >> 10)) + chr(0xDC00 + (rest & 0x3FF))


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("12 people died.", "12 people"),
        ("A ferry \U0001f6a2 with 300 people", "300 people"),
        ("\U0001f469\u200d\u2708\ufe0f\U0001f469\u200d\u2708\ufe0f said: 40 hurt", "40 hurt"),
        ("Cafe\u0301 owner: 7 tables", "7 tables"),
        ("first line\nsecond: 9 p.m.", "9 p.m."),
        ("He left.\u20285 stayed", "5 stayed"),
    ],
)
def test_a_claims_characters_stand_at_its_positions(qapp: QApplication, text: str, claim: str) -> None:
    start = text.index(claim)
    assert documents_characters(text, Span(start, start + len(claim))) == utf16(claim)


@pytest.mark.parametrize("breaker", ["\r", "\u2029", "\ufdd0", "\ufdd1", "\0", "\ufffc", "\ud800"])
def test_what_qt_would_drop_or_split_at_moves_nothing(qapp: QApplication, breaker: str) -> None:
    text = f"before{breaker}after 12 people"
    start = text.index("12 people")
    assert documents_characters(text, Span(start, len(text))) == "12 people"


def test_a_long_paragraph_is_split_and_its_words_stay_whole(qapp: QApplication) -> None:
    text = "one two three four five six seven"
    mapped = map_text(text, max_words=3)
    assert mapped.shown == "one two three \nfour five six \nseven"
    assert mapped.continued == {1, 2}
    assert documents_characters(text, Span(8, 18), 3) == "three \u2029four"


def test_a_span_that_ends_at_a_split_stops_before_it() -> None:
    mapped = map_text("one two three four", max_words=2)
    assert mapped.shown[slice(*mapped.range(Span(4, 8)))] == "two "
    assert mapped.shown[slice(*mapped.range(Span(8, 13)))] == "three"


def test_paragraphs_of_a_usual_length_are_left_alone() -> None:
    text = "word " * (MAX_BLOCK_WORDS - 1) + "end\nnext"
    assert map_text(text).shown == text


def test_text_without_blanks_is_split_too() -> None:
    assert max(map(len, map_text("字" * 200_000).shown.split("\n"))) <= 62_000


def test_numbers_of_continued_blocks_count_the_paragraphs_before() -> None:
    mapped = map_text("short\na b c d e f\nshort", max_words=3)
    assert mapped.shown.split("\n")[2] == "d e f"
    assert mapped.continued == {2}


@given(st.text(st.sampled_from(ODD), max_size=60), st.integers(2, 5))
def test_every_code_point_comes_back(text: str, max_words: int) -> None:
    mapped = map_text(text, max_words)
    for point in range(len(text) + 1):
        assert mapped.point(mapped.position(point)) == point
        assert mapped.point(mapped.end_position(point)) == point


@given(st.text(st.sampled_from(ODD), max_size=60))
def test_the_document_keeps_every_position(text: str) -> None:
    mapped = map_text(text)
    document = QTextDocument()
    document.setPlainText(mapped.shown)
    assert document.characterCount() - 1 == mapped.end_position(len(text))


@given(st.text(st.characters(exclude_categories=()), max_size=80), st.data())
def test_spans_are_found_again(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    mapped = map_text(text, max_words=2)
    assert mapped.span(*mapped.range(span)) == span
