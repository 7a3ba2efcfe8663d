"""The page of an empty desk: open, paste, drop, go on with a recent case, or try the sample."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from workbench.desktop import keymap
from workbench.desktop.fonts import scaled
from workbench.desktop.library import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.domain.case import CaseSummary

_WIDTH = 620


class StartPage(QWidget):
    """Shown while no case is open.

    Signals:
        open_requested: Choose files.
        paste_requested: Take an article from the clipboard.
        sample_requested: Open the sample case.
        case_requested: Go on with a case (its UUID).
    """

    open_requested = Signal()
    paste_requested = Signal()
    sample_requested = Signal()
    case_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("start_page")
        self._recent_title = _label(self.tr("Recent cases"), "recent_title", bold=True)
        self.recent = QListWidget(self)
        self.recent.setObjectName("recent_cases")
        self.recent.setAccessibleName(self.tr("Recent cases"))
        self.recent.itemActivated.connect(self._case_chosen)
        self.recent.setSpacing(2)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addStretch(1)
        column.addWidget(_headline(self.tr("Put two reports of the same event side by side")))
        column.addWidget(_label(words.promise(), "promise", muted=True))
        column.addSpacing(6)
        column.addLayout(self._buttons())
        column.addWidget(_label(self.tr("Or drop files anywhere in this window."), "drop_hint", muted=True))
        column.addSpacing(18)
        column.addWidget(self._recent_title)
        column.addWidget(self.recent, 3)
        column.addStretch(1)
        body = QWidget(self)
        body.setLayout(column)
        body.setMaximumWidth(scaled(_WIDTH))
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(body, 10)
        row.addStretch(1)
        self.name_keys()
        self.show_cases(())

    def show_cases(self, cases: Sequence[CaseSummary]) -> None:
        """List the recent cases, the newest first."""
        self.recent.clear()
        for summary in cases:
            text = f"{summary.case.name}\n{words.about_case(summary)}"
            item = QListWidgetItem(text, self.recent)
            item.setData(Qt.ItemDataRole.UserRole, str(summary.case.uuid))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, text.replace("\n", ", "))
            item.setSizeHint(QSize(0, self.recent.fontMetrics().lineSpacing() * 2 + 14))
        self.recent.setVisible(bool(cases))
        self._recent_title.setVisible(bool(cases))
        if cases:
            self.recent.setCurrentRow(0)

    def name_keys(self) -> None:
        """Say which key pastes now."""
        paste = self.findChild(QPushButton, "start_paste")
        if paste is not None:
            paste.setText(keymap.with_key(paste.accessibleName(), "case.paste"))

    def set_ready(self, ready: bool) -> None:
        """Let files be opened once there is a database to keep them."""
        for button in self.findChildren(QPushButton):
            button.setEnabled(ready)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        for text, name, signal in (
            (self.tr("Open articles…"), "start_open", self.open_requested),
            (self.tr("Paste an article"), "start_paste", self.paste_requested),
            (self.tr("Try the sample case"), "start_sample", self.sample_requested),
        ):
            button = QPushButton(text, self)
            button.setObjectName(name)
            button.setAccessibleName(text)
            button.setMinimumHeight(34)
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch(1)
        first = row.itemAt(0)
        widget = None if first is None else first.widget()
        if widget is not None:
            widget.setProperty("role", "primary")
        return row

    @Slot(QListWidgetItem)
    def _case_chosen(self, item: QListWidgetItem) -> None:
        self.case_requested.emit(UUID(str(item.data(Qt.ItemDataRole.UserRole))))


def _label(text: str, name: str, *, muted: bool = False, bold: bool = False) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    if muted:
        label.setProperty("role", "muted")
    if bold:
        font = QFont(label.font())
        font.setBold(True)
        label.setFont(font)
    return label


def _headline(text: str) -> QLabel:
    label = _label(text, "start_headline")
    font = QFont(label.font())
    font.setPointSizeF(font.pointSizeF() * 1.7)
    label.setFont(font)
    return label
