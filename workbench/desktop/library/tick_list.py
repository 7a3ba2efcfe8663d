"""A list with a tick on each line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable


class TickList(QListWidget):
    """Lines that a person ticks.

    Signals:
        tick_changed: A person ticked or unticked a line (its place); not sent while the list is filled.
    """

    tick_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.itemChanged.connect(self._changed)

    def fill(self, lines: Iterable[tuple[str, bool]], current: int = 0, *, told: bool = False) -> None:
        """Show other lines.

        Args:
            lines: What each says, and whether it is ticked.
            current: Place of the current line; the last one where there are fewer.
            told: A tooltip says each line again, which may be cut.
        """
        self.blockSignals(True)
        self.clear()
        for place, (text, ticked) in enumerate(lines):
            QListWidgetItem(text, self).setToolTip(text if told else "")
            self.tick(place, on=ticked)
        self.setCurrentRow(min(current, self.count() - 1))
        self.blockSignals(False)

    def tick(self, place: int, *, on: bool) -> None:
        """Tick a line or take its tick away."""
        self.item(place).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def put_back(self, place: int, *, on: bool) -> None:
        """Tick a line, or not, against what a person just did; nothing is sent."""
        self.blockSignals(True)
        self.tick(place, on=on)
        self.blockSignals(False)

    def is_ticked(self, place: int) -> bool:
        """Tell whether a line is ticked."""
        return self.item(place).checkState() is Qt.CheckState.Checked

    def ticked(self) -> tuple[int, ...]:
        """Return the places of the ticked lines."""
        return tuple(place for place in range(self.count()) if self.is_ticked(place))

    @Slot(QListWidgetItem)
    def _changed(self, item: QListWidgetItem) -> None:
        self.tick_changed.emit(self.row(item))
