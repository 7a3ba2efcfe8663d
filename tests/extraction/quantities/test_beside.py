"""What a figure measures that is set beside its noun: prices, moves, ranges, ages of groups."""

from __future__ import annotations

import re

import pytest

from tests.extraction.quantities.helpers import values
from tests.extraction.quantities.test_counted import counted
from workbench.extraction.quantities.reading import read


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("They paid $300 for parking.", ["parking"]),
        ("He paid £3m for the mill in May.", ["mill"]),
        ("The ministry spent $5bn on roads.", ["roads"]),
        ("The council approved $12m for flood barriers.", ["flood barriers"]),
        ("They gave up 6% of the firm in exchange for $20,000.", ["firm", "firm"]),
        ("The shop has the lamp for $30.", ["lamp"]),
        ("He was fined $300 for the year.", [None]),
    ],
)
def test_a_sum_is_the_price_of_what_it_goes_on(text: str, things: list[str | None]) -> None:
    assert counted(text) == things


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("Among the losers were Torv Steel, down 68p at 1112p.", ["Torv Steel", "Torv Steel"]),
        ("The maker had the worst day, with its shares down 11.9%.", ["shares"]),
        ("The index closed lower in London, down 3%.", ["index"]),
        ("He made claims, ranging from $200 to $4 million.", ["claims"]),
        ("The firm managed to bring down the error rate to 2 percent.", ["error rate"]),
        ("He urged limiting the patient's exposure to 5 grams.", ["patient's exposure"]),
        ("They charge an annual fee of $5, or about $60 over the term.", ["annual fee", "annual fee"]),
        ("This year's price is $33,790 versus last year's $32,280.", ["price", "price"]),
    ],
)
def test_the_noun_beside_a_move_a_range_or_a_change(text: str, things: list[str | None]) -> None:
    assert counted(text) == things


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("It sells the basic version of the iPhone 14 Pro for 900 euros.", ["basic version of the iPhone 14 Pro"]),
        ("The plan brings 54GB of 5G data.", ["5G data"]),
        ("The car has a 3.5-litre V-6 with two turbos.", ["V-6", "turbos"]),
        ("The car's standard 2.4-litre four-cylinder engine is loud.", ["four-cylinder engine", "cylinder engine"]),
        ("The hall holds a 37m (121ft)-long skeleton.", ["skeleton"]),
        ("They built a 40-metre-high wall.", ["wall"]),
        ("It came after a four day siege.", ["siege"]),
        ("Thieves took 5 million worth of jewels.", ["jewels"]),
        ("They lost more than 260,000 KIA and 90,000 WIA.", ["KIA", "WIA"]),
        ("Three major stock market indices fell.", ["major stock market indices"]),
    ],
)
def test_names_and_compounds_stay_whole(text: str, things: list[str | None]) -> None:
    assert counted(text) == things


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("Pupils between the ages of 17 and 20 pay less.", ["Pupils"]),
        ("On Friday, 36-year-old Duncan Rait fell about 200 feet.", ["Duncan Rait", "Duncan Rait"]),
        ("She is a 34-year-old mother of three.", ["mother", None]),
        ("The quake hit the island, 930 miles south of the capital.", ["quake"]),
    ],
)
def test_who_has_an_age_and_what_is_not_counted(text: str, things: list[str | None]) -> None:
    assert counted(text) == things


@pytest.mark.parametrize(
    ("between", "thing"), [("It was an ambush. ", "soldiers"), ("It rained. Nobody came. The mayor spoke. ", None)]
)
def test_what_was_counted_long_before_is_forgotten(between: str, thing: str | None) -> None:
    text = f"Forty soldiers died. {between}Another seven."
    ends = [m.end() for m in re.finditer(r"\.", text)]
    last = read(text, zip([0, *ends], ends, strict=False))[-1]
    assert (last.quantity.counted.text if last.quantity.counted else None) == thing


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("They ordered five new 737 aircraft.", [("five", 5, None)]),
        ("The airline's 777-200LR lands here.", []),
        ("Inspectors saw a 737 jet of the 737-800 range.", []),
        ("The airline sold 737 tickets.", [("737", 737, None)]),
        ("He spoke on AM 570 in Torv.", []),
        ("The Standard & Poor's 500 index dropped 1.95%.", [("1.95%", 1.95, "percent")]),
        ("Storm Kills 10 in Southern Carrow District", [("10", 10, None)]),
        ("They stayed for a couple of months.", [("a couple of months", 2, "month")]),
        ("The coach left after a 9-14 start to the season.", []),
    ],
)
def test_names_with_digits_and_figures_beside_them(text: str, figures: list[tuple[str, float, str | None]]) -> None:
    assert values(text) == figures


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("The Reds won 44%, ahead of the Blues on 31%.", ["Reds", "Blues"]),
        ("The Reds won 44%, followed by the Blues with 31% and the Greens with 9%.", ["Reds", "Blues", "Greens"]),
        ("The vote left the Blues trailing on 12%.", ["Blues"]),
        ("That is less than half the 7.5%.", ["7.5%", None]),
    ],
)
def test_a_rival_has_its_own_figure(text: str, things: list[str | None]) -> None:
    assert counted(text) == things
