"""A number and its noun in, words of ours between them out; the tree stays whole."""

from __future__ import annotations

from random import Random

import pytest

from training.counted import counted
from training.treebanks import Sentence, Word


def plain() -> Sentence:
    rows = [
        ("Fire", "NOUN", "NN", 1, "nsubj"),
        ("destroyed", "VERB", "VBD", 1, "ROOT"),
        ("12", "NUM", "CD", 3, "nummod"),
        ("boats", "NOUN", "NNS", 1, "obj"),
        ("overnight", "ADV", "RB", 1, "advmod"),
        (".", "PUNCT", ".", 1, "punct"),
    ]
    text = "Fire destroyed 12 boats overnight."
    return Sentence("ours-1", text, tuple(Word(text.index(f), f, f, p, t, "", h, d) for f, p, t, h, d in rows))


@pytest.mark.parametrize("seed", range(10))
def test_the_number_still_counts_the_noun(seed: int) -> None:
    (made,) = counted([plain()], 1, Random(seed))
    words = made.words
    number = next(i for i, w in enumerate(words) if w.dep == "nummod")
    noun = words[number].head
    assert words[noun].form == "boats"
    assert noun > number + 1
    assert made.text == " ".join(w.form for w in words[:-1]) + "."
    assert [(words[words[i].head].form, words[i].dep) for i in (0, len(words) - 2)] == [
        ("destroyed", "nsubj"),
        ("destroyed", "advmod"),
    ]
    assert all(w.head == noun or words[w.head].head == noun for w in words[number:noun])


def test_units_of_time_and_way_are_left_alone() -> None:
    sentence = plain()
    words = tuple(
        Word(w.start, w.form, "year" if w.form == "boats" else w.form, w.upos, w.xpos, "", w.head, w.dep)
        for w in sentence.words
    )
    assert not list(counted([Sentence("a", sentence.text, words)], 1, Random(1)))
