"""Keys of one's own: a command, the key pressed for it, and who has that key already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workbench.desktop.actions import GROUPS
from workbench.desktop.command import Command, find, matching, title
from workbench.desktop.command_keys import clash, is_letter, shown_key, with_keys
from workbench.desktop.fonts import scaled
from workbench.desktop.keys import key_name

_NAME = Qt.ItemDataRole.UserRole
_LEFT_ALONE = frozenset({"Tab", "Shift+Tab", "Shift+Backtab", "Backtab", "Esc"})
"""Keys that the field itself does not take: they leave it."""
_EDITING = frozenset({"Ctrl+C", "Ctrl+X", "Ctrl+A", "Ctrl+V", ","})
"""Keys that every text field needs, and the comma, which parts keys in the settings file."""


class KeyField(QLineEdit):
    """Shows the key pressed in it; two letters one after the other are a chord. Backspace empties it.

    Signals:
        pressed: Another key stands in it, as the table writes it ("" when emptied).
    """

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = ""
        self.setReadOnly(True)
        self.setPlaceholderText(self.tr("Press a key"))

    def show_key(self, key: str) -> None:
        """Show a key; tells nothing."""
        self.key = key
        self.setText(shown_key(key))

    def event(self, event: QEvent) -> bool:
        """Take keys before the dialog's own shortcuts do."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(key_name(event) not in _LEFT_ALONE)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key down."""
        name = key_name(event)
        if not name or name in _LEFT_ALONE:
            super().keyPressEvent(event)
            return
        follows = is_letter(self.key) and is_letter(name) and self.key and " " not in self.key
        self.show_key("" if name == "Backspace" else f"{self.key} {name}" if follows else name)
        self.pressed.emit(self.key)


