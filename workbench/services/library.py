"""Cases and their articles: new, open, rename, add, remove, correct what is told about a story, remember the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from workbench.domain.article import Article
    from workbench.domain.case import CaseSummary
    from workbench.domain.changes import Changes
    from workbench.domain.decision import Json
    from workbench.storage.unit_of_work import Store


def recent_cases(store: Store, limit: int = 50) -> list[CaseSummary]:
    """Return the cases, the one opened last first."""
    raise NotImplementedError


def last_case(store: Store) -> UUID | None:
    """Return the case that was opened last, if it is still there."""
    raise NotImplementedError


def new_case(store: Store, name: str, *, event_date: date | None = None, sample: bool = False) -> Changes:
    """Make an empty case; ``created`` holds its UUID. An empty name becomes "Untitled case"."""
    raise NotImplementedError


def open_case(store: Store, case: UUID) -> Changes:
    """Note that a case is being worked on: it leads the list of recent ones. Does nothing in a read-only store.

    Raises:
        NotFoundError: There is no such case.
    """
    raise NotImplementedError


def rename_case(store: Store, case: UUID, name: str, *, reviewer: str = "") -> Changes:
    """Give a case another name (undoable)."""
    raise NotImplementedError


def set_event_date(store: Store, case: UUID, day: date | None, *, reviewer: str = "") -> Changes:
    """Set or clear the day of the event; every relative time of the case is then resolved anew (undoable)."""
    raise NotImplementedError


def add_articles(store: Store, case: UUID, articles: Sequence[Article], *, reviewer: str = "") -> Changes:
    """Add articles to a case as one undoable step; ``created`` holds their UUIDs in order.

    The same text and outlet again is recognised (its UUID is returned, nothing is stored twice); the same text by
    another outlet is a second article; another text at the same address by the same outlet is a new version.
    """
    raise NotImplementedError


def remove_article(store: Store, case: UUID, article: UUID, *, reviewer: str = "") -> Changes:
    """Take an article out of a case (undoable); the article itself and all decisions on it stay stored."""
    raise NotImplementedError


def correct_masthead(
    store: Store, case: UUID, article: UUID, field: str, value: str | date | datetime | None, *, reviewer: str = ""
) -> Changes:
    """Set one fact about a story by hand (undoable).

    Args:
        store: The open database.
        case: The case.
        article: The article.
        field: ``title``, ``outlet``, ``byline``, ``place``, ``dateline`` or ``published``.
        value: A text for the first four, a day for ``dateline``, a day or time for ``published``; None when a person
            says that it is not known.
        reviewer: Who does it; "" is the system user.

    Raises:
        ValueError: There is no such field, or the value does not fit it.
    """
    raise NotImplementedError


def install_sample(
    store: Store, slug: str, name: str, articles: Sequence[Article], *, event_date: date | None = None
) -> UUID:
    """Return the case of a sample story, made on the first call and found again by its slug later.

    Its articles are put there by the program, so no undo takes them away.
    """
    raise NotImplementedError


def load_state(store: Store, case: UUID) -> dict[str, Json]:
    """Return what the window remembered of a case (columns, scroll, row, unsent reason), or an empty dict."""
    raise NotImplementedError


def save_state(store: Store, case: UUID, state: Mapping[str, Json]) -> None:
    """Remember the window's state of a case; the last writer wins. Does nothing in a read-only store."""
    raise NotImplementedError
