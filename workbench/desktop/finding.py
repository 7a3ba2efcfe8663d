"""*Find other reports of this event*: one article's search in each turn of the event loop, shown when all are done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from workbench.desktop.controller import Tone
from workbench.desktop.library.find_dialog import FindDialog

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from workbench.desktop.controller import Controller
    from workbench.desktop.dialogs import Dialogs
    from workbench.domain.desk import Desk
    from workbench.services.searching import Report, Search


class Finding(QObject):
    """Searches all stored articles for those that tell the event of the open case, and adds what is chosen.

    Signals:
        reports_added: The case that reports were added to (its UUID).
    """

    reports_added = Signal(object)

    def __init__(self, controller: Controller, dialogs: Dialogs, window: QWidget) -> None:
        super().__init__(window)
        self._controller = controller
        self._dialogs = dialogs
        self._window = window
        self._dialog: FindDialog | None = None
        self._case: UUID | None = None
        self._search: Search | None = None
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._search_one)
        controller.case_opened.connect(self._leave)
        controller.case_closed.connect(self._leave)

    @Slot()
    def show(self) -> None:
        """Open the dialog and search for the reports that are compared now."""
        if (desk := self._controller.desk) is not None:
            self._dialog, self._case = self._opened(), desk.case.uuid
            self._begin(self._dialog, desk)

    def _opened(self) -> FindDialog:
        dialog = FindDialog(self._window)
        dialog.add_requested.connect(self._add)
        dialog.destroyed.connect(partial(self._closed, dialog))
        self._dialogs.show_dialog("find_dialog", dialog)
        return dialog

    def _begin(self, dialog: FindDialog, desk: Desk) -> None:
        """Start the search, where anything else is stored."""
        from workbench.services import searching

        store = self._controller.store
        if searching.stored_elsewhere(store, desk.case.uuid) > 0:
            self._search = searching.Search(store, desk.case.uuid, desk.columns)
            dialog.show_reports((), self.tr("Searching the stored articles…"))
            self._turn.start()
        else:
            dialog.show_reports((), self._nothing_stored())

    def _desk(self) -> Desk | None:
        """Return the case that was searched for, None when another one is on the desk by now."""
        desk = self._controller.desk
        return desk if desk is not None and desk.case.uuid == self._case else None

    @Slot()
    def _search_one(self) -> None:
        """Search for one article; other events come in before the next."""
        desk, dialog, search = self._desk(), self._dialog, self._search
        if desk is None or dialog is None or search is None:
            return
        if search.step():
            self._turn.start()
        else:
            reports = search.reports()
            dialog.show_reports(reports, self._told(desk) if reports else self._nothing_found())

    def _told(self, desk: Desk) -> str:
        letters = ", ".join(desk.article(uuid).letter for uuid in desk.columns)
        text = self.tr("These may tell the same event as {letters}. Tick what belongs to this case.")
        if desk.case.sample:
            text = self.tr("These may tell the same event as {letters}. The sample takes no other reports.")
        return text.format(letters=letters)

    def _nothing_stored(self) -> str:
        return self.tr("Nothing else is stored yet. Every article you open in any case can be found here later.")

    def _nothing_found(self) -> str:
        return self.tr(
            "No other stored article seems to tell this event: none of those days shares its names and words."
        )

    @Slot(object)
    def _add(self, reports: tuple[Report, ...]) -> None:
        desk = self._desk()
        if desk is None or not reports:
            return
        if desk.case.sample:
            self._controller.tell(self.tr("The sample is an invented story: open a case of your own to add reports."))
        elif self._written(reports):
            self._say_added(reports)
            self.reports_added.emit(desk.case.uuid)
            self._leave()

    def _written(self, reports: tuple[Report, ...]) -> bool:
        from workbench.desktop import commands

        return self._controller.write(partial(commands.add_reports, self._controller.session, reports)) is not None

    def _say_added(self, reports: tuple[Report, ...]) -> None:
        one, many = self.tr("Added {title}."), self.tr("Added {count} reports.")
        text = one.format(title=reports[0].title) if len(reports) == 1 else many.format(count=len(reports))
        self._controller.tell(text, Tone.QUIET)

    @Slot()
    def _leave(self) -> None:
        """Close the dialog: what was found is added, or another case is on the desk."""
        if self._dialog is not None:
            self._dialog.close()

    def _closed(self, dialog: FindDialog, _gone: object = None) -> None:
        if self._dialog is dialog:
            self._dialog = None
