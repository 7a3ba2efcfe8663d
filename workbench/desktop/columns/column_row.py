"""The columns in a row: which there are, which are open, and the ribbons over them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from workbench.desktop import fonts
from workbench.desktop.columns import fold
from workbench.desktop.columns.column import Column
from workbench.desktop.columns.ribbons import Ribbon, Ribbons
from workbench.desktop.theme import Colours
from workbench.domain.desk import ClaimView, Desk, DeskArticle, Row


class ColumnRow(QFrame):
    """Holds the columns; what does not fit is a spine, the first column stays open.

    Signals:
        added: A new column stands here; its signals are to be connected.
    """

    added = Signal(object)

    def __init__(
        self, colours: Colours, ribbons: Callable[[], Sequence[Ribbon]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("columnsFrame")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._colours = colours
        self._recent: list[UUID] = []
        self.by_article: dict[UUID, Column] = {}
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(1)
        self.overlay = Ribbons(self, ribbons)
        self.overlay.set_colours(colours)
        self.overlay.setVisible(False)

    def clear(self) -> None:
        """Take all columns away, and forget which were needed last."""
        for uuid in list(self.by_article):
            self._remove(uuid)
        self._recent = []

    def steps(self, desk: Desk) -> list[Callable[[], None]]:
        """Return what is to be done, in order, to show the ticked articles of a desk: one column at a time.

        Columns that stay keep all they had; a new one is seen with the last step, when all have their width.
        """
        rows = {row.key: row for row in desk.rows}
        views: dict[UUID, list[ClaimView]] = {uuid: [] for uuid in desk.columns}
        for view in desk.claims.values():
            views.get(view.claim.article, []).append(view)
        shown = [
            partial(self._show, place, desk.article(uuid), views[uuid], rows) for place, uuid in enumerate(desk.columns)
        ]
        return [partial(self._keep, desk), *shown, partial(self._all_shown, desk)]

    def _keep(self, desk: Desk) -> None:
        """Take away the columns of articles that are not on the desk."""
        for uuid in [uuid for uuid in self.by_article if uuid not in desk.columns]:
            self._remove(uuid)

    def _show(self, place: int, article: DeskArticle, views: list[ClaimView], rows: Mapping[str, Row]) -> None:
        column = self.by_article.get(article.stored.uuid) or self._add(Column(article))
        if self._line.indexOf(column) != place:
            self._line.insertWidget(place, column)
        column.show_article(article, views, rows)

    def _all_shown(self, desk: Desk) -> None:
        self.by_article = {uuid: self.by_article[uuid] for uuid in desk.columns}
        self.refold()
        for column in self.by_article.values():
            column.setVisible(True)

    def need(self, articles: Sequence[UUID]) -> None:
        """Open these columns as far as they fit, the most important first."""
        self._recent = list(dict.fromkeys([*articles, *self._recent]))
        self.refold()

    def refold(self) -> None:
        """Open what fits, fold the rest."""
        uuids = list(self.by_article)
        room = round(self.width() / fonts.enlarged())
        opened = fold.open_columns(room, uuids, uuids[0] if uuids else None, self._recent)
        for uuid, column in self.by_article.items():
            column.set_open(is_open=uuid in opened)
            self._line.setStretchFactor(column, 1 if uuid in opened else 0)
        self._line.activate()
        self.overlay.setGeometry(self.rect())
        self.overlay.raise_()

    def set_colours(self, colours: Colours) -> None:
        """Draw in another theme's colours."""
        self._colours = colours
        self.overlay.set_colours(colours)
        for column in self.by_article.values():
            column.set_colours(colours)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold and open columns as the room for them changes."""
        super().resizeEvent(event)
        self.refold()

    def _add(self, column: Column) -> Column:
        column.setVisible(False)
        self.by_article[column.article] = column
        column.set_colours(self._colours)
        column.pane.view_changed.connect(self.overlay.update)
        self.added.emit(column)
        return column

    def _remove(self, uuid: UUID) -> None:
        column = self.by_article.pop(uuid)
        self._line.removeWidget(column)
        column.hide()
        column.deleteLater()
