"""What waits for a person's word beside the verdict: each "?" with its reason, and articles without a match."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from workbench.desktop import wording
from workbench.desktop.signals import AbsenceRequested, DoubtSettled
from workbench.desktop.verdict.line_column import LineColumn

if TYPE_CHECKING:
    from workbench.desktop.verdict.facts import Facts


@dataclass(frozen=True, slots=True)
class Aside:
    """What one line says and asks.

    Attributes:
        name: Object name of its button.
        button: What stands on it.
        spoken: The same in a sentence.
        word: What a press of it tells.
    """

    name: str
    text: str
    button: str
    spoken: str
    word: AbsenceRequested | DoubtSettled


class AsideLine(QWidget):
    """A line of text with the button that settles it.

    Signals:
        settled: The person's word: `AbsenceRequested` or `DoubtSettled`.
    """

    settled = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._told: Aside | None = None
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._button = QPushButton(self)
        self._button.setProperty("role", "link")
        self._button.clicked.connect(self._clicked)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._label, 1)
        line.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)

    def show_aside(self, told: Aside) -> None:
        """Say something else; making the line anew would cost a hundred times as much."""
        if told == self._told:
            return
        self._told = told
        self._label.setText(told.text)
        self._button.setText(told.button)
        self._button.setObjectName(told.name)
        self._button.setAccessibleName(told.spoken)
        self._button.setToolTip(told.spoken)

    @Slot()
    def _clicked(self) -> None:
        if self._told is not None:
            self.settled.emit(self._told.word)


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
        self._lines = LineColumn(self, self._line, spacing=2)

    def show_facts(self, facts: Facts) -> None:
        """Show what waits for a word on a reading."""
        asides = [*self._doubts(facts), *self._absences(facts)]
        for line, aside in zip(self._lines.show(len(asides)), asides, strict=True):
            line.show_aside(aside)

    def _line(self, _place: int) -> AsideLine:
        line = AsideLine()
        line.settled.connect(self._settled)
        return line

    @Slot(object)
    def _settled(self, word: AbsenceRequested | DoubtSettled) -> None:
        if isinstance(word, AbsenceRequested):
            self.absence_requested.emit(word)
        else:
            self.doubt_settled.emit(word)

    def _doubts(self, facts: Facts) -> list[Aside]:
        made = []
        for place, doubt in enumerate(facts.doubts):
            text = f"? {wording.doubt_field(doubt.about)}: {doubt.reason}"
            spoken = self.tr("It is right: {what}").format(what=text)
            word = DoubtSettled(facts.claim, doubt.about)
            made.append(Aside(f"doubt_{place}", text, self.tr("It is right"), spoken, word))
        return made

    def _absences(self, facts: Facts) -> list[Aside]:
        made = []
        for article, letter in facts.unmatched:
            text = self.tr("No match found in {letter}.").format(letter=letter)
            spoken = self.tr("Confirm: {letter} does not mention it").format(letter=letter)
            word = AbsenceRequested(facts.row.claims, article)
            made.append(Aside(f"absent_{letter}", text, self.tr("Not mentioned"), spoken, word))
        return made
