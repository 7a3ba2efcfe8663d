"""What the training configurations name: the reader, the log of the curve."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

import numpy
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Example
from spacy.util import registry

from workbench.extraction import encoder, tokens

REGISTERED = (encoder, tokens)
"""Importing them registers what the configurations name."""


@registry.readers("workbench.Sentences.v1")
def sentences(path: Path) -> Callable[[Language], Iterator[Example]]:
    """Read a DocBin as raw text with its sentence starts given, as the rules give them before the parser runs.

    The examples are kept, for every component asks for all of them when it is initialised; spaCy changes copies.
    """
    kept: list[Example] = []
    owner: list[Language] = []

    def read(nlp: Language) -> Iterator[Example]:
        if owner != [nlp]:
            golds = DocBin().from_disk(path).get_docs(nlp.vocab)
            kept[:] = (Example(with_starts(nlp.make_doc(gold.text), gold), gold) for gold in golds)
            owner[:] = [nlp]
        yield from kept

    return read


def raw_texts(path: Path, nlp: Language) -> Iterator[Doc]:
    """Yield the texts of a DocBin as a pipeline cuts them, nothing annotated."""
    return (nlp.make_doc(gold.text) for gold in DocBin().from_disk(path).get_docs(nlp.vocab))


def with_starts(doc: Doc, gold: Doc) -> Doc:
    """Set the sentence starts of a freshly cut text to those of the gold Doc, by character position."""
    starts = {token.idx for token in gold if token.is_sent_start}
    column = numpy.asarray([1 if token.idx in starts else -1 for token in doc], dtype="int64").astype("uint64")
    return doc.from_array([SENT_START], column.reshape(-1, 1))


@registry.loggers("workbench.Curve.v1")
def curve(path: Path) -> Callable[[Language, IO[str], IO[str]], tuple[Callable[[Any], None], Callable[[], None]]]:
    """Write one JSON line an evaluation: step, words seen, CPU seconds, losses, scores."""

    def set_up(
        nlp: Language,  # noqa: ARG001 - spaCy's signature
        stdout: IO[str],
        stderr: IO[str],  # noqa: ARG001 - spaCy's signature
    ) -> tuple[Callable[[Any], None], Callable[[], None]]:
        target = Path(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        began = time.process_time()

        def log(info: dict[str, Any] | None) -> None:
            if info is None or info["score"] is None:
                return
            scores = {k: round(100 * v, 2) for k, v in info["other_scores"].items() if isinstance(v, float)}
            losses = {k: round(float(v), 1) for k, v in info["losses"].items()}
            row = {"step": info["step"], "words": info["words"], "cpu_s": round(time.process_time() - began)}
            line = json.dumps(row | {"score": round(info["score"], 4), "losses": losses, "scores": scores})
            with target.open("a", encoding="utf-8") as file:
                file.write(line + "\n")
            stdout.write(line + "\n")
            stdout.flush()

        return log, lambda: None

    return set_up


def best(path: Path) -> dict[str, Any]:
    """Return the evaluation with the best score of a curve."""
    rows: list[dict[str, Any]] = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return max(rows, key=lambda row: row["score"])
