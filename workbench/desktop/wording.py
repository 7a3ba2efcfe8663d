"""The screen's words: what the code calls a thing and what a checker reads, all through Qt's translation.

Tables hold the English text marked for the translator; a function hands out the translated one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from workbench.desktop import keymap
from workbench.domain import naming
from workbench.domain.claim import Origin, Standing
from workbench.domain.group import Relation
from workbench.domain.mention import Kind
from workbench.domain.reason import Doubtful
from workbench.domain.verdict import Question, Verdict, WorkState
from workbench.domain.wording import relation

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from workbench.domain.desk import Desk, Row
    from workbench.domain.group import Link
    from workbench.domain.verdict import Judgement

translate = QCoreApplication.translate

PROPOSED = "?"
"""The mark of what is only proposed."""

_VERDICTS = {
    Verdict.VERIFIED: QT_TRANSLATE_NOOP("wording", "Verified"),
    Verdict.DISPUTED: QT_TRANSLATE_NOOP("wording", "Disputed"),
    Verdict.UNVERIFIABLE: QT_TRANSLATE_NOOP("wording", "Unverifiable"),
    Verdict.NOT_CHECKABLE: QT_TRANSLATE_NOOP("wording", "Not checkable"),
    Verdict.MOSTLY_ACCURATE: QT_TRANSLATE_NOOP("wording", "Mostly accurate"),
    Verdict.MISSING_CONTEXT: QT_TRANSLATE_NOOP("wording", "Missing context"),
    Verdict.INACCURATE: QT_TRANSLATE_NOOP("wording", "Inaccurate"),
    Verdict.FALSE: QT_TRANSLATE_NOOP("wording", "False"),
    Verdict.MISATTRIBUTED: QT_TRANSLATE_NOOP("wording", "Misattributed"),
    Verdict.OUTDATED: QT_TRANSLATE_NOOP("wording", "Outdated"),
}

_DEFINITIONS = {
    Verdict.VERIFIED: QT_TRANSLATE_NOOP("wording", "the sources at hand bear it out"),
    Verdict.DISPUTED: QT_TRANSLATE_NOOP("wording", "credible sources contradict each other"),
    Verdict.UNVERIFIABLE: QT_TRANSLATE_NOOP("wording", "no evidence to be had"),
    Verdict.NOT_CHECKABLE: QT_TRANSLATE_NOOP("wording", "opinion, forecast, unclear"),
    Verdict.MOSTLY_ACCURATE: QT_TRANSLATE_NOOP("wording", "right in substance, wrong in a detail"),
    Verdict.MISSING_CONTEXT: QT_TRANSLATE_NOOP("wording", "correct, but misleading without what is left out"),
    Verdict.INACCURATE: QT_TRANSLATE_NOOP("wording", "wrong in substance"),
    Verdict.FALSE: QT_TRANSLATE_NOOP("wording", "the evidence says the opposite"),
    Verdict.MISATTRIBUTED: QT_TRANSLATE_NOOP("wording", "someone else said or did it"),
    Verdict.OUTDATED: QT_TRANSLATE_NOOP("wording", "was right, no longer is"),
}

_QUESTIONS = {
    Question.SAID: QT_TRANSLATE_NOOP("wording", "Did they say it?"),
    Question.SO: QT_TRANSLATE_NOOP("wording", "Is it so?"),
}

_KINDS = {
    Kind.QUANTITY: QT_TRANSLATE_NOOP("wording", "number"),
    Kind.TIME: QT_TRANSLATE_NOOP("wording", "time"),
    Kind.QUOTE: QT_TRANSLATE_NOOP("wording", "quote"),
    Kind.STATEMENT: QT_TRANSLATE_NOOP("wording", "statement"),
}

_STATES = {
    WorkState.OPEN: QT_TRANSLATE_NOOP("wording", "Open"),
    WorkState.IN_PROGRESS: QT_TRANSLATE_NOOP("wording", "In progress"),
    WorkState.DONE: QT_TRANSLATE_NOOP("wording", "Done"),
}

_ORIGINS = {
    Origin.PROPOSED: QT_TRANSLATE_NOOP("wording", "found by the program"),
    Origin.HUMAN: QT_TRANSLATE_NOOP("wording", "added by you"),
}

_STANDINGS = {
    Standing.FOUND: "",
    Standing.READING_CHANGED: QT_TRANSLATE_NOOP("wording", "reading changed"),
    Standing.NO_LONGER_FOUND: QT_TRANSLATE_NOOP("wording", "no longer found"),
}

_DOUBTS = {
    Doubtful.PASSAGE: QT_TRANSLATE_NOOP("wording", "Passage"),
    Doubtful.VALUE: QT_TRANSLATE_NOOP("wording", "Read as"),
    Doubtful.SPEAKER: QT_TRANSLATE_NOOP("wording", "Speaker"),
    Doubtful.JOIN: QT_TRANSLATE_NOOP("wording", "Join"),
}

_MONTHS = (
    QT_TRANSLATE_NOOP("wording", "Jan"),
    QT_TRANSLATE_NOOP("wording", "Feb"),
    QT_TRANSLATE_NOOP("wording", "Mar"),
    QT_TRANSLATE_NOOP("wording", "Apr"),
    QT_TRANSLATE_NOOP("wording", "May"),
    QT_TRANSLATE_NOOP("wording", "Jun"),
    QT_TRANSLATE_NOOP("wording", "Jul"),
    QT_TRANSLATE_NOOP("wording", "Aug"),
    QT_TRANSLATE_NOOP("wording", "Sep"),
    QT_TRANSLATE_NOOP("wording", "Oct"),
    QT_TRANSLATE_NOOP("wording", "Nov"),
    QT_TRANSLATE_NOOP("wording", "Dec"),
)

KEYS = {
    Verdict.VERIFIED: "V",
    Verdict.DISPUTED: "D",
    Verdict.UNVERIFIABLE: "U",
    Verdict.NOT_CHECKABLE: "N",
    Verdict.MOSTLY_ACCURATE: "A",
    Verdict.MISSING_CONTEXT: "C",
    Verdict.INACCURATE: "I",
    Verdict.FALSE: "F",
    Verdict.MISATTRIBUTED: "M",
    Verdict.OUTDATED: "O",
}
"""The letter of a verdict in badges and, as delivered, the one that follows V."""


def _marked(text: object) -> str:
    """Translate a text of the tables; Qt's marker returns it as it is, but is typed as an object."""
    return translate("wording", str(text)) if text else ""


