"""Sentences parsed side by side: the same dependencies as spaCy's own loop gives, whatever the text is like."""

from __future__ import annotations

from functools import lru_cache

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.pipeline.dep_parser import DependencyParser  # type: ignore[import-not-found]  # compiled, without stubs
from spacy.tokens import Doc

from workbench.extraction import parsing, pipeline, weights

NEWS = """Ferry runs aground off Tarn

A ferry with 212 people on board ran aground off Tarn on Friday, the coastguard said. "Nobody was hurt," said Captain
Ida Moen, who has led the rescue since dawn. Divers looked for a leak; they found none.
"""

pytestmark = pytest.mark.skipif(not weights.available(), reason="no trained pipeline is installed")


@lru_cache(maxsize=1)
def loaded() -> Language:
    return pipeline.load()


def vectors_of(text: str) -> Doc:
    """Return a text as the parser gets it: cut into sentences, with vectors."""
    doc = loaded().make_doc(text)
    for name in ("workbench_sentences", "tok2vec"):
        doc = loaded().get_pipe(name)(doc)
    return doc


def read(doc: Doc) -> list[tuple[str, str, int, bool | None]]:
    return [(t.text, t.dep_, t.head.i, t.is_sent_start) for t in doc]


def both(text: str) -> tuple[list[object], list[object]]:
    """Return what spaCy's parser and ours make of a text, with the same weights."""
    parser = loaded().get_pipe("parser")
    assert isinstance(parser, parsing.Parser)
    theirs, ours = vectors_of(text), vectors_of(text)
    states = DependencyParser.predict(parser, [theirs])
    DependencyParser.set_annotations(parser, [theirs], states)
    parser(ours)
    return list(read(theirs)), list(read(ours))


def test_dependencies_are_those_of_spacys_own_loop() -> None:
    theirs, ours = both(NEWS)
    assert ours == theirs
    assert {"nsubj", "root"} <= {str(row[1]).lower() for row in ours if isinstance(row, tuple)}


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from([*NEWS.split(" "), "\n\n", "(", "\u2028", "  ", "…"]), max_size=60).map(" ".join))
def test_of_torn_texts_too(text: str) -> None:
    theirs, ours = both(text)
    assert ours == theirs


def test_several_texts_at_once_are_read_as_each_alone() -> None:
    sentences = [line for line in NEWS.split(". ") if line]
    assert [read(doc) for doc in loaded().pipe(["", *sentences])] == [read(loaded()(text)) for text in ["", *sentences]]


def test_a_piece_is_a_sentence_and_two_words_more() -> None:
    words = ["It", "rained", ".", "They", "left", ".", "Rain"]
    doc = Doc(spacy.blank("en").vocab, words=words, sent_starts=[1, -1, -1, 1, -1, -1, 1])
    found = [(piece.doc.text.split(), piece.size) for piece in parsing.pieces(doc)]
    assert found == [(["It", "rained", ".", "They", "left"], 3), (["They", "left", ".", "Rain"], 3), (["Rain"], 1)]


def test_without_sentence_starts_a_text_is_one_piece() -> None:
    doc = Doc(spacy.blank("en").vocab, words=["It", "rained", ".", "They", "left", "."])
    assert [piece.size for piece in parsing.pieces(doc)] == [6]
    assert parsing.pieces(doc[:0].as_doc()) == []


def test_numbers_that_hang_on_the_wrong_word_are_put_right() -> None:
    words, tags = ["Category", "5", "storm", "."], ["NNP", "CD", "NN", "."]
    doc = Doc(
        spacy.blank("en").vocab,
        words=words,
        tags=tags,
        heads=[2, 2, 2, 2],
        deps=["compound", "nummod", "root", "punct"],
    )
    rows = parsing.mended(doc, doc.to_array(["HEAD", "DEP"]))
    doc.from_array(["HEAD", "DEP"], rows)
    assert [(t.text, t.head.text, t.dep_) for t in doc][:2] == [
        ("Category", "storm", "compound"),
        ("5", "Category", "flat"),
    ]
