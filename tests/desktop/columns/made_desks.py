"""Desks made by hand for these tests: stories of our own, claims found by quoting their words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from uuid import UUID, uuid5

from workbench.domain.article import (
    Article,
    Boilerplate,
    BoilerplateKind,
    Fact,
    Known,
    Masthead,
    Provenance,
    ProvenanceKind,
    Source,
)
from workbench.domain.case import AnalysisState, Case, StoredArticle
from workbench.domain.claim import Anchor, Claim, Origin
from workbench.domain.desk import ClaimView, Desk, DeskArticle, Row
from workbench.domain.group import Between, Relation
from workbench.domain.mention import Kind
from workbench.domain.moment import Expression, Moment, TimexType
from workbench.domain.quantity import Quantity
from workbench.domain.quote import Quote, QuoteKind, Speaker
from workbench.domain.span import Span
from workbench.domain.verdict import Judged, Judgement, Question, Verdict

SPACE = UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")

DAM_A = """Water broke through the Tarnow dam late on Tuesday, killing 12 people and forcing 3,400 from their homes.

Photo: Lida Vance / Coastline

"We saw the wall move before the sirens went," said Mara Lindqvist, who runs the ferry. "Nobody told us to leave. By \
midnight the road was gone and the water stood at the windows."

The regional governor, Tomas Breck, said on Wednesday that the dam had been inspected four years ago. Breck, 58, is to \
visit the valley in the coming days.
"""

DAM_B = """At least 20 people died when the dam above Tarnow failed on Monday night, rescuers said.
Governor Tomas Breck told a briefing the dam was last inspected in 2019 and had passed.
“The water stood at our windows by midnight,” the ferry operator Mara Lindqvist said. About 3,000 people have left.
With reporting by Reuters
"""


def name(*parts: str) -> UUID:
    """Return a UUID that is the same on every run."""
    return uuid5(SPACE, "/".join(parts))


def span(text: str, exact: str, nth: int = 0) -> Span:
    """Return where the text says ``exact`` for the nth time."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(exact, start + 1)
    return Span(start, start + len(exact))


def view(article: UUID, text: str, exact: str, kind: Kind, **known: object) -> ClaimView:
    """Return a claim on the words ``exact``; ``known`` are fields of Claim or ClaimView."""
    where = span(text, exact, int(str(known.pop("nth", 0))))
    claim = Claim(
        uuid=name(str(article), kind, str(where.start), exact),
        article=article,
        kind=kind,
        origin=Origin.PROPOSED,
        anchor=Anchor(1, where, exact),
        sentence=where,
        quantity=Quantity(1.0) if kind is Kind.QUANTITY else None,
        expression=Expression("day", {}, TimexType.DATE) if kind is Kind.TIME else None,
        quote=Quote((where,), QuoteKind.DIRECT) if kind is Kind.QUOTE else None,
    )
    of_claim = {key: known.pop(key) for key in list(known) if key in Claim.__slots__}
    return replace(ClaimView(replace(claim, **of_claim), read_as=exact), **known)  # type: ignore[arg-type]


def judged(verdict: Verdict) -> Judged:
    """Return a verdict by somebody."""
    return Judged(Judgement(Question.SO, verdict), name("decision"), "me", datetime(2026, 1, 5, tzinfo=UTC))


def stored(letter: str, text: str, outlet: str = "", **known: object) -> DeskArticle:
    """Return an article of the desk."""
    masthead = Masthead(outlet=Fact(outlet, Known.FOUND) if outlet else Fact())
    article = Article(
        text, sha256(text.encode("utf-8", "replace")).hexdigest(), "", Source(f"{letter}.txt"), language="en"
    )
    article = replace(article, masthead=masthead)
    for key in ("masthead", "boilerplate", "provenance"):
        if key in known:
            article = replace(article, **{key: known.pop(key)})  # type: ignore[arg-type]
    in_case = {key: known.pop(key) for key in ("failure", "notices", "analysis") if key in known}
    held = StoredArticle(name(letter), 1, article, **{"analysis": AnalysisState.DONE, **in_case})  # type: ignore[arg-type]
    return DeskArticle(letter, held, **known)  # type: ignore[arg-type]


def row(key: str, title: str, views: Iterable[ClaimView], relation: Relation, **known: object) -> Row:
    """Return a row of claims."""
    members = tuple(views)
    cells: dict[UUID, tuple[UUID, ...]] = {}
    for member in members:
        cells[member.claim.article] = (*cells.get(member.claim.article, ()), member.claim.uuid)
    uuids = tuple(member.claim.uuid for member in members)
    return Row(key, title, members[0].claim.kind, relation, uuids, (), cells, **known)  # type: ignore[arg-type]


