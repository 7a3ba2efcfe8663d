"""What a number counts or measures, told from the words."""

from __future__ import annotations

import pytest

from tests.extraction.quantities.helpers import found


def counted(text: str) -> list[str | None]:
    return [one.quantity.counted and one.quantity.counted.text for one in found(text)]


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("It hit 8 million low- and middle-income families.", ["low- and middle-income families"]),
        ("Some 30 coal- or gas-fired plants closed.", ["coal- or gas-fired plants"]),
        ("It went to 12 inspectors of the U.S. Bureau of Bridges.", ["inspectors of the U.S. Bureau of Bridges"]),
        ("About 300 U.S. soldiers left.", ["U.S. soldiers"]),
        ("The airline ordered 22 new Boeing 787 Dreamliner aircraft.", ["new Boeing 787 Dreamliner aircraft"]),
        ("He polled 40 percent, not the 55 percent Brenner received.", [None, None]),
        ("Around 70 per cent of the fleet itself was lost.", ["fleet"]),
        ("The clinic saw children under the age of five years.", ["children"]),
        ("Its margin of error is put at 4.5 points.", ["margin of error"]),
        ("They asked about the health of Mr Bel, who is 70.", ["Mr Bel"]),
        ("His letter speaks of excellent health for a 63-year-old.", [None]),
        ("The plant cut its workforce to 300.", ["workforce"]),
        ("The hall seats 20 Conservative and 30 Labour deputies.", ["Labour deputies", "Labour deputies"]),
        ("The firm sold jets in a deal worth $7bn.", ["deal"]),
        ("Orders came to $3 billion, and six planes, worth $1.5 billion, are late.", ["Orders", "planes", "planes"]),
        ("Arrivals rose 15,000 last week.", ["Arrivals"]),
    ],
)
def test_the_phrase_and_nothing_but_the_phrase(text: str, things: list[str | None]) -> None:
    assert counted(text) == things


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The engine makes 369 lb-ft of torque.", "pound-foot"),
        ("It spins at 4,500 rpm.", "revolution per minute"),
        ("The battery holds 5,000 mAh.", "milliampere hour"),
        ("A dose of 3 mmol helps.", "millimole"),
        ("They poured 3 pints of milk.", "pint"),
        ("The fund owes $4 million U.S. in taxes.", "dollar"),
        ("It cost 20 U.S. dollars.", "dollar"),
    ],
)
def test_units_of_engines_batteries_and_kitchens(text: str, unit: str) -> None:
    assert [one.quantity.unit for one in found(text)] == [unit]


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("A collector bought the large painting for €3m.", "large painting"),
        ("The fund took a 51% stake in a college for 92 million yuan.", "stake in a college"),
        ("The house was sold for $2m.", "house"),
    ],
)
def test_a_price_is_that_of_what_changes_hands(text: str, thing: str) -> None:
    assert counted(text)[-1] == thing


def test_whose_time_it_is_names_nothing() -> None:
    assert counted("This year's price is $30,000.") == ["price"]


def test_to_make_up_a_share_is_no_rise() -> None:
    (one,) = found("Farmers make up about 80 percent of the members.")
    assert one.quantity.direction is None


def test_plus_or_minus_has_no_side() -> None:
    (one,) = found("Such readings are good to plus or minus 4 percentage points.")
    assert one.quantity.value == 4


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ('The screen is 10 " wide.', "inch"),
        ('The screen is 10" wide.', "inch"),
        ('He said "we lost 5" and left.', None),
        ('It was the 12 "new" jobs that counted.', None),
    ],
)
def test_a_quotation_mark_is_no_inch(text: str, unit: str | None) -> None:
    assert [one.quantity.unit for one in found(text)] == [unit]
