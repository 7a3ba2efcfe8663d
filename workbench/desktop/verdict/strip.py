"""The strip: everything about one reading, and where its verdict is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from workbench.desktop.signals import (
    AbsenceRequested,
    DoubtSettled,
    ListedRequested,
    ReadingChosen,
    RejectedRequested,
    VerdictRequested,
)
from workbench.desktop.verdict.draft import Draft, Drafts, of_judgement
from workbench.desktop.verdict.facts import Facts, facts
from workbench.desktop.verdict.form import VerdictForm
from workbench.desktop.verdict.question_box import QuestionBox
from workbench.desktop.verdict.telling import Telling
from workbench.domain.verdict import DEFAULT_SCALE, LONG_SCALE, Question, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from workbench.desktop.theme import Theme
    from workbench.domain.decision import Json
    from workbench.domain.desk import Desk, Row

BESIDE = 820
"""From this width on, what is told and what is asked stand beside each other."""
FOOT_IN_ONE = 560
"""From this width on, the line of keys stands beside the button."""
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class VerdictStrip(QWidget):
    """Shows one reading of a row and takes its verdict. Nothing is chosen before a person chooses it.

    Signals:
        verdict_requested: A judgement is to be recorded (`VerdictRequested`).
        reading_chosen: Another reading of the row was picked (`ReadingChosen`).
        listed_requested: On or off the list to check (`ListedRequested`).
        rejected_requested: Not a claim (`RejectedRequested`).
        absence_requested: An article does not mention it (`AbsenceRequested`).
        doubt_settled: A doubtful field is right (`DoubtSettled`).
        record_and_next_requested: The button of that name, or Ctrl+Enter in a field: call `record`, then go on.
    """

    verdict_requested = Signal(VerdictRequested)
    reading_chosen = Signal(ReadingChosen)
    listed_requested = Signal(ListedRequested)
    rejected_requested = Signal(RejectedRequested)
    absence_requested = Signal(AbsenceRequested)
    doubt_settled = Signal(DoubtSettled)
    record_and_next_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._facts: Facts | None = None
        self._drafts = Drafts()
        self._active = Question.SO
        self._picked: tuple[str, Question] | None = None
        self._orientation: Qt.Orientation | None = None
        self.setObjectName("verdict_strip")
        self.setAccessibleName(self.tr("Verdict"))
        self.setAcceptDrops(True)
        self.telling = Telling(theme.colours, self)
        self.questions = {question: QuestionBox(question, theme.colours, self) for question in Question}
        self.form = VerdictForm(self)
        self._record_button = QPushButton(self.tr("Record and next  (Ctrl+Enter)"), self)
        self._nothing = QLabel(self.tr("Select a claim to see what the reports say of it."), self)
        self._lay_out()
        self._connect()
        self.clear()

    # What is shown

    def show_row(self, desk: Desk, row: Row | None, reading_index: int = 0, claim: UUID | None = None) -> None:
        """Show a reading of a row; what was typed for it and not recorded is there again."""
        self._keep_draft()
        told = facts(desk, row, reading_index, claim) if row else None
        if told is None:
            self.clear()
            return
        moved = self._facts is None or (self._facts.row.key, self._facts.chosen) != (told.row.key, told.chosen)
        self._facts = told
        self._body.show()
        self._nothing.hide()
        self.telling.show_facts(told)
        self._ask(self._question_for(told))
        if moved:
            self._scroll.verticalScrollBar().setValue(0)

    def clear(self) -> None:
        """Show no row."""
        self._keep_draft()
        self._facts = None
        self._body.hide()
        self._nothing.show()
        self._record_button.setEnabled(False)

    def set_long_scale(self, long: bool) -> None:
        """Offer ten verdicts, or four."""
        self.set_scale(LONG_SCALE if long else DEFAULT_SCALE)

    def set_scale(self, scale: Sequence[Verdict]) -> None:
        """Offer these verdicts."""
        for box in self.questions.values():
            box.set_scale(scale)
        if self._facts is not None:
            self._ask(self._active)

    def offer_confidence(self, on: bool) -> None:
        """Show the field for confidence, which is off by default."""
        self.form.offer_confidence(on)

    def set_read_only(self, read_only: bool) -> None:
        """Switch off everything that would write: another window is editing this case."""
        for box in self.questions.values():
            box.setEnabled(not read_only)
        self.form.setEnabled(not read_only)
        self.telling.set_read_only(read_only)
        self._record_button.setVisible(not read_only)

    def set_orientation(self, orientation: Qt.Orientation | None) -> None:
        """Stack its parts (vertical, a panel) or set them side by side (horizontal, a sheet); None: as width allows."""
        self._orientation = orientation
        self._turn()

    # What is judged

    @property
    def asked(self) -> Question:
        """The question that a verdict key answers."""
        return self._active

    def choose(self, verdict: Verdict) -> None:
        """Choose a verdict for the question being asked; it is recorded by `record`."""
        if self._facts is not None:
            self.form.choose(verdict)

    @Slot()
    def enter(self) -> None:
        """Go into the strip: to the reason when a verdict waits for it, else to the verdicts."""
        if self._facts is None:
            return
        if self.form.draft().verdict is not None:
            self.form.reason.setFocus()
        else:
            self.questions[self._active].focus_first()

    @Slot()
    def add_source(self) -> None:
        """Add a source and go to it."""
        if self._facts is not None:
            self.form.sources.add()

    @Slot()
    def record(self) -> None:
        """Ask for the judgement to be recorded; does nothing when nothing was changed since it last was."""
        if self._facts is None or not self._pending():
            return
        self._picked = None
        self.verdict_requested.emit(VerdictRequested(self._facts.claims, self.form.draft().judgement(self._active)))

    def draft(self) -> dict[str, Json]:
        """Return everything typed and not recorded, for the next start."""
        self._keep_draft()
        return self._drafts.to_dict()

    def restore_draft(self, stored: Mapping[str, Json]) -> None:
        """Take back what `draft` returned."""
        self._drafts.restore(stored)
        if self._facts is not None:
            self._ask(self._active)

    # Inside

    def _key(self) -> str:
        """Return what a draft is kept under: a reading is known by its first passage."""
        return f"{self._facts.claims[0].hex}/{self._active.value}" if self._facts else ""

    def _recorded(self) -> Draft:
        judged = self._facts.judged(self._active) if self._facts else None
        return of_judgement(judged.judgement if judged else None)

    def _pending(self) -> bool:
        draft, recorded = self.form.draft(), self._recorded()
        return draft != recorded and not (draft.empty and recorded.empty)

    def _keep_draft(self) -> None:
        if self._facts is not None:
            self._drafts.keep(self._key(), self.form.draft(), self._recorded())

    def _question_for(self, told: Facts) -> Question:
        """Return the question to ask: the one a person picked for this row, one with a draft, else the first open."""
        if self._picked is not None and self._picked[0] == told.row.key:
            return self._picked[1]
        return told.asked_first()

    def _ask(self, question: Question) -> None:
        """Ask a question: fields and keys are for it."""
        assert self._facts is not None  # noqa: S101 -- only called with a row shown
        self._active = question
        several = len(self._facts.questions) > 1
        asked = dict(self._facts.questions)
        for each, box in self.questions.items():
            box.setVisible(each in asked)
            box.set_active(each is question, several)
        self.form.ask(question, several)
        recorded = self._recorded()
        draft = self._drafts.by_key.get(self._key(), recorded)
        self.form.show_draft(draft)
        self._drafts.keep(self._key(), self.form.draft(), recorded)
        self._show_answers()

    def _show_answers(self) -> None:
        assert self._facts is not None  # noqa: S101 -- only called with a row shown
        pending = self._pending()
        for question, judged in self._facts.questions:
            mine = question is self._active
            verdict = self.form.draft().verdict if mine else judged.judgement.verdict if judged else None
            self.questions[question].show_answer(verdict, judged, pending=mine and pending)
        self._record_button.setEnabled(True)

    @Slot()
    def _edited(self) -> None:
        if self._facts is not None:
            self._show_answers()

    @Slot(Question, Verdict)
    def _chosen(self, question: Question, verdict: Verdict) -> None:
        """Take a verdict that was clicked: Verified is recorded at once, the others wait for their reason."""
        if self._facts is None:
            return
        if question is not self._active:
            self._keep_draft()
            self._picked = (self._facts.row.key, question)
            self._ask(question)
        self.choose(verdict)
        if verdict is Verdict.VERIFIED:
            self.record()
        else:
            self.form.reason.setFocus()

    @Slot(int)
    def _reading_picked(self, place: int) -> None:
        if self._facts is not None:
            self.reading_chosen.emit(ReadingChosen(self._facts.row.key, place))

    @Slot()
    def _theme_changed(self) -> None:
        self.telling.set_colours(self._theme.colours)
        for box in self.questions.values():
            box.set_colours(self._theme.colours)

    def _connect(self) -> None:
        for box in self.questions.values():
            box.chosen.connect(self._chosen)
        self.form.edited.connect(self._edited)
        self.telling.reading_picked.connect(self._reading_picked)
        self.telling.listed_requested.connect(self.listed_requested)
        self.telling.rejected_requested.connect(self.rejected_requested)
        self.telling.absence_requested.connect(self.absence_requested)
        self.telling.doubt_settled.connect(self.doubt_settled)
        self._record_button.clicked.connect(self.record_and_next_requested)
        self._theme.theme_changed.connect(self._theme_changed)

    def _lay_out(self) -> None:
        judging, told = QVBoxLayout(), QVBoxLayout()
        judging.setSpacing(10)
        for question in Question:
            judging.addWidget(self.questions[question])
        judging.addWidget(self.form)
        judging.addStretch(1)
        told.addWidget(self.telling)
        told.addStretch(1)
        self._body = QWidget(self)
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._body)
        self._parts.setContentsMargins(14, 12, 14, 12)
        self._parts.setSpacing(16)
        self._parts.addLayout(told)
        self._parts.addLayout(judging)
        self._set_up_scrolling()
        self._nothing.setProperty("role", "muted")
        self._nothing.setWordWrap(True)
        self._nothing.setMargin(14)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._nothing)
        column.addWidget(self._scroll, 1)
        column.addLayout(self._foot())

    def _set_up_scrolling(self) -> None:
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("strip_scroll")
        self._scroll.setAccessibleName(self.tr("Verdict"))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._body)

    def _foot(self) -> QBoxLayout:
        self._record_button.setObjectName("record_and_next")
        self._record_button.setAccessibleName(self.tr("Record and next"))
        self._record_button.setProperty("role", "primary")
        hint = QLabel(self.tr("J next · Space to check · V verdict · F1 all keys"), self)
        hint.setObjectName("strip_foot")
        hint.setProperty("role", "muted")
        hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._foot_line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot_line.setContentsMargins(14, 6, 14, 8)
        self._foot_line.addWidget(hint, 1)
        self._foot_line.addWidget(self._record_button)
        return self._foot_line

    def _turn(self) -> None:
        beside = self._orientation is Qt.Orientation.Horizontal
        if self._orientation is None:
            beside = self.width() >= BESIDE
        self._parts.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._parts.setStretch(0, 1 if beside else 0)
        self._parts.setStretch(1, 1)
        wide = beside or self.width() >= FOOT_IN_ONE
        self._foot_line.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.BottomToTop)

    def sizeHint(self) -> QSize:
        """A panel of a readable width."""
        return QSize(400, 640)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a panel beside four columns, low enough for a sheet."""
        return QSize(340, 160)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the parts or set them side by side."""
        super().resizeEvent(event)
        self._turn()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Record and go on with Ctrl+Enter from any field."""
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.record_and_next_requested.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and links as sources."""
        if self._facts is not None and (event.mimeData().hasUrls() or event.mimeData().hasText()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped as sources."""
        if self._facts is not None and self.form.sources.take(event.mimeData()):
            event.acceptProposedAction()
