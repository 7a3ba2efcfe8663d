"""The comparison's headers: the claim at the left, which stays in sight, and the articles on top."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPen, QStaticText
from PySide6.QtWidgets import QHeaderView, QTableView

from workbench.desktop import relation_marks, wording
from workbench.desktop.fonts import scaled
from workbench.desktop.matrix.model import MatrixModel, Role
from workbench.desktop.matrix.table import Head
from workbench.desktop.row_header import RowHeader
from workbench.desktop.text_fit import Fitter
from workbench.desktop.theme import Colours
from workbench.domain.desk import DeskArticle

PAD = 8.0
STATE = 10.0
"""Room for ○ and ● at the left."""
MARK_AT = STATE + relation_marks.LINE + 16.0
"""Where the mark starts, after the line."""
_MARK = 18.0
"""Room for the mark or an article's letter, before the words."""


@lru_cache(maxsize=64)
def _ink(name: str) -> QColor:
    """Return a theme's colour, read from its name once instead of at every line painted. Not to be changed."""
    return QColor(name)


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


class ClaimHeader(RowHeader):
    """Vertical header that paints a row's relation and what it is about.

    Signals:
        toggle_requested: The row with this key is to open into its speakers, or to close.
    """

    toggle_requested = Signal(str)

    def __init__(self, model: MatrixModel, colours: Colours, font: QFont, parent: QTableView) -> None:
        super().__init__(colours, parent, wide=320)
        self._model = model
        self._font = font
        self._strong = _bold(font)
        self._fit = Fitter(font)
        self._fit_strong = Fitter(self._strong)
        metrics = QFontMetricsF(font)
        self._height, self._ascent = metrics.height(), metrics.ascent()
        self._ascent_strong = QFontMetricsF(self._strong).ascent()
        self._known: dict[str, QStaticText] = {}
        self._marked = ""

    def set_marked(self, key: str) -> None:
        """Show which row waits to be joined with another, "" for none."""
        self._marked = key
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one line's claim."""
        head = self._model.head(section)
        if head is None:
            return
        painter.save()
        selected = section == self._view.currentIndex().row()
        painter.fillRect(rect, _ink(self._colours.hover if selected else self._colours.panel))
        painter.setPen(_ink(self._colours.hairline))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(_ink(self._colours.border))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if selected:
            self._outline(painter, rect)
        if self._marked and head.row.key == self._marked:
            painter.setPen(QPen(QColor(self._colours.accent), 2.0, Qt.PenStyle.DashLine))
            painter.drawRect(QRectF(rect).adjusted(4, 4, -4, -5))
        self._speaker(painter, rect, head) if head.speaker is not None else self._claim(painter, rect, head)
        painter.restore()

    def _outline(self, painter: QPainter, rect: QRect) -> None:
        """Draw the selected row's outline, open to the right where the cells go on with it."""
        ink = QColor(self._colours.text)
        painter.fillRect(QRect(rect.left(), rect.top(), 2, rect.height()), ink)
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 2), ink)
        painter.fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), ink)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open or close a row where its triangle was hit; else select it."""
        section = self.logicalIndexAt(event.position().toPoint())
        head = self._model.head(section)
        if head is not None and head.can_open and event.position().x() > self.width() - 26:
            self.toggle_requested.emit(head.row.key)
        else:
            super().mousePressEvent(event)

    def _claim(self, painter: QPainter, rect: QRect, head: Head) -> None:
        step = self._height + 2.0
        base = rect.top() + (rect.height() - 2 * step) / 2 + self._ascent + 1.0
        middle = base - self._ascent / 2 + 1
        left, right = rect.left() + PAD, rect.right() - PAD
        ink = relation_marks.colour(self._colours, head.row)
        right = self._triangle(painter, right, middle, head)
        for letter in reversed(head.badges[:2]):
            right -= relation_marks.badge_width(letter)
            relation_marks.draw_badge(painter, right, middle, letter, self._colours, self._font)
            right -= 4
        if not head.badges:
            centre = QPointF(left + 3.5, middle)
            relation_marks.draw_state(painter, centre, self._colours, to_check=head.row.listed)
        relation_marks.draw_line(painter, left + STATE + 4, middle, head.row, self._colours, head.mark)
        self._words(painter, rect, head, ink, base, right)
        painter.setFont(self._font)
        painter.setPen(_ink(self._colours.text))
        title, _ = self._fit.fit(head.title, rect.right() - PAD - left - STATE - 4)
        painter.drawText(QPointF(left + STATE + 4, base + step), title)

    def _words(self, painter: QPainter, rect: QRect, head: Head, ink: QColor, base: float, right: float) -> None:
        left = rect.left() + PAD
        start = left + (MARK_AT + scaled(_MARK) if head.mark else STATE + 4)
        painter.setFont(self._strong)
        painter.setPen(ink)
        top = base - self._ascent_strong
        painter.drawStaticText(QPointF(left + MARK_AT, top), self._few(head.mark))
        word, width = self._fit_strong.fit(head.word, right - start - 4)
        painter.drawStaticText(QPointF(start, top), self._few(word))
        if head.note:
            painter.setFont(self._font)
            painter.setPen(_ink(self._colours.muted))
            note, _ = self._fit.fit(f" · {head.note}", right - start - width - 4)
            painter.drawText(QPointF(start + width, base), note)

    def _few(self, text: str) -> QStaticText:
        """Return a mark or a relation's words, laid out once: there are some dozens of them."""
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = QStaticText(text)
            known.setTextFormat(Qt.TextFormat.PlainText)
            known.prepare(font=self._strong)
        return known

    def _triangle(self, painter: QPainter, right: float, middle: float, head: Head) -> float:
        if not head.can_open:
            return right
        painter.setPen(QColor(self._colours.text))
        painter.setFont(self._font)
        painter.drawText(QPointF(right - 10, middle + self._ascent / 2 - 1), "▾" if head.is_open else "▸")
        return right - 16

    def _speaker(self, painter: QPainter, rect: QRect, head: Head) -> None:
        base = rect.top() + (rect.height() - self._height) / 2 + self._ascent
        painter.setFont(self._font)
        painter.setPen(QColor(self._colours.text))
        left = rect.left() + PAD + MARK_AT + scaled(_MARK)
        name, _ = self._fit.fit(head.word, rect.right() - PAD - left)
        painter.drawText(QPointF(left, base), name)


