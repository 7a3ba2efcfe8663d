"""Stage 5: learn which stretches of capitals are names; see `workbench/extraction/names_model.py`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.util import load_config, load_model_from_config

from training.named import settings
from training.parts import with_starts
from workbench.extraction import names_model, parsing
from workbench.extraction.names_model import LABELS, SIZE, Floats, Weights

REGISTERED = (parsing,)
"""Importing it registers our parser, which reads twice as fast as spaCy's with the same result."""


@dataclass
class Seen:
    """The stretches of some texts.

    Attributes:
        rows: Hashed descriptions, shape (stretches, slots).
        edges: Where their vectors lie in ``vectors``, shape (stretches, 4).
        labels: What they are, as indices of `LABELS`.
        regions: Where the stretches of each region begin, and at the end how many stretches there are.
        places: First word and word after the last of each stretch, counted from the first word of its region.
        vectors: Of all words of all texts.
        missed: How many gold names are no stretch.
        texts: What is judged: words, first row of the vectors and gold names of each text.
    """

    rows: NDArray[numpy.int64]
    edges: NDArray[numpy.int64]
    labels: NDArray[numpy.int64]
    regions: NDArray[numpy.int64]
    places: NDArray[numpy.int64]
    vectors: Floats
    missed: int
    texts: list[tuple[names_model.Words, int, set[names_model.Name]]]


