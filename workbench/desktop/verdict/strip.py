"""The strip: everything about one reading, and where its verdict is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.desktop.fonts import scaled
from workbench.desktop.signals import (
    AbsenceRequested,
    DoubtSettled,
    ListedRequested,
    ProposalAnswered,
    ReadingChosen,
    RejectedRequested,
    VerdictRequested,
)
from workbench.desktop.verdict.body import BESIDE_WHEN_LOW, StripBody
from workbench.desktop.verdict.facts import Facts, facts
from workbench.desktop.verdict.judging import Judging
from workbench.domain.verdict import DEFAULT_SCALE, LONG_SCALE, Question, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from workbench.desktop.theme import Theme
    from workbench.domain.decision import Json
    from workbench.domain.desk import Desk, Row

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
        proposal_answered: Join, or Not the same (`ProposalAnswered`).
        correction_requested: Reading or speaker is to be corrected: the command's id.
        record_and_next_requested: The button of that name, or Ctrl+Enter in a field: call `record`, then go on.
        draft_changed: Something was typed or chosen that is not recorded yet; a crash must not lose it.
    """

    verdict_requested = Signal(VerdictRequested)
    reading_chosen = Signal(ReadingChosen)
    listed_requested = Signal(ListedRequested)
    rejected_requested = Signal(RejectedRequested)
    absence_requested = Signal(AbsenceRequested)
    doubt_settled = Signal(DoubtSettled)
    proposal_answered = Signal(ProposalAnswered)
    correction_requested = Signal(str)
    record_and_next_requested = Signal()
    draft_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._judging = Judging()
        self.setObjectName("verdict_strip")
        self.setAccessibleName(self.tr("Verdict"))
        self.setAcceptDrops(True)
        self._body = StripBody(theme.colours, self)
        self.telling, self.questions, self.form = self._body.telling, self._body.questions, self._body.form
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._body)
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
        if told == self._judging.facts:  # another part of the case changed
            return
        moved = self._judging.show(told)
        self._body.show_parts(True)
        self.telling.show_facts(told)
        self._ask(told)
        self._body.settle()
        if moved:
            self._body.scroll_to_top()

    def clear(self) -> None:
        """Show no row."""
        self._keep_draft()
        self._judging.show(None)
        self._body.show_parts(False)

    def set_long_scale(self, long: bool) -> None:
        """Offer ten verdicts, or four."""
        self.set_scale(LONG_SCALE if long else DEFAULT_SCALE)

    def set_scale(self, scale: Sequence[Verdict]) -> None:
        """Offer these verdicts."""
        for box in self.questions.values():
            box.set_scale(scale)
        self._show_answers()

    def offer_confidence(self, on: bool) -> None:
        """Show the field for confidence, which is off by default."""
        self.form.offer_confidence(on)

    def name_keys(self) -> None:
        """Name the keys that act now: on buttons, in hints and in the foot line."""
        self._body.name_keys()
        if self._judging.facts is not None:
            self._ask(self._judging.facts)

    def set_read_only(self, read_only: bool) -> None:
        """Switch off everything that would write: another window is editing this case."""
        self._body.set_read_only(read_only)

    def set_orientation(self, orientation: Qt.Orientation | None) -> None:
        """Stack its parts (vertical, a panel) or set them side by side (horizontal, a sheet); None: as width allows."""
        self._body.set_orientation(orientation)
        self.updateGeometry()

    # What is judged

    @property
    def asked(self) -> Question:
        """The question that a verdict key answers."""
        return self._judging.asked

    def choose(self, verdict: Verdict) -> None:
        """Choose a verdict for the question being asked; it is recorded by `record`."""
        if self._judging.facts is not None:
            self.form.choose(verdict)

    @Slot()
    def enter(self) -> None:
        """Go into the strip: to the reason when a verdict waits for it, else to the verdicts."""
        if self._judging.facts is not None and self.form.draft().verdict is not None:
            self.form.reason.setFocus()
        elif self._judging.facts is not None:
            self.questions[self.asked].focus_first()

    @Slot()
    def add_source(self) -> None:
        """Add a source and go to it."""
        if self._judging.facts is not None:
            self.form.sources.add()

    @Slot()
    def record(self) -> None:
        """Ask for the judgement to be recorded; does nothing when nothing was changed since it last was."""
        told, draft = self._judging.facts, self.form.draft()
        if told is not None and self._judging.differs(draft):
            self._judging.unpick()
            self.verdict_requested.emit(VerdictRequested(told.passages(self.asked), draft.judgement(self.asked)))

    def draft(self) -> dict[str, Json]:
        """Return everything typed and not recorded, for the next start."""
        self._keep_draft()
        return self._judging.drafts.to_dict()

    def restore_draft(self, stored: Mapping[str, Json]) -> None:
        """Take back what `draft` returned."""
        self._judging.drafts.restore(stored)
        if self._judging.facts is not None:
            self._ask(self._judging.facts)

    # Inside

    def _keep_draft(self) -> None:
        self._judging.keep(self.form.draft())

    def _ask(self, told: Facts) -> None:
        """Ask a question: fields and keys are for it."""
        asked = dict(told.questions)
        for each, box in self.questions.items():
            box.setVisible(each in asked)
            box.set_active(each is self.asked, self._judging.several)
        self.form.ask(self.asked, self._judging.several)
        self.form.show_draft(self._judging.draft())
        self._keep_draft()
        self._show_answers()

    @Slot()
    def _show_answers(self) -> None:
        """Show beside each question what was answered and what waits to be recorded."""
        told, draft = self._judging.facts, self.form.draft()
        for question, judged in told.questions if told else ():
            mine = question is self.asked
            recorded = judged.judgement.verdict if judged else None
            pending = mine and self._judging.differs(draft)
            self.questions[question].show_answer(draft.verdict if mine else recorded, judged, pending=pending)

    @Slot(Question, Verdict)
    def _chosen(self, question: Question, verdict: Verdict) -> None:
        if self._judging.facts is not None:
            self._take(self._judging.facts, question, verdict)

    def _take(self, told: Facts, question: Question, verdict: Verdict) -> None:
        """Take a verdict that was clicked: Verified is recorded at once, the others wait for their reason."""
        if question is not self.asked:
            self._keep_draft()
            self._judging.pick(question)
            self._ask(told)
        self.choose(verdict)
        if verdict is Verdict.VERIFIED:
            self.record()
        else:
            self.form.reason.setFocus()

    @Slot(int)
    def _reading_picked(self, place: int) -> None:
        if self._judging.facts is not None:
            self.reading_chosen.emit(ReadingChosen(self._judging.facts.row.key, place))

    @Slot()
    def _theme_changed(self) -> None:
        self._body.set_colours(self._theme.colours)

    def _connect(self) -> None:
        for box in self.questions.values():
            box.chosen.connect(self._chosen)
        self.form.edited.connect(self._show_answers)
        self.form.edited.connect(self.draft_changed)
        self.telling.reading_picked.connect(self._reading_picked)
        self.telling.listed_requested.connect(self.listed_requested)
        self.telling.rejected_requested.connect(self.rejected_requested)
        self.telling.absence_requested.connect(self.absence_requested)
        self.telling.doubt_settled.connect(self.doubt_settled)
        self.telling.proposal_answered.connect(self.proposal_answered)
        self.telling.correction_requested.connect(self.correction_requested)
        self._body.record_button.clicked.connect(self.record_and_next_requested)
        self._theme.theme_changed.connect(self._theme_changed)

    def sizeHint(self) -> QSize:
        """A panel of a readable width."""
        return QSize(scaled(400), 640)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a panel beside four columns, low enough for a sheet, whose parts stand side by side."""
        return QSize(scaled(BESIDE_WHEN_LOW if self._body.beside else 340), 160)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Record and go on with Ctrl+Enter from any field."""
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.record_and_next_requested.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and links as sources."""
        if self._judging.facts is not None and (event.mimeData().hasUrls() or event.mimeData().hasText()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped as sources."""
        if self._judging.facts is not None and self.form.sources.take(event.mimeData()):
            event.acceptProposedAction()
