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


def test_merged_tokens_are_read_again() -> None:
    doc = NLP("Ana Holt-Lund spoke.")
    before = len(texts.words(doc))
    with doc.retokenize() as retokenizer:
        retokenizer.merge(doc[0:2])
    assert texts.words(doc)[0] == "Ana Holt"
    assert len(texts.words(doc)) == before - 1
    assert texts.of(doc) == "Ana Holt-Lund spoke."
