"""Which time dates a saying, told by words alone (blank English with our rules, no trained pipeline)."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.domain.mention import AnalysisRequest, Mention
from workbench.domain.moment import TimeContext
from workbench.extraction import pipeline
from workbench.extraction.analyse import analyse
from workbench.services.outside import moments_of

_WEDNESDAY = TimeContext(published=date(2022, 2, 16))


@pytest.fixture(scope="module")
def read() -> pipeline.Language:
    return pipeline.load()


def mentions(nlp: pipeline.Language, text: str) -> tuple[Mention, ...]:
    return analyse(nlp, AnalysisRequest(text)).mentions


def said_on(nlp: pipeline.Language, text: str) -> list[str | None]:
    """Return for each quote of a text the words that date it."""
    found = mentions(nlp, text)
    return [
        found[m.said_on].span.of(text) if m.said_on is not None else None for m in found if m.quote and m.quote.speaker
    ]


def days(nlp: pipeline.Language, text: str, words: str) -> tuple[str, str, str]:
    """Return the first and last day of a time, and what it was counted from."""
    found = mentions(nlp, text)
    moments = moments_of(found, _WEDNESDAY)
    (at,) = [i for i, m in enumerate(found) if i in moments and (m.time_span or m.span).of(text) == words]
    moment = moments[at]
    return str(moment.earliest), str(moment.latest), moment.anchor


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Mira Holt said on Monday that the dam could burst.", "Monday"),
        ("On Monday, Mira Holt said that the dam could burst.", "Monday"),
        ("Mira Holt warned the same day that the dam could burst.", "the same day"),
        ("“The dam could burst,” Mira Holt said in an interview on Monday.", "Monday"),
        ("“The dam could burst,” Mira Holt said at a briefing Monday.", "Monday"),
        ("In a statement Monday, Mira Holt said that the dam could burst.", "Monday"),
        ("At Monday’s debate, Mira Holt said that the dam could burst.", "Monday"),
        ("Mira Holt spoke out on Monday about the flood, arguing that the dam could burst.", "Monday"),
        ("Mira Holt visited Lorne on Monday and said that the dam could burst.", "Monday"),
        ("After the flood on Monday Mira Holt said that the dam could burst.", None),
        ("Mira Holt, who was elected in 2014, said that the dam could burst.", None),
        ("The river rose on Monday, and experts say that the dam could burst.", None),
    ],
)
def test_a_time_dates_the_saying_or_something_else(read: pipeline.Language, text: str, day: str | None) -> None:
    assert said_on(read, text)[0] == day


def test_what_a_speaker_goes_on_to_say_was_said_on_the_same_day(read: pipeline.Language) -> None:
    text = "“The dam is old,” Mira Holt said on Monday. It was built by her father. “It could burst soon,” she added."
    assert said_on(read, text) == ["Monday", "Monday"]
    other = "“The dam is old,” Mira Holt said on Monday. It was built by her father. “It is safe,” said Jan Orr."
    assert said_on(read, other) == ["Monday", None]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        # A deadline runs from the day of the saying, in reported speech and in quotes.
        ("Mira Holt said on Monday the dam could burst within 48 hours.", "48 hours", ("2022-02-14", "2022-02-16")),
        ("“It could burst within 48 hours,” Mira Holt said on Monday.", "48 hours", ("2022-02-14", "2022-02-16")),
        # A speaker's own "tomorrow" is hers; in reported speech it is the reporter's.
        ("“It will burst tomorrow,” Mira Holt said on Monday.", "tomorrow", ("2022-02-15", "2022-02-15")),
        ("Mira Holt said on Monday the dam would burst tomorrow.", "tomorrow", ("2022-02-17", "2022-02-17")),
        # Told on Monday, Tuesday still lay ahead, and what had happened on Tuesday was eight days ago.
        ("Mira Holt said on Monday the dam would burst on Tuesday.", "Tuesday", ("2022-02-15", "2022-02-15")),
        ("Mira Holt said on Monday the dam had burst on Tuesday.", "Tuesday", ("2022-02-08", "2022-02-08")),
        # A day that dates something else moves nothing.
        ("After the flood on Monday Mira Holt said the dam could burst within 48 hours.", "48 hours",
         ("2022-02-16", "2022-02-18")),
    ],
)  # fmt: skip
def test_times_inside_a_saying_count_from_its_day(
    read: pipeline.Language, text: str, words: str, expected: tuple[str, str]
) -> None:
    assert days(read, text, words)[:2] == expected


def test_the_anchor_and_the_reason_name_the_day_of_the_saying(read: pipeline.Language) -> None:
    text = "Mira Holt said on Monday the dam could burst within 48 hours."
    found = mentions(read, text)
    moment = moments_of(found, _WEDNESDAY)[next(i for i, m in enumerate(found) if m.quantity)]
    assert moment.anchor == "the day it was said, Monday 14 Feb 2022"
    assert moment.reason.rule.endswith("a deadline, counted from the day it was said")
