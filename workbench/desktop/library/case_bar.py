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
    """

    details_requested = Signal()

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
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 12, 0)
        row.setSpacing(8)
        row.addStretch(1)
        for widget in (self.badge, self.name, self.day):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.name.clicked.connect(self.details_requested)
        self.day.clicked.connect(self.details_requested)
        self.show_desk(None)

    def name_keys(self) -> None:
        """Name the key that does the same."""
        self.name.setToolTip(keymap.with_key(self.tr("Name and event date"), "case.details"))

    def show_desk(self, desk: Desk | None) -> None:
        """Show another case, or none."""
        for widget in (self.name, self.day):
            widget.setVisible(desk is not None)
        self.badge.setVisible(desk is not None and desk.case.sample)
        if desk is None:
            return
        name = desk.case.name if len(desk.case.name) <= _LONGEST else f"{desk.case.name[: _LONGEST - 2]} …"
        self.name.setText(name.replace("&", "&&"))
        self.name.setAccessibleName(self.tr("Case: {name}").format(name=desk.case.name))
        known = desk.case.event_date
        text = self.tr("Event: {day}").format(day=wording.day(known)) if known else self.tr("Event date?")
        self.day.setText(text)
        self.day.setAccessibleName(text)
