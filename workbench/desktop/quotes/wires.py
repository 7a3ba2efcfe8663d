"""The quotes' wires: to the selection, the passages, and the correction of a speaker."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QMenu

from workbench.desktop.passage_wires import PassageWires
from workbench.desktop.quotes import words
from workbench.services import voices

if TYPE_CHECKING:
    from workbench.desktop.controller import Controller
    from workbench.desktop.handlers import Handlers
    from workbench.desktop.signals import MenuAsked, RowSelected
    from workbench.desktop.workspace import Workspace
    from workbench.services.voices import Voice

_ON_QUOTE = ("claim.speaker", "claim.list", "claim.reject", "claim.borders", "edit.copy_claim")
_MOST = 20
"""Speakers offered in the menu to be one with another; the dialog has them all."""


class QuotesWires(PassageWires):
    """The quotes' own slots: the menu, the clipboard, one speaker for two."""

    def __init__(self, controller: Controller, workspace: Workspace, handlers: Handlers) -> None:
        super().__init__(controller, workspace)
        self._handlers = handlers
        pane = workspace.quotes
        pane.row_selected.connect(self._row_selected)
        pane.passage_requested.connect(self._go_to_passage)
        pane.copy_requested.connect(self._copy)
        pane.menu_requested.connect(self._menu)

    @Slot(object)
    def _copy(self, chosen: RowSelected) -> None:
        self._controller.select(chosen.row, chosen.claim)
        self._handlers.run("edit.copy_claim")

    @Slot(object)
    def _menu(self, asked: MenuAsked) -> None:
        """Show what can be done with a quote, and whom its speaker can be one with."""
        desk, pane = self._controller.desk, self._workspace.quotes
        if desk is None or asked.claim not in desk.claims:
            return
        self._controller.select(desk.claims[asked.claim].row, asked.claim)
        menu = QMenu(self._workspace)
        menu.setObjectName("quotes_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._handlers.action(name) for name in _ON_QUOTE])
        voice = pane.voice_of(asked.claim)
        others = [name for name in pane.speakers() if voice is not None and name != voice.name][:_MOST]
        if voice is not None and voice.name and others and self._controller.writable:
            text = self.tr("{name} is the same as").format(name=words.name(voice))
            merge = menu.addMenu(text.replace("&", "&&"))
            merge.setObjectName("quotes_merge")
            for name in others:
                action = merge.addAction(name.replace("&", "&&"))
                action.triggered.connect(partial(self._merge, asked.claim, name))
        if voice is not None and self._controller.writable:
            self._offer_parting(menu, voice)
        menu.popup(asked.at)

    def _offer_parting(self, menu: QMenu, voice: Voice) -> None:
        """Offer each name that was folded to this speaker to be somebody else's."""
        names = voices.parted_by(voice)
        if not names:
            return
        parting = menu.addMenu(self.tr("Not the same person"))
        parting.setObjectName("quotes_part")
        for name, claim in names.items():
            text = self.tr("{name} is somebody else").format(name=name)
            action = parting.addAction(text.replace("&", "&&"))
            action.triggered.connect(partial(self._part, claim))

    def _part(self, claim: UUID, _checked: bool = False) -> None:
        from workbench.desktop import commands

        self._controller.write(partial(commands.part_speakers, self._controller.session, claim))

    def _merge(self, claim: UUID, name: str, _checked: bool = False) -> None:
        from workbench.desktop import commands

        self._controller.write(partial(commands.merge_speakers, self._controller.session, claim, name))
