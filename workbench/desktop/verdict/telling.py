"""The part of the strip that tells: passage in its sentence, reading, relation, what a verdict applies to."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.desktop import fonts, relation_marks
from workbench.desktop.signals import (
    AbsenceRequested,
    DoubtSettled,
    ListedRequested,
    ProposalAnswered,
    RejectedRequested,
)
from workbench.desktop.verdict.asides import Asides
from workbench.desktop.verdict.choices import ReadingChooser
from workbench.desktop.verdict.proposals import Proposals
from workbench.desktop.verdict.renderings import told

if TYPE_CHECKING:
    from workbench.desktop.theme import Colours
    from workbench.desktop.verdict.facts import Facts

_MARKS = '“”" '
_SHORT = 40
"""Characters up to which a reading that is the same as the words stands there once more."""
SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse


class Telling(QWidget):
    """Tells what is known of a reading.

    Signals:
        reading_picked: Another reading of the row was picked, by its place.
        listed_requested: `ListedRequested`.
        rejected_requested: `RejectedRequested`.
        absence_requested: `AbsenceRequested`.
        doubt_settled: `DoubtSettled`.
        proposal_answered: `ProposalAnswered`.
        correction_requested: Reading or speaker is to be corrected: the command's id.
    """

    reading_picked = Signal(int)
    listed_requested = Signal(ListedRequested)
    rejected_requested = Signal(RejectedRequested)
    absence_requested = Signal(AbsenceRequested)
    doubt_settled = Signal(DoubtSettled)
    proposal_answered = Signal(ProposalAnswered)
    correction_requested = Signal(str)

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
        self._renderings = self._label("strip_renderings")
        self._exact, self._read_as = self._label("strip_as_written"), self._label("strip_read_as")
        self._speaker, self._said_day = self._label("strip_speaker"), self._label("strip_said_day")
        self._why = self._label("strip_why", muted=True)
        self._applies = self._label("strip_applies")
        self._readings, self._asides, self._proposals = ReadingChooser(self), Asides(self), Proposals(self)
        self._proposals.answered.connect(self.proposal_answered)
        self._readings.picked.connect(self.reading_picked)
        self._asides.absence_requested.connect(self.absence_requested)
        self._asides.doubt_settled.connect(self.doubt_settled)
        self._listed, self._reject = QPushButton(self), QPushButton(self)
        self._corrections = (
            self._correction("claim.read_as", self.tr("Correct how it is read")),
            self._correction("claim.speaker", self.tr("Correct the speaker")),
        )
        self._lay_out()

    def show_facts(self, facts: Facts) -> None:
        """Tell of a reading."""
        self._facts = facts
        self._title.setText(facts.row.title)
        self._gave.setText(facts.gave)
        self._gave.setVisible(bool(facts.gave))
        self._place.setText(" · ".join(p for p in (facts.place, facts.origin, facts.standing) if p))
        self._exact.setText(" ".join(facts.exact.split()))
        same = facts.read_as.strip(_MARKS) == facts.exact.strip(_MARKS)  # a quote is read as it is written
        self._read_as.setText(self.tr("as written") if same and len(facts.exact) > _SHORT else facts.read_as)
        self._speaker.setText(facts.speaker or self.tr("no one is quoted"))
        self._said_day.setText(facts.said_day or (self.tr("not known") if facts.speaker else "–"))
        self._why.setText(self.tr("Worth checking, because: {why}").format(why=facts.why) if facts.why else "")
        self._why.setVisible(bool(facts.why))
        self._applies.setText(self.tr("Applies to: {what}").format(what=facts.applies))
        self._dress()
        self._readings.show_facts(facts)
        self._asides.show_facts(facts)
        self._proposals.show_facts(facts)
        self._name_buttons(facts)

    def name_keys(self) -> None:
        """Name the keys that act now."""
        self._proposals.name_keys()

    def set_colours(self, colours: Colours) -> None:
        """Tell in another theme's colours."""
        self._colours = colours
        self._dress()

    def set_read_only(self, read_only: bool) -> None:
        """Switch off what would write."""
        for button in self._corrections:
            button.setEnabled(not read_only)
        self._listed.setEnabled(not read_only)
        self._reject.setEnabled(not read_only)
        self._asides.setEnabled(not read_only)
        self._proposals.setEnabled(not read_only)

    def _dress(self) -> None:
        """Write what holds colours: the relation's word and the emphasised passage."""
        facts = self._facts
        if facts is None:
            return
        ink = relation_marks.colour(self._colours, facts.row).name()
        head = f'<b style="color:{ink}">{escape(f"{facts.mark} {facts.word}".strip())}</b>'
        note = f" · {escape(facts.row.note)}" if facts.row.note else ""
        reason = f"<br>{escape(facts.row.reason)}" if facts.row.reason else ""
        by_hand = "".join(f"<br>{escape(told)}" for told in (facts.row.by_hand, facts.row.parted) if told)
        sources = "".join(f"<br>{escape(line)}" for line in facts.sources.splitlines())
        self._relation.setText(f"{head}{note}{reason}{sources}{by_hand}")
        self._renderings.setText(told(facts.renderings, self._colours))
        self._renderings.setVisible(bool(facts.renderings))
        passage = f'<span style="font-weight:600; text-decoration:underline">{escape(facts.exact)}</span>'
        self._sentence.setText(f"{escape(facts.before)}{passage}{escape(facts.after)}")

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
        for part in (self._title, self._relation, self._proposals, self._gave):
            column.addWidget(part)
        column.addWidget(self._readings)
        column.addWidget(self._place)
        column.addWidget(self._sentence)
        column.addWidget(self._renderings)
        column.addLayout(self._fields())
        column.addWidget(self._asides)
        column.addWidget(self._why)
        column.addLayout(buttons)
        column.addWidget(self._applies)

    def _fields(self) -> QGridLayout:
        """Return the fields with their captions; a grid, for a form gives wrapped texts too little room at first."""
        fields = QGridLayout()
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setHorizontalSpacing(12)
        fields.setVerticalSpacing(2)
        fields.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        captions = (self.tr("As written"), self.tr("Read as"), self.tr("Speaker"), self.tr("Day said"))
        labels = (self._exact, self._read_as, self._speaker, self._said_day)
        for row, (text, label, button) in enumerate(
            zip(captions, labels, (None, *self._corrections, None), strict=True)
        ):
            fields.addWidget(self._caption(text), row, 0, top)
            label.setAlignment(top)
            fields.addWidget(label, row, 1, 1, 1 if button else 2)
            if button is not None:
                fields.addWidget(button, row, 2, top)
        return fields

    def _correction(self, command: str, spoken: str) -> QPushButton:
        button = QPushButton(self.tr("Correct…"), self)
        button.setObjectName(f"strip_{command.partition('.')[2]}_correct")
        button.setAccessibleName(spoken)
        button.setToolTip(spoken)
        button.setProperty("role", "link")
        button.clicked.connect(partial(self._ask, command))
        return button

    def _ask(self, command: str, _checked: bool = False) -> None:
        self.correction_requested.emit(command)

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
