"""What cannot be as written gets a "?" with its reason."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.domain.moment import TimeContext
from workbench.extraction.times.checks import check
from workbench.extraction.times.recognise import recognise
from workbench.extraction.times.resolve import resolve_all


def doubts(text: str) -> list[str]:
    expressions = [(f.span, f.expression) for f in recognise(text)]
    moments = resolve_all(expressions, TimeContext(published=date(2022, 2, 15)))
    return [doubt.reason for _, doubt in check(expressions, moments)]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("They met on Friday, February 10, 2022.", "10 February 2022 was a Thursday, not a Friday"),
        ("It was signed on 31 September 2021.", "September 2021 has no day 31"),
        ("It was filed on 29 February 2019.", "February 2019 has no day 29"),
        ("It was filed on 2/30/2019.", "February 2019 has no day 30"),
        ("They meet on 31 June.", "June has no day 31"),
    ],
)
def test_it_names_what_does_not_fit(text: str, reason: str) -> None:
    assert doubts(text) == [reason]


def test_sound_dates_get_none() -> None:
    assert doubts("On Thursday, 10 February 2022, and on 29 February 2020 they met; on Friday too.") == []
