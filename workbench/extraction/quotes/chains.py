"""Who reports whom: "…," said Roe, according to The Herald."""

from __future__ import annotations

from workbench.extraction.quotes.cues import CueForm
from workbench.extraction.quotes.speakers import Attribution


def outer_of(attributions: list[Attribution]) -> dict[int, list[int]]:
    """Return for each attribution (by index) those that report it, innermost first.

    One attribution reports another of its unit when its content holds the other's cue, or when it is an
    "according to" behind the other.
    """
    by_unit: dict[int, list[int]] = {}
    for index, attribution in enumerate(attributions):
        if attribution.cue is not None and attribution.speaker is not None:
            by_unit.setdefault(attribution.unit, []).append(index)
    found: dict[int, list[int]] = {}
    for members in by_unit.values():
        if len(members) < 2:
            continue
        for inner in members:
            outer = [m for m in members if m != inner and _reports(attributions[m], attributions[inner])]
            if outer:
                found[inner] = sorted(outer, key=lambda m: sum(b - a for a, b in attributions[m].pieces))
    return found


def _reports(outer: Attribution, inner: Attribution) -> bool:
    if outer.cue is None or inner.cue is None or outer.speaker is None or inner.speaker is None:
        return False
    if outer.cue.form is CueForm.ACCORDING and inner.cue.form is not CueForm.ACCORDING:
        return True
    if not outer.pieces or not inner.pieces or outer.speaker == inner.speaker:
        return False
    start, end = outer.pieces[0][0], outer.pieces[-1][1]
    first, last = inner.pieces[0][0], inner.pieces[-1][1]
    wider = end - start > last - first
    return wider and start <= first and last <= end and outer.cue.start < inner.cue.start
