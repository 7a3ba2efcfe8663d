"""Rows to domain values and back: the border between what SQLAlchemy knows and what the rest of the program knows."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from workbench.domain.article import Article, Boilerplate, Fact, Masthead, Provenance, Source
from workbench.domain.case import AnalysisState, Case
from workbench.domain.claim import Anchor, Claim, Origin, Standing
from workbench.domain.decision import Action, Decision, Json, TargetKind
from workbench.domain.mention import Kind, Statement
from workbench.domain.moment import Expression
from workbench.domain.quantity import Counted, Quantity
from workbench.domain.quote import Quote, Speaker
from workbench.domain.reason import Doubt, Reason
from workbench.domain.span import Span
from workbench.domain.verdict import Evidence, Judgement
from workbench.storage.codec import dumps, from_json, pack, prepare, to_json, unpack

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Row


@dataclass(frozen=True, slots=True)
class StoredVersion:
    """One version of an article as it lies in the database, nobody's corrections applied.

    Attributes:
        id: Row of the version.
        uuid: The article.
        revision: Counts the changes to the version's analysis and claims.
    """

    id: int
    uuid: UUID
    number: int
    article: Article
    analysis: AnalysisState
    failure: str
    pipeline: str
    notices: tuple[str, ...]
    sentences: tuple[Span, ...]
    revision: int


def flat(spans: Iterable[Span]) -> str:
    """Write spans as one JSON list of starts and ends in turn."""
    return dumps([at for span in spans for at in (span.start, span.end)])


def unflat(text: str) -> tuple[Span, ...]:
    """Read what `flat` wrote."""
    ends = json.loads(text)
    return tuple(map(Span, ends[::2], ends[1::2]))


def article_values(article: Article) -> dict[str, Any]:
    """Return the columns of a version row that hold an article as read."""
    return {
        "text_sha256": article.text_sha256,
        "raw_sha256": article.raw_sha256,
        "encoding": article.encoding,
        "language": article.language,
        "source": pack(article.source),
        "masthead": pack(article.masthead),
        "boilerplate": pack(article.boilerplate, tuple[Boilerplate, ...]),
        "provenance": pack(article.provenance, tuple[Provenance, ...]),
    }


def article_of(row: Row[Any], text: str) -> Article:
    """Build the article as read from its version row and text."""
    return Article(
        text=text,
        text_sha256=row.text_sha256,
        raw_sha256=row.raw_sha256,
        source=unpack(row.source, Source),
        encoding=row.encoding,
        language=row.language,
        masthead=unpack(row.masthead, Masthead),
        boilerplate=unpack(row.boilerplate, tuple[Boilerplate, ...]),
        provenance=unpack(row.provenance, tuple[Provenance, ...]),
    )


def version_of(row: Row[Any], article: Article) -> StoredVersion:
    """Build a version from its row (joined with the article's UUID) and its article."""
    return StoredVersion(
        id=row.id,
        uuid=row.uuid,
        number=row.number,
        article=article,
        analysis=AnalysisState(row.analysis),
        failure=row.failure,
        pipeline=row.pipeline,
        notices=tuple(json.loads(row.notices)),
        sentences=unflat(row.sentences),
        revision=row.revision,
    )


_VALUES: tuple[tuple[str, Any], ...] = (
    ("quantity", Quantity),
    ("expression", Expression),
    ("quote", Quote),
    ("statement", Statement),
    ("speaker", Speaker),
    ("said_on", UUID),
    ("heads", tuple[str, ...]),
    ("doubts", tuple[Doubt, ...]),
    ("newer", str),
)
"""Fields of a claim that lie in its body, with their types; those without a value are left out."""
_CONTEXT = ("prefix", "suffix", "numbers", "negations")
_STORY = (Source, Masthead, tuple[Boilerplate, ...], tuple[Provenance, ...])
_PARTS = (Fact[str], Fact[date], Fact[date | datetime], Boilerplate, Provenance, Reason, Counted, Doubt, Evidence)

# This module is imported in a thread after the first paint: the place for 60 ms that would else stall the first case.
prepare((*_PARTS, *_STORY, *(as_type for _, as_type in _VALUES), Judgement))


def claim_values(claim: Claim) -> dict[str, Any]:
    """Return the columns of a claim row, without its version."""
    body: dict[str, Json] = {"sentence": [claim.sentence.start, claim.sentence.end]}
    for name in _CONTEXT:
        if value := getattr(claim.anchor, name):
            body[name] = list(value) if isinstance(value, tuple) else value
    for name, as_type in _VALUES:
        if (value := getattr(claim, name)) not in (None, (), ""):
            body[name] = to_json(value, as_type)
    return {
        "uuid": claim.uuid,
        "kind": claim.kind.value,
        "origin": claim.origin.value,
        "standing": claim.standing.value,
        "start": claim.span.start,
        "end": claim.span.end,
        "exact": claim.anchor.exact,
        "check_reason": claim.check,
        "boilerplate": claim.boilerplate,
        "body": dumps(body),
    }


def claim_of(row: Row[Any], article: UUID, version: int) -> Claim:
    """Build a claim from its row."""
    body = json.loads(row.body)
    anchor = Anchor(
        version=version,
        span=Span(row.start, row.end),
        exact=row.exact,
        prefix=body.get("prefix", ""),
        suffix=body.get("suffix", ""),
        numbers=tuple(body.get("numbers", ())),
        negations=tuple(body.get("negations", ())),
    )
    return Claim(
        uuid=row.uuid,
        article=article,
        kind=Kind(row.kind),
        origin=Origin(row.origin),
        anchor=anchor,
        sentence=Span(*body["sentence"]),
        check=row.check_reason,
        boilerplate=row.boilerplate,
        standing=Standing(row.standing),
        **{name: from_json(body[name], as_type) for name, as_type in _VALUES if name in body},
    )


def case_of(row: Row[Any]) -> Case:
    """Build a case from its row."""
    return Case(uuid=row.uuid, name=row.name, event_date=row.event_date, sample=row.sample, created=row.created)


def decision_values(decision: Decision) -> dict[str, Any]:
    """Return the columns of a log row, without sequence and case, which the database gives."""
    return {
        "uuid": decision.uuid,
        "target_kind": decision.target_kind.value,
        "target": decision.target,
        "action": decision.action.value,
        "payload": dumps(decision.payload),
        "label": decision.label,
        "reviewer": decision.reviewer,
        "at": decision.at,
        "supersedes": decision.supersedes,
        "undoes": decision.undoes,
    }


def decision_of(row: Row[Any], case: UUID) -> Decision:
    """Build a decision from its row."""
    return Decision(
        uuid=row.uuid,
        sequence=row.sequence,
        case=case,
        target_kind=TargetKind(row.target_kind),
        target=row.target,
        action=Action(row.action),
        reviewer=row.reviewer,
        at=row.at,
        payload=json.loads(row.payload),
        label=row.label,
        supersedes=row.supersedes,
        undoes=row.undoes,
    )
