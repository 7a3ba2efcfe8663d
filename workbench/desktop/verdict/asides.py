"""What waits for a person's word beside the verdict: each "?" with its reason, and articles without a match."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.desktop import wording
from workbench.desktop.signals import AbsenceRequested, DoubtSettled

if TYPE_CHECKING:
    from workbench.desktop.verdict.facts import Facts


class AsideLine(QWidget):
    """A line of text with the button that settles it.

    Signals:
        settled: The person's word: `AbsenceRequested` or `DoubtSettled`.
    """

    settled = Signal(object)

    def __init__(self, name: str, text: str, button: str, spoken: str, word: AbsenceRequested | DoubtSettled) -> None:
        super().__init__()
        self._word = word
        label = QLabel(text, self)
        label.setWordWrap(True)
        self._button = QPushButton(button, self)
        self._button.setObjectName(name)
        self._button.setAccessibleName(spoken)
        self._button.setToolTip(spoken)
        self._button.setProperty("role", "link")
        self._button.clicked.connect(self._clicked)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label, 1)
        line.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)

    @Slot()
    def _clicked(self) -> None:
        self.settled.emit(self._word)


class Asides(QWidget):
    """All such lines of a reading.

    Signals:
        absence_requested: `AbsenceRequested`.
        doubt_settled: `DoubtSettled`.
    """

    absence_requested = Signal(AbsenceRequested)
    doubt_settled = Signal(DoubtSettled)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("asides")
        self._lines: list[AsideLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_facts(self, facts: Facts) -> None:
        """Show what waits for a word on a reading."""
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [*self._doubts(facts), *self._absences(facts)]
        for line in self._lines:
            self._column.addWidget(line)
        self.setVisible(bool(self._lines))

    def _doubts(self, facts: Facts) -> list[AsideLine]:
        made = []
        for place, doubt in enumerate(facts.doubts):
            text = f"? {wording.doubt_field(doubt.about)}: {doubt.reason}"
            spoken = self.tr("It is right: {what}").format(what=text)
            word = DoubtSettled(facts.claim, doubt.about)
            made.append(AsideLine(f"doubt_{place}", text, self.tr("It is right"), spoken, word))
            made[-1].settled.connect(self.doubt_settled)
        return made

    def _absences(self, facts: Facts) -> list[AsideLine]:
        made = []
        for article, letter in facts.unmatched:
            text = self.tr("No match found in {letter}.").format(letter=letter)
            spoken = self.tr("Confirm: {letter} does not mention it").format(letter=letter)
            word = AbsenceRequested(facts.row.claims, article)
            made.append(AsideLine(f"absent_{letter}", text, self.tr("Not mentioned"), spoken, word))
            made[-1].settled.connect(self.absence_requested)
        return made
