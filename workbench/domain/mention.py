"""Mentions: stretches of text an extractor recognised, and what one analysis of an article returns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from workbench.domain.moment import Expression
from workbench.domain.quantity import Quantity
from workbench.domain.quote import Quote, Speaker
from workbench.domain.reason import Doubt
from workbench.domain.span import Span


class Kind(StrEnum):
    """Kinds of claims."""

    QUANTITY = "quantity"
    TIME = "time"
    QUOTE = "quote"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Statement:
    """Who did what to whom.

    Attributes:
        subject: Who does it, as written; of a passive, who stands behind "by".
        predicate: Lemma of the verb with its particle ("call up"); "be ready"; "be" before a noun.
        object: Whom it is done to, what somebody is, or else the first phrase with a preposition, as written.
        polarity: "positive" or "negative" ("" when a person made it).
        status: "done", "affirmed" (it is so), "expected" (planned, to come), "possible" (it may be so, or come),
            "denied" (somebody says that it is not so), or "".
    """

    subject: str = ""
    predicate: str = ""
    object: str = ""
    polarity: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """One passage as recognised, with a value of each kind it has.

    "48 hours" is a quantity and a time: one mention with both, listed once. `kind` is the leading one.

    Attributes:
        span: The whole passage.
        sentence: The sentence it stands in.
        quantity_span: The number's own stretch, where the passage is longer; else None.
        time_span: The time's own stretch, where the passage is longer; else None.
        boilerplate: It stands in a caption, notice or the like: no claim is made of it by the program.
        speaker: Who says it, when it stands inside a quote or indirect speech.
        said_on: Index, in `Analysis.mentions`, of the time that dates the saying, or None.
        heads: Lemmas of the words that tell what it is about (event verb, nouns around), for comparison.
        doubts: Each field's "?" with its reason.
        check: Why it is worth checking ("a figure, given by one speaker"), or "" when it is not proposed.
    """

    kind: Kind
    span: Span
    sentence: Span
    quantity: Quantity | None = None
    expression: Expression | None = None
    quote: Quote | None = None
    statement: Statement | None = None
    quantity_span: Span | None = None
    time_span: Span | None = None
    boilerplate: bool = False
    speaker: Speaker | None = None
    said_on: int | None = None
    heads: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    check: str = ""


@dataclass(frozen=True, slots=True)
class AnalysisRequest:
    """What goes to the analysis process: plain values only.

    Attributes:
        text: The stored text.
        published: Known publication date, used only to label times in the result, never to recognise them.
        boilerplate: Stretches that reading marked as not part of the story.
        pipeline: Name or path of a user's own spaCy pipeline, or "" for ours.
    """

    text: str
    published: date | datetime | None = None
    boilerplate: tuple[Span, ...] = ()
    pipeline: str = ""


@dataclass(frozen=True, slots=True)
class Analysis:
    """What comes back: mentions in text order, sentences, and notices for the person."""

    mentions: tuple[Mention, ...] = ()
    sentences: tuple[Span, ...] = ()
    notices: tuple[str, ...] = ()
    pipeline: str = ""
    """Name and version of the pipeline that made it."""
    statements: tuple[Mention, ...] = ()
    """Who did what to whom, in text order; apart from the mentions, for nearly every sentence holds one."""


Analyser = Callable[[AnalysisRequest], Analysis]
"""Finds the claims of one article. `app` passes the worker's, `cli` the in-process pipeline's.

Raises `AnalysisError` when one article fails."""
