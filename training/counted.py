"""Sentences in which words stand between a number and what it counts: "7 US soldiers", "ten well preserved ships".

Treebanks have few of them and news has many; the parser took the nearest noun for the counted one.  Made from treebank
sentences with a number right before its noun: the modifiers are ours, the rest of the tree stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from random import Random

from training.augment import Part, as_part, assembled
from training.treebanks import Sentence, Word

_NAMES = "US UN EU NATO Texas London Moscow Gaza Kenya BBC Army Navy Boeing Toyota India Berlin Senate"
_NOUNS = "police army school oil car rescue border government hospital factory university state city army football"
_PEOPLES = "British Russian Chinese French Turkish Syrian Israeli American Kenyan Afghan Iraqi German African European"
_KINDS = "giant young senior foreign former local armed wounded new other civilian nuclear small additional"
_DEGREES = "heavily well badly newly highly seriously previously"
_STATES = "armed trained preserved injured paid built known damaged equipped developed"
_UNITS = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "year", "mile", "meter", "metre", "foot", "inch"}
)
_FIGURES = "2 3 4 7 9 11 15 18 24 30 46 60 75 120 250 400 1,200 3,500 10,000 two three four five six seven ten twelve"


def counted(sentences: list[Sentence], count: int, rng: Random) -> Iterator[Sentence]:
    """Yield ``count`` sentences with modifiers put between a number and its noun."""
    fit = [(s, at) for s in sentences for at in places(s)]
    for number in range(count if fit else 0):
        sentence, at = rng.choice(fit)
        yield assembled(widened(as_part(sentence), at, rng), f"made-count-{number}-{sentence.key}")


def places(sentence: Sentence) -> Iterator[int]:
    """Yield the indices of numbers that count the word right behind them."""
    words = sentence.words
    for i, (word, following) in enumerate(pairwise(words)):
        counts = word.dep == "nummod" and word.xpos == "CD" and word.head == i + 1
        plain = following.xpos == "NNS" and following.lemma not in _UNITS and following.start == word.end + 1
        if counts and plain and len(words) <= 40:
            yield i


def widened(part: Part, at: int, rng: Random) -> Part:
    """Insert modifiers behind the number at ``at``, and write another number."""
    inserted = modifiers(rng)
    size, noun = len(inserted), at + 1
    moved = [(replace(w, head=w.head + size if w.head >= noun else w.head), blank) for w, blank in part]
    figure = rng.choice(_FIGURES.split())
    first = moved[at][0].form[0]
    form = figure.capitalize() if first.isupper() else figure
    moved[at] = (replace(moved[at][0], form=form, lemma=figure), True)
    hung = [(replace(w, head=noun + (w.head if w.head >= 0 else size)), True) for w in inserted]
    return [*moved[:noun], *hung, *moved[noun:]]


def modifiers(rng: Random) -> list[Word]:
    """Return one or two modifiers; a head of -1 is the noun, another one counts among the modifiers."""
    kinds = rng.choice(("name", "name", "noun", "people", "kind", "degree", "people noun", "kind name", "name noun"))
    return [w for n, kind in enumerate(kinds.split()) for w in _modifier(kind, n, rng)]


def _modifier(kind: str, at: int, rng: Random) -> list[Word]:
    if kind == "degree":
        state = Word(0, rng.choice(_STATES.split()), "", "ADJ", "JJ", "Degree=Pos", -1, "amod")
        degree = rng.choice(_DEGREES.split())
        return [Word(0, degree, degree, "ADV", "RB", "", at + 1, "advmod"), replace(state, lemma=state.form)]
    words, upos, xpos, feats, dep = {
        "name": (_NAMES, "PROPN", "NNP", "Number=Sing", "compound"),
        "noun": (_NOUNS, "NOUN", "NN", "Number=Sing", "compound"),
        "people": (_PEOPLES, "ADJ", "JJ", "Degree=Pos", "amod"),
        "kind": (_KINDS, "ADJ", "JJ", "Degree=Pos", "amod"),
    }[kind]
    form = rng.choice(words.split())
    return [Word(0, form, form, upos, xpos, feats, -1, dep)]
