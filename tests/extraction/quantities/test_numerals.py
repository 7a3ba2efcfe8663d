"""Numbers in every written form, in and out."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.extraction.quantities.numerals import numeral
from workbench.extraction.quantities.tokens import tokenize

ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
]
ONES += ["seventeen", "eighteen", "nineteen"]
TENS = ["", "", *["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]]
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))


def first(text: str) -> tuple[float, float | None]:
    tokens = tokenize(text, 0, len(text))
    for i in range(len(tokens)):
        number = numeral(tokens, i)
        if number is not None:
            assert number.end == len(tokens), f"only {number.end} of {len(tokens)} tokens read in {text!r}"
            return number.low, number.high
    raise AssertionError(f"no number in {text!r}")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("100,000", 100_000),
        ("100 000", 100_000),
        ("100k", 100_000),
        ("1.2 million", 1_200_000),
        ("3bn", 3e9),
        ("3½", 3.5),
        ("2 1/4", 2.25),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("two dozen", 24),
        ("two and a half million", 2_500_000),
        ("a million and a half", 1_500_000),
        ("twenty-one thousand", 21_000),
        ("three hundred and six", 306),
        ("4 thousand 3 hundred and 21", 4321),
        ("three quarters of a billion", 750_000_000),
        ("one in five", 0.2),
        ("nine out of 10", 0.9),
        ("two thirds", 2 / 3),
        ("one hundred and three and two thirds", 103 + 2 / 3),
        ("one hundred thirty-fifths", 100 / 35),
        ("nought point nought three", 0.03),
        ("two point five million", 2_500_000),
        ("minus five", -5),
        ("-18", -18),
        ("three lakh crore", 3e12),
        ("12,34,567.89", 1_234_567.89),
        ("6.23x10^-4", 0.000623),
        ("1.3e6", 1_300_000),
        ("6 . 2", 6.2),
        ("1.200.000", 1_200_000),
        ("1.234.567,89", 1_234_567.89),
        ("1'200'000", 1_200_000),
        ("1,2 million", 1_200_000),
        ("5,00", 5),
        ("2-1/4", 2.25),
        ("one-and-a-half", 1.5),
        ("5'10\"", 5 + 10 / 12),
        ("5’4”", 5 + 4 / 12),
        ("51°30′N", 51.5),
    ],
)
def test_is_read_in_whatever_form_it_is_written(text: str, value: float) -> None:
    low, high = first(text)
    assert low == pytest.approx(value)
    assert high is None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens", 12, 120),
        ("hundreds", 100, 1000),
        ("several hundred", 200, 1000),
        ("tens of thousands", 10_000, 100_000),
        ("hundreds of thousands", 100_000, 1_000_000),
        ("several hundred thousand", 200_000, 1_000_000),
        ("a few hundred million", 200e6, 1000e6),
        ("several", 3, 10),
        ("a few", 3, 10),
        ("decades", 20, 100),
    ],
)
def test_a_vague_number_has_two_ends(text: str, low: float, high: float) -> None:
    assert first(text) == (low, high)


def test_two_numbers_in_a_row_stay_two() -> None:
    text = "3 hundred and 2 hundred"
    tokens = tokenize(text, 0, len(text))
    number = numeral(tokens, 0)
    assert number is not None
    assert (number.low, number.end) == (300, 2)


def spelled(number: int, joined: str) -> str:
    """Write a number out in English words; ``joined`` is what stands after "hundred"."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    if number < 1000:
        rest = number % 100
        return f"{ONES[number // 100]} hundred" + (f"{joined}{spelled(rest, joined)}" if rest else "")
    size, name = next((size, name) for size, name in SCALES if number >= size)
    rest = number % size
    tail = f" {spelled(rest, joined)}" if rest else ""
    return f"{spelled(number // size, joined)} {name}{tail}"


@settings(max_examples=150, deadline=None)
@given(number=st.integers(0, 10**15 - 1) | st.integers(0, 5000), joined=st.sampled_from([" ", " and "]))
def test_a_number_in_words_is_read_back(number: int, joined: str) -> None:
    assert first(spelled(number, joined)) == (number, None)


@settings(max_examples=100, deadline=None)
@given(number=st.integers(0, 10**9), decimals=st.integers(0, 99), form=st.sampled_from(["plain", "commas", "spaces"]))
def test_a_number_in_digits_is_read_back(number: int, decimals: int, form: str) -> None:
    text = (
        f"{number:,}" if form == "commas" else f"{number:,}".replace(",", "\u00a0") if form == "spaces" else str(number)
    )
    assert first(text) == (number, None)
    low, _ = first(f"{number:,}.{decimals:02d}")
    assert math.isclose(low, number + decimals / 100)


@settings(max_examples=60, deadline=None)
@given(
    mantissa=st.integers(1, 999),
    tenth=st.integers(0, 9),
    scale=st.sampled_from(
        [("thousand", 1e3), ("million", 1e6), ("bn", 1e9), (" billion", 1e9), ("k", 1e3), ("tn", 1e12)]
    ),
)
def test_a_scale_multiplies(mantissa: int, tenth: int, scale: tuple[str, float]) -> None:
    word, size = scale
    gap = "" if len(word) <= 2 else " "
    low, _ = first(f"{mantissa}.{tenth}{gap}{word.strip()}")
    assert math.isclose(low, (mantissa + tenth / 10) * size)


@settings(max_examples=60, deadline=None)
@given(
    above=st.integers(2, 19),
    below=st.sampled_from([("thirds", 3), ("quarters", 4), ("fifths", 5), ("tenths", 10), ("hundredths", 100)]),
)
def test_a_fraction_in_words_is_read_back(above: int, below: tuple[str, int]) -> None:
    low, _ = first(f"{ONES[above]} {below[0]}")
    assert math.isclose(low, above / below[1])
