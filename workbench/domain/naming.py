"""The one report that a row's relation speaks of, and which reports share a source: the same on screen and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.domain.group import Relation
from workbench.domain.quantity import Modifier

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from workbench.domain.desk import ClaimView, Desk, Row


def letters(desk: Desk, articles: Iterable[UUID]) -> str:
    """Return the letters of articles in the order of the case, e.g. "A, C"."""
    wanted = frozenset(articles)
    return ", ".join(article.letter for article in desk.articles if article.stored.uuid in wanted)


def letter(row: Row, desk: Desk) -> str:
    """Return the letter of the one report a relation speaks of: "Only in A", "A is vaguer"; "" where there is none."""
    if row.proposed:
        return ""
    if row.relation is Relation.COMPATIBLE:
        return vaguer_letter(desk, row)
    return next((article.letter for article in desk.articles if row.cells.get(article.stored.uuid)), "")


def vaguer_letter(desk: Desk, row: Row) -> str:
    """Return the letter of the one article whose values leave the most room, or "" when that is not one article."""
    widths: dict[str, float] = {}
    for article in desk.articles:
        views = [desk.claims[u] for u in row.cells.get(article.stored.uuid, ()) if u in desk.claims]
        if views:
            widths[article.letter] = max(_room(view) for view in views)
    widest = max(widths.values(), default=0.0)
    found = [one for one, width in widths.items() if width == widest]
    return found[0] if len(found) == 1 and len(widths) > 1 else ""


def _room(view: ClaimView) -> float:
    """Return how much room a value leaves: 0 for an exact one, the size of its interval, infinite for a bare bound."""
    quantity, moment = view.claim.quantity, view.moment
    if quantity is not None:
        if quantity.modifier in (Modifier.EQUAL, Modifier.ABOUT):
            exact = 0.0 if quantity.modifier is Modifier.EQUAL else 1.0
            return exact if quantity.high is None else quantity.high - quantity.low
        return float("inf")
    if moment is not None and moment.earliest and moment.latest:
        return float((moment.latest - moment.earliest).days)
    return 0.0
