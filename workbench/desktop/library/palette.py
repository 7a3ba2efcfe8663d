"""Every command, found by typing a part of its name (Ctrl+K)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from workbench.desktop.command import Command, label, matching, tip
from workbench.desktop.command_keys import shown_key

KEYS = int(Qt.ItemDataRole.UserRole) + 1
"""The role in which a line has its keys."""
_PAD = 6


class KeyedLine(QStyledItemDelegate):
    """Paints a command with its keys at the right edge, so that a column of keys can be read down."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one line."""
        super().paint(painter, option, index)
        keys = index.data(KEYS)
        if keys:
            able = bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
            painter.setPen(option.palette.placeholderText().color() if able else _faint(option.palette))
            room = option.rect.adjusted(0, 0, -_PAD, 0)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(keys))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A line with room above and below."""
        return super().sizeHint(option, index) + QSize(0, _PAD)


def _faint(palette: QPalette) -> QColor:
    return palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)


class Palette(QDialog):
    """A field and the commands that fit what is typed, the best first; disabled ones are greyed.

    Signals:
        chosen: A command's id.
    """

    chosen = Signal(str)

    def __init__(self, commands: Sequence[Command], is_enabled: Callable[[str], bool], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("command_palette")
        self.setAccessibleName(self.tr("Every command"))
        self._commands = commands
        self._is_enabled = is_enabled
        self.field = QLineEdit(self)
        self.field.setObjectName("palette_field")
        self.field.setAccessibleName(self.tr("What do you want to do?"))
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._show)
        self.lines = QListWidget(self)
        self.lines.setObjectName("palette_lines")
        self.lines.setAccessibleName(self.tr("Commands"))
        self.lines.setUniformItemSizes(True)
        self.lines.setItemDelegate(KeyedLine(self.lines))
        self.lines.itemActivated.connect(self._choose)
        self.lines.itemClicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.addWidget(self.field)
        layout.addWidget(self.lines)
        self._show("")

    def open_over(self, window: QWidget) -> None:
        """Open at the top middle of the window, with nothing typed."""
        width = min(560, window.width() - 40)
        self.resize(width, min(420, window.height() - 80))
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - width) // 2, corner.y() + 60)
        self.field.clear()
        self._show("")
        self.show()
        self.activateWindow()
        self.field.setFocus()

    @Slot(str)
    def _show(self, typed: str) -> None:
        self.lines.clear()
        found = matching(self._commands, typed)
        if not typed.strip():  # nothing is the best of all: what can be done now comes first
            found.sort(key=lambda command: not self._is_enabled(command.id))
        for command in found:
            item = QListWidgetItem(label(command), self.lines)
            item.setData(KEYS, shown_key(command.keys[0]) if command.keys else "")
            item.setToolTip(tip(command))
            item.setData(Qt.ItemDataRole.UserRole, command.id)
            if not self._is_enabled(command.id):
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
        self.lines.setCurrentRow(0)

    @Slot(QListWidgetItem)
    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.close()
            self.chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))

    def event(self, event: QEvent) -> bool:
        """Close when something else is clicked."""
        if event.type() == QEvent.Type.WindowDeactivate:
            self.close()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows and Enter work on the list while the field keeps the focus."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
                by = 1 if event.key() == Qt.Key.Key_Down else -1
                self.lines.setCurrentRow(min(max(self.lines.currentRow() + by, 0), self.lines.count() - 1))
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._choose(self.lines.currentItem())
                return True
        return super().eventFilter(watched, event)
