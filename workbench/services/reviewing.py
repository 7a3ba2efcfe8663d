"""What a person does at the desk: every action is one row of the log, committed when the function returns, undoable.

Every function takes the claims a decision is about, returns what changed, and raises `NotFoundError` for a claim that
is not in the case, `ReadOnlyError` for a store that was opened for reading, `NotSavedError` when nothing was stored.
``reviewer`` is the person; "" means the system user.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from workbench.domain.changes import Changes
    from workbench.domain.group import Relation
    from workbench.domain.mention import Kind, Mention
    from workbench.domain.moment import Expression
    from workbench.domain.quantity import Quantity
    from workbench.domain.reason import Doubtful
    from workbench.domain.span import Span
    from workbench.domain.verdict import Judgement
    from workbench.storage.unit_of_work import Store


def give_verdict(
    store: Store, case: UUID, claims: Sequence[UUID], judgement: Judgement, *, reviewer: str = ""
) -> Changes:
    """Record a judgement on one reading: all its passages, one step, one undo.

    It supersedes the judgement that stands on the same question, which comes back when this one is undone.
    """
    raise NotImplementedError


def reject(store: Store, case: UUID, claims: Sequence[UUID], *, reviewer: str = "") -> Changes:
    """Mark passages as *Not a claim*."""
    raise NotImplementedError


def restore(store: Store, case: UUID, claims: Sequence[UUID], *, reviewer: str = "") -> Changes:
    """Take *Not a claim* back from passages."""
    raise NotImplementedError


def set_listed(store: Store, case: UUID, claims: Sequence[UUID], listed: bool, *, reviewer: str = "") -> Changes:
    """Put passages on the list to check, or take them off."""
    raise NotImplementedError


def propose_kind(text: str) -> Kind | None:
    """Guess the kind of a claim made from a selection: marks quote, a weekday or month is a time, digits a quantity."""
    raise NotImplementedError


def add_claim(
    store: Store,
    case: UUID,
    article: UUID,
    span: Span,
    kind: Kind,
    values: Mention | None = None,
    *,
    reviewer: str = "",
) -> Changes:
    """Make a claim by hand from a stretch of an article; ``created`` holds its UUID.

    Args:
        store: The open database.
        case: The case; a claim made by hand shows in this case only.
        article: The article.
        span: The passage, in code points of the version shown.
        kind: What kind of claim it is.
        values: What an extractor makes of the passage, if one was asked; its values and sentence are taken over.
        reviewer: Who does it.

    Raises:
        ValueError: The span is empty or lies outside the text.
    """
    raise NotImplementedError


def move_borders(store: Store, case: UUID, claim: UUID, span: Span, *, reviewer: str = "") -> Changes:
    """Let a claim begin or end elsewhere."""
    raise NotImplementedError


def correct_value(
    store: Store, case: UUID, claim: UUID, value: Quantity | Expression, *, reviewer: str = ""
) -> Changes:
    """Replace what a passage is read as; outlives every new analysis."""
    raise NotImplementedError


def correct_speaker(store: Store, case: UUID, claim: UUID, name: str, *, reviewer: str = "") -> Changes:
    """Say who said it; "" means no one is quoted. Settles a doubt about the speaker."""
    raise NotImplementedError


def confirm_absence(store: Store, case: UUID, claims: Sequence[UUID], article: UUID, *, reviewer: str = "") -> Changes:
    """Confirm that an article does not mention what a row (given by its claims) is about."""
    raise NotImplementedError


def settle_doubt(store: Store, case: UUID, claim: UUID, field: Doubtful, *, reviewer: str = "") -> Changes:
    """Confirm a doubtful field as it is: its "?" goes."""
    raise NotImplementedError


def join(store: Store, case: UUID, a: UUID, b: UUID, *, reviewer: str = "") -> Changes:
    """Say that two passages speak of the same thing."""
    raise NotImplementedError


def split(store: Store, case: UUID, a: UUID, b: UUID, *, reviewer: str = "") -> Changes:
    """Say that two passages do not speak of the same thing."""
    raise NotImplementedError


def pin(store: Store, case: UUID, a: UUID, b: UUID, relation: Relation, *, reviewer: str = "") -> Changes:
    """Fix the relation of two passages."""
    raise NotImplementedError


def undo(store: Store, case: UUID, *, reviewer: str = "") -> Changes | None:
    """Take back this reviewer's last decision in this case that stands; None when there is none."""
    raise NotImplementedError


def redo(store: Store, case: UUID, *, reviewer: str = "") -> Changes | None:
    """Bring back what was undone last, unless something new was decided since; None when there is nothing."""
    raise NotImplementedError
