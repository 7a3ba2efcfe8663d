"""What the strip tells of a reading, as values: a pure function of the desk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from workbench.desktop import wording
from workbench.desktop.verdict.renderings import Rendering, renderings
from workbench.domain.case import AnalysisState
from workbench.domain.mention import Kind
from workbench.domain.verdict import Judged, Question
from workbench.domain.wording import as_written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.domain.desk import ClaimView, Desk, Reading, Row
    from workbench.domain.proposals import Proposal
    from workbench.domain.reason import Doubt

CONTEXT = 500
"""Characters shown on either side of a passage: a "sentence" of a page without full stops may be very long."""
NAMED = 60
"""Characters by which a passage is named in a sentence."""
_RECOGNISED = 20
"""Characters by which a passage is found again in a reason that names it."""
LISTED = 6
"""Passages named in the sentence that says who gave which figure when."""

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Choice:
    """A reading among those of the row."""

    text: str
    verdict: str
    letters: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A proposal as the strip asks about it.

    Attributes:
        text: "? Maybe the same: “a dozen” in C and “12 people” in A, B." with the reason, where the row gives another.
        told: The row's own relation says all of that.
    """

    proposal: Proposal
    text: str
    told: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything the strip says of one reading.

    Attributes:
        claim: The passage shown.
        claims: Every passage that carries the reading.
        spoken: Those of them that quote someone: only of these it is asked whether it was said.
        place: "B The Carrow Post".
        gave: Who gave which figure when, in a sentence.
        applies: What a verdict applies to.
        questions: What is asked, with what was answered.
        unmatched: Articles without a passage of which nothing was confirmed: UUID and letter.
        sources: Which reports have it from one source: they confirm it once.
        renderings: The wordings of a quote in each report, held against each other.
        asked: What the program proposes to join, first what the keys for it answer.
    """

    row: Row
    claim: UUID
    claims: tuple[UUID, ...]
    spoken: tuple[UUID, ...]
    place: str
    before: str
    exact: str
    after: str
    read_as: str
    speaker: str
    said_day: str
    standing: str
    origin: str
    doubts: tuple[Doubt, ...]
    mark: str
    word: str
    gave: str
    why: str
    applies: str
    choices: tuple[Choice, ...]
    chosen: int
    questions: tuple[tuple[Question, Judged | None], ...]
    unmatched: tuple[tuple[UUID, str], ...]
    renderings: tuple[Rendering, ...] = ()
    sources: str = ""
    asked: tuple[Asked, ...] = ()

    def judged(self, question: Question) -> Judged | None:
        """Return what was answered to a question, if it is asked at all."""
        return dict(self.questions).get(question)

    def asked_first(self) -> Question:
        """Return the question that a verdict key answers: the first open one, else *Is it so?*.

        What an outlet prints in its own voice too is first of all so or not so.
        """
        questions = self.questions[::-1] if self.mixed else self.questions
        for question, judged in questions:
            if judged is None or judged.judgement.verdict is None:
                return question
        return Question.SO

    @property
    def mixed(self) -> bool:
        """Whether some passages quote someone and others tell it in the outlet's own voice."""
        return 0 < len(self.spoken) < len(self.claims)

    def passages(self, question: Question) -> tuple[UUID, ...]:
        """Return the passages that an answer to a question is written for."""
        return self.spoken if question is Question.SAID and self.spoken else self.claims


def facts(desk: Desk, row: Row, reading_index: int = 0, claim: UUID | None = None) -> Facts | None:
    """Return what the strip tells of a reading; None when none of its passages is on the desk any more.

    Args:
        desk: The case.
        row: The row.
        reading_index: Which of its readings; one that is not there means the first.
        claim: Which passage to show, when it is one of the reading; else its first.
    """
    if not row.readings:
        return None
    chosen = reading_index if 0 <= reading_index < len(row.readings) else 0
    reading = row.readings[chosen]
    views = _views(desk, reading)
    if not views:
        return None
    shown = next((view for view in views if view.claim.uuid == claim), views[0])
    year = wording.usual_year(desk)
    before, after = _around(desk, shown)
    return Facts(
        row,
        shown.claim.uuid,
        tuple(view.claim.uuid for view in views),
        tuple(view.claim.uuid for view in views if _quotes(view)),
        _place(desk, shown),
        before,
        as_written(shown.claim),
        after,
        reading.value or shown.read_as,
        shown.claim.speaker.name if shown.claim.speaker else "",
        wording.day(shown.said_day, year),
        wording.standing_word(shown.claim.standing),
        wording.origin_word(shown.claim.origin),
        shown.claim.doubts,
        wording.relation_mark(row),
        wording.relation_word(row, desk),
        gave(desk, row, year),
        next((view.why_listed for view in views if view.why_listed), ""),
        applies_to(desk, reading, year),
        tuple(_choice(desk, each, year) for each in row.readings),
        chosen,
        _questions(row, views),
        _unmatched(desk, row),
        renderings(desk, row),
        wording.shared_sources(row, desk),
        _asked(desk, row, shown.claim.uuid),
    )


