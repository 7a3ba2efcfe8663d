"""Stage 1 and 2: the treebank folder to spaCy's DocBins, with sentences of our own added.

Each `.spacy` file holds texts of one to four sentences of a paragraph with gold trees, or single sentences with names.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby, islice
from pathlib import Path
from random import Random
from typing import Any

from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from training.augment import curled, newslike
from training.gum_names import with_names
from training.treebanks import Sentence, conll, conllu, iob2, re3d

HERE = Path(__file__).resolve().parent
CROSSNER = ("ai", "literature", "music", "politics", "science")
RE3D = ("centcom", "dfat", "uk_government", "us_state", "wikipedia")


def settings() -> dict[str, Any]:
    """Return `configs/data.toml`."""
    return tomllib.loads((HERE / "configs" / "data.toml").read_text(encoding="utf-8"))


def convert(treebanks: Path, out: Path, share: int = 1) -> dict[str, int]:
    """Write all DocBins; return how many texts each holds.

    Args:
        treebanks: The folder of the public formats.
        out: Where the DocBins go.
        share: Every how many-th training text is kept; 1 keeps all.
    """
    data, vocab = settings(), Vocab()
    out.mkdir(parents=True, exist_ok=True)
    sets: dict[str, Iterable[Doc]] = {
        "syntax-train": grouped_docs(
            syntax_train(treebanks, data), data["syntax"]["group"], vocab, Random(data["seed"])
        ),
        "names-train": (doc_of([s], vocab) for s in names_train(treebanks, data)),
        "names-dev": (doc_of([s], vocab) for s in names_dev(treebanks, data)),
    }
    for bank in ("ewt", "gum"):
        dev = conllu(treebanks / bank / "dev.conllu", bank)
        sets[f"{bank}-dev"] = (doc_of([s], vocab) for s in dev)
    sets["syntax-dev"] = (doc_of([s], vocab) for s in syntax_dev(treebanks))
    steps = {"syntax-train": share, "names-train": share}
    return {
        name: _write(islice(docs, 0, None, steps.get(name, 1)), out / f"{name}.spacy") for name, docs in sets.items()
    }


def syntax_train(treebanks: Path, data: dict[str, Any]) -> list[Sentence]:
    """Return the trees to learn from: both treebanks, news-like genres twice, and the sentences we make."""
    rng, how = Random(data["seed"]), data["syntax"]
    ewt = list(conllu(treebanks / "ewt" / "train.conllu", "ewt"))
    gum = list(conllu(treebanks / "gum" / "train.conllu", "gum"))
    repeated = ewt * how["ewt"] + [s for s in gum for _ in range(how.get(genre(s), how["gum"]))]
    speakers = list(conllu(HERE / "speakers.conllu", "made"))
    made = newslike(ewt + gum, speakers, round(how["made"] * len(repeated)), rng)
    return [*curled(repeated, how["curled"], rng), *made]


def syntax_dev(treebanks: Path) -> list[Sentence]:
    """Return what training watches: every third dev sentence of EWT, all of GUM's, so that both weigh alike."""
    ewt = list(conllu(treebanks / "ewt" / "dev.conllu", "ewt"))[::3]
    return ewt + list(conllu(treebanks / "gum" / "dev.conllu", "gum"))


def genre(sentence: Sentence) -> str:
    """Return the setting's name for a GUM sentence's genre: "GUM_news_crane-4" is "gum_news"."""
    return "_".join(sentence.key.lower().split("_")[:2])


def names_train(treebanks: Path, data: dict[str, Any]) -> list[Sentence]:
    """Return the sentences to learn names from, each source as often as the settings say."""
    how, rng = data["names"], Random(data["seed"] + 1)
    labels, folder = how["labels"], treebanks / "names"
    gum = [with_names(s) for s in conllu(treebanks / "gum" / "train.conllu", "gum")]
    found = [s for s in gum for _ in range(how.get(genre(s), how["gum"]))]
    found += uner(treebanks, data, held_back=False) * how["uner_ewt"]
    found += list(conll(folder / "wikigold.conll", labels, "wikigold")) * how["wikigold"]
    for part in CROSSNER:
        found += list(conll(folder / f"crossner_{part}.conll", labels, "crossner")) * how["crossner"]
    for part in RE3D:
        files = (folder / f"re3d_{part}.{kind}.jsonl" for kind in ("documents", "entities"))
        found += [named_only(s, how) for s in re3d(*files, labels, "re3d")] * how["re3d"]
    peoples = norp()
    return [with_peoples(s, peoples) for s in curled(found, data["syntax"]["curled"], rng)]


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


