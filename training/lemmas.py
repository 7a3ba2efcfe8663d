"""Stage 4: the table of base forms, from the trees that train the syntax; see `workbench/extraction/lemmas.py`."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from training.treebanks import Word, conllu
from workbench.extraction import lemmas

BANKS = ("ewt", "gum")
IRREGULAR = Path(__file__).resolve().parent / "configs" / "irregular.txt"
"""Irregular verbs as base form, past and participle: news has more of them than the treebanks."""


def lemma_stage(treebanks: Path, folder: Path) -> dict[str, Any]:
    """Write the table and say how it does on the dev parts, gold tags given."""
    component = lemmas.Lemmas()
    component.learn(*learned(_words(treebanks, "train")))
    component.to_disk(folder / "table")
    dev = _words(treebanks, "dev")
    right = sum(component.lemma(w.form, w.xpos) == w.lemma for w in dev)
    return {"exceptions": len(component.table), "right on dev, gold tags": round(100 * right / len(dev), 2)}


def learned(words: list[Word]) -> tuple[dict[str, str], dict[str, set[str]]]:
    """Return the exceptions to the rules and the base forms by kind."""
    known: dict[str, set[str]] = {kind: set() for kind in lemmas.KINDS}
    forms: dict[str, Counter[tuple[str, str]]] = {}
    for word in words:
        if word.xpos[:1] in known and word.lemma.isalpha() and word.lemma.islower():
            known[word.xpos[0]].add(word.lemma)
        forms.setdefault(lemmas.key(word.form, word.xpos), Counter())[word.form, word.lemma] += 1
    frozen = {kind: frozenset(found) for kind, found in known.items()}
    table = irregular(known)
    for key, counts in forms.items():
        tag = key.split(" ", 1)[0]
        best = Counter[str]()
        for (_, lemma), n in counts.items():
            best[lemma] += n
        lemma = best.most_common(1)[0][0]
        by_rule = {lemmas.by_rule(form, tag, frozen) for form, _ in counts}
        if tag not in _AS_WRITTEN and key not in table and by_rule != {lemma} and _worth(best, lemma):
            table[key] = lemma
    return table, known


def irregular(known: dict[str, set[str]]) -> dict[str, str]:
    """Return the entries of the irregular verbs; their base forms become known."""
    table: dict[str, str] = {}
    for line in IRREGULAR.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            base, past, participle = line.split()
            known["V"].add(base)
            table |= {lemmas.key(form, "VBD"): base for form in past.split("/")}
            table |= {lemmas.key(form, "VBN"): base for form in participle.split("/")}
    return table


_AS_WRITTEN = frozenset({"NNP", "CD", "FW", "SYM", "ADD", "GW", "LS"})


def _worth(best: Counter[str], lemma: str) -> bool:
    """Leave out what looks like a slip of one annotator: most forms of the word have another lemma."""
    return 2 * best[lemma] > best.total()


def _words(treebanks: Path, part: str) -> list[Word]:
    files = [treebanks / bank / f"{part}.conllu" for bank in BANKS]
    return [word for file in files for sentence in conllu(file) for word in sentence.words]
