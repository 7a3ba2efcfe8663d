"""What each command of the table does: short methods, one per id, that call the controller or open a dialog."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QGuiApplication

from workbench.desktop import keymap, navigation
from workbench.desktop.controller import Tone
from workbench.desktop.going import Going
from workbench.desktop.joining import Joining
from workbench.domain.verdict import LONG_SCALE, Verdict
from workbench.domain.wording import as_written

if TYPE_CHECKING:
    from workbench.desktop.controller import Controller
    from workbench.desktop.dialogs import Dialogs
    from workbench.desktop.opening import Opening
    from workbench.desktop.workspace import Workspace
    from workbench.domain.changes import Changes

Commands = Mapping[str, Callable[[], object]]
"""What is run, by the id of a command."""


class Handlers(QObject):
    """Runs commands by their id.

    Attributes:
        joining: Joins, splits and pins.
    """

    def __init__(
        self, controller: Controller, workspace: Workspace, opening: Opening, dialogs: Dialogs, more: Commands
    ) -> None:
        """Gather the commands.

        Args:
            controller: Whose case they act on.
            workspace: The panes they move in.
            opening: Takes articles in.
            dialogs: What they ask and show.
            more: What other parts of the desk do, by command.
        """
        super().__init__(controller)
        self._controller = controller
        self._workspace = workspace
        self._opening = opening
        self._dialogs = dialogs
        self.joining = Joining(controller, self)
        self._going = Going(controller, workspace)
        self._table: Commands = {**self._case_table(), **self._claim_table(), **self._going.table(), **more}

    @Slot(str)
    def run(self, name: str) -> None:
        """Run a command; those of the window itself are not in this table."""
        handler = self._table.get(name)
        if handler is not None:
            self._workspace.settle()
            handler()

    def action(self, name: str) -> QAction:
        """Return a command's action, for a context menu."""
        return self._dialogs.actions.actions[name]

    def _case_table(self) -> Commands:
        dialogs, opening = self._dialogs, self._opening
        return {
            "case.open": self._choose_files,
            "case.paste": self._paste,
            "case.new": self._new_case,
            "case.start": self._start_page,
            "case.sample": opening.open_sample,
            "case.details": dialogs.show_details,
            "case.columns": dialogs.show_articles,
            "case.problems": dialogs.show_problems,
            "case.report": dialogs.ask_report,
            "case.timeline": self._workspace.timeline.export_requested.emit,
            "edit.undo": self._undo,
            "edit.redo": self._redo,
            "edit.copy_claim": self._copy_claim,
            "edit.copy_table": self._copy_table,
            "view.keys": dialogs.change_keys,
            "view.pipeline": dialogs.choose_pipeline,
            "view.reviewer": dialogs.ask_reviewer,
            "help.about": dialogs.show_about,
        }

    def _claim_table(self) -> Commands:
        strip = self._workspace.strip
        verdicts = {f"verdict.{verdict.value.replace(' ', '_')}": verdict for verdict in LONG_SCALE}
        return {
            "claim.list": partial(self._write, "toggle_listed"),
            "claim.reject": self._reject,
            **self.joining.table(),
            **{name: partial(self._verdict, verdict) for name, verdict in verdicts.items()},
            "strip.enter": strip.enter,
            "strip.leave": self._leave,
            "strip.record": self._record,
            "strip.source": strip.add_source,
        }

    # Cases

    def _choose_files(self) -> None:
        self._dialogs.choose_files(self._opening.open_files)

    def _paste(self) -> None:
        data = QGuiApplication.clipboard().mimeData()
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self._opening.open_files(files)
        else:
            self._opening.paste(data.text())

    def _new_case(self) -> None:
        from workbench.services import library

        changes = self._controller.write(partial(library.new_case, self._controller.store, ""))
        if changes is not None:
            self._controller.open_case(changes.created[0], self._workspace.state())

    def _start_page(self) -> None:
        self._controller.close_case(self._workspace.state())

    # Claims

    def _write(self, name: str) -> None:
        """Run one of the commands on stored data that need nothing but the session."""
        from workbench.desktop import commands

        self._controller.write(partial(getattr(commands, name), self._controller.session))

    def _undo(self) -> None:
        from workbench.desktop import commands

        undo = partial(commands.undo, self._controller.session)
        self._controller.write(undo, then=partial(self._show_where, self.tr("Undone: {what}.")))

    def _redo(self) -> None:
        from workbench.desktop import commands

        redo = partial(commands.redo, self._controller.session)
        self._controller.write(redo, then=partial(self._show_where, self.tr("Done again: {what}.")))

    def _show_where(self, said: str, changes: Changes) -> None:
        """Go to the passage that undo or redo acted on, and say what it did."""
        desk = self._controller.desk
        found = None if desk is None else navigation.acted_on(desk, changes.claims, self._controller.place.claim)
        if found is not None:
            self._controller.select(found.row, found.claim.uuid)
        self._controller.tell(said.format(what=changes.label), Tone.QUIET)

    def _reject(self) -> None:
        """Take the selected passage off the desk, and say which one it was: the row may have others."""
        from workbench.desktop import commands

        desk, claim = self._controller.desk, self._controller.place.claim
        view = desk.claims.get(claim) if desk is not None and claim is not None else None
        if desk is not None and view is not None:
            letter, words = desk.article(view.claim.article).letter, as_written(view.claim)
            text = self.tr("Not a claim: “{words}” in {letter}. {undo} takes it back.")
            text = text.format(words=words, letter=letter, undo=keymap.way("edit.undo"))
            rejected = partial(commands.reject, self._controller.session)
            self._controller.write(rejected, then=lambda _changes: self._controller.tell(text, Tone.QUIET))

    def _verdict(self, verdict: Verdict) -> None:
        """Choose a verdict. Verified is recorded at once: two keys; the others wait in the strip for their reason."""
        strip = self._workspace.strip
        strip.choose(verdict)
        if verdict is Verdict.VERIFIED:
            strip.record()
        else:
            strip.enter()

    def _record(self) -> None:
        """Record what the strip holds; when that worked, go on: to this row's other question, else to the next row."""
        before = self._controller.desk
        self._workspace.strip.record()
        desk = self._controller.desk
        if desk is None or desk is before:
            return
        self._leave()
        row = desk.row(self._controller.place.row)
        if row is None or row.decided:
            self._going.to_undecided()

    def _leave(self) -> None:
        """Go back to where the person was reading; a row that waits to be joined waits no more."""
        self.joining.forget()
        self._workspace.columns.focus_reading()

    def _copy_claim(self) -> None:
        from workbench.desktop import saving

        desk, claim = self._controller.desk, self._controller.place.claim
        if desk is not None and claim is not None and claim in desk.claims:
            saving.copy_claim(desk, claim)
            self._controller.tell(self.tr("Copied the claim."), Tone.QUIET)

    def _copy_table(self) -> None:
        from workbench.desktop import saving

        if self._controller.desk is not None:
            saving.copy_table(self._controller.desk)
            self._controller.tell(self.tr("Copied the table."), Tone.QUIET)
