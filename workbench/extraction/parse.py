"""A document's parse as plain lists, read once: what the rules ask of syntax where there is any.

Reading spaCy's tokens one by one costs more than the rules themselves; one ``Doc.to_array`` call costs next to nothing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from weakref import WeakKeyDictionary

from numpy.typing import NDArray
from spacy.tokens import Doc

from workbench.extraction import texts, users_own

_KNOWN: WeakKeyDictionary[Doc, tuple[bytes, Parse | None]] = WeakKeyDictionary()
"""What was read last, with the columns it was read from: several components ask of one document."""


@dataclass(frozen=True)
class Parse:
    """A parse with Universal Dependencies labels; all lists have one entry a token, white-space tokens included.

    Attributes:
        starts: Character at which each token starts.
        ends: Character behind it.
        heads: Number of each token's head; a root is its own head.
        deps: Label of each token's arc.
        tags: Penn Treebank tag.
        lemmas: Lemma, in lower case but for names.
    """

    starts: list[int]
    ends: list[int]
    heads: list[int]
    deps: list[str]
    tags: list[str]
    lemmas: list[str]

    def __len__(self) -> int:
        return len(self.starts)

    @cached_property
    def children(self) -> list[list[int]]:
        """The dependents of each token, in text order."""
        found: list[list[int]] = [[] for _ in self.heads]
        for token, head in enumerate(self.heads):
            if head != token:
                found[head].append(token)
        return found

    @cached_property
    def labels(self) -> list[str]:
        """The label of each token's arc without its subtype: "nsubj" of "nsubj:pass"."""
        plain = {dep: dep.partition(":")[0] for dep in set(self.deps)}
        return [plain[dep] for dep in self.deps]

    def at(self, char: int) -> int:
        """Return the token that holds a character, or the one before it when the character is white space."""
        return max(0, bisect_right(self.starts, char) - 1)

    def within(self, start: int, end: int) -> range:
        """Return the tokens that overlap the characters ``start`` to ``end``."""
        first = self.at(start)
        first += first < len(self.ends) and self.ends[first] <= start
        return range(first, bisect_left(self.starts, end))

    def head_of(self, start: int, end: int) -> int | None:
        """Return the token among some characters whose head lies outside them, None when there is none."""
        inside = self.within(start, end)
        return next((t for t in inside if self.heads[t] not in inside or self.heads[t] == t), None)

    def subtree(self, token: int) -> tuple[int, int]:
        """Return the first token and the one behind the last of all that hang on ``token``, itself included."""
        first = last = token
        stack = [token]
        while stack:
            for child in self.children[stack.pop()]:
                first, last = min(first, child), max(last, child)
                stack.append(child)
        return first, last + 1

    def child(self, token: int, *labels: str) -> int | None:
        """Return the first dependent with one of some labels; subtypes count ("nsubj:pass" is "nsubj")."""
        return next((c for c in self.children[token] if self.labels[c] in labels), None)


def of(doc: Doc) -> Parse | None:
    """Return a document's parse, or None where it has none or one that does not follow Universal Dependencies."""
    if not len(doc) or not doc.has_annotation("DEP"):
        return None
    rows = doc.to_array(["IDX", "LENGTH", "HEAD", "DEP", "TAG", "LEMMA"])
    known, told = _KNOWN.get(doc), rows.tobytes()
    if known is None or known[0] != told:
        known = _KNOWN[doc] = told, _read(doc, rows)
    return known[1]


def _read(doc: Doc, rows: NDArray[Any]) -> Parse | None:
    deps = texts.written(doc, rows[:, 3].tolist())
    if not users_own.OTHER_LABELS.isdisjoint(deps):
        return None
    starts = rows[:, 0].astype("int64")
    # HEAD is the way to the head, counted in tokens, wrapped to an unsigned number where it leads back.
    heads = rows[:, 2].astype("int64") + range(len(doc))
    return Parse(
        starts=starts.tolist(),
        ends=(starts + rows[:, 1].astype("int64")).tolist(),
        heads=heads.tolist(),
        deps=deps,
        tags=texts.written(doc, rows[:, 4].tolist()),
        lemmas=texts.written(doc, rows[:, 5].tolist()),
    )
