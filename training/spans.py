"""Stage 5: learn which stretches of capitals are names; see `workbench/extraction/names_model.py`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy
import spacy
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from training.named import settings
from training.parts import with_starts
from workbench.extraction import names_model
from workbench.extraction.names_model import LABELS, SIZE, Floats, Weights


@dataclass
class Seen:
    """The stretches of some texts.

    Attributes:
        rows: Hashed descriptions, shape (stretches, slots).
        edges: Where their vectors lie in ``vectors``, shape (stretches, 4).
        labels: What they are, as indices of `LABELS`.
        vectors: Of all words of all texts.
        missed: How many gold names are no stretch.
        texts: What is judged: words, first row of the vectors and gold names of each text.
    """

    rows: NDArray[numpy.int64]
    edges: NDArray[numpy.int64]
    labels: NDArray[numpy.int64]
    vectors: Floats
    missed: int
    texts: list[tuple[names_model.Words, int, set[names_model.Name]]]


def spans_stage(syntax: Path, data: Path, share: int, folder: Path) -> dict[str, Any]:
    """Write the weights of the best round on the part that chooses, and the curve."""
    how = settings()["learning"]
    nlp = spacy.load(syntax)
    train, dev = (seen(nlp, data / f"{part}.spacy") for part in ("train", "dev"))
    weights, curve = learn(train, dev, how, max(1, how["rounds"] // share))
    weights.to_disk(folder / "names.npz")
    best = max(curve, key=lambda row: float(row["ents_f"]))
    return {"stretches": len(train.labels), "names that are no stretch": train.missed, "best": best, "curve": curve}


def seen(nlp: Language, path: Path) -> Seen:
    """Read texts with names; tags and vectors are those that the syntax gives."""
    rows, edges, labels, vectors, texts = [], [], [], [], []
    missed = start = 0
    golds = list(DocBin().from_disk(path).get_docs(nlp.vocab))
    for doc, gold in zip(tagged(nlp, golds), golds, strict=True):
        words = names_model.words_of(doc)
        names = named(doc, gold)
        label_of = {(a, b): LABELS.index(label) for a, b, label in names if label in LABELS}
        for stretch in (s for group in names_model.candidates(words) for s in group):
            rows.append(names_model.hashed(names_model.described(words, *stretch)))
            edges.append([start + at for at in names_model.edges(doc.tensor, *stretch)])
            labels.append(label_of.pop(stretch, 0))
        missed += len(label_of)
        texts.append((words, start, names))
        vectors.append(numpy.asarray(doc.tensor, dtype=numpy.float32))
        start += len(doc)
    return Seen(
        numpy.asarray(rows, dtype=numpy.int64),
        numpy.asarray(edges, dtype=numpy.int64),
        numpy.asarray(labels, dtype=numpy.int64),
        numpy.vstack(vectors),
        missed,
        texts,
    )


def tagged(nlp: Language, golds: list[Doc]) -> Iterable[Doc]:
    """Return texts cut anew, with the treebanks' sentence starts, vectors and tags."""
    docs: Iterable[Doc] = (with_starts(nlp.make_doc(gold.text), gold) for gold in golds)
    for name in ("tok2vec", "tagger"):
        docs = nlp.get_pipe(name).pipe(docs, batch_size=256)  # type: ignore[attr-defined]
    return docs


def named(doc: Doc, gold: Doc) -> set[names_model.Name]:
    """Return the gold names as ranges of the words of a text cut anew; those that are cut otherwise are left out."""
    starts = {token.idx: token.i for token in doc}
    ends = {token.idx + len(token): token.i + 1 for token in doc}
    found = ((starts.get(e.start_char), ends.get(e.end_char), e.label_) for e in gold.ents)
    return {(a, b, label) for a, b, label in found if a is not None and b is not None}


