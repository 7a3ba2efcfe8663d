"""How far the content of a cue reaches: where it begins behind the cue, where it ends, what stands before it."""

from __future__ import annotations

from workbench.extraction.quotes import circumstances
from workbench.extraction.quotes.cues import Cue, CueForm
from workbench.extraction.quotes.lexicon import nouns, word_set
from workbench.extraction.quotes.page import QUOTED, Unit
from workbench.extraction.quotes.syntax import Part, Phrase, Syntax, part_of

_CLOSERS = frozenset((".", "!", "?", ",", ";", ":", ")", "...", "…"))
_HEARER = word_set("hearer")
_AFTER_OBJECT = word_set("after_object")
_BEHIND_HEARER = word_set("behind_hearer") | {QUOTED}
_BREAKING = word_set("breaking")
_REASONING = (["since"], ["because"], ["although"], ["though"])
_CIRCUMSTANCES = 6
"""At most so many days, places and occasions stand between a cue and its content."""


def starts_after(syntax: Syntax, unit: Unit, cue: Cue) -> int:
    """Return the item at which the content behind a cue starts, hearer, day and place of the saying left out."""
    n = len(unit)
    k = cue.end
    if cue.form is CueForm.NOUN:
        return k
    if (
        cue.lemma in _HEARER
        and k == cue.head + 1
        and k < n
        and unit.lower[k] not in ("that", QUOTED, ",", "of", "against")
    ):
        hearer = syntax.phrase_starting(unit, k)
        asked = hearer is not None and hearer.end < n and unit.lower[hearer.end] == "to"
        behind = unit.lower[hearer.end] if hearer is not None and hearer.end < n else "."
        if hearer is not None and (cue.lemma == "tell" or (not asked and behind in _BEHIND_HEARER)):
            k = hearer.end if unit.lower[k : hearer.end].count(",") == 0 else _first_comma(unit, k)
        elif part_of(unit.lower[k]) & Part.PRONOUN:
            k += 1
    for _ in range(_CIRCUMSTANCES):
        moved = circumstances.skip(syntax, unit, k, cue)
        if moved == k:
            break
        k = moved
    return min(k, n)


def _first_comma(unit: Unit, k: int) -> int:
    while k < len(unit) and unit.lower[k] != ",":
        k += 1
    return k


def ends_at(
    syntax: Syntax, unit: Unit, start: int, cue: Cue, subject: Phrase | None, others: list[tuple[Cue, Phrase | None]]
) -> int:
    """Return the item behind the content that starts at ``start``.

    It runs to the end of the sentence unless another attribution of the same rank begins: ", adding that",
    "and said", "as he urged".

    Args:
        syntax: Answers where phrases begin and what is a verb.
        unit: The sentence.
        start: First item of the content.
        cue: The cue that introduces it.
        subject: Who says it.
        others: The later cues of the unit with their subjects.
    """
    end = len(unit)
    relative = ("who", "which")
    if subject and (unit.lower[subject.end - 1] in relative or unit.lower[subject.start - 1] in relative):
        end = _relative_end(syntax, unit, start)
    elif cue.frames <= {"object", "weak"} and cue.form is not CueForm.NOUN:
        end = _object_end(syntax, unit, start)
    elif ";" in unit.lower[start:end]:
        end = unit.lower.index(";", start)
    for other, speaker in others:
        if other.start <= start or other.head == cue.head:
            continue
        cut = _cut_before(unit, start, other, speaker)
        if cut > start:
            end = min(end, cut)
            break
    return shrink(unit, start, end)


def _object_end(syntax: Syntax, unit: Unit, start: int) -> int:
    """Where the object of "criticised", "cited" ... ends: before when, where and why it was said."""
    for k in range(start + 1, len(unit)):
        low = unit.lower[k]
        if low in _AFTER_OBJECT or (part_of(low) & Part.DAY and low not in ("may", "march")):
            return k - (unit.lower[k - 1] in ("on", "last", "late", "early", "next", "this"))
        if low == "in" and k + 2 < len(unit) and unit.lower[k + 2] in nouns("carriers"):
            return k
        if low == "," and k + 1 < len(unit) and syntax.is_verb(unit, k + 1) and QUOTED not in unit.lower[k:]:
            return k
        if low in ("and", "but") and k + 1 < len(unit) and _starts_clause(syntax, unit, k):
            return k
        if low == "," and k + 1 < len(unit) and unit.lower[k + 1] in ("which", "who", "saying", "after", "but", "and"):
            return k
    return len(unit)


def _relative_end(syntax: Syntax, unit: Unit, start: int) -> int:
    """Where a relative clause with its content ends: at the comma before the main verb ("who said it fell, left")."""
    for k in range(start + 1, len(unit) - 1):
        if unit.lower[k] == "," and syntax.is_verb(unit, k + 1):
            return k
    return len(unit)


