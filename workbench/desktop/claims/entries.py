"""What a line of the claim list says, as values, and what the list says when it is empty."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from workbench.desktop import keymap, wording
from workbench.desktop.claims.filtering import Decided, Filter, Index, Shown, Which
from workbench.desktop.matrix.table import badge
from workbench.domain.claim import Origin
from workbench.domain.desk import ClaimView, Desk, Row
from workbench.domain.verdict import Question
from workbench.domain.wording import as_written

CONTEXT = 160
"""Characters of the sentence kept on either side of the passage: more than any line shows."""

_MARKS_OF_QUOTE = "“”‘’'\"« »"

translate = QCoreApplication.translate


_PARTS = {
    Which.TO_CHECK: QT_TRANSLATE_NOOP("claims", "To check"),
    Which.ALL: QT_TRANSLATE_NOOP("claims", "All claims"),
    Which.BY_HAND: QT_TRANSLATE_NOOP("claims", "Added by you"),
    Which.REJECTED: QT_TRANSLATE_NOOP("claims", "Not a claim"),
}
_DECIDED = {
    Decided.NO: QT_TRANSLATE_NOOP("claims", "Undecided"),
    Decided.YES: QT_TRANSLATE_NOOP("claims", "Decided"),
}
_RELATIONS = {
    Shown.DIFFER: QT_TRANSLATE_NOOP("claims", "Reports differ"),
    Shown.SPEAKERS: QT_TRANSLATE_NOOP("claims", "Speakers disagree"),
    Shown.LATER: QT_TRANSLATE_NOOP("claims", "Later statement"),
    Shown.CONSISTENT: QT_TRANSLATE_NOOP("claims", "Consistent"),
    Shown.SAME: QT_TRANSLATE_NOOP("claims", "Same report"),
    Shown.MAYBE: QT_TRANSLATE_NOOP("claims", "Maybe the same?"),
    Shown.TOPIC: QT_TRANSLATE_NOOP("claims", "Same topic"),
    Shown.ONLY_HERE: QT_TRANSLATE_NOOP("claims", "Only in one report"),
}
_MARKS = {
    Shown.DIFFER: "≠",
    Shown.SPEAKERS: "⇄",
    Shown.LATER: "↻",
    Shown.CONSISTENT: "≈",
    Shown.SAME: "=",
    Shown.MAYBE: "?",
}


def part_word(which: Which) -> str:
    """Return the name of a part of the claims."""
    return translate("claims", str(_PARTS[which]))


def decided_word(decided: Decided) -> str:
    """Return the name of the choice between decided and undecided."""
    return translate("claims", str(_DECIDED[decided]))


def relation_choice(shown: Shown, *, mark: bool = True) -> str:
    """Return a relation's name, with its mark in front."""
    word = translate("claims", str(_RELATIONS[shown]))
    return f"{_MARKS.get(shown, '')} {word}".strip() if mark else word


@dataclass(frozen=True, slots=True)
class Entry:
    """One claim of the list.

    Attributes:
        before: The sentence up to the passage.
        exact: The passage as written.
        after: The rest of the sentence.
        details: "number · read as … · speaker · day", without the doubts.
        doubts: "Speaker? Volk? The text says …", one each.
        verdict: The verdict as it is always shown, or "".
        why: Why it is worth checking, or "".
    """

    claim: UUID
    row: Row | None
    letter: str
    before: str
    exact: str
    after: str
    details: str
    doubts: tuple[str, ...]
    mark: str
    word: str
    badge: str
    verdict: str
    why: str
    listed: bool
    by_hand: bool
    rejected: bool

    @property
    def text(self) -> str:
        """The line as one text, for the screen reader."""
        parts = [f"{self.letter}: {self.exact}", self.details, self.word, self.verdict, *self.doubts]
        return ". ".join(part for part in parts if part)

    @property
    def tooltip(self) -> str:
        """What the line has no room for."""
        reason = self.row.reason if self.row else ""
        why = translate("claims", "Worth checking, because: {why}").format(why=self.why) if self.why else ""
        return "\n".join(part for part in (self.details, reason, why, self.verdict, *self.doubts) if part)


