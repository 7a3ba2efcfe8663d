"""What the panes ask for or tell, one value per signal: type checkers do not see how many values are emitted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtCore import QPoint

    from workbench.domain.moment import Expression
    from workbench.domain.proposals import Proposal
    from workbench.domain.quantity import Quantity
    from workbench.domain.reason import Doubtful
    from workbench.domain.verdict import Judgement
    from workbench.services.speakers import Scope


@dataclass(frozen=True, slots=True)
class RowSelected:
    """A person moved to a row; `claim` is the passage they chose in it, if they chose one."""

    row: str
    claim: UUID | None = None


@dataclass(frozen=True, slots=True)
class VerdictRequested:
    """A judgement is to be recorded for all passages of one reading."""

    claims: tuple[UUID, ...]
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class ReadingChosen:
    """Another reading of the row is the one that a verdict would be given to."""

    row: str
    reading: int


@dataclass(frozen=True, slots=True)
class ListedRequested:
    """Passages are to be put on the list to check, or taken off."""

    claims: tuple[UUID, ...]
    listed: bool


@dataclass(frozen=True, slots=True)
class RejectedRequested:
    """Passages are *Not a claim*."""

    claims: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class AbsenceRequested:
    """An article is confirmed not to mention what these passages are about."""

    claims: tuple[UUID, ...]
    article: UUID


@dataclass(frozen=True, slots=True)
class ProposalAnswered:
    """*Maybe the same?* was answered: Join, or Not the same."""

    proposal: Proposal
    joined: bool


@dataclass(frozen=True, slots=True)
class DoubtSettled:
    """A doubtful field of a claim is right as it is: its "?" is to go."""

    claim: UUID
    about: Doubtful


@dataclass(frozen=True, slots=True)
class MenuAsked:
    """What can be done with a quote is to be shown at a place of the screen."""

    claim: UUID
    at: QPoint


@dataclass(frozen=True, slots=True)
class SpeakerCorrected:
    """Somebody else said it; `scope` tells which other passages of the old speaker that holds for."""

    claim: UUID
    name: str
    scope: Scope


@dataclass(frozen=True, slots=True)
class ValueCorrected:
    """A passage is to be read as another value, or as another day."""

    claim: UUID
    value: Quantity | Expression
