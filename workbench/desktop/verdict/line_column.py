"""As many lines as there is to say: widgets are made when they are first needed, and hidden when they are not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

Line = TypeVar("Line", bound=QWidget)


class LineColumn(Generic[Line]):
    """The lines of a widget, one below the other; making them anew each time would cost a hundred times as much.

    Args:
        widget: What holds them; it is hidden while there is nothing to say.
        make: Makes the line of a place.
        spacing: Pixels between two.
    """

    def __init__(self, widget: QWidget, make: Callable[[int], Line], spacing: int) -> None:
        self.lines: list[Line] = []
        self._widget = widget
        self._make = make
        self._column = QVBoxLayout(widget)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing)

    def show(self, count: int) -> list[Line]:
        """Show so many lines, and return them."""
        while len(self.lines) < count:
            self.lines.append(self._make(len(self.lines)))
            self._column.addWidget(self.lines[-1])
        for place, line in enumerate(self.lines):
            line.setVisible(place < count)
        self._widget.setVisible(count > 0)
        return self.lines[:count]
