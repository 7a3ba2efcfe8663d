"""What a report still lacks: while anything is on this list, every page of it says DRAFT."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from workbench.domain.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.domain.desk import Desk
    from workbench.exchange.facts import Answer, ReadingFacts, RowFacts

_NEEDS_NO_SOURCE = frozenset({Verdict.UNVERIFIABLE, Verdict.NOT_CHECKABLE})
"""Verdicts that say themselves that there is no evidence to show."""

_LONGEST_NAME = 80
"""Characters of a claim's name in a line of the list."""


def missing(desk: Desk, rows: Sequence[RowFacts], checker: str, second_reader: str) -> tuple[str, ...]:
    """Return what is missing, one line each, in the order of the report."""
    return (*_head(checker, second_reader), *_stories(desk), *_claims(rows))


def _head(checker: str, second_reader: str) -> Iterator[str]:
    if not checker.strip():
        yield "The checker is not named."
    if not second_reader.strip():
        yield "No second reader is named."


def _stories(desk: Desk) -> Iterator[str]:
    for article in desk.articles:
        masthead = article.stored.article.masthead
        if not masthead.outlet.value:
            yield f"{article.letter}: the outlet is not known."
        if not masthead.published.value:
            yield f"{article.letter}: the publication date is not known."


def _claims(rows: Sequence[RowFacts]) -> Iterator[str]:
    if not rows:
        yield "No claim was put on the list to check or decided."
    for number, row in enumerate(rows, 1):
        name = f"Claim {number} ({shorten(row.title, _LONGEST_NAME, placeholder=' …')})"
        for maybe in row.maybe:
            yield f"{name}: not answered whether these are the same: {maybe}"
        if not any(reading.decided for reading in row.readings):
            yield f"{name}: no verdict yet."
            continue
        for reading in row.readings:
            yield from _reading(name, reading, len(row.readings) > 1)


def _reading(name: str, reading: ReadingFacts, several: bool) -> Iterator[str]:
    value = shorten(reading.value, _LONGEST_NAME, placeholder=" …").strip("“”")
    name = f"{name}, “{value}”" if several else name
    if not reading.decided:
        yield f"{name}: no verdict yet."
        return
    for answer in reading.answers:
        yield from (f"{name}: {gap}" for gap in _answer(answer))
    for appearance in reading.appearances:
        if appearance.standing:
            yield f"{name}: {appearance.standing} in {appearance.letter} since it was judged."


def _answer(answer: Answer) -> Iterator[str]:
    verdict = answer.judged.judgement.verdict if answer.judged else None
    if verdict is None:
        yield f"“{answer.question}” is not answered."
    elif not answer.sources and verdict not in _NEEDS_NO_SOURCE:
        yield f"“{answer.question}” rests on no recorded source."
    elif verdict is not Verdict.VERIFIED and not answer.reason.strip():
        yield f"“{answer.question}” is answered without a reason."
