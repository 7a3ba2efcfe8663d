"""An article as it was read: its stored text, its masthead, and what of it is not part of the story."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Generic, TypeVar

from workbench.domain.span import Span

T = TypeVar("T")


class Known(StrEnum):
    """How a fact of the masthead is known."""

    FOUND = "found"
    INFERRED = "inferred"
    GIVEN = "given"
    """Typed in by a person."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """One field of the masthead.

    Attributes:
        value: The value, or None when unknown.
        known: How it is known.
        reason: One line for the chip's tooltip, e.g. "year inferred from the case's event date".
        span: Where the text says so, if it does.
        options: Every value that fits, when several do ("Thursday, 10 Feb": 2011, 2022, 2028).
    """

    value: T | None = None
    known: Known = Known.UNKNOWN
    reason: str = ""
    span: Span | None = None
    options: tuple[T, ...] = ()


@dataclass(frozen=True, slots=True)
class Masthead:
    """About this story: what is told of it in and around its text.

    ``published`` is a date, or a datetime (with or without zone) where a clock time is given.
    """

    title: Fact[str] = Fact()
    outlet: Fact[str] = Fact()
    byline: Fact[str] = Fact()
    place: Fact[str] = Fact()
    """Place of the dateline."""
    dateline: Fact[date] = Fact()
    """Day of the dateline."""
    published: Fact[date | datetime] = Fact()


class BoilerplateKind(StrEnum):
    """Why a stretch is *Not part of the story*."""

    SHARE = "share"
    CAPTION = "caption"
    CREDIT = "credit"
    NOTICE = "notice"
    ADVERT = "advert"
    NAVIGATION = "navigation"
    MASTHEAD = "masthead"


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """A stretch that is marked, never cut: no claims are made of it by the program."""

    span: Span
    kind: BoilerplateKind


class ProvenanceKind(StrEnum):
    """What a provenance chip tells."""

    TRANSLATION = "translation"
    AGENCY = "agency"
    SOURCE = "source"
    PHOTO = "photo"


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where the story's words come from; a header chip such as "via Reuters, TASS"."""

    kind: ProvenanceKind
    text: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article was read from.

    Attributes:
        name: What to call it in messages: file name, "pasted text" or address.
        path: Absolute path of the file, if there is one.
        address: Web address, if one is known.
    """

    name: str
    path: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Pasted:
    """Text, or the bytes of a file, handed over without a path: pasted, dropped or received.

    Attributes:
        content: The text, or bytes still to be decoded.
        name: What to call it in messages; its suffix (".html") tells the format.
        address: Web address, if one is known.
    """

    content: str | bytes
    name: str = "pasted text"
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """A story by an outlet, as reading made it; it has no identity until it is stored.

    Attributes:
        text: Stored form: decoded, BOM dropped, CRLF and CR turned into LF. All offsets count its code points.
        text_sha256: Hex SHA-256 of ``text`` in UTF-8.
        raw_sha256: Hex SHA-256 of the bytes that were read.
        language: ISO 639-1 code of the guessed language, or None when there is too little text.
    """

    text: str
    text_sha256: str
    raw_sha256: str
    source: Source
    encoding: str = "utf-8"
    language: str | None = None
    masthead: Masthead = Masthead()
    boilerplate: tuple[Boilerplate, ...] = ()
    provenance: tuple[Provenance, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read, with the reason in one sentence."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Loaded:
    """What one drop of files gave: the articles that open, and a line for each that does not."""

    articles: tuple[Article, ...] = ()
    problems: tuple[Problem, ...] = field(default=())
