"""Renderings of one remark, word by word: what each report words otherwise, and where that matters. Pure.

Two reports word a remark differently as a matter of course, the more so in translation. It matters where a number, a
negation or a hedge is in one of them only: these are told apart from the rest (`Piece.alarm`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from workbench.comparison import words

ALIKE = 0.5
"""Least share of words in common (`SequenceMatcher.ratio`) at which single changed words tell anything; below it one
remark is told in other words, and every word would be marked."""

_TOKEN = re.compile(r"\S+")
_EDGE = re.compile(r"^\W+|\W+$")
_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
_SPELLED_OUT = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty"
)
_SPELLED = {word: str(value) for value, word in enumerate(_SPELLED_OUT.split(), start=2)}
"""Not "one": it is as often no figure ("no one", "one of them")."""
_CLAUSE = 3
"""Words that one rendering has more of in a place than the other, from which on a report quotes more or less of the
remark: what stands there is not changed, but not quoted."""
_NEGATION = "not"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a rendering.

    Attributes:
        changed: Another rendering words it otherwise.
        alarm: It holds a number, negation or hedge that another rendering lacks.
    """

    text: str
    changed: bool = False
    alarm: bool = False


@dataclass(frozen=True, slots=True)
class _Token:
    """A word.

    Attributes:
        text: As written.
        key: As compared.
        weight: What it weighs, "" for most.
        hedge: Number of the hedge it is part of ("at the very least" is one), -1 for none.
    """

    text: str
    key: str
    weight: str
    hedge: int = -1


def side_by_side(renderings: Sequence[str]) -> list[tuple[Piece, ...]]:
    """Return each rendering in pieces: all are held against the first, and the first against all others.

    Args:
        renderings: The wordings of one remark, as written, the base first.
    """
    if not renderings:
        return []
    base, *others = map(_tokens, renderings)
    marks = [_marks(base, other) for other in others]
    first = [max((ours[place] for ours, _ in marks), default=0) for place in range(len(base))]
    return [_pieces(base, first), *(_pieces(other, theirs) for other, (_, theirs) in zip(others, marks, strict=True))]


def _tokens(text: str) -> list[_Token]:
    found = enumerate(words.lexicon().hedges.finditer(text.lower()))
    hedged = {at: number for number, match in found for at in range(*match.span())}
    made = []
    for match in _TOKEN.finditer(text):
        key = _EDGE.sub("", match[0]).casefold().replace("’", "'")
        key = _SPELLED.get(key, key)
        hedge = hedged.get(match.start(), hedged.get(match.end() - 1, -1))
        made.append(_Token(match[0], key, _weight(key, hedged=hedge >= 0), hedge))
    return made


def _weight(key: str, *, hedged: bool) -> str:
    """Return what a word adds that must not be lost: its figure, that it negates, or its hedge."""
    figure = _FIGURE.search(key)
    if figure:
        return figure[0]
    if key.endswith("n't") or key == "cannot" or key in words.lexicon().negations:
        return _NEGATION
    return key if hedged else ""


def _marks(ours: Sequence[_Token], theirs: Sequence[_Token]) -> tuple[list[int], list[int]]:
    """Return for each word of two renderings 0 (the same), 1 (worded otherwise) or 2 (and that matters)."""
    matcher = SequenceMatcher(None, [one.key for one in ours], [one.key for one in theirs], autojunk=False)
    level = int(matcher.ratio() >= ALIKE)
    one, two = [0] * len(ours), [0] * len(theirs)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag != "equal":
            one[i:j], two[k:m] = [level] * (j - i), [level] * (m - k)
            if abs(_length(ours[i:j]) - _length(theirs[k:m])) <= _CLAUSE:
                _alarm(ours[i:j], theirs[k:m], one, i)
                _alarm(theirs[k:m], ours[i:j], two, k)
    return _whole(ours, one), _whole(theirs, two)


def _length(tokens: Sequence[_Token]) -> int:
    """Return how many words stand in a place, a hedge of several counted as one."""
    return sum(token.hedge < 0 for token in tokens) + len({token.hedge for token in tokens if token.hedge >= 0})


def _whole(tokens: Sequence[_Token], marks: Sequence[int]) -> list[int]:
    """Raise a hedge as a whole where one of its words is raised: "at" alone says nothing."""
    raised = {token.hedge for token, mark in zip(tokens, marks, strict=True) if mark > 1} - {-1}
    return [2 if token.hedge in raised else mark for token, mark in zip(tokens, marks, strict=True)]


def _alarm(ours: Sequence[_Token], theirs: Sequence[_Token], marks: list[int], start: int) -> None:
    """Raise the marks of the figures, negations and hedges of a place that the other rendering lacks there."""
    kept = {one.weight for one in theirs}
    for place, one in enumerate(ours, start):
        if one.weight and one.weight not in kept:
            marks[place] = 2


def _pieces(tokens: Sequence[_Token], marks: Sequence[int]) -> tuple[Piece, ...]:
    """Put neighbouring words with one mark together."""
    made: list[Piece] = []
    for token, mark in zip(tokens, marks, strict=True):
        piece = Piece(token.text, mark > 0, mark > 1)
        if made and (made[-1].changed, made[-1].alarm) == (piece.changed, piece.alarm):
            made[-1] = Piece(f"{made[-1].text} {piece.text}", piece.changed, piece.alarm)
        else:
            made.append(piece)
    return tuple(made)
