"""Find the other reports of an event among everything that is stored."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from tests.helpers.cases import WIRE, article
from workbench.services import library
from workbench.storage import upgrade
from workbench.storage.engine import make_engine

if TYPE_CHECKING:
    from uuid import UUID

    from workbench.storage.unit_of_work import Store

BLAST = "Twelve dockers died when silo four at Harrow Quay exploded, the port authority said. Mayor Ana Torv came."
OTHER = "At least 12 people died in the explosion of a grain silo at Harrow Quay, mayor Ana Torv told reporters."
STRIKE = "Train drivers of the Kester line went on strike for 11 days; the union asks for more pay, said Mira Lenz."
BOATS = "Fishermen at Harrow Quay protest against a fee for boats, and the mayor will hear them next week."


def stored(store: Store, *reports: tuple[str, date | None]) -> list[UUID]:
    case = library.new_case(store, "library").case
    articles = [
        article(text, f"Outlet {at}", title=f"Report {at}", published=day) for at, (text, day) in enumerate(reports)
    ]
    return list(library.add_articles(store, case, articles).created)


def partners(store: Store, of: UUID, **options: int) -> list[UUID]:
    with store.read() as repositories:
        return [one.article for one in repositories.search.partners(of, **options)]


MARCH = date(2021, 3, 3)


def test_the_other_report_of_an_event_is_found(store: Store) -> None:
    blast, other, strike, boats = stored(
        store, (BLAST, MARCH), (OTHER, date(2021, 3, 4)), (STRIKE, MARCH), (BOATS, MARCH)
    )
    assert partners(store, blast)[0] == other
    assert partners(store, other)[0] == blast
    assert strike not in partners(store, blast)
    assert partners(store, strike) == []
    assert boats != partners(store, blast)[0]


@pytest.mark.parametrize(
    ("day", "found"), [(date(2021, 3, 17), True), (date(2021, 3, 18), False), (None, True), (date(2020, 3, 3), False)]
)
def test_only_reports_of_the_days_around_are_found(store: Store, day: date | None, found: bool) -> None:
    blast, other = stored(store, (BLAST, MARCH), (OTHER, day), (STRIKE, MARCH), (BOATS, MARCH))[:2]
    assert (other in partners(store, blast)) == found
    assert (blast in partners(store, other)) == found


def test_a_text_that_is_not_stored_is_looked_for_too(store: Store) -> None:
    blast = stored(store, (BLAST, MARCH), (STRIKE, MARCH), (BOATS, MARCH))[0]
    with store.read() as repositories:
        found = repositories.search.reports(OTHER, published=datetime(2021, 3, 5, 9, 30, tzinfo=UTC))
        assert [one.article for one in found][:1] == [blast]
        assert all(0 < one.score <= 1 for one in found)
        assert repositories.search.reports("") == []
        assert repositories.search.reports('" OR NEAR( * : ^ …') == []


def test_an_article_that_is_not_there_has_no_partners(store: Store) -> None:
    (blast,) = stored(store, (BLAST, MARCH))
    assert partners(store, blast) == []
    assert partners(store, library.new_case(store, "x").case) == []


def test_two_versions_of_one_article_are_one_partner(store: Store) -> None:
    blast, other, *_ = stored(store, (BLAST, MARCH), (OTHER, MARCH), (STRIKE, MARCH), (BOATS, MARCH))
    with store.write() as repositories:
        repositories.articles.add_version(other, article(OTHER + " Four are missing.", "Outlet 1"))
    assert partners(store, blast).count(other) == 1


def test_texts_stored_before_the_index_are_indexed_by_the_upgrade(store: Store) -> None:
    blast, other, *_ = stored(store, (BLAST, MARCH), (OTHER, MARCH), (STRIKE, MARCH), (BOATS, MARCH))
    expected = partners(store, blast)
    assert other in expected
    engine = make_engine(store.path.with_name("copy.db"))
    with closing(sqlite3.connect(store.path)) as source, closing(sqlite3.connect(store.path.with_name("copy.db"))) as t:
        source.backup(t)
    with engine.begin() as connection:
        upgrade.downgrade(connection, "0001")
    with engine.begin() as connection:
        upgrade.upgrade(connection)
    with engine.connect() as connection:
        from workbench.storage.search import Search

        assert [one.article for one in Search(connection).partners(blast)] == expected
    engine.dispose()


def test_a_stored_sample_finds_itself_by_its_words(store: Store) -> None:
    (wire,) = stored(store, (WIRE, MARCH))
    with store.read() as repositories:
        assert [one.article for one in repositories.search.reports(WIRE)] in ([wire], [])
