"""Claims: what a reviewer judges, made from a mention by the machine or by hand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from workbench.domain.mention import Kind, Statement
from workbench.domain.moment import Expression
from workbench.domain.quantity import Quantity
from workbench.domain.quote import Quote, Speaker
from workbench.domain.reason import Doubt
from workbench.domain.span import Span


class Origin(StrEnum):
    """Who made the claim, always visible on screen."""

    PROPOSED = "proposed"
    HUMAN = "human"


class Standing(StrEnum):
    """What the newest analysis says of a claim that a person touched."""

    FOUND = "found"
    READING_CHANGED = "reading changed"
    NO_LONGER_FOUND = "no longer found"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a claim stands in one version of an article, with enough context to find it again.

    Attributes:
        version: Number of the article's version, from 1.
        span: Offsets into that version's text.
        exact: The characters of the span.
        prefix: Up to 32 characters before it.
        suffix: Up to 32 characters after it.
        numbers: The numbers inside, as written.
        negations: The negations inside, lower case.
    """

    version: int
    span: Span
    exact: str
    prefix: str = ""
    suffix: str = ""
    numbers: tuple[str, ...] = ()
    negations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim of one article's version, with a value of each kind it has.

    Attributes:
        uuid: Its identity, kept through new analyses.
        article: The article it belongs to.
        kind: Leading kind.
        anchor: Where it stands.
        sentence: The sentence it stands in.
        speaker: Who says it, when it is attributed; for a quote the quote's own speaker.
        said_on: Claim that dates the saying, if any.
        heads: Lemmas of what it is about.
        check: Why the program proposes to check it, in words, or "".
    """

    uuid: UUID
    article: UUID
    kind: Kind
    origin: Origin
    anchor: Anchor
    sentence: Span
    quantity: Quantity | None = None
    expression: Expression | None = None
    quote: Quote | None = None
    statement: Statement | None = None
    speaker: Speaker | None = None
    said_on: UUID | None = None
    heads: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    check: str = ""
    boilerplate: bool = False
    standing: Standing = Standing.FOUND

    @property
    def span(self) -> Span:
        """Where it stands in the text of its version."""
        return self.anchor.span