def verdict_word(verdict: Verdict) -> str:
    """Return a verdict's name."""
    return _marked(_VERDICTS[verdict])


def verdict_definition(verdict: Verdict) -> str:
    """Return what a verdict means; it stands under the word."""
    return _marked(_DEFINITIONS[verdict])


def verdict_key(verdict: Verdict) -> str:
    """Return the keys that choose it now, "V D"; "" where none do."""
    return keymap.key(verdict_command(verdict))


def verdict_command(verdict: Verdict) -> str:
    """Return the command that chooses it."""
    return f"verdict.{verdict.value.replace(' ', '_')}"


def judgement_word(judgement: Judgement, question: Question = Question.SO) -> str:
    """Return a judgement as it is always shown.

    A verdict without a source says so, and a checked attribution alone never reads as "Verified" of the fact.
    """
    if judgement.verdict is None:
        return ""
    word = verdict_word(judgement.verdict)
    if question is Question.SAID:
        word = translate("wording", "Said: {verdict}").format(verdict=word.lower())
    return word if judgement.sources else translate("wording", "{verdict} · no source recorded").format(verdict=word)


def question_text(question: Question) -> str:
    """Return the question a verdict answers."""
    return _marked(_QUESTIONS[question])


def kind_word(kind: Kind) -> str:
    """Return a kind's name."""
    return _marked(_KINDS[kind])


def state_word(state: WorkState) -> str:
    """Return the *Status* of the work on a reading."""
    return _marked(_STATES[state])


def origin_word(origin: Origin) -> str:
    """Return who made a claim."""
    return _marked(_ORIGINS[origin])


def standing_word(standing: Standing) -> str:
    """Return what the newest analysis says of a claim, "" when it says the same."""
    return _marked(_STANDINGS[standing])


def doubt_field(about: Doubtful) -> str:
    """Return the name of the field that carries a "?"."""
    return _marked(_DOUBTS[about])


def month(number: int) -> str:
    """Return the short name of a month, 1 to 12."""
    return _marked(_MONTHS[number - 1])


def day(value: date | None, year: int | None = None) -> str:
    """Return a day, "10 Feb 2022"; without its year when that is the given one, and "" for None."""
    if value is None:
        return ""
    short = f"{value.day} {month(value.month)}"
    return short if value.year == year else f"{short} {value.year}"


def usual_year(desk: Desk) -> int | None:
    """Return the year that days need not name: the event's, else the one all publication dates share."""
    if desk.case.event_date:
        return desk.case.event_date.year
    years = {d.year for a in desk.articles if (d := a.stored.article.masthead.published.value)}
    return years.pop() if len(years) == 1 else None


def relation_mark(row: Row) -> str:
    """Return the relation's mark, one of ≠ ⇄ ↻ ≈ = ?, or "" where a row asserts no relation."""
    return relation(row.relation, row.between, row.how, proposed=row.proposed)[0]


def passage_mark(row: Row, claim: UUID) -> str:
    """Return the mark of a row beside one of its passages: "?" where it is only proposed to be the same."""
    return PROPOSED if claim in row.waiting else relation_mark(row)


def passage_word(row: Row, claim: UUID, desk: Desk | None = None) -> str:
    """Return the relation of a row in words, as it stands beside one of its passages."""
    return proposal_word() if passage_mark(row, claim) == PROPOSED else relation_word(row, desk)


def proposal_word() -> str:
    """Return what a proposal asks: "Maybe the same?"."""
    return _marked(relation(Relation.RELATED, proposed=True)[1])


def relation_word(row: Row, desk: Desk | None = None) -> str:
    """Return the relation in words; with the desk it names the article, "Consistent: A is vaguer"."""
    letter = naming.letter(row, desk) if desk is not None else ""
    words = relation(row.relation, row.between, row.how, proposed=row.proposed, letter=bool(letter))[1]
    return _marked(words).format(letter=letter)


def pair_word(link: Link) -> tuple[str, str]:
    """Return mark and words of how two passages relate; a link speaks of no report by its letter."""
    mark, words = relation(link.relation, link.between, link.how, proposed=link.proposed)
    return mark, _marked(words)


def shared_sources(row: Row, desk: Desk) -> str:
    """Return which reports of a row have one source, a line each: "A, C: one source, AFP"; "" for none."""
    named, copied = translate("wording", "{letters}: one source, {source}"), translate("wording", "{letters}: one text")
    lines = [
        (named if origin.source else copied).format(letters=naming.letters(desk, origin.stories), source=origin.source)
        for origin in row.origins
    ]
    return "\n".join(lines)


def unknown_outlet() -> str:
    """Return what stands for an outlet's name when it is not known."""
    return translate("wording", "Outlet?")
