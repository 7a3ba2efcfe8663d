"""The other reports of an event among all stored articles: found by the words that tell it, added to a case by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.domain.changes import Changes
from workbench.domain.decision import Action, Json, TargetKind
from workbench.services.deciding import Act, changes_of, record, short

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from workbench.storage.unit_of_work import Store

_NAMED = 5
"""Shared words that the reason names."""


@dataclass(frozen=True, slots=True)
class Report:
    """A stored article that may tell the same event.

    Attributes:
        article: The article.
        version: Number of its version that does.
        title: As read, "" when not known.
        outlet: As read, "" when not known.
        published: Its day, None when not known.
        shared: Words that tell the event and stand in both, the most telling first; at most five.
    """

    article: UUID
    version: int
    title: str
    outlet: str
    published: date | None
    shared: tuple[str, ...]

    @property
    def why(self) -> str:
        """The reason in one line: "shares Harrow, Torv, silo"."""
        return f"shares {', '.join(self.shared)}"


def other_reports(store: Store, case: UUID, article: UUID, *, limit: int = 20) -> list[Report]:
    """Return stored articles that may tell the event of one of a case and are not in it, the likeliest first.

    Args:
        store: The open database.
        case: The case.
        article: One of its articles; reports of the two weeks before and after it are looked for.
        limit: Most reports returned.
    """
    with store.read() as repositories:
        here = set(repositories.log.of_case(case).state.articles)
        found = repositories.search.partners(article, limit=limit + len(here))
    return [
        Report(one.article, one.version, one.title, one.outlet, one.published, one.shared[:_NAMED])
        for one in found
        if one.article not in here
    ][:limit]


def add_reports(store: Store, case: UUID, reports: Sequence[Report], *, reviewer: str = "") -> Changes:
    """Add found reports to a case, as one undoable step; those it shows already are left alone."""
    with store.write() as repositories:
        log = repositories.log.of_case(case)
        new = [one for one in reports if one.article not in log.state.articles]
        created = tuple(one.article for one in new)
        if not new:
            return Changes(case=case)
        label = f"add “{short(new[0].title)}”" if len(new) == 1 else f"add {len(new)} articles"
        added: dict[str, Json] = {one.article.hex: one.version for one in new}
        act = Act(Action.ARTICLE_ADDED, TargetKind.ARTICLE, created[0], label, {"articles": added})
        return changes_of(record(repositories, log, act, reviewer), created=created)
