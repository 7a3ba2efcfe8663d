"""The component in a real spaCy pipeline."""

from __future__ import annotations

import time

import pytest
import spacy
from spacy.language import Language

from workbench.extraction.quantities.component import QuantityFinder


@pytest.fixture(scope="module")
def nlp() -> Language:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    pipeline.add_pipe("workbench_quantities")
    return pipeline


def test_spans_values_and_characters_are_aligned(nlp: Language) -> None:
    doc = nlp("The deal cost $3bn. A 46-year-old led 100k troops.")
    group = doc.spans["quantities"]
    values, chars = group.attrs["values"], group.attrs["chars"]
    assert [doc.text[a:b] for a, b in chars] == ["$3bn", "46-year-old", "100k"]
    assert [value.low for value in values] == [3e9, 46, 100_000]
    for span, (start, end) in zip(group, chars, strict=True):
        assert span.start_char <= start < end <= span.end_char


def test_a_document_without_sentences_is_read_too() -> None:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("workbench_quantities", config={"spans_key": "figures"})
    doc = pipeline("At least 12 people died. Another 20 were hurt.")
    assert [value.low for value in doc.spans["figures"].attrs["values"]] == [12, 20]


def test_matching_does_not_change_the_document(nlp: Language) -> None:
    doc = nlp.make_doc("Some 300 people marched.")
    assert len(QuantityFinder().match(doc)) == 1
    assert "quantities" not in doc.spans


@pytest.mark.parametrize("text", ["", " ", "\n\n", "12", "$", "…", "\U0001f600 12 \U0001f600"])
def test_odd_documents(nlp: Language, text: str) -> None:
    assert len(nlp(text).spans["quantities"]) == text.count("12")


def test_time_grows_with_the_length_of_the_text() -> None:
    finder = QuantityFinder()
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    pipeline.max_length = 3_000_000

    def seconds(times: int) -> float:
        doc = pipeline("The army lost between 60 and 80 tanks, and $3bn, since 2019. " * times)
        best = float("inf")
        for _ in range(2):
            began = time.process_time()
            finder.match(doc)
            best = min(best, time.process_time() - began)
        return best

    assert seconds(1600) < 8 * seconds(400) + 0.05