class KeysDialog(QDialog):
    """Every command with its keys; a change acts at once, and a key that another command has is refused.

    Signals:
        keys_changed: Keys that differ from those delivered, by command.
    """

    keys_changed = Signal(object)

    def __init__(self, commands: Iterable[Command], changed: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delivered = tuple(commands)
        self._changed = dict(changed)
        self.setObjectName("keys_dialog")
        self.setWindowTitle(self.tr("Change keys"))
        self.search, self.table, self.field = QLineEdit(self), QTableWidget(0, 2, self), KeyField(self)
        self.use, self.none = QPushButton(self.tr("Use this key"), self), QPushButton(self.tr("No key"), self)
        self.delivered = QPushButton(self.tr("As delivered"), self)
        self.all_delivered = QPushButton(self.tr("All as delivered"), self)
        self.message = QLabel(self)
        self._name()
        self._lay_out()
        self.search.textChanged.connect(self._list)
        self.table.currentItemChanged.connect(self._chosen)
        self.field.pressed.connect(self._check)
        self.use.clicked.connect(self._use)
        self.none.clicked.connect(self._take_away)
        self.delivered.clicked.connect(self._as_delivered)
        self.all_delivered.clicked.connect(self._all_as_delivered)
        self._list()

    @property
    def command(self) -> Command | None:
        """The command whose keys are changed."""
        item = self.table.item(self.table.currentRow(), 0)
        return None if item is None else find(self._now(), str(item.data(_NAME)))

    def choose(self, name: str) -> None:
        """Go to a command."""
        for place in range(self.table.rowCount()):
            item = self.table.item(place, 0)
            if item is not None and item.data(_NAME) == name:
                self.table.setCurrentItem(item)

    def _now(self) -> tuple[Command, ...]:
        return with_keys(self._delivered, self._changed)

    @Slot()
    def _list(self) -> None:
        """List the commands that fit what is searched, by group; the current one stays."""
        chosen = self.command
        commands = matching(self._now(), self.search.text())
        if not self.search.text().strip():
            groups = list(GROUPS)
            commands.sort(key=lambda one: groups.index(one.group) if one.group in groups else len(groups))
        self.table.setRowCount(len(commands))
        for place, command in enumerate(commands):
            name = QTableWidgetItem(title(command))
            name.setData(_NAME, command.id)
            self.table.setItem(place, 0, name)
            self.table.setItem(place, 1, QTableWidgetItem(" · ".join(map(shown_key, command.keys))))
        self.choose(chosen.id if chosen is not None else commands[0].id if commands else "")
        if self.table.currentRow() < 0 and commands:
            self.table.setCurrentCell(0, 0)
        self.all_delivered.setEnabled(bool(self._changed))
        self._chosen()

    @Slot()
    def _chosen(self) -> None:
        """Show the key of the command chosen."""
        command = self.command
        self.field.show_key(command.keys[0] if command and command.keys else "")
        self.none.setEnabled(command is not None and bool(command.keys))
        self.delivered.setEnabled(command is not None and command.id in self._changed)
        self._check()

    @Slot()
    def _check(self) -> None:
        """Say whether the key in the field can be had."""
        self.message.setText(self._refused())
        command, key = self.command, self.field.key
        self.use.setEnabled(command is not None and bool(key) and key not in command.keys and not self.message.text())

    def _refused(self) -> str:
        command, key = self.command, self.field.key
        if command is None or not key or key in command.keys:
            return ""
        if key in _EDITING:
            return self.tr("{key} is needed where text is typed.").format(key=shown_key(key))
        other = clash(self._now(), command.id, key)
        if other is None:
            return ""
        return self.tr("{key} belongs to “{command}”. Give that another key first.").format(
            key=shown_key(key), command=title(other)
        )

    @Slot()
    def _use(self) -> None:
        if self.command is not None:
            self._change(self.command.id, self.field.key)

    @Slot()
    def _take_away(self) -> None:
        if self.command is not None:
            self._change(self.command.id, "")

    @Slot()
    def _as_delivered(self) -> None:
        """Give a command its delivered keys, unless another one has been given one of them."""
        command = self.command
        if command is None:
            return
        keys = find(self._delivered, command.id).keys
        taken = next((other for key in keys if (other := clash(self._now(), command.id, key))), None)
        if taken is not None:
            text = self.tr("One of its keys belongs to “{command}” now. Give that another key first.")
            self.message.setText(text.format(command=title(taken)))
            return
        self._change(command.id, None)

    @Slot()
    def _all_as_delivered(self) -> None:
        self._changed.clear()
        self._tell()

    def _change(self, name: str, keys: str | None) -> None:
        if keys is None or keys == ",".join(find(self._delivered, name).keys):
            self._changed.pop(name, None)
        else:
            self._changed[name] = keys
        self._tell()

    def _tell(self) -> None:
        self._list()
        self.keys_changed.emit(dict(self._changed))

    def _name(self) -> None:
        named: tuple[tuple[QWidget, str, str], ...] = (
            (self.search, "keys_search", self.tr("Find a command")),
            (self.table, "keys_table", self.tr("Commands and their keys")),
            (self.field, "keys_field", self.tr("Key for this command: press it")),
            (self.use, "keys_use", self.use.text()),
            (self.none, "keys_none", self.none.text()),
            (self.delivered, "keys_delivered", self.delivered.text()),
            (self.all_delivered, "keys_all_delivered", self.all_delivered.text()),
        )
        for widget, name, spoken in named:
            widget.setObjectName(name)
            widget.setAccessibleName(spoken)
        self.search.setPlaceholderText(self.tr("Find a command"))
        self.message.setObjectName("keys_message")
        self.message.setWordWrap(True)
        self.table.setHorizontalHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    def _lay_out(self) -> None:
        hint = QLabel(self.tr("Choose a command and press its new key; two letters one after the other make a chord."))
        hint.setWordWrap(True)
        hint.setProperty("role", "muted")
        line = QHBoxLayout()
        for widget in (self.field, self.use, self.none, self.delivered):
            line.addWidget(widget)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self.all_delivered, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.rejected.connect(self.close)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        for part in (self.search, self.table, hint):
            layout.addWidget(part)
        layout.addLayout(line)
        layout.addWidget(self.message)
        layout.addWidget(buttons)
        self.message.setMinimumHeight(self.message.fontMetrics().lineSpacing() + 4)
        self.resize(scaled(620), scaled(560))
