"""What every pane of passages is wired to: the selection, the passage's column, and the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from workbench.desktop.controller import Controller
    from workbench.desktop.signals import RowSelected
    from workbench.desktop.workspace import Workspace


class PassageWires(QObject):
    """Short slots between a pane, the columns and the controller, in whose thread they live."""

    def __init__(self, controller: Controller, workspace: Workspace) -> None:
        super().__init__(controller)
        self._controller = controller
        self._workspace = workspace

    def _select(self, claim: UUID) -> None:
        """Go to the row of a passage, and to the passage in it."""
        desk = self._controller.desk
        if desk is not None and claim in desk.claims:
            self._controller.select(desk.claims[claim].row, claim)

    @Slot(object)
    def _row_selected(self, selected: RowSelected) -> None:
        self._controller.select(selected.row, selected.claim)

    @Slot(object)
    def _go_to_passage(self, claim: UUID) -> None:
        """Select a passage and put the keyboard into its column."""
        desk = self._controller.desk
        if desk is not None and claim in desk.claims:
            view = desk.claims[claim]
            self._controller.select(view.row, claim)
            self._workspace.columns.focus_column(view.claim.article)
