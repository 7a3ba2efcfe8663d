"""Why a figure is worth checking, told anew when its speaker was corrected."""

import pytest

from workbench.domain.to_check import NOBODYS, figure, retold


@pytest.mark.parametrize(
    ("check", "old", "new", "told"),
    [
        (figure(""), "", "Ana Roe", "a figure, given by Ana Roe"),
        (figure("Ana Roe"), "Ana Roe", "", "a figure in the outlet's own voice"),
        (figure("Ana Roe"), "Ana Roe", "Ola Berg", "a figure, given by Ola Berg"),
        ("a time for something to come, given by Ana Roe", "Ana Roe", "", "a time for something to come"),
        ("a promise by Ana Roe", "Ana Roe", "", ""),
        ("a promise by Ana Roe", "Ana Roe", "Ola Berg", "a promise by Ola Berg"),
        (figure("Ana Roe", sourced=False), "Ana Roe", "Ola Berg", "a figure, given by Ola Berg, no source named"),
        (figure("Ana Roe", sourced=False), "Ana Roe", "", "a figure in the outlet's own voice"),
        (NOBODYS, "", "Ola Berg", "a figure, given by Ola Berg"),
        ("a time for something to come", "", "Ana Roe", "a time for something to come"),
        ("", "Ana Roe", "", ""),
    ],
)
def test_a_reason_follows_the_speaker(check: str, old: str, new: str, told: str) -> None:
    assert retold(check, old, new) == told
