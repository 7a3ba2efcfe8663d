"""Which articles tell one story: average-link clusters over weighted words, candidates from an index.

Knowing the story matters more for aligning passages than a better similarity of sentences.
"""

from __future__ import annotations

import heapq
import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import accumulate

from workbench.comparison import words

_LEAST_SIMILAR = 0.24
"""Average cosine below which two clusters stay apart; chosen on the development half of `ecb`: 0.22 joins look-alike
events, 0.26 parts reports of one. Of its topics, halved, one half gains 1.7 and the other loses 0.1."""
_TELLING = 1.5
"""Weight of a name or number against another word; chosen on the same half."""
_NUMBER = re.compile(r"\d(?:[\d,.]*\d)?")
_BEST_WORDS = 25
_CANDIDATES = 200
"""Texts, with repetitions, that one is held against: what an article costs must not grow with the rest."""
_LEAST_TOLD = 0.04
"""A cosine below this counts as none, so that a large library fits into memory."""

Vector = dict[str, float]
Similar = list[dict[int, float]]


def stories(texts: Sequence[str], least: float = _LEAST_SIMILAR) -> list[list[int]]:
    """Return clusters of indices into ``texts``, each in order, by their first member."""
    clusters = _average_link(_similar(_vectors(texts)), least)
    return sorted(sorted(members) for members in clusters)


def _vectors(texts: Sequence[str]) -> list[Vector]:
    """Return unit vectors: 1 + log of the count, times the inverse document frequency; names and numbers count more.

    Two earthquakes share every word but the place and the figures.
    """
    counts = [_counted(text) for text in texts]
    found = Counter(w for count in counts for w in count)
    idf = {w: math.log((1 + len(texts)) / (1 + n)) + 1 for w, n in found.items()}
    told = [_names(text) for text in texts]
    return [
        _unit({w: (1 + math.log(n)) * idf[w] * (_TELLING if w in names or w[0].isdigit() else 1) for w, n in c.items()})
        for c, names in zip(counts, told, strict=True)
    ]


def _counted(text: str) -> Counter[str]:
    """Return the content words, by concept, and the numbers as written, with their counts."""
    return Counter([words.concept(w) for w in _content(text)] + _NUMBER.findall(text))


def _names(text: str) -> frozenset[str]:
    """Return the concepts of words that stand only with a capital."""
    forms = words.read(text).forms
    lower = {w for w in forms if w[0].islower()}
    return frozenset(words.concept(w) for w in forms if w[0].isupper() and w.lower() not in lower)


def _content(text: str) -> list[str]:
    common = words.lexicon().common
    return [w for w in words.read(text).forms if len(w) > 1 and w.lower() not in common]


def _unit(vector: Vector) -> Vector:
    length = math.sqrt(sum(v * v for v in vector.values())) or 1.0
    return {w: v / length for w, v in vector.items()}


def _similar(vectors: Sequence[Vector]) -> Similar:
    """Return for each text the cosines with those that share one of its joining words."""
    index: defaultdict[str, list[int]] = defaultdict(list)
    found = Counter(w for vector in vectors for w in vector)
    similar: Similar = [{} for _ in vectors]
    for j, vector in enumerate(vectors):
        joining = _joining(vector, found)
        for i in {i for w in joining for i in index[w]}:
            if (value := _cosine(vectors[i], vector)) >= _LEAST_TOLD:
                similar[i][j] = similar[j][i] = value
        for w in joining:
            index[w].append(j)
    return similar


def _joining(vector: Vector, found: Mapping[str, int]) -> list[str]:
    """Return the words by which a text looks for others: its heaviest, of these the rarest within the budget.

    What a word costs is told by all the texts, so that their order changes nothing.
    """
    best = heapq.nlargest(_BEST_WORDS, (w for w in vector if found[w] > 1), key=lambda w: (vector[w], w))
    rarest = sorted(best, key=lambda w: (found[w], w))
    spent = accumulate(found[w] for w in rarest)
    return [w for w, so_far in zip(rarest, spent, strict=True) if so_far <= _CANDIDATES]


def _cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    if len(a) > len(b):
        a, b = b, a
    return sum(v * b[w] for w, v in a.items() if w in b)


def _average_link(similar: Similar, least: float) -> list[list[int]]:
    """Merge the two most similar clusters until no pair's average similarity reaches ``least``."""
    members = {i: [i] for i in range(len(similar))}
    links = dict(enumerate(similar))
    heap = [(-value, i, j) for i, near in links.items() for j, value in near.items() if i < j and value >= least]
    heapq.heapify(heap)
    fresh = len(similar)
    while heap:
        _, i, j = heapq.heappop(heap)
        if i not in members or j not in members:
            continue
        merged = members.pop(i) + members.pop(j)
        one, two, sums = links.pop(i), links.pop(j), {}
        for other in (one.keys() | two.keys()) - {i, j}:
            total = sums[other] = one.get(other, 0.0) + two.get(other, 0.0)
            links[other].pop(i, None)
            links[other].pop(j, None)
            links[other][fresh] = total
            if (mean := total / (len(merged) * len(members[other]))) >= least:
                heapq.heappush(heap, (-mean, other, fresh))
        members[fresh], links[fresh] = merged, sums
        fresh += 1
    return list(members.values())
