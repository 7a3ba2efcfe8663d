"""Quotes in headlines: the story below tells who said the same words, or that they quote no one."""

from __future__ import annotations

import re

from workbench.extraction.quotes.attribute import Found
from workbench.extraction.quotes.cues import CueForm
from workbench.extraction.quotes.marks import Region
from workbench.extraction.quotes.page import Page, Unit
from workbench.extraction.quotes.speakers import Attribution, Words

_WORD = re.compile(r"\w+")


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