def entry(index: Index, view: ClaimView, year: int | None) -> Entry:
    """Return a claim's line.

    Args:
        index: The desk.
        view: The claim.
        year: The year that days need not name.
    """
    claim, row = view.claim, index.row(view)
    before, after = _around(index.desk, view)
    return Entry(
        claim.uuid,
        row,
        index.letters.get(claim.article, ""),
        before,
        as_written(claim),
        after,
        _details(view, year),
        tuple(f"{wording.doubt_field(doubt.about)}? {doubt.reason}" for doubt in claim.doubts),
        wording.passage_mark(row, claim.uuid) if row else "",
        wording.passage_word(row, claim.uuid, index.desk) if row else "",
        badge(view),
        _verdict(view),
        view.why_listed,
        view.listed,
        claim.origin is Origin.HUMAN,
        view.rejected,
    )


def _around(desk: Desk, view: ClaimView) -> tuple[str, str]:
    claim = view.claim
    text = desk.article(claim.article).stored.article.text
    start, end = min(claim.sentence.start, claim.span.start), max(claim.sentence.end, claim.span.end)
    first, last = max(start, claim.span.start - CONTEXT), min(end, claim.span.end + CONTEXT)
    before, after = _one_line(text[first : claim.span.start]), _one_line(text[claim.span.end : last])
    if first > start:
        before = f"… {before.partition(' ')[2]}"
    if last < end:
        after = f"{after.rpartition(' ')[0]} …"
    return before, after


def _one_line(text: str) -> str:
    """Turn every white space into one space, keeping a space at either end: it parts words from the passage."""
    inner = " ".join(text.split())
    lead = " " if inner and text[:1].isspace() else ""
    trail = " " if inner and text[-1:].isspace() else ""
    return f"{lead}{inner}{trail}" if inner else (" " if text else "")


def _details(view: ClaimView, year: int | None) -> str:
    claim = view.claim
    told = view.read_as.strip(_MARKS_OF_QUOTE) in ("", claim.anchor.exact.strip(_MARKS_OF_QUOTE))
    parts = [
        wording.kind_word(claim.kind),
        "" if told else translate("claims", "read as {value}").format(value=view.read_as),
        claim.speaker.name if claim.speaker else "",
        wording.day(view.said_day, year),
        wording.origin_word(claim.origin),
        wording.standing_word(claim.standing),
    ]
    return " · ".join(part for part in parts if part)


def _verdict(view: ClaimView) -> str:
    given = [
        wording.judgement_word(judged.judgement, question)
        for question in (Question.SO, Question.SAID)
        if (judged := view.judged(question)) is not None
    ]
    return ", ".join(word for word in given if word)


def nothing(desk: Desk | None, wanted: Filter) -> str:
    """Return what the list says when it is empty, e.g. "No claim matches 'disputed' in B."."""
    if desk is None or not desk.articles:
        return ""
    if not desk.claims:
        return translate(
            "claims", "Nothing to check was found in this text. Select a passage and press {key} to add one."
        ).format(key=keymap.way("claim.add"))
    if not wanted.asks:
        return _no_part(wanted.which)
    where = ""
    if wanted.article is not None:
        letters = {article.stored.uuid: article.letter for article in desk.articles}
        where = translate("claims", " in {letter}").format(letter=letters.get(wanted.article, "?"))
    asked = " · ".join(_asked(wanted))
    if not asked:
        return translate("claims", "No claim to show{where}.").format(where=where)
    return translate("claims", "No claim matches '{asked}'{where}.").format(asked=asked, where=where)


def _no_part(which: Which) -> str:
    texts = {
        Which.TO_CHECK: translate("claims", "No claim is on the list to check. {key} puts one there.").format(
            key=keymap.way("claim.list")
        ),
        Which.BY_HAND: translate("claims", "You added no claim yet. Select a passage and press {key}.").format(
            key=keymap.way("claim.add")
        ),
        Which.REJECTED: translate("claims", "Nothing was set aside as not a claim."),
    }
    return texts.get(which, translate("claims", "No claim to show."))


def _asked(wanted: Filter) -> list[str]:
    """Return what a filter asks for, in words."""
    parts = [wanted.text] if wanted.text else []
    if wanted.kind is not None:
        parts.append(wording.kind_word(wanted.kind))
    if isinstance(wanted.verdict, Decided):
        parts.append(decided_word(wanted.verdict).lower())
    elif wanted.verdict is not None:
        parts.append(wording.verdict_word(wanted.verdict).lower())
    if wanted.relation is not None:
        parts.append(relation_choice(wanted.relation, mark=False).lower())
    return parts
