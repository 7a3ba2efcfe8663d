"""Which stretches of capitals are names, and of what: every stretch is scored, the best that do not overlap are taken.

A stretch is described by its words, what surrounds it, our lists and the vectors that the syntax has of its edges; a
linear model over the hashed description and one hidden layer over the vectors tell how likely it is a person, a body, a
place, a people or nothing.  Unlike a transition-based tagger it learns from few names, sees a stretch whole, and takes
a fraction of the time, for most words are in no stretch.  Trained by ``training/spans.py``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy
from numpy.typing import NDArray

from workbench.extraction import gazetteer

LABELS = ("", "PERSON", "ORG", "LOC", "NORP")
"""What a stretch may be; "" is nothing."""
LONGEST = 7
"""Words of a name."""
SIZE = 1 << 17
"""Rows of the table of weights; 0 is left for what is not there."""
LINKS = frozenset(
    [
        "of",
        "for",
        "the",
        "and",
        "&",
        "-",
        "'s",
        "’s",
        "de",
        "la",
        "al",
        "del",
        "von",
        "van",
        "bin",
        "der",
        "on",
        "in",
        "'",
    ]
)
"""Words without a capital that may stand inside a name."""

Floats = NDArray[numpy.float32]
Slots = list[str]
Name = tuple[int, int, str]
"""(first word, word after the last, label)."""


@dataclass(frozen=True)
class Words:
    """What is known of a text.

    Attributes:
        forms: The words.
        tags: Their Penn Treebank tags.
        kinds: For each, the lists that hold it, as `gazetteer.kinds` gives them.
        opens: Whether each opens a sentence.
        heads: Which word each hangs on, itself for a root; empty where there is no parse.
        deps: By which relation.
    """

    forms: Sequence[str]
    tags: Sequence[str]
    kinds: Sequence[str]
    opens: Sequence[bool]
    heads: Sequence[int] = ()
    deps: Sequence[str] = ()

    def lists(self, at: int) -> frozenset[str]:
        """Return the lists that hold the entry that a word opens or goes on."""
        return frozenset(self.kinds[at].removeprefix("+").split("+")) - {""}

    def whole(self, first: int, last: int) -> frozenset[str]:
        """Return the lists that hold a stretch as one entry."""
        one = not self.kinds[first].startswith("+") and all(k.startswith("+") for k in self.kinds[first + 1 : last])
        ends = last == len(self.kinds) or not self.kinds[last].startswith("+")
        return self.lists(first) if one and ends else frozenset()

    def proper(self, at: int) -> bool:
        """Tell whether a word is written and tagged as a name is."""
        return self.tags[at] in _PROPER and self.forms[at][:1].isupper()


_PROPER = frozenset({"NNP", "NNPS"})


def words_of(doc: Any) -> Words:
    """Return what the model reads of a tagged spaCy Doc."""
    forms = [token.text for token in doc]
    opens = [bool(token.is_sent_start) for token in doc]
    tags, kinds = [token.tag_ for token in doc], gazetteer.kinds(forms)
    if not doc.has_annotation("DEP"):
        return Words(forms, tags, kinds, opens)
    return Words(forms, tags, kinds, opens, [token.head.i for token in doc], [token.dep_ for token in doc])


def nameish(words: Words, at: int) -> bool:
    """Tell whether a name may open or end with a word."""
    form = words.forms[at]
    return words.tags[at] in _PROPER or (form[0].isupper() and form[-1].isalnum()) or bool(words.kinds[at])


def regions(words: Words) -> Iterator[tuple[int, int]]:
    """Yield the stretches of words that names may be cut from; they end with a sentence."""
    at, size = 0, len(words.forms)
    while at < size:
        if not nameish(words, at):
            at += 1
            continue
        last = at + 1
        while last < size and not words.opens[last]:
            if nameish(words, last):
                last += 1
            elif words.forms[last].lower() in LINKS and last + 1 < size and nameish(words, last + 1):
                last += 2
            else:
                break
        yield at, min(last, size)
        at = last


def stretches(words: Words, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield what a region's names may be: from a word that may open one to a word that may end one."""
    fit = [nameish(words, i) for i in range(first, last)]
    for a in range(first, last):
        if fit[a - first]:
            for b in range(a + 1, min(last, a + LONGEST) + 1):
                if fit[b - 1 - first]:
                    yield a, b


