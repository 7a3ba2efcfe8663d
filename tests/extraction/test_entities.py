"""Words with the tagger's votes in, the names as judged out."""

from __future__ import annotations

from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from workbench.extraction import gazetteer
from workbench.extraction.entities import Names, judged
from workbench.extraction.names_model import Name, Words


def read(text: str, *votes: Name) -> dict[str, str]:
    """Words between blanks; those with a capital count as proper nouns. Returns the names with their labels."""
    forms = text.split()
    tags = ["NNP" if form[0].isupper() else "NN" for form in forms]
    found = judged(Words(forms, tags, gazetteer.kinds(forms), [False] * len(forms)), votes)
    return {" ".join(forms[a:b]): label for a, b, label in found}


@pytest.mark.parametrize(
    ("text", "votes", "expected"),
    [
        ("met Dr. Holt there", [(1, 3, "PERSON")], {"Holt": "PERSON"}),
        ("President Ana Torv left", [(0, 3, "PERSON")], {"Ana Torv": "PERSON"}),
        ("the President left", [(1, 2, "PERSON")], {}),
        ("Holt - who left", [(0, 2, "PERSON")], {"Holt": "PERSON"}),
        ("in Ukraine today", [(1, 2, "PERSON")], {"Ukraine": "LOC"}),
        ("in Ukraine today", [], {"Ukraine": "LOC"}),
        ("with Jordan today", [(1, 2, "PERSON")], {"Jordan": "PERSON"}),
        ("at Torv University today", [(1, 3, "PERSON")], {"Torv University": "ORG"}),
        ("off Torv Island today", [(1, 3, "PERSON")], {"Torv Island": "LOC"}),
        ("said Hamas", [(1, 2, "LOC")], {"Hamas": "ORG"}),
        ("asked Mr. Vantini twice", [], {"Vantini": "PERSON"}),
        ("Ana Torv left . Then Torv fell", [(0, 2, "PERSON"), (5, 6, "LOC")], {"Ana Torv": "PERSON", "Torv": "PERSON"}),
        ("Ana Torv left . Then Torv fell", [(0, 2, "PERSON")], {"Ana Torv": "PERSON", "Torv": "PERSON"}),
        ("the Polish army", [(1, 2, "NORP")], {"Polish": "NORP"}),
    ],
)
def test_titles_lists_and_earlier_mentions_decide(text: str, votes: list[Name], expected: dict[str, str]) -> None:
    assert read(text, *votes) == expected


def test_a_doc_without_tags_or_names_passes() -> None:
    vocab = spacy.blank("en").vocab
    assert Names()(Doc(vocab)).ents == ()
    assert Names()(Doc(vocab, ["rain", "fell"])).ents == ()


VOTES = st.lists(st.tuples(st.integers(0, 5), st.integers(1, 3), st.sampled_from(["PERSON", "ORG", "LOC", "NORP"])))
FORMS = st.sampled_from(["Ana", "Torv", "Mr.", "President", "York", "New", "-", "said", "University", "UN", "Jordan"])


@given(st.lists(FORMS, min_size=9, max_size=9), VOTES)
@settings(max_examples=100)
def test_judged_names_never_overlap(forms: list[str], votes: list[Name]) -> None:
    names, end = [], 0
    for gap, size, label in votes:
        if end + gap + size <= len(forms):
            names.append((end + gap, end + gap + size, label))
            end += gap + size
    tags = ["NNP"] * len(forms)
    found = judged(Words(forms, tags, gazetteer.kinds(forms), [False] * len(forms)), names)
    assert all(a[1] <= b[0] for a, b in pairwise(found))
    assert all(0 <= a < b <= len(forms) for a, b, _ in found)
