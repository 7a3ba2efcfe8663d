"""Who is one person: a name with a kinship and an age around it, a first name alone, "the 58-year-old"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.comparison import words
from workbench.comparison.facets import Facet
from workbench.domain.group import Story
from workbench.domain.names import one_person

_AGED = re.compile(r"^the \d{1,3}-year-old$", re.IGNORECASE)
_BACK = 300
"""Characters before "the 58-year-old" in which the one meant is named."""


def same_speaker(a: Facet, b: Facet) -> bool:
    """Tell whether one person or role says both: "Liz Hart" and "Elizabeth Hart", "her son Tom Hart, 9" and "Tom"."""
    one, two = _name(a), _name(b)
    if a.speaker != b.speaker:
        return a.named and b.named and not _apart(a, b) and _first_name_alone(one, two)
    personal = all(name.lower().endswith(f" {a.speaker}") for name in (one, two))  # no "Tour website" of "the Tour"
    return not personal or one_person(one, two) or one.endswith(f" {two}") or two.endswith(f" {one}")


def told(facets: Sequence[Facet], stories: Sequence[Story]) -> Sequence[Facet]:
    """Give what "the 58-year-old" says to the speaker named last before it; changes the facets given.

    Args:
        facets: All claims.
        stories: The stories they belong to.
    """
    names = {f.speaker for f in facets if f.named and f.speaker}
    for facet in facets:
        speaker = facet.claim.speaker
        if speaker is not None and not speaker.apart and _AGED.match(speaker.name):
            meant = _named_last(stories[facet.story].text, facet.claim.span.start, names)
            facet.speaker, facet.named = (meant, True) if meant else (facet.speaker, facet.named)
    return facets


def _named_last(text: str, end: int, names: set[str]) -> str:
    """Return of some last names, lower case, the one that stands nearest before a place, or ""."""
    found = [form.lower() for form in words.words(text[max(0, end - _BACK) : end]) if form[0].isupper()]
    return next((form for form in reversed(found) if form in names), "")


def _name(facet: Facet) -> str:
    """Return the name of who speaks, without what stands around it: "his daughter Carol Finch, 44" is Carol Finch."""
    written = facet.claim.speaker.name if facet.claim.speaker else ""
    parts, common = written.partition(",")[0].split(), words.lexicon().common
    first = next((n for n, part in enumerate(parts) if part[0].isupper() and part.lower() not in common), 0)
    return " ".join(parts[first:])


def _first_name_alone(one: str, two: str) -> bool:
    """Tell whether one is only the first name of the other: "Carol" and "Carol Finch"."""
    short, long = sorted((one.split(), two.split()), key=len)
    return len(short) == 1 and len(long) == 2 and short[0] == long[0]


def _apart(a: Facet, b: Facet) -> bool:
    """Tell whether a person said that nobody else is meant."""
    return any(f.claim.speaker is not None and f.claim.speaker.apart for f in (a, b))
