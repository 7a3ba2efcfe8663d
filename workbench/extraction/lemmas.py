"""Base forms by rule: the endings of English by tag, the words that the treebanks hold, and a table of exceptions.

The table comes with the trained pipeline (``training/lemmas.py`` writes it): what is known as a base form decides
between "plan" and "plane" for "planned", and everything that the rules get wrong in the treebanks is an entry of its
own.  It takes a tenth of the time of a trained lemmatizer and is right more often; a verb of reporting is never a
matter of chance.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, cast

import numpy
from spacy.language import Language
from spacy.tokens import Doc

KINDS = {"V": "verb", "N": "noun", "J": "adjective", "R": "adverb"}
"""First letters of the tags whose words have base forms, and what they are."""

_VOWELS = frozenset("aeiou")
_PLURALS_ALIKE = frozenset({"series", "species", "means", "headquarters", "barracks", "crossroads", "news", "aircraft"})
_HISS = ("s", "x", "z", "ch", "sh", "o")
_KEEP_DOUBLE = frozenset("lsfz")
Known = Mapping[str, frozenset[str]]
"""Base forms by the first letter of their tag."""


def key(form: str, tag: str) -> str:
    """Return under which key the table holds a word."""
    return f"{tag} {form.lower().replace('’', chr(39))}"


def by_rule(form: str, tag: str, known: Known) -> str:
    """Return the base form that the endings tell; names and what has no endings stay as they are.

    Args:
        form: The word.
        tag: Its Penn Treebank tag.
        known: Base forms that are known.
    """
    if tag in {"NNP", "FW", "CD", "SYM", "LS", "ADD", "GW"} or tag[:1] not in KINDS:
        return form if tag[:3] in {"NNP", "FW", "CD", "SYM", "ADD"} else form.lower()
    if tag == "NNPS":
        return _first(plural(form), known["N"]) if form.endswith("s") else form
    if tag == "NN":
        return form if form.isupper() and 1 < len(form) <= 5 and form.lower() not in known["N"] else form.lower()
    ways = _WAYS.get(tag)
    return _first(ways(form.lower()), known[tag[0]]) if ways else form.lower()


def plural(word: str) -> list[str]:
    """Return what a form in -s may come from, the likeliest first where nothing is known."""
    if not word.endswith("s") or word.endswith(("ss", "us", "is")) or word in _PLURALS_ALIKE:
        return [word]
    if word.endswith("ies") and len(word) > 4:
        return [word[:-3] + "y", word[:-1]]
    if word.endswith("es") and word[:-2].endswith(_HISS) and not (word[-3] == "s" and word[-4:-3] in _VOWELS):
        return [word[:-2], word[:-1]]
    return [word[:-1], word[:-2]] if word.endswith("es") else [word[:-1]]


def past(word: str) -> list[str]:
    """Return what a form in -ed may come from."""
    if word.endswith("ied") and len(word) > 4:
        return [word[:-3] + "y"]
    return _cut(word, "ed")


def running(word: str) -> list[str]:
    """Return what a form in -ing may come from."""
    return [word[:-4] + "ie", *_cut(word, "ing")] if word in {"lying", "dying", "tying"} else _cut(word, "ing")


def more(word: str) -> list[str]:
    """Return what a form in -er may come from."""
    return [word[:-3] + "y"] if word.endswith("ier") else _cut(word, "er")


def most(word: str) -> list[str]:
    """Return what a form in -est may come from."""
    return [word[:-4] + "y"] if word.endswith("iest") else _cut(word, "est")


_WAYS: dict[str, Callable[[str], list[str]]] = {
    "NNS": plural, "VBZ": plural, "VBD": past, "VBN": past, "VBG": running,
    "JJR": more, "RBR": more, "JJS": most, "RBS": most,
}  # fmt: skip


def _cut(word: str, ending: str) -> list[str]:
    """Return a word without an ending: as it is, with an e, with a single consonant; the likeliest first."""
    stem = word.removesuffix(ending)
    if stem == word or not (_VOWELS | {"y"}) & set(stem):
        return [word]
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        return [stem, stem[:-1]] if stem[-1] in _KEEP_DOUBLE else [stem[:-1], stem]
    return [stem + "e", stem] if _loses_e(stem) else [stem, stem + "e"]


def _loses_e(stem: str) -> bool:
    """Tell whether a stem that nobody knows more likely ends in a silent e: "iodis", "handl", "fin"."""
    after_consonant = stem[-1:] in {"l", "r"} and stem[-2:-1] not in _VOWELS | {"l", "r", "w", "y"}
    short = len(stem) in {2, 3, 4} and stem[-1] not in _VOWELS | {"w", "x", "y"} and stem[-2] in _VOWELS
    one_vowel = sum(letter in _VOWELS for letter in stem) == 1
    return stem.endswith(_SILENT) or after_consonant or (short and one_vowel)


_SILENT = ("c", "v", "u", "z", "dg", "rg", "rs", "ns", "at", "ur", "ag", "ir", "us", "is", "iv", "eas", "ang", "uc")


def _first(ways: list[str], known: frozenset[str]) -> str:
    return next((way for way in ways if way in known), ways[0])


class Lemmas:
    """spaCy component that sets `Token.lemma_` from tags and forms."""

    def __init__(self) -> None:
        self.table: dict[str, str] = {}
        self.known: Known = dict.fromkeys(KINDS, frozenset())
        self._seen: dict[tuple[int, int], int] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemmas of a tagged text."""
        rows: list[list[int]] = doc.to_array(["ORTH", "TAG"]).tolist()
        if rows:
            column = numpy.asarray([self._lemma(doc, orth, tag) for orth, tag in rows], dtype="uint64")
            doc.from_array(["LEMMA"], cast("Any", column.reshape(-1, 1)))
        return doc

    def _lemma(self, doc: Doc, orth: int, tag: int) -> int:
        """Return the hash of a base form; those of words met before are kept."""
        found = self._seen.get((orth, tag))
        if found is None:
            strings = doc.vocab.strings
            if len(self._seen) >= _MOST_KEPT:
                self._seen.clear()
            found = self._seen[orth, tag] = strings.add(self.lemma(strings[orth], strings[tag]))
        return found

    def lemma(self, form: str, tag: str) -> str:
        """Return the base form of a word with a tag."""
        if not form.strip():
            return form
        exception = self.table.get(key(form, tag))
        return by_rule(form, tag, self.known) if exception is None else exception

    def learn(self, table: dict[str, str], known: Mapping[str, Iterable[str]]) -> None:
        """Take over a table of exceptions and the base forms that are known."""
        self.table, self.known = dict(table), {kind: frozenset(known.get(kind, ())) for kind in KINDS}
        self._seen.clear()

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002 - spaCy's signature
        """Write table and base forms as JSON."""
        path.mkdir(parents=True, exist_ok=True)
        known = {kind: " ".join(sorted(words)) for kind, words in self.known.items()}
        held = json.dumps({"exceptions": self.table, "known": known}, ensure_ascii=False, sort_keys=True, indent=0)
        (path / _FILE).write_text(held, encoding="utf-8")

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> Lemmas:  # noqa: ARG002 - spaCy's signature
        """Read what `to_disk` wrote."""
        held = json.loads((Path(path) / _FILE).read_text(encoding="utf-8"))
        self.learn(held["exceptions"], {kind: words.split() for kind, words in held["known"].items()})
        return self


_FILE = "lemmas.json"
_MOST_KEPT = 100_000


@Language.factory("workbench_lemmas", assigns=["token.lemma"], requires=["token.tag"])
def make_lemmas(nlp: Language, name: str) -> Lemmas:  # noqa: ARG001 - spaCy's factory signature
    """Return the component, without its table."""
    return Lemmas()
