"""What a column's header says: known facts, provenance, and the questions that are open. Pure but for Qt's texts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from workbench.desktop.columns.days import day_words
from workbench.domain.article import Known, Provenance, ProvenanceKind
from workbench.domain.days import day_of
from workbench.domain.desk import DeskArticle


@dataclass(frozen=True, slots=True)
class Field:
    """A fact of the masthead as a button: known ones can be corrected, unknown ones are a question.

    Attributes:
        name: "outlet" or "published".
        text: What stands on it.
        asks: It is a question.
        reason: Why the program thinks so, for the tooltip.
        options: Days that fit, where several do.
        value: What to start from when it is corrected.
    """

    name: str
    text: str
    asks: bool
    reason: str = ""
    options: tuple[date, ...] = ()
    value: str = ""


@dataclass(frozen=True, slots=True)
class Chip:
    """A line of provenance."""

    text: str
    reason: str


def _tr(text: str) -> str:
    return QCoreApplication.translate("masthead", text)


def outlet_field(article: DeskArticle) -> Field:
    """Return the outlet, or the question for it."""
    fact = article.stored.article.masthead.outlet
    if fact.value:
        return Field("outlet", fact.value, asks=False, reason=fact.reason, value=fact.value)
    return Field("outlet", _tr("Outlet?"), asks=True, reason=_tr("Which outlet published this story?"))


def published_field(article: DeskArticle) -> Field:
    """Return the publication day and how it is known, or the question for it with what hangs on it."""
    fact = article.stored.article.masthead.published
    days = tuple(day_of(option) for option in fact.options)
    if fact.value is not None:
        value = day_of(fact.value)
        text = f"{day_words(fact.value)} ({known_words(fact.known)})"
        return Field("published", text, asks=False, reason=fact.reason, options=days, value=value.isoformat())
    text = _tr("Published?")
    if article.open_times:
        text = f"{text} {_open_times(article.open_times)}"
    return Field("published", text, asks=True, reason=fact.reason, options=days)


def _open_times(count: int) -> str:
    return _tr("1 time stays open") if count == 1 else _tr("{count} times stay open").format(count=count)


def known_words(known: Known) -> str:
    """Return how a fact is known, in a word."""
    return {
        Known.FOUND: _tr("found"),
        Known.INFERRED: _tr("inferred"),
        Known.GIVEN: _tr("given by you"),
        Known.UNKNOWN: _tr("unknown"),
    }[known]


def chips(article: DeskArticle) -> tuple[Chip, ...]:
    """Return the provenance chips: one per kind, agencies and sources joined; then what is shared with others."""
    by_kind: dict[ProvenanceKind, list[Provenance]] = {}
    for item in article.stored.article.provenance:
        by_kind.setdefault(item.kind, []).append(item)
    made = [_chip(kind, by_kind[kind]) for kind in ProvenanceKind if kind in by_kind]
    return (*made, *(Chip(line, line) for line in article.shares))


def _chip(kind: ProvenanceKind, items: list[Provenance]) -> Chip:
    names = ", ".join(dict.fromkeys(item.text for item in items if item.text))
    if kind is ProvenanceKind.TRANSLATION:
        # reading's own text says it already; one by hand may only name the kind
        return Chip(names if ":" in names else _tr("{what}: wording not reliable").format(what=names), names)
    if kind is ProvenanceKind.AGENCY:
        return Chip(_tr("via {names}").format(names=names), names)
    if kind is ProvenanceKind.SOURCE:
        return Chip(_tr("according to {names}").format(names=names), names)
    return Chip(_tr("Photo: {names}").format(names=names), names)
