"""Sentence starts by rule: news text in, sentences out."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

NLP = spacy.blank("en")
NLP.add_pipe("workbench_sentences")


def sentences(text: str) -> list[str]:
    return [sent.text.strip() for sent in NLP(text).sents]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PM Hale met Foreign Minister Orlan. He left.", ["PM Hale met Foreign Minister Orlan.", "He left."]),
        (
            "Gen. A. B. Roth spoke at 5 p.m. on Jan. 3. He left.",
            ["Gen. A. B. Roth spoke at 5 p.m. on Jan. 3.", "He left."],
        ),
        ("The dam broke at 5 p.m. The mayor fled.", ["The dam broke at 5 p.m.", "The mayor fled."]),
        ("“It is over.” She left.", ["“It is over.”", "She left."]),
        ('"It is over," she said. "Go home."', ['"It is over," she said.', '"Go home."']),
        ("“Is it over?” she asked.", ["“Is it over?” she asked."]),
        ("FLOOD HITS PORT\nPORT ALDER - Water rose.", ["FLOOD HITS PORT", "PORT ALDER - Water rose."]),
        ("The water  is clear. It  rose.", ["The water  is clear.", "It  rose."]),
        ("He lives at No. 10 there. It is small.", ["He lives at No. 10 there.", "It is small."]),
        ("It cost $3.5 million. Nobody paid.", ["It cost $3.5 million.", "Nobody paid."]),
        ("It fell 6 . 2 % in May . Prices rose .", ["It fell 6 . 2 % in May .", "Prices rose ."]),
        ("It opened in 2021. 12 people came.", ["It opened in 2021.", "12 people came."]),
        ("The cost (about 5.) rose. It fell.", ["The cost (about 5.) rose.", "It fell."]),
    ],
)
def test_sentences_of_news_text(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@given(st.text(max_size=200))
@settings(max_examples=60, deadline=None)
def test_any_text_is_cut_without_loss(text: str) -> None:
    doc = NLP(text)
    assert "".join(sent.text_with_ws for sent in doc.sents) == text
