"""Any number written out in any supported form, with any wording and unit, is read back as what it was written from."""

from __future__ import annotations

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.quantities.helpers import one
from tests.extraction.quantities.test_numerals import spelled
from workbench.domain.quantity import Modifier
from workbench.extraction.quantities.reading import read

Written = tuple[str, tuple[float, float | None]]

SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "lakh": 1e5, "crore": 1e7}
VAGUE = {
    "dozens of": (12, 120), "scores of": (20, 200), "hundreds of": (100, 1000), "several": (3, 10),
    "a few": (3, 10), "several hundred": (200, 1000), "a few hundred thousand": (200_000, 1_000_000),
    "tens of thousands of": (10_000, 100_000), "hundreds of thousands of": (100_000, 1_000_000),
}  # fmt: skip
GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
MODIFIERS = {
    "": Modifier.EQUAL, "at least": Modifier.AT_LEAST, "more than": Modifier.MORE, "nearly": Modifier.ABOUT,
    "fewer than": Modifier.LESS, "up to": Modifier.AT_MOST, "as many as": Modifier.AT_MOST, "some": Modifier.ABOUT,
}  # fmt: skip

UNITS = {
    "${}": "dollar", "€{}": "euro", "£{}m": "pound sterling", "{}%": "percent", "{} per cent": "percent",
    "{} percentage points": "percentage point", "{}km": "kilometer", "{} miles": "mile", "{} tonnes": "tonne",
    "{} barrels a day": "barrel per day", "Rs {}": "rupee",
}  # fmt: skip

small = st.integers(2, 99)
whole = st.integers(2, 999_999).filter(lambda n: not 1000 <= n <= 2199)  # four digits may be a year


def digits(n: int) -> Written:
    return f"{n:,}", (n, None)


def words(n: int) -> Written:
    return spelled(n, " and "), (n, None)


def scaled(n: int, scale: str) -> Written:
    return f"{n} {scale}", (n * SCALES[scale], None)


def halves(n: int, scale: str) -> Written:
    return f"{spelled(n, ' and ')} and a half {scale}", ((n + 0.5) * SCALES[scale], None)


def mixed(n: int, glyph: str) -> Written:
    return f"{n}{glyph} million", ((n + GLYPHS[glyph]) * 1e6, None)


def dotted(n: int) -> Written:
    return f"{n * 1000:,}".replace(",", "."), (n * 1000, None)


def apostrophes(n: int) -> Written:
    return f"{n:,}".replace(",", "'"), (n, None)


def decimal_comma(n: int, tenth: int) -> Written:
    return f"{n},{tenth} million", ((n + tenth / 10) * 1e6, None)


def hyphened(n: int) -> Written:
    return f"{spelled(n, ' and ')}-and-a-half million", ((n + 0.5) * 1e6, None)


def between(a: int, b: int, form: str) -> Written:
    low, high = sorted((a, a + b))
    return form.format(low, high), (low, high)


forms = st.one_of(
    whole.map(digits),
    whole.map(words),
    st.integers(1000, 999_999).map(dotted),
    whole.map(apostrophes),
    st.builds(decimal_comma, small, st.integers(0, 9)),
    st.integers(2, 12).map(hyphened),
    st.builds(scaled, small, st.sampled_from(sorted(SCALES))),
    st.builds(halves, st.integers(2, 12), st.sampled_from(["thousand", "million", "billion"])),
    small.map(lambda n: (f"{n}k", (n * 1000.0, None))),
    st.builds(mixed, small, st.sampled_from(sorted(GLYPHS))),
    st.sampled_from([("a dozen", (12, None)), ("half a dozen", (6, None)), ("two dozen", (24, None))]),
    st.just(("a couple of", (2, None))),
    st.builds(between, small, small, st.sampled_from(["between {} and {}", "from {} to {}", "{} to {}", "{}-{}"])),
    st.sampled_from(sorted(VAGUE.items())),
)  # fmt: skip


def same(found: float | None, meant: float | None) -> bool:
    return found is None if meant is None else found is not None and math.isclose(found, meant)


@settings(max_examples=250, deadline=None)
@given(written=forms)
def test_a_count_in_any_form_is_read_back(written: Written) -> None:
    text, (low, high) = written
    quantity = one(f"The fleet sent {text} ships to the strait.").quantity
    assert same(quantity.low, low)
    assert same(quantity.high, high)
    assert quantity.counted is not None
    assert quantity.counted.head == "ship"


@settings(max_examples=150, deadline=None)
@given(number=whole, wording=st.sampled_from(sorted(MODIFIERS)), spelt=st.booleans())
def test_a_wording_before_any_number_is_read_back(number: int, wording: str, spelt: bool) -> None:
    text = spelled(number, " and ") if spelt else f"{number:,}"
    quantity = one(f"The fleet sent {wording} {text} ships.".replace("  ", " ")).quantity
    assert (quantity.low, quantity.modifier) == (number, MODIFIERS[wording])
    assert quantity.wording == wording


@settings(max_examples=150, deadline=None)
@given(
    number=whole,
    unit=st.sampled_from(sorted(UNITS.items())),
)
def test_a_unit_at_any_number_is_read_back(number: int, unit: tuple[str, str]) -> None:
    form, name = unit
    quantity = one(f"The figure was {form.format(f'{number:,}')} in all.").quantity
    assert quantity.unit == name
    assert math.isclose(quantity.low, number * (1e6 if form.endswith("m") and "£" in form else 1))


HEIGHTS = ("{}'{}\"", "{}’{}”", "{}-foot-{}", "{} ft {} in", "{} feet {} inches")


@settings(max_examples=60, deadline=None)
@given(feet=st.integers(3, 8), inches=st.integers(0, 11), form=st.sampled_from(HEIGHTS))
def test_a_height_in_feet_and_inches_is_read_back(feet: int, inches: int, form: str) -> None:
    quantity = one(f"The suspect is {form.format(feet, inches)} and slim.").quantity
    assert quantity.unit == "foot"
    assert math.isclose(quantity.low, feet + inches / 12)


@settings(max_examples=60, deadline=None)
@given(number=small, unit=st.sampled_from(["hour", "mile", "kilometer", "week", "inch"]), spelt=st.booleans())
def test_a_half_behind_the_unit_is_added(number: int, unit: str, spelt: bool) -> None:
    written = spelled(number, " and ") if spelt else str(number)
    plural = "inches" if unit == "inch" else f"{unit}s"
    quantity = one(f"It went on for {written} {plural} and a half in all.").quantity
    assert (quantity.low, quantity.unit) == (number + 0.5, unit)


@settings(max_examples=40, deadline=None)
@given(sides=st.lists(small, min_size=2, max_size=3), unit=st.sampled_from([("m", "meter"), ("feet", "foot")]))
def test_the_sides_of_a_thing_share_their_unit(sides: list[int], unit: tuple[str, str]) -> None:
    written, name = unit
    text = f"The hall is {' x '.join(map(str, sides))} {written} in size."
    assert [(f.quantity.low, f.quantity.unit) for f in read(text)] == [(side, name) for side in sides]