def _asked(desk: Desk, row: Row, claim: UUID) -> tuple[Asked, ...]:
    """Return the proposals of a row, first the one that a key answers from this passage."""
    meant = row.proposal(claim)
    found = sorted(row.proposals, key=lambda one: one is not meant)
    return tuple(_asked_about(desk, row, one) for one in found)


def _asked_about(desk: Desk, row: Row, one: Proposal) -> Asked:
    text = translate("strip", "? Maybe the same: {these} and {those}.")
    text = text.format(these=_passages(desk, one.claims), those=_passages(desk, one.others))
    reason = one.reason if one.reason != row.reason else ""
    told = row.proposed and len(row.proposals) == 1 and not reason
    return Asked(one, f"{text} {reason}".strip(), told)


def _passages(desk: Desk, claims: Sequence[UUID]) -> str:
    """Return passages by their first words and reports: "“12 people” in A, B"."""
    views = [desk.claims[uuid] for uuid in claims if uuid in desk.claims]
    words = _shortened(_bare(views[0]), NAMED) if views else ""
    return translate("strip", "“{words}” in {letters}").format(words=words, letters=_letters(desk, claims))


def applies_to(desk: Desk, reading: Reading, year: int | None) -> str:
    """Return what a verdict on a reading applies to: "100,000 troops · Truss · 10 Feb · passage in B".

    A long quote is named by its first words: all of it stands above.
    """
    one, many = translate("strip", "passage in {letters}"), translate("strip", "passages in {letters}")
    passages = (one if len(reading.claims) == 1 else many).format(letters=_where(desk, reading))
    value = _shortened(reading.value, 2 * NAMED)
    return _joined(value, _speaker(desk, reading), wording.day(reading.said_day, year), passages)


def _speaker(desk: Desk, reading: Reading) -> str:
    """Return the one voice of a reading; "" where its passages have several, which `_where` names then."""
    return reading.speaker if len(_voices(desk, reading)) == 1 else ""


def _named(voices: set[str]) -> str:
    """Return voices in words, the outlets' own last and only beside another: "the police, own voice"."""
    speakers = sorted(voices - {""})
    return ", ".join([*speakers, translate("strip", "own voice")] if speakers and "" in voices else speakers)


def _where(desk: Desk, reading: Reading) -> str:
    """Return in which reports a reading stands: "A, C"; with each one's voices where they differ: "A (police)"."""
    if len(_voices(desk, reading)) == 1:
        return _letters(desk, reading.claims)
    told: dict[str, dict[str, None]] = {}
    for view in _views(desk, reading):
        voice = view.claim.speaker.name if view.claim.speaker else translate("strip", "own voice")
        told.setdefault(desk.article(view.claim.article).letter, {})[voice] = None
    return ", ".join(f"{letter} ({'; '.join(voices)})" for letter, voices in sorted(told.items()))


def _voices(desk: Desk, reading: Reading) -> set[str]:
    return {view.claim.speaker.name if view.claim.speaker else "" for view in _views(desk, reading)}


