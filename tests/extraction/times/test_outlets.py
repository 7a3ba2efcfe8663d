"""Which day 2/3/2022 is hangs on who writes it."""

from __future__ import annotations

import pytest

from workbench.domain.moment import TimeContext
from workbench.extraction.times.outlets import month_first
from workbench.extraction.times.recognise import recognise
from workbench.extraction.times.resolve import resolve_all


@pytest.mark.parametrize(
    ("outlet", "address", "expected"),
    [
        ("The New York Times", "", True),
        ("The Guardian", "", False),
        ("", "https://www.npr.org/2022/02/15/story", True),
        ("", "https://www.bbc.co.uk/news/1", False),
        ("city.gov", "", True),
        ("Courier", "https://courier.example/3", None),
        ("", "http://[broken", None),
        ("", "", None),
    ],
)
def test_outlets_are_known_by_name_or_address(outlet: str, address: str, expected: bool | None) -> None:
    assert month_first(outlet, address) is expected


def values(text: str, order: bool | None) -> list[tuple[str, bool]]:
    found = [(f.span, f.expression) for f in recognise(text)]
    return [(m.value, m.certain) for m in resolve_all(found, TimeContext(month_first=order))]


def test_an_outlets_order_settles_what_could_be_either() -> None:
    assert values("It closes on 2/3/2022.", True) == [("2022-02-03", True)]
    assert values("It closes on 2/3/2022.", False) == [("2022-03-02", True)]
    assert values("It closes on 2/3/2022.", None) == [("2022-03-02", False)]


def test_the_dates_of_the_text_outweigh_its_outlet() -> None:
    assert values("Filed on 1/31/2022, it closes on 2/3/2022.", False) == [("2022-01-31", True), ("2022-02-03", True)]
