"""A person's word on what belongs together: join, split off, pin a relation; kept in the log and undone like a verdict.

Joining takes two steps, so that both rows can be looked at: the first press marks a row, the second, on another row,
joins the two. On a proposal ("Maybe the same?") one press answers it: Join with the one key, Not the same with the
other. A row with several proposals answers that of the selected passage, else its first.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from workbench.desktop import keymap, wording
from workbench.desktop.controller import Tone
from workbench.domain.group import Between, How, Relation
from workbench.domain.wording import as_written

if TYPE_CHECKING:
    from workbench.desktop.controller import Controller
    from workbench.domain.changes import Changes
    from workbench.domain.desk import Row
    from workbench.domain.proposals import Proposal

Pin = tuple[Relation, Between | None, How | None]

PINS: dict[str, Pin] = {
    "claim.pin_differ": (Relation.CONFLICT, Between.OUTLETS, None),
    "claim.pin_speakers": (Relation.CONFLICT, Between.SPEAKERS, None),
    "claim.pin_later": (Relation.COMPATIBLE, None, How.LATER),
    "claim.pin_consistent": (Relation.COMPATIBLE, None, None),
    "claim.pin_same": (Relation.AGREE, None, None),
}
"""The relations a person can fix, by command."""


class Joining(QObject):
    """Runs the commands that join, split and pin.

    Signals:
        marked_changed: Another row waits to be joined; carries its key, "" for none.
    """

    marked_changed = Signal(str)

    def __init__(self, controller: Controller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._claim: UUID | None = None
        controller.case_opened.connect(self.forget)
        controller.case_closed.connect(self.forget)
        controller.desk_changed.connect(self._follow)

    def table(self) -> dict[str, Callable[[], object]]:
        """Return what runs each command."""
        return {
            "claim.join": self.join,
            "claim.split": self.split,
            "claim.unpin": self.unpin,
            **{name: partial(self._pin, pin) for name, pin in PINS.items()},
        }

    @property
    def marked(self) -> Row | None:
        """The row that waits to be joined."""
        desk = self._controller.desk
        view = desk.claims.get(self._claim) if desk is not None and self._claim is not None else None
        return desk.row(view.row) if desk is not None and view is not None and view.row else None

    @Slot()
    def forget(self) -> None:
        """Let go of the marked row."""
        if self._claim is not None:
            self._claim = None
            self.marked_changed.emit("")

    def join(self) -> None:
        """Confirm a proposal, mark the selected row, or join it with the marked one."""
        row, marked = self._controller.row, self.marked
        if row is None:
            return
        if marked is not None and marked.key != row.key:
            here = row.part(self._controller.place.claim)
            self._join(marked.part(self._claim), here, self.tr("Joined: {what}."))
        elif marked is not None:
            self.forget()
            self._say(self.tr("Nothing is marked any more."))
        elif (proposal := row.proposal(self._controller.place.claim)) is not None:
            self.answer(proposal, joined=True)
        else:
            self._mark(row)

    def answer(self, proposal: Proposal, *, joined: bool) -> None:
        """Answer a *Maybe the same?*: Join, or Not the same."""
        if joined:
            self._join(proposal.claims, proposal.others, self.tr("Joined: {what}."))
        else:
            self._split(proposal.claims, proposal.others, self.tr("Not the same: {what} is a row of its own now."))

    def split(self) -> None:
        """Answer a proposal with Not the same, or take the selected passage out: it speaks of another thing."""
        row, claim = self._controller.row, self._controller.place.claim
        if row is None or claim is None:
            return
        others = tuple(other for other in row.claims if other != claim)
        if (proposal := row.proposal(claim)) is not None:
            self.answer(proposal, joined=False)
        elif others:
            self._split((claim,), others, self.tr("Split off: {what} stands alone now."))
        else:
            self._say(self.tr("This passage stands alone already."))

    def unpin(self) -> None:
        """Let values tell the relation again; the row stays together."""
        row = self._controller.row
        claims = row.part(self._controller.place.claim) if row is not None else ()
        if len(claims) > 1:
            self._join(claims, (), self.tr("The values of {what} tell the relation again."))

    def _mark(self, row: Row) -> None:
        self._claim = self._controller.place.claim or row.claims[0]
        self.marked_changed.emit(row.key)
        text = self.tr("Marked to join: {what}. Go to the row it belongs to, then {join}; {leave} lets go of it.")
        self._say(text.format(what=row.title, join=keymap.way("claim.join"), leave=keymap.way("strip.leave")))

    def _join(self, claims: tuple[UUID, ...], others: tuple[UUID, ...], told: str) -> None:
        from workbench.services import reviewing

        session = self._controller.session
        write = partial(reviewing.join, session.store, session.case, claims, others, reviewer=session.reviewer)
        if self._controller.write(write, then=partial(self._done, (others or claims)[0], told)) is not None:
            self.forget()

    def _split(self, claims: tuple[UUID, ...], others: tuple[UUID, ...], told: str) -> None:
        from workbench.services import reviewing

        session = self._controller.session
        write = partial(reviewing.split, session.store, session.case, claims, others, reviewer=session.reviewer)
        self._controller.write(write, then=partial(self._done, claims[0], told))

    def _pin(self, pin: Pin) -> None:
        from workbench.services import reviewing

        row = self._controller.row
        if row is None:
            return
        # Who fixes the relation of a proposal says that it is one thing; a proposal beside it still waits.
        claims = row.claims if row.proposed else row.part(self._controller.place.claim)
        if len(claims) < 2:
            self._say(self.tr("A relation needs two passages. Join the row with another first."))
            return
        session = self._controller.session
        write = partial(reviewing.pin, session.store, session.case, claims, *pin, reviewer=session.reviewer)
        self._controller.write(write, then=partial(self._pinned, claims[0]))

    def _pinned(self, claim: UUID, _changes: Changes) -> None:
        desk = self._controller.desk
        row = desk.row(desk.claims[claim].row) if desk is not None and claim in desk.claims else None
        if row is not None:
            text = self.tr("The relation is now: {what}. {undo} takes it back.")
            self._say(text.format(what=wording.relation_word(row, desk), undo=keymap.way("edit.undo")))

    def _done(self, claim: UUID, told: str, _changes: Changes) -> None:
        """Go to the row of a passage, and say what was done."""
        desk = self._controller.desk
        view = desk.claims.get(claim) if desk is not None else None
        if view is not None:
            self._controller.select(view.row, claim)
            back = self.tr("{undo} takes it back.").format(undo=keymap.way("edit.undo"))
            self._say(f"{told.format(what=f'“{as_written(view.claim)}”')} {back}")

    @Slot(object)
    def _follow(self, _changes: Changes) -> None:
        """Keep the mark on the row that its passage is in now."""
        if self._claim is not None:
            row = self.marked
            self.marked_changed.emit(row.key if row is not None else "")

    def _say(self, text: str) -> None:
        self._controller.tell(text, Tone.QUIET)
