"""Numbers that label something are no quantities."""

from __future__ import annotations

import pytest

from tests.extraction.quantities.helpers import values


@pytest.mark.parametrize(
    "text",
    [
        "The ministry must 1) publish the list, or 2) withdraw it.",
        "The finding was repeated [13,14] and doubted [18–21].",
        "2.1. Losses of the army",
        "24.2 Space and time",
        "*1. The first demand is peace.",
        "The office is in New York, NY 10016.",
        "Passcode: 4153030",
        "Call 1-800-555-0199 or +4550981306 for help.",
        "She paid into a 401(k) plan, the 10-K filing says.",
        "The 13F filing was late.",
        "Articles 5 and 6 of the treaty apply.",
        "Windows 10 and 11 are affected.",
        "They won the 4x100m relay.",
        "A zero-sum game and zero-coupon bonds.",
        "The vase broke in two.",
        "The crowd gave a high-five.",
        "The PS5 is sold out.",
        "He doubled down on the threat.",
        "A six-figure sum was paid.",
        'The novel "1984" is on the list, and the song "19".',
        "First it was, one, his temper, and two, his language.",
    ],
)
def test_a_label_is_no_quantity(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Article 5 and 20 states were named.", [20]),
        ("The top ten most wanted men were named.", [10]),
        ("He missed the lesson 4 times.", [4]),
        ("2.3 million people fled.", [2_300_000]),
        ("There were zero deaths.", [0]),
        ("(About 5) people came.", [5]),
        ("The price rose. (Two people in a cabin pay more.)", [2]),
    ],
)
def test_a_count_beside_a_label_stays_one(text: str, expected: list[float]) -> None:
    assert [value for _, value, _ in values(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Anyone with a cough should ring 0700 5522.",
        "The helpline on 0845 222 555 is open.",
        "Readers can phone 116 123 at night.",
        "Witnesses should call 101.",
    ],
)
def test_a_number_one_dials_counts_nothing(text: str) -> None:
    assert values(text) == []


def test_people_one_phones_are_counted() -> None:
    assert [value for _, value, _ in values("She phoned 300 voters and the clerk called 120 more.")] == [300, 120]
