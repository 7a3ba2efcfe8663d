"""One article's column: header, bar, text; or its spine when there is no room for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workbench.desktop.columns import scrolling
from workbench.desktop.columns.bar import ColumnBar, message
from workbench.desktop.columns.events import ClaimClicked, RetryRequested
from workbench.desktop.columns.fold import MIN_COLUMN, SPINE
from workbench.desktop.columns.header import Header
from workbench.desktop.columns.highlights import index
from workbench.desktop.columns.overview import Overview
from workbench.desktop.columns.painting import Emphasis
from workbench.desktop.columns.spine import Spine, ticks
from workbench.desktop.columns.text_pane import TextPane
from workbench.desktop.theme import Colours
from workbench.domain.desk import ClaimView, DeskArticle, Row


class Column(QWidget):
    """One report of the case.

    Signals:
        retry_requested: Finding claims here is wanted again.
        unfold_requested: The spine was pressed; carries the article.
        reading_started: A person reads here now; carries the article.
    """

    retry_requested = Signal(object)
    unfold_requested = Signal(object)
    reading_started = Signal(object)

    def __init__(self, article: DeskArticle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.article = article.stored.uuid
        self.setObjectName(f"column-{article.letter}")
        self._hash = ""
        self._shown = article
        self._ticked: frozenset[UUID] = frozenset()
        self._told: tuple[DeskArticle, list[ClaimView], list[Row | None]] | None = None
        self.header = Header()
        self.bar = ColumnBar()
        self.pane = TextPane(self.article)
        self.overview = Overview()
        self.spine = Spine()
        self._body = QWidget()
        self._seen_later = QTimer(self, singleShot=True, interval=0)
        self._seen_later.timeout.connect(self._tell_seen)
        self._lay_out()
        self.bar.retry_requested.connect(self._ask_retry)
        self.spine.clicked.connect(self._ask_unfold)
        self.pane.reading_started.connect(self._tell_reading)
        self.pane.view_changed.connect(self._show_seen)
        self.overview.claim_wanted.connect(self._go_to_claim)
        self.overview.point_wanted.connect(self._go_to_point)
        self.set_open(is_open=True)

    @property
    def is_open(self) -> bool:
        """Whether the text is seen, not the spine."""
        return not self._body.isHidden()

    def tab_stops(self) -> list[QWidget]:
        """Return what Tab stops at here, from top to bottom; folded, none but the spine is seen."""
        return [*self.header.fields(), *self.bar.findChildren(QPushButton), self.pane, self.spine]

    def set_open(self, *, is_open: bool) -> None:
        """Fold to a spine or open."""
        self._body.setHidden(not is_open)
        self.spine.setHidden(is_open)
        self._draw_spine()
        self.setMinimumWidth(MIN_COLUMN if is_open else SPINE)
        self.setMaximumWidth(16_777_215 if is_open else SPINE)

    def show_article(self, article: DeskArticle, views: Sequence[ClaimView], rows: Mapping[str, Row]) -> None:
        """Show an article with its claims; the same text stays as it is, scroll position and selection included."""
        told = article, list(views), [rows.get(view.row) for view in views]
        if told == self._told:  # another column of the case changed
            return
        self._told = told
        stored = article.stored.article
        self._shown = article
        if stored.text_sha256 != self._hash:
            self._hash = stored.text_sha256
            self.pane.set_text(stored.text, [piece.span for piece in stored.boilerplate])
        self.pane.set_claims(index(views, rows))
        self.overview.show_claims(article.letter, self.pane.index, len(self.pane.map.text))
        self.pane.setAccessibleName(self.tr("Text of report {letter}").format(letter=article.letter))
        self.header.show_article(article)
        self.bar.say(message(article, len(self.pane.index.views)))
        self._draw_spine()

    def set_emphasis(self, emphasis: Emphasis) -> None:
        """Let other claims stand out, in the text and on the spine."""
        self.pane.set_emphasis(emphasis)
        chosen = {emphasis.selected} if emphasis.selected else set()
        self._ticked = frozenset(chosen) | emphasis.counterparts
        self.overview.select(self._ticked)
        self._draw_spine()

    def set_colours(self, colours: Colours) -> None:
        """Draw in another theme's colours."""
        self.pane.set_colours(colours)
        self.overview.set_colours(colours)
        self.spine.set_colours(colours)

    def _draw_spine(self) -> None:
        """Draw letter, outlet and ticks where the column is folded; nobody sees them where it is open."""
        if not self.is_open:
            outlet = self._shown.stored.article.masthead.outlet.value or ""
            marks = ticks(self.pane.index, len(self.pane.map.text), self._ticked)
            self.spine.show_report(self._shown.letter, outlet, marks)

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        for widget in (self.header, self.bar):
            inner.addWidget(widget)
        text = QHBoxLayout()
        text.setSpacing(0)
        text.addWidget(self.pane, 1)
        text.addWidget(self.overview)
        inner.addLayout(text, 1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._body)
        outer.addWidget(self.spine)

    @Slot()
    def _show_seen(self) -> None:
        """Show on the overview what can be seen, as soon as the text is painted: its lines are known then."""
        self._seen_later.start()

    @Slot()
    def _tell_seen(self) -> None:
        if self.pane.isVisible():
            self.overview.show_seen(self.pane.seen())

    @Slot(object)
    def _go_to_claim(self, claim: UUID) -> None:
        self.reading_started.emit(self.article)
        self.pane.claim_clicked.emit(ClaimClicked(self.article, claim))

    @Slot(int)
    def _go_to_point(self, point: int) -> None:
        self.reading_started.emit(self.article)
        scrolling.go_to(self.pane, point)

    @Slot()
    def _ask_retry(self) -> None:
        self.retry_requested.emit(RetryRequested(self.article))

    @Slot()
    def _tell_reading(self) -> None:
        self.reading_started.emit(self.article)

    @Slot()
    def _ask_unfold(self) -> None:
        self.unfold_requested.emit(self.article)
