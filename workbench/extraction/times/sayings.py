"""Times inside what somebody says, counted from the day on which it was said.

"An invasion could come within 48 hours", said on Monday and printed on Tuesday, ends on Wednesday. A reporter turns
"tomorrow" and "next week" into days of the report; so these are counted from the saying only in a speaker's own words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from workbench.domain.days import WEEKDAYS
from workbench.domain.moment import Expression, Moment
from workbench.extraction.times.frame import Frame, day_words
from workbench.extraction.times.story import Story

_REPORTED: Final = frozenset({"duration", "span", "weekday", "date", "day_of_month", "nth_weekday"})
"""Forms that keep the speaker's point of view in reported speech, too."""

Resolve = Callable[[Expression, Frame], Moment]


class Sayings:
    """Knows for each expression of an article which other one dates the saying it is part of."""

    def __init__(self, story: Story, expressions: Sequence[Expression], said: Sequence[int | None]) -> None:
        self._story = story
        self._expressions = expressions
        self._said = said

    def frame(self, place: int, frame: Frame, moments: Sequence[Moment], resolve: Resolve) -> Frame:
        """Return a frame that stands on the day of the saying, or the one given where that day is not known.

        Args:
            place: Index of the expression inside what is said.
            frame: What it would be resolved against in the outlet's own voice.
            moments: What the expressions before it mean.
            resolve: Resolves the time of a saying that is told only behind it ("…", Holt said on Monday).
        """
        expression, dating = self._expressions[place], self._said[place]
        if dating is None or frame.history or not (expression.spoken or expression.form in _REPORTED):
            return frame
        if dating < place:
            told = moments[dating]
        else:
            told = resolve(self._expressions[dating], self._story.frame(self._expressions[dating], dating))
        day = _single_day(told, frame.now)
        if day is None or day == frame.now:
            return frame
        words = f"the day it was said, {WEEKDAYS[day.isoweekday() - 1]} {day_words(day)}"
        return replace(frame, now=day, now_words=words, now_certain=told.certain, clock=None, said=True)


def _single_day(told: Moment, now: date | None) -> date | None:
    """Return the day of a saying, when it is one day and no later than the report."""
    if told.earliest is None or told.earliest != told.latest:
        return None
    return told.earliest if now is None or told.earliest <= now else None
