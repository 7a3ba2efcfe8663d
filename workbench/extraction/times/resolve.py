"""Which day an expression means. Pure and without spaCy: a corrected publication date is resolved anew in milliseconds.

Order of what times lean on: the publication date, the dateline, the dates the text itself fixes, the case's event date;
never the machine's clock, zone or locale.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.extraction.times import resolve_days, resolve_holidays, resolve_lengths, resolve_units
from workbench.extraction.times.frame import Frame, Outcome, frame_of, moment_of
from workbench.extraction.times.sayings import Sayings
from workbench.extraction.times.story import Story

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.domain.moment import Expression, Moment, TimeContext
    from workbench.domain.span import Span

_RESOLVERS: dict[str, Callable[[Expression, Frame], Outcome]] = {
    "date": resolve_days.date_,
    "weekday": resolve_days.weekday,
    "deictic": resolve_days.deictic,
    "day_of_month": resolve_days.day_of_month,
    "nth_weekday": resolve_days.nth_weekday,
    "holiday": resolve_holidays.holiday,
    "clock": resolve_days.clock,
    "part": resolve_days.part,
    "season": resolve_units.season,
    "quarter": resolve_units.quarter,
    "half": resolve_units.half,
    "decade": resolve_units.decade,
    "century": resolve_units.century,
    "unit": resolve_units.unit,
    "same_back": resolve_units.same_back,
    "shift": resolve_lengths.shift,
    "span": resolve_lengths.span,
    "duration": resolve_lengths.duration,
    "set": resolve_lengths.set_,
    "reference": resolve_lengths.reference,
}


def resolve(expression: Expression, context: TimeContext, previous: Moment | None = None) -> Moment:
    """Resolve one expression.

    Args:
        expression: As recognised.
        context: The article's dates.
        previous: The nearest earlier time of the text, if there is one.
    """
    return resolve_in(expression, frame_of(context, previous))


def resolve_in(expression: Expression, frame: Frame) -> Moment:
    """Resolve one expression against a frame; an unknown form keeps its type and says so."""
    if expression.form == "offset":
        return moment_of(expression, _offset(expression, frame), frame)
    resolver = _RESOLVERS.get(expression.form)
    outcome = resolver(expression, frame) if resolver else Outcome(missing=f"the form {expression.form!r} is not known")
    return moment_of(expression, outcome, frame)


def _offset(expression: Expression, frame: Frame) -> Outcome:
    """Resolve the date an offset counts from, whose fields carry the prefix ``base_``, then the offset."""
    fields = {key[5:]: value for key, value in expression.fields.items() if key.startswith("base_")}
    resolver = _RESOLVERS.get(str(fields.get("form")))
    if resolver is None:
        return Outcome(missing="the date it counts from")
    return resolve_lengths.offset(expression, resolver(replace(expression, fields=fields), frame))


def resolve_all(
    expressions: Sequence[tuple[Span, Expression]], context: TimeContext, said: Sequence[int | None] = ()
) -> list[Moment]:
    """Resolve an article's expressions in text order; dates the text fixes serve as anchors for what follows.

    Args:
        expressions: Each expression with its place, in text order.
        context: The article's dates.
        said: For each expression, which one dates the saying that it is part of, or None; empty when nothing is said.

    Returns:
        One moment for each expression, in the same order.
    """
    story = Story([expression for _, expression in expressions], context, [place for place, _ in expressions])
    sayings = Sayings(story, [expression for _, expression in expressions], said)
    moments: list[Moment] = []
    for i, (_, expression) in enumerate(expressions):
        if expression.anchor == "next" and i + 1 < len(expressions):
            following = expressions[i + 1][1]
            ahead = resolve_in(following, story.frame(following, i + 1))
            frame = replace(story.frame(expression, i), previous=ahead, day=ahead)
        else:
            frame = story.frame(expression, i)
        if said and said[i] is not None:
            frame = sayings.frame(i, frame, moments, resolve_in)
        moment = resolve_in(expression, frame)
        moments.append(moment)
        story.remember(expression, moment, i)
    return moments
