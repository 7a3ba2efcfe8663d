"""Name and event date of a case."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from workbench.desktop.fonts import scaled

if TYPE_CHECKING:
    from workbench.domain.case import Case


class CaseDetails(QDialog):
    """Asks for both beside the work, without stopping it.

    Signals:
        accepted_details: Name and event date (a `date` or None) as they should be.
    """

    accepted_details = Signal(str, object)

    def __init__(self, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case_details")
        self.setWindowTitle(self.tr("Name and event date"))
        self.setModal(False)
        self.name = QLineEdit(case.name, self)
        self.name.setObjectName("case_name")
        self.name.setAccessibleName(self.tr("Name of the case"))
        self.known = QCheckBox(self.tr("The event was on"), self)
        self.known.setObjectName("event_known")
        self.known.setChecked(case.event_date is not None)
        self.day = QDateEdit(self)
        self.day.setObjectName("event_date")
        self.day.setAccessibleName(self.tr("Day of the event"))
        self.day.lineEdit().setAccessibleName(self.day.accessibleName())
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("d MMMM yyyy")
        # No guess from the clock: an unset date opens at the case's own day, else at the first of the year it was made.
        day = case.event_date or (case.created.date() if case.created else date(2000, 1, 1))
        self.day.setDate(QDate(day.year, day.month, day.day))
        self.day.setEnabled(self.known.isChecked())
        self.known.toggled.connect(self.day.setEnabled)
        hint = QLabel(
            self.tr("Dates without a year, and weekdays, are read against it where a story has no date of its own.")
        )
        hint.setWordWrap(True)
        hint.setProperty("role", "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self)
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.close)
        form = QFormLayout()
        form.addRow(self.tr("Name"), self.name)
        form.addRow(self.known, self.day)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(hint)
        layout.addWidget(buttons)
        self.setMinimumWidth(scaled(520))
        self.adjustSize()
        self.name.setSelection(len(case.name), -len(case.name))  # all of it, and a long one shows its beginning

    @Slot()
    def _save(self) -> None:
        picked = self.day.date()
        day = date(picked.year(), picked.month(), picked.day()) if self.known.isChecked() else None
        self.accepted_details.emit(self.name.text().strip(), day)
        self.close()
