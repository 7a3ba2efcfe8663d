"""A sentence once more with other names: what surrounds a name tells its kind, whoever it names."""

from __future__ import annotations

from random import Random

from training.treebanks import Sentence, Span, Word
from workbench.extraction import gazetteer


def swapped(sentence: Sentence, family_names: list[str], rng: Random) -> Sentence:
    """Return the sentence with every person, body and place replaced by another; its tree is dropped.

    Args:
        sentence: With names.
        family_names: Where persons' family names come from; given names, bodies and places come from our lists.
        rng: What draws.
    """
    spaces = sentence.spaces()
    opened = {name[0]: name for name in sentence.names or ()}
    forms: list[tuple[str, bool]] = []
    names: list[Span] = []
    i = 0
    while i < len(sentence.words):
        first, last, label = opened.get(i, (i, i + 1, ""))
        others = other(label, last - first, family_names, rng)
        if others:
            names.append((len(forms), len(forms) + len(others), label))
            forms += [(form, True) for form in others[:-1]] + [(others[-1], spaces[last - 1])]
        else:
            forms += [(sentence.words[k].form, spaces[k]) for k in range(first, last)]
            if label:
                names.append((len(forms) - (last - first), len(forms), label))
        i = last
    return _spelled(sentence, forms, names)


def other(label: str, size: int, family_names: list[str], rng: Random) -> list[str]:
    """Return the words of another name of a kind; none for a kind that stays."""
    lists = gazetteer.lists()
    if label == "PERSON":
        family = rng.choice(family_names)
        given = rng.choice(lists["first_names"])
        return [given, family] if size > 1 else [family if rng.random() < _BY_FAMILY_NAME else given]
    if label == "ORG":
        return rng.choice(lists["bodies"]).split() if rng.random() < _LISTED else _body(lists, rng)
    if label == "LOC":
        return rng.choice(lists[rng.choice(("countries", "countries", "cities", "regions"))]).split()
    return []


_BY_FAMILY_NAME = 0.8
_LISTED = 0.6


def _body(lists: gazetteer.Lists, rng: Random) -> list[str]:
    """Return the name of a body that is in no list: "Riga Institute", "Ministry of Energy"."""
    if rng.random() < 0.3:
        return [rng.choice(("Ministry", "Department")), "of", rng.choice(_MATTERS)]
    opening = rng.choice(lists[rng.choice(("cities", "countries", "first_names"))]).split()
    return [*opening, *rng.choice(("", *_MATTERS)).split(), rng.choice(_HEADS)]


_MATTERS = ("Energy", "Health", "Trade", "Culture", "Labor", "Transport", "Education", "Finance", "Science", "Medical")
_HEADS = ("University", "Institute", "Party", "Agency", "Council", "Times", "Bank", "Group", "Foundation", "Police")


def _spelled(sentence: Sentence, forms: list[tuple[str, bool]], names: list[Span]) -> Sentence:
    text, words = "", []
    for form, blank in forms:
        words.append(Word(len(text), form))
        text += form + (" " if blank else "")
    return Sentence(f"{sentence.key}-swapped", text.rstrip(), tuple(words), tuple(names), sentence.paragraph, "swapped")
