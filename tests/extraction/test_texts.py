"""A document's words and text: what spaCy itself says, also after its tokens were merged."""

from __future__ import annotations

import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.extraction import texts

NLP = spacy.blank("en")
CUT = spacy.blank("en")
CUT.add_pipe("workbench_sentences")


@given(st.text(max_size=120))
@settings(max_examples=60, deadline=None)
def test_text_and_words_are_those_of_the_document(text: str) -> None:
    doc = NLP(text)
    assert texts.of(doc) == text
    assert texts.words(doc) == [token.text for token in doc]


@given(st.text(max_size=120))
@settings(max_examples=60, deadline=None)
def test_sentences_are_those_of_the_document(text: str) -> None:
    doc = CUT(text)
    assert texts.sentences(doc) == [(sent.start_char, sent.end_char) for sent in doc.sents]


@given(st.text("ab1.,- \n\u00a0", min_size=1, max_size=60), st.data())
@settings(max_examples=120, deadline=None)
def test_the_tokens_under_some_characters_are_those_that_spacy_finds(text: str, data: st.DataObject) -> None:
    doc = NLP(text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    theirs = doc.char_span(start, end, label="DATE", alignment_mode="expand")
    ours = texts.covering(doc, start, end, "DATE")
    assert theirs is None or (ours.start, ours.end, ours.label_) == (theirs.start, theirs.end, "DATE")


def test_merged_tokens_are_read_again() -> None:
    doc = NLP("Ana Holt-Lund spoke.")
    before = len(texts.words(doc))
    with doc.retokenize() as retokenizer:
        retokenizer.merge(doc[0:2])
    assert texts.words(doc)[0] == "Ana Holt"
    assert len(texts.words(doc)) == before - 1
    assert texts.of(doc) == "Ana Holt-Lund spoke."
