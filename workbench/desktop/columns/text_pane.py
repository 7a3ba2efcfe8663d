"""One article's text with its claims: highlights and gutter painted under the lines that can be seen, and pointing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from workbench.desktop import fonts
from workbench.desktop.columns import gutter, painting
from workbench.desktop.columns.events import ClaimClicked, ClaimHovered, MenuRequested
from workbench.desktop.columns.geometry import Drawn
from workbench.desktop.columns.highlights import Highlight, Index, next_hit, without_trailing_blanks
from workbench.desktop.columns.painting import Emphasis
from workbench.desktop.columns.reading_pane import ReadingPane
from workbench.desktop.columns.readings import tooltip
from workbench.domain.span import Span


class TextPane(ReadingPane):
    """Shows one article's text with its claims.

    Signals:
        claim_clicked: A claim was clicked; on a second click it is the turn of the overlapping one.
        claim_hovered: The pointer came over a claim or left it.
        menu_requested: A context menu is wanted.
    """

    claim_clicked = Signal(object)
    claim_hovered = Signal(object)
    menu_requested = Signal(object)

    _drawn: list[Drawn] | None = None
    _seen = Span(0, 0)
    _preview: tuple[UUID, Span] | None = None

    def __init__(self, article: UUID, parent: QWidget | None = None) -> None:
        super().__init__(article, parent)
        self._emphasis = Emphasis()
        self._pressed: QPoint | None = None
        self._marks_font = fonts.interface_font()
        self.viewport().setMouseTracking(True)

    def set_text(self, text: str, boilerplate: Sequence[Span] = ()) -> None:
        """Show another text, without claims as yet."""
        self._index = Index()
        super().set_text(text, boilerplate)

    def set_claims(self, index: Index) -> None:
        """Show other claims over the same text."""
        self._index = index
        self._forget_view()
        self.viewport().update()

    def set_emphasis(self, emphasis: Emphasis) -> None:
        """Let other claims stand out."""
        if emphasis != self._emphasis:
            self._emphasis = emphasis
            self.viewport().update()

    def set_preview(self, claim: UUID, span: Span | None) -> None:
        """Draw a claim as if it covered another stretch, nothing being stored; None for the one it covers."""
        self._preview = (claim, span) if span is not None else None
        self._forget_view()
        self.viewport().update()

    @property
    def index(self) -> Index:
        """The claims that are shown."""
        return self._index

    # Where things are

    def drawn(self) -> list[Drawn]:
        """Return the visible highlights with their boxes; kept until something moves."""
        if self._drawn is None:
            self._drawn = self._compute_drawn()
        return self._drawn

    def seen(self) -> Span:
        """Return which part of the text can be seen, in code points."""
        self.drawn()
        return self._seen

    def drawn_claim(self, claim: UUID) -> Drawn | None:
        """Return one claim's visible part, or None when nothing of it can be seen."""
        return next((item for item in self.drawn() if item.highlight.claim == claim), None)

    def hits(self, point: QPointF) -> list[Highlight]:
        """Return the claims under a point of the viewport, innermost first; a gutter mark counts as its claim."""
        position = self.position_under(point)
        if position is not None:
            return self._index.at(self._map.point(position))
        marks = gutter.marks(self.drawn(), self.measure.left, self._emphasis.selected)
        return [mark.highlight for mark in marks if mark.box.contains(point)]

    def _compute_drawn(self) -> list[Drawn]:
        lines = self.visible_lines()
        first, last = self._map.point(lines.start), self._map.point(lines.end)
        self._seen = Span(first, max(first, last))
        made = []
        for item in self._previewed(self._index.between(first, last)):
            boxes: list[tuple[QRectF, float]] = []
            for span in item.spans:
                boxes.extend(lines.boxes(*self._map.range(without_trailing_blanks(self._map.text, span))))
            if boxes:
                made.append(Drawn(item, tuple(boxes), begins=item.start >= first))
        return made

    def _previewed(self, items: list[Highlight]) -> list[Highlight]:
        """Return the highlights with the one whose borders are being moved where it would be."""
        if self._preview is None:
            return items
        claim, span = self._preview
        moved = self._index.find(claim)
        others = [item for item in items if item.claim != claim]
        return others if moved is None else [*others, replace(moved, spans=(span,))]

    def _forget_view(self) -> None:
        self._drawn = None
        super()._forget_view()

    def _set_hovered(self, claim: UUID | None) -> None:
        if claim != self._emphasis.hovered:
            self.set_emphasis(Emphasis(self._emphasis.selected, self._emphasis.counterparts, claim))
            shape = Qt.CursorShape.PointingHandCursor if claim else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)
            self.claim_hovered.emit(ClaimHovered(self.article, claim))

    # Qt's virtuals

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint highlights and gutter, then let Qt set the text on top."""
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        drawn = self.drawn()
        left = self.measure.left
        painting.paint(painter, drawn, self._colours, self._emphasis, left)
        marks = gutter.marks(drawn, left, self._emphasis.selected)
        gutter.paint(painter, marks, self._colours, self._marks_font)
        painter.end()
        super().paintEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show tooltips; notice the wheel and the pointer leaving."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self.hits(QPointF(event.pos()))
            text = "\n\n".join(self._tooltip(item.claim) for item in found[:2])
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        if event.type() is QEvent.Type.Wheel:
            self.reading_started.emit()
        elif event.type() is QEvent.Type.Leave:
            self._set_hovered(None)
        return super().viewportEvent(event)

    def _tooltip(self, claim: UUID) -> str:
        view = self._index.view(claim)
        return tooltip(view, self._index.rows.get(view.row)) if view else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click may have begun."""
        self._pressed = event.position().toPoint() if event.button() is Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)
        self.reading_started.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Notice what the pointer is over."""
        super().mouseMoveEvent(event)
        if not event.buttons():
            found = self.hits(event.position())
            self._set_hovered(found[0].claim if found else None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell a click on a claim, if nothing was selected meanwhile."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is None or self.textCursor().hasSelection():
            return
        if (event.position().toPoint() - pressed).manhattanLength() < QApplication.startDragDistance():
            hit = next_hit(self.hits(event.position()), self._emphasis.selected)
            if hit is not None:
                self.claim_clicked.emit(ClaimClicked(self.article, hit.claim))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu on what is under the pointer."""
        found = self.hits(QPointF(event.pos()))
        at = event.globalPos()
        claim = found[0].claim if found else None
        self.menu_requested.emit(MenuRequested(self.article, claim, self.selected_span(), at.x(), at.y()))
        event.accept()
