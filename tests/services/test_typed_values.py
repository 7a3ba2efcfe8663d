"""Values as a person types them, and what becomes of the reading that stood there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.cases import WIRE, Quay, figure, quay, wire_analysis
from workbench.domain.moment import Expression, TimexType
from workbench.domain.quantity import Direction, Modifier, Quantity
from workbench.domain.reason import Doubt, Doubtful
from workbench.services import analysis, comparing, reviewing
from workbench.services.typed_values import Typed, day, number, quantity

if TYPE_CHECKING:
    from workbench.domain.claim import Claim
    from workbench.storage.unit_of_work import Store


@pytest.fixture
def case(store: Store) -> Quay:
    return quay(store)


@pytest.fixture
def claim(case: Quay) -> Claim:
    return case.view("About 300").claim


@pytest.mark.parametrize(
    ("text", "value"),
    [("1,200", 1200), ("1.2 million", 1.2e6), ("3.5", 3.5), ("twelve", 12), ("-4", -4), ("many", None), ("", None),
     ("12 people", None), ("1e999", None)],
)  # fmt: skip
def test_numbers_in_any_written_form(text: str, value: float | None) -> None:
    assert number(text) == value


@given(st.text(max_size=20))
@settings(max_examples=80, deadline=None)
def test_whatever_is_typed_is_a_number_or_none(text: str) -> None:
    found = number(text)
    assert found is None or isinstance(found, float)


def test_every_field_is_taken_and_the_rest_stays(claim: Claim) -> None:
    assert claim.quantity is not None
    up = replace(claim, quantity=replace(claim.quantity, direction=Direction.UP))
    made = quantity(Typed("1.2 million", "2 million", Modifier.AT_LEAST, " dollar ", "workers"), up, WIRE)
    assert made is not None
    assert (made.value, made.modifier, made.unit, made.direction) == (
        (1.2e6, 2e6), Modifier.AT_LEAST, "dollar", Direction.UP,
    )  # fmt: skip
    assert made.counted == claim.quantity.counted


def test_a_range_that_runs_down_and_words_are_refused(claim: Claim) -> None:
    for typed in (Typed("5", "4"), Typed("5", "some"), Typed("some")):
        assert quantity(typed, claim, WIRE) is None
    same = quantity(Typed("5", "5"), claim, WIRE)
    assert same is not None
    assert same.value == 5


@pytest.mark.parametrize(
    ("words", "head"),
    [("people killed in the blast", "person"), ("boxes of tea", "box"), ("men", "man"), ("port workers", "worker")],
)
def test_the_head_of_what_is_counted_joins_it_with_others(claim: Claim, words: str, head: str) -> None:
    made = quantity(Typed("5", counted=words), claim, WIRE)
    assert made is not None
    assert made.counted is not None
    assert made.counted.head == head


def test_what_is_counted_stands_where_the_sentence_has_it(claim: Claim) -> None:
    made = quantity(Typed("300", counted="sent home"), claim, WIRE)
    assert made is not None
    assert made.counted is not None
    assert made.counted.span.of(WIRE) == "sent home"
    nothing = quantity(Typed("300"), claim, WIRE)
    assert nothing is not None
    assert nothing.counted is None


def test_a_picked_day_keeps_what_it_dates(claim: Claim) -> None:
    old = Expression("weekday", {"weekday": 1, "bound": "by"}, TimexType.DATE, modality="planned")
    made = day(date(2021, 3, 2), replace(claim, expression=old))
    assert (made.form, made.modality) == ("date", "planned")
    assert made.fields == {"year": 2021, "month": 3, "day": 2, "bound": "by"}


def test_a_picked_day_keeps_the_hour(claim: Claim) -> None:
    old = Expression("clock", {"tail": "T02:00", "bound": "after"}, TimexType.TIME, anchor="previous", mod="APPROX")
    made = day(date(2021, 3, 2), replace(claim, expression=old))
    assert (made.form, made.type, made.mod, made.anchor) == ("date", TimexType.TIME, "APPROX", "")
    assert made.fields == {"year": 2021, "month": 3, "day": 2, "bound": "after", "tail": "T02:00"}
    early = Expression("date", {"year": 2021, "month": 5}, TimexType.DATE, mod="START")
    assert day(date(2021, 5, 2), replace(claim, expression=early)).mod is None


def test_an_hour_on_another_day_is_read_with_its_hour(case: Quay) -> None:
    uuid, old = case.claim("About 300"), Expression("clock", {"tail": "T02:00"}, TimexType.TIME, anchor="previous")
    made = day(date(2021, 3, 2), replace(case.view("About 300").claim, expression=old))
    reviewing.correct_value(case.store, case.case, uuid, made)
    assert "Tue 2 Mar 2021, 02:00" in case.view("About 300").read_as


def test_a_corrected_value_outlives_a_new_analysis_and_is_undone(case: Quay) -> None:
    doubt = Doubt(Doubtful.VALUE, "300 or 3,000?")
    unsure = replace(figure(WIRE, "About 300", 300, "workers"), doubts=(doubt,))
    found = wire_analysis()
    again = replace(found, mentions=(*found.mentions[:2], unsure))
    analysis.record_analysis(case.store, case.case, case.wire, again)
    before = case.view("About 300")
    assert before.claim.doubts == (doubt,)
    made = quantity(Typed("3,000", "", Modifier.ABOUT, "", "workers"), before.claim, WIRE)
    assert made is not None
    reviewing.correct_value(case.store, case.case, before.claim.uuid, made, reviewer="mara")
    after = case.view("About 300")
    assert (after.read_as, after.claim.doubts) == ("about 3,000 · workers", ())
    row = case.desk.row(after.row)
    assert row is not None
    assert "about 3,000 · workers" in [reading.value for reading in row.readings]
    analysis.record_analysis(case.store, case.case, case.wire, again)
    assert case.view("About 300").read_as == "about 3,000 · workers"
    reviewing.undo(case.store, case.case, reviewer="mara")
    assert case.view("About 300").read_as == before.read_as
    assert comparing.desk(case.store, case.case, reviewer="mara").redo_label.startswith("value of About 300")


def test_a_corrected_day_is_what_the_time_means(case: Quay) -> None:
    uuid = case.claim("About 300")
    reviewing.correct_value(case.store, case.case, uuid, day(date(2021, 3, 2), case.view("About 300").claim))
    moment = case.view("About 300").moment
    assert moment is not None
    assert moment.earliest == moment.latest == date(2021, 3, 2)


def test_a_number_is_given_to_a_claim_without_one(claim: Claim) -> None:
    made = quantity(Typed("7", modifier=Modifier.MORE), replace(claim, quantity=None), WIRE)
    assert made == replace(Quantity(7.0, modifier=Modifier.MORE), reason=made.reason if made else None)  # type: ignore[arg-type]
