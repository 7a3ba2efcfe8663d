"""Quotes in headlines: the story below tells who said the same words, or that they quote no one."""

from __future__ import annotations

import re

from workbench.extraction.people.lexicon import words
from workbench.extraction.quotes.attribute import Found
from workbench.extraction.quotes.cues import CueForm
from workbench.extraction.quotes.marks import Region
from workbench.extraction.quotes.page import Page, Unit
from workbench.extraction.quotes.speakers import Attribution, Words
from workbench.extraction.quotes.syntax import Part, part_of

_WORD = re.compile(r"\w+")
_HEADLINES = 2
"""Units at the top of a page that can be its headline."""
_SPEAKER, _SHORTEST = 4, 3
"""At most so many words name a headline's speaker, and at least so many tell what is said."""
_PARTING = frozenset((":", "-", "--", "–", "—"))


def settle(page: Page, found: Found, dissolved: list[Region]) -> None:
    """Give quotes of headlines without a speaker of their own what the story makes of the same words.

    Args:
        page: The page.
        found: What the walk found; changed in place.
        dissolved: Stretches whose marks quote no one.
    """
    heads = {a for a in range(len(found.attributions)) if _is_open_headline(page, found.attributions[a])}
    if not heads:
        return
    nobody = {_key(page.table.text[r.start : r.end]) for r in dissolved} | {_key(page.inner(i)) for i in found.marks}
    said = _said(page, [a for k, a in enumerate(found.attributions) if k not in heads])
    kept = []
    for k, attribution in enumerate(found.attributions):
        keys = [_key(page.inner(r)) for r in attribution.regions]
        if k in heads and all(key in nobody for key in keys):
            found.marks += attribution.regions
            continue
        speaker = next((who for text, who in said if any(f" {key} " in f" {text} " for key in keys)), None)
        if k in heads and speaker is not None:
            attribution.speaker, attribution.rule = speaker, "as in the story"
        kept.append(attribution)
    found.attributions = kept


def unmarked(page: Page, found: Found) -> None:
    """Add what a headline reports without marks: "PM: no more talks", "Forty hurt in blast – police".

    Who stands before the colon, or behind the last colon or dash, must speak in the story or be somebody by office.
    """
    taken = {a.unit for a in found.attributions}
    speaks = {page.table.lower[a.speaker[1] - 1] for a in found.attributions if a.speaker is not None}
    for unit in page.units[:_HEADLINES]:
        if unit.index not in taken and not unit.regions and _is_headline(page, unit) and unit.lower[-1] != "?":
            split = _split(page, unit, speaks)
            if split is not None:
                who, (start, end) = split
                added = Attribution(
                    unit.index, [], None, (unit.items[who[0]], unit.items[who[1] - 1] + 1), rule="headline"
                )
                added.pieces = [(page.start(unit, start), page.end(unit, end - 1))]
                found.attributions.append(added)


def _split(page: Page, unit: Unit, speaks: set[str]) -> tuple[Words, Words] | None:
    """Who speaks in a headline and what is said, as items; None where neither end names a speaker."""
    n = len(unit)
    for k in (k for k in range(1, n - 1) if unit.lower[k] in _PARTING):
        if unit.lower[k] == ":" and k <= _SPEAKER and n - k > _SHORTEST and _can_speak(page, unit, 0, k, speaks):
            return (0, k), (k + 1, n)
        if n - k - 1 <= _SPEAKER and k >= _SHORTEST and _can_speak(page, unit, k + 1, n, speaks):
            return (k + 1, n), (0, k)
    return None


def _can_speak(page: Page, unit: Unit, start: int, end: int, speaks: set[str]) -> bool:
    """Whether items name somebody who speaks in the story, or an office, body or paper."""
    if any(unit.items[k] < 0 or part_of(unit.lower[k]) & (Part.VERB | Part.AUXILIARY) for k in range(start, end)):
        return False
    if any(part_of(low) & (Part.DETERMINER | Part.PUNCTUATION) for low in unit.lower[start + 1 : end]):
        return False  # "Meet the candidates: …"
    last = unit.lower[end - 1]
    office = last in words("roles") or last.removesuffix("s") in words("roles") or last in words("office_letters")
    named = last in speaks and (page.capital(unit, end - 1) or last in words("sources"))
    return office or named


def _is_open_headline(page: Page, attribution: Attribution) -> bool:
    """Whether an attribution stands in a headline that names no speaker: no verb of saying, no "Roe: …"."""
    unit = page.units[attribution.unit]
    guessed = attribution.cue is None or attribution.cue.form is CueForm.OPEN
    named = attribution.rule in ("headline", "signed", "colon", "label")
    return guessed and not named and bool(attribution.regions) and _is_headline(page, unit)


def _is_headline(page: Page, unit: Unit) -> bool:
    """Whether a unit is a line of title case, or the first line without a stop."""
    return page.titled(unit) or (unit.index == 0 and unit.lower[-1] not in (".", "!", "?", ":"))


def _said(page: Page, attributions: list[Attribution]) -> list[tuple[str, Words]]:
    """The words of every quote that somebody says, with who says them."""
    return [(_key(page.inner(r)), a.speaker) for a in attributions if a.speaker is not None for r in a.regions]


def _key(inner: str) -> str:
    return " ".join(_WORD.findall(inner.lower()))