def desk(
    articles: Iterable[DeskArticle], rows: Iterable[tuple[Row, Iterable[ClaimView]]], loose: Iterable[ClaimView] = ()
) -> Desk:
    """Return a case of articles with rows of claims, and claims without a row."""
    held = tuple(articles)
    claims = {item.claim.uuid: item for item in loose}
    made = []
    for line, views in rows:
        made.append(line)
        claims.update({item.claim.uuid: replace(item, row=line.key) for item in views})
    columns = tuple(article.stored.uuid for article in held)
    return Desk(Case(name("case"), "Tarnow dam"), held, columns, claims, tuple(made))


def dam_desk() -> Desk:
    """Return two reports of one invented flood: a difference, a pair of dates, a quote in two renderings."""
    a, b = name("A"), name("B")
    dead = [
        view(
            a, DAM_A, "12 people", Kind.QUANTITY, read_as="12 · people killed", listed=True, why_listed="reports differ"
        ),
        view(b, DAM_B, "At least 20 people", Kind.QUANTITY, read_as="at least 20 · people killed", listed=True),
    ]
    left = [
        view(a, DAM_A, "3,400", Kind.QUANTITY, read_as="3,400 · people"),
        view(b, DAM_B, "About 3,000 people", Kind.QUANTITY, read_as="about 3,000 · people"),
    ]
    said = DAM_A[DAM_A.index('"We saw') : DAM_A.index("windows.") + len('windows."')]
    ferry = Speaker("Mara Lindqvist", "Mara Lindqvist", span(DAM_A, "Mara Lindqvist"))
    whole = span(DAM_A, said)
    pieces = (span(DAM_A, '"We saw the wall move before the sirens went,"'), Span(DAM_A.index('"Nobody'), whole.end))
    quotes = [
        view(a, DAM_A, said, Kind.QUOTE, quote=Quote(pieces, QuoteKind.DIRECT, ferry)),
        view(b, DAM_B, "“The water stood at our windows by midnight,”", Kind.QUOTE),
    ]
    when = [
        view(a, DAM_A, "late on Tuesday", Kind.TIME, read_as="Tuesday, 4 Mar 2025", so=judged(Verdict.DISPUTED)),
        view(b, DAM_B, "Monday night", Kind.TIME, read_as="Monday, 3 Mar 2025"),
    ]
    loose = [
        view(a, DAM_A, "on Wednesday", Kind.TIME),
        view(a, DAM_A, "four years ago", Kind.TIME),
        view(a, DAM_A, "58", Kind.QUANTITY, quantity=Quantity(58.0, unit="year of age"), nth=0),
        view(a, DAM_A, "in the coming days", Kind.TIME, moment=Moment(TimexType.DATE, "FUTURE_REF")),
        view(b, DAM_B, "in 2019", Kind.TIME),
        view(b, DAM_B, "had passed", Kind.STATEMENT, origin=Origin.HUMAN),
    ]
    photo = Boilerplate(span(DAM_A, "Photo: Lida Vance / Coastline"), BoilerplateKind.CREDIT)
    day = Fact(date(2025, 3, 5), Known.INFERRED, "year taken from the case's event date")
    head = Masthead(outlet=Fact("The Coastline", Known.FOUND), published=day)
    open_day: Fact[date | datetime] = Fact(options=(date(2014, 3, 4), date(2025, 3, 4)))
    reuters = Provenance(ProvenanceKind.AGENCY, "Reuters")
    return desk(
        [
            stored("A", DAM_A, masthead=head, boilerplate=(photo,)),
            stored("B", DAM_B, masthead=Masthead(published=open_day), provenance=(reuters,), open_times=3),
        ],
        [
            (
                row(
                    "dead",
                    "People killed",
                    dead,
                    Relation.CONFLICT,
                    between=Between.OUTLETS,
                    reason="A gives 12, B at least 20",
                ),
                dead,
            ),
            (row("left", "People who left", left, Relation.COMPATIBLE), left),
            (row("ferry", "The ferry operator", quotes, Relation.AGREE), quotes),
            (row("day", "Day of the breach", when, Relation.CONFLICT, between=Between.SPEAKERS), when),
        ],
        loose,
    )
