"""The sample without a display: rows as text."""

from __future__ import annotations

import pytest

from tests.helpers.desks import ferry_desk
from workbench.desktop import display
from workbench.desktop.offscreen import table


def test_rows_are_printed_with_their_relation_and_a_cell_per_article() -> None:
    lines = table(ferry_desk())
    assert lines[0].startswith("The Aurora Bay: 3 articles, ")
    killed = next(line for line in lines if "People killed" in line)
    assert killed.startswith("≠ Reports differ")
    assert "12 people" in killed
    assert "At least 20 people" in killed
    assert "No match found" in killed
    assert any(line.startswith("⇄ Speakers disagree") for line in lines)


@pytest.mark.parametrize(
    ("environment", "there"),
    [
        ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, False),
        ({"QT_QPA_PLATFORM": ""}, False),
        ({"QT_QPA_PLATFORM": "", "DISPLAY": ":4711"}, False),
    ],
    ids=["offscreen asked for", "none set", "connecting fails"],
)
def test_a_display_is_there_only_when_it_can_be_connected_to(
    environment: dict[str, str], there: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert display.available() is there
