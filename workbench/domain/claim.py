"""Claims: what a reviewer judges, made from a mention by the machine or by hand."""

from __future__ import annotations

import re
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
        standing: What the newest analysis says of it, when a person touched it.
        newer: What the newest analysis reads there, when its standing is "reading changed".
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
    newer: str = ""

    @property
    def span(self) -> Span:
        """Where it stands in the text of its version."""
        return self.anchor.span


CONTEXT = 32
"""Characters kept before and after a claim, to find it again in another version."""

_NUMBER_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|"
    "billions?|trillions?|half|third|quarter|twice|once"
)
_NUMBERS = re.compile(rf"\d+(?:[.,:]\d+)*|\b(?:{_NUMBER_WORDS})\b", re.IGNORECASE)
_NEGATIONS = re.compile(r"\b(?:not?|never|none|nobody|nothing|neither|nor|without|cannot)\b|n[’']t\b", re.IGNORECASE)


def make_anchor(text: str, span: Span, version: int) -> Anchor:
    """Return where a stretch of a version's text stands, with the context, numbers and negations that find it again."""
    exact = span.of(text)
    return Anchor(
        version=version,
        span=span,
        exact=exact,
        prefix=text[max(0, span.start - CONTEXT) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
        numbers=tuple(_NUMBERS.findall(exact)),
        negations=tuple(found.lower().replace("’", "'") for found in _NEGATIONS.findall(exact)),
    )
