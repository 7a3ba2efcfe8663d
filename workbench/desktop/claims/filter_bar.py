"""The filters above the claim list: a search field and one choice each for part, kind, verdict, relation, article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from workbench.desktop import wording
from workbench.desktop.claims.entries import decided_word, part_word, relation_choice
from workbench.desktop.claims.filtering import Decided, Filter, Order, Shown, Which
from workbench.domain.mention import Kind
from workbench.domain.verdict import DEFAULT_SCALE, Verdict

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from workbench.domain.desk import Desk

DEBOUNCE_MS = 150
"""Typing is answered when it pauses for this long: filtering at each key would stutter on thousands of claims."""
_ARROW = 29
"""Pixels of a choice that its text cannot have."""
_MARGIN, _GAP = 8, 6

T = TypeVar("T")
Choices = Sequence[tuple[str, T]]


class ChoiceBox(QComboBox, Generic[T]):
    """A combo box over values of one type; Qt's own item data turns our text enums into plain texts."""

    def __init__(self, name: str, accessible: str, choices: Choices[T], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[T] = []
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(60)
        self.offer(choices)
        self._show_whole()
        self.currentTextChanged.connect(self._show_whole)

    @property
    def natural(self) -> int:
        """How wide it is with the first choice, which asks for nothing."""
        return self.fontMetrics().horizontalAdvance(self.itemText(0)) + _ARROW

    @property
    def value(self) -> T:
        """The chosen value."""
        return self._values[max(0, self.currentIndex())]

    def offer(self, choices: Choices[T]) -> None:
        """Offer other values, keeping the chosen one when it is among them; tells nothing."""
        kept = self.value if self._values else None
        self.blockSignals(True)
        self.clear()
        self._values = [value for _, value in choices]
        self.addItems([text for text, _ in choices])
        self.setCurrentIndex(self._values.index(kept) if kept in self._values else 0)
        self.blockSignals(False)
        self._show_whole()

    def choose(self, value: T) -> None:
        """Choose a value; one that is not offered chooses the first."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def shown_text(self) -> str:
        """Return the chosen text as there is room for it."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, field.width() - 3)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it, the text cut with "…": Qt's own cuts through a letter."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self.shown_text()
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    @Slot()
    def _show_whole(self) -> None:
        """Let the tooltip say all of the chosen text, which may be cut."""
        name, text = self.accessibleName(), self.currentText()
        self.setToolTip(name if text in {"", name} else f"{name}\n{text}")


class FilterBar(QWidget):
    """Lets a person say what the list shows.

    Signals:
        changed: Filter or order are other ones now.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("claims_filters")
        self.search = QLineEdit(self)
        self.search.setObjectName("claims_search")
        self.search.setAccessibleName(self.tr("Search the claims"))
        self.search.setPlaceholderText(self.tr("Search passages, readings, speakers"))
        self.search.setClearButtonEnabled(True)
        self._which = ChoiceBox(
            "claims_which", self.tr("Which claims"), [(part_word(which), which) for which in Which], self
        )
        self._kind = ChoiceBox("claims_kind", self.tr("Kind"), self._kinds(), self)
        self._verdict = ChoiceBox("claims_verdict", self.tr("Verdict"), self._verdicts(DEFAULT_SCALE), self)
        self._relation = ChoiceBox("claims_relation", self.tr("Relation"), self._relations(), self)
        self._article = ChoiceBox("claims_article", self.tr("Article"), self._articles(None), self)
        self._order = ChoiceBox("claims_order", self.tr("Sort"), self._orders(), self)
        for box in self._boxes():
            box.currentIndexChanged.connect(self.changed)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DEBOUNCE_MS)
        self._pause.timeout.connect(self.changed)
        self.search.textChanged.connect(self._pause.start)
        self.search.returnPressed.connect(self._typed)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, 6)
        self._grid.setSpacing(_GAP)
        self._arrange(narrow=True)

    @property
    def order(self) -> Order:
        """How the list is sorted."""
        return self._order.value

    def filter(self) -> Filter:
        """Return what is asked for."""
        return Filter(
            self._which.value,
            self._kind.value,
            self._verdict.value,
            self._relation.value,
            self._article.value,
            self.search.text().strip(),
        )

    def show_filter(self, wanted: Filter) -> None:
        """Set every choice, and tell once."""
        self.blockSignals(True)
        self._which.choose(wanted.which)
        self._kind.choose(wanted.kind)
        self._verdict.choose(wanted.verdict)
        self._relation.choose(wanted.relation)
        self._article.choose(wanted.article)
        self.search.setText(wanted.text)
        self._pause.stop()
        self.blockSignals(False)
        self.changed.emit()

    def show_desk(self, desk: Desk | None) -> None:
        """Offer the desk's articles, keeping the chosen one when it is still there; tells nothing."""
        self._article.offer(self._articles(desk))

    def set_scale(self, scale: Sequence[Verdict]) -> None:
        """Offer these verdicts."""
        self._verdict.offer(self._verdicts(scale))

    def _boxes(self) -> tuple[ChoiceBox[Any], ...]:
        return self._which, self._kind, self._verdict, self._relation, self._article, self._order

    @Slot()
    def _typed(self) -> None:
        self._pause.stop()
        self.changed.emit()

    def _articles(self, desk: Desk | None) -> list[tuple[str, UUID | None]]:
        names: list[tuple[str, UUID | None]] = [(self.tr("Every article"), None)]
        for article in desk.articles if desk else ():
            outlet = article.stored.article.masthead.outlet.value or wording.unknown_outlet()
            names.append((f"{article.letter}  {outlet}", article.stored.uuid))
        return names

    def _kinds(self) -> list[tuple[str, Kind | None]]:
        return [(self.tr("Every kind"), None), *((wording.kind_word(kind).capitalize(), kind) for kind in Kind)]

    def _verdicts(self, scale: Sequence[Verdict]) -> list[tuple[str, Verdict | Decided | None]]:
        decided = [(decided_word(value), value) for value in Decided]
        return [(self.tr("Any verdict"), None), *decided, *((wording.verdict_word(value), value) for value in scale)]

    def _relations(self) -> list[tuple[str, Shown | None]]:
        return [(self.tr("Any relation"), None), *((relation_choice(shown), shown) for shown in Shown)]

    def _orders(self) -> list[tuple[str, Order]]:
        return [
            (self.tr("As in the text"), Order.TEXT),
            (self.tr("By value"), Order.VALUE),
            (self.tr("By relation"), Order.RELATION),
            (self.tr("To check first"), Order.TO_CHECK),
        ]

    def _arrange(self, *, narrow: bool) -> None:
        """Lay the choices out in one row, each as wide as its words, or, where that is too narrow, in two."""
        across = 3 if narrow else 6
        self._grid.addWidget(self.search, 0, 0, 1, across)
        for place, box in enumerate(self._boxes()):
            self._grid.addWidget(box, 1 + place // across, place % across)
            self._grid.setColumnStretch(place, box.natural if place < across and not narrow else int(place < across))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take one row or two."""
        super().resizeEvent(event)
        boxes = self._boxes()
        needed = sum(box.natural for box in boxes) + _GAP * (len(boxes) - 1) + 2 * _MARGIN
        self._arrange(narrow=self.width() < needed)
