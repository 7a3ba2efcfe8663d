"""The table of commands as Qt actions: menus, toolbar, shortcuts, and what is enabled when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QIcon, QKeySequence, QPixmap
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

from workbench.desktop.actions import MENUS, SUBMENUS, TOOLBAR
from workbench.desktop.command import Command, Needs, enabled, label, title, tooltip
from workbench.desktop.command_keys import is_letter, shown_key

if TYPE_CHECKING:
    from workbench.desktop.theme import Theme


class ActionSet(QObject):
    """Makes one action per command and keeps them in step with what is there.

    Letters are shown in the menus but are no Qt shortcuts: the key filter dispatches them, focus in mind.

    Signals:
        triggered: A command was asked for by menu, toolbar or shortcut, by its id.
    """

    triggered = Signal(str)

    def __init__(self, window: QMainWindow, commands: Iterable[Command]) -> None:
        super().__init__(window)
        self.commands = {command.id: command for command in commands}
        self.actions: dict[str, QAction] = {}
        self._choices: dict[str, QActionGroup] = {}
        for command in self.commands.values():
            self.actions[command.id] = self._action(command)
        window.addActions(list(self.actions.values()))
        self.menus = self._menus(window)
        self.toolbar = self._toolbar(window)

    def set_present(self, present: Needs) -> None:
        """Enable what can be done now."""
        for name, command in self.commands.items():
            self.actions[name].setEnabled(enabled(command, present))

    def use(self, commands: Iterable[Command]) -> None:
        """Take over the keys of another table; names given since (undo) are to be given anew."""
        for command in commands:
            self.commands[command.id] = command
            self._name(self.actions[command.id], command)

    def is_enabled(self, name: str) -> bool:
        """Tell whether a command can be run now."""
        return name in self.actions and self.actions[name].isEnabled()

    def set_checked(self, states: Mapping[str, bool]) -> None:
        """Set switches without running them."""
        for name, state in states.items():
            self.actions[name].setChecked(state)

    def name_undo(self, undo: str, redo: str) -> None:
        """Say what undo and redo would do: "Undo verdict: Disputed on 12 people"."""
        for name, plain, what in (
            ("edit.undo", self.tr("Undo"), undo),
            ("edit.redo", self.tr("Redo"), redo),
        ):
            text = f"{plain} {what}".strip()
            self.actions[name].setText(text.replace("&", "&&"))
            keys = self.commands[name].keys
            self.actions[name].setToolTip(f"{text} ({shown_key(keys[0])})" if keys else text)

    def dress(self, theme: Theme) -> None:
        """Draw the icons in the theme's ink."""
        from workbench.desktop.icons import icon

        ink, faint = theme.colours.colour("text"), theme.colours.colour("border")
        for name, command in self.commands.items():
            if command.icon:
                self.actions[name].setIcon(icon(command.icon, ink, faint))

    def run(self, name: str) -> None:
        """Run a command as if it had been chosen in its menu."""
        action = self.actions.get(name)
        if action is not None and action.isEnabled():
            action.trigger()

    def _action(self, command: Command) -> QAction:
        action = QAction(self)
        action.setObjectName(command.id)
        action.setIconText(title(command))
        action.setCheckable(command.checkable)
        action.setEnabled(enabled(command, Needs.NOTHING))  # until the window tells what there is
        self._name(action, command)
        if command.choice:
            self._choices.setdefault(command.choice, QActionGroup(self)).addAction(action)
        action.triggered.connect(partial(self._chosen, command.id))
        return action

    def _name(self, action: QAction, command: Command) -> None:
        """Give an action its text and keys."""
        letters = [key for key in command.keys if is_letter(key)]
        shortcuts = [key for key in command.keys if not is_letter(key)]
        # A tab makes Qt show the key where a shortcut stands, without taking it from whoever has the focus.
        shown = f"\t{shown_key(letters[0])}" if letters and not shortcuts else ""
        action.setText(f"{label(command)}{shown}")
        action.setToolTip(tooltip(command))
        action.setShortcuts([QKeySequence(key) for key in shortcuts])

    def _chosen(self, name: str, _checked: bool = False) -> None:
        self.triggered.emit(name)

    def _menus(self, window: QMainWindow) -> dict[str, QMenu]:
        bar = window.menuBar()
        menus: dict[str, QMenu] = {}
        for name in MENUS:
            menu = menus[name] = bar.addMenu(QCoreApplication.translate("commands", name))
            menu.setToolTipsVisible(True)
            for command in (command for command in self.commands.values() if command.menu == name):
                if command.separated:
                    menu.addSeparator()
                menu.addAction(self.actions[command.id])
        for path in SUBMENUS:
            parent, _, name = path.partition("/")
            inner = menus[path] = menus[parent].addMenu(QCoreApplication.translate("commands", name))
            inner.addActions([self.actions[name] for name, c in self.commands.items() if c.menu == path])
        return menus

    def _toolbar(self, window: QMainWindow) -> QToolBar:
        bar = QToolBar(self.tr("Tools"), window)
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setIconSize(QSize(20, 20))
        # Icons are drawn after the first paint; until then each has its room, so that nothing moves when they come.
        room = QPixmap(bar.iconSize())
        room.fill(Qt.GlobalColor.transparent)
        bar.toggleViewAction().setVisible(False)  # a toolbar once hidden is hard to find again
        for name in TOOLBAR:
            if name:
                if self.commands[name].icon:
                    self.actions[name].setIcon(QIcon(room))
                bar.addAction(self.actions[name])
                button = bar.widgetForAction(self.actions[name])
                button.setObjectName(f"tool_{name}")
                button.setAccessibleName(title(self.commands[name]))
            else:
                bar.addSeparator()
        window.addToolBar(bar)
        return bar
