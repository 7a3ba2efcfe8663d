"""Unusual but real ways to write an amount."""

from __future__ import annotations

import pytest

from tests.extraction.quantities.helpers import values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The tax is 5,5 percent.", [("5,5 percent", 5.5, "percent")]),
        ("Output fell by point five percent.", [("point five percent", 0.5, "percent")]),
        ("At this point five percent of homes are dark.", [("five percent", 5, "percent")]),
        ("A half-mile queue formed.", [("A half-mile", 0.5, "mile")]),
        ("The bank raised rates by a quarter point.", [("a quarter point", 0.25, "point")]),
        ("Half-year results are due.", []),
        ("Another thousand people came.", [("thousand", 1000, None)]),
        ("The million dollars were never found.", [("million dollars", 1e6, "dollar")]),
        ("The dam is four to five times larger.", [("four to five times", (4, 5), "times")]),
        ("Losses of $15mm were booked.", [("$15mm", 15e6, "dollar")]),
        ("A $5m fine was set.", [("$5m", 5e6, "dollar")]),
        ("He paid an A $ 50 million fine.", [("A $ 50 million", 50e6, "australian dollar")]),
        ("Net income was ($99.50).", [("($99.50)", -99.5, "dollar")]),
        ("The ticket ($50) was dear.", [("$50", 50, "dollar")]),
        ("The fee rose to 17 USD 25.", [("17 USD 25", 17.25, "dollar")]),
        ("Losses reached twenty MUSD.", [("twenty MUSD", 20e6, "dollar")]),
        ("He was elected in a 7-2 vote.", [("7", 7, "vote"), ("2 vote", 2, "vote")]),
        ("The court ruled 6-3 against it.", [("6", 6, None), ("3", 3, None)]),
        ("A 6-foot-4-inch guard stood there.", [("6-foot-4-inch", 6 + 4 / 12, "foot")]),
        ("The plank is 2-1/4 inches thick.", [("2-1/4 inches", 2.25, "inch")]),
        ("A man in his twenties was held.", [("in his twenties", (20, 29), "year of age")]),
        ("She is 33.", [("33", 33, "year of age")]),
        ("The score is 33.", [("33", 33, None)]),
        ("His rating slumped from 48 to 36 percent.", [("48", 48, "percent"), ("36 percent", 36, "percent")]),
        ("The ship broke in half.", []),
        ("Three people under 30 were hurt.", [("Three", 3, None), ("under 30", 30, "year of age")]),
        ("People over 30 miles away felt it.", [("over 30 miles", 30, "mile")]),
        ("She served 15-plus years.", [("15-plus years", 15, "year")]),
        ("A 20-plus-year career ended.", [("20-plus-year", 20, "year")]),
        ("They drove 30 or so miles.", [("30 or so miles", 30, "mile")]),
        ("About one of every nine voters stayed home.", [("About one of every nine", 1 / 9, "share")]),
        ("The Senate's 80-19 vote ended it.", [("80", 80, "vote"), ("19 vote", 19, "vote")]),
        ("A 4-4 ruling leaves the law.", [("4", 4, None), ("4", 4, None)]),
        ("Thousands of vote counting machines failed.", [("Thousands", (1000, 10_000), None)]),
        ('He bought a 12" record.', [('12"', 12, "inch")]),
        ('The board is 10 " long.', [('10 "', 10, "inch")]),
        ('"We won by 12" was all he said.', [("12", 12, None)]),
        ("It cost 10 $ 30 cent.", [("10 $ 30 cent", 10.3, "dollar")]),
    ],
)
def test_is_read(text: str, expected: list[tuple[str, float | tuple[float, float], str | None]]) -> None:
    read = values(text)
    assert [(span, unit) for span, _, unit in read] == [(span, unit) for span, _, unit in expected]
    for (_, value, _), (_, wanted, _) in zip(read, expected, strict=True):
        assert value == pytest.approx(wanted)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("The party got one vote in ten.", ("one vote in ten", 0.1, "share")),
        ("Nine households out of ten have a car.", ("Nine households out of ten", 0.9, "share")),
    ],
)
def test_a_ratio_may_stand_around_what_it_is_a_part_of(text: str, share: tuple[str, float, str]) -> None:
    assert values(text) == [share]


@pytest.mark.parametrize("text", ["He scored one goal in ten games.", "Two people in three cars died."])
def test_counts_of_two_things_are_no_ratio(text: str) -> None:
    assert "share" not in [unit for _, _, unit in values(text)]


def test_half_a_month_behind_a_sum_is_no_part_of_it() -> None:
    read = values("The cover was raised to €7m a month and a half before.")
    assert read == [("€7m", 7_000_000, "euro"), ("a month and a half", 1.5, "month")]
