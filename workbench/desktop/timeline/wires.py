"""The timeline's wires: to the selection, the passages, the question for a date, and into files."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QAbstractButton, QFileDialog

from workbench.desktop.controller import Tone
from workbench.desktop.passage_wires import PassageWires
from workbench.desktop.timeline import export

if TYPE_CHECKING:
    from workbench.desktop.columns.events import MastheadCorrected
    from workbench.desktop.controller import Controller
    from workbench.desktop.settings import Settings
    from workbench.desktop.workspace import Workspace


class TimelineWires(PassageWires):
    """The timeline's own slots: the question for a date, and the picture."""

    def __init__(self, controller: Controller, workspace: Workspace, settings: Settings) -> None:
        super().__init__(controller, workspace)
        self._settings = settings
        pane = workspace.timeline
        pane.row_selected.connect(self._row_selected)
        pane.passage_requested.connect(self._go_to_passage)
        pane.date_requested.connect(self._ask_date)
        pane.export_requested.connect(self.ask_picture)
        # Connected after the wires that store the correction, so that it is stored when this is told.
        workspace.columns.masthead_corrected.connect(self._redate)

    @Slot(object)
    def _ask_date(self, article: UUID) -> None:
        """Ask in the article's header when it was published."""
        columns = self._workspace.columns
        columns.focus_column(article)
        for column in columns.columns:
            button = column.header.findChild(QAbstractButton, "field-published")
            if column.article == article and isinstance(button, QAbstractButton):
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                button.click()

    @Slot(object)
    def _redate(self, told: MastheadCorrected) -> None:
        """Show what a date means before the articles are compared anew."""
        if told.field == "published" and isinstance(told.value, date) and not self._controller.unsaved:
            self._workspace.timeline.redate(told.article, told.value)

    @Slot()
    def ask_picture(self) -> None:
        """Let the person choose where the picture goes; nothing waits for the answer."""
        desk = self._controller.desk
        if desk is None:
            return
        start = str(Path(self._settings.folder or Path.home()) / export.file_name(desk))
        kinds = self.tr("Picture that can be scaled (*.svg);;Picture of points (*.png)")
        dialog = QFileDialog(self._workspace, self.tr("Save timeline"), start, kinds)
        dialog.setObjectName("timeline_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("svg")
        dialog.setModal(False)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save_picture)
        dialog.show()

    @Slot(str)
    def save_picture(self, path: str) -> None:
        """Write the picture and say where it is."""
        desk = self._controller.desk
        if desk is None:
            return
        try:
            made = export.save(desk, Path(path), self._workspace.timeline.shown_stretch())
        except OSError as error:
            text = self.tr("The timeline was not saved: {reason}.").format(reason=error.strerror or error)
            self._controller.tell(text, purpose="timeline")
        else:
            text = self.tr("Saved {picture} in {folder}.").format(picture=made.name, folder=made.parent)
            self._controller.tell(text, Tone.NOTICE, purpose="timeline")
