"""The other reports of an event among all stored articles: found by the words that tell it, added to a case by hand."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.domain.changes import Changes
from workbench.domain.days import MONTHS, WEEKDAYS
from workbench.domain.decision import Action, Json, TargetKind
from workbench.services.deciding import Act, changes_of, record, short

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from uuid import UUID

    from workbench.storage.unit_of_work import Store

_NAMED = 5
"""Shared words that the reason names."""
_SHORT = 3
"""Letters of a word that says little by itself: "She", "the"."""
_CALENDAR = frozenset((*WEEKDAYS, *MONTHS))


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
        score: How likely it does, against other reports of the same answer; never shown.
    """

    article: UUID
    version: int
    title: str
    outlet: str
    published: date | None
    shared: tuple[str, ...]
    score: float = 0.0


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
        Report(one.article, one.version, one.title, one.outlet, one.published, _telling(one.shared), one.score)
        for one in found
        if one.article not in here
    ][:limit]


def _telling(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words that tell a person something: in a small library "She" and "Thursday" are rare words, too."""
    told = (word for word in words if word[0].isdigit() or word.isupper() or len(word) > _SHORT)
    return tuple(word for word in told if word.capitalize() not in _CALENDAR)[:_NAMED] or tuple(words)[:_NAMED]


def merged(found: Iterable[Report], *, limit: int = 20) -> list[Report]:
    """Return what was found for several articles of one case, each report once, the likeliest first.

    What resembles several of them is likelier than what resembles one; its words are those it shares with any.
    """
    by_article: dict[UUID, list[Report]] = {}
    for report in found:
        by_article.setdefault(report.article, []).append(report)
    kept = [_one(sorted(same, key=lambda report: -report.score)) for same in by_article.values()]
    return sorted(kept, key=lambda report: -report.score)[:limit]


def _one(same: Sequence[Report]) -> Report:
    words = dict.fromkeys(word for report in same for word in report.shared)
    return replace(same[0], shared=tuple(words)[:_NAMED], score=sum(report.score for report in same))


class Search:
    """Looks for the other reports of a case, one of its articles at a time: among 100,000 one takes a frame or two.

    Args:
        store: The open database.
        case: The case.
        articles: Those of its articles whose event is looked for.
    """

    def __init__(self, store: Store, case: UUID, articles: Iterable[UUID]) -> None:
        self._store = store
        self._case = case
        self._left = deque(articles)
        self._found: list[Report] = []

    def step(self) -> bool:
        """Look for the reports of one article more, and tell whether any is left."""
        if self._left:
            self._found += other_reports(self._store, self._case, self._left.popleft())
        return bool(self._left)

    def reports(self) -> list[Report]:
        """Return what was found, the likeliest first."""
        return merged(self._found)


def stored_elsewhere(store: Store, case: UUID) -> int:
    """Return how many stored articles are not in a case."""
    with store.read() as repositories:
        return repositories.search.stored() - len(repositories.log.of_case(case).state.articles)


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
