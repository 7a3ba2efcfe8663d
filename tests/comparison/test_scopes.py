"""Two figures of two scopes can both be right; two of one scope cannot."""

from __future__ import annotations

import pytest

from tests.helpers.stories import stories
from workbench.comparison import scopes
from workbench.comparison.facets import facets


def apart(a: tuple[str, str], b: tuple[str, str]) -> bool:
    """Tell whether the figures of two texts are of two scopes, each as its text and how it begins."""
    told = stories(a[0], b[0])
    one, two = (
        next(f for f in facets(told) if f.story == n and f.claim.quantity and f.text.startswith(said))
        for n, (_, said) in enumerate((a, b))
    )
    assert scopes.apart(one, two, told) == scopes.apart(two, one, told)
    return scopes.apart(one, two, told)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (("Rents rose 0.4 percent on the month.", "0.4"), ("Rents rose 5 percent on the year.", "5"), True),
        (("Rents rose 0.4 percent in March alone.", "0.4"), ("Rents rose 5 percent from a year earlier.", "5"), True),
        (("Rents rose 4 percent on the year.", "4"), ("Rents rose 5 percent from a year earlier.", "5"), False),
        (
            ("Rents rose 1 percent on the month and 4 percent on the year.", "4"),
            ("Annual rents rose 5 percent.", "5"),
            False,
        ),
        (("Turnout was lowest in Velm, at 52 percent.", "52"), ("Turnout was 66 percent.", "66"), True),
        (("Turnout was 52 percent in Velm, the lowest ever.", "52"), ("Turnout was 66 percent.", "66"), True),
        (("Turnout was lowest in Velm, at 52 percent.", "52"), ("In Velm turnout was 66 percent.", "66"), False),
        (("Turnout was the highest in 30 years, at 66 percent.", "66"), ("Turnout was 52 percent.", "52"), False),
        (("The hotel has 300 rooms.", "300"), ("The fire destroyed 40 rooms.", "40"), True),
        (("The 300-room hotel was closed.", "300"), ("Some 40 rooms were closed.", "Some 40"), True),
        (("The hotel has 300 rooms.", "300"), ("The hotel has 320 rooms.", "320"), False),
        (("There were 260 cases in 2019.", "260"), ("Four cases are still being examined.", "Four"), True),
        (("There were 260 cases.", "260"), ("Four cases are still being examined.", "Four"), False),
        (("Six of the nine judges voted for it.", "nine"), ("The judges voted seven to two.", "two"), True),
        (("Six of the nine judges voted for it.", "Six"), ("The judges voted seven to two.", "seven"), False),
        (("With 94 percent of votes counted, he led.", "94"), ("He won 41 percent of votes in Velm.", "41"), True),
    ],
)
def test_two_scopes(a: tuple[str, str], b: tuple[str, str], expected: bool) -> None:
    assert apart(a, b) is expected
