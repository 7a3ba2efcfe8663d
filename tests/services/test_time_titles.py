"""What a time dates: a sentence in, a few of its words out."""

from __future__ import annotations

import pytest

from tests.helpers.desk_builder import DeskBuilder
from workbench.domain.desk import Row
from workbench.domain.group import Relation
from workbench.domain.mention import Kind
from workbench.domain.moment import DatedEvent, Expression, TimexType
from workbench.domain.span import Span
from workbench.services.time_titles import title


def titled(text: str, time: str, event: str, row: str, others: int = 0, speaker: str = "") -> str:
    """Return the title of a time in a sentence whose event has a word, in a row with a title."""
    start = text.index(event) if event else 0
    dated = DatedEvent(Span(start, start + len(event))) if event else None
    b = DeskBuilder()
    b.article(text)
    expression = Expression("date", {}, TimexType.DATE, event=dated)
    claim = b.claim("A", time, time, Kind.TIME, expression=expression, speaker=speaker)
    members = (claim, *(claim for _ in range(others)))
    return title(b.build().claims[claim].claim, Row("", row, Kind.TIME, Relation.ONLY_HERE, members, (), {}), text)


@pytest.mark.parametrize(
    ("text", "time", "event", "row", "expected"),
    [
        (
            "Parliament is to vote next Tuesday.",
            "next Tuesday",
            "vote",
            "Parliament is to vote",
            "Parliament is to vote",
        ),
        (
            "The blast in the port, at 7 p.m. local time, broke windows.",
            "7 p.m.",
            "blast",
            "Local time",
            "The blast in the port",
        ),
        (
            "The firm said so and would open its books by Friday.",
            "Friday",
            "open",
            "Books",
            "Firm said so and would open its books",
        ),
        (
            "By midnight 1,350 residents had been moved.",
            "midnight",
            "moved",
            "Midnight",
            "1,350 residents had been moved",
        ),
        (
            "The fair, planned for March 13, was cancelled.",
            "March 13",
            "planned",
            "Planned",
            "The fair planned was cancelled",
        ),
        ("Rain fell on Sunday.", "Sunday", "", "Sunday", "Rain fell on"),
    ],
    ids=["the row's title", "its clause", "no leading and", "comma in a figure", "a short clause", "no event"],
)
def test_the_words_that_tell_what_happened(text: str, time: str, event: str, row: str, expected: str) -> None:
    assert titled(text, time, event, row) == expected


def test_a_joined_row_has_one_name_in_every_lane() -> None:
    text = "It was last inspected on January 12."
    assert (
        titled(text, "January 12", "inspected", "Inspectors visited the port", others=1)
        == "Inspectors visited the port"
    )


def test_a_quotes_speaker_is_told_behind_it() -> None:
    text = "The quay would reopen within two weeks, Lenz said."
    row = "Lenz: “the quay would reopen within two weeks”"
    assert titled(text, "two weeks", "reopen", row, 1, "Lenz") == "the quay would reopen"


def test_an_event_in_another_sentence_is_no_title() -> None:
    text = "It burned. On Tuesday it rained."
    assert titled(text, "Tuesday", "burned", "Tuesday") == "Tuesday"


def test_a_joined_rows_title_leaves_out_the_time_it_ends_with() -> None:
    text = "The lock may reopen within 36 hours."
    assert titled(text, "36 hours", "reopen", "The lock may reopen within 36 hours", 1) == "The lock may reopen"
    assert titled("He left in 48 hours.", "48 hours", "left", "He left in 48 hours", 1) == "He left in 48 hours"
