"""The left header of a table that paints its own lines: as wide as its pane says, in the theme's colours."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHeaderView, QTableView

from workbench.desktop.theme import Colours


class RowHeader(QHeaderView):
    """Vertical header of a fixed width; what stands in a line is its subclasses' business.

    Args:
        colours: The theme's.
        parent: The table it stands in.
        wide: Width in pixels, until `set_wide`.
    """

    def __init__(self, colours: Colours, parent: QTableView, wide: int) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._view = parent
        self._colours = colours
        self._wide = wide
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def set_colours(self, colours: Colours) -> None:
        """Paint in another theme's colours."""
        self._colours = colours
        self.viewport().update()

    def set_wide(self, width: int) -> None:
        """Take this much of the view's width."""
        if width != self._wide:
            self._wide = width
            self.updateGeometry()
            self.geometriesChanged.emit()

    def sizeHint(self) -> QSize:
        """As wide as it was told to be; Qt would ask the model for the texts of a hundred lines."""
        return QSize(self._wide, self.defaultSectionSize())
