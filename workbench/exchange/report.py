"""The report that can be published: one HTML file that opens offline, prints on paper and pastes into a CMS."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from workbench import __version__, assets
from workbench.domain.article import Known, ProvenanceKind
from workbench.domain.claim import Origin
from workbench.domain.group import Between, Relation
from workbench.exchange import words
from workbench.exchange.facts import RowFacts, outlet, reported, row_facts
from workbench.exchange.missing import missing
from workbench.exchange.rows import source_line

if TYPE_CHECKING:
    from datetime import datetime

    from jinja2 import Template

    from workbench.domain.desk import Desk, DeskArticle, Row
    from workbench.domain.verdict import Evidence

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_UNRELIABLE = "wording not reliable"
_LEADS = {
    ProvenanceKind.AGENCY: "via",
    ProvenanceKind.SOURCE: "according to",
    ProvenanceKind.PHOTO: "photo:",
}
_WEB = re.compile(r"https?://[^\s]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class StoryFacts:
    """A story in the head of the report."""

    letter: str
    outlet: str
    title: str
    published: str
    known: str
    address: str
    digest: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """A numbered source."""

    number: int
    text: str
    link: str


@dataclass(frozen=True, slots=True)
class Work:
    """What the program did and what a person confirmed."""

    found: int
    by_hand: int
    rejected: int
    joined: int
    verdicts: tuple[str, ...]
    pipelines: tuple[str, ...]
    typed: tuple[str, ...]


def render(desk: Desk, *, desk_name: str = "", checker: str = "", second_reader: str = "", made_at: datetime) -> str:
    """Return the report on a case as self-contained HTML.

    Args:
        desk: The case.
        desk_name: The newsroom desk that publishes it.
        checker: Who checked; the report stays a draft without a name.
        second_reader: Who read it over; the same.
        made_at: When the report is made; given, so that a report can be made again byte for byte.
    """
    rows = [row_facts(desk, row) for row in reported(desk)]
    html = _template().render(
        case=desk.case,
        desk_name=desk_name,
        checker=checker,
        second_reader=second_reader,
        made=f"{words.day(made_at)}, {made_at:%H:%M} {made_at.tzname() or ''}".strip(),
        event=words.day(desk.case.event_date),
        stories=[_story(article) for article in desk.articles],
        rows=rows,
        sources=_sources(rows),
        missing=missing(desk, rows, checker, second_reader),
        differences=_facts(desk, [Between.OUTLETS, Between.WITHIN]),
        speakers=_facts(desk, [Between.SPEAKERS]),
        absences=[(row_facts(desk, row), _outlets(desk, row)) for row in desk.rows if row.absences],
        single=[(number, row) for number, row in enumerate(rows, 1) if row.single],
        corrections=_corrections(desk),
        work=_work(desk),
        version=__version__,
    )
    return printable(html)


def printable(text: str) -> str:
    """Return a text without characters that HTML forbids; each becomes U+FFFD."""
    return _UNPRINTABLE.sub("\ufffd", text)


@cache
def _template() -> Template:
    """Return the compiled template; jinja2 is imported with the first report, not with the window."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    loader = FileSystemLoader(str(assets.path("templates")))
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("report.html")


def _story(article: DeskArticle) -> StoryFacts:
    masthead = article.stored.article.masthead
    published = masthead.published
    known = words.KNOWN[published.known]
    told = published.known is Known.INFERRED and published.reason
    reason = (
        published.reason if told and known in published.reason else f"{known}: {published.reason}" if told else known
    )
    return StoryFacts(
        article.letter,
        outlet(article),
        masthead.title.value or article.stored.article.source.name,
        words.day(published.value) or "not known",
        reason if published.value else "to be asked",
        article.stored.article.source.address or "",
        article.stored.article.text_sha256,
        tuple(_notes(article)),
    )


def _notes(article: DeskArticle) -> list[str]:
    """Return where the story's words come from, one note per kind, as its column's header says it."""
    notes = []
    for kind in ProvenanceKind:
        found = [p.text for p in article.stored.article.provenance if p.kind is kind and p.text]
        if found:
            notes.append(_note(kind, ", ".join(dict.fromkeys(found))))
    return [*notes, *article.shares]


def _note(kind: ProvenanceKind, names: str) -> str:
    if kind is ProvenanceKind.TRANSLATION:
        return names if _UNRELIABLE in names else f"{names}: {_UNRELIABLE}"
    return f"{_LEADS[kind]} {names}"


def _sources(rows: list[RowFacts]) -> dict[Evidence, SourceFacts]:
    """Number every source once, in the order in which the report cites them."""
    found: dict[Evidence, SourceFacts] = {}
    for row in rows:
        for source in (s for reading in row.readings for answer in reading.answers for s in answer.sources):
            if source not in found:
                link = source.address if _WEB.fullmatch(source.address) else ""
                found[source] = SourceFacts(len(found) + 1, source_line(source), link)
    return found


def _facts(desk: Desk, between: list[Between]) -> list[RowFacts]:
    """Return the rows that contradict in one of these ways; a proposed row contradicts nothing yet."""
    conflicts = [row for row in desk.rows if row.relation is Relation.CONFLICT and not row.proposed]
    return [row_facts(desk, row) for row in conflicts if (row.between or Between.OUTLETS) in between]


def _outlets(desk: Desk, row: Row) -> str:
    return ", ".join(f"{a.letter} ({outlet(a)})" for a in desk.articles if a.stored.uuid in row.absences)


def _corrections(desk: Desk) -> list[str]:
    """Return what changed under a reviewer's hands: passages that a new analysis reads otherwise or finds no more."""
    lines = []
    for view in desk.claims.values():
        if view.claim.standing.value != "found":
            letter = desk.article(view.claim.article).letter
            lines.append(f"{letter}, “{view.claim.anchor.exact}”: {view.claim.standing.value}.")
    return lines


def _work(desk: Desk) -> Work:
    views = desk.claims.values()
    given = [j for v in views for j in (v.said, v.so) if j and j.judgement.verdict]
    by = Counter(reviewer for reviewer, _ in {(j.reviewer, j.decision) for j in given})
    return Work(
        sum(view.claim.origin is Origin.PROPOSED for view in views),
        sum(view.claim.origin is Origin.HUMAN for view in views),
        sum(view.rejected for view in views),
        sum(bool(row.by_hand or row.parted) for row in desk.rows),
        tuple(f"{reviewer}: {count}" for reviewer, count in sorted(by.items())),
        tuple(sorted({a.stored.pipeline for a in desk.articles if a.stored.pipeline})),
        tuple(line for article in desk.articles for line in _typed(article)),
    )


def _typed(article: DeskArticle) -> list[str]:
    masthead = article.stored.article.masthead
    fields = (("title", masthead.title), ("outlet", masthead.outlet), ("publication date", masthead.published))
    return [f"{article.letter}: {name} given by a person" for name, fact in fields if fact.known is Known.GIVEN]
