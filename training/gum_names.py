"""Derive names from GUM's entities: a mention of a person, body or place counts when its head is a proper noun."""

from __future__ import annotations

import re
from dataclasses import replace

from training.treebanks import LINKS, Sentence, Span, without_overlap

_LABELS = {"person": "PERSON", "organization": "ORG", "place": "LOC"}


def with_names(sentence: Sentence) -> Sentence:
    """Return the sentence with its names, nested ones left out."""
    found = [name for mention in mentions(sentence) if (name := name_in(sentence, *mention))]
    return replace(sentence, names=without_overlap(found))


def mentions(sentence: Sentence) -> list[Span]:
    """Return the mentions in a sentence's `Entity=` marks as word ranges with GUM's type."""
    return [(start, end, kind) for start, end, kind, _ in linked(sentence)]


def linked(sentence: Sentence) -> list[tuple[int, int, str, str]]:
    """Return the mentions with GUM's type and the number of whom they stand for, the same all through a text."""
    open_: dict[str, list[tuple[int, str]]] = {}
    found: list[tuple[int, int, str, str]] = []
    for i, word in enumerate(sentence.words):
        value = next((m[7:] for m in word.misc.split("|") if m.startswith("Entity=")), "")
        for mark in re.findall(r"\([^()]*\)?|\d+\)", value):
            if mark[0] == "(":
                number, kind = mark[1:].split("-")[:2]
                if mark[-1] == ")":
                    found.append((i, i + 1, kind, number))
                else:
                    open_.setdefault(number, []).append((i, kind))
            elif open_.get(mark[:-1]):
                start, kind = open_[mark[:-1]].pop()
                found.append((start, i + 1, kind, mark[:-1]))
    return found


def name_in(sentence: Sentence, start: int, end: int, kind: str) -> Span | None:
    """Cut a mention to the proper nouns around its head; bodies and places keep "of", "and" between capitals."""
    label = _LABELS.get(kind)
    words = sentence.words
    heads = [i for i in range(start, end) if not start <= words[i].head < end or words[i].head == i]
    if label is None or not heads or not _proper(sentence, heads[0]):
        return None
    first = last = heads[0]
    while first > start and _belongs(sentence, first - 1, label):
        first -= 1
    while last + 1 < end and _belongs(sentence, last + 1, label):
        last += 1
    while not _proper(sentence, first):
        first += 1
    while not _proper(sentence, last):
        last -= 1
    return first, last + 1, label


def _proper(sentence: Sentence, i: int) -> bool:
    word = sentence.words[i]
    return (word.upos == "PROPN" or word.xpos.startswith("NNP")) and word.dep != "nmod:desc"


def _belongs(sentence: Sentence, i: int, label: str) -> bool:
    """Tell whether a word beside a name is part of it; the title of a person is not."""
    word = sentence.words[i]
    if _proper(sentence, i):
        return True
    if label == "PERSON":
        return word.form in {"-", "'", "de", "von", "van", "al", "bin"} and word.dep != "nmod:desc"
    return word.form in LINKS or (word.upos == "ADJ" and word.form[0].isupper())
