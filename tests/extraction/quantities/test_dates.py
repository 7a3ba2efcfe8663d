"""Years and clock times are no quantities; counts that look like them are."""

from __future__ import annotations

import pytest

from tests.extraction.quantities.helpers import values


@pytest.mark.parametrize(
    "text",
    [
        "In '98 the class of '02 met in the summer of ’69.",
        "The 1829 abolition of slavery came late.",
        "He took part in 1687 and 1689.",
        "The war lasted from 1790 to 1801.",
        "Louis reigned 1715 - 1774.",
        "The stories (1892 – 94) were forgotten.",
        "In 1835 Maori settlers arrived.",
        "Output fell below 1990 levels.",
        "The talks open at 10:30 or 11.",
        "He was born in the 80's.",
        "The election of 1860 split the union at the beginning of 1861.",
        'The 1969 "Green Hill Affair" was forgotten.',
        "The parade starts at 2.15 pm.",
        "It rang at half past six and at a quarter past two in the morning.",
        'The lock was "last opened on April 7".',
        "She said that the mill was “built in 1975”.",
    ],
)
def test_what_dates_is_no_quantity(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The corpus holds poems by ca. 1000 authors.", [1000]),
        ("The 1,829 delegates met.", [1829]),
        ("The 1600-metre race was moved.", [1600]),
        ("Some 1600-1700 people came.", [(1600, 1700)]),
        ("The grid is 2.1 pm wide.", [2.1]),
    ],
)
def test_a_count_that_looks_like_a_year_stays_one(text: str, expected: list[float | tuple[float, float]]) -> None:
    assert [value for _, value, _ in values(text)] == expected