def described(words: Words, first: int, last: int) -> Slots:
    """Return a stretch's description, one entry a slot; the first `LEXICAL` slots name its own words."""
    forms, tags, kinds, size = words.forms, words.tags, words.kinds, len(words.forms)
    inside = [form.lower() for form in forms[first:last]]
    before = forms[first - 1].lower() if first and not words.opens[first] else "^"
    second = forms[first - 2].lower() if before != "^" and first > 1 and not words.opens[first - 1] else "^"
    ends = last == size or words.opens[last]
    behind = "$" if ends else forms[last].lower()
    beyond = "$" if ends or last + 1 >= size or words.opens[last + 1] else forms[last + 1].lower()
    length = str(min(last - first, 5))
    held = "+".join(sorted(words.whole(first, last)))
    opened = kinds[first - 1] if before != "^" else "^"
    goes_on = "" if ends else f"{tags[last]}{behind if behind in LINKS else ''}{forms[last][:1].isupper()}"
    came_from = "" if before == "^" else f"{tags[first - 1]}{forms[first - 1][:1].isupper()}"
    shape = "".join(_shape(form) for form in forms[first : min(last, first + 4)])
    own = [" ".join(inside), inside[0], inside[-1], *(inside[1:-1] + [""] * 3)[:3], inside[-1][-3:], inside[0][-3:]]
    own += [f"{inside[-1]} {behind}", f"{before} {inside[0]}", inside[-1][-2:], inside[0][:3]]
    around = [before, behind, f"{second} {before}", f"{behind} {beyond}", f"{before} {length}", f"{behind} {length}"]
    listed = [held, f"{kinds[first]} {kinds[last - 1]}", f"{opened} {kinds[first]}", f"{opened} {length} {held}"]
    listed += [f"{before} {held}", f"{behind} {held}", kinds[first], kinds[last - 1], f"{kinds[last - 1]} {length}"]
    form = [length, shape, " ".join(tags[first : min(last, first + 4)]), goes_on, came_from, f"{goes_on} {held}"]
    form += [f"{came_from} {held}", f"{came_from} {goes_on} {length}", f"{words.opens[first]} {shape} {tags[first]}"]
    form += [f"{words.opens[first]} {held}", "links" * any(w in LINKS for w in inside), f"{shape} {behind}"]
    return [*own, *around, *listed, *form, *_in_tree(words, first, last)]


def _in_tree(words: Words, first: int, last: int) -> Slots:
    """Return what the parse tells of a stretch: what it hangs on and how, what hangs on it, whether it is whole."""
    heads, deps = words.heads, words.deps
    if not heads:
        return [""] * 6
    out = [i for i in range(first, last) if not first <= heads[i] < last or heads[i] == i]
    root = out[0]
    governor = "^" if heads[root] == root else words.forms[heads[root]].lower()
    left = deps[first - 1] if first and first <= heads[first - 1] < last else ""
    right = deps[last] if last < len(heads) and first <= heads[last] < last else ""
    near = [*range(max(0, first - _NEAR), first), *range(last, min(len(heads), last + _NEAR))]
    beside = next((words.forms[i].lower() for i in near if heads[i] == root and deps[i] in _NAMING), "")
    whole = f"{len(out)} {left} {right}"
    return [
        f"{deps[root]} {governor}",
        deps[root],
        beside,
        whole,
        f"{whole} {deps[root]}",
        f"{deps[root]} {words.kinds[heads[root]]}",
    ]


_NEAR = 7
_NAMING = frozenset({"appos", "nmod:desc", "nmod"})
"""Relations by which a word beside a name says what it names: "Aral, the company", "the river Oder"."""


LEXICAL = 12
"""Slots of `described` that name the stretch's own words: training hides them at times, for most names are new."""


def _shape(form: str) -> str:
    if form.isupper():
        return "A" if len(form) == 1 else "U"
    return "X" if form[0].isupper() else "9" if form[0].isdigit() else "x"


def hashed(slots: Slots) -> list[int]:
    """Return the row of each entry of a description; 0 for an empty one."""
    return [
        crc32(f"{i} {entry}".encode(errors="replace")) % (SIZE - 1) + 1 if entry else 0 for i, entry in enumerate(slots)
    ]


