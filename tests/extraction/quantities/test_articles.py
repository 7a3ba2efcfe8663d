"""Articles that count one."""

from __future__ import annotations

import pytest

from tests.extraction.quantities.helpers import values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They left less than an hour later.", [("less than an hour", 1, "hour")]),
        ("She bought a gallon of diesel.", [("a gallon", 1, "gallon")]),
        ("The mill was sold for a dollar.", [("a dollar", 1, "dollar")]),
        ("A mile is about 1.6 km.", [("A mile", 1, "mile"), ("about 1.6 km", 1.6, "kilometer")]),
        ("It lasted an hour or so.", [("an hour or so", 1, "hour")]),
        ("The siege may end in a day or two.", [("a day or two", (1, 2), "day")]),
        ("In the past week and a half, the river rose.", [("week and a half", 1.5, "week")]),
        ("The queue was a mile and a half long.", [("a mile and a half", 1.5, "mile")]),
        ("Diesel sold at $3.20 a gallon.", [("$3.20 a gallon", 3.2, "dollar per gallon")]),
        ("He would not give an inch.", []),
        ("They moved around a bit.", []),
        ("A week later the bridge fell.", []),
    ],
)
def test_an_article_counts_one_where_it_measures(
    text: str, expected: list[tuple[str, float | tuple[float, float], str | None]]
) -> None:
    assert values(text) == expected
