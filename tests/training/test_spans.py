"""A few texts with names in, weights that find the names again out."""

from __future__ import annotations

from pathlib import Path

import numpy
import spacy
from spacy.tokens import Doc, DocBin

from training import spans
from training.named import settings

WIDTH = 2


class Vectors:
    """Gives every word the same vector, as the encoder of the syntax would."""

    def pipe(self, docs: list[Doc], batch_size: int) -> list[Doc]:
        made = list(docs)
        for doc in made:
            doc.tensor = numpy.zeros((len(doc), WIDTH), dtype="float32")
        return made


class Tags:
    """Tags capitals as names."""

    def pipe(self, docs: list[Doc], batch_size: int) -> list[Doc]:
        made = list(docs)
        for doc in made:
            for token in doc:
                token.tag_ = "NNP" if token.text[0].isupper() else "NN"
        return made


class Syntax:
    """Stands in for the trained syntax."""

    def __init__(self) -> None:
        nlp = spacy.blank("en")
        self.vocab, self.make_doc = nlp.vocab, nlp.make_doc

    def get_pipe(self, name: str) -> Vectors | Tags:
        return Vectors() if name == "tok2vec" else Tags()


def banks(path: Path) -> Path:
    vocab = spacy.blank("en").vocab
    docs = [Doc(vocab, ["then", who, "left", "town"], ents=["O", "B-PERSON", "O", "O"]) for who in ("Holt", "Torv")]
    docs += [Doc(vocab, ["rain", "in", where, "today"], ents=["O", "O", "B-LOC", "O"]) for where in ("Lund", "Pell")]
    DocBin(docs=docs * 5, attrs=["ENT_IOB", "ENT_TYPE", "SENT_START"]).to_disk(path)
    return path


def test_names_are_learned_by_what_surrounds_them(tmp_path: Path) -> None:
    seen = spans.seen(Syntax(), banks(tmp_path / "train.spacy"))
    assert (len(seen.labels), seen.missed) == (20, 0)
    weights, curve = spans.learn(seen, seen, settings()["learning"] | {"batch": 4}, 4)
    assert curve[-1]["ents_f"] == 100.0
    assert spans.judged(weights, seen)["ents_f"] == 100.0


def test_stretches_that_overlap_share_one_likelihood() -> None:
    """Of "Ana Torv": "Ana" alone, the whole, "Torv" alone; the ways are none, Ana, Torv, both apart, the whole."""
    places = numpy.asarray([(0, 1), (0, 2), (1, 2)])
    gains = numpy.log(numpy.asarray([[1.0], [3.0], [2.0]]))  # weights 1, 3, 2: together 1 + 1 + 2 + 1 * 2 + 3 = 9
    found = spans.marginals(gains, numpy.zeros(3, dtype=numpy.int64), places)
    assert numpy.allclose(found[:, 0] * 9, [1 + 2, 3, 2 + 2])


def test_regions_do_not_meet_and_kinds_compete() -> None:
    gains = numpy.log(numpy.asarray([[1.0, 2.0], [3.0, 4.0]]))
    found = spans.marginals(gains, numpy.asarray([0, 1]), numpy.asarray([(0, 1), (0, 1)]))
    assert numpy.allclose(found, [[1 / 4, 2 / 4], [3 / 8, 4 / 8]])