def edges(vectors: Floats, first: int, last: int) -> list[int]:
    """Return the rows of the vectors at a stretch's edges: before it, its first and last word, behind it."""
    return [max(first - 1, 0), first, last - 1, min(last, len(vectors) - 1)]


@dataclass
class Weights:
    """What training learned.

    Attributes:
        table: A row of scores a hashed entry, shape (`SIZE`, labels).
        hidden: Weights of the hidden layer, shape (4 vectors, units).
        offset: What is added before the hidden layer cuts off at zero, shape (units,).
        out: From the hidden layer to the labels, shape (units, labels).
        less: What is taken from "nothing": chosen so that precision and recall meet.
    """

    table: Floats
    hidden: Floats
    offset: Floats
    out: Floats
    less: float = 0.0

    def scores(self, rows: NDArray[numpy.int64], dense: Floats) -> Floats:
        """Return the scores of some stretches, shape (stretches, labels).

        Args:
            rows: Hashed descriptions, shape (stretches, slots).
            dense: Vectors at their edges, shape (stretches, 4 vectors).
        """
        given: Floats = self.table[rows].sum(axis=1) + numpy.maximum(dense @ self.hidden + self.offset, 0) @ self.out
        return given

    def to_disk(self, path: Path) -> None:
        """Write the weights in 16 bits."""
        small: dict[str, Any] = {name: getattr(self, name).astype(numpy.float16) for name in _ARRAYS}
        numpy.savez_compressed(path, less=numpy.asarray(self.less), **small)

    @staticmethod
    def from_disk(path: Path) -> Weights:
        """Read what `to_disk` wrote."""
        with numpy.load(path, allow_pickle=False) as held:
            table, hidden, offset, out = (held[name].astype(numpy.float32) for name in _ARRAYS)
            return Weights(table, hidden, offset, out, float(held["less"]))


_ARRAYS = ("table", "hidden", "offset", "out")


def candidates(words: Words) -> list[list[tuple[int, int]]]:
    """Return the stretches of a text, region by region."""
    return [list(stretches(words, first, last)) for first, last in regions(words)]


def find(weights: Weights, words: Words, vectors: Floats) -> list[Name]:
    """Return the names of a text: in each region, the stretches with the best scores that do not overlap."""
    grouped = candidates(words)
    flat = [stretch for group in grouped for stretch in group]
    if not flat:
        return []
    scores = numpy.vstack(
        [_scored(weights, words, vectors, flat[i : i + _AT_ONCE]) for i in range(0, len(flat), _AT_ONCE)]
    )
    gain = scores[:, 1:] - scores[:, :1] + weights.less
    labels, gains = gain.argmax(axis=1), gain.max(axis=1)
    found: list[Name] = []
    start = 0
    for group in grouped:
        part = slice(start, start + len(group))
        found += _best(group, gains[part].tolist(), labels[part].tolist())
        start += len(group)
    return found


_AT_ONCE = 4096
"""Stretches scored together: a long text all in capitals has ten times as many as words, and memory is bounded."""


def _scored(weights: Weights, words: Words, vectors: Floats, part: list[tuple[int, int]]) -> Floats:
    rows = numpy.asarray([hashed(described(words, a, b)) for a, b in part], dtype=numpy.int64)
    at = numpy.asarray([edges(vectors, a, b) for a, b in part])
    return weights.scores(rows, vectors[at].reshape(len(part), -1))


def _best(group: list[tuple[int, int]], gains: list[float], labels: list[int]) -> list[Name]:
    """Return the stretches of a region that together gain most."""
    first, last = group[0][0], max(b for _, b in group)
    ending: dict[int, list[int]] = {}
    for k, (_, b) in enumerate(group):
        if gains[k] > 0:
            ending.setdefault(b, []).append(k)
    total, taken = [0.0] * (last - first + 1), [-1] * (last - first + 1)
    for b in range(first + 1, last + 1):
        total[b - first] = total[b - first - 1]
        for k in ending.get(b, ()):
            value = total[group[k][0] - first] + gains[k]
            if value > total[b - first]:
                total[b - first], taken[b - first] = value, k
    found, at = [], last
    while at > first:
        k = taken[at - first]
        if k < 0:
            at -= 1
            continue
        found.append((*group[k], LABELS[labels[k] + 1]))
        at = group[k][0]
    return found[::-1]
