"""The quotes' left header: each speaker once beside all their lines, their name in sight as long as one of them is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QTableView

from workbench.desktop import fonts
from workbench.desktop.quotes import words
from workbench.desktop.quotes.model import QuotesModel
from workbench.desktop.row_header import RowHeader
from workbench.desktop.text_fit import Fitter
from workbench.desktop.theme import Colours

PAD = 10.0


class VoiceHeader(RowHeader):
    """Vertical header: a speaker's name, how else they are called, and how often each report quotes them."""

    def __init__(self, model: QuotesModel, colours: Colours, parent: QTableView) -> None:
        super().__init__(colours, parent, wide=200)
        self._model = model
        self._font = fonts.tabular(fonts.interface_font())
        self._strong = QFont(self._font)
        self._strong.setWeight(QFont.Weight.DemiBold)
        self._fit, self._fit_strong = Fitter(self._font), Fitter(self._strong)
        self._metrics = QFontMetricsF(self._font)
        self.setObjectName("quotes_speakers")
        self.setHighlightSections(False)
        # A name stays at the top while its lines scroll: what Qt moves along would smear it.
        parent.verticalScrollBar().valueChanged.connect(self.viewport().update)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint the part of a speaker's block that lies beside one line."""
        voice, desk = self._model.voice(section), self._model.desk
        if voice is None or desk is None:
            return
        first, last = self._model.stretch(section)
        current = self._view.currentIndex().row()
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, QColor(self._colours.hover if first <= current <= last else self._colours.panel))
        top = max(0, self.sectionViewportPosition(first))
        bottom = self.sectionViewportPosition(last) + self.sectionSize(last)
        step = self._metrics.lineSpacing() + 1.0
        room = int((bottom - top - 10) / step)
        width = rect.width() - 2 * PAD
        # A speaker who is about to leave takes their name with them.
        top = min(top, round(bottom - 10 - min(room, 1) * step))
        base = top + 6 + self._metrics.ascent()
        lines = [words.name(voice), *(text for text in (words.also(voice), words.counted(voice, desk)) if text)]
        for at, text in enumerate(lines[: max(1, room)]):
            painter.setFont(self._font if at else self._strong)
            painter.setPen(QColor(self._colours.muted if at else self._colours.text))
            cut, _ = (self._fit if at else self._fit_strong).fit(text, width)
            painter.drawText(QPointF(rect.left() + PAD, base + at * step), cut)
        painter.setPen(QColor(self._colours.border))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if section == last:
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()


def speaker_width(view: int) -> int:
    """Return how wide the speakers' column is: a fifth of the view, within what reads well.

    >>> speaker_width(500), speaker_width(1366), speaker_width(2560)
    (150, 273, 320)
    """
    return min(320, max(150, view // 5))
