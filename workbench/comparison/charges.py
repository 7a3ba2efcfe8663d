"""Who was found guilty of what, and who was not: "acquitted of arson" against "convicted of manslaughter and arson".

A court's finding names its charge behind the verb and the accused often by a pronoun or an age, so that neither doer
nor object of the statement tells what it is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from workbench.comparison import words
from workbench.comparison.facets import Facet
from workbench.domain.group import Between, Link, Relation, Story
from workbench.domain.mention import Kind

_END = re.compile(r"[.;:!?\n]|\bbut\b|\bwhile\b|\bthough\b")
_OF = re.compile(r"^(?:\W*\w+){0,4}?\W*\b(?:of|on)\b")
"""From the finding to its charge: "cleared him of", "acquitted on charges of"."""
_AND = re.compile(r",|\band\b|\bor\b|\bcharges? of\b|\bof\b")
_BACK = 250
"""Characters before a finding in which the accused is named."""
_SCORE = 0.7


@dataclass(frozen=True, slots=True)
class Finding:
    """What a court found.

    Attributes:
        facet: The statement that tells it.
        guilty: Of this; else not.
        charges: Each charge's concepts, with the words from the finding on to its end.
        names: Who may be meant, lower case.
    """

    facet: Facet
    guilty: bool
    charges: dict[frozenset[str], str]
    names: frozenset[str]


def links(facets: Sequence[Facet], stories: Sequence[Story]) -> list[Link]:
    """Return that one report has somebody found guilty of what another has nobody found guilty of.

    Args:
        facets: All claims.
        stories: The stories they belong to.
    """
    found = [one for facet in facets if facet.claim.statement for one in _findings(facet, stories)]
    return [link for a, b in combinations(found, 2) if (link := _link(a, b, found))]


def _link(a: Finding, b: Finding, found: Sequence[Finding]) -> Link | None:
    both = [charge for charge in a.charges if charge in b.charges]
    one, two = a.facet, b.facet
    if a.guilty == b.guilty or one.story == two.story or not both or (a.names and b.names and not a.names & b.names):
        return None
    if any(_both_ways(story, both[0], found) for story in (one.story, two.story)):
        return None
    reason = f"“{a.charges[both[0]]}” in {one.letter}, “{b.charges[both[0]]}” in {two.letter}."
    return Link(one.uuid, two.uuid, Kind.STATEMENT, Relation.CONFLICT, reason, _SCORE, between=Between.OUTLETS)


def _both_ways(story: int, charge: frozenset[str], found: Sequence[Finding]) -> bool:
    """Tell whether a report finds one guilty and another one not of the same: nothing tells who is meant elsewhere."""
    return len({one.guilty for one in found if one.facet.story == story and charge in one.charges}) > 1


def _findings(facet: Facet, stories: Sequence[Story]) -> Iterator[Finding]:
    """Yield what a statement tells of a finding whose word it ends with or holds last."""
    text, span, sentence = stories[facet.story].text, facet.claim.span, facet.claim.sentence
    for match in _word().finditer(text, span.start, sentence.end):
        own = match.start() < span.end
        guilty = match[0].lower() in words.lexicon().guilty
        charges = dict(_charges(text, match.start(), match.end(), sentence.end)) if own else {}
        if charges:
            names = frozenset(w.lower() for w in words.words(text[max(0, span.start - _BACK) : span.end]) if _name(w))
            yield Finding(facet, guilty, charges, names)


def _charges(text: str, start: int, end: int, last: int) -> Iterator[tuple[frozenset[str], str]]:
    """Yield each charge behind a finding from ``start`` to ``end``, with the words that tell it."""
    stop = next((m.start() for pattern in (_END, _word()) if (m := pattern.search(text, end, last))), last)
    of = _OF.match(text[end:stop])
    at = end + of.end() if of else stop
    while at < stop:
        parted = _AND.search(text, at, stop)
        close = parted.start() if parted else stop
        if charge := words.topic(text[at:close]):
            yield charge, " ".join(text[start:close].split())
        at = parted.end() if parted else stop


def _name(word: str) -> bool:
    return word[0].isupper() and word.lower() not in words.lexicon().common


@cache
def _word() -> re.Pattern[str]:
    listed = sorted(words.lexicon().guilty | words.lexicon().cleared, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(listed)})\b".replace(" ", r"\s+"), re.IGNORECASE)
