"""A text set for reading: one measure, line height 1.5, native caret and selection; knows nothing of claims.

Native QPlainTextEdit, so caret, selection, copying and screen readers work as everywhere; the setting of lines is ours.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from uuid import UUID

from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QFontInfo,
    QFontMetricsF,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from workbench.desktop import fonts
from workbench.desktop.columns import gutter, scrolling
from workbench.desktop.columns.events import SelectionMade
from workbench.desktop.columns.geometry import VisibleLines, line_under, lines_of
from workbench.desktop.columns.text_layout import Measure, ReadingLayout, measure
from workbench.desktop.columns.text_map import TextMap, map_text
from workbench.desktop.theme import LIGHT, Colours
from workbench.domain.span import Span

RIGHT_MARGIN = 14.0
LONG_TEXT = 12_000
"""Characters that no screen holds at once."""


class ReadingPane(QPlainTextEdit):
    """Shows one article's text.

    Signals:
        selection_made: The selection changed.
        reading_started: A person began to read here: focus, wheel or click.
        view_changed: Other lines are seen now, or they stand elsewhere.
    """

    selection_made = Signal(object)
    reading_started = Signal()
    view_changed = Signal()

    def __init__(self, article: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.article = article
        self._colours: Colours = LIGHT
        self._boilerplate: tuple[Span, ...] = ()
        self._document: QTextDocument | None = None  # the first one, Qt's own, dies when ours comes
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
        self.setFont(fonts.reading_font())
        self.set_text("")
        self.selectionChanged.connect(self._tell_selection)

    def set_text(self, text: str, boilerplate: Sequence[Span] = ()) -> None:
        """Show another text; ``boilerplate`` is muted, not hidden."""
        old = self._document
        self._map = map_text(text)
        self._boilerplate = tuple(sorted(boilerplate))
        document = self._empty_document()
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

    def visible_lines(self) -> VisibleLines:
        """Return the lines that can be seen now; use them at once, they die with the next layout."""
        for _ in self._visible_blocks():
            pass  # sets the lines: the bar may come now, and narrow the view, before the first of them is taken
        self._layout.tell_size()
        size, height = self._layout.measure, self.viewport().height()
        lines = tuple(line for block, top, _ in self._visible_blocks() for line in lines_of(block, top, size, height))
        return VisibleLines(lines, tuple(line.start for line in lines))

    def top_position(self) -> int:
        """Return the document position of the first line that can be seen; the others need not be set for that."""
        size, height = self._layout.measure, self.viewport().height()
        tops = (line.start for block, top, _ in self._visible_blocks() for line in lines_of(block, top, size, height))
        return next(tops, 0)

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

    def _forget_view(self) -> None:
        """Say that lines may stand elsewhere now."""
        self.view_changed.emit()

    def _empty_document(self) -> QTextDocument:
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(self.font())
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        return document

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the lines to the new width and stay where the person was reading."""
        top = scrolling.top_point(self) if self.verticalScrollBar().value() else 0
        changed = self._layout.set_measure(self._fitting_measure())
        super().resizeEvent(event)
        if changed and top:
            scrolling.go_to(self, top)
        self._forget_view()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Forget what was where."""
        super().scrollContentsBy(dx, dy)
        self._forget_view()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Reading starts here."""
        super().focusInEvent(event)
        self.reading_started.emit()
