"""The report's rows as CSV: one line per reading, safe to open in a spreadsheet program."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from workbench.domain.verdict import Question
from workbench.exchange import words
from workbench.exchange.facts import reported, row_facts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.domain.desk import Desk, Row
    from workbench.domain.verdict import Evidence
    from workbench.exchange.facts import Answer, ReadingFacts, RowFacts

COLUMNS = (
    "number", "claim", "kind", "relation", "relation_reason", "relation_note",
    "one_source", "by_hand", "maybe_the_same", "read_as", "speaker", "day_said", "articles",
    "as_written", "said_verdict", "said_reason", "so_verdict", "so_reason", "as_of", "sources", "decided_by",
    "not_mentioned_in", "to_check_because", "key",
)  # fmt: skip

_FORMULA = frozenset("=+-@＝＋－＠")  # Excel takes the full-width forms for the plain ones in East Asian locales.


_SEVERAL = " | "
"""Between the entries of a cell: a line break in it splits the row in programs that read line by line."""


def safe(cell: str) -> str:
    """Return a cell that no spreadsheet program runs as a formula.

    A text that starts with one of ``= + - @`` gets an apostrophe in front, as OWASP advises ("CSV Injection"); white
    space before the sign is looked through, since a program may trim it. NUL, which ends the text in some readers,
    is replaced.
    """
    cell = cell.replace("\0", "\ufffd")
    return f"'{cell}" if cell.lstrip()[:1] in _FORMULA else cell


def lines(desk: Desk, rows: Sequence[Row] | None = None) -> Iterator[tuple[str, ...]]:
    """Return the lines under the heading.

    Args:
        desk: The case.
        rows: Rows to write; those that the report speaks of when None.
    """
    for number, row in enumerate(reported(desk) if rows is None else rows, 1):
        facts = row_facts(desk, row)
        for reading in facts.readings:
            yield _line(number, facts, reading)


def to_csv(desk: Desk, rows: Sequence[Row] | None = None, *, bom: bool = False) -> str:
    """Return the rows as CSV after RFC 4180.

    Args:
        desk: The case.
        rows: Rows to write; those that the report speaks of when None.
        bom: Start with U+FEFF, by which Excel recognises UTF-8.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows([safe(" ".join(cell.split())) for cell in line] for line in lines(desk, rows))
    return ("\ufeff" if bom else "") + out.getvalue()


def _line(number: int, row: RowFacts, reading: ReadingFacts) -> tuple[str, ...]:
    said = _answer(reading, Question.SAID)
    so = _answer(reading, Question.SO)
    given = [answer for answer in (said, so) if answer and answer.given]
    return (
        str(number),
        row.title,
        row.kind,
        row.relation,
        row.reason,
        row.note,
        "; ".join(row.one_source),
        row.by_hand,
        _SEVERAL.join(row.maybe),
        reading.value,
        "; ".join(dict.fromkeys(passage.speaker for passage in reading.appearances if passage.speaker)),
        reading.said_on,
        reading.letters,
        _SEVERAL.join(f"{passage.letter}: {passage.exact}" for passage in reading.appearances),
        said.verdict if said else "",
        said.reason if said else "",
        so.verdict if so else "",
        so.reason if so else "",
        next((answer.as_of for answer in reversed(given) if answer.as_of), ""),
        _SEVERAL.join(source_line(source) for answer in given for source in answer.sources),
        "; ".join(dict.fromkeys(answer.by for answer in given)),
        row.absent,
        row.why_listed,
        row.key,
    )


def _answer(reading: ReadingFacts, question: Question) -> Answer | None:
    return next((answer for answer in reading.answers if answer.question == words.QUESTIONS[question]), None)


def source_line(source: Evidence) -> str:
    """Return a source in one line: title, address, passage, day seen, primary or not."""
    parts = [source.title, source.address, f"“{source.passage}”" if source.passage else ""]
    parts.append(f"seen {words.day(source.seen)}" if source.seen else "")
    if source.primary is not None:
        parts.append("primary" if source.primary else "secondary")
    return " · ".join(part for part in parts if part)
