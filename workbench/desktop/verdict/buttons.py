"""A verdict's button: the word, the keys that choose it, and under it what it means."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from workbench.desktop import fonts, wording
from workbench.desktop.theme import Colours
from workbench.domain.verdict import Question, Verdict

PAD = 9.0
NARROWEST = 138
"""Pixels that a definition of two lines needs."""
LINES = 2
"""Lines of the definition."""


class VerdictButton(QAbstractButton):
    """One verdict. Every verdict looks alike: no colour says which one is expected."""

    def __init__(self, verdict: Verdict, question: Question, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verdict = verdict
        self._colours = colours
        self._compact = False
        self._word = fonts.interface_font()
        self._word.setWeight(QFont.Weight.DemiBold)
        self._small = fonts.interface_font(8.5)
        word = wording.verdict_word(verdict)
        self.setText(word)
        self.setObjectName(f"verdict_{question.value}_{verdict.name.lower()}")
        self.setAccessibleName(f"{wording.question_text(question)} {word}")
        self.name_keys()
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_colours(self, colours: Colours) -> None:
        """Paint in another theme's colours."""
        self._colours = colours
        self.update()

    def name_keys(self) -> None:
        """Name the keys that choose it now."""
        definition, keys = wording.verdict_definition(self.verdict), wording.verdict_key(self.verdict)
        self.setAccessibleDescription(f"{definition}. {keys}" if keys else definition)
        self.setToolTip(f"{self.text()} ({keys})\n{definition}" if keys else f"{self.text()}\n{definition}")
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Leave the definition out: the question is not the one that keys answer."""
        self._compact = compact
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for word and keys and, unless compact, two lines of definition."""
        height = QFontMetricsF(self._word).height()
        if not self._compact:
            height += LINES * QFontMetricsF(self._small).height() + 2
        return QSize(150, round(height + 2 * PAD - 4))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for the word and its keys beside each other."""
        keys = QFontMetricsF(self._small).horizontalAdvance(wording.verdict_key(self.verdict))
        word = QFontMetricsF(self._word).horizontalAdvance(self.text())
        return QSize(max(NARROWEST, round(word + keys + 3 * PAD)), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint frame, word, keys and definition."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._frame(painter)
        text = QColor(self._colours.text if self.isEnabled() else self._colours.muted)
        metrics = QFontMetricsF(self._word)
        base = PAD - 2 + metrics.ascent()
        painter.setFont(self._word)
        painter.setPen(text)
        painter.drawText(QPointF(PAD, base), self.text())
        self._keys(painter, base)
        if not self._compact:
            self._definition(painter, PAD + metrics.height())
        painter.end()

    def _frame(self, painter: QPainter) -> None:
        """Paint the ground; chosen and focused show by the outline, not by colour."""
        colours = self._colours
        ground = colours.selection if self.isChecked() else colours.hover if self.underMouse() else colours.ground
        chosen = self.isChecked()
        painter.setPen(QPen(QColor(colours.text if chosen else colours.border), 2.0 if chosen else 1.0))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5), 3, 3)

    def _keys(self, painter: QPainter, base: float) -> None:
        painter.setFont(self._small)
        painter.setPen(QColor(self._colours.text if self.isChecked() else self._colours.muted))
        keys = wording.verdict_key(self.verdict)
        width = QFontMetricsF(self._small).horizontalAdvance(keys)
        painter.drawText(QPointF(self.width() - PAD - width, base), keys)

    def _definition(self, painter: QPainter, top: float) -> None:
        painter.setPen(QColor(self._colours.text if self.isChecked() else self._colours.muted))
        layout = QTextLayout(wording.verdict_definition(self.verdict), self._small)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        for place in range(LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self.width() - 2 * PAD)
            line.setPosition(QPointF(0, place * line.height()))
        layout.endLayout()
        layout.draw(painter, QPointF(PAD, top))
