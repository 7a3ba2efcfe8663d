"""Puts desks together by hand, claim by claim, without a database or a pipeline."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from workbench.domain.article import Article, Fact, Known, Masthead, Provenance, Source
from workbench.domain.case import AnalysisState, Case, StoredArticle
from workbench.domain.claim import Anchor, Claim, Origin
from workbench.domain.desk import ClaimView, Counts, Desk, DeskArticle, Reading, Row
from workbench.domain.group import Between, How, Link, Relation
from workbench.domain.mention import Kind
from workbench.domain.proposals import proposals
from workbench.domain.quantity import Quantity
from workbench.domain.quote import Speaker
from workbench.domain.span import Span
from workbench.domain.verdict import Evidence, Judged, Judgement, Question, Verdict, WorkState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.domain.moment import Expression, Moment
    from workbench.domain.quote import Quote
    from workbench.domain.reason import Doubt

_SPACE = UUID("6f0d3b1e-6a55-4d0e-9a0e-1f3c5d7b9a10")
_SENTENCE = re.compile(r"[^\n]+?(?:[.][”’]?(?=\s+[A-Z“الش👩])|(?=\n)|$)")


def _uuid(*parts: object) -> UUID:
    return uuid5(_SPACE, "/".join(map(str, parts)))


def _sentences(text: str) -> tuple[Span, ...]:
    found = []
    for match in _SENTENCE.finditer(text):
        lead = len(match.group()) - len(match.group().lstrip())
        if match.group().strip():
            found.append(Span(match.start() + lead, match.end()))
    return tuple(found)


class DeskBuilder:
    """Puts a desk together piece by piece; claims are named by the words they stand on."""

    def __init__(self, name: str = "A case", event: date | None = None) -> None:
        self._case = Case(_uuid(name), name, event)
        self._articles: list[DeskArticle] = []
        self._claims: dict[UUID, ClaimView] = {}
        self._rows: list[Row] = []

    def article(
        self,
        text: str,
        outlet: str = "",
        title: str = "",
        published: date | datetime | None = None,
        known: Known = Known.FOUND,
        provenance: Sequence[Provenance] = (),
        address: str | None = None,
    ) -> str:
        """Add an article and return its letter."""
        letter = chr(ord("A") + len(self._articles))
        uuid = _uuid(self._case.name, letter)
        masthead = Masthead(
            title=Fact(title, Known.FOUND) if title else Fact(),
            outlet=Fact(outlet, Known.FOUND) if outlet else Fact(),
            published=Fact(published, known, "year inferred from the case's event date") if published else Fact(),
        )
        digest = sha256(text.encode()).hexdigest()
        article = Article(
            text,
            digest,
            digest,
            Source(f"{letter.lower()}.txt", address=address),
            language="en",
            masthead=masthead,
            provenance=tuple(provenance),
        )
        stored = StoredArticle(uuid, 1, article, AnalysisState.DONE, pipeline="rules 1.0")
        self._articles.append(DeskArticle(letter, stored, _sentences(text), open_times=0 if published else 3))
        return letter

    def claim(
        self,
        letter: str,
        exact: str,
        read_as: str,
        kind: Kind = Kind.QUANTITY,
        *,
        speaker: str = "",
        said_day: date | None = None,
        quantity: Quantity | None = None,
        moment: Moment | None = None,
        expression: Expression | None = None,
        quote: Quote | None = None,
        why: str = "",
        doubts: Sequence[Doubt] = (),
        origin: Origin = Origin.PROPOSED,
        occurrence: int = 0,
    ) -> UUID:
        """Add a claim on the words `exact` and return its UUID."""
        article = self._articles[ord(letter) - ord("A")]
        text = article.stored.article.text
        start = -1
        for _ in range(occurrence + 1):
            start = text.index(exact, start + 1)
        span = Span(start, start + len(exact))
        sentence = next((s for s in article.sentences if s.contains(span)), span)
        uuid = _uuid(self._case.name, letter, exact, kind, occurrence)
        claim = Claim(
            uuid,
            article.stored.uuid,
            kind,
            origin,
            Anchor(1, span, exact, text[max(0, start - 32) : start], text[span.end : span.end + 32]),
            sentence,
            quantity=quantity,
            expression=expression,
            quote=quote,
            speaker=quote.speaker if quote is not None else Speaker(speaker, speaker) if speaker else None,
            doubts=tuple(doubts),
            check=why,
        )
        self._claims[uuid] = ClaimView(claim, read_as, moment, said_day, listed=bool(why), why_listed=why)
        return uuid

    def placed(self, letter: str, sentence: str, start: int, value: int) -> UUID:
        """Add a quantity at a known place without searching for it: for desks with thousands of claims."""
        article = self._articles[ord(letter) - ord("A")]
        span = Span(start + 35, start + len(sentence) - 2)
        uuid = _uuid(self._case.name, letter, start, value)
        claim = Claim(
            uuid,
            article.stored.uuid,
            Kind.QUANTITY,
            Origin.PROPOSED,
            Anchor(1, span, span.of(article.stored.article.text)),
            Span(start, start + len(sentence) - 1),
            quantity=Quantity(value),
            speaker=Speaker("Statistics office", "Statistics office") if value % 3 else None,
        )
        self._claims[uuid] = ClaimView(claim, f"{value:,} · people", listed=value % 7 == 0, why_listed="a figure")
        return uuid

    def row(
        self,
        title: str,
        relation: Relation,
        claims: Sequence[UUID],
        reason: str = "",
        *,
        between: Between | None = None,
        how: How | None = None,
        note: str = "",
        proposed: bool = False,
        attributed: bool = False,
        absent: str = "",
        links: Sequence[Link] = (),
    ) -> str:
        """Join claims into a row and return its key; a proposed row without links proposes to join all its claims."""
        key = claims[0].hex
        kind = self._claims[claims[0]].claim.kind
        if proposed and not links:
            links = [Link(claims[0], one, kind, relation, reason, 0.4, proposed=True) for one in claims[1:]]
        cells: dict[UUID, tuple[UUID, ...]] = {}
        for uuid in claims:
            article = self._claims[uuid].claim.article
            cells[article] = (*cells.get(article, ()), uuid)
            self._claims[uuid] = replace(self._claims[uuid], row=key)
        absences = frozenset(self._articles[ord(letter) - ord("A")].stored.uuid for letter in absent)
        row = Row(
            key,
            title,
            kind,
            relation,
            tuple(claims),
            self._readings(claims),
            cells,
            reason,
            between,
            how,
            note,
            proposed,
            absences,
            attributed,
            listed=any(self._claims[uuid].listed for uuid in claims),
            links=tuple(links),
            proposals=proposals(claims, links),
        )
        self._rows.append(row)
        return key

    def judge(
        self,
        claims: Sequence[UUID],
        verdict: Verdict | None,
        question: Question = Question.SO,
        reason: str = "",
        sources: Sequence[Evidence] = (),
        reviewer: str = "mara",
        as_of: date | None = None,
        work: WorkState = WorkState.DONE,
    ) -> None:
        """Give the claims of one reading a verdict."""
        judgement = Judgement(question, verdict, reason, tuple(sources), as_of, work)
        decision = _uuid("decision", *claims, question)
        judged = Judged(judgement, decision, reviewer, datetime(2024, 3, 8, 9, 30, tzinfo=UTC))
        field = "said" if question is Question.SAID else "so"
        for uuid in claims:
            self._claims[uuid] = replace(self._claims[uuid], **{field: judged})

    def build(self, columns: int = 6) -> Desk:
        """Return the desk."""
        rows = tuple(replace(r, decided=any(self._claims[u].decided for u in r.claims)) for r in self._rows)
        differ = [r for r in rows if r.relation is Relation.CONFLICT]
        counts = Counts(
            to_check=sum(r.listed for r in rows),
            decided=sum(r.decided for r in rows),
            between_outlets=sum(r.between is Between.OUTLETS for r in differ),
            within=sum(r.between is Between.WITHIN for r in differ),
            between_speakers=sum(r.between is Between.SPEAKERS for r in differ),
        )
        ids = tuple(a.stored.uuid for a in self._articles[:columns])
        return Desk(self._case, tuple(self._articles), ids, dict(self._claims), rows, counts)

    def _readings(self, claims: Sequence[UUID]) -> tuple[Reading, ...]:
        readings: dict[tuple[str, str, date | None], list[UUID]] = {}
        for uuid in claims:
            view = self._claims[uuid]
            speaker = view.claim.speaker.name if view.claim.speaker else ""
            readings.setdefault((view.read_as, speaker, view.said_day), []).append(uuid)
        return tuple(Reading(*key, tuple(members)) for key, members in readings.items())
