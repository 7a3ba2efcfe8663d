"""Which articles of a case stand side by side, and taking one out of the case."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.desktop.fonts import scaled

if TYPE_CHECKING:
    from workbench.domain.desk import Desk

MOST = 6
"""Columns side by side, at most."""


class ArticlesDialog(QDialog):
    """A tick per article; a change shows at once.

    Signals:
        columns_changed: The ticked articles (a tuple of UUIDs), in the case's order.
        remove_requested: Take an article out of the case (its UUID).
    """

    columns_changed = Signal(object)
    remove_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articles_dialog")
        self.setWindowTitle(self.tr("Articles and columns"))
        self.setModal(False)
        self.articles = QListWidget(self)
        self.articles.setObjectName("case_articles")
        self.articles.setAccessibleName(self.tr("Articles of this case"))
        self.articles.itemChanged.connect(self._ticked)
        self.articles.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # long titles end in "…"
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        self._hint.setProperty("role", "muted")
        self.remove = QPushButton(self.tr("Remove from case"), self)
        self.remove.setObjectName("remove_article")
        self.remove.setToolTip(self.tr("Verdicts on it are kept; Undo brings it back"))
        self.remove.clicked.connect(self._remove)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self.remove, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.close)
        self.remove.setAutoDefault(False)  # Enter in the list must not take an article away
        layout = QVBoxLayout(self)
        layout.addWidget(self.articles)
        layout.addWidget(self._hint)
        layout.addWidget(buttons)
        self.resize(scaled(520), scaled(340))

    def show_desk(self, desk: Desk) -> None:
        """List the articles of the open case; the current line stays."""
        place = max(self.articles.currentRow(), 0)
        self.articles.blockSignals(True)
        self.articles.clear()
        for article in desk.articles:
            masthead = article.stored.article.masthead
            outlet = masthead.outlet.value or self.tr("Outlet not known")
            title = masthead.title.value or article.stored.article.source.name
            text = f"{article.letter}  {outlet} – {title}"
            item = QListWidgetItem(text, self.articles)
            item.setToolTip(text)
            item.setData(Qt.ItemDataRole.UserRole, str(article.stored.uuid))
            shown = article.stored.uuid in desk.columns
            item.setCheckState(Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked)
        self.articles.setCurrentRow(min(place, self.articles.count() - 1))
        self.articles.blockSignals(False)
        self.remove.setEnabled(bool(desk.articles))
        self._tell()

    def ticked(self) -> tuple[UUID, ...]:
        """Return the ticked articles in the case's order."""
        items = (self.articles.item(place) for place in range(self.articles.count()))
        return tuple(
            UUID(str(item.data(Qt.ItemDataRole.UserRole)))
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )

    def _tell(self) -> None:
        text = self.tr("{count} of up to {most} columns are shown. Claims are compared between these.")
        self._hint.setText(text.format(count=len(self.ticked()), most=MOST))

    @Slot(QListWidgetItem)
    def _ticked(self, item: QListWidgetItem) -> None:
        ticked = self.ticked()
        if len(ticked) > MOST or not ticked:
            self.articles.blockSignals(True)
            item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
            self.articles.blockSignals(False)
        else:
            self.columns_changed.emit(ticked)
        self._tell()

    @Slot()
    def _remove(self) -> None:
        item = self.articles.currentItem()
        if item is not None:
            self.remove_requested.emit(UUID(str(item.data(Qt.ItemDataRole.UserRole))))
