"""Choosing what reads the articles: a folder is described at once, one that cannot be used is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialogButtonBox

from workbench.desktop.library.pipeline_dialog import PipelineDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def described(folder: Path, labels: list[str]) -> str:
    meta = {
        "lang": "en",
        "name": "house",
        "version": "2.1",
        "pipeline": ["tagger", "parser"],
        "labels": {"parser": labels},
    }
    (folder / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
    return str(folder)


def can_save(dialog: PipelineDialog) -> bool:
    return dialog.buttons.button(QDialogButtonBox.StandardButton.Save).isEnabled()


def test_what_was_found_is_shown_before_it_is_used(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = PipelineDialog("")
    qtbot.addWidget(dialog)
    assert dialog.found.text() == "The pipeline that ships with the program reads the articles."
    dialog.name.setText(described(tmp_path, ["nsubj", "obj", "obl", "case"]))
    assert dialog.found.text() == "Found: en_house 2.1\nComponents: tagger, parser"
    assert can_save(dialog)


def test_other_labels_come_with_a_notice(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = PipelineDialog(described(tmp_path, ["nsubj", "dobj", "pobj"]))
    qtbot.addWidget(dialog)
    assert "Claims are found by the rules over words alone" in dialog.found.text()
    assert can_save(dialog)


def test_what_is_no_pipeline_cannot_be_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = PipelineDialog(str(tmp_path))
    qtbot.addWidget(dialog)
    assert dialog.found.text().startswith("There is no spaCy pipeline")
    assert not can_save(dialog)


def test_the_choice_is_told_and_empty_means_the_shipped_one(qtbot: QtBot) -> None:
    dialog = PipelineDialog("no_such_package")
    qtbot.addWidget(dialog)
    dialog.name.setText("  ")
    with qtbot.waitSignal(dialog.pipeline_chosen) as told:
        dialog.buttons.button(QDialogButtonBox.StandardButton.Save).click()
    assert told.args == [""]
