"""Can two names be one person's?"""

from __future__ import annotations

import pytest

from workbench.domain.names import one_person


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("Liz Hart", "Elizabeth Hart", True),
        ("Sergei Marov", "Sergey Marov", True),
        ("J. Hart", "John Hart", True),
        ("Hart", "Mira Hart", True),
        ("Mira Hart", "Boris Hart", False),
        ("Mira Hart", "Mira Hale", False),
        ("Mira Ana Hart", "Mira Hart", True),
        ("", "Hart", False),
    ],
)
def test_one_person(one: str, two: str, same: bool) -> None:
    assert one_person(one, two) is same
    assert one_person(two, one) is same
