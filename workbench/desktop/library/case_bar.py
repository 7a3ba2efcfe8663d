"""Name and event date of the open case, at the right of the toolbar; the sample wears its badge there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from workbench.desktop import keymap, wording
from workbench.desktop.library.words import sample_badge

if TYPE_CHECKING:
    from workbench.domain.desk import Desk

_LONGEST = 48


class CaseBar(QWidget):
    """Says which case is open and asks for its event date.

    Signals:
        details_requested: Name or event date are to be changed.
        columns_requested: Which reports stand side by side is to be changed.
    """

    details_requested = Signal()
    columns_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case_bar")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.badge = QLabel(sample_badge(), self)
        self.badge.setObjectName("sample_badge")
        self.badge.setProperty("role", "chip")
        self.name = QPushButton(self)
        self.name.setObjectName("case_name_button")
        self.name.setFlat(True)
        self.name_keys()
        self.day = QPushButton(self)
        self.day.setObjectName("event_date_button")
        self.day.setProperty("role", "question")
        self.day.setToolTip(
            self.tr("The day of the event fixes the year of dates without one, and weekdays, where a story has no date")
        )
        self.columns = QPushButton(self)
        self.columns.setObjectName("columns_button")
        self.columns.setProperty("role", "question")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 12, 0)
        row.setSpacing(8)
        row.addStretch(1)
        for widget in (self.badge, self.name, self.columns, self.day):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.name.clicked.connect(self.details_requested)
        self.day.clicked.connect(self.details_requested)
        self.columns.clicked.connect(self.columns_requested)
        self.show_desk(None)

    def name_keys(self) -> None:
        """Name the key that does the same."""
        self.name.setToolTip(keymap.with_key(self.tr("Name and event date"), "case.details"))

    def show_desk(self, desk: Desk | None) -> None:
        """Show another case, or none."""
        for widget in (self.name, self.day):
            widget.setVisible(desk is not None)
        self.badge.setVisible(desk is not None and desk.case.sample)
        self.columns.setVisible(desk is not None and len(desk.columns) < len(desk.articles))
        if desk is None:
            return
        self._tell_columns(len(desk.columns), len(desk.articles))
        name = desk.case.name if len(desk.case.name) <= _LONGEST else f"{desk.case.name[: _LONGEST - 2]} …"
        self.name.setText(name.replace("&", "&&"))
        self.name.setAccessibleName(self.tr("Case: {name}").format(name=desk.case.name))
        known = desk.case.event_date
        text = self.tr("Event: {day}").format(day=wording.day(known)) if known else self.tr("Event date?")
        self.day.setText(text)
        self.day.setAccessibleName(text)

    def _tell_columns(self, shown: int, there: int) -> None:
        """Say that the case has more reports than are compared: what stands in none of the columns is not seen."""
        text = self.tr("{shown} of {there} reports").format(shown=shown, there=there)
        self.columns.setText(text)
        told = self.tr("{what} are compared. Choose which.").format(what=text)
        self.columns.setAccessibleName(told)
        self.columns.setToolTip(keymap.with_key(told, "case.columns"))
