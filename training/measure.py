"""Figures of a pipeline, sentence by sentence from raw text: tags, parse, who speaks, what is counted, names, speed."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example

from training.convert import doc_of
from training.treebanks import Sentence

_SPEECH = """say tell add insist warn claim deny announce declare argue explain note report state stress suggest urge
ask reply respond admit acknowledge accuse confirm describe emphasize predict promise reveal write call believe think
hope"""
SPEECH = frozenset(_SPEECH.split())
"""Verbs whose subject counts as a speaker."""

PLACES = {"GPE": "LOC", "FAC": "LOC"}


def measure(nlp: Language, sentences: list[Sentence]) -> dict[str, Any]:
    """Return the figures, in per cent; UAS and LAS leave punctuation out, names count by exact borders and label."""
    began = time.process_time()
    guesses = list(nlp.pipe(s.text for s in sentences))
    seconds = time.process_time() - began
    golds = [doc_of([s], nlp.vocab) for s in sentences]
    found: dict[str, Any] = {"sentences": len(sentences)}
    if sentences[0].words[0].dep:
        found |= _syntax(guesses, golds)
    if sentences[0].names is not None:
        found["names F"] = f1(_all(golds, names), _all(guesses, names))
    return found | {"words/s": round(sum(len(s.words) for s in sentences) / seconds)}


def _syntax(guesses: list[Doc], golds: list[Doc]) -> dict[str, Any]:
    examples = [Example(p, g) for p, g in zip(guesses, golds, strict=True)]
    found: dict[str, Any] = {}
    for key, attribute in (("XPOS", "tag_"), ("UPOS", "pos_"), ("lemma", "lemma_")):
        score = Scorer.score_token_attr(examples, attribute, getter=getattr)
        found[key] = round(100 * (score[f"{attribute}_acc"] or 0), 1)
    parse = Scorer.score_deps(
        examples, "dep", getter=lambda t, _: t.dep_, head_attr="head", ignore_labels=frozenset({"p", "punct"})
    )
    found |= {"UAS": round(100 * parse["dep_uas"], 1), "LAS": round(100 * parse["dep_las"], 1)}
    found["speech subject F"] = f1(_all(golds, subjects), _all(guesses, subjects))
    found["counted noun F"] = f1(_all(golds, counted), _all(guesses, counted))
    return found


def subjects(doc: Doc) -> set[tuple[Any, ...]]:
    """Return (verb, subject) positions of the verbs of speech."""
    verbs = (t for t in doc if t.dep_.startswith("nsubj") and t.head.pos_ == "VERB")
    return {(t.head.idx, t.idx) for t in verbs if t.head.lemma_.lower() in SPEECH}


def counted(doc: Doc) -> set[tuple[Any, ...]]:
    """Return (number, counted noun) positions."""
    return {(t.idx, t.head.idx) for t in doc if t.dep_ == "nummod"}


def names(doc: Doc) -> set[tuple[Any, ...]]:
    """Return (start, end, label) of the names of persons, bodies and places; peoples are left out."""
    named = ((e.start_char, e.end_char, PLACES.get(e.label_, e.label_)) for e in doc.ents)
    return {n for n in named if n[2] in ("PERSON", "ORG", "LOC")}


def f1(gold: set[tuple[Any, ...]], guess: set[tuple[Any, ...]]) -> float:
    """Return the F measure in per cent; 100 where there is nothing to find and nothing found."""
    both, either = len(gold & guess), len(gold) + len(guess)
    return round(200 * both / either, 1) if either else 100.0


def _all(docs: list[Doc], find: Any) -> set[tuple[Any, ...]]:
    return {(i, *x) for i, doc in enumerate(docs) for x in find(doc)}


def load_seconds(weights: Path) -> float:
    """Return how long a fresh process takes to load the weights, spaCy already imported; the best of three."""
    code = (
        "import sys, time, pathlib; from workbench.extraction import weights; began = time.perf_counter(); "
        "weights.load(pathlib.Path(sys.argv[1])); print(time.perf_counter() - began)"
    )
    root = Path(__file__).resolve().parent.parent
    runs = (
        subprocess.run([sys.executable, "-c", code, str(weights)], cwd=root, capture_output=True, text=True, check=True)
        for _ in range(3)
    )
    return round(min(float(r.stdout) for r in runs), 2)
