"""The tables. What a row means is told by the domain; `mapping` turns rows into domain values and back."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import DateTime, ForeignKey, Index, Integer, LargeBinary, MetaData, Text, Uuid, false
from sqlalchemy.orm import DeclarativeBase, Mapped, configure_mappers, mapped_column
from sqlalchemy.types import TypeDecorator

if TYPE_CHECKING:
    from sqlalchemy.engine import Dialect

NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Utc(TypeDecorator[datetime]):
    """A time in UTC: stored without zone, given back with it."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's
        """Turn an aware time into UTC without zone."""
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's
        """Say that it is UTC."""
        return None if value is None else value.replace(tzinfo=UTC)


class Base(DeclarativeBase):
    """Base of all tables."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {datetime: Utc, str: Text, UUID: Uuid, bytes: LargeBinary}  # noqa: RUF012 - SQLAlchemy's


class TextRow(Base):
    """A stored text, once; triggers forbid to change or delete it."""

    __tablename__ = "texts"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[str]


class ArticleRow(Base):
    """A story by an outlet.

    Attributes:
        outlet: Outlet as read, folded for comparison, or "".
        address: Web address, or "".
    """

    __tablename__ = "articles"

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[UUID] = mapped_column(unique=True)
    outlet: Mapped[str]
    address: Mapped[str] = mapped_column(index=True)
    created: Mapped[datetime]


class VersionRow(Base):
    """Points an article to a text, with what reading and the newest analysis told of it.

    Attributes:
        masthead: JSON of `Masthead`, as read; a person's corrections are in the log.
        sentences: JSON: starts and ends in turn.
        revision: Counts the changes to this row and its claims, so that what was decoded can be kept.
    """

    __tablename__ = "versions"
    __table_args__ = (Index("ux_versions_article_number", "article_id", "number", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"))
    number: Mapped[int]
    text_sha256: Mapped[str] = mapped_column(ForeignKey("texts.sha256"), index=True)
    raw_sha256: Mapped[str]
    encoding: Mapped[str]
    language: Mapped[str | None]
    source: Mapped[str]
    masthead: Mapped[str]
    boilerplate: Mapped[str]
    provenance: Mapped[str]
    created: Mapped[datetime]
    analysis: Mapped[str]
    failure: Mapped[str]
    pipeline: Mapped[str]
    notices: Mapped[str]
    sentences: Mapped[str]
    revision: Mapped[int]


class CaseRow(Base):
    """A case. Name, event date and count are what the log says now.

    Attributes:
        slug: Name of the sample story it was made from, else None.
        decided: Readings with a verdict, for the list of recent cases.
    """

    __tablename__ = "cases"

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[UUID] = mapped_column(unique=True)
    name: Mapped[str]
    event_date: Mapped[date | None]
    sample: Mapped[bool] = mapped_column(server_default=false())
    slug: Mapped[str | None] = mapped_column(unique=True)
    created: Mapped[datetime]
    opened: Mapped[datetime | None]
    decided: Mapped[int]


class CaseArticleRow(Base):
    """An article in a case, and which of its versions the case shows; what the log says now."""

    __tablename__ = "case_articles"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"), primary_key=True, index=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("versions.id"))
    place: Mapped[int]


class ClaimRow(Base):
    """A claim of one version of an article, as found or as made by hand; corrections are in the log.

    Attributes:
        body: JSON of what only the program reads: context, values, speaker, doubts.
    """

    __tablename__ = "claims"
    __table_args__ = (Index("ix_claims_version_start", "version_id", "start"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[UUID] = mapped_column(unique=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("versions.id"))
    kind: Mapped[str]
    origin: Mapped[str]
    standing: Mapped[str]
    start: Mapped[int]
    end: Mapped[int]
    exact: Mapped[str]
    check_reason: Mapped[str]
    boilerplate: Mapped[bool]
    body: Mapped[str]


class DecisionRow(Base):
    """A row of the log; triggers forbid to change or delete one, and to leave a gap."""

    __tablename__ = "decisions"
    __table_args__ = (Index("ix_decisions_case_sequence", "case_id", "sequence"),)

    sequence: Mapped[int] = mapped_column(Integer, primary_key=True)
    uuid: Mapped[UUID] = mapped_column(unique=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    target_kind: Mapped[str]
    target: Mapped[UUID]
    action: Mapped[str]
    payload: Mapped[str]
    label: Mapped[str]
    reviewer: Mapped[str]
    at: Mapped[datetime]
    supersedes: Mapped[UUID | None]
    undoes: Mapped[UUID | None]


class StateRow(Base):
    """What the window remembers: a key and JSON, the last writer wins. Not part of the log."""

    __tablename__ = "state"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


# Done on first use otherwise, on the thread of the window; this module is imported in another one.
configure_mappers()
