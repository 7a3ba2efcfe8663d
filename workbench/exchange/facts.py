"""What the report, the CSV and the copied texts say about a desk: the same facts, gathered once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from textwrap import shorten
from typing import TYPE_CHECKING
from uuid import UUID

from workbench.domain.claim import Origin
from workbench.domain.group import Relation
from workbench.domain.mention import Kind
from workbench.domain.naming import letters
from workbench.domain.verdict import Question
from workbench.exchange import words

if TYPE_CHECKING:
    from workbench.domain.desk import ClaimView, Desk, DeskArticle, Reading, Row
    from workbench.domain.proposals import Proposal
    from workbench.domain.span import Span
    from workbench.domain.verdict import Evidence, Judged

_WINDOW = 400
"""Longest text shown on either side of a passage: a "sentence" of a page without full stops may be very long."""


_NAMED = 60
"""Characters by which a passage is named."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """A passage, verbatim, in its sentence.

    Attributes:
        speaker: Who says it, "" for the outlet's own voice.
        proposed: That it speaks of the same thing as the others is only proposed (*Maybe the same?*).
    """

    letter: str
    outlet: str
    speaker: str
    before: str
    exact: str
    after: str
    by_hand: bool
    standing: str
    doubts: tuple[str, ...]
    proposed: bool = False

    @property
    def sentence(self) -> str:
        """The sentence as it was printed."""
        return f"{self.before}{self.exact}{self.after}"


@dataclass(frozen=True, slots=True)
class Answer:
    """One question of a reading and what was answered, if anything."""

    question: str
    judged: Judged | None

    @property
    def given(self) -> bool:
        """Whether a verdict was given."""
        return self.judged is not None and self.judged.judgement.verdict is not None

    @property
    def sources(self) -> tuple[Evidence, ...]:
        """The sources the answer rests on."""
        return self.judged.judgement.sources if self.judged else ()

    @property
    def verdict(self) -> str:
        """The verdict as shown, with "no source recorded" where that is so; "" when there is none."""
        if self.judged is None:
            return ""
        return words.verdict(self.judged.judgement.verdict, len(self.sources), self.judged.judgement.question)

    @property
    def definition(self) -> str:
        """What the verdict means."""
        value = self.judged.judgement.verdict if self.judged else None
        return words.VERDICTS[value][1] if value else ""

    @property
    def reason(self) -> str:
        """Why it was given."""
        return self.judged.judgement.reason if self.judged else ""

    @property
    def as_of(self) -> str:
        """The day for which it is judged."""
        return words.day(self.judged.judgement.as_of) if self.judged else ""

    @property
    def by(self) -> str:
        """Who gave it and when."""
        return f"{self.judged.reviewer}, {words.day(self.judged.at)}" if self.judged else ""


@dataclass(frozen=True, slots=True)
class ReadingFacts:
    """A reading with its passages and answers.

    Attributes:
        speaker: Who says it in all of its passages, "" where nobody does or they differ.
        mixed: Its passages differ in who says it: each names its own voice.
        said_day: The day it was said, in words; ``said_on`` the same as 2024-03-06.
    """

    value: str
    speaker: str
    mixed: bool
    said_day: str
    said_on: str
    letters: str
    appearances: tuple[Appearance, ...]
    answers: tuple[Answer, ...]

    @property
    def decided(self) -> bool:
        """Whether any question was answered with a verdict."""
        return any(answer.given for answer in self.answers)


@dataclass(frozen=True, slots=True)
class RowFacts:
    """A claim as the report tells it.

    Attributes:
        absent: Letters of the reports of which a person confirmed *Not mentioned*.
        one_source: Which of its reports have it from one source ("A, C: one source, AFP").
        by_hand: Who joined it, set its relation or took it apart from another, and when.
        maybe: What is only proposed to be the same, one line each.
        single: Why it rests on one source alone: "Only in A", "A, C: one source, AFP"; "" where it does not.
    """

    key: str
    title: str
    kind: str
    mark: str
    relation: str
    reason: str
    note: str
    readings: tuple[ReadingFacts, ...]
    absent: str
    why_listed: str
    one_source: tuple[str, ...] = ()
    by_hand: str = ""
    maybe: tuple[str, ...] = ()
    single: str = ""


def outlet(article: DeskArticle) -> str:
    """Return an outlet's name, or that it is not known."""
    return article.stored.article.masthead.outlet.value or "outlet not known"


def passage(text: str, sentence: Span, span: Span) -> tuple[str, str, str]:
    """Return what stands before a passage in its sentence, the passage, and what stands after it."""
    start, end = min(sentence.start, span.start), max(sentence.end, span.end)
    before = text[max(start, span.start - _WINDOW) : span.start]
    after = text[span.end : min(end, span.end + _WINDOW)]
    lead = "…" if span.start - start > _WINDOW else ""
    trail = "…" if end - span.end > _WINDOW else ""
    return f"{lead}{before}", span.of(text), f"{after}{trail}"


