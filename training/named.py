"""Stage 2: the names of six sources as single sentences with PERSON, ORG, LOC, and peoples (NORP) by list."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable
from dataclasses import replace
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from spacy.tokens import Doc
from spacy.vocab import Vocab

from training.augment import curled
from training.convert import doc_of, genre, write
from training.gum_names import with_names
from training.swapped import swapped
from training.treebanks import Sentence, conll, conllu, iob2, re3d
from workbench.extraction import gazetteer

HERE = Path(__file__).resolve().parent
CROSSNER = ("ai", "literature", "music", "politics", "science")
RE3D = ("centcom", "dfat", "uk_government", "us_state", "wikipedia")


def settings() -> dict[str, Any]:
    """Return `configs/names.toml`."""
    return tomllib.loads((HERE / "configs" / "names.toml").read_text(encoding="utf-8"))


def convert(treebanks: Path, out: Path, share: int = 1) -> dict[str, int]:
    """Write the DocBins of names; return how many sentences each holds.

    Args:
        treebanks: The folder of the public formats.
        out: Where the DocBins go.
        share: Every how many-th training sentence is kept; 1 keeps all.
    """
    how, vocab = settings(), Vocab()
    out.mkdir(parents=True, exist_ok=True)
    train: Iterable[Doc] = (doc_of([s], vocab) for s in names_train(treebanks, how))
    dev = (doc_of([s], vocab) for s in names_dev(treebanks, how))
    return {
        "train": write(islice(train, 0, None, share), out / "train.spacy"),
        "dev": write(dev, out / "dev.spacy"),
    }


def names_train(treebanks: Path, how: dict[str, Any]) -> list[Sentence]:
    """Return the sentences to learn names from, each source as often as the settings say."""
    rng = Random(how["seed"])
    labels, folder = how["labels"], treebanks / "names"
    gum = [with_names(s) for s in conllu(treebanks / "gum" / "train.conllu", "gum")]
    found = [s for s in gum for _ in range(how.get(genre(s), how["gum"]))]
    found += uner(treebanks, how, held_back=False) * how["uner_ewt"]
    found += list(conll(folder / "wikigold.conll", labels, "wikigold")) * how["wikigold"]
    for part in CROSSNER:
        found += list(conll(folder / f"crossner_{part}.conll", labels, "crossner")) * how["crossner"]
    for part in RE3D:
        files = (folder / f"re3d_{part}.{kind}.jsonl" for kind in ("documents", "entities"))
        found += [named_only(s, how) for s in re3d(*files, labels, "re3d")] * how["re3d"]
    family_names = how["family_names"].split()
    found += [swapped(s, family_names, rng) for s in found if s.names and rng.random() < how["swapped"]]
    peoples = norp()
    return [with_peoples(s, peoples) for s in curled(found, how["curled"], rng)]


def named_only(sentence: Sentence, how: dict[str, Any]) -> Sentence:
    """Keep the names among re3d's mentions: no pronouns, persons without their titles, states as places."""
    titles, no_names = set(how["titles"].split()), set(how["no_names"].split())
    states = {state.replace("~", " ") for state in how["states"].split()}
    kept = []
    for a, b, label in sentence.names or ():
        first = a
        while label == "PERSON" and first < b and sentence.words[first].form in titles:
            first += 1
        forms = [w.form for w in sentence.words[first:b]]
        generic = not forms or (len(forms) == 1 and forms[0] in no_names) or (label == "PERSON" and "for" in forms)
        if not generic:
            kept.append((first, b, "LOC" if label == "ORG" and " ".join(forms) in states else label))
    return replace(sentence, names=tuple(kept))


def names_dev(treebanks: Path, how: dict[str, Any]) -> list[Sentence]:
    """Return the sentences that choose: the part of UNER EWT dev held back, and GUM dev."""
    gum = [with_names(s) for s in conllu(treebanks / "gum" / "dev.conllu", "gum")]
    return [with_peoples(s, norp()) for s in uner(treebanks, how, held_back=True) + gum]


def uner(treebanks: Path, how: dict[str, Any], *, held_back: bool) -> list[Sentence]:
    """Return UNER EWT dev, the held-back documents or the others; sentences that measure counts stay out of both."""
    measured = set((HERE / "configs" / "measured.txt").read_text(encoding="utf-8").split())
    sentences = iob2(treebanks / "names" / "uner_ewt.dev.iob2", how["labels"], "uner")
    kept = (s for s in sentences if s.key not in measured)
    return [s for s in kept if (_share(s.key.rpartition("-")[0]) < how["held_back"]) == held_back]


def norp() -> frozenset[str]:
    """Return the words for peoples, faiths and parties."""
    return frozenset(gazetteer.lists()["peoples"])


def with_peoples(sentence: Sentence, peoples: frozenset[str]) -> Sentence:
    """Label the words for peoples that stand in no longer name."""
    kept = [n for n in sentence.names or () if not (n[1] - n[0] == 1 and sentence.words[n[0]].form in peoples)]
    taken = {i for a, b, _ in kept for i in range(a, b)}
    added = [(i, i + 1, "NORP") for i, w in enumerate(sentence.words) if w.form in peoples and i not in taken]
    return replace(sentence, names=tuple(sorted(kept + added)))


def _share(text: str) -> float:
    """Return a number from 0 to 1 that only depends on the text."""
    return int(hashlib.sha256(text.encode()).hexdigest()[:8], 16) / 2**32
