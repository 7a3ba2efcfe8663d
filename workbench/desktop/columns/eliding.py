"""Labels and buttons that shorten their text with "…" when there is no room, and tell all of it in the tooltip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget


def _fitting(widget: QWidget, text: str) -> str:
    """Return the text, shortened when its widget is narrower than it asks for."""
    hint = widget.sizeHint().width()
    if widget.width() >= hint:
        return text
    frame = hint - widget.fontMetrics().horizontalAdvance(text)
    return widget.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(0, widget.width() - frame))


class ElidingLabel(QLabel):
    """A label of one line."""

    def __init__(self, text: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("role", role)
        self.setIndent(0)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(text)
        self.setToolTip(text)
        self._text = text
        self._hint: QSize | None = None

    @property
    def full_text(self) -> str:
        """All of it, shortened or not."""
        return self._text

    def sizeHint(self) -> QSize:
        """Ask for room for all of the text."""
        if self._hint is None:
            self.ensurePolished()
            self._hint = super().sizeHint()
        return self._hint

    def minimumSizeHint(self) -> QSize:
        """Get by with a few letters."""
        return QSize(24, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the text to the room there is."""
        super().resizeEvent(event)
        self.setText(_fitting(self, self._text))


class ElidingButton(QPushButton):
    """A button of one line."""

    def __init__(self, text: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("role", role)
        self.setAccessibleName(text)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._text = text
        self._hint: QSize | None = None

    @property
    def full_text(self) -> str:
        """All of it, shortened or not."""
        return self._text

    def sizeHint(self) -> QSize:
        """Ask for room for all of the text."""
        if self._hint is None:
            self.ensurePolished()
            self._hint = super().sizeHint()
        return self._hint

    def minimumSizeHint(self) -> QSize:
        """Get by with a few letters."""
        return QSize(24, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the text to the room there is."""
        super().resizeEvent(event)
        self.setText(_fitting(self, self._text))
