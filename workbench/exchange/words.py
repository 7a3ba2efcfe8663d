"""The report's words in English: a report is published, so it does not follow the language of the window."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from workbench.domain import naming, wording
from workbench.domain.article import Known
from workbench.domain.days import MONTHS
from workbench.domain.mention import Kind
from workbench.domain.verdict import Question, Verdict

if TYPE_CHECKING:
    from workbench.domain.desk import Desk, Row

VERDICTS = {
    Verdict.VERIFIED: ("Verified", "the sources at hand bear it out"),
    Verdict.DISPUTED: ("Disputed", "credible sources contradict each other"),
    Verdict.UNVERIFIABLE: ("Unverifiable", "no evidence to be had"),
    Verdict.NOT_CHECKABLE: ("Not checkable", "opinion, forecast, unclear"),
    Verdict.MOSTLY_ACCURATE: ("Mostly accurate", "right in substance, wrong in a detail"),
    Verdict.MISSING_CONTEXT: ("Missing context", "correct, but misleading without what is left out"),
    Verdict.INACCURATE: ("Inaccurate", "wrong in substance"),
    Verdict.FALSE: ("False", "the evidence says the opposite"),
    Verdict.MISATTRIBUTED: ("Misattributed", "someone else said or did it"),
    Verdict.OUTDATED: ("Outdated", "was right, no longer is"),
}
"""Name and definition of each verdict; the definition stands under the word."""

QUESTIONS = {Question.SAID: "Did they say it?", Question.SO: "Is it so?"}

KINDS = {Kind.QUANTITY: "quantity", Kind.TIME: "time", Kind.QUOTE: "quote", Kind.STATEMENT: "statement"}

KNOWN = {Known.FOUND: "found", Known.INFERRED: "inferred", Known.GIVEN: "given by a person", Known.UNKNOWN: "not known"}


def relation(row: Row, desk: Desk) -> tuple[str, str]:
    """Return mark and word of a row's relation, e.g. ``("≠", "Reports differ")`` or ``("", "Only in A")``."""
    letter = naming.letter(row, desk)
    mark, told = wording.relation(row.relation, row.between, row.how, proposed=row.proposed, letter=bool(letter))
    return mark, told.format(letter=letter)


def one_source(row: Row, desk: Desk) -> tuple[str, ...]:
    """Return which reports of a row have it from one source, a line each: "A, C: one source, AFP"."""
    return tuple(
        f"{naming.letters(desk, one.stories)}: {f'one source, {one.source}' if one.source else 'one text'}"
        for one in row.origins
    )


def day(value: date | datetime | None) -> str:
    """Return a day in words, "6 March 2024", or "" for None."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}" if value else ""


def verdict(value: Verdict | None, sources: int, question: Question = Question.SO) -> str:
    """Return a verdict as it is always shown: never without saying that no source was recorded.

    A verdict without a source is allowed, but must not read as if it had one; and that somebody said a thing must
    never read as "Verified" of the thing.
    """
    if value is None:
        return ""
    name = VERDICTS[value][0]
    name = f"Said: {name.lower()}" if question is Question.SAID else name
    return name if sources else f"{name} · no source recorded"
