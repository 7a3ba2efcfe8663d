"""Noun phrases of a Universal Dependencies parse, as a reader takes them: whole names with titles and appositions.

spaCy's own chunker expects other labels and cuts at every comma and "of". Here a phrase is its head noun with all that
belongs to it ("Norland Foreign Secretary Ana Roe", "the mayor of Leeds"), and a name takes its age and what is said
of it between commas along ("Roe, 46, the first minister to see the new dam"). Clauses end a
phrase, unless they stand inside an apposition.

``nlp.add_pipe("workbench_phrases")`` writes them to ``doc.spans["phrases"]``, behind a parser with such labels.
"""

from __future__ import annotations

from typing import Final

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from workbench.extraction import parse as parses
from workbench.extraction.parse import Parse

_NOMINAL: Final = frozenset(("NN", "NNS", "NNP", "NNPS", "PRP", "CD", "WP", "DT"))
"""Penn tags of what can head a phrase."""
_WITHIN: Final = frozenset(("det", "amod", "compound", "flat", "nummod", "nmod", "case", "fixed", "punct", "goeswith"))
"""Arcs inside a phrase; subtypes count."""
_APPOSED: Final = frozenset(("appos", "parataxis"))
_INSIDE: Final = frozenset(("compound", "flat", "fixed", "goeswith"))
"""Arcs whose dependents head no phrase of their own."""


def phrases(parse: Parse) -> list[tuple[int, int]]:
    """Return the outermost noun phrases, each as its first token and the one behind its last, in text order.

    Args:
        parse: The parse of a document.
    """
    found = []
    for token, tag in enumerate(parse.tags):
        if tag in _NOMINAL and parse.labels[token] not in _INSIDE and not _modifies(parse, token):
            found.append(extent(parse, token))
    kept: list[tuple[int, int]] = []
    for first, end in sorted(found, key=lambda pair: (pair[0], -pair[1])):
        if not kept or first >= kept[-1][1]:
            kept.append((first, end))
    return kept


def extent(parse: Parse, head: int) -> tuple[int, int]:
    """Return the first token of the phrase that a noun heads, and the one behind its last.

    Args:
        parse: The parse of a document.
        head: The phrase's head.
    """
    first = last = head
    for child in parse.children[head]:
        label = parse.labels[child]
        if label in ("case", "punct"):
            continue  # "in" of "in Leeds" stands before the phrase, marks are taken with what they enclose
        if label in _APPOSED or (label == "nummod" and child > head + 1):
            if child > head and _follows(parse, head, child):
                last = max(last, _apposed_end(parse, child) - 1)
        elif label in _WITHIN:
            begin, end = _part(parse, child)
            first, last = min(first, begin), max(last, end - 1)
    return first, last + 1


def _apposed_end(parse: Parse, token: int) -> int:
    """Where an apposition ends: with all that hangs on it, at the latest at the comma that closes it.

    A parser takes the verb behind the comma for a part of it at times ("Roe, the first …, | called for talks").
    """
    end = parse.subtree(token)[1]
    joined = [c for c in parse.children[token] if parse.labels[c] == "conj"]
    start = max([token, *joined])
    return next((k for k in range(start, end) if parse.tags[k] == ","), end)


def _part(parse: Parse, token: int) -> tuple[int, int]:
    """What hangs on a part of a phrase, its preposition or "'s" included; clauses that hang on it left out."""
    first = last = token
    for child in parse.children[token]:
        if parse.labels[child] in _WITHIN | {"advmod", "conj", "cc"}:
            begin, end = _part(parse, child)
            first, last = min(first, begin), max(last, end - 1)
    return first, last + 1


def _follows(parse: Parse, head: int, child: int) -> bool:
    """Whether what is apposed comes in the sentence of its head, without a finite verb of its own."""
    own = [parse.tags[c] for c in parse.children[child] if parse.labels[c] in ("cop", "aux", "nsubj")]
    return not own and parse.tags[child] in _NOMINAL and child - head < 30


def _modifies(parse: Parse, token: int) -> bool:
    """Whether a determiner or number only goes with a noun."""
    return parse.tags[token] in ("DT", "CD") and parse.labels[token] in ("det", "nummod")


class Phrases:
    """Writes the noun phrases of a parsed document; without a parse of these labels there are none.

    Args:
        name: The component's name in its pipeline.
        key: The span group written, ``doc.spans[key]``.
    """

    def __init__(self, name: str = "workbench_phrases", *, key: str = "phrases") -> None:
        self.name = name
        self.key = key

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a document."""
        parse = parses.of(doc)
        found = phrases(parse) if parse is not None else []
        doc.spans[self.key] = SpanGroup(doc, name=self.key, spans=[doc[first:end] for first, end in found])
        return doc


@Language.factory("workbench_phrases", default_config={"key": "phrases"}, requires=["token.dep", "token.head"])
def make_phrases(nlp: Language, name: str, key: str) -> Phrases:
    """Make the component for ``nlp.add_pipe("workbench_phrases")``."""
    del nlp
    return Phrases(name, key=key)
