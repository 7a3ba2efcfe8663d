"""Names, judged: a trained model votes, the words around a name and our lists decide.

What a title stands before is a person, who is never called by the title; what ends in "University" is a body; a country
is a place, whatever the model took it for; and who was "Anna Holt" once is a person when called "Holt" afterwards.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path

import numpy
from spacy.language import Language
from spacy.tokens import Doc, Span

from workbench.extraction import gazetteer, names_model
from workbench.extraction.names_model import Name, Words

PERSON, BODY, PLACE, PEOPLE = "PERSON", "ORG", "LOC", "NORP"
_PLACES = frozenset({"countries", "regions", "cities"})
_EDGES = frozenset("-–—,;:.\"“”'‘’()[]*/&!?")

Rule = Callable[[Words, list[Name]], Iterable[Name]]


def judged(words: Words, names: Iterable[Name]) -> list[Name]:
    """Return the names as the rules have them, in the order of the text; none overlaps another."""
    found = list(names)
    for rule in RULES:
        found = sorted(rule(words, found))
    return found


def trimmed(words: Words, names: list[Name]) -> Iterable[Name]:
    """Cut marks and titles off the names; what is a title alone names nobody."""
    for first, last, label in names:
        start, end = first, last
        while start < end and words.forms[start] in _EDGES:
            start += 1
        while end > start and words.forms[end - 1] in _EDGES:
            end -= 1
        while (
            label == PERSON
            and start < end - 1
            and words.forms[start] in _listed_as("addresses") | _listed_as("offices")
        ):
            start += 1
        if start < end and not (label == PERSON and end - start == 1 and words.forms[start] in _listed_as("offices")):
            yield start, end, label


def listed(words: Words, names: list[Name]) -> Iterable[Name]:
    """Let the lists decide what a listed name names; "Jordan", who is two, stays as voted."""
    for first, last, label in names:
        yield first, last, label if label == PEOPLE else _by_list(words.whole(first, last), label)


def _by_list(held: frozenset[str], label: str) -> str:
    places, bodies = bool(held & _PLACES), "bodies" in held
    if places == bodies or "first_names" in held:
        return label
    if bodies:
        return BODY
    return PLACE if label == PERSON or "countries" in held else label


def headed(words: Words, names: list[Name]) -> Iterable[Name]:
    """Let a telling last word decide: "Kent University" is a body, "Kent Island" a place."""
    for first, last, label in names:
        yield first, last, label if label == PEOPLE or last - first == 1 else _by_head(words, first, last, label)


def _by_head(words: Words, first: int, last: int, label: str) -> str:
    ending = words.lists(last - 1) if not words.kinds[last - 1].startswith("+") else frozenset()
    if "body_words" in ending:
        return BODY
    place = "place_words" in ending and label == PERSON and "first_names" not in words.lists(first)
    return PLACE if place else label


def added(words: Words, names: list[Name]) -> Iterable[Name]:
    """Add listed places and bodies that the tagger passed over, and who stands behind a title."""
    yield from names
    taken = {i for first, last, _ in names for i in range(first, last)}
    at = 0
    while at < len(words.forms):
        last = at + 1
        while last < len(words.forms) and words.kinds[last].startswith("+"):
            last += 1
        if words.proper(at) and taken.isdisjoint(range(at, last)):
            label = _unseen(words, at, last)
            if label:
                yield at, last, label
        at = last


def _unseen(words: Words, first: int, last: int) -> str:
    """Return what a stretch outside all names names, or ""."""
    held = words.whole(first, last)
    titled = first > 0 and words.forms[first - 1] in _listed_as("addresses")
    if (last < len(words.forms) and words.proper(last)) or (first > 0 and words.proper(first - 1) and not titled):
        return ""
    if held & {"countries", "cities"} and not held & {"first_names", "bodies", "titles"}:
        return PLACE
    if "bodies" in held and (last - first > 1 or words.forms[first].isupper()):
        return BODY
    return PERSON if titled and not held else ""


def again(words: Words, names: list[Name]) -> Iterable[Name]:
    """Fold later mentions: the last word of a person's full name is the person, and the same name names the same."""
    persons = {words.forms[last - 1] for first, last, label in names if label == PERSON and last - first > 1}
    votes: dict[tuple[str, ...], Counter[str]] = {}
    for first, last, label in names:
        votes.setdefault(tuple(words.forms[first:last]), Counter())[label] += 1
    for first, last, label in names:
        form = tuple(words.forms[first:last])
        surname = len(form) == 1 and form[0] in persons and not words.lists(first) & (_PLACES | {"bodies"})
        best, count = votes[form].most_common(1)[0]
        yield first, last, PERSON if surname else best if count > votes[form][label] else label
    taken = {i for first, last, _ in names for i in range(first, last)}
    for i, word in enumerate(words.forms):
        if word in persons and i not in taken and words.proper(i) and not words.kinds[i]:
            yield i, i + 1, PERSON


RULES: tuple[Rule, ...] = (trimmed, listed, headed, added, again)
"""In the order in which they run."""


@lru_cache(maxsize=4)
def _listed_as(name: str) -> frozenset[str]:
    return frozenset(gazetteer.lists()[name])


class Names:
    """spaCy component that sets `Doc.ents`; without its weights it judges the names that are there."""

    def __init__(self) -> None:
        self.weights: names_model.Weights | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Set the names of a tagged text."""
        names = [Span(doc, first, last, label) for first, last, label in self.match(doc)]
        doc.ents = tuple(names)
        return doc

    def match(self, doc: Doc) -> list[Name]:
        """Return the names, writing nothing."""
        words = names_model.words_of(doc)
        if self.weights is None or not doc.tensor.size:
            return judged(words, ((ent.start, ent.end, ent.label_) for ent in doc.ents))
        return judged(words, names_model.find(self.weights, words, numpy.asarray(doc.tensor, dtype=numpy.float32)))

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002 - spaCy's signature
        """Write the weights."""
        path.mkdir(parents=True, exist_ok=True)
        if self.weights is not None:
            self.weights.to_disk(path / _FILE)

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> Names:  # noqa: ARG002 - spaCy's signature
        """Read what `to_disk` wrote."""
        file = Path(path) / _FILE
        self.weights = names_model.Weights.from_disk(file) if file.is_file() else None
        return self


_FILE = "names.npz"


@Language.factory("workbench_names", assigns=["doc.ents"], requires=["token.tag"])
def make_names(nlp: Language, name: str) -> Names:  # noqa: ARG001 - spaCy's factory signature
    """Return the component, without its weights."""
    return Names()
