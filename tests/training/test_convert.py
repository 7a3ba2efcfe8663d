"""Small treebanks written by the test in, DocBins out."""

from __future__ import annotations

from pathlib import Path
from random import Random

import spacy
from spacy.tokens import DocBin

from training import convert
from training.parts import sentences as reader
from training.treebanks import Sentence, Word

VOCAB = spacy.blank("en").vocab


def tiny(
    key: str, paragraph: int = 1, forms: tuple[str, ...] = ("Rain", "fell", "."), source: str = "ours"
) -> Sentence:
    words, at = [], 0
    for i, form in enumerate(forms):
        at += i > 0 and form != "."
        words.append(Word(at, form, form.lower(), "X", "NN", "", 0, "ROOT" if i == 0 else "dep"))
        at += len(form)
    text = "".join(" " * (w.start - (words[i - 1].end if i else 0)) + w.form for i, w in enumerate(words))
    return Sentence(key, text, tuple(words), None, paragraph, source)


def test_neighbours_of_a_paragraph_share_a_text_and_keep_their_starts() -> None:
    paragraph = [tiny("a"), tiny("b"), tiny("c", 2)]
    docs = list(convert.grouped_docs(paragraph, [2], VOCAB, Random(1)))
    assert [d.text for d in docs] == ["Rain fell. Rain fell.", "Rain fell."]
    assert [t.i for t in docs[0] if t.is_sent_start] == [0, 3]
    assert [t.head.i for t in docs[0]] == [0, 0, 0, 3, 3, 3]


def test_copies_of_a_sentence_are_not_neighbours() -> None:
    first, second = tiny("a", forms=("One", "fell", ".")), tiny("b", forms=("Two", "fell", "."))
    docs = list(convert.grouped_docs([first, first, second, second], [4], VOCAB, Random(1)))
    assert [d.text for d in docs] == ["One fell. Two fell. One fell. Two fell."]


def test_names_nobody_looked_for_stay_missing() -> None:
    unseen = convert.doc_of([tiny("a")], VOCAB)
    seen = convert.doc_of([Sentence("b", "Rain fell.", tiny("b").words, ())], VOCAB)
    assert not unseen.has_annotation("ENT_IOB")
    assert seen.has_annotation("ENT_IOB")
    assert seen.ents == ()


def test_genres_are_found_in_identifiers() -> None:
    assert convert.genre(tiny("GUM_news_ours-3")) == "gum_news"


def test_the_reader_cuts_raw_text_anew_and_gives_the_sentence_starts(tmp_path: Path) -> None:
    path = tmp_path / "tiny.spacy"
    gold = convert.doc_of([tiny("a"), tiny("b")], VOCAB)
    DocBin(docs=[gold], attrs=["DEP", "HEAD", "SENT_START"]).to_disk(path)
    nlp = spacy.blank("en")
    read = reader(path)
    (example,) = read(nlp)
    assert [s.text for s in example.predicted.sents] == ["Rain fell.", "Rain fell."]
    assert [t.dep_ for t in example.predicted] == [""] * 6
    assert next(read(nlp)) is example
    assert next(read(spacy.blank("en"))) is not example
