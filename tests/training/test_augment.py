"""A plain sentence in, the same sentence as news would print it out, its tree whole."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training import augment
from training.treebanks import Sentence, Word, conllu, respelled

SPEAKERS = list(conllu(Path(augment.__file__).parent / "speakers.conllu", "made"))


def plain() -> Sentence:
    rows = [
        ("Heavy", "ADJ", "JJ", 1, "amod"),
        ("rain", "NOUN", "NN", 3, "nsubj"),
        ("has", "AUX", "VBZ", 3, "aux"),
        ("closed", "VERB", "VBN", 3, "ROOT"),
        ("the", "DET", "DT", 5, "det"),
        ("bridge", "NOUN", "NN", 3, "obj"),
        (".", "PUNCT", ".", 3, "punct"),
    ]
    text = "Heavy rain has closed the bridge."
    words = tuple(Word(text.index(f), f, f, pos, tag, "", head, dep) for f, pos, tag, head, dep in rows)
    return Sentence("ours-1", text, words)


def check_tree(sentence: Sentence) -> None:
    """Every word stands where it says, one root, and every head leads to it."""
    words = sentence.words
    assert all(sentence.text[w.start : w.end] == w.form for w in words)
    assert [w.dep for w in words].count("ROOT") == 1
    assert all((w.dep == "ROOT") == (w.head == i) and w.dep for i, w in enumerate(words))
    for i in range(len(words)):
        at, steps = i, 0
        while words[at].head != at:
            at, steps = words[at].head, steps + 1
            assert steps <= len(words)


def test_speakers_are_phrases_with_one_head() -> None:
    assert len(SPEAKERS) > 10
    for speaker in SPEAKERS:
        check_tree(speaker)


def test_everything_made_is_a_tree_and_well_spelled() -> None:
    made = list(augment.newslike([plain()], SPEAKERS, 300, Random(1)))
    assert len(made) == 300
    for sentence in made:
        check_tree(sentence)
        assert " ," not in sentence.text
        assert " ." not in sentence.text
        assert ",," not in sentence.text
    texts = {s.text for s in made}
    assert "“Heavy rain has closed the bridge,” said Prime Minister Anna Holt." in texts
    assert "Heavy rain has closed the bridge" in texts
    assert any(t.startswith("According to a senior official, heavy rain") for t in texts)
    assert any(" (" in t and t.endswith("Heavy rain has closed the bridge.") for t in texts)


def test_in_reported_speech_the_verb_of_saying_is_the_root() -> None:
    speaker = next(s for s in SPEAKERS if s.text == "Whitcombe")
    for seed in range(20):
        made = augment.assembled(
            augment.said_after(augment.as_part(plain()), augment.as_part(speaker), Random(seed)), "x"
        )
        root = next(w for w in made.words if w.dep == "ROOT")
        roles = {w.form: (w.dep, made.words[w.head].form) for w in made.words}
        assert root.xpos in {"VBD", "VBZ"}
        assert roles["closed"] == ("ccomp", root.form)
        assert roles["Whitcombe"] == ("nsubj", root.form)
        assert roles["rain"] == ("nsubj", "closed")


def test_a_dateline_hangs_on_the_statement() -> None:
    made = augment.assembled(augment.dateline(augment.as_part(plain()), augment.as_part(SPEAKERS[0]), Random(4)), "x")
    assert next(w.form for w in made.words if w.dep == "ROOT") == "closed"
    assert (made.words[0].dep, made.words[made.words[0].head].form) == ("parataxis", "closed")


def test_the_same_seed_makes_the_same_sentences() -> None:
    runs = [[s.text for s in augment.newslike([plain()], SPEAKERS, 30, Random(7))] for _ in range(2)]
    assert runs[0] == runs[1]


def test_a_sentence_with_marks_of_its_own_is_not_put_into_marks() -> None:
    quoted = respelled(plain(), plain().text.replace("Heavy", "“eavy"))
    assert augment.quotable(plain())
    assert not augment.quotable(quoted)
    assert list(augment.newslike([quoted], SPEAKERS, 5, Random(1))) == []


@pytest.mark.parametrize(
    ("straight", "curly"),
    [
        ('He said, "It\'s over."', "He said, “It’s over.”"),
        ("\"'No,' she said.\"", "“‘No,’ she said.”"),
        ('("Yes")', "(“Yes”)"),
        ("the boys' boat", "the boys’ boat"),
    ],
)
def test_straight_marks_become_typographic(straight: str, curly: str) -> None:
    assert augment.typographic(straight) == curly


@given(st.text(alphabet="ab \"'([—.", max_size=30))
@settings(max_examples=60)
def test_respelling_moves_no_character(text: str) -> None:
    made = augment.typographic(text)
    assert len(made) == len(text)
    assert all(a == b or (a in "\"'" and b in "“”‘’") for a, b in zip(text, made, strict=True))
    assert "'" not in made
    assert '"' not in made


def test_curling_leaves_words_where_they_are() -> None:
    words = (Word(0, '"'), Word(1, "No"), Word(3, '"'))
    (made,) = augment.curled([Sentence("x", '"No"', words)], 1.0, Random(1))
    assert [w.form for w in made.words] == ["“", "No", "”"]
    (kept,) = augment.curled([Sentence("x", '"No"', words)], 0.0, Random(1))
    assert kept.text == '"No"'
