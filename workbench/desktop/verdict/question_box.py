"""One question of a reading with its verdict buttons and what was answered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from workbench.desktop import fonts, keymap, wording
from workbench.desktop.verdict.buttons import VerdictButton
from workbench.domain.verdict import DEFAULT_SCALE, Judged, Question, Verdict

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from workbench.desktop.theme import Colours

FOUR_ACROSS = 600
"""From this width on, the four default verdicts stand in one row."""


class QuestionBox(QWidget):
    """Asks *Did they say it?* or *Is it so?*.

    Signals:
        chosen: A verdict was chosen for this question (`Verdict`).
    """

    chosen = Signal(Question, Verdict)

    def __init__(self, question: Question, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self._colours = colours
        self.setObjectName(f"question_{question.value}")
        self._heading = QLabel(wording.question_text(question), self)
        self._answer = QLabel(self)
        self._answer.setObjectName(f"answer_{question.value}")
        self._answer.setWordWrap(True)
        self._buttons: list[VerdictButton] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addLayout(self._grid)
        column.addWidget(self._answer)
        self._compact = False
        self.set_scale(DEFAULT_SCALE)

    def set_scale(self, scale: Sequence[Verdict]) -> None:
        """Offer these verdicts."""
        if tuple(button.verdict for button in self._buttons) == tuple(scale):
            return
        for button in self._buttons:
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [VerdictButton(verdict, self.question, self._colours, self) for verdict in scale]
        for button in self._buttons:
            button.set_compact(self._compact)
            button.clicked.connect(self._clicked)
        self._arrange()

    def set_colours(self, colours: Colours) -> None:
        """Paint in another theme's colours."""
        self._colours = colours
        for button in self._buttons:
            button.set_colours(colours)

    def set_active(self, active: bool, several: bool) -> None:
        """Be the question that verdict keys answer, or not; said in words where there are several."""
        self._compact = not active
        heading = wording.question_text(self.question)
        key = keymap.first_of(wording.verdict_command(verdict) for verdict in DEFAULT_SCALE)
        waits = self.tr("{question} — {key} answers this").format(question=heading, key=key)
        self._heading.setText(waits if active and several and key else heading)
        self._dress("asked" if active else "")
        for button in self._buttons:
            button.set_compact(not active)

    def _dress(self, role: str) -> None:
        """Give the heading its weight through the style sheet: a font set by hand is lost when the strip moves."""
        if self._heading.property("role") != role:
            self._heading.setProperty("role", role)
            self._heading.style().unpolish(self._heading)
            self._heading.style().polish(self._heading)

    def show_answer(self, verdict: Verdict | None, judged: Judged | None, *, pending: bool) -> None:
        """Mark a verdict and say whether, by whom and when it was recorded."""
        for button in self._buttons:
            button.setChecked(button.verdict is verdict)
        self._answer.setText(self._said(verdict, judged, pending))
        self._answer.setVisible(bool(self._answer.text()))

    def name_keys(self) -> None:
        """Name the keys that choose verdicts now; the heading names its own when the question is asked again."""
        for button in self._buttons:
            button.name_keys()

    def focus_first(self) -> None:
        """Go to the chosen verdict, else the first."""
        chosen = next((button for button in self._buttons if button.isChecked()), None)
        (chosen or self._buttons[0]).setFocus()

    def buttons(self) -> tuple[VerdictButton, ...]:
        """Return the buttons in their order."""
        return tuple(self._buttons)

    def _said(self, verdict: Verdict | None, judged: Judged | None, pending: bool) -> str:
        lines = []
        if judged is not None and judged.judgement.verdict is not None:
            word = wording.judgement_word(judged.judgement, self.question)
            at = judged.at.astimezone()
            when = f"{wording.day(at.date())}, {at:%H:%M}"
            lines.append(self.tr("{word} — {who}, {when}").format(word=word, who=judged.reviewer, when=when))
        record = keymap.way("strip.record")
        if pending and verdict is not None:
            word = wording.verdict_word(verdict)
            lines.append(self.tr("Not recorded yet: {word}. {key} records it.").format(word=word, key=record))
        elif pending:
            lines.append(self.tr("Not recorded yet. {key} records it.").format(key=record))
        return "\n".join(lines)

    @Slot()
    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, VerdictButton):
            self.chosen.emit(self.question, button.verdict)

    def _arrange(self) -> None:
        """Lay the buttons out: two across in a panel, four or five in a sheet."""
        wide = self.width() >= fonts.scaled(FOUR_ACROSS)
        across = (5 if len(self._buttons) > 4 else 4) if wide else 2
        for place, button in enumerate(self._buttons):
            self._grid.addWidget(button, place // across, place % across)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many across as fit."""
        super().resizeEvent(event)
        self._arrange()
