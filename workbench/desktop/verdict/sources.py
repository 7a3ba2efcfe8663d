"""The sources a verdict rests on, one each: title or address, passage, day seen; files and links can be dropped."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QUrl, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from workbench.desktop import keymap
from workbench.desktop.fonts import scaled
from workbench.desktop.verdict.draft import parse_day, split_source
from workbench.domain.verdict import Evidence

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent

WIDE = 560
"""From this width on, a source takes one row; below, its passage and day stand under it."""


def dropped(data: QMimeData, seen: date) -> list[Evidence]:
    """Return what was dropped as sources: files by name and path, links by address."""
    urls = [url for url in data.urls() if url.isValid()]
    if not urls and data.hasText():
        text = data.text().strip()
        urls = [QUrl(text)] if text.startswith(("http://", "https://")) and len(text.split()) == 1 else []
    return [_evidence(url, seen) for url in urls]


def _evidence(url: QUrl, seen: date) -> Evidence:
    if url.isLocalFile():
        return Evidence(url.fileName(), url.toLocalFile(), seen=seen)
    return Evidence("", url.toString(), seen=seen)


class SourceRow(QWidget):
    """The fields of one source.

    Signals:
        edited: A person changed a field.
        removed: This source is to go.
    """

    edited = Signal()
    removed = Signal()

    def __init__(self, number: int, source: Evidence, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        shown = f"{source.title} {source.address}".strip()
        self.what = self._field(f"source_{number}", self.tr("Source {n}: title or address"), number, shown)
        self.what.setPlaceholderText(self.tr("Title or address"))
        self.passage = self._field(f"source_{number}_passage", self.tr("Source {n}: passage"), number, source.passage)
        self.passage.setPlaceholderText(self.tr("Passage"))
        seen = source.seen.isoformat() if source.seen else ""
        self.seen = self._field(f"source_{number}_seen", self.tr("Source {n}: day seen"), number, seen)
        self.seen.setPlaceholderText(self.tr("Day seen"))
        self.seen.setMaximumWidth(104)
        self.primary = QCheckBox(self.tr("primary"), self)
        self.primary.setObjectName(f"source_{number}_primary")
        self.primary.setAccessibleName(self.tr("Source {n}: primary source").format(n=number))
        self.primary.setChecked(source.primary is True)
        self.primary.toggled.connect(self.edited)
        self._was_secondary = source.primary is False
        self._remove = QPushButton("×", self)
        self._remove.setObjectName(f"source_{number}_remove")
        self._remove.setAccessibleName(self.tr("Remove source {n}").format(n=number))
        self._remove.setToolTip(self._remove.accessibleName())
        self._remove.setFixedWidth(28)
        self._remove.clicked.connect(self.removed)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        self._arrange()

    def source(self) -> Evidence:
        """Return what was typed."""
        title, address = split_source(self.what.text())
        primary = True if self.primary.isChecked() else False if self._was_secondary else None
        return Evidence(title, address, self.passage.text().strip(), parse_day(self.seen.text()), primary)

    def _field(self, name: str, accessible: str, number: int, text: str) -> QLineEdit:
        field = QLineEdit(text, self)
        field.setObjectName(name)
        field.setAccessibleName(accessible.format(n=number))
        field.setCursorPosition(0)
        field.textEdited.connect(self.edited)
        return field

    def _arrange(self) -> None:
        wide = self.width() >= scaled(WIDE)
        self._grid.addWidget(self.what, 0, 0, 1, 1 if wide else 3)
        row, start = (0, 1) if wide else (1, 0)
        self._grid.addWidget(self.passage, row, start)
        self._grid.addWidget(self.seen, row, start + 1)
        self._grid.addWidget(self.primary, row, start + 2)
        self._grid.addWidget(self._remove, 0, 4 if wide else 3)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2 if wide else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take one row or two."""
        super().resizeEvent(event)
        self._arrange()


class SourcesEditor(QWidget):
    """All sources of a verdict.

    Signals:
        edited: A person added, changed or removed a source.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sources")
        self.setAccessibleName(self.tr("Sources"))
        self.setAcceptDrops(True)
        self._rows: list[SourceRow] = []
        self._hint = QLabel(self)
        self._hint.setProperty("role", "muted")
        self._hint.setWordWrap(True)
        self._add = QPushButton(self)
        self.name_keys()
        self._add.setObjectName("source_add")
        self._add.setAccessibleName(self.tr("Add a source"))
        self._add.setProperty("role", "link")
        self._add.clicked.connect(self.add)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._list)
        column.addWidget(self._hint)
        column.addWidget(self._add)

    def name_keys(self) -> None:
        """Name the key that adds one."""
        text = self.tr("No source recorded. Drop a file or a link here, or press {key}.")
        self._hint.setText(text.format(key=keymap.way("strip.source")))
        self._add.setText(keymap.with_key(self.tr("Add a source"), "strip.source"))

    def sources(self) -> tuple[Evidence, ...]:
        """Return the sources as typed."""
        return tuple(row.source() for row in self._rows)

    def show_sources(self, sources: Sequence[Evidence]) -> None:
        """Show sources; tells nothing."""
        while self._rows:
            self._drop_row(self._rows[-1])
        for source in sources:
            self._append(source)
        self._hint.setVisible(not self._rows)

    @Slot()
    def add(self) -> None:
        """Add an empty source, seen today, and go to it."""
        row = self._append(Evidence(seen=date.today()))  # noqa: DTZ011 -- the day on the person's own calendar
        self._hint.hide()
        row.what.setFocus()
        self.edited.emit()

    def take(self, data: QMimeData) -> bool:
        """Add what was dropped or pasted; tell whether there was anything."""
        found = dropped(data, date.today())  # noqa: DTZ011 -- the day on the person's own calendar
        for source in found:
            self._append(source)
        if found:
            self._hint.hide()
            self.edited.emit()
        return bool(found)

    def remove(self, row: SourceRow) -> None:
        """Take a source away."""
        self._drop_row(row)
        self._hint.setVisible(not self._rows)
        self._add.setFocus()
        self.edited.emit()

    def _append(self, source: Evidence) -> SourceRow:
        row = SourceRow(len(self._rows) + 1, source, self)
        row.edited.connect(self.edited)
        row.removed.connect(self._removed)
        self._rows.append(row)
        self._list.addWidget(row)
        return row

    def _drop_row(self, row: SourceRow) -> None:
        self._rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()

    @Slot()
    def _removed(self) -> None:
        row = self.sender()
        if isinstance(row, SourceRow):
            self.remove(row)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and links."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        if self.take(event.mimeData()):
            event.acceptProposedAction()
