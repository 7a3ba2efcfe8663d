"""What changed between two renderings of one remark that matters: a negation, a figure, lost hedges, a bound."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from workbench.comparison import words
from workbench.comparison.facets import Piece

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_TOKEN = re.compile(r"\w\S*\w|\w")
_BOUNDED = re.compile(r"\b(at(?: the very)? least|up to) [^\w\s]?(\w(?:\S*\w)?)")
"""A bound and the figure it stands at."""
FAULTS = ", and "
"""Between what differs and what else does."""
_MOST = 0.5
"""Least share of the shorter sentence's words that both must have in one order."""
_ENDS = ".,;:!?'\"()–—"
_VERB = re.compile(r"\b([a-z]{3,}) (back|down|up|off|out|in|away|aside|over)\b")


def drift(a: Piece, b: Piece, *, close: bool, own: bool, same_value: bool = False) -> str:
    """Return in words what differs between two renderings, or "".

    Args:
        a: The sentence in the speaker's own words, where one of the two is.
        b: The other.
        close: Nearly all words are the same: then a negation that only one has was lost or added.
        own: The first one's hedges are the speaker's own and must survive in the other.
        same_value: Both name the same figure or time: then its bound must be the same, too.
    """
    if close and words.negated(a.said) != words.negated(b.said):
        return "a “not” is in one of them only"
    if close and (changed := _figures(a, b)):
        return changed
    turned = _bounds(a, b) if same_value else ""
    if turned:
        return turned
    return _lost(a, b, close=close, own=own) or _particle(a, b)


def told_by_both(a: Piece, b: Piece) -> tuple[Piece, Piece] | None:
    """Return of two sentences the stretch that both tell, None where that is not most of the shorter one.

    "We did not hear any shot" and "We did hear a shot, and I am sorry": the second goes on, but up to its comma both
    tell one thing.
    """
    ours, theirs = ([word.strip(_ENDS) for word in piece.lower.split()] for piece in (a, b))
    least = _MOST * min(len(ours), len(theirs))
    if len(set(ours) & set(theirs)) < least:
        return None
    blocks = [
        block for block in SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks() if block.size
    ]
    if sum(block.size for block in blocks) < least:
        return None
    first, last = blocks[0], blocks[-1]
    return _stretch(a, first.a, last.a + last.size), _stretch(b, first.b, last.b + last.size)


def _stretch(piece: Piece, first: int, last: int) -> Piece:
    """Return some words of a sentence as one of its own."""
    said, lower = (" ".join(text.split()[first:last]) for text in (piece.said, piece.lower))
    whole = words.topic(said)
    return Piece(said, lower, whole & piece.topic, whole & piece.whole, last - first)


def _lost(a: Piece, b: Piece, *, close: bool, own: bool) -> str:
    """Tell of weakening words that one of them lost: "could", "allegedly"; in other words, only when none is left.

    In the same words it does not matter in which of the two they are missing.
    """
    ours, theirs = words.hedges(a.said), words.hedges(b.said)
    lost, put_in = ours - theirs - _told_otherwise(a, b), theirs - ours - _told_otherwise(b, a)
    if not own or (lost and put_in) or (theirs and not close):
        return ""
    lost = lost or (put_in if close else frozenset())
    if not lost:
        return ""
    return f"the word {_list(lost)} is lost" if len(lost) == 1 else f"the words {_list(lost)} are lost"


def _told_otherwise(a: Piece, b: Piece) -> frozenset[str]:
    """Return the bounds of figures that the other sentence gives in another way: "at least a million", "half"."""
    kept = set(_TOKEN.findall(b.lower))
    return frozenset(bound for bound, figure in _BOUNDED.findall(a.lower) if figure not in kept)


def _figures(a: Piece, b: Piece) -> str:
    """Tell of a figure that changed inside words that are otherwise the same."""
    one, two = set(_FIGURE.findall(a.said)), set(_FIGURE.findall(b.said))
    if not one - two or not two - one:
        return ""
    return f"{_list(frozenset(one - two))} in one, {_list(frozenset(two - one))} in the other"


def _bounds(a: Piece, b: Piece) -> str:
    """Tell of a limit that turned round: "within two weeks" for "two weeks is the earliest"."""
    one, two = _bound(a), _bound(b)
    if not one or not two or one[0] == two[0]:
        return ""
    first, second = (one, two) if one[0] == "upper" else (two, one)
    return f"“{first[1]}” sets a latest time, “{second[1]}” an earliest"


def _bound(piece: Piece) -> tuple[str, str] | None:
    """Return which limit a sentence sets and by which words; the earliest wins ("at the very least … within")."""
    for side in ("lower", "upper"):
        found = re.search(words.lexicon().bounds[side], piece.lower)
        if found:
            return side, found[0]
    return None


def _particle(a: Piece, b: Piece) -> str:
    """Tell of one verb with two particles: "step back" and "step down"."""
    ours = {words.concept(verb): (verb, particle) for verb, particle in _VERB.findall(a.lower)}
    for verb, particle in _VERB.findall(b.lower):
        mine = ours.get(words.concept(verb))
        if mine and mine[1] != particle and verb not in words.lexicon().common:
            return f"“{' '.join(mine)}” in one, “{verb} {particle}” in the other"
    return ""


def _list(found: frozenset[str]) -> str:
    return ", ".join(f"“{w}”" for w in sorted(found))
