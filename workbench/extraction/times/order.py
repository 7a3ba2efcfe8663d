"""The order of events across an article: steps of one person's case, and "before the trial" against the trial's day.

An alarm needs a name or a definite noun that stands for one dated thing only; several dates of it leave a way out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from workbench.domain.moment import EventStatus
from workbench.extraction.times import words
from workbench.extraction.times.contradictions import NAME, Found, Told, days_words, is_after, ranks, turned
from workbench.extraction.times.events import is_event
from workbench.extraction.times.frame import amount, number, text

_SUBJECT: Final = re.compile(rf"((?:{NAME} )*{NAME}),?(?: (?:was|had been|has been|who was))?(?: \w+ly)? ?$")
_NO_NAMES: Final = words.listed("names", "no_subject")


def steps(article: Told) -> Found:
    """Yield a step of a named person's life or case that all dated steps before it lie behind of."""
    found: defaultdict[tuple[int, str], list[tuple[int, int, str]]] = defaultdict(list)
    for i in range(len(article.spans)):
        rank = ranks().get(article.event(i))
        if rank is None or not _is_dated(article, i) or not (name := _subject(article, i)):
            continue
        first, _, last = name.rpartition(" ")
        found[rank[0], last].append((rank[1], i, first))
    for told in found.values():
        if len({first for _, _, first in told if first}) <= 1:  # two of one name may be two people
            yield from _turned(article, [(place, i) for place, i, _ in told])


def _turned(article: Told, told: list[tuple[int, int]]) -> Found:
    for place, i in told:
        before = [j for earlier, j in told if earlier < place]
        if not before or not all(is_after(article.moments[j], article.moments[i]) for j in before):
            continue
        nearest = min(before, key=lambda j: abs(j - i))
        yield max(i, nearest), turned(article, nearest, i)


def _subject(article: Told, i: int) -> str:
    """Return the name right before an event's verb, or ""."""
    found = article.before_event(i, _SUBJECT)
    return "" if found is None or found[1].split()[0] in _NO_NAMES else str(found[1])


def _is_dated(article: Told, i: int) -> bool:
    """Tell whether an expression says when something happened, by month and day or by a year of its own."""
    expression = article.expressions[i]
    event = expression.event
    known = number(expression, "year") is not None or number(expression, "day") is not None
    happened = event is not None and event.status is EventStatus.HAPPENED and event.relation == "on"
    return expression.form == "date" and known and happened and not expression.fields.get("cited")


_BEHIND: Final = re.compile(r",? (?:(?:shortly|just|right|immediately|well|long) )?(before|after) the (\w+)\b(?! of\b)")


def before_and_after(article: Told) -> Found:
    """Yield "on 10 May, before the trial" where the article's one dated trial was on 3 May."""
    dated = _dated_nouns(article)
    for i, span in enumerate(article.spans):
        counted = i + 1 < len(article.spans) and article.expressions[i + 1].form == "duration"
        if dated and _is_dated(article, i):
            yield from _held_against(article, i, span.end, dated)
            if counted and article.between(i, i + 1) in {", ", ", just ", ", exactly ", ", only "}:
                yield from _counted(article, i, dated)


def _dated_nouns(article: Told) -> dict[str, int]:
    """Return each noun of an event that the article dates once, to the day, with its expression."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for i in range(len(article.spans)):
        if is_event(noun := article.event(i)) and _is_dated(article, i):
            found[noun].append(i)
    return {noun: places[0] for noun, places in found.items() if len(places) == 1}


def _held_against(article: Told, i: int, end: int, dated: dict[str, int]) -> Found:
    said = _BEHIND.match(article.text, end)
    at = dated.get(said[2].lower()) if said else None
    if said is None or at is None or at == i:
        return
    one, other = article.moments[i], article.moments[at]
    if is_after(one, other) if said[1] == "before" else is_after(other, one):
        yield i, f"said to be {said[1]} the {said[2]}, but the {said[2]} is dated {days_words(other)}"


_SLACK: Final = 0.35
"""Share by which a count of days may miss: "two weeks after" is seldom exact."""
_DAYS: Final = {"D": 1.0, "W": 7.0, "M": 30.4, "Y": 365.25}


def _counted(article: Told, i: int, dated: dict[str, int]) -> Iterator[tuple[int, str]]:
    """Yield "on 10 May, two days after the trial" where the trial was on 3 May."""
    length = article.expressions[i + 1]
    said = _BEHIND.match(article.text, article.spans[i + 1].end)
    at = dated.get(said[2].lower()) if said else None
    count, size = amount(length), _DAYS.get(text(length, "unit"))
    if said is None or at is None or at == i or count is None or size is None or length.mod is not None:
        return
    one, other = article.moments[i], article.moments[at]
    if one.earliest is None or other.earliest is None or one.earliest != one.latest or other.earliest != other.latest:
        return
    real = (one.earliest - other.earliest).days * (1 if said[1] == "after" else -1)
    if abs(real - count * size) > max(1.0, size * 0.5, count * size * _SLACK):
        words_ = " ".join(article.spans[i + 1].of(article.text).split())
        yield i, f"said to be {words_} {said[1]} the {said[2]}, but the {said[2]} is dated {days_words(other)}"
