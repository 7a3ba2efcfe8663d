"""One article's text: read-only, with highlights and gutter painted under the lines that can be seen.

Native QPlainTextEdit, so caret, selection, copying and screen readers work as everywhere; only painting, line setting
and pointing are ours.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontInfo,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QFrame, QPlainTextEdit, QToolTip, QWidget

from workbench.desktop import fonts
from workbench.desktop.columns import gutter, painting, scrolling
from workbench.desktop.columns.events import ClaimClicked, ClaimHovered, MenuRequested, SelectionMade
from workbench.desktop.columns.geometry import Drawn, VisibleLines, line_under, lines_of
from workbench.desktop.columns.highlights import Highlight, Index, next_hit, without_trailing_blanks
from workbench.desktop.columns.painting import Emphasis
from workbench.desktop.columns.readings import tooltip
from workbench.desktop.columns.text_layout import Measure, ReadingLayout, measure
from workbench.desktop.columns.text_map import TextMap, map_text
from workbench.desktop.theme import LIGHT, Colours
from workbench.domain.span import Span

RIGHT_MARGIN = 14.0
LONG_TEXT = 12_000
"""Characters that no screen holds at once."""


class TextPane(QPlainTextEdit):
    """Shows one article's text with its claims.

    Signals:
        claim_clicked: A claim was clicked; on a second click it is the turn of the overlapping one.
        claim_hovered: The pointer came over a claim or left it.
        selection_made: The selection changed.
        menu_requested: A context menu is wanted.
        reading_started: A person began to read here: focus, wheel or click.
        view_changed: Other lines are seen now, or they stand elsewhere.
    """

    claim_clicked = Signal(object)
    claim_hovered = Signal(object)
    selection_made = Signal(object)
    menu_requested = Signal(object)
    reading_started = Signal()
    view_changed = Signal()

    def __init__(self, article: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.article = article
        self._colours: Colours = LIGHT
        self._index = Index()
        self._emphasis = Emphasis()
        self._boilerplate: tuple[Span, ...] = ()
        self._drawn: list[Drawn] | None = None
        self._document: QTextDocument | None = None  # the first one, Qt's own, dies when ours comes
        self._pressed: QPoint | None = None
        self._had_selection = False
        self.setObjectName("articleText")
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.viewport().setMouseTracking(True)
        self._marks_font = fonts.interface_font()
        self.setFont(fonts.reading_font())
        self.set_text("")
        self.selectionChanged.connect(self._tell_selection)

    # What it shows

    def set_text(self, text: str, boilerplate: Sequence[Span] = ()) -> None:
        """Show another text; ``boilerplate`` is muted, not hidden."""
        old = self._document
        self._map = map_text(text)
        self._boilerplate = tuple(sorted(boilerplate))
        self._index = Index()
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(self.font())
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        self._layout = ReadingLayout(document, self._fitting_measure())
        self._layout.continued = self._map.continued
        self._layout.formats = self._muted if self._boilerplate else None
        document.setDocumentLayout(self._layout)
        document.setPlainText(self._map.shown)
        self.setDocument(document)
        self._document = document
        if old is not None:
            old.deleteLater()
        # A scroll bar that comes while the text is shown narrows it, and Qt sets every line again.
        always = len(text) > LONG_TEXT
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if always else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)
        self._forget_view()

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

    def set_colours(self, colours: Colours) -> None:
        """Draw in another theme's colours."""
        self._colours = colours
        if self._boilerplate:
            self._layout.forget()
        self._forget_view()
        self.viewport().update()

    @property
    def map(self) -> TextMap:
        """The way between the stored text and this document."""
        return self._map

    @property
    def index(self) -> Index:
        """The claims that are shown."""
        return self._index

    @property
    def measure(self) -> Measure:
        """Where the lines stand."""
        return self._layout.measure

    def selected_span(self) -> Span | None:
        """Return what is selected, in code points of the stored text, or None."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        span = self._map.span(cursor.selectionStart(), cursor.selectionEnd())
        return span if len(span) else None

    # Where things are

    def visible_lines(self) -> VisibleLines:
        """Return the lines that can be seen now; use them at once, they die with the next layout."""
        for _ in self._visible_blocks():
            pass  # sets the lines: the bar may come now, and narrow the view, before the first of them is taken
        self._layout.tell_size()
        size, height = self._layout.measure, self.viewport().height()
        lines = tuple(line for block, top, _ in self._visible_blocks() for line in lines_of(block, top, size, height))
        return VisibleLines(lines, tuple(line.start for line in lines))

    def _visible_blocks(self) -> Iterator[tuple[QTextBlock, float, float]]:
        """Yield the visible blocks, their lines set, with their upper and lower edges."""
        block = self.firstVisibleBlock()
        height = self.viewport().height()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top < height:
            below = top + self.blockBoundingRect(block).height()
            yield block, top, below
            top, block = below, block.next()

    def position_under(self, point: QPointF) -> int | None:
        """Return the document position of the character under a point of the viewport, or None beside the text."""
        for block, top, below in self._visible_blocks():
            if point.y() < below:
                line = line_under(block, top, self._layout.measure, point.y())
                return None if line is None else line.position_at(point.x())
        return None

    def layout_settled(self) -> None:
        """Make the scroll bar's range fit the lines set by now, before it is asked to move."""
        self._layout.tell_size()

    def drawn(self) -> list[Drawn]:
        """Return the visible highlights with their boxes; kept until something moves."""
        if self._drawn is None:
            self._drawn = self._compute_drawn()
        return self._drawn

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
        made = []
        for item in self._index.between(first, last):
            boxes: list[tuple[QRectF, float]] = []
            for span in item.spans:
                boxes.extend(lines.boxes(*self._map.range(without_trailing_blanks(self._map.text, span))))
            if boxes:
                made.append(Drawn(item, tuple(boxes), begins=item.start >= first))
        return made

    def _forget_view(self) -> None:
        self._drawn = None
        self.view_changed.emit()

    def _fitting_measure(self) -> Measure:
        font = self.font()
        bar = self.verticalScrollBar().sizeHint().width()
        available = float(self.width() - bar)  # whether or not it shows: a line must not break anew because of it
        metrics = QFontMetricsF(font)
        return measure(metrics, QFontInfo(font).pixelSize(), available, gutter.WIDTH, RIGHT_MARGIN)

    def _muted(self, position: int, length: int) -> list[QTextLayout.FormatRange]:
        """Return the muted stretches of one block."""
        made = []
        for span in self._boilerplate:
            start, end = self._map.range(span)
            start, end = max(start, position), min(end, position + length)
            if start < end:
                piece = QTextLayout.FormatRange()
                piece.start, piece.length = start - position, end - start
                piece.format = QTextCharFormat()
                piece.format.setForeground(self._colours.colour("muted"))
                made.append(piece)
        return made

    @Slot()
    def _tell_selection(self) -> None:
        span = self.selected_span()
        if span is not None or self._had_selection:
            self._had_selection = span is not None
            self.selection_made.emit(SelectionMade(self.article, span))

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the lines to the new width and stay where the person was reading."""
        top = scrolling.top_point(self) if self.verticalScrollBar().value() else 0
        changed = self._layout.set_measure(self._fitting_measure())
        super().resizeEvent(event)
        self._drawn = None
        if changed and top:
            scrolling.go_to(self, top)
        self._forget_view()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Forget what was where."""
        self._drawn = None
        super().scrollContentsBy(dx, dy)
        self._forget_view()

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

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Reading starts here."""
        super().focusInEvent(event)
        self.reading_started.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu on what is under the pointer."""
        found = self.hits(QPointF(event.pos()))
        at = event.globalPos()
        claim = found[0].claim if found else None
        self.menu_requested.emit(MenuRequested(self.article, claim, self.selected_span(), at.x(), at.y()))
        event.accept()
