"""Times: what was written (an expression) and which day it means (a moment). TIMEX3 terms after TimeML 1.2.1."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from workbench.domain.reason import Reason
from workbench.domain.span import Span

FITTING_YEARS = range(2010, 2031)
"""Years offered for a weekday with a day ("Thursday, 10 February": 2011 · 2022 · 2028); never from the clock."""


class TimexType(StrEnum):
    """TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Tense(StrEnum):
    """Where the governing verb puts the event, as far as tokens or parse tell."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    UNKNOWN = "unknown"


class EventStatus(StrEnum):
    """Whether a dated event happened, as the text tells it; never whether that is true."""

    HAPPENED = "happened"
    PLANNED = "planned"
    POSSIBLE = "possible"
    DENIED = "denied"
    SAID = "said"
    """It happened, on somebody's word only."""


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """What a time dates ("the vote on Friday", "troops could attack as soon as Wednesday").

    Attributes:
        span: The word that names it: the governing verb or noun ("vote", "attack").
        relation: How the time is tied to it: "on", "by", "until", "since", "within", "as soon as", "after", "before",
            "from", "during", ...; "on" where no word says it.
        status: Whether it happened.
    """

    span: Span
    relation: str = "on"
    status: EventStatus = EventStatus.HAPPENED


@dataclass(frozen=True, slots=True)
class Expression:
    """A temporal expression as recognised, not yet resolved; stored, and resolved anew when a date is corrected.

    Attributes:
        form: Name of the form, which `resolve` dispatches on ("weekday", "date", "shift", "span", ...).
        fields: The form's parts, flat and JSON-serialisable (``{"weekday": 3, "relation": "last"}``). Any form may
            have "bound" (what ties the event to it: "by", "until", "within", "as soon as"), "ahead" (words beside it
            look ahead), "cited" (a quoted source's date) and "dateline".
        type: TIMEX3 type.
        tense: Tense of the governing verb.
        modality: "planned", "possible", "denied", or "" when it is told as a fact.
        anchor: What it is relative to: "published", "previous" (nearest earlier date of the text), "next" (the date
            said right after it), "" (absolute).
        mod: TIMEX3 mod as worded ("START", "APPROX", ...), or None.
        reason: Rule and words.
        event: What it dates; None for sets, references and datelines, and where no word tells.
        spoken: It stands in a speaker's own words: there "today" is the day of the saying, not of the report.
    """

    form: str
    fields: Mapping[str, str | int | float | bool | None]
    type: TimexType
    tense: Tense = Tense.UNKNOWN
    modality: str = ""
    anchor: str = ""
    mod: str | None = None
    reason: Reason = Reason("")
    event: DatedEvent | None = None
    spoken: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """What an expression means in one article, resolved against that article's dates.

    Attributes:
        type: TIMEX3 type.
        value: TIMEX3 value; unknown parts are X ("XXXX-02-10").
        mod: TIMEX3 mod, or None.
        earliest: First day it can mean; None for unanchored durations and references.
        latest: Last day it can mean, inclusive.
        anchor: Against what it was resolved, in words ("publication date 15 Feb 2022"), or "".
        certain: False when a person should look ("?").
        missing: What is missing to tell the day, or why a person should look, in words, or "".
        options: Every day it can mean, when several fit.
        reason: Rule and words.
    """

    type: TimexType
    value: str
    mod: str | None = None
    earliest: date | None = None
    latest: date | None = None
    anchor: str = ""
    certain: bool = True
    missing: str = ""
    options: tuple[date, ...] = ()
    reason: Reason = Reason("")


@dataclass(frozen=True, slots=True)
class TimeContext:
    """What times are resolved against, strongest first; never the machine's clock.

    Attributes:
        published: The article's publication date or datetime.
        dateline: The day of its dateline.
        event_date: The case's event date, set by a person.
        month_first: The outlet writes 4 March as 3/4; None where that is not known.
    """

    published: date | datetime | None = None
    dateline: date | None = None
    event_date: date | None = None
    month_first: bool | None = None
