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
        ("It was heard by 12 judges of the U.S. Court of Appeals.", ["judges of the U.S. Court of Appeals"]),
        ("About 300 U.S. soldiers left.", ["U.S. soldiers"]),
        ("The airline ordered 22 new Boeing 787 Dreamliner aircraft.", ["new Boeing 787 Dreamliner aircraft"]),
        ("He polled 40 percent, not the 55 percent Brenner received.", [None, None]),
        ("Around 70 per cent of the fleet itself was lost.", ["fleet"]),
        ("The clinic saw children under the age of five years.", ["children"]),
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
