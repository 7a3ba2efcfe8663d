"""What two places of one article say that cannot both be: each check takes the article and yields "?" with reasons.

All of them are cautious: a wrong "?" costs a reader's trust, so a check speaks only where the wording leaves no way out
(days with a year of their own, times side by side, a name that stands beside the birth and the age).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from workbench.domain.days import day_of
from workbench.domain.moment import EventStatus, Expression, Moment, Tense, TimeContext
from workbench.domain.span import Span
from workbench.extraction.times import values, words
from workbench.extraction.times.frame import day_words, number
from workbench.extraction.times.frame import text as text_field

Found = Iterator[tuple[int, str]]

NAME: Final = r"[A-Z][\w’'-]*[a-z]"
"""A word that can be part of a person's name."""
_BACK: Final = 80
"""Characters before an event in which the name of who it befell is looked for."""


@dataclass(frozen=True, slots=True)
class Told:
    """One article as the checks read it.

    Attributes:
        text: Its text, "" when it is not known: then the checks that need words find nothing.
        spans: Where each expression stands, in text order.
        expressions: As recognised.
        moments: What they mean.
        today: The day it speaks from, from its publication date or dateline.
    """

    text: str
    spans: tuple[Span, ...]
    expressions: tuple[Expression, ...]
    moments: tuple[Moment, ...]
    today: date | None = None

    def event(self, i: int) -> str:
        """Return the word of what an expression dates, in lower case, or ""."""
        event = self.expressions[i].event
        return event.span.of(self.text).lower() if event is not None else ""

    def before_event(self, i: int, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Search the words right before what an expression dates."""
        event = self.expressions[i].event
        if event is None:
            return None
        return pattern.search(self.text, max(0, event.span.start - _BACK), event.span.start)

    def between(self, left: int, right: int) -> str:
        """Return the text between two expressions."""
        return self.text[self.spans[left].end : self.spans[right].start]


def told(
    expressions: Sequence[tuple[Span, Expression]], moments: Sequence[Moment], text: str, context: TimeContext
) -> Told:
    """Gather an article for the checks."""
    today = day_of(context.published or context.dateline)
    return Told(text, tuple(s for s, _ in expressions), tuple(e for _, e in expressions), tuple(moments), today)


_RELATIVE: Final = frozenset({"deictic", "weekday", "shift", "unit", "offset", "part"})
_BESIDE: Final = re.compile(r"\s*[,(–—-]\s*(?:on |in )?(?:the )?|,? (?:on|in) ")
_SLACK: Final = {"Y": 366, "M": 31, "Q": 92, "W": 7, "DE": 3660}
"""Days by which a count of units may miss the date beside it ("20 years ago, in 2001")."""


def relative_and_absolute(article: Told) -> Found:
    """Yield dates that contradict the relative time right beside them ("yesterday, 12 February 2022")."""
    for left in range(len(article.spans) - 1):
        right = left + 1
        one, two = article.expressions[left], article.expressions[right]
        if {one.form, two.form} & _RELATIVE and "date" in {one.form, two.form} and one.form != two.form:
            gap = article.between(left, right)
            if not _BESIDE.fullmatch(gap) or _of_its_own(one, two, gap):
                continue
            relative, absolute = (left, right) if one.form in _RELATIVE else (right, left)
            if _apart(article, relative, absolute):
                yield right, _disagree(article, relative, absolute)


def _of_its_own(one: Expression, two: Expression, gap: str) -> bool:
    """Tell whether two times side by side date two things: "he quit yesterday, in 2014 he had joined"."""
    return (one.event is not None and two.event is not None and one.event.span != two.event.span) or (
        "," not in gap and "(" not in gap and one.form == "weekday"
    )


def _apart(article: Told, relative: int, absolute: int) -> bool:
    moment, date_ = article.moments[relative], article.moments[absolute]
    if None in (moment.earliest, moment.latest, date_.earliest, date_.latest) or not _exact(article, absolute):
        return False
    if date_.earliest in moment.options:  # "last Friday" that was the one before
        return False
    slack = _SLACK.get(text_field(article.expressions[relative], "unit"), 0)
    return _gap(moment, date_) > slack


def _exact(article: Told, i: int) -> bool:
    """Tell whether a date names its own year, or at least month and day, which only a wrong year could turn round."""
    expression = article.expressions[i]
    return number(expression, "year") is not None or number(expression, "day") is not None


def _gap(one: Moment, two: Moment) -> int:
    """Return the days between two stretches, 0 when they touch."""
    if one.earliest is None or one.latest is None or two.earliest is None or two.latest is None:
        return 0
    return max((two.earliest - one.latest).days, (one.earliest - two.latest).days, 0)


def _disagree(article: Told, relative: int, absolute: int) -> str:
    said = " ".join(article.spans[relative].of(article.text).split())
    meant, beside = (days_words(article.moments[i]) for i in (relative, absolute))
    return f"“{said}” is {meant}, the date beside it {beside}"


def days_words(moment: Moment) -> str:
    """Write a stretch of days as exactly as it is known."""
    if moment.earliest is None or moment.latest is None:
        return moment.value
    if moment.earliest == moment.latest:
        return day_words(moment.earliest)
    point = values.parse(moment.value)
    if point is not None and point.year is not None and point.scale == 1 and moment.value == f"{point.year:04d}":
        return str(point.year)
    return f"{day_words(moment.earliest)} to {day_words(moment.latest)}"


_RANGE: Final = re.compile(r"\s*(?:to|until|till|through|and|-|–|—)\s*(?:the )?")


def turned_ranges(article: Told) -> Found:
    """Yield the ends of ranges that lie before their beginnings ("from 2018 to 2014")."""
    for left in range(len(article.spans) - 1):
        one, two = article.expressions[left], article.expressions[left + 1]
        opening = text_field(one, "bound")
        if opening not in {"from", "between"} or not _RANGE.fullmatch(article.between(left, left + 1)):
            continue
        # A year or month that was left out was supplied by rule: only what is written can contradict.
        if one.form != "date" or two.form != "date" or not _same_parts(one, two):
            continue
        first, last = article.moments[left], article.moments[left + 1]
        if is_after(first, last):
            yield left + 1, f"the end, {days_words(last)}, lies before the beginning, {days_words(first)}"


def _same_parts(one: Expression, two: Expression) -> bool:
    years = number(one, "year") is not None and number(two, "year") is not None
    return years or (number(one, "day") is not None and number(one, "month") == number(two, "month") is not None)


def told_out_of_time(article: Told) -> Found:
    """Yield days told as past that lie after the story, and days told as to come that lie before it."""
    if article.today is None or not article.text:
        return
    for i, (expression, moment) in enumerate(zip(article.expressions, article.moments, strict=True)):
        event, day = expression.event, moment.earliest
        if event is None or day is None or day != moment.latest or not _full(expression):
            continue
        word = article.event(i)
        past = expression.tense is Tense.PAST and event.status is EventStatus.HAPPENED and _past_verb(word)
        if past and day > article.today:
            yield i, f"“{word}” is told as past, but {day_words(day)} is after the story's day, {_day(article)}"
        elif expression.tense is Tense.FUTURE and not expression.modality and day < article.today:
            yield i, f"“{word}” is told as to come, but {day_words(day)} is before the story's day, {_day(article)}"


def _past_verb(word: str) -> bool:
    """Tell whether a word is a past form that dates itself, not a plan ("agreed", "expected")."""
    known = word.endswith("ed") or word in words.listed("verbs", "past")
    return known and word not in words.listed("verbs", "ahead_past") | words.listed("verbs", "planned")


def _day(article: Told) -> str:
    return day_words(article.today) if article.today is not None else ""


def _full(expression: Expression) -> bool:
    keys = ("year", "month", "day")
    free = not expression.fields.get("cited") and not expression.fields.get("dateline")
    free = free and text_field(expression, "bound") in {"", "on"}
    return expression.form == "date" and free and all(number(expression, key) is not None for key in keys)


def is_after(one: Moment, two: Moment) -> bool:
    """Tell whether one stretch lies wholly behind another."""
    return one.earliest is not None and two.latest is not None and one.earliest > two.latest


@lru_cache(maxsize=1)
def ranks() -> dict[str, tuple[int, int]]:
    """Return for each word of a step in a life or a case the line it belongs to and its place there."""
    lines = enumerate(words.table("events")["order"])
    return {word: (line, place) for line, steps in lines for place, step in enumerate(steps) for word in step}


_SENTENCE_END: Final = re.compile(r"[.!?]['\"”’)]*\s|\n\s*\n")


def wrong_order(article: Told) -> Found:
    """Yield the later step of a pair in one sentence that is dated before the earlier one ("born 1961, died 1958")."""
    if not article.text:
        return
    rank = ranks()
    for left in range(len(article.spans) - 1):
        right = left + 1
        one, two = rank.get(article.event(left)), rank.get(article.event(right))
        if one is None or two is None or one[0] != two[0] or one[1] == two[1]:
            continue
        if _SENTENCE_END.search(article.between(left, right)) or not (_dated(article, left) and _dated(article, right)):
            continue
        before, after = (left, right) if one[1] < two[1] else (right, left)
        if is_after(article.moments[before], article.moments[after]):
            yield right, turned(article, before, after)


def turned(article: Told, before: int, after: int) -> str:
    """Return the words for a step of a case that is dated before the step in front of it."""
    first, last = days_words(article.moments[before]), days_words(article.moments[after])
    return f"“{article.event(after)}” ({last}) lies before “{article.event(before)}” ({first})"


def _dated(article: Told, i: int) -> bool:
    expression = article.expressions[i]
    happened = expression.event is not None and expression.event.status is EventStatus.HAPPENED
    return expression.form == "date" and number(expression, "year") is not None and happened
