"""What a row is about, in neutral words, taken from the passages themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from workbench.comparison import words
from workbench.comparison.facets import Facet, Piece
from workbench.domain.mention import Kind
from workbench.domain.moment import TimexType

_LONGEST = 60
_ENOUGH = 2
_AGE = "year of age"
_MARKS = " \"“”„‘’'(),.;:-–—"


def title(members: Sequence[Facet], kind: Kind) -> str:
    """Return a row's title: the counted thing and its fate, a time's event, or speakers and a quote's words.

    Args:
        members: The claims of the row.
        kind: What the row is about; a row on a quote may hold the figures inside it, too.
    """
    if kind is Kind.STATEMENT:
        return _capital(shorten(min((m.text for m in members), key=lambda text: (len(text), text)), _LONGEST))
    quotes = [m for m in members if m.claim.quote]
    quantities = [m for m in members if m.claim.quantity]
    if quotes and (kind is Kind.QUOTE or not quantities):
        return _of_quotes(quotes)
    if quantities:
        return _capital(_of_quantity(quantities))
    return _capital(_clause(members))


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


def _of_quantity(members: Sequence[Facet]) -> str:
    """Return the thing most members count and what happened to it: "people killed", "trains cancelled"."""
    thing, fate = _thing(members), _fate(members)
    if thing and fate and words.concept(fate) in {words.concept(w) for w in words.words(thing)}:
        fate = ""
    if thing and all(m.claim.quantity and m.claim.quantity.unit == _AGE for m in members):
        return f"{shorten(thing, _LONGEST - 5)}: age"
    if thing and all(m.moment and m.moment.type is TimexType.DURATION for m in members):
        return f"{shorten(thing, _LONGEST - 8)}: length"
    return shorten(f"{thing} {fate}".strip() or _clause(members), _LONGEST)


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
    told = [{fates[c] for c in m.near if c in fates} for m in members]
    known = [found for found in told if found]
    both = set.intersection(*known) if known else set()
    return min(both, default="")


def _clause(members: Sequence[Facet]) -> str:
    """Return the words around the passage of the member that tells it best: those that most of the others use, too."""
    told = Counter(concept for m in members for concept in m.topic)
    found = [t for m in members for t in _around(m)]
    usable = [t for t in found if len(t.split()) >= _ENOUGH] or [t for t in found if t] or [members[0].text]

    def rank(text: str) -> tuple[int, int, str]:
        shared = sum(told[concept] > 1 for concept in words.topic(text))
        return -shared, abs(len(text) - _LONGEST // 2), text

    return shorten(min(usable, key=rank), _LONGEST)


def _around(member: Facet) -> list[str]:
    """Return the clause before the passage, and what follows it where little stands before."""
    before = _trimmed(member.lead if len(member.lead) <= _LONGEST else member.before)
    after = " ".join(member.after.split())
    if len(before.split()) >= _ENOUGH:
        return [before]
    return [_trimmed(f"{before} {after}"), before]


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
    return flat if len(flat) <= limit else flat[: max(1, limit - 1)].rsplit(" ", 1)[0] + " …"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
