"""Making a claim of the stretch of an article that a person selected."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from workbench.desktop.controller import Tone
from workbench.domain.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.desktop.columns.events import SelectionMade
    from workbench.desktop.controller import Controller
    from workbench.desktop.keys import KeyFilter
    from workbench.domain.changes import Changes

_KINDS = {"number": Kind.QUANTITY, "time": Kind.TIME, "quote": Kind.QUOTE, "statement": Kind.STATEMENT}


class Adding(QObject):
    """Adds claims by hand.

    Attributes:
        selection: The stretch of an article that is selected now, if any.

    Signals:
        selection_changed: Another stretch of an article is selected, or none.
    """

    selection_changed = Signal()

    def __init__(self, controller: Controller, keys: KeyFilter) -> None:
        super().__init__(controller)
        self._controller = controller
        self._keys = keys
        self.selection: SelectionMade | None = None

    def table(self) -> dict[str, Callable[[], object]]:
        """Return the commands that are run here, by their ids."""
        kinds = {f"claim.add_{name}": partial(self._add_as, kind) for name, kind in _KINDS.items()}
        return {"claim.add": self._add, **kinds}

    @property
    def can_add(self) -> bool:
        """Whether characters of an article are selected."""
        return self.selection is not None and self.selection.span is not None

    @Slot(object)
    def take(self, selection: SelectionMade) -> None:
        """Note which stretch of an article is selected."""
        self.selection = selection
        self.selection_changed.emit()

    def _add(self) -> None:
        """Make a claim of the selection; where its kind is unclear, wait for N, T, Q or S."""
        from workbench.desktop import commands

        chosen = self.selection
        if chosen is None or chosen.span is None:
            self._ask()
            return
        kind = commands.proposed_kind(self._controller.session, chosen.article, chosen.span)
        if kind is None:
            self._keys.wait("C")
        else:
            self._add_as(kind)

    def _add_as(self, kind: Kind) -> None:
        from workbench.desktop import commands

        chosen = self.selection
        if chosen is None or chosen.span is None:
            self._ask()
            return
        made = partial(commands.add_claim, self._controller.session, chosen.article, chosen.span, kind)
        self._controller.write(made, then=self._go_to_made)

    def _ask(self) -> None:
        self._controller.tell(self.tr("Select a passage first."), Tone.QUIET)

    def _go_to_made(self, changes: Changes) -> None:
        """Select the claim just made."""
        desk = self._controller.desk
        if changes.created and desk is not None and changes.created[0] in desk.claims:
            claim = changes.created[0]
            self._controller.select(desk.claims[claim].row, claim)
