"""Labels and buttons that shorten their text with "…" when there is no room, and tell all of it in the tooltip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

if TYPE_CHECKING:

    class _Widget(QWidget):
        """What the mixin relies on: a widget with a text."""

        def setText(self, text: str, /) -> None:  # noqa: N802 - Qt's name
            """Show a text."""
else:
    _Widget = object

_FEW_LETTERS = 24
"""Pixels that it gets by with."""


class _Eliding(_Widget):
    """Asks for room for all of its text and shortens it to the room there is; stands before a Qt class."""

    _text = ""
    _hint: QSize | None = None

    def sizeHint(self) -> QSize:
        """Ask for room for all of the text."""
        if self._hint is None:
            self.ensurePolished()
            self._hint = super().sizeHint()
        return self._hint

    def minimumSizeHint(self) -> QSize:
        """Get by with a few letters."""
        return QSize(_FEW_LETTERS, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the text to the room there is."""
        super().resizeEvent(event)
        self.setText(self._fitting())

    def _begin(self, text: str, role: str) -> None:
        """Take the text, as shown by the Qt class already, and the role it is dressed by."""
        self._text = text
        self.setProperty("role", role)
        self.setAccessibleName(text)
        self.setToolTip(text)

    def _fitting(self) -> str:
        hint = self.sizeHint().width()
        if self.width() >= hint:
            return self._text
        frame = hint - self.fontMetrics().horizontalAdvance(self._text)
        room = max(0, self.width() - frame)
        return self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room)


class ElidingLabel(_Eliding, QLabel):
    """A label of one line."""

    def __init__(self, text: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setIndent(0)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._begin(text, role)


class ElidingButton(_Eliding, QPushButton):
    """A button of one line."""

    def __init__(self, text: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._begin(text, role)
