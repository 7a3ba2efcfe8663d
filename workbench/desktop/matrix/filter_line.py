"""The line above the comparison: which rows it shows, and the article the others are held against."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from workbench.desktop import wording
from workbench.desktop.claims.entries import decided_word, relation_choice
from workbench.desktop.claims.filter_bar import ChoiceBox
from workbench.desktop.claims.filtering import Decided, Shown
from workbench.desktop.matrix.filtering import RowFilter, speakers
from workbench.domain.mention import Kind

if TYPE_CHECKING:
    from workbench.domain.desk import Desk


class FilterLine(QWidget):
    """Lets a person say which rows the table shows.

    Signals:
        changed: The filter is another one now.
        base_chosen: The others are to be held against this article (`UUID`).
    """

    changed = Signal()
    base_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparison_filters")
        every: list[tuple[str, str | None]] = [(self.tr("Speaker"), None)]
        base: list[tuple[str, UUID | None]] = [("", None)]
        self._relation = ChoiceBox("comparison_relation", self.tr("Relation"), self._relations(), self)
        self._kind = ChoiceBox("comparison_kind", self.tr("Kind"), self._kinds(), self)
        self._speaker = ChoiceBox("comparison_speaker", self.tr("Speaker"), every, self)
        self._decided = ChoiceBox("comparison_decided", self.tr("Status"), self._states(), self)
        self._base = ChoiceBox("comparison_base", self.tr("Base: the report the others are held against"), base, self)
        self._clear = QPushButton(self.tr("Clear filter"), self)
        self._lay_out()
        for box in (self._relation, self._kind, self._speaker, self._decided):
            box.currentIndexChanged.connect(self._tell)
        self._base.currentIndexChanged.connect(self._choose_base)
        self._clear.clicked.connect(self.clear)

    def filter(self) -> RowFilter:
        """Return what is asked for."""
        return RowFilter(self._relation.value, self._kind.value, self._speaker.value, self._decided.value)

    def show_filter(self, wanted: RowFilter) -> None:
        """Set every choice, and tell once."""
        self.blockSignals(True)
        self._relation.choose(wanted.relation)
        self._kind.choose(wanted.kind)
        self._speaker.choose(wanted.speaker)
        self._decided.choose(wanted.decided)
        self.blockSignals(False)
        self._tell()

    @Slot()
    def clear(self) -> None:
        """Ask for nothing."""
        self.show_filter(RowFilter())

    def show_desk(self, desk: Desk | None) -> None:
        """Offer the desk's speakers and articles, keeping what is chosen when it is still there; tells nothing."""
        every: list[tuple[str, str | None]] = [(self.tr("Speaker"), None)]
        self._speaker.offer([*every, *((name, name) for name in speakers(desk.rows if desk else ()))])
        columns = [desk.article(uuid) for uuid in desk.columns] if desk else []
        text = self.tr("Base: {letter}  {outlet}")
        named = [
            (
                text.format(
                    letter=one.letter, outlet=one.stored.article.masthead.outlet.value or wording.unknown_outlet()
                ),
                one.stored.uuid,
            )
            for one in columns
        ]
        self._base.offer(named or [("", None)])
        self._base.blockSignals(True)
        self._base.setCurrentIndex(0)  # the base is the first column
        self._base.blockSignals(False)
        self._base.setVisible(len(columns) > 1)
        self._clear.setVisible(self.filter().asks)

    def _lay_out(self) -> None:
        self._clear.setObjectName("comparison_clear_filter")
        self._clear.setAccessibleName(self._clear.text())
        self._clear.setProperty("role", "link")
        self._clear.setVisible(False)
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 5, 8, 5)
        line.setSpacing(6)
        for box in (self._relation, self._kind, self._speaker, self._decided):
            line.addWidget(box, 3)
        line.addWidget(self._clear)
        line.addSpacing(12)
        line.addWidget(self._base, 5)

    def _relations(self) -> list[tuple[str, Shown | None]]:
        return [(self.tr("Relation"), None), *((relation_choice(shown), shown) for shown in Shown)]

    def _kinds(self) -> list[tuple[str, Kind | None]]:
        return [(self.tr("Kind"), None), *((wording.kind_word(kind).capitalize(), kind) for kind in Kind)]

    def _states(self) -> list[tuple[str, Decided | None]]:
        return [(self.tr("Status"), None), *((decided_word(value), value) for value in Decided)]

    @Slot()
    def _tell(self) -> None:
        self._clear.setVisible(self.filter().asks)
        self.changed.emit()

    @Slot()
    def _choose_base(self) -> None:
        if self._base.value is not None:
            self.base_chosen.emit(self._base.value)
