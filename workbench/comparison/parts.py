"""Counts of some of what was counted before: "14 people were rescued; eleven of them were unhurt".

Such a part is told in a sentence that names neither the thing nor its fate: it has both from the count it is taken of,
and what is told of the part alone tells it from the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from workbench.comparison import words
from workbench.comparison.facets import CLAUSE, Facet
from workbench.domain.group import Story

_OF_THEM: Final = re.compile(
    r"\s*(?:of (?:them|those|these|whom|which)\b|of the (?=\d|[a-z]+ (?:who|that)\b))", re.IGNORECASE
)
"""What makes the figure before it a part of something told elsewhere."""
_AMONG: Final = re.compile(
    r"\b(?:including|among (?:them|those|whom)|of whom|of which)\W+(?:at least |about |some )?$", re.IGNORECASE
)
"""What makes the figure behind it a part of the one before it."""
_BACK: Final = 2
"""How many sentences back the whole may stand."""


def told(facets: Sequence[Facet], stories: Sequence[Story]) -> list[Facet]:
    """Return the facets, each part with the topic and the fate of the count it is taken of.

    Args:
        facets: All claims, in the order of the stories and of their places.
        stories: The stories they belong to.
    """
    counts: list[Facet] = []
    found = []
    for facet in facets:
        if not _is_count(facet):
            found.append(facet)
            continue
        if counts and counts[-1].story != facet.story:
            counts = []
        made = _part(facet, counts, stories[facet.story])
        counts.append(made)
        found.append(made)
    return found


def apart(a: Facet, b: Facet) -> bool:
    """Tell whether what is told of a part alone is not told of the other: six in hospital are no six injured."""
    if not a.part and not b.part:
        return False
    return any(f.part and not f.part & (g.part or g.near) for f, g in ((a, b), (b, a)))


def _is_count(facet: Facet) -> bool:
    quantity = facet.claim.quantity
    return quantity is not None and quantity.unit in (None, "percent") and quantity.direction is None


def _part(facet: Facet, before: Iterable[Facet], story: Story) -> Facet:
    """Return a count with what it has from its whole, or as it is where it is none of a part."""
    claim, text = facet.claim, story.text
    behind = _OF_THEM.match(text, claim.span.end)
    among = None if behind else _AMONG.search(text, max(claim.sentence.start, claim.span.start - 30), claim.span.start)
    if behind is None and among is None:
        return facet
    whole = _whole(facet, list(before), story, named=behind is not None)
    own = _own(facet, behind, text) if behind is not None else frozenset()
    if whole is None:
        return replace(facet, part=own)
    fates = words.lexicon().fates.keys()
    fate = frozenset() if facet.near & fates else whole.near & fates
    return replace(facet, topic=facet.topic | whole.topic, near=facet.near | fate, part=own)


def _own(facet: Facet, behind: re.Match[str], text: str) -> frozenset[str]:
    """Return the concepts that the clause tells of the part alone."""
    clause = CLAUSE.split(text[behind.end() : facet.claim.sentence.end])[0]
    return words.topic(clause) - facet.counted - {facet.head}


def _whole(facet: Facet, before: Sequence[Facet], story: Story, *, named: bool) -> Facet | None:
    """Return the nearest larger count before a part: of its own thing where both name one, a sentence or two back."""
    reach = _BACK if named else 0
    starts = sorted(s.start for s in story.sentences if s.start <= facet.claim.sentence.start)[-reach - 1 :]
    first = starts[0] if starts else facet.claim.sentence.start
    for one in reversed(before):
        if one.claim.span.start < first:
            return None
        if _holds(one, facet, named=named):
            return one
    return None


def _holds(whole: Facet, part: Facet, *, named: bool) -> bool:
    """Tell whether a count may be the one a part is taken of."""
    one, two = whole.claim.quantity, part.claim.quantity
    if one is None or two is None or one.unit is not None or whole.part is not None:
        return False
    alike = (
        not named or not whole.head or not part.head or whole.head == part.head or bool(whole.counted & part.counted)
    )
    return alike and (two.unit is not None or one.low > two.low)
