"""Which side a named person speaks for, and who is said to refuse what the other offers: talks, a visit, a deal."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from workbench.comparison import words
from workbench.comparison.facets import Facet, Piece

Sides = Mapping[str, frozenset[str]]
"""Concepts of countries by the surname, lower case, of who holds an office of theirs."""

_BREAK = re.compile(r"[.;:!?()\n\"“”]")
_CLAUSE = re.compile(r"[,;:–—…]|\b(?:and|but|while|as|who|which)\b")
_LONGEST_OFFICE = 6


def sides(texts: Iterable[str]) -> Sides:
    """Return whose office each person holds, as the texts tell beside the names ("British minister Ann Lowe")."""
    found: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for text in texts:
        for surname, country in _told(text):
            found[surname] |= {country}
    return dict(found)


@lru_cache(maxsize=64)
def _told(text: str) -> tuple[tuple[str, str], ...]:
    read, nations = words.read(text), words.lexicon().nations
    found = []
    for at, concept in enumerate(read.concepts):
        if concept in nations and (surname := _holder(text, read, at)):
            found.append((surname, concept))
    return tuple(found)


def _holder(text: str, read: words.Words, at: int) -> str:
    """Return the surname, lower case, behind a country and an office ("UK’s defence secretary, Ben Wallace"), or ""."""
    offices, office, name = words.lexicon().offices, False, ""
    for place in range(at + 1, min(at + 1 + _LONGEST_OFFICE, len(read.forms))):
        between = text[read.ends[place - 1] : read.starts[place]]
        form = read.forms[place]
        if _BREAK.search(between) or ("," in between and name):
            break
        if words.concept(form) in offices:
            office = True
        elif form[0].isupper() and office:
            name = form
        else:
            break
    return name.lower()


def refused_and_offered(p: Piece, a: Facet, q: Piece, b: Facet, told: Sides) -> bool:
    """Tell whether one voice says a side is not ready to talk, and the other tells of that side's offer to.

    Args:
        p: The sentence that refuses.
        a: The claim it is of.
        q: The sentence that may offer.
        b: The claim it is of.
        told: Who speaks for which side.
    """
    lexicon = words.lexicon()
    unready = lexicon.readiness.isdisjoint(p.whole) or lexicon.contact.isdisjoint(p.whole)
    if unready or lexicon.offering.isdisjoint(q.whole):
        return False
    refusing = _refusing(p, told) - told.get(a.speaker, frozenset())
    return bool(refusing and refusing & _offering(q, b, told))


def _refusing(piece: Piece, told: Sides) -> frozenset[str]:
    """Return the sides that a sentence calls not ready for talks."""
    lexicon = words.lexicon()
    found: frozenset[str] = frozenset()
    for clause in _CLAUSE.split(piece.said):
        concepts = [words.concept(w) for w in words.words(clause)]
        ready = next((n for n, c in enumerate(concepts) if c in lexicon.readiness), None)
        if ready is not None and lexicon.contact & set(concepts[ready:]) and words.negated(clause):
            found |= _named(words.words(clause)[:ready], told)
    return found


def _offering(piece: Piece, claim: Facet, told: Sides) -> frozenset[str]:
    """Return the sides that a sentence tells to offer talks or call themselves ready for them."""
    lexicon = words.lexicon()
    forms = words.words(piece.said)
    concepts = [words.concept(w) for w in forms]
    offer = next((n for n, c in enumerate(concepts) if c in lexicon.offers), None)
    if offer is None:
        offer = next((n for n, c in enumerate(concepts) if c in lexicon.readiness), None)
        if offer is None or not lexicon.contact & set(concepts[offer:]):
            return frozenset()
    if words.negated(piece.said):
        return frozenset()
    first = _named(forms[:offer], told)
    speaks = told.get(claim.speaker, frozenset()) | _named(words.words(_name(claim)), told)
    return first or speaks


def _named(forms: Sequence[str], told: Sides) -> frozenset[str]:
    """Return the sides that words name: countries themselves, and who holds an office of theirs."""
    nations = words.lexicon().nations
    named = frozenset(c for c in map(words.concept, forms) if c in nations)
    return named | frozenset(side for form in forms for side in told.get(form.lower(), ()))


def _name(claim: Facet) -> str:
    return claim.claim.speaker.name if claim.claim.speaker else ""
