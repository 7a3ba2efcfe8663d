"""Moving a passage's borders by arrow keys: a small mode between B and Enter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from workbench.domain.span import Span

if TYPE_CHECKING:
    from workbench.desktop.controller import Controller
    from workbench.domain.changes import Changes

translate = QCoreApplication.translate

_MOVES = {"Left": (False, -1), "Right": (False, 1), "Shift+Left": (True, -1), "Shift+Right": (True, 1)}


@dataclass(slots=True)
class _Moving:
    """The passage whose borders move, as it would be."""

    claim: UUID
    text: str
    before: Span
    span: Span


class BorderMode:
    """Takes arrows while it is on; nothing is stored before Enter.

    Args:
        controller: Whose selected passage.
        show: Told the hint line while the mode is on, "" when it ends.
        preview: Told the passage as it would be, None when it is to be shown as it is.
    """

    def __init__(
        self,
        controller: Controller,
        show: Callable[[str], None],
        preview: Callable[[UUID, Span | None], None],
    ) -> None:
        self._controller = controller
        self._show = show
        self._preview = preview
        self._moving: _Moving | None = None

    @property
    def on(self) -> bool:
        """Whether borders are being moved."""
        return self._moving is not None

    def begin(self) -> None:
        """Start with the selected passage."""
        desk = self._controller.desk
        claim = self._controller.place.claim
        if desk is None or claim is None or claim not in desk.claims:
            return
        found = desk.claims[claim].claim
        text = desk.article(found.article).stored.article.text
        self._moving = _Moving(claim, text, found.span, found.span)
        self._hint()

    def key(self, name: str) -> bool:
        """Use a key; every other key than those of the mode ends it without storing."""
        from workbench.desktop import commands

        moving = self._moving
        if moving is None:
            return False
        if name in _MOVES:
            start, by = _MOVES[name]
            moving.span = commands.moved_border(moving.text, moving.span, start=start, by=by)
            self._hint()
            return True
        self._moving = None
        self._show("")
        keeps = name == "Return" and moving.span != moving.before
        if not keeps or not self._keep(moving):
            self._preview(moving.claim, None)
        return name in {"Return", "Esc"}

    def _keep(self, moving: _Moving) -> bool:
        """Store the passage; it is drawn as it will be until the desk shows it so."""
        from workbench.desktop import commands

        use_case = partial(commands.move_borders, self._controller.session, moving.claim, moving.span)
        then = partial(self._kept, moving.claim)
        return self._controller.write(use_case, then=then) is not None

    def _kept(self, claim: UUID, _changes: Changes) -> None:
        self._preview(claim, None)

    def _hint(self) -> None:
        if self._moving is not None:
            self._preview(self._moving.claim, self._moving.span)
            passage = " ".join(self._moving.span.of(self._moving.text).split())
            short = passage if len(passage) <= 80 else f"{passage[:38]} … {passage[-38:]}"
            text = translate("borders", "“{passage}”   ← → end · Shift+← → start · Enter keep · Esc leave it")
            self._show(text.format(passage=short))
