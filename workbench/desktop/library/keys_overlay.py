"""All keys at a glance (F1), made from the table of commands."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from workbench.desktop.actions import GROUPS
from workbench.desktop.command import Command, title
from workbench.desktop.command_keys import shown_key
from workbench.desktop.fonts import scaled

_GAP = 18
"""Pixels between the widest key and what it does."""
_RIGHT_HAND = frozenset({"case", "edit", "view", "help"})


def groups_with_keys(commands: Sequence[Command]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return each group's heading with its keys and what they do; commands without a key are left out."""
    found = []
    for name, heading in GROUPS.items():
        lines = [
            (" or ".join(shown_key(key) for key in command.keys), title(command))
            for command in commands
            if command.group == name and command.keys
        ]
        found.append((QCoreApplication.translate("commands", heading), _columns_as_one(lines)))
    return found


def _columns_as_one(lines: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Fold "Alt+1" to "Alt+6" into one line."""
    columns = [line for line in lines if line[1].startswith("Column ")]
    rest = [line for line in lines if line not in columns]
    return [*rest, (f"{columns[0][0]} … {columns[-1][0]}", "Column 1 to 6")] if columns else rest


class KeysOverlay(QDialog):
    """Opens over the window and closes with Esc or F1; never blocks it."""

    def __init__(self, commands: Sequence[Command], letters: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keys_overlay")
        self.setWindowTitle(self.tr("All keys"))
        self.setModal(False)
        named = {QCoreApplication.translate("commands", GROUPS[name]) for name in _RIGHT_HAND}
        groups = groups_with_keys(commands)
        left = [group for group in groups if group[0] not in named]
        right = [group for group in groups if group[0] in named]
        row = QHBoxLayout()
        row.setSpacing(36)
        for half in (left, right):
            width = self._key_width(half)
            label = QLabel("".join(_group_html(heading, lines, width) for heading, lines in half))
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            row.addWidget(label)
        body = QWidget()
        body.setLayout(row)
        scroll = QScrollArea(self)
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setAccessibleName(self.tr("All keys"))
        hint = self.tr("Letters act while no text field has the focus. Keys can be changed or switched off under View.")
        foot = QLabel(hint if letters else self.tr("Single-letter keys are switched off; switch them on under View."))
        foot.setProperty("role", "muted")
        layout = QVBoxLayout(self)
        layout.addWidget(scroll)
        layout.addWidget(foot)
        size = body.sizeHint()
        self.resize(min(size.width() + 60, scaled(1000)), min(size.height() + 90, max(parent.height() - 60, 300)))

    def _key_width(self, groups: list[tuple[str, list[tuple[str, str]]]]) -> int:
        """Return the width of the widest key, so that the texts of all groups begin below each other."""
        font = self.font()
        font.setBold(True)
        metrics = QFontMetrics(font)
        return max((metrics.horizontalAdvance(keys) for _, lines in groups for keys, _ in lines), default=0)


def _group_html(heading: str, lines: list[tuple[str, str]], width: int) -> str:
    rows = "".join(
        f"<tr><td width='{width + _GAP}'><b>{escape(keys)}</b></td><td>{escape(text)}</td></tr>" for keys, text in lines
    )
    return f"<p style='margin-bottom:2px'><b>{escape(heading)}</b></p><table cellspacing='2'>{rows}</table>"