def _starts_clause(syntax: Syntax, unit: Unit, k: int) -> bool:
    """Whether a new predicate without any quote of its own follows the "and" at ``k``: "and did not rule out"."""
    if QUOTED in unit.lower[k:]:
        return False
    if syntax.is_verb(unit, k + 1):
        return bool(part_of(unit.lower[k + 1]) & Part.AUXILIARY) or unit.lower[k - 1] == QUOTED
    phrase = syntax.phrase_starting(unit, k + 1) if unit.lower[k - 1] == QUOTED else None
    if phrase is None:
        return False
    return any(syntax.is_verb(unit, j) for j in range(phrase.end, min(phrase.end + 2, len(unit))))


def _cut_before(unit: Unit, start: int, other: Cue, subject: Phrase | None) -> int:
    """Where a later attribution ends the content before it; 0 when it lies inside the content."""
    if other.form is CueForm.ACCORDING:
        return other.start if other.start > 0 and unit.lower[other.start - 1] == "," else 0
    before = unit.lower[other.start - 1] if other.start else ""
    if other.form is CueForm.PARTICIPLE:
        if subject and start < subject.start and subject.end == other.start and unit.lower[subject.start - 1] == ",":
            return subject.start  # "…, the firm saying that"
        return other.start if before == "," else 0
    if other.form is not CueForm.FINITE:
        return 0
    if before in ("and", "but") and other.lemma in _PLAIN:
        return other.start - 1
    return _cut_at_clause(unit, other, subject) if subject is not None and subject.start > start else 0


def _cut_at_clause(unit: Unit, other: Cue, subject: Phrase) -> int:
    """Where a later attribution with a subject of its own ends the content before it; 0 when it lies inside."""
    left = unit.lower[subject.start - 1]
    if other.frames <= {"weak"} and left in ("because", "since"):
        return 0  # "…, because guests wanted to help"
    if left == "," and unit.lower[0] in _BREAKING and unit.lower[0] not in ("and", "but"):
        return subject.start  # "While he admitted …, Roe also noted"
    following = unit.lower[other.end] if other.end < len(unit) else "."
    if left == "," and other.lemma in _PLAIN and following in (",", ".", ":", QUOTED):
        return subject.start
    if left in _BREAKING and other.lemma not in ("believe", "think", "know"):
        further = unit.lower[subject.start - 2] if subject.start >= 2 else ""
        comma = further == "," or (further == QUOTED and left == "but")
        return subject.start - 1 if comma or left in ("as", "while") else 0
    return 0


_PLAIN = word_set("plain")


def shrink(unit: Unit, start: int, end: int) -> int:
    """Leave closing punctuation and connectives out at the end."""
    while end > start and (
        unit.lower[end - 1] in _CLOSERS
        or unit.lower[end - 1] in ("--", "-", "–", "—", "and", "but", "(", "as", "while")
    ):
        end -= 1
    return end


def trailing_start(unit: Unit, boundary: int, floor: int) -> int:
    """Where content that stands before its cue begins: behind the last attribution, connectives kept.

    Args:
        unit: The sentence.
        boundary: First item of the attribution.
        floor: Behind the attribution before it, 0 if there is none.
    """
    k = floor
    while k < boundary and unit.lower[k] in (",", ";", ".", "--", "–", "—"):
        k += 1
    return k


def is_trailing(unit: Unit, cue: Cue, subject: Phrase | None) -> bool:
    """Whether an attribution follows its content: "The bill will fail, Smith said on Monday."."""
    if subject is not None and (
        unit.lower[subject.end - 1] in ("who", "which") or unit.lower[subject.start] == "whose"
    ):
        return False
    first = min(cue.start, subject.start) if subject else cue.start
    if first < 3 or unit.lower[first - 1] not in (",", QUOTED, "--", "—", "–"):
        return False
    last = max(cue.end, subject.end) if subject else cue.end
    reasons = unit.lower[last : last + 1] == [","] and unit.lower[last + 1 : last + 2] in _REASONING
    if cue.form is CueForm.FINITE and "clause" in cue.frames and not reasons and circumstances.that_ahead(unit, last):
        return False  # "With that done, Roe said on Friday that"
    return _only_circumstance(unit, last)


def _only_circumstance(unit: Unit, k: int) -> bool:
    """Whether what is left of a unit tells only when, where and to whom."""
    rest = unit.lower[k:]
    if not rest or rest[0] in (".", ",", ";", ")", QUOTED, "--", "—", "–", "?", "!"):
        return True
    part = part_of(rest[0])
    return bool(part & (Part.DAY | Part.PREPOSITION | Part.ADVERB)) or rest[0] in (
        "last", "this", "when", "while", "as", "reporters", "cnn", "her", "him", "me", "us", "them"
    )  # fmt: skip
