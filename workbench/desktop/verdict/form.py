"""The fields behind a verdict: reason, day it is judged for, status, confidence, sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from workbench.desktop import wording
from workbench.desktop.verdict.draft import Draft, parse_day
from workbench.desktop.verdict.sources import SourcesEditor
from workbench.domain.verdict import Question, WorkState

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from workbench.domain.verdict import Verdict

REASON_LINES = 3
CONFIDENCES = ("", "low", "medium", "high")
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ReasonEdit(QPlainTextEdit):
    """Takes the reason; Tab leaves it, and Ctrl+Enter is left to whoever records."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reason")
        self.setTabChangesFocus(True)
        self.setFixedHeight(round(self.fontMetrics().lineSpacing() * REASON_LINES) + 14)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Ctrl+Enter pass; the rest is typing."""
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class VerdictForm(QWidget):
    """The fields of one judgement.

    Signals:
        edited: A person changed a field.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict_form")
        self._verdict: Verdict | None = None
        self._label = QLabel(self)
        self.reason = ReasonEdit(self)
        self.as_of = QLineEdit(self)
        self._as_of_wrong = QLabel(self.tr("Write the day as 2024-03-05 or 5 Mar 2024."), self)
        self.status = QComboBox(self)
        self.confidence = QComboBox(self)
        self.sources = SourcesEditor(self)
        self._name()
        self._fill()
        self._lay_out()
        self.reason.textChanged.connect(self.edited)
        self.as_of.textEdited.connect(self._as_of_edited)
        self.status.activated.connect(self.edited)
        self.confidence.activated.connect(self.edited)
        self.sources.edited.connect(self.edited)

    def draft(self) -> Draft:
        """Return the fields as they stand."""
        return Draft(
            self._verdict,
            self.reason.toPlainText(),
            self.as_of.text().strip(),
            self.sources.sources(),
            list(WorkState)[self.status.currentIndex()],
            CONFIDENCES[self.confidence.currentIndex()],
        )

    def show_draft(self, draft: Draft) -> None:
        """Fill the fields; tells nothing."""
        self.blockSignals(True)
        self._verdict = draft.verdict
        self.reason.setPlainText(draft.reason)
        self.as_of.setText(draft.as_of)
        self.status.setCurrentIndex(list(WorkState).index(draft.work))
        known = draft.confidence in CONFIDENCES
        self.confidence.setCurrentIndex(CONFIDENCES.index(draft.confidence) if known else 0)
        self.sources.show_sources(draft.sources)
        self.blockSignals(False)
        self._check_day()

    def choose(self, verdict: Verdict) -> None:
        """Take a verdict; the work on it is done."""
        self._verdict = verdict
        self.status.setCurrentIndex(list(WorkState).index(WorkState.DONE))
        self.edited.emit()

    def ask(self, question: Question, several: bool) -> None:
        """Say of which question the fields tell."""
        text = self.tr("Reason for “{question}”").format(question=wording.question_text(question))
        self._label.setText(text if several else self.tr("Reason"))

    def offer_confidence(self, on: bool) -> None:
        """Show or hide the field that is off by default."""
        self._confidence_label.setVisible(on)
        self.confidence.setVisible(on)

    @Slot()
    def _as_of_edited(self) -> None:
        self._check_day()
        self.edited.emit()

    def _check_day(self) -> None:
        text = self.as_of.text().strip()
        self._as_of_wrong.setVisible(bool(text) and parse_day(text) is None)

    def _name(self) -> None:
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("Why? What did the sources say?"))
        self.as_of.setObjectName("as_of")
        self.as_of.setAccessibleName(self.tr("As of: the day for which it is judged"))
        self.as_of.setToolTip(self.tr("The day for which it is judged"))
        self.as_of.setPlaceholderText(self.tr("day, if it matters"))
        self._as_of_wrong.setObjectName("as_of_wrong")
        self._as_of_wrong.setWordWrap(True)
        self.status.setObjectName("work_state")
        self.status.setAccessibleName(self.tr("Status"))
        self.confidence.setObjectName("confidence")
        self.confidence.setAccessibleName(self.tr("Confidence"))

    def _fill(self) -> None:
        self.status.addItems([wording.state_word(state) for state in WorkState])
        self.status.setCurrentIndex(list(WorkState).index(WorkState.DONE))
        words = (self.tr("Not said"), self.tr("Low"), self.tr("Medium"), self.tr("High"))
        self.confidence.addItems(words)

    def _lay_out(self) -> None:
        self._confidence_label = QLabel(self.tr("Confidence"), self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(5)
        grid.addWidget(self._label, 0, 0, 1, 4)
        grid.addWidget(self.reason, 1, 0, 1, 4)
        grid.addWidget(QLabel(self.tr("As of"), self), 2, 0)
        grid.addWidget(self.as_of, 2, 1)
        grid.addWidget(QLabel(self.tr("Status"), self), 2, 2)
        grid.addWidget(self.status, 2, 3)
        grid.addWidget(self._as_of_wrong, 3, 0, 1, 4)
        grid.addWidget(self._confidence_label, 4, 0)
        grid.addWidget(self.confidence, 4, 1)
        grid.addWidget(QLabel(self.tr("Sources"), self), 5, 0, 1, 4)
        grid.addWidget(self.sources, 6, 0, 1, 4)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self._as_of_wrong.hide()
        self.offer_confidence(False)
