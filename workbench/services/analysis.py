"""Finding claims: which articles wait for it, and what to keep when its result comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID

    from workbench.domain.changes import Changes
    from workbench.domain.mention import Analysis, AnalysisRequest
    from workbench.storage.unit_of_work import Store


def pending(store: Store, case: UUID, pipeline: str = "") -> list[tuple[UUID, AnalysisRequest]]:
    """Return the articles of a case whose claims were not searched yet, in order, each with its request.

    A failed article is not retried by itself: see `try_again`.
    """
    raise NotImplementedError


def request(store: Store, case: UUID, article: UUID, pipeline: str = "") -> AnalysisRequest:
    """Return what to hand to the analyser for one article, whatever its state."""
    raise NotImplementedError


def try_again(store: Store, case: UUID, article: UUID) -> Changes:
    """Put an article back among the pending ones, after a failure or to find its claims anew."""
    raise NotImplementedError


def record_analysis(store: Store, case: UUID, article: UUID, analysis: Analysis) -> Changes:
    """Store the claims one analysis found in the version of the article that the case shows.

    A mention of the same kind, overlapping span and equal value takes over the claim's UUID. A claim that a person
    touched is never altered or deleted: it is marked "reading changed" (with the new reading) or "no longer found".
    """
    raise NotImplementedError


def record_failure(store: Store, case: UUID, article: UUID, message: str) -> Changes:
    """Note that finding claims failed; earlier claims and every verdict stay."""
    raise NotImplementedError
