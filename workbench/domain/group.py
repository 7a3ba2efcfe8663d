"""What comparison takes and gives: stories in; links and groups of claims out, each with a reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from workbench.domain.claim import Claim
from workbench.domain.days import day_of
from workbench.domain.mention import Kind
from workbench.domain.moment import Moment
from workbench.domain.span import Span


class Relation(StrEnum):
    """How the members of a group relate."""

    CONFLICT = "conflict"
    COMPATIBLE = "compatible"
    AGREE = "agree"
    RELATED = "related"
    ONLY_HERE = "only here"


class Between(StrEnum):
    """Who contradicts whom in a conflict."""

    OUTLETS = "outlets"
    SPEAKERS = "speakers"
    WITHIN = "within"


class How(StrEnum):
    """In which way two values are compatible."""

    VAGUER = "vaguer"
    ROUNDED = "rounded"
    CONTAINED = "contained"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Story:
    """One article as comparison sees it.

    Attributes:
        key: Identity of the article.
        letter: A, B, C … for reasons in words.
        outlet: Name of the outlet, or "".
        text: Stored text of the version that the claims belong to.
        claims: Its claims that are not boilerplate and not rejected.
        sentences: Its sentences, in text order.
        moments: What each time claim means, by claim.
        published: Publication date, if known.
    """

    key: UUID
    letter: str
    outlet: str
    text: str
    claims: tuple[Claim, ...]
    sentences: tuple[Span, ...] = ()
    moments: Mapping[UUID, Moment] = field(default_factory=dict)
    published: date | datetime | None = None

    @property
    def day(self) -> date | None:
        """The day on which it was published, if known."""
        return day_of(self.published)


@dataclass(frozen=True, slots=True)
class Link:
    """Two claims that speak of the same thing.

    Attributes:
        score: How sure it is that both speak of the same thing, 0 to 1; never shown.
        reason: One sentence that names both readings.
        proposed: *Maybe the same?*: a proposal that a person has not joined.
        note: "one speaker, two occasions" where that is so, or "".
        fault: What one of two renderings of a remark changed ("a “not” is in one of them only"), or "": a row whose
            links have several faults tells each.
    """

    a: UUID
    b: UUID
    kind: Kind
    relation: Relation
    reason: str
    score: float
    between: Between | None = None
    how: How | None = None
    proposed: bool = False
    note: str = ""
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """One source behind several articles: what they agree on is told once, however often it is printed.

    Attributes:
        source: Its name ("AFP"), or "" where sentences were copied and none is named.
        stories: The articles that share it, two at least, in their order.
    """

    source: str
    stories: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Claims that speak of the same thing: a row of the desk.

    Attributes:
        claims: Members in the order of the stories, then of the text; one member for a claim found only here.
        title: What it is about, in neutral words ("people killed").
        links: The pairs that made it.
        note: "one speaker, two occasions", "3 articles, one source: Reuters" and the like, or "".
        origins: Sources that several of its articles share: they confirm it once, not several times.
    """

    claims: tuple[UUID, ...]
    kind: Kind
    relation: Relation
    title: str
    reason: str = ""
    between: Between | None = None
    how: How | None = None
    links: tuple[Link, ...] = ()
    note: str = ""
    proposed: bool = False
    origins: tuple[Origin, ...] = ()


class Word(StrEnum):
    """A person's word about two claims."""

    MUST = "must link"
    CANNOT = "cannot link"
    PINNED = "pinned"


@dataclass(frozen=True, slots=True)
class Constraint:
    """A person's word about two claims; it outlives every new analysis.

    Attributes:
        relation: What was pinned, with `between` and `how` where the relation has such.
        by: Who said so.
        at: When, in UTC.
    """

    a: UUID
    b: UUID
    word: Word
    relation: Relation | None = None
    between: Between | None = None
    how: How | None = None
    by: str = ""
    at: datetime | None = None
