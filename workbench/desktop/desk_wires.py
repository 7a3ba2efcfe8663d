"""What a person does in columns, panes and strip, taken to the controller."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QPoint, Slot
from PySide6.QtWidgets import QMenu

from workbench.desktop.joining import PINS
from workbench.desktop.passage_wires import PassageWires

if TYPE_CHECKING:
    from workbench.desktop.analysis_flow import AnalysisFlow
    from workbench.desktop.columns.events import (
        ClaimClicked,
        FilesDropped,
        MastheadCorrected,
        MenuRequested,
        RetryRequested,
    )
    from workbench.desktop.controller import Controller
    from workbench.desktop.handlers import Handlers
    from workbench.desktop.opening import Opening
    from workbench.desktop.signals import (
        AbsenceRequested,
        DoubtSettled,
        ListedRequested,
        ProposalAnswered,
        ReadingChosen,
        RejectedRequested,
        RowSelected,
        VerdictRequested,
    )
    from workbench.desktop.workspace import Workspace

_ON_CLAIM = (
    "claim.list",
    "claim.reject",
    "claim.borders",
    "claim.join",
    "claim.split",
    "claim.read_as",
    "claim.speaker",
    "edit.copy_claim",
)
_ON_SELECTION = ("claim.add", "claim.add_number", "claim.add_time", "claim.add_quote", "claim.add_statement")


class DeskWires(PassageWires):
    """Short slots: read the value, call one method."""

    def __init__(
        self, controller: Controller, flow: AnalysisFlow, workspace: Workspace, opening: Opening, handlers: Handlers
    ) -> None:
        super().__init__(controller, workspace)
        self._flow = flow
        self._opening = opening
        self._handlers = handlers
        columns, strip = workspace.columns, workspace.strip
        columns.claim_clicked.connect(self._claim_clicked)
        columns.masthead_corrected.connect(self._masthead_corrected)
        columns.retry_requested.connect(self._retry)
        columns.files_dropped.connect(self._dropped)
        columns.menu_requested.connect(self._menu)
        columns.add_requested.connect(self._add)
        for pane in (workspace.matrix, workspace.claims):
            pane.row_selected.connect(self._row_selected)
        workspace.matrix.menu_requested.connect(self._table_menu)
        workspace.matrix.base_chosen.connect(self._choose_base)
        handlers.joining.marked_changed.connect(workspace.matrix.mark)
        workspace.matrix.copy_requested.connect(self._copy_claim)
        workspace.claims.copy_requested.connect(self._copy_claim)
        strip.verdict_requested.connect(self._verdict)
        strip.reading_chosen.connect(self._reading)
        strip.listed_requested.connect(self._listed)
        strip.rejected_requested.connect(self._rejected)
        strip.absence_requested.connect(self._absent)
        strip.doubt_settled.connect(self._settled)
        strip.proposal_answered.connect(self._answered)
        strip.record_and_next_requested.connect(self._record_and_next)

    @Slot(object)
    def _claim_clicked(self, clicked: ClaimClicked) -> None:
        self._select(clicked.claim)

    @Slot(object)
    def _masthead_corrected(self, told: MastheadCorrected) -> None:
        from workbench.desktop import commands

        session = self._controller.session
        self._controller.write(partial(commands.correct_masthead, session, told.article, told.field, told.value))

    @Slot(object)
    def _retry(self, wanted: RetryRequested) -> None:
        self._flow.try_again(self._controller.session.case, wanted.article)

    @Slot(object)
    def _dropped(self, dropped: FilesDropped) -> None:
        if dropped.paths:
            self._opening.open_files([Path(path) for path in dropped.paths])
        else:
            self._opening.paste(dropped.text)

    @Slot()
    def _add(self) -> None:
        self._handlers.run("case.open")

    @Slot(object)
    def _copy_claim(self, chosen: RowSelected) -> None:
        self._controller.select(chosen.row, chosen.claim)
        self._handlers.run("edit.copy_claim")

    @Slot(object)
    def _menu(self, wanted: MenuRequested) -> None:
        """Show what can be done with the claim or selection under the pointer."""
        if wanted.claim is not None:
            self._select(wanted.claim)
        menu = QMenu(self._workspace)
        names = (_ON_CLAIM if wanted.claim is not None else ()) + (_ON_SELECTION if wanted.span is not None else ())
        menu.addActions([self._handlers.action(name) for name in names])
        if names:
            menu.popup(QPoint(wanted.x, wanted.y))

    @Slot(object)
    def _choose_base(self, base: UUID) -> None:
        """Put an article first: its column stays open, and reasons begin with it."""
        desk = self._controller.desk
        if desk is not None and base in desk.columns and base != desk.columns[0]:
            self._controller.show_columns((base, *(column for column in desk.columns if column != base)))

    @Slot(QPoint)
    def _table_menu(self, at: QPoint) -> None:
        """Show what can be done with the current row of the comparison."""
        menu = QMenu(self._workspace)
        menu.addActions([self._handlers.action(name) for name in _ON_CLAIM])
        relation = menu.addMenu(self.tr("Relation"))
        relation.addActions([self._handlers.action(name) for name in (*PINS, "claim.unpin")])
        menu.popup(at)

    @Slot(object)
    def _verdict(self, requested: VerdictRequested) -> None:
        from workbench.desktop import commands

        session = self._controller.session
        self._controller.write(partial(commands.judge, session, requested.claims, requested.judgement))

    @Slot(object)
    def _reading(self, chosen: ReadingChosen) -> None:
        self._controller.choose_reading(chosen.reading)

    @Slot(object)
    def _listed(self, requested: ListedRequested) -> None:
        from workbench.desktop import commands

        session = self._controller.session
        self._controller.write(partial(commands.set_listed, session, requested.claims, requested.listed))

    @Slot(object)
    def _rejected(self, requested: RejectedRequested) -> None:
        from workbench.desktop import commands

        self._controller.write(partial(commands.reject, self._controller.session, requested.claims))

    @Slot(object)
    def _absent(self, requested: AbsenceRequested) -> None:
        from workbench.desktop import commands

        session = self._controller.session
        self._controller.write(partial(commands.confirm_absence, session, requested.claims, requested.article))

    @Slot(object)
    def _settled(self, settled: DoubtSettled) -> None:
        from workbench.desktop import commands

        self._controller.write(partial(commands.settle_doubt, self._controller.session, settled.claim, settled.about))

    @Slot(object)
    def _answered(self, answer: ProposalAnswered) -> None:
        self._handlers.joining.answer(answer.proposal, joined=answer.joined)

    @Slot()
    def _record_and_next(self) -> None:
        self._handlers.run("strip.record")
