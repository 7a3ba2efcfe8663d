"""Gold trees and guesses built by hand in, figures out."""

from __future__ import annotations

from collections.abc import Callable

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from training import measure
from training.treebanks import Sentence, Word

ROWS = [
    ("Holt", "PROPN", "NNP", 1, "nsubj", "Holt"),
    ("says", "VERB", "VBZ", 1, "ROOT", "say"),
    ("nine", "NUM", "CD", 3, "nummod", "nine"),
    ("ships", "NOUN", "NNS", 4, "nsubj", "ship"),
    ("left", "VERB", "VBD", 1, "ccomp", "leave"),
]


def gold() -> Sentence:
    text = "Holt says nine ships left"
    words = tuple(Word(text.index(f), f, lemma, pos, tag, "", head, dep) for f, pos, tag, head, dep, lemma in ROWS)
    return Sentence("ours-1", text, words, ((0, 1, "PERSON"),))


@Language.factory("test_annotator", default_config={"changed": {}})
def make_annotator(nlp: Language, name: str, changed: dict[str, str]) -> Callable[[Doc], Doc]:
    """A component that knows the gold tree, but for the relations (and the name's label) given by word."""

    def annotate(doc: Doc) -> Doc:
        for token, (form, pos, tag, head, dep, lemma) in zip(doc, ROWS, strict=True):
            token.pos_, token.tag_, token.lemma_ = pos, tag, lemma
            token.head, token.dep_ = doc[head], changed.get(form, dep)
        doc.ents = [doc.char_span(0, 4, label=changed.get("name", "PERSON"))]
        return doc

    return annotate


def pipeline(**changed: str) -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("test_annotator", config={"changed": changed})
    return nlp


def test_a_guess_like_the_gold_is_all_right() -> None:
    figures = measure.measure(pipeline(), [gold()])
    for key in ("XPOS", "UPOS", "lemma", "UAS", "LAS", "speech subject F", "counted noun F", "names F"):
        assert figures[key] == 100.0
    assert figures["sentences"] == 1
    assert figures["words/s"] > 0


def test_a_wrong_relation_costs_its_measure_alone() -> None:
    figures = measure.measure(pipeline(nine="compound", Holt="obj"), [gold()])
    assert figures["UAS"] == 100.0
    assert figures["LAS"] == 60.0
    assert figures["speech subject F"] == 0.0
    assert figures["counted noun F"] == 0.0


def test_a_name_counts_with_its_label_and_places_are_one_kind() -> None:
    assert measure.measure(pipeline(name="ORG"), [gold()])["names F"] == 0.0
    doc = pipeline(name="GPE")("Holt says nine ships left")
    assert measure.names(doc) == {(0, 4, "LOC")}


def test_nothing_to_find_and_nothing_found_is_all_right() -> None:
    assert measure.f1(set(), set()) == 100.0
    assert measure.f1({(1,)}, set()) == 0.0
