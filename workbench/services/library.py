"""Cases and their articles: new, open, rename, add, remove, correct what is told about a story, remember the window."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from workbench.domain.changes import Changes
from workbench.domain.decision import Action, Json, TargetKind
from workbench.domain.projection import PROGRAM
from workbench.services.deciding import Act, changes_of, record, short
from workbench.services.material import load

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from workbench.domain.article import Article
    from workbench.domain.case import CaseSummary
    from workbench.services.material import Shown
    from workbench.storage.log import CaseLog
    from workbench.storage.repositories import Repositories
    from workbench.storage.unit_of_work import Store

UNTITLED = "Untitled case"
TEXT_FIELDS = ("title", "outlet", "byline", "place")
DAY_FIELDS = ("dateline", "published")


def recent_cases(store: Store, limit: int = 50) -> list[CaseSummary]:
    """Return the cases, the one opened last first."""
    with store.read() as repositories:
        return repositories.cases.recent(limit)


def last_case(store: Store) -> UUID | None:
    """Return the case that was opened last, or None when none was ever opened."""
    summary = next(iter(recent_cases(store, 1)), None)
    return summary.case.uuid if summary is not None and summary.opened is not None else None


def new_case(store: Store, name: str, *, event_date: date | None = None, sample: bool = False) -> Changes:
    """Make an empty case; ``created`` holds its UUID. An empty name becomes "Untitled case"."""
    with store.write() as repositories:
        case = repositories.cases.add(name.strip() or UNTITLED, event_date, sample=sample)
    return Changes(case=case, case_info=True, created=(case,))


def open_case(store: Store, case: UUID) -> Changes:
    """Note that a case is being worked on: it leads the list of recent ones. Does nothing in a read-only store.

    Raises:
        NotFoundError: There is no such case.
    """
    with store.read() as repositories:
        repositories.cases.get(case)
    if not store.read_only:
        with store.write() as repositories:
            repositories.cases.mark_opened(case)
    return Changes(case=case, case_info=True)


def rename_case(store: Store, case: UUID, name: str, *, reviewer: str = "") -> Changes:
    """Give a case another name (undoable)."""
    new = name.strip() or UNTITLED
    with store.write() as repositories:
        old = repositories.cases.get(case).name
        act = Act(Action.CASE_RENAMED, TargetKind.CASE, case, f"rename to “{short(new)}”", {"old": old, "new": new})
        return changes_of(record(repositories, repositories.log.of_case(case), act, reviewer))


def is_unnamed(store: Store, case: UUID) -> bool:
    """Tell whether a case has neither a name of its own nor articles yet: its first one may name it."""
    with store.read() as repositories:
        log = repositories.log.of_case(case)
    return log.case.name == UNTITLED and not log.state.articles


def set_event_date(store: Store, case: UUID, day: date | None, *, reviewer: str = "") -> Changes:
    """Set or clear the day of the event; every relative time of the case is then resolved anew (undoable)."""
    with store.write() as repositories:
        payload: dict[str, Json] = {"old": _iso(repositories.cases.get(case).event_date), "new": _iso(day)}
        label = f"event date {day.isoformat()}" if day else "event date cleared"
        act = Act(Action.EVENT_DATE_SET, TargetKind.CASE, case, label, payload)
        return changes_of(record(repositories, repositories.log.of_case(case), act, reviewer))


def add_articles(store: Store, case: UUID, articles: Sequence[Article], *, reviewer: str = "") -> Changes:
    """Add articles to a case as one undoable step; ``created`` holds their UUIDs in order.

    The same text and outlet again is recognised (its UUID is returned, nothing is stored twice); the same text by
    another outlet is a second article; another text at the same address by the same outlet is a new version.
    """
    with store.write() as repositories:
        return _add(repositories, case, articles, reviewer)


def store_articles(store: Store, case: UUID, articles: Sequence[Article]) -> list[tuple[UUID, int]]:
    """Store texts without adding them to the case yet; return article and version of each, for `show_articles`.

    A window stores many articles a few at a time, each few committed, and shows them all as one undoable step.
    """
    with store.write() as repositories:
        log = repositories.log.of_case(case)
        return [_place(repositories, log, article) for article in articles]


def show_articles(
    store: Store,
    case: UUID,
    articles: Sequence[Article],
    places: Sequence[tuple[UUID, int]],
    *,
    reviewer: str = "",
) -> Changes:
    """Add articles that `store_articles` stored to the case, as one undoable step."""
    with store.write() as repositories:
        return _show(repositories, repositories.log.of_case(case), articles, places, reviewer)


def remove_article(store: Store, case: UUID, article: UUID, *, reviewer: str = "") -> Changes:
    """Take an article out of a case (undoable); the article itself and all decisions on it stay stored."""
    with store.write() as repositories:
        shown = _article(store, repositories, case, article)
        act = Act(Action.ARTICLE_REMOVED, TargetKind.ARTICLE, article, f"remove “{short(shown.title)}”")
        return changes_of(record(repositories, repositories.log.of_case(case), act, reviewer))


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
    new = _fact(field, value)
    with store.write() as repositories:
        shown = _article(store, repositories, case, article)
        old = getattr(shown.article.masthead, field).value
        payload: dict[str, Json] = {
            "field": field,
            "old": old.isoformat() if isinstance(old, date) else old,
            "new": new,
        }
        act = Act(Action.MASTHEAD_CORRECTED, TargetKind.ARTICLE, article, f"{field}: {new or 'not known'}", payload)
        return changes_of(record(repositories, repositories.log.of_case(case), act, reviewer))


def install_sample(
    store: Store, slug: str, name: str, articles: Sequence[Article], *, event_date: date | None = None
) -> UUID:
    """Return the case of a sample story, made on the first call and found again by its slug later.

    Its articles are put there by the program, so no undo takes them away.
    """
    with store.read() as repositories:
        if (known := repositories.cases.with_slug(slug)) is not None:
            return known
    with store.write() as repositories:
        case = repositories.cases.add(name, event_date, sample=True, slug=slug)
        _add(repositories, case, articles, PROGRAM)
    return case


def load_state(store: Store, case: UUID) -> dict[str, Json]:
    """Return what the window remembered of a case (columns, scroll, row, unsent reason), or an empty dict."""
    with store.read() as repositories:
        state = repositories.state.get(_window(case))
    return state if isinstance(state, dict) else {}


def save_state(store: Store, case: UUID, state: Mapping[str, Json]) -> None:
    """Remember the window's state of a case; the last writer wins. Does nothing in a read-only store."""
    if not store.read_only:
        with store.write() as repositories:
            repositories.state.set(_window(case), state)


