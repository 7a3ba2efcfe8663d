"""The sample without a display: rows as text."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from tests.helpers.desks import ferry_desk
from workbench.desktop import display
from workbench.desktop.offscreen import failures, show_in_text, table
from workbench.domain.case import AnalysisState

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


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


def test_a_failed_search_is_told_with_its_article_and_reason() -> None:
    desk = ferry_desk()
    one, *others = desk.articles
    broken = replace(one, stored=replace(one.stored, analysis=AnalysisState.FAILED, failure="the worker was killed"))
    assert failures(replace(desk, articles=(broken, *others))) == ["Finding claims stopped in A: the worker was killed"]
    assert failures(desk) == []


class Broken(QObject):
    """A program whose search failed in every article, and that is idle."""

    def __init__(self) -> None:
        super().__init__()
        desk = ferry_desk()
        failed = [replace(a, stored=replace(a.stored, analysis=AnalysisState.FAILED)) for a in desk.articles]
        self.window = QWidget()
        self.controller = SimpleNamespace(desk=replace(desk, articles=tuple(failed)))
        self.flow = SimpleNamespace(busy=False)

    def show(self) -> None:
        self.window.show()


def test_without_any_claims_the_run_fails_and_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    told: list[str] = []
    program = Broken()
    qtbot.addWidget(program.window)
    assert show_in_text(program, tmp_path / "window.png", told.append) == 1  # type: ignore[arg-type]
    assert told[0] == "No claims were found, so there is nothing to compare:"
    assert len(told) == 1 + len(program.controller.desk.articles)
    assert not (tmp_path / "window.png").exists()
