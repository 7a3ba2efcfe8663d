"""The other reports of an event: found among all cases' articles, with a reason, added in one step."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

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
