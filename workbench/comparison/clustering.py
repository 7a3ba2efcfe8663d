"""Which articles tell one story: average-link clusters over weighted words, candidates from an index.

Knowing the story matters more for aligning passages than a better similarity of sentences.
"""

from __future__ import annotations

import heapq
import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from workbench.comparison import words

_LEAST_SIMILAR = 0.22
"""Average cosine below which two clusters stay apart; chosen on the development half of `ecb`."""
_TELLING = 1.5
"""Weight of a name or number against another word; chosen on the same half."""
_NUMBER = re.compile(r"\d(?:[\d,.]*\d)?")
_BEST_WORDS = 25
_TOO_COMMON = 120
"""A word of more texts than this makes no two of them candidates: what an article costs must not grow with the rest."""

Vector = dict[str, float]


def stories(texts: Sequence[str], least: float = _LEAST_SIMILAR) -> list[list[int]]:
    """Return clusters of indices into ``texts``, each in order, by their first member."""
    vectors = _vectors(texts)
    similar = _similar_pairs(vectors)
    clusters = _average_link(len(texts), similar, least)
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


def _similar_pairs(vectors: Sequence[Vector]) -> dict[tuple[int, int], float]:
    """Return the cosine of every pair that shares one of its heaviest words."""
    index: defaultdict[str, list[int]] = defaultdict(list)
    pairs: dict[tuple[int, int], float] = {}
    found = Counter(w for vector in vectors for w in vector)
    for j, vector in enumerate(vectors):
        joining = (w for w in vector if 1 < found[w] <= _TOO_COMMON)
        best = heapq.nlargest(_BEST_WORDS, joining, key=lambda w: (vector[w], w))
        for i in {i for w in best for i in index[w]}:
            pairs[i, j] = _cosine(vectors[i], vector)
        for w in best:
            index[w].append(j)
    return pairs


def _cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    if len(a) > len(b):
        a, b = b, a
    return sum(v * b[w] for w, v in a.items() if w in b)


def _average_link(count: int, similar: Mapping[tuple[int, int], float], least: float) -> list[list[int]]:
    """Merge the two most similar clusters until no pair's average similarity reaches ``least``."""
    members = {i: [i] for i in range(count)}
    links: defaultdict[int, dict[int, float]] = defaultdict(dict)
    heap = []
    for (i, j), value in similar.items():
        links[i][j] = links[j][i] = value
        heap.append((-value, i, j))
    heapq.heapify(heap)
    fresh = count
    while heap:
        value, i, j = heapq.heappop(heap)
        if i not in members or j not in members:
            continue
        if -value < least:
            break
        merged = members.pop(i) + members.pop(j)
        for other in (links[i].keys() | links[j].keys()) - {i, j}:
            total = links[i].get(other, 0.0) + links[j].get(other, 0.0)
            links[fresh][other] = links[other][fresh] = total
            if other in members:
                heapq.heappush(heap, (-total / (len(merged) * len(members[other])), other, fresh))
        members[fresh] = merged
        fresh += 1
    return list(members.values())
