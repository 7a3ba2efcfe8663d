"""Stretches of capitals in, those that are names out."""

from __future__ import annotations

from pathlib import Path

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.extraction import gazetteer, names_model
from workbench.extraction.names_model import LABELS, SIZE, Weights, Words

WIDTH = 3


def words(text: str) -> Words:
    forms = text.split()
    tags = ["NNP" if form[0].isupper() else "NN" for form in forms]
    return Words(forms, tags, gazetteer.kinds(forms), [i == 0 or forms[i - 1] == "." for i in range(len(forms))])


def weights(*told: tuple[str, tuple[int, int], str, float]) -> Weights:
    """Weights that give the descriptions of some stretches ``(text, stretch, label, score)`` that score."""
    table = numpy.zeros((SIZE, len(LABELS)), dtype=numpy.float32)
    table[1:, 0] = 0.01
    for text, (first, last), label, score in told:
        (row,) = names_model.hashed([names_model.described(words(text), first, last)[0]])
        table[row, LABELS.index(label)] = score
    shapes = ((4 * WIDTH, 2), (2,), (2, len(LABELS)))
    return Weights(table, *(numpy.zeros(shape, dtype=numpy.float32) for shape in shapes))


def found(model: Weights, text: str) -> dict[str, str]:
    forms = text.split()
    vectors = numpy.zeros((len(forms), WIDTH), dtype=numpy.float32)
    return {" ".join(forms[a:b]): label for a, b, label in names_model.find(model, words(text), vectors)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("then Ana Torv left", ["Ana", "Ana Torv", "Torv"]),
        ("at the Bank of Lund today", ["Bank", "Bank of Lund", "Lund"]),
        ("rain fell", []),
        ("in Lund . Holt left", ["Lund", "Holt"]),
    ],
)
def test_names_are_cut_from_capitals_and_what_links_them(text: str, expected: list[str]) -> None:
    forms = text.split()
    cut = names_model.candidates(words(text))
    assert [" ".join(forms[a:b]) for group in cut for a, b in group] == expected


def test_the_stretches_that_together_gain_most_are_taken() -> None:
    text = "then Ana Torv met Lund"
    model = weights((text, (1, 3), "PERSON", 5.0), (text, (1, 2), "LOC", 4.0), (text, (4, 5), "LOC", 3.0))
    assert found(model, text) == {"Ana Torv": "PERSON", "Lund": "LOC"}


def test_nothing_is_a_name_where_nothing_scores() -> None:
    assert found(weights(), "then Ana Torv left") == {}
    assert found(weights(), "rain") == {}


def test_weights_come_back_from_disk(tmp_path: Path) -> None:
    text = "then Torv left"
    model = weights((text, (1, 2), "ORG", 4.0))
    model.less = 0.5
    model.to_disk(tmp_path / "names.npz")
    again = Weights.from_disk(tmp_path / "names.npz")
    assert again.less == 0.5
    assert found(again, text) == found(model, text) == {"Torv": "ORG"}


@given(st.lists(st.text(min_size=1, max_size=6).filter(str.strip), min_size=1, max_size=12))
@settings(max_examples=80)
def test_any_words_pass(forms: list[str]) -> None:
    tags = ["NNP"] * len(forms)
    given_words = Words(forms, tags, gazetteer.kinds(forms), [i == 0 for i in range(len(forms))])
    vectors = numpy.zeros((len(forms), WIDTH), dtype=numpy.float32)
    assert names_model.find(weights(), given_words, vectors) == []


def test_the_parse_tells_what_a_stretch_hangs_on_and_what_names_it() -> None:
    """In "Aral, the company" the company is an apposition of Aral, which is the subject of what it does."""
    forms = ["Aral", ",", "the", "company", ",", "sank"]
    tags = ["NNP", ",", "DT", "NN", ",", "VBD"]
    heads, deps = [5, 0, 3, 0, 0, 5], ["nsubj", "punct", "det", "appos", "punct", "ROOT"]
    parsed = Words(forms, tags, gazetteer.kinds(forms), [True] + [False] * 5, heads, deps)
    told = names_model.described(parsed, 0, 1)[-6:]
    assert told[:3] == ["nsubj sank", "nsubj", "company"]
    plain = Words(forms, tags, gazetteer.kinds(forms), [True] + [False] * 5)
    assert names_model.described(plain, 0, 1)[-6:] == [""] * 6
