"""One speaker gives one figure twice: on one day in two reports, or on two days."""

from __future__ import annotations

from datetime import date

from tests.helpers.stories import groups
from workbench.domain.group import Group, Relation
from workbench.domain.mention import Kind

EARLY = "“There are 3,000 soldiers at the lake, and that worries every village,” said minister Ada Lowe."
LATER = "“If 3,000 soldiers march to our border, we have to answer them,” minister Ada Lowe said."
DAYS = (date(2022, 2, 10), date(2022, 2, 15))


def soldiers(*texts: str, days: tuple[date, date] = DAYS) -> Group:
    return next(g for g in groups(*texts, published=days) if g.kind is Kind.QUANTITY and "oldiers" in g.title)


def test_two_remarks_on_two_days() -> None:
    found = soldiers(EARLY, LATER)
    assert (found.relation, found.note) == (Relation.AGREE, "one speaker, two occasions")
    assert found.reason.endswith("the same figure; one speaker, two occasions.")


def test_the_same_words_are_one_remark_whenever_they_are_printed() -> None:
    assert soldiers(EARLY, EARLY).note == "one speaker"


def test_two_remarks_in_reports_of_one_day_may_be_one_occasion() -> None:
    assert soldiers(EARLY, LATER, days=(DAYS[0], DAYS[0])).note == "one speaker"


def test_days_that_the_texts_tell() -> None:
    told = "Minister Ada Lowe said on {} that 3,000 soldiers were at the lake."
    assert soldiers(told.format("Monday"), told.format("Tuesday")).note == "one speaker, two occasions"
    again = "On Tuesday, minister Ada Lowe told the parliament in Kester that 3,000 soldiers were at the lake."
    assert soldiers(told.format("Tuesday"), again, days=(DAYS[1], DAYS[1])).note == "one speaker"