def _views(desk: Desk, reading: Reading) -> list[ClaimView]:
    return [desk.claims[uuid] for uuid in reading.claims if uuid in desk.claims]


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def gave(desk: Desk, row: Row, year: int | None) -> str:
    """Return who gave which figure when: "A has “12 people” (6 Mar); B has “At least 20 people” (6 Mar)."."""
    views = [desk.claims[uuid] for uuid in row.claims if uuid in desk.claims]
    if views and all(_named_in(row.reason, view) for view in views):
        return ""
    told = [_told(desk, view, year) for view in views]
    more = len(told) - LISTED
    sentence = "; ".join(told[:LISTED])
    tail = translate("strip", " and {count} more").format(count=more) if more > 0 else ""
    return f"{sentence}{tail}." if sentence else ""


def _told(desk: Desk, view: ClaimView, year: int | None) -> str:
    claim = view.claim
    article = desk.article(claim.article)
    words = _shortened(_bare(view), NAMED)
    if claim.speaker:
        told = translate("strip", "{speaker} in {letter}: “{words}”")
        day = wording.day(view.said_day, year)
    else:
        told = translate("strip", "{letter} has “{words}”")
        day = wording.day(article.stored.article.masthead.published.value, year)
    text = told.format(speaker=claim.speaker.name if claim.speaker else "", letter=article.letter, words=words)
    return f"{text} ({day})" if day else text


def _named_in(reason: str, view: ClaimView) -> bool:
    """Tell whether a reason says who said a thing, and there is no day to tell."""
    speaker = view.claim.speaker
    named = speaker is not None and speaker.name in reason and _bare(view)[:_RECOGNISED] in reason
    return named and view.said_day is None


def _bare(view: ClaimView) -> str:
    """Return a passage as written, without the marks around it."""
    return as_written(view.claim).strip('“”"')


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _choice(desk: Desk, reading: Reading, year: int | None) -> Choice:
    views = _views(desk, reading)
    given = [
        wording.judgement_word(judged.judgement, question)
        for question in (Question.SAID, Question.SO)
        if (judged := newest(views, question)) is not None and judged.judgement.verdict is not None
    ]
    text = _joined(reading.value, _named(_voices(desk, reading)), wording.day(reading.said_day, year))
    return Choice(text, ", ".join(given), _letters(desk, reading.claims))


def newest(views: list[ClaimView], question: Question) -> Judged | None:
    """Return the newest judgement on any passage of a reading."""
    return max((j for view in views if (j := view.judged(question))), key=lambda j: j.at, default=None)


def _questions(row: Row, views: list[ClaimView]) -> tuple[tuple[Question, Judged | None], ...]:
    """Ask whether it was said only where someone says it: a row may hold a speaker and an outlet's own voice."""
    quoted = row.attributed and any(map(_quotes, views))
    asked = (Question.SAID, Question.SO) if quoted else (Question.SO,)
    return tuple((question, newest(views, question)) for question in asked)


def _quotes(view: ClaimView) -> bool:
    """Tell whether a passage is someone's word."""
    return view.claim.speaker is not None or view.claim.kind is Kind.QUOTE


def _letters(desk: Desk, claims: Sequence[UUID]) -> str:
    articles = {desk.claims[uuid].claim.article for uuid in claims if uuid in desk.claims}
    return ", ".join(article.letter for article in desk.articles if article.stored.uuid in articles)


def _place(desk: Desk, view: ClaimView) -> str:
    article = desk.article(view.claim.article)
    return f"{article.letter} {article.stored.article.masthead.outlet.value or wording.unknown_outlet()}"


def _around(desk: Desk, view: ClaimView) -> tuple[str, str]:
    text = desk.article(view.claim.article).stored.article.text
    span, sentence = view.claim.span, view.claim.sentence
    start, end = min(sentence.start, span.start), max(sentence.end, span.end)
    before, after = text[max(start, span.start - CONTEXT) : span.start], text[span.end : min(end, span.end + CONTEXT)]
    lead = "…" if span.start - start > CONTEXT else ""
    trail = "…" if end - span.end > CONTEXT else ""
    return f"{lead}{before}", f"{after}{trail}"


def _unmatched(desk: Desk, row: Row) -> tuple[tuple[UUID, str], ...]:
    """Return the reports compared in which nothing was matched; of one not searched yet that says nothing."""
    if len(desk.articles) < 2:
        return ()
    known = set(row.cells) | row.absences
    return tuple(
        (uuid, article.letter)
        for uuid in desk.columns
        if uuid not in known and (article := desk.article(uuid)).stored.analysis is AnalysisState.DONE
    )