class ArticleHeader(QHeaderView):
    """Horizontal header: letter, outlet, publication date."""

    def __init__(self, colours: Colours, font: QFont, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._colours = colours
        self._font = font
        self._strong = _bold(font)
        self._fit = Fitter(font)
        self._fit_strong = Fitter(self._strong)
        self._metrics = QFontMetricsF(font)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setMinimumSectionSize(120)

    def set_colours(self, colours: Colours) -> None:
        """Paint in another theme's colours."""
        self._colours = colours
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """One line of text with room around it."""
        return QSize(self.defaultSectionSize(), round(self._metrics.height()) + 14)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one article's letter, outlet and date."""
        article = self.model().headerData(section, Qt.Orientation.Horizontal, Role.ARTICLE)
        if not isinstance(article, DeskArticle):
            return
        painter.save()
        painter.fillRect(rect, QColor(self._colours.panel))
        painter.setPen(QColor(self._colours.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        base = rect.top() + (rect.height() - self._metrics.height()) / 2 + self._metrics.ascent()
        self._name(painter, rect, article, base, section)
        painter.restore()

    def _name(self, painter: QPainter, rect: QRect, article: DeskArticle, line: float, section: int) -> None:
        masthead = article.stored.article.masthead
        left, right = rect.left() + PAD, rect.right() - PAD
        painter.setFont(self._strong)
        painter.setPen(QColor(self._colours.text))
        painter.drawText(QPointF(left, line), article.letter)
        left += scaled(_MARK)
        name, width = self._fit_strong.fit(masthead.outlet.value or wording.unknown_outlet(), right - left)
        painter.drawText(QPointF(left, line), name)
        painter.setFont(self._font)
        painter.setPen(QColor(self._colours.muted))
        told = self._told(article, right - left - width, base=self.count() > 1 and section == 0)
        painter.drawText(QPointF(left + width, line), told)

    def _told(self, article: DeskArticle, room: float, *, base: bool) -> str:
        """Return what stands behind the outlet: the longest of day and "base" that fits, whole, or nothing."""
        published = article.stored.article.masthead.published.value
        day, word = wording.day(published), self.tr("base") if base else ""
        short = wording.day(published, published.year) if published is not None else ""
        ways = (" · ".join(part for part in (day, word) if part), day, short)
        return next((f"  {way}" for way in ways if way and self._fit.width(f"  {way}") <= room), "")


def column_width(viewport: int, columns: int) -> int:
    """Return how wide a column is: all of them fill the view, none is too narrow to read.

    >>> column_width(1000, 2), column_width(1000, 6)
    (500, 200)
    """
    return max(200, viewport // columns) if columns else 0


def claim_width(view: int) -> int:
    """Return how wide the claims' column is: three tenths of the view, within what reads well.

    >>> claim_width(500), claim_width(1366), claim_width(2560)
    (260, 409, 460)
    """
    return min(460, max(260, view * 3 // 10))