def learn(train: Seen, dev: Seen, how: dict[str, Any], rounds: int) -> tuple[Weights, list[dict[str, Any]]]:
    """Return the weights of the best round, and a row of figures a round."""
    rng = numpy.random.default_rng(how["seed"])
    width = 4 * train.vectors.shape[1]
    weights = Weights(
        numpy.zeros((SIZE, len(LABELS)), dtype=numpy.float32),
        rng.normal(0, (2 / width) ** 0.5, (width, how["hidden"])).astype(numpy.float32),
        numpy.zeros(how["hidden"], dtype=numpy.float32),
        numpy.zeros((how["hidden"], len(LABELS)), dtype=numpy.float32),
    )
    steps = _Steps(weights)
    curve: list[dict[str, Any]] = []
    best: Weights | None = None
    for number in range(rounds):
        rate = how["rate"] * (1 - number / rounds)
        for part in numpy.array_split(rng.permutation(len(train.labels)), max(1, len(train.labels) // how["batch"])):
            steps.take(train, part, rate, how, rng)
        figures = chosen(weights, dev)
        if not curve or figures["ents_f"] > max(row["ents_f"] for row in curve):
            best = Weights(*(a.copy() for a in steps.arrays), less=weights.less)
        curve.append({"round": number + 1} | figures)
    return best or weights, curve


class _Steps:
    """Descent with a rate of its own for every weight (AdaGrad), so that rare entries learn as well."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self.arrays = [weights.table, weights.hidden, weights.offset, weights.out]
        self.squares = [numpy.full_like(array, 1e-4) for array in self.arrays]

    def take(self, train: Seen, part: Any, rate: float, how: dict[str, Any], rng: numpy.random.Generator) -> None:
        """Learn from some stretches; a stretch's own words are hidden at times, and so are vectors."""
        rows = train.rows[part].copy()
        hide = rng.random(len(part)) < how["hide"]
        rows[hide, : names_model.LEXICAL] = 0
        dense = train.vectors[train.edges[part]].reshape(len(part), -1)
        dense = dense * ((rng.random(dense.shape) >= how["dropout"]) / (1 - how["dropout"])).astype(numpy.float32)
        weights = self.weights
        inner = numpy.maximum(dense @ weights.hidden + weights.offset, 0)
        scores = weights.table[rows].sum(axis=1) + inner @ weights.out
        odds = numpy.exp(scores - scores.max(axis=1, keepdims=True))
        wrong = odds / odds.sum(axis=1, keepdims=True)
        wrong[numpy.arange(len(part)), train.labels[part]] -= 1
        back = (wrong @ weights.out.T) * (inner > 0)
        self._table(rows, wrong, rate)
        dense_rate = rate * how["dense_rate"]
        for k, slope in ((1, dense.T @ back), (2, back.sum(axis=0)), (3, inner.T @ wrong)):
            mean = slope / len(part)
            self.squares[k] += mean**2
            self.arrays[k] -= dense_rate * mean / numpy.sqrt(self.squares[k])

    def _table(self, rows: NDArray[numpy.int64], wrong: Floats, rate: float) -> None:
        there, at = numpy.unique(rows, return_inverse=True)
        slope = numpy.zeros((len(there), wrong.shape[1]), dtype=numpy.float32)
        numpy.add.at(slope, at.reshape(rows.shape), wrong[:, None, :])
        slope[there == 0] = 0
        self.squares[0][there] += slope**2
        self.arrays[0][there] -= rate * slope / numpy.sqrt(self.squares[0][there])


def chosen(weights: Weights, dev: Seen) -> dict[str, Any]:
    """Set how willingly a stretch is a name, and return precision, recall and F of the part that chooses."""
    best: dict[str, Any] = {}
    for less in (-0.6, -0.3, 0.0, 0.3, 0.6, 0.9):
        weights.less = less
        figures = judged(weights, dev) | {"less": less}
        best = max(best or figures, figures, key=lambda f: float(f["ents_f"]))
    weights.less = best["less"]
    return best


def judged(weights: Weights, dev: Seen) -> dict[str, Any]:
    """Return precision, recall and F, peoples left out."""
    right = given = wanted = 0
    for words, start, gold in dev.texts:
        vectors = dev.vectors[start : start + len(words.forms)]
        found = _counted(names_model.find(weights, words, vectors))
        names = _counted(gold)
        right, given, wanted = right + len(found & names), given + len(found), wanted + len(names)
    return {
        "ents_p": round(100 * right / max(1, given), 2),
        "ents_r": round(100 * right / max(1, wanted), 2),
        "ents_f": round(200 * right / max(1, given + wanted), 2),
    }


def _counted(names: Iterable[names_model.Name]) -> set[names_model.Name]:
    return {name for name in names if name[2] != "NORP"}
