"""A date that cannot be is a row of its own, within the report."""

from __future__ import annotations

from tests.helpers.stories import groups


def test_a_weekday_that_does_not_fit() -> None:
    (row,) = groups("The strike began on Thursday, October 5, 2022, in Carrow.")
    assert (row.relation, row.between, row.kind, len(row.claims)) == ("conflict", "within", "time", 1)
    assert row.reason == "A says “Thursday, October 5, 2022”, but 5 October 2022 was a Wednesday, not a Thursday."
    assert row.title == "Strike began in Carrow"


def test_a_weekday_that_fits() -> None:
    assert groups("The strike began on Wednesday, October 5, 2022, in Carrow.") == []
