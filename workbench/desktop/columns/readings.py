"""What a tooltip tells of a claim, in the desk's words: how it is read, who says it, why, and what is in doubt."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from workbench.desktop.columns.days import day_words
from workbench.desktop.wording import passage_mark, passage_word
from workbench.domain.claim import Origin, Standing
from workbench.domain.desk import ClaimView, Row

MAX_QUOTED = 80


def _tr(text: str) -> str:
    return QCoreApplication.translate("readings", text)


def tooltip(view: ClaimView, row: Row | None) -> str:
    """Return the lines of a claim's tooltip; names of rules stand here and nowhere else on the desk."""
    return "\n".join(line for line in _lines(view, row) if line)


def _lines(view: ClaimView, row: Row | None) -> Iterator[str]:
    claim = view.claim
    yield _tr("Read as: {reading}").format(reading=_short(view.read_as)) if view.read_as else ""
    yield " · ".join(part for part in (_speaker(view), _said_day(view)) if part)
    for doubt in claim.doubts:
        yield f"?  {doubt.reason}"
    if view.moment is not None:
        yield f"?  {view.moment.missing}" if view.moment.missing else ""
        yield _tr("Counted from: {anchor}").format(anchor=view.moment.anchor) if view.moment.anchor else ""
    if view.listed:
        yield _tr("Worth checking, because {why}").format(why=view.why_listed) if view.why_listed else _tr("To check")
    yield _standing(view)
    yield _relation(view, row) if row is not None else ""
    yield _found_by(view)


def _relation(view: ClaimView, row: Row) -> str:
    """Return how the row relates, or why the passage may belong to it."""
    claim = view.claim.uuid
    mark, word = passage_mark(row, claim), passage_word(row, claim)
    if not mark:
        return ""
    reason = next((one.reason for one in row.proposals if claim in one.claims), row.reason)
    return ": ".join(part for part in (f"{mark} {word}", reason) if part)


def _speaker(view: ClaimView) -> str:
    quote = view.claim.quote
    speaker = view.claim.speaker or (quote.speaker if quote else None)
    return speaker.name if speaker else ""


def _said_day(view: ClaimView) -> str:
    return day_words(view.said_day) if view.said_day else ""


def _standing(view: ClaimView) -> str:
    if view.claim.standing is Standing.READING_CHANGED:
        return _tr("Reading changed since you worked on it")
    if view.claim.standing is Standing.NO_LONGER_FOUND:
        return _tr("No longer found by the program")
    return ""


def _found_by(view: ClaimView) -> str:
    if view.claim.origin is Origin.HUMAN:
        return _tr("Added by you")
    claim = view.claim
    reasons = [part.reason.rule for part in (claim.quantity, claim.expression, claim.quote) if part is not None]
    rules = ", ".join(dict.fromkeys(rule for rule in reasons if rule))
    found = _tr("Found by the program")
    return f"{found} ({rules})" if rules else found


def _short(text: str) -> str:
    return text if len(text) <= MAX_QUOTED else text[: MAX_QUOTED - 1].rstrip() + "…"