def spans_stage(syntax: Path, data: Path, share: int, folder: Path) -> dict[str, Any]:
    """Write the weights of the best round on the part that chooses, and the curve."""
    how = settings()["learning"]
    config = load_config(syntax / "config.cfg")
    config["components"]["parser"]["factory"] = "workbench_parser"
    nlp = load_model_from_config(config)
    nlp.from_disk(syntax)
    train, dev = (seen(nlp, data / f"{part}.spacy") for part in ("train", "dev"))
    weights, curve = learn(train, dev, how, max(1, how["rounds"] // share))
    weights.to_disk(folder / "names.npz")
    best = max(curve, key=lambda row: float(row["ents_f"]))
    return {"stretches": len(train.labels), "names that are no stretch": train.missed, "best": best, "curve": curve}


def seen(nlp: Language, path: Path) -> Seen:
    """Read texts with names; tags, vectors and dependencies are those that the syntax gives."""
    golds = list(DocBin().from_disk(path).get_docs(nlp.vocab))
    docs = tagged(nlp, golds)
    return gathered((names_model.words_of(d), d.tensor, named(d, g)) for d, g in zip(docs, golds, strict=True))


def gathered(texts: Iterable[tuple[names_model.Words, Any, set[names_model.Name]]]) -> Seen:
    """Return the stretches of some texts: their words, the vectors of these, and their gold names."""
    rows, edges, labels, regions, places = [], [], [], [], []
    vectors, judged_on = [], []
    missed = start = 0
    for words, tensor, names in texts:
        label_of = {(a, b): LABELS.index(label) for a, b, label in names if label in LABELS}
        for group in names_model.candidates(words):
            regions.append(len(rows))
            for a, b in group:
                rows.append(names_model.hashed(names_model.described(words, a, b)))
                edges.append([start + at for at in names_model.edges(tensor, a, b)])
                labels.append(label_of.pop((a, b), 0))
                places.append((a - group[0][0], b - group[0][0]))
        missed += len(label_of)
        judged_on.append((words, start, names))
        vectors.append(numpy.asarray(tensor, dtype=numpy.float32))
        start += len(tensor)
    regions.append(len(rows))
    whole = (numpy.asarray(column, dtype=numpy.int64) for column in (rows, edges, labels, regions, places))
    return Seen(*whole, numpy.vstack(vectors), missed, judged_on)


def tagged(nlp: Language, golds: list[Doc]) -> Iterable[Doc]:
    """Return texts cut anew, with the treebanks' sentence starts, vectors, tags and dependencies."""
    docs: Iterable[Doc] = (with_starts(nlp.make_doc(gold.text), gold) for gold in golds)
    for name in ("tok2vec", "tagger", "parser"):
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
    steps, regions = _Steps(weights), len(train.regions) - 1
    curve: list[dict[str, Any]] = []
    best: Weights | None = None
    for number in range(rounds):
        rate = how["rate"] * (1 - number / rounds)
        for part in numpy.array_split(rng.permutation(regions), max(1, regions // how["batch"])):
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
        """Learn from some regions; a stretch's own words are hidden at times, and so are vectors.

        A region's ways of holding names compete with each other, so that a stretch is measured against the stretches
        that overlap it (a semi-Markov random field without transitions: Sarawagi and Cohen, 2004).
        """
        starts, ends = train.regions[part], train.regions[part + 1]
        seen = numpy.concatenate([numpy.arange(a, b) for a, b in zip(starts, ends, strict=True)])
        rows = train.rows[seen].copy()
        hide = numpy.repeat(rng.random(len(part)) < how["hide"], ends - starts)
        rows[hide, : names_model.LEXICAL] = 0
        dense = train.vectors[train.edges[seen]].reshape(len(seen), -1)
        dense = dense * ((rng.random(dense.shape) >= how["dropout"]) / (1 - how["dropout"])).astype(numpy.float32)
        weights = self.weights
        inner = numpy.maximum(dense @ weights.hidden + weights.offset, 0)
        scores = weights.table[rows].sum(axis=1) + inner @ weights.out
        wrong = numpy.zeros_like(scores)
        sizes = ends - starts
        wrong[:, 1:] = marginals(
            scores[:, 1:] - scores[:, :1], numpy.repeat(numpy.arange(len(part)), sizes), train.places[seen]
        )
        named = train.labels[seen] > 0
        wrong[named, train.labels[seen][named]] -= 1
        wrong[:, 0] = -wrong[:, 1:].sum(axis=1)
        back = (wrong @ weights.out.T) * (inner > 0)
        self._table(rows, wrong, rate)
        dense_rate = rate * how["dense_rate"]
        for k, slope in ((1, dense.T @ back), (2, back.sum(axis=0)), (3, inner.T @ wrong)):
            mean = slope / len(seen)
            self.squares[k] += mean**2
            self.arrays[k] -= dense_rate * mean / numpy.sqrt(self.squares[k])

    def _table(self, rows: NDArray[numpy.int64], wrong: Floats, rate: float) -> None:
        there, at = numpy.unique(rows, return_inverse=True)
        slope = numpy.zeros((len(there), wrong.shape[1]), dtype=numpy.float32)
        numpy.add.at(slope, at.reshape(rows.shape), wrong[:, None, :])
        slope[there == 0] = 0
        self.squares[0][there] += slope**2
        self.arrays[0][there] -= rate * slope / numpy.sqrt(self.squares[0][there])


def marginals(gains: Floats, regions: NDArray[numpy.int64], places: NDArray[numpy.int64]) -> Floats:
    """Return how likely each stretch is a name of each kind, given all ways in which its region can hold names.

    Args:
        gains: What each stretch gains as a name of each kind over being none, shape (stretches, kinds).
        regions: The number of its region, ascending.
        places: Its first word and the word after its last, counted from the region's first.
    """
    found = numpy.zeros_like(gains)
    count = int(regions[-1]) + 1
    length = numpy.zeros(count, dtype=numpy.int64)
    numpy.maximum.at(length, regions, places[:, 1])
    for size in numpy.unique(length):
        mine = length[regions] == size
        number = numpy.cumsum(length == size)[regions[mine]] - 1
        first, last = places[mine, 0], places[mine, 1]
        given = gains[mine].astype(numpy.float64)
        joined = numpy.full((int(number[-1]) + 1, size + 1, size + 1), -numpy.inf)
        joined[number, first, last] = numpy.logaddexp.reduce(given, axis=1)
        before, behind = _sums(joined), _sums(joined[:, ::-1, ::-1].transpose(0, 2, 1))[:, ::-1]
        rest = before[number, first] + behind[number, last] - before[number, size]
        found[mine] = numpy.exp(given + rest[:, None])
    return found


def _sums(joined: NDArray[numpy.float64]) -> NDArray[numpy.float64]:
    """Return for each place of some regions the logarithm of the summed weights of all ways that lead to it.

    Args:
        joined: The logarithm of the weight of a name between two places, shape (regions, from, to).
    """
    found = numpy.zeros(joined.shape[:2])
    for end in range(1, joined.shape[1]):
        ways = found[:, :end] + joined[:, :end, end]
        found[:, end] = numpy.logaddexp(found[:, end - 1], numpy.logaddexp.reduce(ways, axis=1))
    return found


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
