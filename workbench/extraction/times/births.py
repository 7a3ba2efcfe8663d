"""Ages held against years of birth: "Mira Holt, born in 1961" and "the 46-year-old Holt" cannot both be in 2022."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.extraction.times import values, words
from workbench.extraction.times.contradictions import NAME
from workbench.extraction.times.frame import day_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from workbench.extraction.times.contradictions import Told

_BORN_AFTER: Final = re.compile(rf"({NAME}(?: {NAME})*),? (?:who )?(?:was |is )?\(?$")
_BORN_BEFORE: Final = re.compile(rf"[^.!?\n]{{0,60}}?, ({NAME}(?: {NAME})*) [a-z]")
_FIRST: Final = re.compile(rf"\b({NAME}) $")
_TITLES: Final = words.listed("names", "no_first")
_OTHER_DAY: Final = re.compile(r"\b(?:when|then|at the time|aged?)\b|\b(?:19|20)\d\d\b")
_SENTENCE: Final = re.compile(r"[^.!?\n]*$")
_REST: Final = re.compile(r"[^.!?\n]*")


def ages(article: Told) -> Iterator[tuple[int, str]]:
    """Yield years of birth that an age of the same person contradicts, on the day the story speaks from."""
    if article.today is None or not article.text:
        return
    for i in range(len(article.spans)):
        if article.event(i) != "born" or (name := _born(article, i)) is None:
            continue
        possible = _possible(article.moments[i].value, article.moments[i].earliest, article.today)
        for said, place in _said(article.text, *name):
            if possible and said not in possible:
                expected = " or ".join(str(age) for age in sorted(possible))
                reason = f"{name[1]} was born in {article.moments[i].value[:4]}, which makes {expected} on "
                yield i, f"{reason}{day_words(article.today)}, but the text says {said}"
                at = next((j for j, span in enumerate(article.spans) if span.start <= place < span.end), None)
                if at is not None:
                    yield at, f"{reason}{day_words(article.today)}"
                break


def _born(article: Told, i: int) -> tuple[str, str] | None:
    """Return the first names ("" where none stands there) and last name of who was born.

    They stand right before the word, or in the clause behind the date.
    """
    if article.expressions[i].event is None:
        return None
    before = article.before_event(i, _BORN_AFTER)
    behind = _BORN_BEFORE.match(article.text, article.spans[i].end) if before is None else None
    found = before or behind
    if found is None:
        return None
    first, _, last = str(found[1]).rpartition(" ")
    return first, last


def _possible(value: str, born: date | None, today: date) -> set[int]:
    """Return the ages a birth leaves possible on a day; two, where only the year is known."""
    point = values.parse(value)
    if point is None or point.year is None or point.scale > 1 or not 0 <= today.year - point.year <= 120:
        return set()
    if point.exact_day is not None and born is not None:
        return {today.year - born.year - ((today.month, today.day) < (born.month, born.day))}
    return {today.year - point.year - 1, today.year - point.year} - {-1}


def _said(text: str, first: str, last: str) -> Iterator[tuple[int, int]]:
    """Yield each age the text gives that person today, and where it stands.

    Of people with one last name only those are one whose first names agree; where the text tells several first names
    apart, the last name alone is nobody's.
    """
    known = re.escape(last)
    names = {found[1] for found in re.finditer(rf"\b({NAME}) {known}\b", text)} - _TITLES
    shared = len(names) > 1
    ways = (
        rf"\b{known}, (?:now |aged )?(\d{{1,3}})(?=[,.;)])|\b{known} \((\d{{1,3}})\)"
        rf"|\b{known}, (?:a|an|the) (\d{{1,3}})-year-old|\b(\d{{1,3}})-year-old (?:{NAME} ){{0,3}}{known}\b"
        rf"|\b{known} is (?:now )?(\d{{1,3}})(?= years old|[,.;])"
    )
    for found in re.finditer(ways, text):
        group = next(k for k in range(1, 6) if found[k])
        name = _FIRST.search(text, 0, found.start() + found[0].rindex(last))
        own = name[1] if name is not None and name[1] not in _TITLES else ""
        if (own and first and own != first.rsplit(maxsplit=1)[-1]) or (shared and not (own and first)):
            continue
        lead, rest = _SENTENCE.search(text, 0, found.start()), _REST.match(text, found.end())
        around = (lead[0] if lead else "") + (rest[0] if rest else "")
        if not _OTHER_DAY.search(around):  # "was 46 when …" is an age of another day
            yield int(found[group]), found.start(group)
