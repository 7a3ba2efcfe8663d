"""Verbs of saying that tell of an act, not of what was said: "vowed revenge", "did not comment on the verdict"."""

from __future__ import annotations

from workbench.extraction.people.lexicon import words
from workbench.extraction.quotes.cues import Cue, CueForm
from workbench.extraction.quotes.lexicon import mapping, word_set
from workbench.extraction.quotes.page import Unit
from workbench.extraction.quotes.syntax import Part, part_of

_EMPTY = mapping("empty")
"""For a verb, the objects that tell nothing of what was said: "denied all charges"."""
_SILENT = word_set("silent")
"""Verbs that, denied, say that somebody said nothing."""
_COUNTING = word_set("counting")
_SPELLS = words("spells") | {f"{word}s" for word in words("spells")}
_ADJUNCTS = frozenset(
    (".", ",", "at", "on", "in", "before", "after", "during", "when", "as", "and", "but", "to", "through")
)
_MANY = frozenset(("all", "any", "both", "such", "every", "these", "those"))


def is_unsaid(unit: Unit, cue: Cue, start: int, end: int) -> bool:
    """Whether a cue tells nothing of what was said.

    Args:
        unit: The sentence.
        cue: The cue in it.
        start: First item of what would be its content.
        end: Behind the last.
    """
    if cue.negated and cue.lemma in _SILENT:
        return True
    if cue.form is CueForm.FINITE and "thought" in cue.frames and unit.lower[start] == "about":
        return _is_topic(unit, start, end)  # "What we know about the flood"
    if cue.modality == "asked" and start >= cue.end and _is_length(unit, start, end):
        return True
    return _is_empty(unit, cue, start, end)


def _is_topic(unit: Unit, start: int, end: int) -> bool:
    return not any(
        unit.items[k] < 0 or part_of(unit.lower[k]) & (Part.VERB | Part.AUXILIARY) for k in range(start, end)
    )


def _is_length(unit: Unit, start: int, end: int) -> bool:
    """Whether content up to its first comma is a bare length: "asked for | twelve years"."""
    content = unit.lower[start:end]
    first = content[: content.index(",")] if "," in content else content
    counted = (low[0].isdigit() or low in _COUNTING or low in _SPELLS for low in first)
    return bool(first) and first[-1] in _SPELLS and all(counted)


def _is_empty(unit: Unit, cue: Cue, start: int, end: int) -> bool:
    """Whether content is only an object that tells nothing, and when: "conceded | defeat before midnight"."""
    nouns = _EMPTY.get(cue.lemma)
    if not nouns or start < cue.end:
        return False
    k = start
    while k < end and (unit.lower[k] in _MANY or part_of(unit.lower[k]) & Part.DETERMINER):
        k += 1
    if k >= end or unit.lower[k] not in nouns.split():
        return False
    behind = unit.lower[k + 1] if k + 1 < end else "."
    return behind in _ADJUNCTS or bool(part_of(behind) & (Part.ADVERB | Part.DAY))
