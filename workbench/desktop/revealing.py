"""The current row of a list or table in sight, also after a restart."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QAbstractItemView


class Revealer(QObject):
    """Brings a view's current row into sight whenever the view is shown: before, it has no size to scroll in."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        view.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Wait until the view that is being shown is laid out."""
        if event.type() == QEvent.Type.Show:
            QTimer.singleShot(0, self, self.reveal)
        return False

    @Slot()
    def reveal(self) -> None:
        """Bring the current row into sight."""
        self._view.scrollTo(self._view.currentIndex())
