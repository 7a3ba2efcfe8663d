"""What a time dates, in a few words of its article. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from workbench.domain.claim import Claim
    from workbench.domain.desk import Row
    from workbench.domain.span import Span

_EXCERPT: Final = 12
"""Words of a sentence that stand for an event without a better name."""
_LEAST_WORDS: Final = 3
_BEFORE: Final = 5
"""Words before and after an event's own that stand for it."""
_AFTER: Final = 7
_BREAK: Final = re.compile(r"[,;:](?=\s)|[()–—“”\"]|\s-\s")
_TOKEN: Final = re.compile(r"\S+")
_TIES: Final = frozenset(
    {"on", "in", "at", "by", "until", "since", "from", "for", "within", "before", "after", "over", "of"}
)
"""What ties a time to its event, and goes with it when the time is left out."""
_LEADING: Final = frozenset({"and", "but", "or", "that", "because", "of"})
_MARKS: Final = " ,.;:–-“”\"'’‘()"
_WORD: Final = re.compile(r"[^\W_]+")


def written(claim: Claim) -> str:
    """Return a time's own words on one line."""
    return " ".join(claim.anchor.exact.split())


def title(claim: Claim, row: Row, text: str) -> str:
    """Return what a time dates, in a few words of the article.

    A joined row's title, so that the same event has the same name in every lane; else the row's title where it holds
    the event's word; else the words around that one; else the sentence without the time's own words.
    """
    told = row.title
    speaker = claim.speaker.name if claim.speaker is not None else ""
    if speaker and told.startswith(f"{speaker}: “"):  # who says so is told behind it
        told = told.removeprefix(f"{speaker}: “").removesuffix("”")
    named = _words(told) - _words(claim.anchor.exact)
    if len(row.claims) > 1 and len(named) > 1:
        return _without_time(told, written(claim))
    event = claim.expression.event if claim.expression is not None else None
    if event is None:
        return told if named else _excerpt(claim, text) or told
    if len(named) > 1 and _words(event.span.of(text)) <= named:
        return told
    return _around(claim, event.span, text) or told


def _without_time(told: str, time: str) -> str:
    """Return a title without the time's own words at its end: the bar's place says them."""
    if not told.casefold().endswith(f" {time.casefold()}"):
        return told
    left = told[: -len(time)].split()
    while left and left[-1].casefold() in _TIES:
        left.pop()
    return " ".join(left).strip(_MARKS) if len(left) >= _LEAST_WORDS else told


def _around(claim: Claim, event: Span, text: str) -> str:
    """Return the clause of an event's word, without the time and what ties it; else the sentence's words."""
    start, end = claim.sentence.start, claim.sentence.end
    if not start <= event.start < event.end <= end:
        return ""
    left = max((m.end() for m in _BREAK.finditer(text, start, event.start)), default=start)
    right = next((m.start() for m in _BREAK.finditer(text, event.end, end)), end)
    clause = _tokens(claim, text, left, right)
    if len(clause) < _LEAST_WORDS:
        clause = _tokens(claim, text, start, end)
    place = next((n for n, token in enumerate(clause) if token.end() > event.start), 0)
    first = max(0, place - _BEFORE)
    while first < place and clause[first].group().casefold() in _LEADING:
        first += 1
    shown = clause[first : place + _AFTER + 1]
    words = " ".join(token.group().strip(_MARKS) for token in shown).strip(_MARKS)
    return words[:1].upper() + words[1:]


def _tokens(claim: Claim, text: str, left: int, right: int) -> list[re.Match[str]]:
    """Return the words of a stretch but for the time's own and the one that ties it ("on", "by")."""
    kept: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text, left, right):
        if token.start() < claim.span.end and claim.span.start < token.end():
            tie = kept[-1] if kept else None
            if tie is not None and tie.end() == token.start() - 1 and tie.group().casefold() in _TIES:
                kept.pop()
            continue
        kept.append(token)
    return kept


def _excerpt(claim: Claim, text: str) -> str:
    """Return the words behind a time in its sentence, else those around it."""
    behind = text[claim.span.end : claim.sentence.end].split()
    before = text[claim.sentence.start : claim.span.start].split()[-_EXCERPT:]
    words = behind if len(behind) >= _LEAST_WORDS else [*before, *behind]
    excerpt = " ".join(words[:_EXCERPT]).strip(_MARKS)
    return excerpt + "…" if len(words) > _EXCERPT else excerpt


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}
