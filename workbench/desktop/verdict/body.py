"""The strip's parts and how they are laid out: stacked in a panel, side by side in a sheet, scrolled where needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workbench.desktop import keymap, wording
from workbench.desktop.fonts import scaled
from workbench.desktop.verdict.form import VerdictForm
from workbench.desktop.verdict.question_box import QuestionBox
from workbench.desktop.verdict.telling import Telling
from workbench.domain.verdict import DEFAULT_SCALE, Question

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from workbench.desktop.theme import Colours

_AROUND_FOCUS = 24
"""Pixels that stay visible around the field with the focus."""
BESIDE = 820
"""From this width on, what is told and what is asked stand beside each other."""
BESIDE_WHEN_LOW = 600
LOW = 560
"""In a sheet lower than this, already from that width on: the verdict keys are always to be seen."""
FOOT_IN_ONE = 560
"""From this width on, the line of keys stands beside the button."""


class StripBody(QWidget):
    """Holds what tells, what asks, the fields and the button; knows nothing of what is judged."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._orientation: Qt.Orientation | None = None
        self.telling = Telling(colours, self)
        self.questions = {question: QuestionBox(question, colours, self) for question in Question}
        self.form = VerdictForm(self)
        self.record_button = QPushButton(self)
        self._nothing = QLabel(self.tr("Select a claim to see what the reports say of it."), self)
        self._lay_out()

    def show_parts(self, shown: bool) -> None:
        """Show the parts, or that no claim is selected."""
        self._scroll.setVisible(shown)
        self._nothing.setVisible(not shown)
        self.record_button.setEnabled(shown)

    def settle(self) -> None:
        """Give every part its place now, from the inside out.

        Qt asks for it level by level in turns of the event loop, and paints texts in too little room between them.
        """
        parts = (self._parts_shown, *self._parts_shown.findChildren(QWidget))
        for layout in filter(None, (part.layout() for part in reversed(parts))):
            layout.activate()
        QCoreApplication.sendEvent(self._scroll.viewport(), QEvent(QEvent.Type.LayoutRequest))

    def scroll_to_top(self) -> None:
        """Go back to the start, for another reading."""
        self._scroll.verticalScrollBar().setValue(0)

    def set_colours(self, colours: Colours) -> None:
        """Paint in another theme's colours."""
        self.telling.set_colours(colours)
        for box in self.questions.values():
            box.set_colours(colours)

    def set_read_only(self, read_only: bool) -> None:
        """Switch off everything that would write."""
        for box in self.questions.values():
            box.setEnabled(not read_only)
        self.form.setEnabled(not read_only)
        self.telling.set_read_only(read_only)
        self.record_button.setVisible(not read_only)

    def set_orientation(self, orientation: Qt.Orientation | None) -> None:
        """Stack the parts (vertical) or set them side by side (horizontal); None: as width allows."""
        self._orientation = orientation
        self._turn()

    @property
    def beside(self) -> bool:
        """Whether its parts are to stand side by side whatever the width."""
        return self._orientation is Qt.Orientation.Horizontal

    def _lay_out(self) -> None:
        judging, told = QVBoxLayout(), QVBoxLayout()
        judging.setSpacing(10)
        for question in Question:
            judging.addWidget(self.questions[question])
        judging.addWidget(self.form)
        judging.addStretch(1)
        told.addWidget(self.telling)
        told.addStretch(1)
        self._parts_shown = QWidget(self)
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._parts_shown)
        self._parts.setContentsMargins(14, 12, 14, 12)
        self._parts.setSpacing(16)
        self._parts.addLayout(told)
        self._parts.addLayout(judging)
        self._set_up_scrolling()
        self._nothing.setProperty("role", "muted")
        self._nothing.setWordWrap(True)
        self._nothing.setMargin(14)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._nothing)
        column.addWidget(self._scroll, 1)
        column.addLayout(self._foot())

    def _set_up_scrolling(self) -> None:
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("strip_scroll")
        self._scroll.setAccessibleName(self.tr("Verdict"))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._parts_shown)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            # Nobody types blind: what gets the focus is scrolled into view, once notes beside it have their place.
            self._focus_moved = QTimer(self, singleShot=True, interval=0)
            self._focus_moved.timeout.connect(self._show_focused)
            application.focusChanged.connect(self._focus_moved.start)

    @Slot()
    def _show_focused(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self._parts_shown.isAncestorOf(focused):
            self._scroll.ensureWidgetVisible(focused, 0, _AROUND_FOCUS)

    def name_keys(self) -> None:
        """Name the keys that act now, the person's own included."""
        verdict = keymap.first_of(wording.verdict_command(one) for one in DEFAULT_SCALE)
        steps = (
            (keymap.key("go.next"), self.tr("{key} next")),
            (keymap.key("claim.list"), self.tr("{key} to check")),
            (verdict, self.tr("{key} verdict")),
            ("" if verdict else keymap.key("strip.record"), self.tr("{key} record")),
            ("" if verdict else keymap.key("help.commands"), self.tr("{key} every command")),
            (keymap.key("help.keys"), self.tr("{key} all keys")),
        )
        self._hint.setText(" · ".join(text.format(key=key) for key, text in steps if key))
        self.record_button.setText(keymap.with_key(self.tr("Record and next"), "strip.record"))
        self.form.sources.name_keys()
        self.telling.name_keys()
        for box in self.questions.values():
            box.name_keys()

    def _foot(self) -> QBoxLayout:
        self.record_button.setObjectName("record_and_next")
        self.record_button.setAccessibleName(self.tr("Record and next"))
        self.record_button.setProperty("role", "primary")
        self._hint = hint = QLabel(self)
        self.name_keys()
        hint.setObjectName("strip_foot")
        hint.setProperty("role", "muted")
        hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._foot_line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot_line.setContentsMargins(14, 6, 14, 8)
        self._foot_line.addWidget(hint, 1)
        self._foot_line.addWidget(self.record_button)
        return self._foot_line

    def _turn(self) -> None:
        beside = self.beside
        if self._orientation is None:
            beside = self.width() >= scaled(BESIDE_WHEN_LOW if self.height() < scaled(LOW) else BESIDE)
        self._parts.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._parts.setStretch(0, 1 if beside else 0)
        self._parts.setStretch(1, 1)
        wide = beside or self.width() >= scaled(FOOT_IN_ONE)
        self._foot_line.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.BottomToTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the parts or set them side by side."""
        super().resizeEvent(event)
        self._turn()
