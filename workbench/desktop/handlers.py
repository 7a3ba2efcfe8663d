"""What each command of the table does: short methods, one per id, that call the controller or open a dialog."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget

from workbench.desktop import keymap, navigation
from workbench.desktop.controller import Tone
from workbench.desktop.joining import Joining
from workbench.domain.mention import Kind
from workbench.domain.verdict import LONG_SCALE, Verdict
from workbench.domain.wording import as_written

if TYPE_CHECKING:
    from workbench.desktop.borders import BorderMode
    from workbench.desktop.columns.events import SelectionMade
    from workbench.desktop.controller import Controller
    from workbench.desktop.dialogs import Dialogs
    from workbench.desktop.keys import KeyFilter
    from workbench.desktop.opening import Opening
    from workbench.desktop.workspace import Workspace
    from workbench.domain.changes import Changes
    from workbench.domain.desk import Row


class Handlers(QObject):
    """Runs commands by their id.

    Attributes:
        selection: The stretch of an article that is selected now, if any.
        borders: The mode in which arrows move a passage's borders.
        joining: Joins, splits and pins.

    Signals:
        selection_changed: Another stretch of an article is selected, or none.
    """

    selection_changed = Signal()

    def __init__(
        self, controller: Controller, workspace: Workspace, opening: Opening, dialogs: Dialogs, keys: KeyFilter
    ) -> None:
        super().__init__(controller)
        self._controller = controller
        self._workspace = workspace
        self._opening = opening
        self._dialogs = dialogs
        self._keys = keys
        self.joining = Joining(controller, self)
        self.borders: BorderMode | None = None
        self.selection: SelectionMade | None = None
        self._table: Mapping[str, Callable[[], object]] = {
            **self._case_table(),
            **self._claim_table(),
            **self._go_table(),
        }

    @property
    def names(self) -> frozenset[str]:
        """The commands that are handled here."""
        return frozenset(self._table)

    @Slot(str)
    def run(self, name: str) -> None:
        """Run a command; those of the window itself are not in this table."""
        handler = self._table.get(name)
        if handler is not None:
            self._workspace.settle()
            handler()

    def take_selection(self, selection: SelectionMade) -> None:
        """Note which stretch of an article is selected."""
        self.selection = selection
        self.selection_changed.emit()

    def action(self, name: str) -> QAction:
        """Return a command's action, for a context menu."""
        return self._dialogs.actions.actions[name]

    def _case_table(self) -> dict[str, Callable[[], object]]:
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
            "edit.filter": self._filter,
            "view.keys": dialogs.change_keys,
            "view.pipeline": dialogs.choose_pipeline,
            "view.reviewer": dialogs.ask_reviewer,
            "help.about": dialogs.show_about,
        }

    def _claim_table(self) -> dict[str, Callable[[], object]]:
        strip = self._workspace.strip
        kinds = {"number": Kind.QUANTITY, "time": Kind.TIME, "quote": Kind.QUOTE, "statement": Kind.STATEMENT}
        verdicts = {f"verdict.{verdict.value.replace(' ', '_')}": verdict for verdict in LONG_SCALE}
        return {
            "claim.list": partial(self._write, "toggle_listed"),
            "claim.add": self._add_claim,
            **{f"claim.add_{name}": partial(self._add_claim_as, kind) for name, kind in kinds.items()},
            "claim.borders": self._move_borders,
            "claim.reject": self._reject,
            **self.joining.table(),
            **{name: partial(self._verdict, verdict) for name, verdict in verdicts.items()},
            "strip.enter": strip.enter,
            "strip.leave": self._leave,
            "strip.record": self._record,
            "strip.source": strip.add_source,
        }

    def _go_table(self) -> dict[str, Callable[[], object]]:
        panes = self._workspace.panes
        return {
            "go.next": partial(self._step, 1),
            "go.previous": partial(self._step, -1),
            "go.next_difference": partial(self._search, navigation.differs, False),
            "go.previous_difference": partial(self._search, navigation.differs, True),
            "go.undecided": partial(self._search, navigation.undecided, False),
            "go.proposal": partial(self._search, navigation.proposed, False),
            "go.back": self._controller.back,
            **{f"go.column_{place}": partial(self._column, place - 1) for place in range(1, 7)},
            "view.comparison": partial(panes.setCurrentWidget, self._workspace.matrix),
            "view.claims": partial(panes.setCurrentWidget, self._workspace.claims),
            "view.timeline": partial(self._show, self._workspace.timeline),
            "view.quotes": partial(self._show, self._workspace.quotes),
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

    def _add_claim(self) -> None:
        """Make a claim of the selection; where its kind is unclear, wait for N, T, Q or S."""
        from workbench.desktop import commands

        chosen = self.selection
        if chosen is None or chosen.span is None:
            self._controller.tell(self.tr("Select a passage first."), Tone.QUIET)
            return
        kind = commands.proposed_kind(self._controller.session, chosen.article, chosen.span)
        if kind is None:
            self._keys.wait("C")
        else:
            self._add_claim_as(kind)

    def _add_claim_as(self, kind: Kind) -> None:
        from workbench.desktop import commands

        chosen = self.selection
        if chosen is None or chosen.span is None:
            self._controller.tell(self.tr("Select a passage first."), Tone.QUIET)
            return
        session = self._controller.session
        made = partial(commands.add_claim, session, chosen.article, chosen.span, kind)
        self._controller.write(made, then=self._go_to_made)

    def _go_to_made(self, changes: Changes) -> None:
        """Select the claim just made."""
        desk = self._controller.desk
        if changes.created and desk is not None and changes.created[0] in desk.claims:
            claim = changes.created[0]
            self._controller.select(desk.claims[claim].row, claim)

    def _move_borders(self) -> None:
        if self.borders is not None:
            self.borders.begin()

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
            self._search(navigation.undecided, False)

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

    # Going

    def _step(self, by: int) -> None:
        self._controller.select(navigation.step(self._workspace.order(), self._controller.place.row, by))

    def _search(self, wanted: Callable[[Row], bool], backwards: bool) -> None:
        desk = self._controller.desk
        if desk is None:
            return
        # Differences and proposals are looked for everywhere, except where a person filtered the table they look at.
        everywhere = wanted is not navigation.undecided and self._workspace.front is not self._workspace.matrix
        order = [row.key for row in desk.rows] if everywhere else self._workspace.order()
        found = navigation.search(desk, order, self._controller.place.row, wanted, backwards=backwards)
        if found:
            self._controller.select(found)
        else:
            nothing: dict[Callable[[Row], bool], str] = {
                navigation.differs: self.tr("No other difference."),
                navigation.undecided: self.tr("Nothing else is undecided on the list."),
                navigation.proposed: self.tr("No other row asks “Maybe the same?”."),
            }
            self._controller.tell(nothing[wanted], Tone.QUIET)

    def _column(self, place: int) -> None:
        desk = self._controller.desk
        if desk is not None and place < len(desk.columns):
            self._workspace.columns.focus_column(desk.columns[place])

    def _show(self, pane: QWidget) -> None:
        """Show a pane and put the keyboard into it."""
        self._workspace.panes.setCurrentWidget(pane)
        pane.setFocus()

    def _filter(self) -> None:
        """Go to the search of the quotes where they are on top, else to that of the claims."""
        if self._workspace.front is self._workspace.quotes:
            self._workspace.quotes.focus_search()
            return
        self._workspace.panes.setCurrentWidget(self._workspace.claims)
        self._workspace.claims.focus_search()
