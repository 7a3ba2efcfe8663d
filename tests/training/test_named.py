"""Sentences with names in, with the names that train out."""

from __future__ import annotations

from random import Random

import pytest

from training import named
from training.swapped import swapped
from training.treebanks import Sentence, Word


def words(*forms: str) -> tuple[Word, ...]:
    placed, at = [], 0
    for form in forms:
        at += bool(placed) and form != "."
        placed.append(Word(at, form))
        at += len(form)
    return tuple(placed)


def test_peoples_are_labelled_outside_longer_names() -> None:
    forms = ("Polish", "troops", "left", "Polish", "Radio", ".")
    marked = Sentence("a", "Polish troops left Polish Radio.", words(*forms), ((3, 5, "ORG"),))
    assert named.with_peoples(marked, named.norp()).names == ((0, 1, "NORP"), (3, 5, "ORG"))


def test_a_people_that_a_source_calls_a_person_is_a_people() -> None:
    marked = Sentence("a", "Poles left.", words("Poles", "left", "."), ((0, 1, "PERSON"),))
    assert named.with_peoples(marked, named.norp()).names == ((0, 1, "NORP"),)


def test_of_re3d_only_names_stay_without_titles_and_states_are_places() -> None:
    forms = ("We", "met", "Foreign", "Minister", "Holt", "and", "Turkey", "and", "the", "Minister", "for", "Trade", ".")
    marked = ((0, 1, "ORG"), (2, 5, "PERSON"), (6, 7, "ORG"), (9, 12, "PERSON"))
    sentence = Sentence("a", "", words(*forms), marked)
    kept = named.named_only(sentence, named.settings()).names
    assert kept == ((4, 5, "PERSON"), (6, 7, "LOC"))


@pytest.mark.parametrize("seed", range(8))
def test_other_names_take_the_places_of_those_of_a_sentence(seed: int) -> None:
    text = "Anna Holt left Lund for Torv Bank."
    sentence = Sentence("a", text, words(*text[:-1].split(), "."), ((0, 2, "PERSON"), (3, 4, "LOC"), (5, 7, "ORG")))
    other = swapped(sentence, ["Orlan", "Pell"], Random(seed))
    assert other.names is not None
    assert [label for _, _, label in other.names] == ["PERSON", "LOC", "ORG"]
    held = [" ".join(w.form for w in other.words[a:b]) for a, b, _ in other.names]
    assert other.text == f"{held[0]} left {held[1]} for {held[2]}."
    assert not set(held) & {"Anna Holt", "Lund", "Torv Bank"}
    assert all(other.text[w.start : w.end] == w.form for w in other.words)


def test_peoples_keep_their_words() -> None:
    sentence = Sentence("a", "Poles left.", words("Poles", "left", "."), ((0, 1, "NORP"),))
    other = swapped(sentence, ["Orlan"], Random(1))
    assert (other.text, other.names) == ("Poles left.", ((0, 1, "NORP"),))
