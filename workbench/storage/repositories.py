"""What can be asked of the database and written to it, by what it is about. Reads and bulk writes go through Core."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from workbench.domain.case import CaseSummary
from workbench.domain.errors import NotFoundError
from workbench.storage import tables as t
from workbench.storage.codec import dumps
from workbench.storage.log import Log
from workbench.storage.mapping import case_of
from workbench.storage.search import Search
from workbench.storage.stories import Articles, Claims, forget_lists

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sqlalchemy import Connection

    from workbench.domain.case import Case
    from workbench.domain.decision import Json
    from workbench.domain.projection import State

_CASES = t.CaseRow.__table__
_CASE = select(_CASES).where(t.CaseRow.uuid == bindparam("case"))
_SET_DECIDED = update(t.CaseRow).where(t.CaseRow.id == bindparam("case_id")).values(decided=bindparam("count"))


class Repositories:
    """Everything one unit of work reads and writes, on one connection; `alone`: no other process writes."""

    def __init__(self, connection: Connection, memory: dict[str, Any], *, alone: bool) -> None:
        self.cases = Cases(connection, memory)
        self.articles = Articles(connection, memory, alone=alone)
        self.claims = Claims(connection)
        self.log = Log(connection, memory, alone=alone)
        self.state = WindowState(connection)
        self.search = Search(connection)


class Cases:
    """Cases, and which articles they show."""

    def __init__(self, connection: Connection, memory: dict[str, Any]) -> None:
        self._connection = connection
        self._memory = memory

    def add(self, name: str, event_date: date | None, *, sample: bool, slug: str | None = None) -> UUID:
        """Make an empty case."""
        uuid = uuid4()
        values = {"uuid": uuid, "name": name, "event_date": event_date, "sample": sample, "slug": slug}
        self._connection.execute(insert(t.CaseRow), values | {"created": datetime.now(UTC), "decided": 0})
        return uuid

    def get(self, case: UUID) -> Case:
        """Return a case.

        Raises:
            NotFoundError: There is none with that UUID.
        """
        row = self._connection.execute(_CASE, {"case": case}).first()
        if row is None:
            raise NotFoundError("This case is no longer there.")
        return case_of(row)

    def with_slug(self, slug: str) -> UUID | None:
        """Return the case that was made from a sample story."""
        return self._connection.execute(select(t.CaseRow.uuid).where(t.CaseRow.slug == slug)).scalar()

    def recent(self, limit: int) -> list[CaseSummary]:
        """Return cases, the one opened last first; those never opened after them, the newest first."""
        articles = (
            select(func.count()).where(t.CaseArticleRow.case_id == t.CaseRow.id).correlate(t.CaseRow).scalar_subquery()
        )
        rows = self._connection.execute(
            select(_CASES, articles.label("articles"))
            .order_by(t.CaseRow.opened.desc().nulls_last(), t.CaseRow.id.desc())
            .limit(limit)
        )
        return [CaseSummary(case_of(row), row.articles, row.decided, row.opened) for row in rows]

    def mark_opened(self, case: UUID) -> None:
        """Note that a case is opened now."""
        self._connection.execute(update(t.CaseRow).where(t.CaseRow.uuid == case), {"opened": datetime.now(UTC)})

    def set_decided(self, case_id: int, decided: int) -> None:
        """Note how many readings have a verdict, for the list of recent cases."""
        self._connection.execute(_SET_DECIDED, {"case_id": case_id, "count": decided})

    def describe(self, case_id: int, state: State) -> None:
        """Give the case the name and event date that the log says, where it says any."""
        values: dict[str, Any] = {}
        if state.name is not None:
            values["name"] = state.name
        if state.event_date_set:
            values["event_date"] = state.event_date
        if values:
            self._connection.execute(update(t.CaseRow).where(t.CaseRow.id == case_id), values)

    def show(self, case_id: int, state: State) -> None:
        """Let the case show the articles, in the versions and the order, that the log says."""
        shown = t.CaseArticleRow
        rows = self._connection.execute(
            select(t.ArticleRow.uuid, t.VersionRow.number)
            .select_from(shown)
            .join(t.VersionRow, t.VersionRow.id == shown.version_id)
            .join(t.ArticleRow, t.ArticleRow.id == shown.article_id)
            .where(shown.case_id == case_id)
            .order_by(shown.place)
        )
        if [tuple(row) for row in rows] == list(state.articles.items()):
            return
        forget_lists(self._memory)
        self._connection.execute(delete(shown).where(shown.case_id == case_id))
        if not state.articles:
            return
        known = self._connection.execute(
            select(t.ArticleRow.uuid, t.VersionRow.number, t.VersionRow.article_id, t.VersionRow.id)
            .select_from(t.ArticleRow)
            .join(t.VersionRow, t.VersionRow.article_id == t.ArticleRow.id)
            .where(t.ArticleRow.uuid.in_(state.articles))
        )
        ids = {(row.uuid, row.number): {"article_id": row.article_id, "version_id": row.id} for row in known}
        values = [
            ids[version] | {"case_id": case_id, "place": place} for place, version in enumerate(state.articles.items())
        ]
        self._connection.execute(insert(shown), values)


class WindowState:
    """What the window remembers: JSON by key, the last writer wins."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, key: str) -> Json:
        """Return the value of a key, or None."""
        found = self._connection.execute(select(t.StateRow.value).where(t.StateRow.key == key)).scalar()
        value: Json = None if found is None else json.loads(found)
        return value

    def set(self, key: str, value: Json | Mapping[str, Json]) -> None:
        """Keep the value of a key."""
        statement = upsert(t.StateRow).values(key=key, value=dumps(value))
        self._connection.execute(
            statement.on_conflict_do_update(index_elements=["key"], set_={"value": statement.excluded.value})
        )
