"""What one expression is resolved against, and the moment that comes out."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from workbench.domain.days import MONTHS, day_of
from workbench.domain.moment import Expression, Moment, Tense, TimeContext, TimexType
from workbench.domain.reason import Reason
from workbench.extraction.times import values
from workbench.extraction.times.values import Point


@dataclass(slots=True)
class Frame:
    """The dates in force at one place of a text.

    Attributes:
        now: The day "today" is, or None when nothing tells it.
        now_words: What told it, in words.
        now_certain: False when it was inferred from dates the text fixes or from the case's event date.
        previous: The nearest earlier time of the text with a year.
        day: The nearest earlier time of the text that is a day.
        history: The text tells events of its own past ("In May the rebels …"): bare dates follow the one before.
        years: Years the text or the case fixes, for a weekday with a day but no year.
        month_first: Day-month order the text's own numeric dates show, else the outlet's; None when neither tells.
        next_year: The next year the text names after this place.
        clock: The publication's time, where known.
        far: The day that was told last is too far back for a clock time to belong to it without doubt.
        month_before: The time before it names the month and the year of a day that names no year.
        said: "Today" is the day on which somebody says what is resolved.
    """

    now: date | None = None
    now_words: str = ""
    now_certain: bool = True
    previous: Moment | None = None
    day: Moment | None = None
    history: bool = False
    years: frozenset[int] = field(default_factory=frozenset)
    month_first: bool | None = None
    next_year: int | None = None
    clock: datetime | None = None
    said: bool = False
    far: Moment | None = None
    month_before: bool = False

    def previous_point(self) -> Point | None:
        """Return the nearest earlier time as a point of the calendar."""
        return values.parse(self.previous.value) if self.previous else None


@dataclass(slots=True)
class Outcome:
    """What a resolver found; `moment_of` makes the moment of it.

    Attributes:
        point: A point of the calendar; None for lengths, references and sets, which give ``value``.
        span: First and last day, where they differ from the point's.
        unclear: Why a person should look, or "".
    """

    point: Point | None = None
    value: str = ""
    span: tuple[date, date] | None = None
    anchor: str = ""
    missing: str = ""
    unclear: str = ""
    options: tuple[date, ...] = ()
    rule: str = ""
    certain: bool = True


def day_words(day: date) -> str:
    """Write a day for a person, whatever the locale: "15 Feb 2022"."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def publication(context: TimeContext) -> tuple[date | None, str, bool]:
    """Return the day the story speaks from, what told it, and whether that is certain (without looking at the text)."""
    if context.published is not None:
        day = day_of(context.published)
        return day, f"publication date {day_words(day)}", True
    if context.dateline is not None:
        return context.dateline, f"dateline {day_words(context.dateline)}", True
    return None, "", True


def frame_of(context: TimeContext, previous: Moment | None) -> Frame:
    """Return the frame of a single expression outside a walk through its article."""
    now, words, certain = publication(context)
    day = previous if previous is not None and previous.value[:1] != "P" and _is_day(previous) else None
    years = {context.event_date.year} if context.event_date else set()
    if now is None and day is not None and day.earliest is not None:
        now, words, certain = day.earliest, f"the text's {day_words(day.earliest)}", False
    if now is None and context.event_date is not None:
        now, words, certain = context.event_date, f"event date {day_words(context.event_date)}", False
    clock = context.published if isinstance(context.published, datetime) else None
    return Frame(
        now, words, certain, previous, day,
        history=False, years=frozenset(years), month_first=context.month_first, clock=clock,
    )  # fmt: skip


def _is_day(moment: Moment) -> bool:
    point = values.parse(moment.value)
    return point is not None and point.exact_day is not None


def moment_of(expression: Expression, outcome: Outcome, frame: Frame) -> Moment:
    """Make the moment of an outcome: value, days, certainty, reason."""
    point = outcome.point
    value = values.write(point) if point is not None else outcome.value
    span = outcome.span or (values.days(point) if point is not None else None)
    if span is not None and (edge := number(expression, "edge")) is not None:
        span = values.cut(span, edge, number(expression, "edge_days") or 1)
    elif span is not None and expression.mod is not None:
        span = values.narrowed(span, expression.mod)
    certain = outcome.certain and not outcome.missing and not outcome.unclear
    if outcome.anchor and outcome.anchor == frame.now_words:
        certain = certain and frame.now_certain
    missing = outcome.missing or outcome.unclear
    kind = expression.type
    if point is not None and kind is TimexType.DATE and point.tail:
        kind = TimexType.TIME
    return Moment(
        kind, value, expression.mod, span[0] if span else None, span[1] if span else None, outcome.anchor, certain,
        missing, outcome.options, _reason(expression, outcome, frame),
    )  # fmt: skip


def _reason(expression: Expression, outcome: Outcome, frame: Frame) -> Reason:
    """Return rule and words of an outcome, and that it was counted from the day of a saying."""
    recognised = expression.reason
    said = "counted from the day it was said" if frame.said and outcome.anchor == frame.now_words else ""
    how = ", ".join(part for part in (outcome.rule, said) if part)
    return Reason(f"{recognised.rule or expression.form}: {how}", recognised.evidence) if how else recognised


def looks_ahead(expression: Expression) -> bool:
    """Tell whether the event lies ahead of the one who speaks, as far as the verb tells."""
    if expression.tense is Tense.FUTURE:
        return True
    return expression.tense is Tense.PRESENT and expression.modality == "planned"


def number(expression: Expression, key: str) -> int | None:
    """Return a whole-number field, or None."""
    value = expression.fields.get(key)
    if isinstance(value, bool):
        return None
    return int(value) if isinstance(value, (int, float)) else None


def amount(expression: Expression, key: str = "amount") -> float | None:
    """Return a count field, or None when it is vague."""
    value = expression.fields.get(key)
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def text(expression: Expression, key: str) -> str:
    """Return a text field, or ""."""
    value = expression.fields.get(key)
    return value if isinstance(value, str) else ""
