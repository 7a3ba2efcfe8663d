"""A date that is on no calendar is doubted until a person confirms it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from tests.helpers.cases import StoredCase, article
from tests.helpers.stories import analyser
from workbench.domain.claim import Claim, Origin, make_anchor
from workbench.domain.mention import AnalysisRequest, Kind
from workbench.domain.moment import Expression, Moment, TimexType
from workbench.domain.reason import Doubtful
from workbench.domain.span import Span
from workbench.services import analysis, library, reviewing
from workbench.services.doubting import doubted

if TYPE_CHECKING:
    from workbench.storage.unit_of_work import Store

TEXT = "on Monday, 23 February 2021"
FIELDS = {"weekday": 1, "day": 23, "month": 2, "year": 2021}


def claim() -> Claim:
    span = Span(3, len(TEXT))
    expression = Expression("date", FIELDS, TimexType.DATE)
    anchor = make_anchor(TEXT, span, 1)
    return Claim(uuid4(), uuid4(), Kind.TIME, Origin.PROPOSED, anchor, span, expression=expression)


def moment(one: Claim, day: date) -> dict[UUID, Moment]:
    return {one.uuid: Moment(TimexType.DATE, day.isoformat(), earliest=day, latest=day)}


def test_the_doubt_names_both_weekdays() -> None:
    one = claim()
    (found,) = doubted([one], moment(one, date(2021, 2, 23)), {})
    assert [d.reason for d in found.doubts] == ["23 February 2021 was a Tuesday, not a Monday"]
    assert doubted([found], moment(one, date(2021, 2, 23)), {}) == [found]


def test_a_year_in_which_it_fits_and_a_persons_word_leave_none() -> None:
    one = claim()
    assert doubted([one], moment(one, date(2026, 2, 23)), {}) == [one]
    assert doubted([one], moment(one, date(2021, 2, 23)), {one.uuid: {Doubtful.VALUE}}) == [one]
    assert doubted([one], {}, {}) == [one]


def test_a_doubted_date_is_on_the_list_to_check_also_where_reports_agree(store: Store) -> None:
    text = "The Kester bridge was opened on Monday, 23 February 2021."
    again = "The bridge of Kester was opened on 23 February 2021, a Tuesday."
    case = library.new_case(store, "Kester").case
    made = library.add_articles(store, case, [article(text, "Wire"), article(again, "Courier")]).created
    for one, words in zip(made, (text, again), strict=True):
        analysis.record_analysis(store, case, one, analyser()(AnalysisRequest(words, date(2021, 3, 3))))
    stored = StoredCase(store, case)
    view = stored.view("Monday, 23 February 2021")
    assert (view.listed, view.why_listed) == (True, "23 February 2021 was a Tuesday, not a Monday")
    row = stored.desk.row(view.row)
    assert row is not None
    assert row.listed
    assert not stored.view("23 February 2021").listed
    reviewing.set_listed(store, case, [view.claim.uuid], False)
    assert not stored.view("Monday, 23 February 2021").listed
