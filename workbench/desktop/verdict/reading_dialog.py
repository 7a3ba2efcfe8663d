"""What a passage is to be read as: value, modifier, unit and counted thing of a number; the day of a time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.desktop.fonts import scaled
from workbench.desktop.signals import ValueCorrected
from workbench.domain import wording
from workbench.domain.quantity import Modifier
from workbench.services import typed_values
from workbench.services.typed_values import Typed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.domain.claim import Claim
    from workbench.domain.desk import ClaimView, Desk

UNITS = (
    "percent", "percentage point", "dollar", "euro", "pound sterling", "kilometer", "meter", "mile", "kilogram",
    "metric ton", "hour", "day", "week", "month", "year", "year of age", "degree celsius",
)  # fmt: skip
"""Offered beside the units of the case; any other can be typed."""


class ReadingDialog(QDialog):
    """Asks what a passage is to be read as.

    Signals:
        corrected: It is to be read so (`ValueCorrected`).
    """

    corrected = Signal(ValueCorrected)

    def __init__(self, desk: Desk, view: ClaimView, *, timed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._text = desk.article(view.claim.article).stored.article.text
        self._timed = timed
        self.setWindowTitle(self.tr("Read as"))
        self.setMinimumWidth(scaled(440))
        self.low, self.high, self.counted = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.modifier, self.unit, self.day = QComboBox(self), QComboBox(self), QDateEdit(self)
        self.preview = QLabel(self)
        self._save = QPushButton(self.tr("Save"), self)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._fill_in(view.claim, _units(desk), _known_day(desk, view))
        self._lay_out()
        self._connect()
        self._changed()

    def typed(self) -> Typed:
        """Return the fields as they stand."""
        modifier = list(Modifier)[self.modifier.currentIndex()]
        return Typed(self.low.text(), self.high.text(), modifier, self.unit.currentText(), self.counted.text())

    def _fill_in(self, claim: Claim, units: Sequence[str], day: date) -> None:
        value = claim.quantity
        self.modifier.addItems([self._modifier_word(modifier) for modifier in Modifier])
        self.unit.setEditable(True)
        self.unit.addItems(["", *units])
        self.day.setDisplayFormat("d MMMM yyyy")
        self.day.setCalendarPopup(True)
        self.day.setDate(QDate(day.year, day.month, day.day))
        if value is not None:
            self.low.setText(wording.number(value.low))
            self.high.setText(wording.number(value.high) if value.high is not None else "")
            self.modifier.setCurrentIndex(list(Modifier).index(value.modifier))
            self.unit.setCurrentText(value.unit or "")
            self.counted.setText(value.counted.text if value.counted is not None else "")
        self.high.setPlaceholderText(self.tr("only of a range"))
        self.unit.setCurrentText(value.unit or "" if value is not None else "")

    def _modifier_word(self, modifier: Modifier) -> str:
        return {
            Modifier.EQUAL: self.tr("exactly"),
            Modifier.ABOUT: self.tr("about"),
            Modifier.MORE: self.tr("more than"),
            Modifier.AT_LEAST: self.tr("at least"),
            Modifier.LESS: self.tr("less than"),
            Modifier.AT_MOST: self.tr("at most"),
        }[modifier]

    def _lay_out(self) -> None:
        passage = QLabel(f"“{wording.as_written(self._view.claim)}”", self)
        passage.setTextFormat(Qt.TextFormat.PlainText)
        passage.setWordWrap(True)
        form = QFormLayout()
        for name, label, field, of_time in (
            ("modifier", self.tr("Modifier"), self.modifier, False),
            ("low", self.tr("Value"), self.low, False),
            ("high", self.tr("up to"), self.high, False),
            ("unit", self.tr("Unit"), self.unit, False),
            ("counted", self.tr("Counted"), self.counted, False),
            ("day", self.tr("Day"), self.day, True),
        ):
            field.setObjectName(f"reading_{name}")
            for part in (field, *field.findChildren(QLineEdit)):
                part.setAccessibleName(label)
            if of_time == self._timed:
                form.addRow(label, field)
            else:
                field.hide()
        self.preview.setObjectName("reading_preview")
        self.preview.setTextFormat(Qt.TextFormat.PlainText)
        self.preview.setWordWrap(True)
        buttons = QDialogButtonBox(self)
        for button, name, role in (
            (self._save, "reading_save", QDialogButtonBox.ButtonRole.AcceptRole),
            (self._cancel, "reading_cancel", QDialogButtonBox.ButtonRole.RejectRole),
        ):
            button.setObjectName(name)
            button.setAccessibleName(button.text())
            buttons.addButton(button, role)
        buttons.accepted.connect(self._accepted)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(passage)
        column.addLayout(form)
        column.addWidget(self.preview)
        column.addWidget(buttons)
        (self.day if self._timed else self.low).setFocus()
        self.low.selectAll()

    def _connect(self) -> None:
        for field in (self.low, self.high, self.counted):
            field.textChanged.connect(self._changed)
        self.modifier.currentIndexChanged.connect(self._changed)
        self.unit.currentTextChanged.connect(self._changed)
        self.day.dateChanged.connect(self._changed)

    def _picked(self) -> date:
        picked = self.day.date()
        return date(picked.year(), picked.month(), picked.day())

    def _hour(self) -> str:
        """Return the time of day, which stays when the day is corrected: ", 02:00", or ""."""
        made = typed_values.day(self._picked(), self._view.claim)
        return wording.clock(str(made.fields.get("tail") or ""))

    @Slot()
    def _changed(self) -> None:
        """Say how it will be read, or what is wrong with it."""
        if self._timed:
            self.preview.setText(self.tr("Read as {value}").format(value=wording.day(self._picked()) + self._hour()))
            return
        made = typed_values.quantity(self.typed(), self._view.claim, self._text)
        wrong = self.tr("A number is needed, as 1,200 or 1.2 million; of a range the smaller one first.")
        read = self.tr("Read as {value}")
        self.preview.setText(read.format(value=wording.quantity(made)) if made is not None else wrong)
        self._save.setEnabled(made is not None)

    @Slot()
    def _accepted(self) -> None:
        claim = self._view.claim
        if self._timed:
            self.corrected.emit(ValueCorrected(claim.uuid, typed_values.day(self._picked(), claim)))
        else:
            made = typed_values.quantity(self.typed(), claim, self._text)
            if made is None:
                return
            self.corrected.emit(ValueCorrected(claim.uuid, made))
        self.accept()


def _units(desk: Desk) -> list[str]:
    """Return the units of the case, then the usual ones."""
    used = (view.claim.quantity.unit for view in desk.claims.values() if view.claim.quantity is not None)
    return list(dict.fromkeys([*sorted({unit for unit in used if unit}), *UNITS]))


def _known_day(desk: Desk, view: ClaimView) -> date:
    """Return the day to begin with: the one read, else the article's, else the event's; never today's."""
    moment, published = view.moment, desk.article(view.claim.article).stored.article.masthead.published.value
    known = (moment.earliest if moment is not None else None) or published or desk.case.event_date or date(2000, 1, 1)
    return date(known.year, known.month, known.day)
