"""What a row is about, in neutral words, taken from the passages themselves."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.comparison import words
from workbench.comparison.facets import Facet

_LONGEST = 60
_BEFORE = 3


def title(members: Sequence[Facet]) -> str:
    """Return a row's title: the counted thing and what happened to it, a time's event, or a quote's first words."""
    quantity = [m for m in members if m.claim.quantity]
    if quantity:
        return _capital(_of_quantity(quantity))
    quote = next((m for m in members if m.claim.quote), None)
    if quote:
        name = quote.claim.speaker.name if quote.claim.speaker else ""
        said = shorten(quote.said.strip(" \"“”'’‘,."), _LONGEST - len(name))
        return f"{name}: “{said}”" if name else f"“{said}”"
    return _capital(_of_time(members))


def _of_quantity(members: Sequence[Facet]) -> str:
    counted = [c.text for m in members if (c := m.claim.quantity.counted if m.claim.quantity else None)]
    thing = min(counted, key=len, default="")
    deed = _shared_words(members, exclude=words.topic(thing))
    if thing:
        return shorten(f"{thing} {deed}".strip(), _LONGEST)
    unit = next((m.claim.quantity.unit for m in members if m.claim.quantity and m.claim.quantity.unit), "")
    return shorten(deed or _context(members[0]) or unit or members[0].text, _LONGEST)


def _of_time(members: Sequence[Facet]) -> str:
    return shorten(_shared_words(members, exclude=frozenset(), limit=4) or _context(members[0]), _LONGEST)


def _shared_words(members: Sequence[Facet], exclude: frozenset[str], limit: int = 1) -> str:
    """Return words, as the first member writes them, whose concepts the members share; nearest to the passage first."""
    if len(members) < 2 or len({m.story for m in members}) < 2:
        return ""
    shared = frozenset.intersection(*(m.topic for m in members)) - exclude
    near = [w for w in words.words(_sentence_around(members[0])) if words.concept(w) in shared]
    picked = list(dict.fromkeys(near))[:limit]
    return " ".join(picked)


def _context(facet: Facet) -> str:
    """Return the few words around a passage that stands alone."""
    return _sentence_around(facet)


def _sentence_around(facet: Facet) -> str:
    anchor = facet.claim.anchor
    after = anchor.suffix.split("\n")[0]
    before = anchor.prefix.split("\n")[-1]
    return f"{' '.join(before.split()[-_BEFORE:])} {' '.join(after.split())}".strip()


def shorten(text: str, limit: int) -> str:
    """Return a text of at most ``limit`` characters, cut at a blank."""
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[: max(1, limit - 1)].rsplit(" ", 1)[0] + " …"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
