"""A person corrects what a passage is read as and who said it: asks beside the work, and stores the answer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from workbench.desktop.controller import Tone
from workbench.domain.mention import Kind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from workbench.desktop.controller import Controller
    from workbench.desktop.dialogs import Dialogs
    from workbench.desktop.signals import SpeakerCorrected, ValueCorrected
    from workbench.domain.desk import ClaimView, Desk


class Corrections(QObject):
    """Opens the two dialogs for the selected passage."""

    def __init__(self, controller: Controller, window: QWidget, dialogs: Dialogs) -> None:
        super().__init__(controller)
        self._controller = controller
        self._window = window
        self._dialogs = dialogs

    @Slot(str)
    def run(self, name: str) -> None:
        """Run one of the two commands."""
        if self._controller.writable:
            {"claim.speaker": self.ask_speaker, "claim.read_as": self.ask_reading}[name]()

    @Slot()
    def ask_speaker(self) -> None:
        """Ask who said the selected passage."""
        from workbench.desktop.quotes.speaker_dialog import SpeakerDialog, asked

        found = self._selected()
        if found is not None:
            desk, view = found
            dialog = SpeakerDialog(asked(desk, view.claim.uuid), self._window)
            dialog.corrected.connect(self._correct_speaker)
            self._dialogs.show_dialog("speaker_dialog", dialog)

    @Slot()
    def ask_reading(self) -> None:
        """Ask what the selected passage is to be read as: its number, or its day where it is a time."""
        from workbench.desktop.verdict.reading_dialog import ReadingDialog

        found = self._selected()
        if found is None:
            return
        desk, view = found
        claim = view.claim
        timed = claim.kind is Kind.TIME or (claim.quantity is None and claim.expression is not None)
        if not timed and claim.quantity is None and claim.kind is not Kind.QUANTITY:
            self._controller.tell(self.tr("This passage is no number and no time."), Tone.QUIET)
            return
        dialog = ReadingDialog(desk, view, timed=timed, parent=self._window)
        dialog.corrected.connect(self._correct_value)
        self._dialogs.show_dialog("reading_dialog", dialog)

    def _selected(self) -> tuple[Desk, ClaimView] | None:
        desk, claim = self._controller.desk, self._controller.place.claim
        return (desk, desk.claims[claim]) if desk is not None and claim in desk.claims and claim is not None else None

    @Slot(object)
    def _correct_speaker(self, told: SpeakerCorrected) -> None:
        from workbench.desktop import commands

        said = self.tr("Speaker: {name}").format(name=told.name or self.tr("no one is quoted"))
        use_case = partial(commands.correct_speaker, self._controller.session, told.claim, told.name, told.scope)
        self._controller.write(use_case, then=lambda _changes: self._controller.tell(said, Tone.QUIET))

    @Slot(object)
    def _correct_value(self, told: ValueCorrected) -> None:
        from workbench.desktop import commands

        self._controller.write(partial(commands.correct_value, self._controller.session, told.claim, told.value))
