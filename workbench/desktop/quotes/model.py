"""The quotes as a Qt model: a line per remark and its counterparts, a column per article, the speaker as header."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.desktop import wording
from workbench.desktop.matrix.model import column_header
from workbench.desktop.quotes import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.domain.desk import Desk, DeskArticle
    from workbench.services.voices import Line, Remark, Voice

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class QuotesModel(QAbstractTableModel):
    """Lines of all speakers, one below the other."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._lines: list[tuple[Voice, Line]] = []
        self._columns: list[DeskArticle] = []
        self._firsts: dict[str, int] = {}
        self._rows: dict[str, tuple[int, int]] = {}
        self._places: dict[UUID, tuple[int, int]] = {}
        self.year: int | None = None

    def show(self, voices: Sequence[Voice], desk: Desk | None) -> None:
        """Show other quotes."""
        self.beginResetModel()
        self._desk = desk
        self.year = wording.usual_year(desk) if desk else None
        self._columns = [desk.article(uuid) for uuid in desk.columns] if desk else []
        self._lines = [(voice, line) for voice in voices for line in voice.lines]
        self._firsts, self._rows, self._places = {}, {}, {}
        for place, (voice, line) in enumerate(self._lines):
            self._firsts.setdefault(voice.name, place)
            for column, article in enumerate(self._columns):
                remark = line.cells.get(article.stored.uuid)
                if remark is not None:
                    self._places[remark.claim] = place, column
                    self._rows.setdefault(remark.row.key, (place, column))
        self.endResetModel()

    @property
    def desk(self) -> Desk | None:
        """The desk shown."""
        return self._desk

    def voice(self, place: int) -> Voice | None:
        """Return the speaker of a line."""
        return self._lines[place][0] if 0 <= place < len(self._lines) else None

    def stretch(self, place: int) -> tuple[int, int]:
        """Return the first and last line of the speaker that a line belongs to."""
        voice, first = self._lines[place][0], place
        while first > 0 and self._lines[first - 1][0] is voice:
            first -= 1
        return first, first + len(voice.lines) - 1

    def line(self, place: int) -> Line | None:
        """Return a line."""
        return self._lines[place][1] if 0 <= place < len(self._lines) else None

    def remark(self, place: int, column: int) -> Remark | None:
        """Return what stands in a cell, None in an empty one."""
        line = self.line(place)
        if line is None or not 0 <= column < len(self._columns):
            return None
        return line.cells.get(self._columns[column].stored.uuid)

    def place(self, claim: UUID | None) -> tuple[int, int]:
        """Return line and column of a claim, -1 twice when it is not shown."""
        return self._places.get(claim, (-1, -1)) if claim is not None else (-1, -1)

    def place_of_row(self, key: str) -> tuple[int, int]:
        """Return where a row is first heard, -1 twice when it holds no quote."""
        return self._rows.get(key, (-1, -1))

    def names(self) -> tuple[str, ...]:
        """Return the speakers shown, in order."""
        return tuple(self._firsts)

    def keys(self) -> tuple[str, ...]:
        """Return the keys of the rows shown, each once, in order."""
        return tuple(self._rows)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Number of articles."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says, says under the pointer and tells a screen reader."""
        remark = self.remark(index.row(), index.column()) if index.isValid() else None
        voice = self.voice(index.row())
        if remark is None or voice is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return remark.content
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(words.told(remark, self.year))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.spoken(remark, voice, self._columns[index.column()].letter, self.year)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return an article (horizontal), or the speaker of a line (vertical)."""
        if orientation is Qt.Orientation.Vertical:
            return self._speaker(section, role)
        return column_header(self._columns, section, role)

    def _speaker(self, section: int, role: int) -> object:
        voice = self.voice(section)
        if voice is None or self._desk is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return words.name(voice)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.headed(voice, self._desk)
        if role == Qt.ItemDataRole.ToolTipRole:
            lines = (words.name(voice), words.also(voice), words.counted(voice, self._desk))
            return "\n".join(line for line in lines if line)
        return None