def names_dev(treebanks: Path, data: dict[str, Any]) -> list[Sentence]:
    """Return the sentences that choose: the part of UNER EWT dev held back, and GUM dev."""
    gum = [with_names(s) for s in conllu(treebanks / "gum" / "dev.conllu", "gum")]
    return [with_peoples(s, norp()) for s in uner(treebanks, data, held_back=True) + gum]


def uner(treebanks: Path, data: dict[str, Any], *, held_back: bool) -> list[Sentence]:
    """Return UNER EWT dev, the held-back documents or the others; sentences that measure counts stay out of both."""
    how = data["names"]
    measured = set((HERE / "configs" / "measured.txt").read_text(encoding="utf-8").split())
    sentences = iob2(treebanks / "names" / "uner_ewt.dev.iob2", how["labels"], "uner")
    kept = (s for s in sentences if s.key not in measured)
    return [s for s in kept if (_share(s.key.rpartition("-")[0]) < how["held_back"]) == held_back]


def norp() -> frozenset[str]:
    """Return the words for peoples, faiths and parties."""
    lines = (HERE / "configs" / "norp.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def with_peoples(sentence: Sentence, peoples: frozenset[str]) -> Sentence:
    """Label the words for peoples that stand in no longer name."""
    kept = [n for n in sentence.names or () if not (n[1] - n[0] == 1 and sentence.words[n[0]].form in peoples)]
    taken = {i for a, b, _ in kept for i in range(a, b)}
    added = [(i, i + 1, "NORP") for i, w in enumerate(sentence.words) if w.form in peoples and i not in taken]
    return replace(sentence, names=tuple(sorted(kept + added)))


def grouped_docs(sentences: list[Sentence], sizes: list[int], vocab: Vocab, rng: Random) -> Iterator[Doc]:
    """Yield texts of one to a few neighbouring sentences of a paragraph, so that the encoder sees real edges."""
    for _, paragraph in groupby(sentences, key=lambda s: (s.source, s.paragraph) if s.source != "made" else s.key):
        left = _without_repeats(list(paragraph))
        while left:
            size = rng.choice(sizes)
            yield doc_of(left[:size], vocab)
            left = left[size:]


def _without_repeats(paragraph: list[Sentence]) -> list[Sentence]:
    """Put repeated sentences behind the first round, so that copies are not neighbours."""
    rounds: dict[int, list[Sentence]] = {}
    seen: dict[str, int] = {}
    for sentence in paragraph:
        seen[sentence.key] = seen.get(sentence.key, 0) + 1
        rounds.setdefault(seen[sentence.key], []).append(sentence)
    return [s for number in sorted(rounds) for s in rounds[number]]


def doc_of(sentences: list[Sentence], vocab: Vocab) -> Doc:
    """Return the gold Doc of neighbouring sentences, a blank between them; what nobody annotated stays missing."""
    words = [w for s in sentences for w in s.words]
    spaces = [blank for s in sentences for blank in [*s.spaces()[:-1], True]]
    spaces[-1] = False
    starts = [i == 0 for s in sentences for i in range(len(s.words))]
    offsets = [sum(len(x.words) for x in sentences[:n]) for n, s in enumerate(sentences) for _ in s.words]
    parsed = bool(words[0].dep)
    trees: dict[str, Any] = {"sent_starts": starts}
    if parsed:
        trees = {
            "heads": [w.head + at for w, at in zip(words, offsets, strict=True)],
            "deps": [w.dep for w in words],
            "tags": [w.xpos for w in words],
            "pos": [w.upos for w in words],
            "morphs": [w.feats for w in words],
            "lemmas": [w.lemma for w in words],
        }
    if sentences[0].names is not None:
        trees["ents"] = [tag for s in sentences for tag in tags(s)]
    return Doc(vocab, words=[w.form for w in words], spaces=spaces, **trees)


def tags(sentence: Sentence) -> list[str]:
    """Return a sentence's names as one IOB tag a word."""
    found = ["O"] * len(sentence.words)
    for a, b, label in sentence.names or ():
        found[a:b] = [f"B-{label}"] + [f"I-{label}"] * (b - a - 1)
    return found


def _share(text: str) -> float:
    """Return a number from 0 to 1 that only depends on the text."""
    return int(hashlib.sha256(text.encode()).hexdigest()[:8], 16) / 2**32


def _write(docs: Iterable[Doc], path: Path) -> int:
    attributes = ["TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "SENT_START", "ENT_IOB", "ENT_TYPE"]
    packed = DocBin(attrs=attributes)
    for doc in docs:
        packed.add(doc)
    packed.to_disk(path)
    return len(packed)
