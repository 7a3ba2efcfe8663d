"""Which reading of the row is judged: one choice each, with what was decided on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics, QResizeEvent

    from workbench.desktop.verdict.facts import Choice, Facts

INDICATOR = 28
"""What a radio button's circle and the space beside it take."""


def fitted(choice: Choice, metrics: QFontMetrics, room: int) -> str:
    """Return a reading on one line: its words are cut, which reports have it is not, and what was decided comes last.

    Args:
        choice: The reading.
        metrics: Of the font it is written in.
        room: Pixels there are.
    """
    reports, decided = f"  ({choice.letters})", f" — {choice.verdict}" if choice.verdict else ""
    right = Qt.TextElideMode.ElideRight
    left = room - metrics.horizontalAdvance(reports)
    words = metrics.elidedText(choice.text, right, left - min(metrics.horizontalAdvance(decided), left // 2))
    left -= metrics.horizontalAdvance(words)
    return f"{words}{reports}{metrics.elidedText(decided, right, left)}"


class ReadingButton(QRadioButton):
    """Chooses a reading; its text is cut to the width there is, and whole in the tooltip."""

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        text = f"{choice.text}  ({choice.letters})"
        self.setToolTip(f"{text} — {choice.verdict}" if choice.verdict else text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text anew."""
        super().resizeEvent(event)
        room = self.width() - INDICATOR
        self.setText(fitted(self._choice, self.fontMetrics(), room).replace("&", "&&"))


class ReadingChooser(QWidget):
    """Offers the readings of a row; shows nothing when there is only one.

    Signals:
        picked: Another reading was picked, by its place.
    """

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readings")
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.picked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_facts(self, facts: Facts) -> None:
        """Offer the readings of a row."""
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        choices = facts.choices if len(facts.choices) > 1 else ()
        for place, choice in enumerate(choices):
            button = ReadingButton(choice, self)
            button.setObjectName(f"reading_{place}")
            button.setAccessibleName(self.tr("Judge the reading {what}").format(what=button.toolTip()))
            button.setChecked(place == facts.chosen)
            self._group.addButton(button, place)
            self._column.addWidget(button)
            button.show()  # at once: a layout shows what is put into it a turn of the event loop later
        self._put_in_tab_order()
        self.setVisible(bool(choices))

    def _put_in_tab_order(self) -> None:
        """Let Tab reach them where they stand: what is made later comes after everything else by itself."""
        before = self.previousInFocusChain()
        while before not in (self, None) and before.focusPolicy() is Qt.FocusPolicy.NoFocus:
            before = before.previousInFocusChain()  # Qt orders only what takes the focus
        for button in self._group.buttons():
            QWidget.setTabOrder(before or self, button)
            before = button
