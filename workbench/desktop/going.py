"""Going about the desk: from row to row, from column to column, from pane to pane."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workbench.desktop import navigation
from workbench.desktop.controller import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.desktop.claims.pane import ClaimsPane
    from workbench.desktop.controller import Controller
    from workbench.desktop.matrix.pane import MatrixPane
    from workbench.desktop.quotes.pane import QuotesPane
    from workbench.desktop.timeline.pane import TimelinePane
    from workbench.desktop.workspace import Workspace
    from workbench.domain.desk import Row

_COLUMNS = range(1, 7)


class Going(QObject):
    """Moves the selection and the keyboard."""

    def __init__(self, controller: Controller, workspace: Workspace) -> None:
        super().__init__(controller)
        self._controller = controller
        self._workspace = workspace

    def table(self) -> dict[str, Callable[[], object]]:
        """Return the commands that are run here, by their ids."""
        return {
            "go.next": partial(self._step, 1),
            "go.previous": partial(self._step, -1),
            "go.next_difference": partial(self._search, navigation.differs),
            "go.previous_difference": partial(self._search, navigation.differs, backwards=True),
            "go.undecided": self.to_undecided,
            "go.proposal": partial(self._search, navigation.proposed),
            "go.back": self._controller.back,
            **{f"go.column_{place}": partial(self._column, place - 1) for place in _COLUMNS},
            "view.comparison": partial(self._show, self._workspace.matrix),
            "view.claims": partial(self._show, self._workspace.claims),
            "view.timeline": partial(self._show, self._workspace.timeline),
            "view.quotes": partial(self._show, self._workspace.quotes),
            "edit.filter": self._filter,
        }

    def to_undecided(self) -> None:
        """Go to the next row of the list to check that waits for its verdict."""
        self._search(navigation.undecided)

    def _step(self, by: int) -> None:
        self._controller.select(navigation.step(self._workspace.order(), self._controller.place.row, by))

    def _search(self, wanted: Callable[[Row], bool], *, backwards: bool = False) -> None:
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
            self._controller.tell(self._nothing(wanted), Tone.QUIET)

    def _nothing(self, wanted: Callable[[Row], bool]) -> str:
        """Return what is said where no other row is wanted."""
        if wanted is navigation.differs:
            return self.tr("No other difference.")
        if wanted is navigation.proposed:
            return self.tr("No other row asks “Maybe the same?”.")
        return self.tr("Nothing else is undecided on the list.")

    def _column(self, place: int) -> None:
        desk = self._controller.desk
        if desk is not None and place < len(desk.columns):
            self._workspace.columns.focus_column(desk.columns[place])

    def _show(self, pane: MatrixPane | ClaimsPane | TimelinePane | QuotesPane) -> None:
        """Show a pane and put the keyboard into it.

        Into its view by name: as the pane's focus proxy, it would let Tab pass over what stands above it.
        """
        self._workspace.panes.setCurrentWidget(pane)
        pane.view.setFocus()

    def _filter(self) -> None:
        """Go to the search of the quotes where they are on top, else to that of the claims."""
        if self._workspace.front is self._workspace.quotes:
            self._workspace.quotes.focus_search()
            return
        self._workspace.panes.setCurrentWidget(self._workspace.claims)
        self._workspace.claims.focus_search()
