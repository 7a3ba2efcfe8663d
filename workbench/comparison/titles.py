"""What a row is about, in neutral words, taken from the passages themselves."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from workbench.comparison import ages, clauses, words
from workbench.comparison.clauses import GAP
from workbench.comparison.facets import Facet, Piece
from workbench.domain.group import Story
from workbench.domain.mention import Kind

_LONGEST = 60
_ENOUGH = 2
_AGE = ages.YEARS
_OTHER = re.compile(r"\b(?:when|before|after|until|because|since|if|although)\b")
_MARKS = " \"“”„‘’'(),.;:-–—"


Clause = Callable[[Facet], str]
"""What the clause of a passage says without it."""
Title = Callable[[Sequence[Facet], Kind], str]
"""What names a row of these members, whose kind is told."""


def titled(stories: Sequence[Story], facets: Sequence[Facet]) -> Title:
    """Return what names the rows of these stories; see `title`."""
    sentences = clauses.told(facets)
    return lambda members, kind: title(members, kind, lambda one: clauses.around(one, stories[one.story], sentences))


def title(members: Sequence[Facet], kind: Kind, clause: Clause) -> str:
    """Return a row's title: the counted thing and its fate, what a clause says, or speakers and a quote's words.

    Args:
        members: The claims of the row.
        kind: What the row is about; a row on a quote may hold the figures inside it, too.
        clause: What the clause of a passage says without it.
    """
    if kind is Kind.STATEMENT:
        return _capital(shorten(min((m.text for m in members), key=_plainness), _LONGEST))
    quotes = [m for m in members if m.claim.quote]
    quantities = [m for m in members if m.claim.quantity]
    if quotes and (kind is Kind.QUOTE or not quantities):
        return _of_quotes(quotes)
    if quantities:
        return _capital(_of_quantity(quantities, clause))
    return _capital(_clause(members, clause))


def _plainness(text: str) -> tuple[bool, int, str]:
    """Return what a statement that names a row is chosen by: one that names its subject, the shorter the better."""
    return text.split(maxsplit=1)[0].lower() in words.lexicon().pronouns, len(text), text


def _of_quotes(quotes: Sequence[Facet]) -> str:
    """Return the speakers and the words that the others repeat or contradict."""
    names = list({q.speaker: _person(q) for q in reversed(quotes) if _person(q)}.values())[::-1]
    told = Counter(concept for q in quotes for concept in q.topic)
    pieces = [piece for q in quotes for piece in q.pieces]
    first = max(pieces, key=lambda p: (_shared(p, told), -pieces.index(p)), default=None)
    who = ", ".join(names[:2])
    said = shorten(first.said.strip(_MARKS) if first else quotes[0].text, max(24, _LONGEST - len(who)))
    return f"{who}: “{said}”" if who else f"“{said}”"


def _person(quote: Facet) -> str:
    return quote.claim.speaker.name if quote.claim.speaker and quote.named else ""


def _shared(piece: Piece, told: Counter[str]) -> int:
    return sum(told[concept] - 1 for concept in piece.topic if told[concept] > 1)


def _of_quantity(members: Sequence[Facet], clause: Clause) -> str:
    """Return whose age it is, what is counted and its fate ("people killed"), else what the clause says of it."""
    thing, fate = _thing(members), _fate(members)
    if all(m.claim.quantity and m.claim.quantity.unit == _AGE for m in members):
        named = thing or next((found for m in members if (found := ages.bearer(m))), "")
        if named:
            return f"{shorten(named, _LONGEST - 5)}: age"
    counted = all(m.claim.quantity and m.claim.quantity.unit is None for m in members)
    if thing and fate and counted:
        same = words.concept(fate) in {words.concept(w) for w in words.words(thing)}
        return shorten(thing if same and " " in thing else f"{thing} {fate}", _LONGEST)
    told = _clause(members, clause)
    return thing if thing and counted and _is_bare(told) else told or thing


def _thing(members: Sequence[Facet]) -> str:
    """Return the words for what most members count, the shortest of equals; none for measures and tallies."""
    written = [
        m.claim.quantity.counted.text
        for m in members
        if m.claim.quantity and m.claim.quantity.counted and m.head and m.head not in words.lexicon().fates
    ]
    things = Counter(text.lower() for text in written)
    best = [_trimmed(_plainest(t, written)) for t, n in things.items() if n == max(things.values())]
    return min((t for t in best if t), key=lambda t: (len(t), t), default="")


def _plainest(lower: str, written: Sequence[str]) -> str:
    """Return of one phrase's spellings the one with the fewest capitals: names keep theirs, headlines lose them."""
    return min((t for t in written if t.lower() == lower), key=lambda t: (sum(map(str.isupper, t)), t))


def _fate(members: Sequence[Facet]) -> str:
    """Return what happened to the counted, when all that tell it tell the same."""
    fates = words.lexicon().fates
    told = [{fates[c] for c in _clause_words(m) if c in fates} for m in members]
    known = [found for found in told if found]
    both = set.intersection(*known) if known else set()
    return min(both, default="")


def _clause_words(member: Facet) -> frozenset[str]:
    """Return the concepts beside a passage that no other event brings in: "filled in by 26,000 before it collapsed"."""
    left, right = _OTHER.split(member.before)[-1], _OTHER.split(member.after)[0]
    return words.topic(f"{left} {right}") | (member.near - words.topic(f"{member.before} {member.after}"))


def _clause(members: Sequence[Facet], clause: Clause) -> str:
    """Return the words around the passage of the member that tells it best: those that most of the others use, too."""
    told = Counter(concept for m in members for concept in m.topic)
    found = [text for text in map(clause, members) if text.strip(_MARKS)] or [members[0].text]

    def rank(text: str) -> tuple[bool, int, bool, int, str]:
        shared = sum(told[concept] > 1 for concept in words.topic(text))
        return len(text.split()) < _ENOUGH, -shared, _is_bare(text), abs(len(text) - _LONGEST // 2), text

    return shorten(min(found, key=rank), _LONGEST)


def _is_bare(text: str) -> bool:
    """Tell whether a clause opens without naming what it is about: "are … soldiers", "they have …", "… died"."""
    first = (text.split(maxsplit=1) or [""])[0].strip(_MARKS).lower()
    return text.startswith(GAP) or first in words.lexicon().pronouns | words.lexicon().openers


def _trimmed(text: str) -> str:
    """Return a stretch without marks, figures and small words at its two ends."""
    parts = [w for w in (w.strip(_MARKS) for w in text.split()) if w]
    while parts and _loose(parts[-1]):
        parts.pop()
    while parts and _loose(parts[0]):
        parts.pop(0)
    if parts[:1] == ["percent"]:
        return _trimmed(" ".join(parts[1:]))
    return " ".join(parts)


def _loose(word: str) -> bool:
    return word.lower() in words.lexicon().dangling or word[0].isdigit()


def shorten(text: str, limit: int) -> str:
    """Return a text of at most ``limit`` characters, cut at a blank."""
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[: max(1, limit - 1)].rsplit(" ", 1)[0].rstrip(f" {GAP}") + f" {GAP}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
