"""Noun phrases of a parse: whole names with titles and appositions."""

from __future__ import annotations

from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from workbench.extraction import parse
from workbench.extraction.phrases import Phrases, extent, phrases

VOCAB = spacy.blank("en").vocab
MET = "Norwick/NNP/2/compound Mayor/NNP/2/compound Ana/NNP/4/nsubj Roe/NNP/2/flat met/VBD/4/ROOT him/PRP/4/obj"
NAMED = (
    "Roe/NNP/{roe} ,/,/2/punct 46/CD/0/appos ,/,/0/punct the/DT/6/det first/JJ/6/amod mayor/NN/0/appos to/TO/8/mark "
    "visit/VB/6/acl Holm/NNP/8/obj in/IN/11/case years/NNS/8/obl ,/,/{behind}/punct spoke/{spoke}"
)
SPOKE = NAMED.format(roe="13/nsubj", behind=0, spoke="VBD/13/ROOT")
MISREAD = NAMED.format(roe="0/ROOT", behind=13, spoke="VBN/6/acl")
OWNED = (
    "The/DT/1/det leader/NN/8/nsubj of/IN/5/case the/DT/5/det guild/NN/5/compound board/NN/1/nmod in/IN/7/case "
    "Holm/NNP/5/nmod said/VBD/8/ROOT that/IN/12/mark 14/CD/11/nummod boats/NNS/12/nsubj sank/VBD/8/ccomp"
)
"""Sentences as word/tag/head/label."""


def parsed(rows: str) -> Doc:
    words, tags, heads, deps = zip(*(row.split("/") for row in rows.split()), strict=True)
    return Doc(VOCAB, words=words, tags=tags, heads=[int(head) for head in heads], deps=deps, lemmas=words)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (MET, ["Norwick Mayor Ana Roe", "him"]),
        (SPOKE, ["Roe , 46 , the first mayor to visit Holm in years"]),
        (OWNED, ["The leader of the guild board in Holm", "14 boats"]),
    ],
)
def test_phrases_of_a_parse(rows: str, expected: list[str]) -> None:
    doc = Phrases()(parsed(rows))
    assert [span.text.strip() for span in doc.spans["phrases"]] == expected


def test_a_verb_behind_the_closing_comma_is_no_part_of_an_apposition() -> None:
    found = parse.of(parsed(MISREAD))
    assert found is not None
    assert extent(found, 0) == (0, 12)


def test_without_a_parse_there_are_none() -> None:
    doc = Phrases()(Doc(VOCAB, words=["Ana", "Roe"]))
    assert list(doc.spans["phrases"]) == []


LABELS = st.sampled_from(["nsubj", "obj", "nmod", "appos", "compound", "flat", "case", "conj", "acl", "punct", "det"])
TAGS = st.sampled_from(["NN", "NNP", "CD", "DT", "VBD", ",", "IN", "PRP"])


@settings(max_examples=60)
@given(st.lists(st.tuples(TAGS, LABELS, st.integers(0, 11)), min_size=1, max_size=12))
def test_phrases_of_any_tree_are_apart_and_in_order(drawn: list[tuple[str, str, int]]) -> None:
    heads = [min(head, number) for number, (_, _, head) in enumerate(drawn)]  # every head to the left: a tree
    rows = [f"w/{tag}/{head}/{label}" for (tag, label, _), head in zip(drawn, heads, strict=True)]
    found = parse.of(parsed(" ".join(rows)))
    assert found is not None
    given_back = phrases(found)
    assert all(0 <= first < end <= len(rows) for first, end in given_back)
    assert all(end <= first for (_, end), (first, _) in pairwise(given_back))