def _window(case: UUID) -> str:
    return f"window of {case.hex}"


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _fact(field: str, value: str | date | datetime | None) -> str | None:
    """Return the value of a masthead field as the log keeps it."""
    if field in TEXT_FIELDS and (value is None or isinstance(value, str)):
        return (value or "").strip() or None
    if field in DAY_FIELDS and value is None:
        return None
    if isinstance(value, datetime) and field == "published":
        return value.isoformat()
    if isinstance(value, date) and not isinstance(value, datetime) and field in DAY_FIELDS:
        return value.isoformat()
    raise ValueError(f"{value!r} is no {field} of a story")


def _article(store: Store, repositories: Repositories, case: UUID, article: UUID) -> Shown:
    return load(repositories, case, store.memory).article(article)


def _add(repositories: Repositories, case: UUID, articles: Sequence[Article], reviewer: str) -> Changes:
    log = repositories.log.of_case(case)
    return _show(repositories, log, articles, [_place(repositories, log, article) for article in articles], reviewer)


def _show(
    repositories: Repositories,
    log: CaseLog,
    articles: Sequence[Article],
    found: Sequence[tuple[UUID, int]],
    reviewer: str,
) -> Changes:
    case = log.first.uuid
    created = tuple(uuid for uuid, _ in found)
    added: dict[str, Json] = {uuid.hex: number for uuid, number in found if log.state.articles.get(uuid) != number}
    if not added:
        return Changes(case=case, created=created)
    titles = [a.masthead.title.value or a.source.name for a, (uuid, _) in zip(articles, found, strict=True)
              if uuid.hex in added]  # fmt: skip
    label = f"add “{short(titles[0])}”" if len(added) == 1 else f"add {len(added)} articles"
    first = next(uuid for uuid in created if uuid.hex in added)
    act = Act(Action.ARTICLE_ADDED, TargetKind.ARTICLE, first, label, {"articles": added})
    return changes_of(record(repositories, log, act, reviewer), created=created)


def _place(repositories: Repositories, log: CaseLog, article: Article) -> tuple[UUID, int]:
    """Return article and version for what was read: recognised, a new version, or stored as a new article."""
    stories, outlet = repositories.articles, _folded(article.masthead.outlet.value)
    same = {
        uuid: number
        for uuid, number, known in stories.with_text(article.text_sha256)
        if outlet in (known, _corrected_outlet(log, uuid))
    }
    # The one this case shows before others, in the version it shows.
    for uuid in same.keys() & log.state.articles.keys():
        return uuid, log.state.articles[uuid]
    for uuid, number in same.items():
        return uuid, number
    address = article.source.address
    if address and (known_uuid := stories.at_address(address, outlet)) is not None:
        return known_uuid, stories.add_version(known_uuid, article)
    return stories.add(article, outlet), 1


def _corrected_outlet(log: CaseLog, article: UUID) -> str | None:
    """Return the outlet a person gave the article in this case, folded like the outlets as read."""
    given = log.state.masthead.get((article, "outlet"))
    return _folded(given) if isinstance(given, str) else None


def _folded(outlet: str | None) -> str:
    """Return an outlet as articles are told apart by: case folded, blanks evened; "" when it is not known."""
    return " ".join((outlet or "").casefold().split())
