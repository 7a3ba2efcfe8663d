"""The desk: one case as the window, the report and the tables show it; an immutable snapshot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from workbench.domain.case import Case, StoredArticle
from workbench.domain.claim import Claim
from workbench.domain.group import Between, How, Link, Origin, Relation
from workbench.domain.mention import Kind
from workbench.domain.moment import Moment
from workbench.domain.proposals import Proposal
from workbench.domain.span import Span
from workbench.domain.verdict import Judged, Question


@dataclass(frozen=True, slots=True)
class DeskArticle:
    """An article of the case with its letter.

    Attributes:
        letter: A, B, C … by its place in the case; the report uses the same.
        sentences: Sentences of the shown version.
        open_times: How many times stay open because the publication date is not known.
        shares: Lines such as "Shares 71 % of its text with B".
    """

    letter: str
    stored: StoredArticle
    sentences: tuple[Span, ...] = ()
    open_times: int = 0
    shares: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with what is known and decided about it now.

    Attributes:
        claim: The claim, with a person's corrections applied.
        read_as: *Read as*, in words ("at least 1,200 · soldiers").
        moment: What its time means, if it has one.
        said_day: Day on which it was said, if known.
        rejected: *Not a claim*.
        listed: On the list to check.
        why_listed: The reason in words; "put there by you" when a person did.
        said: Newest judgement on *Did they say it?*, not undone.
        so: Newest judgement on *Is it so?*, not undone.
        row: Key of its row, or "" (rejected, boilerplate).
    """

    claim: Claim
    read_as: str
    moment: Moment | None = None
    said_day: date | None = None
    rejected: bool = False
    listed: bool = False
    why_listed: str = ""
    said: Judged | None = None
    so: Judged | None = None
    row: str = ""

    def judged(self, question: Question) -> Judged | None:
        """Return the newest judgement on one question."""
        return self.said if question is Question.SAID else self.so

    @property
    def decided(self) -> bool:
        """Whether any verdict was given."""
        return any(j is not None and j.judgement.verdict is not None for j in (self.said, self.so))


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a row: value, speaker and day said, with every passage that carries it.

    A verdict is given to a reading.
    """

    value: str
    speaker: str
    said_day: date | None
    claims: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A claim on screen: its readings, a cell per article.

    Attributes:
        key: Stable as long as its members are: UUID hex of its first claim.
        title: What it is about, in neutral words.
        reason: One sentence that a person can check.
        cells: Claims by article, each in text order; an article without a key has *No match found*.
        absences: Articles of which a person confirmed *Not mentioned*.
        attributed: It is someone's word, so it asks two questions.
        links: The pairs that made it, each with its own relation.
        origins: Sources that several of its articles share.
        by_hand: Who joined it or pinned its relation, and when ("Joined by Ana Torv, 3 Mar 2021."), or "".
        parted: From what a person took it apart, and when ("Kept apart from “20” by Ana Torv, 3 Mar 2021."), or "".
        proposed: Nothing but a proposal holds it together: its relation is none yet.
        proposals: Its passages that a person has not joined with the others yet (*Maybe the same?*).
    """

    key: str
    title: str
    kind: Kind
    relation: Relation
    claims: tuple[UUID, ...]
    readings: tuple[Reading, ...]
    cells: Mapping[UUID, tuple[UUID, ...]]
    reason: str = ""
    between: Between | None = None
    how: How | None = None
    note: str = ""
    proposed: bool = False
    absences: frozenset[UUID] = frozenset()
    attributed: bool = False
    listed: bool = False
    decided: bool = False
    links: tuple[Link, ...] = ()
    origins: tuple[Origin, ...] = ()
    by_hand: str = ""
    parted: str = ""
    proposals: tuple[Proposal, ...] = ()

    @property
    def waiting(self) -> frozenset[UUID]:
        """The passages that are only proposed to be the same."""
        return frozenset(uuid for one in self.proposals for uuid in one.claims)

    def part(self, claim: UUID | None) -> tuple[UUID, ...]:
        """Return the passages that hold together with one: without those that are only proposed to be the same."""
        own = next((one.claims for one in self.proposals if claim in one.claims), None)
        waiting = self.waiting
        return own or tuple(uuid for uuid in self.claims if uuid not in waiting)

    def proposal(self, claim: UUID | None) -> Proposal | None:
        """Return the proposal that a passage waits in: its own, else the row's first; None where there is none."""
        own = next((one for one in self.proposals if claim in one.claims), None)
        return own or next(iter(self.proposals), None)


@dataclass(frozen=True, slots=True)
class Counts:
    """Figures of the status bar."""

    to_check: int = 0
    decided: int = 0
    between_outlets: int = 0
    within: int = 0
    between_speakers: int = 0


@dataclass(frozen=True, slots=True)
class Desk:
    """One case, whole. `columns` are the articles ticked for comparison, at most six, in order."""

    case: Case
    articles: tuple[DeskArticle, ...] = ()
    columns: tuple[UUID, ...] = ()
    claims: Mapping[UUID, ClaimView] = field(default_factory=dict)
    rows: tuple[Row, ...] = ()
    counts: Counts = Counts()
    undo_label: str = ""
    redo_label: str = ""

    def article(self, uuid: UUID) -> DeskArticle:
        """Return one article of the case.

        Raises:
            KeyError: It is not in the case.
        """
        for article in self.articles:
            if article.stored.uuid == uuid:
                return article
        raise KeyError(uuid)

    def row(self, key: str) -> Row | None:
        """Return the row with that key, if it is there."""
        return next((row for row in self.rows if row.key == key), None)
