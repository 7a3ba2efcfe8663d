"""What the clause around a passage says without it, in the words of its report: "Line will stay shut for …"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from workbench.comparison import words
from workbench.comparison.facets import CLAUSE, Facet
from workbench.domain.group import Story
from workbench.domain.moment import TimexType
from workbench.domain.span import Span

GAP: Final = "…"
"""Stands for a figure that is left out: what a row is about must not take one report's side."""
_MARKS: Final = " \"“”„‘’'(),.;:-–—[]"
_SHORT: Final = 4
"""Words below which a clause is told on to its next end."""
_OF_THEM: Final = re.compile(r"\s*of (?:them|those|these|whom|which)\b", re.IGNORECASE)
_DATELINE: Final = re.compile(r"[^a-z]{3,60} [-–—] +|[^.]{0,80}\)? [-–—] +(?=[A-Z])|[^.]{0,80}\) *[-–—] *")
_SPACED: Final = re.compile(r"\s+(?=[,.;:)])|(?<=\()\s+")
_COMPOUND: Final = re.compile(r"[\w.,]+(-[a-z][a-z-]*)")
"""A figure and what it measures in one word: "an 11-day strike" is one of "…-day"."""
_ON: Final = re.compile(r",(?= (?:in|at|near|outside|off|with|after|when)\b)")
"""A comma that only ends a day, not the clause: "began on Monday, in Carrow"."""
_EMPTY: Final = re.compile(rf"\(\s*{GAP}?\s*\)|,(?=\s*[,.])|{GAP} (?={GAP})")


@dataclass(slots=True)
class Told:
    """What a sentence holds.

    Attributes:
        statements: Where it states something, in text order.
        values: Its figures and times, in text order.
    """

    statements: list[Span] = field(default_factory=list)
    values: list[Facet] = field(default_factory=list)


Sentences = dict[tuple[int, int], Told]
"""Sentences by story and start."""


def told(facets: Sequence[Facet]) -> Sentences:
    """Return what each sentence holds."""
    found: defaultdict[tuple[int, int], Told] = defaultdict(Told)
    for facet in facets:
        claim = facet.claim
        if claim.statement is not None:
            found[facet.story, claim.sentence.start].statements.append(claim.span)
        elif claim.quantity is not None or claim.expression is not None:
            found[facet.story, claim.sentence.start].values.append(facet)
    return dict(found)


def around(facet: Facet, story: Story, sentences: Sentences) -> str:
    """Return the clause of a figure or time: without days and hours, and with a gap for each figure.

    Args:
        facet: The claim.
        story: The story it belongs to.
        sentences: What the sentences hold.
    """
    sentence = sentences.get((facet.story, facet.claim.sentence.start), Told())
    values = [one for one in sentence.values if not one.claim.span.overlaps(facet.claim.span)]
    values = sorted([*values, facet], key=lambda one: one.claim.span.start)
    clause = _bounds(story.text, facet.claim.span, facet.claim.sentence, sentence.statements)
    found = _without(story.text, clause, values)
    if len(found.split()) >= _SHORT - 1:
        return found
    return _without(story.text, facet.claim.sentence, values) or found


def _bounds(text: str, span: Span, sentence: Span, statements: Sequence[Span]) -> Span:
    """Return the clause of a passage: from where its statement begins, be it the one behind an opening "On Monday"."""
    before = [s for s in statements if s.start <= span.start and not _broken(text, s.end, span.start)]
    opens = not text[sentence.start : span.start].strip(_MARKS)
    behind = [s for s in statements if s.start >= span.end] if opens else []
    if before:
        start, least = before[-1].start, max(before[-1].end, span.end)
    elif behind:
        start, least = behind[0].start, behind[0].end
    else:
        breaks = [found.end() for found in CLAUSE.finditer(text, sentence.start, span.start)]
        start, least = (breaks[-1] if breaks else sentence.start), span.end
    ends = (found.start() for found in CLAUSE.finditer(text, least, sentence.end))
    end = next((end for end in ends if len(text[start:end].split()) >= _SHORT), sentence.end)
    return Span(start, max(start, end))


def _broken(text: str, start: int, end: int) -> bool:
    """Tell whether a new clause begins between what is stated and the passage."""
    return start < end and CLAUSE.search(text, start, end) is not None


def _without(text: str, clause: Span, values: Sequence[Facet]) -> str:
    """Return a stretch of a text without its values."""
    parts: list[str] = []
    at = clause.start
    for one in values:
        span = one.claim.span
        if span.start < at or span.end > clause.end:
            continue
        parts += text[at : span.start].split()
        at = span.end
        if _is_day(one):
            _untied(parts)
            at += _ON.match(text, at) is not None
        elif one.claim.quantity is not None and one.claim.quantity.value == 0:
            parts.append(one.text)
        else:
            at += _filled(parts, one, text)
    return _plain(" ".join([*parts, *text[at : clause.end].split()]))


def _is_day(facet: Facet) -> bool:
    length = facet.moment is not None and facet.moment.type is TimexType.DURATION
    return facet.claim.quantity is None and not length


def _untied(parts: list[str]) -> None:
    """Take away what ties a time to what it dates: "on", "until", "since about"."""
    loose = words.lexicon().prepositions | words.lexicon().leading
    while parts and parts[-1].lower().strip("(") in loose | {"", "until", "till"}:
        parts.pop()


def _filled(parts: list[str], facet: Facet, text: str) -> int:
    """Put what stands for a figure, and return how many characters behind it that stands for as well."""
    counted = facet.claim.quantity.counted if facet.claim.quantity is not None else None
    of_them = _OF_THEM.match(text, facet.claim.span.end) if facet.part is not None and counted is not None else None
    if of_them is not None and counted is not None:
        parts.append(counted.text)
        return len(of_them[0])
    behind = text[facet.claim.span.end : facet.claim.sentence.end].split(maxsplit=1)[:1]
    plain = bool(facet.head) and counted is not None and behind == counted.text.split()[:1]
    measure = _COMPOUND.fullmatch(facet.text)
    if measure:
        parts.append(GAP + measure[1])
    elif not plain or any(
        word.lower() not in words.lexicon().leading for word in parts
    ):  # "14 people were rescued" begins with the people
        parts.append(GAP)
    return 0


def _plain(text: str) -> str:
    """Return a clause without a dateline, and without the small words and marks at its two ends."""
    text = _EMPTY.sub("", _SPACED.sub("", text))
    if text.count("(") != text.count(")"):
        text = text.replace("(", "").replace(")", "")
    found = _DATELINE.match(text)
    parts = (text[found.end() :] if found else text).split()
    lexicon = words.lexicon()
    while parts and (parts[0].strip(_MARKS).lower() in lexicon.leading or not parts[0].strip(_MARKS)):
        parts.pop(0)
    while (
        parts and not (bare := parts[-1].strip(_MARKS)).endswith(GAP) and (not bare or bare.lower() in lexicon.dangling)
    ):
        parts.pop()
    return " ".join(parts).strip(_MARKS)
