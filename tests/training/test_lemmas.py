"""Words with their base forms in, the table of what the rules get wrong out."""

from __future__ import annotations

from training.lemmas import learned
from training.treebanks import Word


def word(form: str, tag: str, lemma: str) -> Word:
    return Word(0, form, lemma, "", tag)


def test_only_what_the_rules_get_wrong_is_an_exception() -> None:
    table, known = learned([word("boats", "NNS", "boat"), word("oxen", "NNS", "ox"), word("Boats", "NNPS", "Boats")])
    assert table["NNS oxen"] == "ox"
    assert "NNS boats" not in table
    assert known["N"] == {"boat", "ox"}


def test_a_slip_of_one_annotator_is_no_exception() -> None:
    table, _ = learned([word("mice", "NNS", lemma) for lemma in ("mouse", "mice", "mouses")])
    assert "NNS mice" not in table


def test_irregular_verbs_are_there_whatever_the_trees_hold() -> None:
    table, known = learned([])
    assert table["VBD underwent"] == "undergo"
    assert table["VBN sworn"] == "swear"
    assert "undergo" in known["V"]
