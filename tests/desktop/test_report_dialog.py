"""Who signs a report is asked beside the work, and stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.desktop import saving
from workbench.desktop.library.report_details import ReportDetails, Signed

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.desktop.desk_session import DeskSession


def test_the_names_are_told_without_blanks(qtbot: QtBot) -> None:
    dialog = ReportDetails(Signed("City desk", "Ada"))
    qtbot.addWidget(dialog)
    dialog.second_reader.setText(" Grace ")
    with qtbot.waitSignal(dialog.accepted_names) as told:
        dialog._save()
    assert told.args == [Signed("City desk", "Ada", "Grace")]
    assert not dialog.isModal()


def test_named_readers_stand_in_the_report(session: DeskSession, tmp_path: Path) -> None:
    assert session.desk is not None
    page, table = saving.save_report(session.desk, tmp_path / "quay.html", Signed("City desk", "Ada", "Grace"))
    text = page.read_text(encoding="utf-8")
    assert "City desk" in text
    assert "Grace" in text
    assert "No second reader is named." not in text
    assert table.name == "quay.csv"


def test_the_fields_have_room_for_their_names(qtbot: QtBot) -> None:
    dialog = ReportDetails(Signed())
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    for line in (dialog.desk_name, dialog.checker, dialog.second_reader):
        assert line.height() >= line.sizeHint().height()
