"""What *Copy claim* and *Copy table* put on the clipboard."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from workbench.domain.verdict import Question
from workbench.domain.wording import as_written
from workbench.exchange import words
from workbench.exchange.facts import answers, outlet, passage
from workbench.exchange.report import printable
from workbench.exchange.rows import safe, source_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from workbench.domain.desk import ClaimView, Desk, DeskArticle, Row


def copy_claim(desk: Desk, claim: UUID) -> str:
    """Return a claim as plain text that can stand in a message: passage, sentence, reading, verdicts, sources.

    Raises:
        KeyError: The claim is not on the desk.
    """
    view = desk.claims[claim]
    article = desk.article(view.claim.article)
    before, exact, after = passage(article.stored.article.text, view.claim.sentence, view.claim.span)
    lines = [f"“{exact}” ({_source(article)})", f"In its sentence: {' '.join(f'{before}{exact}{after}'.split())}"]
    lines += _reading(view)
    row = desk.row(view.row)
    if row:
        lines += _relation(desk, row)
    lines += _answers(view)
    return "\n".join(lines)


def copy_table(desk: Desk) -> tuple[str, str]:
    """Return the comparison as tab-separated text and as an HTML table, for one clipboard."""
    columns = [desk.article(uuid) for uuid in desk.columns]
    head = ["Relation", "Claim", *(f"{article.letter} {outlet(article)}" for article in columns)]
    table = [head, *(_table_line(desk, row, columns) for row in desk.rows)]
    tsv = "\n".join("\t".join(safe(" / ".join(cell.split("\n")).replace("\t", " ")) for cell in line) for line in table)
    return tsv, _html(table)


def _source(article: DeskArticle) -> str:
    masthead = article.stored.article.masthead
    parts = [article.letter, outlet(article), masthead.title.value or "", words.day(masthead.published.value)]
    return ", ".join(part for part in parts if part)


def _reading(view: ClaimView) -> Iterator[str]:
    yield f"Read as: {view.read_as}"
    if view.claim.speaker:
        day = f", {words.day(view.said_day)}" if view.said_day else ""
        yield f"Speaker: {view.claim.speaker.name}{day}"


def _relation(desk: Desk, row: Row) -> Iterator[str]:
    mark, word = words.relation(row, desk)
    yield f"{mark} {word}: {row.reason}".strip() if row.reason else f"{mark} {word}".strip()
    yield from words.one_source(row, desk)
    yield from (told for told in (row.by_hand, row.parted) if told)


def _answers(view: ClaimView) -> Iterator[str]:
    for answer in answers([view], view.judged(Question.SAID) is not None):
        if answer.given:
            reason = f": {answer.reason}" if answer.reason else ""
            yield f"{answer.question} {answer.verdict}{reason} ({answer.by})"
            yield from (f"Source: {source_line(source)}" for source in answer.sources)


def _table_line(desk: Desk, row: Row, columns: list[DeskArticle]) -> list[str]:
    cells = [cell_text(desk, row, article) for article in columns]
    return [words.relation(row, desk)[1], row.title, *cells]


def cell_text(desk: Desk, row: Row, article: DeskArticle) -> str:
    """Return a cell of the comparison: a line per passage, or what is known of its absence."""
    uuid = article.stored.uuid
    claims = row.cells.get(uuid, ())
    if claims:
        return "\n".join(_passage_line(desk.claims[claim]) for claim in claims if claim in desk.claims)
    return "Not mentioned" if uuid in row.absences else "No match found"


def _passage_line(view: ClaimView) -> str:
    speaker = view.claim.speaker.name if view.claim.speaker else ""
    parts = (as_written(view.claim), speaker, words.day(view.said_day))
    return " · ".join(part for part in parts if part)


def _html(table: list[list[str]]) -> str:
    head, *body = table
    rows = ["".join(f"<th>{_cell(cell)}</th>" for cell in head)]
    rows += ["".join(f"<td>{_cell(cell)}</td>" for cell in line) for line in body]
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def _cell(text: str) -> str:
    return escape(printable(text)).replace("\n", "<br>")
