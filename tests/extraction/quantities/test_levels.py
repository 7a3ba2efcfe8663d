"""Levels that something moves between are two figures of one thing."""

from __future__ import annotations

import pytest

from tests.extraction.quantities.helpers import values
from tests.extraction.quantities.test_counted import counted


@pytest.mark.parametrize(
    ("text", "levels", "thing"),
    [
        ("The find raised the toll from 12 to 14.", [12, 14], "toll"),
        ("Two more bodies were found, bringing the count to 14 from 12.", [14, 12], "count"),
        ("The move pushed the number of homes from 31 to 40.", [31, 40], "number of homes"),
    ],
)
def test_a_level_that_is_moved_is_told_before_and_after(text: str, levels: list[float], thing: str) -> None:
    assert [value for _, value, _ in values(text)][-2:] == levels
    assert counted(text)[-2:] == [thing, thing]


def test_a_price_that_is_raised_is_no_figure_of_who_raises_it() -> None:
    assert counted("The club lifted the fee from $5 to $6.") == ["fee", "fee"]


def test_a_range_of_what_is_taken_stays_a_range() -> None:
    assert values("The school takes children from 5 to 11.")[0][1] == (5, 11)
