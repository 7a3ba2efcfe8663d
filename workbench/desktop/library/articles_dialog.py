"""Which articles of a case stand side by side, and taking one out of the case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.desktop.fonts import scaled
from workbench.desktop.library.tick_list import TickList

if TYPE_CHECKING:
    from uuid import UUID

    from workbench.domain.desk import Desk, DeskArticle

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
        self._uuids: tuple[UUID, ...] = ()
        self.articles = TickList(self)
        self.articles.setObjectName("case_articles")
        self.articles.setAccessibleName(self.tr("Articles of this case"))
        self.articles.tick_changed.connect(self._ticked)
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
        self._uuids = tuple(article.stored.uuid for article in desk.articles)
        lines = [(self._line(article), article.stored.uuid in desk.columns) for article in desk.articles]
        self.articles.fill(lines, place, told=True)
        self.remove.setEnabled(bool(desk.articles))
        self._tell()

    def ticked(self) -> tuple[UUID, ...]:
        """Return the ticked articles in the case's order."""
        return tuple(self._uuids[place] for place in self.articles.ticked())

    def _line(self, article: DeskArticle) -> str:
        masthead = article.stored.article.masthead
        outlet = masthead.outlet.value or self.tr("Outlet not known")
        return f"{article.letter}  {outlet} – {masthead.title.value or article.stored.article.source.name}"

    def _tell(self) -> None:
        text = self.tr("{count} of up to {most} columns are shown. Claims are compared between these.")
        self._hint.setText(text.format(count=len(self.ticked()), most=MOST))

    @Slot(int)
    def _ticked(self, place: int) -> None:
        ticked = self.ticked()
        if len(ticked) > MOST or not ticked:
            self.articles.put_back(place, on=not ticked)
        else:
            self.columns_changed.emit(ticked)
        self._tell()

    @Slot()
    def _remove(self) -> None:
        if self.articles.currentItem() is not None:
            self.remove_requested.emit(self._uuids[self.articles.currentRow()])
