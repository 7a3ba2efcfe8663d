"""The other reports of an event: found among all cases' articles, with a reason, added in one step."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from tests.helpers.cases import article
from workbench.services import library, reviewing, searching

if TYPE_CHECKING:
    from workbench.storage.unit_of_work import Store

BLAST = "Twelve dockers died when silo four at Harrow Quay exploded, the port authority said. Mayor Ana Torv came."
OTHER = "At least 12 people died in the explosion of a grain silo at Harrow Quay, mayor Ana Torv told reporters."
STRIKE = "Train drivers of the Kester line went on strike for 11 days; the union asks for more pay, said Mira Lenz."
BOATS = "Fishermen in Port Sundry protest against a fee for boats, and the council will hear them next week."
MARCH = date(2021, 3, 3)


def test_reports_of_other_cases_are_found_with_a_reason_and_added_in_one_step(store: Store) -> None:
    archive = library.new_case(store, "archive").case
    told = [
        article(x, f"Outlet {n}", title=f"Report {n}", published=MARCH) for n, x in enumerate((OTHER, STRIKE, BOATS))
    ]
    other = library.add_articles(store, archive, told).created[0]
    case = library.new_case(store, "blast").case
    blast = library.add_articles(store, case, [article(BLAST, published=MARCH)]).created[0]

    (report,) = searching.other_reports(store, case, blast)
    assert (report.article, report.title, report.outlet, report.published) == (other, "Report 0", "Outlet 0", MARCH)
    assert {"Harrow", "Torv"} <= set(report.shared)

    changes = searching.add_reports(store, case, [report])
    assert changes.created == (other,)
    assert searching.other_reports(store, case, blast) == []
    assert searching.add_reports(store, case, [report]).created == ()

    assert reviewing.undo(store, case)
    assert [one.article for one in searching.other_reports(store, case, blast)] == [other]


def test_nothing_stored_tells_the_event(store: Store) -> None:
    case = library.new_case(store, "blast").case
    blast = library.add_articles(store, case, [article(BLAST, published=MARCH)]).created[0]
    assert searching.other_reports(store, case, blast) == []


def test_words_that_tell_nothing_are_no_reason(store: Store) -> None:
    archive = library.new_case(store, "archive").case
    library.add_articles(store, archive, [article("On Tuesday She met Torv at Harrow. " + OTHER, published=MARCH)])
    case = library.new_case(store, "blast").case
    one = article("She came on Tuesday, Torv said at Harrow. " + BLAST, published=MARCH)
    blast = library.add_articles(store, case, [one]).created[0]
    (report,) = searching.other_reports(store, case, blast)
    assert not {"She", "Tuesday", "the"} & set(report.shared)
    assert "Torv" in report.shared


def test_what_resembles_two_reports_of_the_case_comes_first_and_once() -> None:
    first, second, third = (UUID(int=number) for number in range(3))
    found = [
        searching.Report(first, 1, "First", "", None, ("Harrow",), 0.6),
        searching.Report(second, 1, "Second", "", None, ("Torv",), 0.5),
        searching.Report(second, 1, "Second", "", None, ("silo", "Torv"), 0.4),
        searching.Report(third, 1, "Third", "", None, ("Kester",), 0.1),
    ]
    told = searching.merged(found, limit=2)
    assert [(one.title, one.shared) for one in told] == [("Second", ("Torv", "silo")), ("First", ("Harrow",))]


def test_the_articles_of_a_case_are_searched_for_one_by_one(store: Store) -> None:
    archive = library.new_case(store, "archive").case
    other = library.add_articles(store, archive, [article(OTHER, published=MARCH)]).created[0]
    case = library.new_case(store, "blast").case
    told = [article(text, f"Outlet {n}", published=MARCH) for n, text in enumerate((BOATS, BLAST))]
    search = searching.Search(store, case, library.add_articles(store, case, told).created)
    assert (search.step(), search.reports()) == (True, [])
    assert (search.step(), [one.article for one in search.reports()]) == (False, [other])
    assert not search.step()
