"""Everything that opens beside the work. Nothing here stops the window: no dialog is modal, none asks on closing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMessageBox, QWidget

from workbench import __version__
from workbench.desktop.actions import COMMANDS
from workbench.desktop.command import Needs
from workbench.desktop.controller import Tone
from workbench.desktop.library.articles_dialog import ArticlesDialog
from workbench.desktop.library.case_details import CaseDetails
from workbench.desktop.library.keys_dialog import KeysDialog
from workbench.desktop.library.keys_overlay import KeysOverlay
from workbench.desktop.library.palette import Palette
from workbench.desktop.library.pipeline_dialog import PipelineDialog
from workbench.desktop.library.problems import ProblemsList
from workbench.desktop.library.report_details import ReportDetails, Signed

if TYPE_CHECKING:
    from datetime import date

    from workbench.desktop.action_set import ActionSet
    from workbench.desktop.controller import Controller
    from workbench.desktop.settings import Settings
    from workbench.domain.article import Problem


class Dialogs(QObject):
    """Opens the window's dialogs and hands what they say to the controller.

    Signals:
        keys_changed: The settings hold other keys.
        pipeline_changed: Articles are to be read with another pipeline: its path or name, "" for the shipped one.
    """

    keys_changed = Signal()
    pipeline_changed = Signal(str)

    def __init__(self, window: QWidget, controller: Controller, settings: Settings, actions: ActionSet) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._settings = settings
        self.actions = actions
        self._open: dict[str, QDialog] = {}
        self.problems = ProblemsList(window)
        self.articles = ArticlesDialog(window)
        self.articles.columns_changed.connect(self._columns)
        self.articles.remove_requested.connect(self._remove)
        self._palette: Palette | None = None
        self._signed = Signed()
        controller.desk_changed.connect(self._refresh)
        controller.case_opened.connect(self._refresh)

    # Files

    def choose_files(self, chosen: Callable[[Sequence[Path]], object]) -> None:
        """Let the person choose articles to open."""
        files = self.tr("Articles (*.txt *.md *.html *.htm);;All files (*)")
        dialog = QFileDialog(self._window, self.tr("Open articles"), self._settings.folder, files)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(partial(self._files_chosen, chosen))
        self.show_dialog("file_dialog", dialog)

    def ask_report(self) -> None:
        """Ask who signs the report, then where it goes."""
        if self._controller.desk is None:
            return
        settings = self._settings
        checker = settings.reviewer or self._controller.user
        dialog = ReportDetails(Signed(settings.desk_name, checker, settings.second_reader), self._window)
        dialog.accepted_names.connect(self._report_signed)
        self.show_dialog("report_details", dialog)

    @Slot(object)
    def _report_signed(self, signed: Signed) -> None:
        self._signed = signed
        self._settings.desk_name, self._settings.second_reader = signed.desk_name, signed.second_reader
        self.choose_report()

    def choose_report(self) -> None:
        """Let the person choose where the report goes."""
        from workbench.desktop import saving

        desk = self._controller.desk
        if desk is None:
            return
        start = str(Path(self._settings.folder or Path.home()) / saving.report_name(desk))
        dialog = QFileDialog(self._window, self.tr("Save report"), start, self.tr("Report with its rows (*.html)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("html")
        dialog.fileSelected.connect(self.save_report)
        self.show_dialog("report_dialog", dialog)

    @Slot(str)
    def save_report(self, path: str) -> None:
        """Write report and rows, and say where they are."""
        from workbench.desktop import saving

        desk = self._controller.desk
        if desk is None:
            return
        try:
            page, table = saving.save_report(desk, Path(path), self._signed)
        except OSError as error:
            text = self.tr("The report was not saved: {reason}.").format(reason=error.strerror or error)
            self._controller.tell(text, purpose="report")
        else:
            text = self.tr("Saved {page} and {table} in {folder}.")
            text = text.format(page=page.name, table=table.name, folder=page.parent)
            self._controller.tell(text, Tone.NOTICE, purpose="report")

    # The case

    def show_details(self) -> None:
        """Show name and event date of the case."""
        desk = self._controller.desk
        if desk is not None:
            dialog = CaseDetails(desk.case, self._window)
            dialog.accepted_details.connect(self._details)
            self.show_dialog("case_details", dialog)

    def show_articles(self) -> None:
        """Show which articles stand side by side."""
        self._refresh()
        self.articles.show()
        self.articles.raise_()

    def show_problems(self) -> None:
        """Show the files that were not opened."""
        self.problems.show()
        self.problems.raise_()

    def add_problems(self, problems: Sequence[Problem]) -> None:
        """Gather problems, and show their list."""
        self.problems.add(problems)
        self.show_problems()

    # The person and the program

    def ask_reviewer(self) -> None:
        """Ask for the name that verdicts are signed with."""
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("Your name in verdicts"))
        dialog.setLabelText(self.tr("Verdicts are signed with this name; empty: your user name on this computer."))
        dialog.setTextValue(self._settings.reviewer)
        dialog.textValueSelected.connect(self._reviewer)
        self.show_dialog("reviewer_dialog", dialog)

    def show_keys(self) -> None:
        """Show all keys, or hide them again."""
        shown = self._open.get("keys_overlay")
        if shown is not None and shown.isVisible():
            shown.close()
            return
        commands = [
            command
            for command in self.actions.commands.values()
            if self._settings.long_scale or Needs.LONG_SCALE not in command.needs
        ]
        self.show_dialog("keys_overlay", KeysOverlay(commands, self._settings.letters, self._window))

    def change_keys(self) -> None:
        """Let the person give commands other keys."""
        dialog = KeysDialog(COMMANDS, self._settings.own_keys(), self._window)
        dialog.keys_changed.connect(self._keys_changed)
        self.show_dialog("keys_dialog", dialog)

    @Slot(object)
    def _keys_changed(self, keys: Mapping[str, str]) -> None:
        self._settings.set_own_keys(keys)
        self._palette = None
        self.keys_changed.emit()

    def choose_pipeline(self) -> None:
        """Let the person choose what reads the articles."""
        dialog = PipelineDialog(self._settings.pipeline, self._window)
        dialog.pipeline_chosen.connect(self._pipeline_chosen)
        self.show_dialog("pipeline_dialog", dialog)

    @Slot(str)
    def _pipeline_chosen(self, name: str) -> None:
        self._settings.pipeline = name
        self.pipeline_changed.emit(name)

    def show_palette(self) -> None:
        """Show every command."""
        if self._palette is None:
            commands = tuple(self.actions.commands.values())
            self._palette = Palette(commands, self.actions.is_enabled, self._window)
            self._palette.chosen.connect(self.actions.run)
        self._palette.open_over(self._window)

    def show_about(self) -> None:
        """Say what this is."""
        text = self.tr("Claim Workbench {version}\n\nNothing you open here leaves this computer.\nLicence: MIT.")
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("About this program"))
        box.setText(text.format(version=__version__))
        self.show_dialog("about", box)

    def show_dialog(self, name: str, dialog: QDialog) -> None:
        """Show a dialog without blocking; a second one of its name takes the first one's place."""
        old = self._open.pop(name, None)
        if old is not None:
            old.close()
        dialog.setObjectName(name)
        dialog.setModal(False)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.destroyed.connect(partial(self._forget, name, dialog))
        self._open[name] = dialog
        dialog.show()

    def _forget(self, name: str, dialog: QDialog, _gone: object = None) -> None:
        if self._open.get(name) is dialog:
            del self._open[name]

    @Slot()
    def _refresh(self) -> None:
        if self._controller.desk is not None:
            self.articles.show_desk(self._controller.desk)

    def _files_chosen(self, chosen: Callable[[Sequence[Path]], object], names: list[str]) -> None:
        if names:
            self._settings.folder = str(Path(names[0]).parent)
            chosen([Path(name) for name in names])

    @Slot(object)
    def _columns(self, columns: tuple[UUID, ...]) -> None:
        self._controller.show_columns(columns)

    @Slot(object)
    def _remove(self, article: UUID) -> None:
        from workbench.desktop import commands

        self._controller.write(partial(commands.remove_article, self._controller.session, article))

    @Slot(str, object)
    def _details(self, name: str, day: date | None) -> None:
        from workbench.desktop import commands

        desk, session = self._controller.desk, self._controller.session
        if desk is None:
            return
        if name and name != desk.case.name:
            self._controller.write(partial(commands.rename, session, name))
        if day != desk.case.event_date:
            self._controller.write(partial(commands.set_event_date, session, day))

    @Slot(str)
    def _reviewer(self, name: str) -> None:
        self._settings.reviewer = name.strip()
        self._controller.session.reviewer = name.strip()
        self._controller.refresh()
