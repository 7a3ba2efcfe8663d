"""What is told as said, reported or alleged while nobody is named as saying it.

"The mayor is said to be ill", "The guards were accused of theft", "The two reportedly met": somebody says so, or the
outlet would not put it like this; the text does not tell who.
"""

from __future__ import annotations

from typing import NamedTuple

from workbench.extraction.quotes import content
from workbench.extraction.quotes.cues import Cue, CueForm
from workbench.extraction.quotes.lexicon import mapping, word_set
from workbench.extraction.quotes.page import QUOTED, Unit
from workbench.extraction.quotes.syntax import Part, Phrase, Syntax, part_of

Pieces = list[tuple[int, int]]
_PASSIVES = {lemma: frozenset(joints.split()) for lemma, joints in mapping("hearsay").items()}
_ADVERBS = word_set("hearsay_adverbs")
_AGENT = 10
"""Items within which "accused by the union of" goes on."""
_ENDING = frozenset((",", ";", "--", "–", "—"))
_TURNING = frozenset(("but", "while", "whereas", "although", "though", "which", "who", "and", "with"))


class Told(NamedTuple):
    """What is told of somebody: its pieces, and who tells it where the sentence names one after all."""

    pieces: Pieces
    by: Phrase | None


def passive(syntax: Syntax, unit: Unit, cue: Cue, agent: Phrase | None) -> Told | None:
    """Return the content of "is said to", "was accused of": of whom it is told, and what; None for any other cue.

    Args:
        syntax: Answers where phrases begin.
        unit: The sentence.
        cue: A cue of it.
        agent: Who does say it ("accused of theft by the union"), if the sentence tells.
    """
    joints = _PASSIVES.get(cue.lemma)
    if joints is None or cue.form is not CueForm.PASSIVE:
        return None
    first = cue.end
    if unit.lower[first : first + 1] == ["by"]:
        first = next((k for k in range(first + 2, min(len(unit), first + _AGENT)) if unit.lower[k] in joints), first)
        agent = Phrase(cue.end + 1, first)
    if first + 1 >= len(unit) or unit.lower[first] not in joints:
        return None
    told = syntax.phrase_ending(unit, cue.start - 1)
    start = first if unit.lower[first] == "to" else first + 1
    end = min(content.ends_at(syntax, unit, start, cue, told, []), _clause_end(unit, start))
    if agent is not None and start < agent.start - 1 < end:
        end = agent.start - 1
    pieces = _whole(unit, told, (start, end))
    return Told(pieces, agent) if pieces else None


def told_to_be(cue: Cue) -> bool:
    """Whether a passive is one of hearsay: "it is believed | that"."""
    return cue.form is CueForm.PASSIVE and cue.lemma in _PASSIVES


def marked(unit: Unit) -> bool:
    """Whether a sentence holds a "reportedly" or the like."""
    return not _ADVERBS.isdisjoint(unit.lower)


def adverbs(syntax: Syntax, unit: Unit, cues: list[Cue]) -> list[tuple[Cue, Pieces]]:
    """Return what "reportedly", "allegedly" and the like mark; a verb of saying beside them says enough."""
    if not marked(unit):
        return []
    found = []
    for k, low in enumerate(unit.lower):
        spoken = any(cue.start <= k < cue.end and cue.form is not CueForm.PASSIVE for cue in cues)
        if low in _ADVERBS and not spoken:
            pieces = _opened(unit, k) if k == 0 else _around(syntax, unit, k)
            if pieces:
                cue = Cue(k, k, k + 1, CueForm.ADVERB, low, frozenset(), "claimed")
                found.append((cue, pieces))
    return found


def _opened(unit: Unit, k: int) -> Pieces:
    """All of a sentence that opens with "Allegedly, …"."""
    start = k + 1 + (unit.lower[k + 1 : k + 2] == [","])
    return _whole(unit, Phrase(start, start), (start, _clause_end(unit, start)))


def _around(syntax: Syntax, unit: Unit, k: int) -> Pieces:
    """The clause around an adverb between a subject and what it does; nothing inside "the allegedly stolen files"."""
    left = k - 1
    while left >= 0 and part_of(unit.lower[left]) & (Part.AUXILIARY | Part.ADVERB) and unit.lower[left] != "'s":
        left -= 1
    told = syntax.phrase_ending(unit, left)
    if told is None or k + 1 >= len(unit) or part_of(unit.lower[k + 1]) & (Part.DETERMINER | Part.PUNCTUATION):
        return []
    return _whole(unit, Phrase(told.start, k), (k + 1, _clause_end(unit, k + 1)))


def _clause_end(unit: Unit, start: int) -> int:
    """Where a clause ends: before "; …", ", but …", ", killing …", else with its sentence."""
    for k in range(start + 1, len(unit) - 1):
        following = unit.lower[k + 1]
        turns = following in _TURNING or following.endswith("ing")
        if unit.lower[k] == ";" or (unit.lower[k] in _ENDING and turns):
            return k
    return len(unit)


def _whole(unit: Unit, told: Phrase | None, rest: tuple[int, int]) -> Pieces:
    """Of whom it is told and what, as pieces; nothing where either is missing or words stand between marks."""
    if told is None:
        return []
    end = content.shrink(unit, *rest)
    if end <= rest[0] or QUOTED in unit.lower[told.start : end]:
        return []
    pieces = [(told.start, told.end)] if told.end > told.start else []
    return [*pieces, (rest[0], end)]
