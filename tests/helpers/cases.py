"""Articles, mentions and stored cases for tests: a snippet of news in, a case in a real database out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from workbench.domain.article import Article, Fact, Known, Masthead, Source
from workbench.domain.mention import Analysis, Kind, Mention
from workbench.domain.quantity import Counted, Quantity
from workbench.domain.quote import Quote, QuoteKind, Speaker
from workbench.domain.span import Span
from workbench.services import analysis, comparing, library
from workbench.services.compared import compared

if TYPE_CHECKING:
    from uuid import UUID

    import pytest

    from workbench.domain.desk import ClaimView, Desk
    from workbench.domain.group import Constraint, Group, Story
    from workbench.storage.unit_of_work import Store

WIRE = (
    "HARROW QUAY - At least 12 people were killed in the blast on Tuesday.\n\n"
    "“The fire is out,” said mayor Ana Torv. About 300 workers were sent home."
)
COURIER = (
    "An explosion killed 20 people at the port.\n\n"
    "Some 300 workers left the site. “The fire is not out,” said engineer Jon Brask."
)


def article(
    text: str = WIRE,
    outlet: str | None = "Northern Wire",
    *,
    title: str = "Blast at the quay",
    published: date | None = date(2021, 3, 3),
    address: str | None = None,
) -> Article:
    """Return an article as reading would make it."""

    def fact(value: object) -> Fact:  # type: ignore[type-arg]
        return Fact(value, Known.FOUND if value is not None else Known.UNKNOWN)

    return Article(
        text=text,
        text_sha256=sha256(text.encode()).hexdigest(),
        raw_sha256=sha256(text.encode("utf-16")).hexdigest(),
        source=Source(f"{title}.txt", address=address),
        masthead=Masthead(title=fact(title), outlet=fact(outlet), published=fact(published)),
    )


@cache
def sentences(text: str) -> tuple[Span, ...]:
    """Return rough sentences: up to a full stop or a line's end."""
    return tuple(Span(m.start(), m.end()) for m in re.finditer(r"\S[^\n]*?(?:[.!?]”?(?=\s|$)|(?=\n)|$)", text))


def span_of(text: str, words: str) -> Span:
    """Return where words stand first."""
    start = text.index(words)
    return Span(start, start + len(words))


def figure(text: str, words: str, low: float, counted: str = "", *, speaker: str = "", check: str = "") -> Mention:
    """Return a quantity as extraction would find it."""
    thing = Counted(span_of(text, counted), counted, counted.removesuffix("s")) if counted else None
    return _mention(text, words, Kind.QUANTITY, quantity=Quantity(low, counted=thing), speaker=speaker, check=check)


def said(text: str, words: str, speaker: str) -> Mention:
    """Return a direct quote as extraction would find it."""
    span = span_of(text, words)
    who = Speaker(speaker, speaker)
    return _mention(text, words, Kind.QUOTE, quote=Quote((span,), QuoteKind.DIRECT, who), speaker=speaker)


def _mention(text: str, words: str, kind: Kind, *, speaker: str = "", **values: object) -> Mention:
    span = span_of(text, words)
    sentence = next((s for s in sentences(text) if s.contains(span)), span)
    who = Speaker(speaker, speaker) if speaker else None
    return Mention(kind, span, sentence, speaker=who, **values)  # type: ignore[arg-type]


def analysed(text: str, *mentions: Mention) -> Analysis:
    """Return an analysis with these mentions in text order."""
    return Analysis(tuple(sorted(mentions, key=lambda m: m.span)), sentences(text), pipeline="by hand")


def wire_analysis() -> Analysis:
    """Return what a reader finds in `WIRE`."""
    return analysed(
        WIRE,
        figure(WIRE, "At least 12", 12, "people", check="a figure"),
        said(WIRE, "The fire is out", "Ana Torv"),
        figure(WIRE, "About 300", 300, "workers"),
    )


def courier_analysis() -> Analysis:
    """Return what a reader finds in `COURIER`."""
    return analysed(
        COURIER,
        figure(COURIER, "20", 20, "people", check="a figure"),
        figure(COURIER, "Some 300", 300, "workers"),
        said(COURIER, "The fire is not out", "Jon Brask"),
    )


@dataclass
class StoredCase:
    """A stored case, looked at by the words of its claims."""

    store: Store
    case: UUID

    @property
    def desk(self) -> Desk:
        """The desk as it is now."""
        return comparing.desk(self.store, self.case)

    def view(self, words: str) -> ClaimView:
        """Return the claim on these words, as it is now."""
        return next(view for view in self.desk.claims.values() if view.claim.anchor.exact == words)

    def claim(self, words: str) -> UUID:
        """Return the identity of the claim on these words."""
        return self.view(words).claim.uuid


@dataclass
class Quay(StoredCase):
    """A stored case of two analysed articles."""

    wire: UUID
    courier: UUID


def quay(store: Store) -> Quay:
    """Store the case of `WIRE` and `COURIER`."""
    case = library.new_case(store, "Harrow Quay").case
    second = article(COURIER, "Alder Courier", title="Port explosion")
    wire, courier = library.add_articles(store, case, [article(), second]).created
    analysis.record_analysis(store, case, wire, wire_analysis())
    analysis.record_analysis(store, case, courier, courier_analysis())
    return Quay(store, case, wire, courier)


def only_proposed(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    """Let comparison only propose what it joins with the claim on these words."""

    def proposing(stories: list[Story], constraints: tuple[Constraint, ...]) -> list[Group]:
        meant = {c.uuid for story in stories for c in story.claims if c.anchor.exact == words}
        groups = []
        for group in compared(stories, constraints):
            links = tuple(replace(k, proposed=k.proposed or k.a in meant or k.b in meant) for k in group.links)
            groups.append(replace(group, links=links, proposed=bool(links) and all(k.proposed for k in links)))
        return groups

    monkeypatch.setattr(comparing, "compared", proposing)