def appearance(desk: Desk, view: ClaimView, *, proposed: bool = False) -> Appearance:
    """Return one passage in its sentence; ``proposed`` where nobody confirmed yet that it belongs to its row."""
    claim = view.claim
    article = desk.article(claim.article)
    before, exact, after = passage(article.stored.article.text, claim.sentence, claim.span)
    standing = "" if claim.standing.value == "found" else claim.standing.value
    by_hand = claim.origin is Origin.HUMAN
    doubts = tuple(doubt.reason for doubt in claim.doubts)
    speaker = claim.speaker.name if claim.speaker else ""
    return Appearance(
        article.letter, outlet(article), speaker, before, exact, after, by_hand, standing, doubts, proposed
    )


def answers(views: Sequence[ClaimView], quoted: bool) -> tuple[Answer, ...]:
    """Return the questions of a reading with what was answered.

    The newest judgement on any of its passages counts: a verdict is written for all passages of a reading, but one
    that joined the row later carries none.
    """
    asked = (Question.SAID, Question.SO) if quoted else (Question.SO,)
    found = []
    for question in asked:
        given = [judged for view in views if (judged := view.judged(question))]
        found.append(Answer(words.QUESTIONS[question], max(given, key=lambda j: j.at, default=None)))
    return tuple(found)


def attributed(row: Row, views: Sequence[ClaimView]) -> bool:
    """Tell whether a reading is someone's word: in one row a speaker and an outlet's own voice may stand together."""
    return row.attributed and any(view.claim.speaker or view.claim.kind is Kind.QUOTE for view in views)


def reading_facts(desk: Desk, row: Row, reading: Reading) -> ReadingFacts:
    """Return a reading with its passages and answers."""
    views = [desk.claims[uuid] for uuid in reading.claims if uuid in desk.claims]
    waiting = row.waiting
    appearances = tuple(appearance(desk, view, proposed=view.claim.uuid in waiting) for view in views)
    mixed = len({one.speaker for one in appearances}) > 1
    return ReadingFacts(
        reading.value,
        "" if mixed else reading.speaker,
        mixed,
        words.day(reading.said_day),
        reading.said_day.isoformat() if reading.said_day else "",
        letters(desk, [view.claim.article for view in views]),
        appearances,
        answers(views, attributed(row, views)),
    )


def row_facts(desk: Desk, row: Row) -> RowFacts:
    """Return a row as the report tells it."""
    mark, relation = words.relation(row, desk)
    why = next((desk.claims[u].why_listed for u in row.claims if u in desk.claims and desk.claims[u].why_listed), "")
    return RowFacts(
        row.key,
        row.title,
        words.KINDS[row.kind],
        mark,
        relation,
        row.reason,
        row.note,
        tuple(reading_facts(desk, row, reading) for reading in row.readings),
        letters(desk, sorted(row.absences)),
        why,
        words.one_source(row, desk),
        " ".join(told for told in (row.by_hand, row.parted) if told),
        tuple(_maybe(desk, row, one) for one in row.proposals),
        _single(desk, row, relation),
    )


def _maybe(desk: Desk, row: Row, one: Proposal) -> str:
    """Return what is only proposed: "“a dozen” in C and “12 people” in A, B"; with the reason where it has its own."""
    told = " and ".join(_passages(desk, claims) for claims in (one.claims, one.others))
    return f"{told}. {one.reason}" if one.reason and one.reason != row.reason else f"{told}."


def _passages(desk: Desk, claims: Sequence[UUID]) -> str:
    found = [desk.claims[uuid].claim for uuid in claims if uuid in desk.claims]
    exact = " ".join(found[0].anchor.exact.split()).strip('“”"') if found else ""
    return f"“{shorten(exact, _NAMED, placeholder=' …')}” in {letters(desk, [claim.article for claim in found])}"


def _single(desk: Desk, row: Row, relation: str) -> str:
    """Return why a row rests on one source alone, however many reports print it."""
    if len(row.cells) < 2:
        return relation if row.relation is Relation.ONLY_HERE else f"Only in {letters(desk, row.cells)}"
    whole = [one for one in row.origins if row.cells.keys() <= frozenset(one.stories)]
    return words.one_source(replace(row, origins=tuple(whole)), desk)[0] if whole else ""


def reported(desk: Desk) -> tuple[Row, ...]:
    """Return the rows a report speaks of: those on the list to check and those that were decided."""
    return tuple(row for row in desk.rows if row.listed or row.decided)
