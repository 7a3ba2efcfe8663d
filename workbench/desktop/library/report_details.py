"""Who signs a report: desk, checker, second reader. Without them a report stays a draft."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from workbench.desktop.fonts import scaled


@dataclass(frozen=True, slots=True)
class Signed:
    """Who stands at the head of a report."""

    desk_name: str = ""
    checker: str = ""
    second_reader: str = ""


class ReportDetails(QDialog):
    """Asks for the names beside the work, without stopping it.

    Signals:
        accepted_names: The names as they should be (`Signed`).
    """

    accepted_names = Signal(object)

    def __init__(self, signed: Signed, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("report_details")
        self.setWindowTitle(self.tr("Save report"))
        self.setModal(False)
        form = QFormLayout()
        self.desk_name = self._line(form, "report_desk", self.tr("Desk"), signed.desk_name)
        self.checker = self._line(form, "report_checker", self.tr("Checker"), signed.checker)
        self.second_reader = self._line(form, "report_second", self.tr("Second reader"), signed.second_reader)
        hint = QLabel(self.tr("A report says DRAFT on each page until checker and second reader are named."))
        hint.setWordWrap(True)
        hint.setProperty("role", "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self)
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(hint)
        layout.addWidget(buttons)
        self.setMinimumWidth(scaled(440))
        self.adjustSize()

    def _line(self, form: QFormLayout, name: str, caption: str, value: str) -> QLineEdit:
        line = QLineEdit(value, self)
        line.setObjectName(name)
        line.setAccessibleName(caption)
        form.addRow(caption, line)
        return line

    @Slot()
    def _save(self) -> None:
        names = (line.text().strip() for line in (self.desk_name, self.checker, self.second_reader))
        self.accepted_names.emit(Signed(*names))
        self.close()
