"""*Maybe the same?*: what the program proposes to join, with the two answers a person can give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.desktop import keymap
from workbench.desktop.signals import ProposalAnswered
from workbench.desktop.verdict.line_column import LineColumn

if TYPE_CHECKING:
    from workbench.desktop.verdict.facts import Asked, Facts


class ProposalLine(QWidget):
    """One proposal: the question, why it is asked, and two buttons that name their keys.

    Signals:
        answered: A person's answer (`ProposalAnswered`).
    """

    answered = Signal(ProposalAnswered)

    def __init__(self, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: Asked | None = None
        self._first = place == 0
        self._label = QLabel(self)
        self._label.setObjectName(f"proposal_{place}")
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._join, self._apart = QPushButton(self), QPushButton(self)
        self._join.setObjectName(f"proposal_{place}_join")
        self._apart.setObjectName(f"proposal_{place}_apart")
        self._join.clicked.connect(self._joined)
        self._apart.clicked.connect(self._parted)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(8)
        buttons.addWidget(self._join)
        buttons.addWidget(self._apart)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(4)
        column.addWidget(self._label)
        column.addLayout(buttons)

    def show_asked(self, asked: Asked) -> None:
        """Ask about a proposal."""
        self._asked = asked
        self._label.setText(asked.text)
        self._label.setVisible(not asked.told)
        self.name_keys()

    def name_keys(self) -> None:
        """Name the keys on the buttons of the first line, which is the one they answer."""
        text = self._asked.text if self._asked is not None else ""
        for button, word, command in (
            (self._join, self.tr("Join"), "claim.join"),
            (self._apart, self.tr("Not the same"), "claim.split"),
        ):
            button.setText(keymap.with_key(word, command) if self._first else word)
            spoken = self.tr("{answer}: {question}").format(answer=word, question=text)
            button.setAccessibleName(spoken)
            button.setToolTip(spoken)

    @Slot()
    def _joined(self) -> None:
        if self._asked is not None:
            self.answered.emit(ProposalAnswered(self._asked.proposal, joined=True))

    @Slot()
    def _parted(self) -> None:
        if self._asked is not None:
            self.answered.emit(ProposalAnswered(self._asked.proposal, joined=False))


class Proposals(QWidget):
    """All proposals of a row; nothing where none waits.

    Signals:
        answered: A person's answer (`ProposalAnswered`).
    """

    answered = Signal(ProposalAnswered)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("proposals")
        self._lines = LineColumn(self, self._line, spacing=6)

    def show_facts(self, facts: Facts) -> None:
        """Ask what waits for an answer on a row."""
        for line, asked in zip(self._lines.show(len(facts.asked)), facts.asked, strict=True):
            line.show_asked(asked)

    def _line(self, place: int) -> ProposalLine:
        line = ProposalLine(place, self)
        line.answered.connect(self.answered)
        return line

    def name_keys(self) -> None:
        """Name the keys that act now."""
        for line in self._lines.lines:
            line.name_keys()
