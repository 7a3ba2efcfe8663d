"""Stage 1: the trees of the treebank folder to spaCy's DocBins, with sentences of our own added.

The training file holds texts of one to four sentences of a paragraph.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from pathlib import Path
from random import Random
from typing import Any

from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from training.augment import curled, newslike
from training.counted import counted
from training.treebanks import Sentence, conllu

HERE = Path(__file__).resolve().parent


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
    train = grouped_docs(syntax_train(treebanks, data), data["syntax"]["group"], vocab, Random(data["seed"]))
    dev = (doc_of([s], vocab) for s in syntax_dev(treebanks))
    return {
        "train": write(islice(train, 0, None, share), out / "train.spacy"),
        "dev": write(dev, out / "dev.spacy"),
    }


def syntax_train(treebanks: Path, data: dict[str, Any]) -> list[Sentence]:
    """Return the trees to learn from: both treebanks, news-like genres twice, and the sentences we make."""
    rng, how = Random(data["seed"]), data["syntax"]
    ewt = list(conllu(treebanks / "ewt" / "train.conllu", "ewt"))
    gum = list(conllu(treebanks / "gum" / "train.conllu", "gum"))
    repeated = ewt * how["ewt"] + [s for s in gum for _ in range(how.get(genre(s), how["gum"]))]
    speakers = list(conllu(HERE / "speakers.conllu", "made"))
    made = newslike(ewt + gum, speakers, round(how["made"] * len(repeated)), rng)
    between = counted(ewt + gum, round(how["counted"] * len(repeated)), rng)
    return [*curled(repeated, how["curled"], rng), *made, *between]


def syntax_dev(treebanks: Path) -> list[Sentence]:
    """Return what training watches: every third dev sentence of EWT, all of GUM's, so that both weigh alike."""
    ewt = list(conllu(treebanks / "ewt" / "dev.conllu", "ewt"))[::3]
    return ewt + list(conllu(treebanks / "gum" / "dev.conllu", "gum"))


def genre(sentence: Sentence) -> str:
    """Return the setting's name for a GUM sentence's genre: "GUM_news_crane-4" is "gum_news"."""
    return "_".join(sentence.key.lower().split("_")[:2])


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


def write(docs: Iterable[Doc], path: Path) -> int:
    """Write the Docs as one file; returns how many."""
    attributes = ["TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "SENT_START", "ENT_IOB", "ENT_TYPE"]
    packed = DocBin(attrs=attributes)
    for doc in docs:
        packed.add(doc)
    packed.to_disk(path)
    return len(packed)
