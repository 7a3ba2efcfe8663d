"""Bounds that words turn round."""

from __future__ import annotations

import pytest

from tests.extraction.quantities.helpers import found
from workbench.domain.quantity import Modifier


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They did not find more than three boats.", Modifier.AT_MOST),
        ("Owners are told not to burn more than 15 percent of it.", Modifier.AT_MOST),
        ("The bank doesn’t lend more than 500 dollars.", Modifier.AT_MOST),
        ("The mill never employed fewer than 12 people.", Modifier.AT_LEAST),
        ("The repair will not cost less than 5 million dollars.", Modifier.AT_LEAST),
        ("The tax does not exceed 5 percent.", Modifier.AT_MOST),
        ("It has not rained for more than 10 days.", Modifier.MORE),
        ("She not only sold more than 10 boats, she built them.", Modifier.MORE),
        ("They found more than three boats, not two.", Modifier.MORE),
        ("The mayor did not know more than 40 shops had closed.", Modifier.MORE),
        ("The flood took not only more than 30 boats but the pier.", Modifier.MORE),
    ],
)
def test_a_bound_that_its_verb_denies_is_the_opposite_one(text: str, expected: Modifier) -> None:
    assert found(text)[0].quantity.modifier is expected
