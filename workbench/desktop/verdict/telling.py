"""The part of the strip that tells: passage in its sentence, reading, relation, what a verdict applies to."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workbench.desktop import fonts, relation_marks, wording
from workbench.desktop.signals import AbsenceRequested, DoubtSettled, ListedRequested, RejectedRequested

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from workbench.desktop.theme import Colours
    from workbench.desktop.verdict.facts import Facts
    from workbench.domain.reason import Doubt

INDICATOR = 28
"""What a radio button's circle and the space beside it take."""
SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse


class ReadingButton(QRadioButton):
    """Chooses a reading; its text is cut to the width there is, and whole in the tooltip."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = text
        self.setToolTip(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text anew."""
        super().resizeEvent(event)
        room = self.width() - INDICATOR
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room).replace("&", "&&"))


class Telling(QWidget):
    """Tells what is known of a reading.

    Signals:
        reading_picked: Another reading of the row was picked, by its place.
        listed_requested: `ListedRequested`.
        rejected_requested: `RejectedRequested`.
        absence_requested: `AbsenceRequested`.
        doubt_settled: `DoubtSettled`.
    """

    reading_picked = Signal(int)
    listed_requested = Signal(ListedRequested)
    rejected_requested = Signal(RejectedRequested)
    absence_requested = Signal(AbsenceRequested)
    doubt_settled = Signal(DoubtSettled)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._facts: Facts | None = None
        self.setObjectName("strip_telling")
        self._title = self._label("strip_title", bold=True, points=12.0)
        self._relation = self._label("strip_relation")
        self._gave = self._label("strip_gave")
        self._place = self._label("strip_place", muted=True)
        self._sentence = self._label("strip_sentence")
        self._sentence.setFont(fonts.reading_font())
        self._exact, self._read_as = self._label("strip_as_written"), self._label("strip_read_as")
        self._speaker, self._said_day = self._label("strip_speaker"), self._label("strip_said_day")
        self._why = self._label("strip_why", muted=True)
        self._applies = self._label("strip_applies")
        self._readings = QButtonGroup(self)
        self._readings.idClicked.connect(self.reading_picked)
        self._choices = QVBoxLayout()
        self._asides = QVBoxLayout()
        self._listed, self._reject = QPushButton(self), QPushButton(self)
        self._lay_out()

    def show_facts(self, facts: Facts) -> None:
        """Tell of a reading."""
        self._facts = facts
        self._title.setText(facts.row.title)
        self._gave.setText(facts.gave)
        self._place.setText(" · ".join(p for p in (facts.place, facts.origin, facts.standing) if p))
        self._exact.setText(" ".join(facts.exact.split()))
        self._read_as.setText(facts.read_as)
        self._speaker.setText(facts.speaker or self.tr("no one is quoted"))
        self._said_day.setText(facts.said_day or (self.tr("not known") if facts.speaker else "–"))
        self._why.setText(self.tr("Worth checking, because: {why}").format(why=facts.why) if facts.why else "")
        self._why.setVisible(bool(facts.why))
        self._applies.setText(self.tr("Applies to: {what}").format(what=facts.applies))
        self._dress()
        self._offer_readings(facts)
        self._offer_asides(facts)
        self._name_buttons(facts)

    def set_colours(self, colours: Colours) -> None:
        """Tell in another theme's colours."""
        self._colours = colours
        self._dress()

    def set_read_only(self, read_only: bool) -> None:
        """Switch off what would write."""
        self._listed.setEnabled(not read_only)
        self._reject.setEnabled(not read_only)

    def _dress(self) -> None:
        """Write what holds colours: the relation's word and the emphasised passage."""
        facts = self._facts
        if facts is None:
            return
        ink = relation_marks.colour(self._colours, facts.row).name()
        head = f'<b style="color:{ink}">{escape(f"{facts.mark} {facts.word}".strip())}</b>'
        note = f" · {escape(facts.row.note)}" if facts.row.note else ""
        reason = f"<br>{escape(facts.row.reason)}" if facts.row.reason else ""
        self._relation.setText(f"{head}{note}{reason}")
        passage = f'<span style="font-weight:600; text-decoration:underline">{escape(facts.exact)}</span>'
        self._sentence.setText(f"{escape(facts.before)}{passage}{escape(facts.after)}")

    def _offer_readings(self, facts: Facts) -> None:
        """Offer the readings of the row when there are several."""
        for button in self._readings.buttons():
            self._readings.removeButton(button)
        _clear(self._choices)
        if len(facts.choices) < 2:
            return
        for place, choice in enumerate(facts.choices):
            text = f"{choice.text}  ({choice.letters})"
            told = f"{text} — {choice.verdict}" if choice.verdict else text
            button = ReadingButton(told, self)
            button.setObjectName(f"reading_{place}")
            button.setAccessibleName(self.tr("Judge the reading {what}").format(what=told))
            button.setChecked(place == facts.chosen)
            self._readings.addButton(button, place)
            self._choices.addWidget(button)

    def _offer_asides(self, facts: Facts) -> None:
        """Show each "?" with its reason, and the articles in which nothing was matched, each to be confirmed."""
        _clear(self._asides)
        for place, doubt in enumerate(facts.doubts):
            self._asides.addLayout(self._doubt_line(place, doubt))
        for _, letter in facts.unmatched:
            text = self.tr("No match found in {letter}.").format(letter=letter)
            button = self._link(f"absent_{letter}", self.tr("Not mentioned"))
            button.setAccessibleName(self.tr("Confirm: {letter} does not mention it").format(letter=letter))
            button.setToolTip(button.accessibleName())
            button.clicked.connect(self._absence)
            self._asides.addLayout(self._line(text, button))

    def _doubt_line(self, place: int, doubt: Doubt) -> QHBoxLayout:
        text = f"? {wording.doubt_field(doubt.about)}: {doubt.reason}"
        button = self._link(f"doubt_{place}", self.tr("It is right"))
        button.setAccessibleName(self.tr("It is right: {what}").format(what=text))
        button.clicked.connect(self._doubt)
        return self._line(text, button)

    def _line(self, text: str, button: QPushButton) -> QHBoxLayout:
        label = QLabel(text, self)
        label.setWordWrap(True)
        line = QHBoxLayout()
        line.addWidget(label, 1)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _link(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.setProperty("role", "link")
        return button

    def _name_buttons(self, facts: Facts) -> None:
        listed = facts.row.listed
        self._listed.setText(self.tr("Off the list to check") if listed else self.tr("Put on the list to check"))
        self._listed.setAccessibleName(self._listed.text())
        self._reject.setText(self.tr("Not a claim"))
        self._reject.setAccessibleName(self._reject.text())

    def _label(self, name: str, *, bold: bool = False, muted: bool = False, points: float = 0.0) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextInteractionFlags(SELECTABLE)
        if muted:
            label.setProperty("role", "muted")
        if bold or points:
            label.setFont(fonts.interface_font(points or fonts.INTERFACE_POINTS, bold=bold))
        return label

    def _lay_out(self) -> None:
        for label in (self._title, self._gave, self._exact, self._read_as, self._speaker, self._place, self._applies):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._why.setTextFormat(Qt.TextFormat.PlainText)
        fields = QFormLayout()
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setHorizontalSpacing(12)
        fields.setVerticalSpacing(2)
        fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        fields.addRow(self._caption(self.tr("As written")), self._exact)
        fields.addRow(self._caption(self.tr("Read as")), self._read_as)
        fields.addRow(self._caption(self.tr("Speaker")), self._speaker)
        fields.addRow(self._caption(self.tr("Day said")), self._said_day)
        self._listed.setObjectName("strip_listed")
        self._listed.clicked.connect(self._list)
        self._reject.setObjectName("strip_reject")
        self._reject.clicked.connect(self._rejected)
        for button in (self._listed, self._reject):
            button.setProperty("role", "link")
        buttons = QHBoxLayout()
        buttons.addWidget(self._listed)
        buttons.addWidget(self._reject)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self._title, self._relation, self._gave):
            column.addWidget(part)
        column.addLayout(self._choices)
        column.addWidget(self._place)
        column.addWidget(self._sentence)
        column.addLayout(fields)
        column.addLayout(self._asides)
        column.addWidget(self._why)
        column.addLayout(buttons)
        column.addWidget(self._applies)

    def _caption(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("role", "muted")
        return label

    @Slot()
    def _list(self) -> None:
        if self._facts is not None:
            self.listed_requested.emit(ListedRequested(self._facts.claims, not self._facts.row.listed))

    @Slot()
    def _rejected(self) -> None:
        if self._facts is not None:
            self.rejected_requested.emit(RejectedRequested((self._facts.claim,)))

    @Slot()
    def _absence(self) -> None:
        letter = self.sender().objectName().removeprefix("absent_")
        article = (
            next((uuid for uuid, known in self._facts.unmatched if known == letter), None) if self._facts else None
        )
        if self._facts is not None and article is not None:
            self.absence_requested.emit(AbsenceRequested(self._facts.row.claims, article))

    @Slot()
    def _doubt(self) -> None:
        place = int(self.sender().objectName().removeprefix("doubt_"))
        if self._facts is not None and place < len(self._facts.doubts):
            self.doubt_settled.emit(DoubtSettled(self._facts.claim, self._facts.doubts[place].about))


def _clear(layout: QVBoxLayout) -> None:
    """Take everything out of a layout, the lines in it included."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        if isinstance(inner, QHBoxLayout):
            while (part := inner.takeAt(0)) is not None:
                if (shown := part.widget()) is not None:
                    shown.hide()
                    shown.deleteLater()
