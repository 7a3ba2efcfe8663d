"""What a row is about, in neutral words, taken from the passages themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from workbench.comparison import words
from workbench.comparison.facets import Facet
from workbench.domain.quantity import Counted

_LONGEST = 60


def title(members: Sequence[Facet]) -> str:
    """Return a row's title: the counted thing and its fate, a time's event, or a quote's first words."""
    quantities = [m for m in members if m.claim.quantity]
    if quantities:
        return _capital(_of_quantity(quantities))
    quote = next((m for m in members if m.claim.quote), None)
    if quote:
        name = quote.claim.speaker.name if quote.claim.speaker else ""
        said = shorten(quote.said.strip(" \"“”'’‘,."), max(20, _LONGEST - len(name)))
        return f"{name}: “{said}”" if name else f"“{said}”"
    return _capital(_clause(members))


def _of_quantity(members: Sequence[Facet]) -> str:
    """Return the thing most members count and what happened to it: "people killed", "trains cancelled"."""
    fates = words.lexicon().fates
    told = Counter(fates[c] for m in members for c in m.near if c in fates)
    fate = next((word for word, n in told.most_common(1) if 2 * n > len(members)), "")
    things = Counter(c.text.lower() for m in members if (c := _counted(m)) and words.concept(c.head) not in fates)
    thing = min((t for t, n in things.items() if n == max(things.values())), key=len, default="")
    if thing and fate and words.concept(fate) in {words.concept(w) for w in words.words(thing)}:
        fate = ""
    return shorten(f"{thing} {fate}".strip() or _clause(members) or members[0].text, _LONGEST)


def _counted(member: Facet) -> Counted | None:
    return member.claim.quantity.counted if member.claim.quantity else None


def _clause(members: Sequence[Facet]) -> str:
    """Return the words around the passage of the member that tells it best, without prepositions left dangling."""
    told = [_trimmed(m.before) or _trimmed(m.after) for m in members]
    usable = [t for t in told if len(t.split()) > 1] or [t for t in told if t]
    return shorten(min(usable, key=lambda t: abs(len(t) - _LONGEST // 2), default=members[0].text), _LONGEST)


def _trimmed(text: str) -> str:
    """Return a stretch without marks and small words at its two ends."""
    parts = [w.strip(" \"“”‘’'(),.;:-–—") for w in text.split()]
    parts = [w for w in parts if w]
    while parts and parts[-1].lower() in words.lexicon().dangling:
        parts.pop()
    while parts and parts[0].lower() in words.lexicon().dangling:
        parts.pop(0)
    return " ".join(parts)


def shorten(text: str, limit: int) -> str:
    """Return a text of at most ``limit`` characters, cut at a blank."""
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[: max(1, limit - 1)].rsplit(" ", 1)[0] + " …"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
