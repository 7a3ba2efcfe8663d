"""What stands between a cue and what is said: day, place, occasion and manner of the saying."""

from __future__ import annotations

from workbench.extraction.quotes.cues import Cue
from workbench.extraction.quotes.lexicon import word_set
from workbench.extraction.quotes.page import QUOTED, Unit
from workbench.extraction.quotes.syntax import Part, Phrase, Syntax, part_of

_WHEN = word_set("when")
_PLACING = word_set("placing")
_LOOSELY = word_set("loosely_placing")
_MANNER = word_set("manner")
_ADDRESSING = word_set("addressing")
_DAYTIMES = word_set("daytimes")
_SPELLS = _DAYTIMES | {"week", "month", "year", "weekend", "day"}
_DRESSING = frozenset(("at", "by", "in", "on", "to"))
_REACH = 16
"""Items between a cue and its "that"."""


def skip(syntax: Syntax, unit: Unit, k: int, cue: Cue) -> int:
    """Return the item behind one adverb, day, place or occasion that begins at ``k``; ``k`` where none does."""
    if k >= len(unit):
        return k
    for moved in (_behind_time(unit, k), _behind_manner(unit, k), _behind_occasion(syntax, unit, k, cue)):
        if moved > k:
            return moved
    return k


def _behind_time(unit: Unit, k: int) -> int:
    """Skip an adverb, a day or a mark: "again", "on Monday", "late on", "the same day", "(Feb 10)"."""
    low, part = unit.lower[k], part_of(unit.lower[k])
    following = unit.lower[k + 1] if k + 1 < len(unit) else ""
    if low in _WHEN or part & Part.DAY or low in (",", ":", "--", "-", "–", "—"):
        return k + 1
    if low == "(":
        closing = unit.lower.index(")", k) if ")" in unit.lower[k : k + 8] else k
        return closing + 1
    if low in ("on", "last", "this", "late", "early", "next") and part_of(following) & Part.DAY:
        return k + 2
    if low in ("late", "early") and following in ("on", "in"):
        return k + 1
    if low in _DAYTIMES and part_of(unit.lower[k - 1]) & Part.DAY:
        return k + 1
    same = low == "the" and following in ("same", "next", "following") and k + 2 < len(unit)
    return k + 3 if same and _is_time(unit, Phrase(k, k + 3)) else k


def _behind_manner(unit: Unit, k: int) -> int:
    """Skip how it was said, and what only a "that" behind it shows to be no content: "by phone", "before the vote"."""
    low = unit.lower[k]
    if low == "by" and unit.lower[k + 1 : k + 2] and unit.lower[k + 1] in _MANNER:
        return k + 2
    if low in _LOOSELY:
        return that_ahead(unit, k + 1)
    if low.endswith("ing") and unit.lower[k - 1] == ",":  # "said, | speaking to guests, | that"
        ahead = that_ahead(unit, k + 1)
        return ahead if ahead and unit.lower[ahead - 1] == "," else k
    return k


def _behind_occasion(syntax: Syntax, unit: Unit, k: int, cue: Cue) -> int:
    """Skip a preposition with its phrase: "in a statement", "at a briefing in Lund"."""
    low, following = unit.lower[k], unit.lower[k + 1] if k + 1 < len(unit) else ""
    if low not in _PLACING or (low == "at" and following in ("least", "most", "times", "risk")):
        return k
    # "in a letter | to staff that", "wrote | to staff that", not "asked | to leave the house that"
    moved_on = low != "to" or k > cue.end or cue.lemma in _ADDRESSING
    ahead = that_ahead(unit, k + 1) if moved_on else 0
    if ahead:
        return ahead
    phrase = syntax.phrase_starting(unit, k if low in ("last", "this") else k + 1)
    if phrase is None or (low in ("of", "with", "to", "by", "last", "this") and not _is_time(unit, phrase)):
        return k
    goes_on = phrase.end < len(unit) and unit.lower[phrase.end] != QUOTED
    return phrase.end if goes_on and not syntax.is_verb(unit, phrase.end) else k


def _is_time(unit: Unit, phrase: Phrase) -> bool:
    return unit.lower[phrase.end - 1] in _SPELLS


def that_ahead(unit: Unit, k: int) -> int:
    """Place of a "that" or colon within reach that no verb separates from ``k``; 0 if there is none."""
    for j in range(k, min(len(unit), k + _REACH)):
        low = unit.lower[j]
        if low == ":" or (low == "that" and j > k):  # "at that point"
            return j
        if low in (".", ";", QUOTED) or (_acts(unit, j) and not _dresses(unit, j)):
            return 0
    return 0


def _acts(unit: Unit, k: int) -> bool:
    """Whether an item looks like a verb; "to" before a hearer and a possessive do not."""
    low = unit.lower[k]
    hearer = (
        low == "to" and k + 1 < len(unit) and part_of(unit.lower[k + 1]) & (Part.DETERMINER | Part.ROLE | Part.OPEN)
    )
    return bool(part_of(low) & (Part.VERB | Part.AUXILIARY)) and low != "'s" and not hearer


def _dresses(unit: Unit, k: int) -> bool:
    """Whether a verb's form only belongs to the occasion: "a meeting", "a rally | held in Oslo", "a letter sent to"."""
    low, following = unit.lower[k], unit.lower[k + 1] if k + 1 < len(unit) else ""
    if low.endswith("ing"):
        return unit.lower[k - 1] not in (",", QUOTED)  # ", adding that"
    if low.endswith("ed") and part_of(unit.lower[k - 1]) & Part.DETERMINER:
        return True
    return low.endswith(("ed", "held", "sent", "seen")) and following in _DRESSING
