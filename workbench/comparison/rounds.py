"""What comes round again and is dated in other words each time: a body's next sitting, the release of its figures."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from workbench.comparison import words
from workbench.comparison.facets import Facet

_NEXT = re.compile(r"\b(?:next|again)\b")


def one_event(a: Facet, b: Facet) -> bool:
    """Tell whether two times can only date one event, whatever words tell it."""
    return (sits_next(a) and sits_next(b)) or _released(a, b) or _released(b, a)


def sits_next(facet: Facet) -> bool:
    """Tell whether a time dates what a body holds next: "the next decision is due on", "the board meets again on".

    A body decides where it meets, so one such day is told in either word.
    """
    day = facet.moment.earliest if facet.moment is not None else None
    if day is None or facet.said_day is None or day <= facet.said_day:
        return False
    return bool(_NEXT.search(facet.lead.lower())) and not words.lexicon().sittings.isdisjoint(words.topic(facet.lead))


def _released(a: Facet, b: Facet) -> bool:
    """Tell whether one dates a release of figures, and the other what the same body said of such a figure.

    "The harbour office published the traffic figures on Friday"; "traffic rose by 4 percent, the harbour office said
    on Thursday".
    """
    one, two = _told(a.lead), _told(b.lead)
    if one is None or two is None:
        return False
    (body, verb, rest), (other, _, _) = one, two
    figures = words.topic(rest) & words.lexicon().findings
    same = bool(body and other) and (body <= other or other <= body)
    return same and verb in words.lexicon().releasing and bool(figures) and bool((a.topic & b.topic) - body)


@lru_cache(maxsize=5_000)
def _told(lead: str) -> tuple[frozenset[str], str, str] | None:
    """Return who tells something on a day, by which verb, and what stands behind it; None of what tells nothing."""
    found = _telling().search(lead)
    return (words.topic(lead[: found.start()]), found[0].lower(), lead[found.end() :]) if found else None


@cache
def _telling() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words.lexicon().releasing | {'said', 'reported'}))})\b", re.IGNORECASE)
