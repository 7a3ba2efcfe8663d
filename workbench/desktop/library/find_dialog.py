"""Other reports of the event, among all stored articles: what was found and why, to be ticked and added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from workbench.desktop import wording
from workbench.desktop.fonts import scaled
from workbench.desktop.library.tick_list import TickList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.services.searching import Report

_WITH_LIST = (620, 420)
"""Width and height with found reports."""
_SENTENCE = 520
"""Width where there are none: as high as the sentence that says so."""
_FIGURES = "0123456789"


def _tr(text: str) -> str:
    return QCoreApplication.translate("finding", text)


def in_words(report: Report) -> str:
    """Return a found report in two lines: who printed what and when, and what it shares with the case."""
    outlet = report.outlet or _tr("Outlet not known")
    day = wording.day(report.published) or _tr("day not known")
    return f"{outlet} – {report.title or _tr('no headline')} · {day}\n{why(report.shared)}"


def why(shared: Sequence[str]) -> str:
    """Return what two reports share: "In both: Harrow, Torv · figures 12, 300 · silo"."""
    figures = [word for word in shared if word[0] in _FIGURES]
    names = [word for word in shared if word[0].isupper()]
    words = [word for word in shared if word not in figures and word not in names]
    told = _tr("figures {figures}").format(figures=", ".join(figures)) if figures else ""
    parts = [", ".join(names), told, ", ".join(words)]
    return _tr("In both: {what}").format(what=" · ".join(part for part in parts if part))


class FindDialog(QDialog):
    """Lists found reports with a tick each.

    Signals:
        add_requested: The ticked ones are to be added (a tuple of `Report`).
    """

    add_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reports: tuple[Report, ...] = ()
        self._roomy: bool | None = None
        self.setWindowTitle(self.tr("Other reports of this event"))
        self.told = QLabel(self)
        self.told.setObjectName("find_told")
        self.told.setWordWrap(True)
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.found = TickList(self)
        self.found.setObjectName("found_reports")
        self.found.setAccessibleName(self.tr("Stored reports that may tell the same event"))
        self.found.setWordWrap(True)
        self.found.setSpacing(2)
        self.found.setAlternatingRowColors(True)
        self.found.tick_changed.connect(self._ticked)
        self.found.itemActivated.connect(self._toggle)
        self.add = QPushButton(self.tr("Add to this case"), self)
        self.add.setObjectName("add_found")
        self.add.setAccessibleName(self.add.text())
        self.add.clicked.connect(self._add)
        self._column = QVBoxLayout(self)
        self._lay_out()
        self.show_reports((), "")

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self.add, QDialogButtonBox.ButtonRole.ActionRole)
        for button in (self.add, *buttons.buttons()):
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)  # Enter ticks, and is not to add or close in the same breath
        buttons.rejected.connect(self.close)
        self._column.addWidget(self.told)
        self._column.addWidget(self.found, 1)
        self._column.addWidget(buttons)

    def show_reports(self, reports: Sequence[Report], told: str) -> None:
        """List reports, the likeliest first, under a sentence that says what they are; what was ticked stays so."""
        kept = {report.article for report in self.ticked()}
        self._reports = tuple(reports)
        self.told.setText(told)
        self.found.fill((in_words(report), report.article in kept) for report in self._reports)
        self._make_room(some=bool(self._reports))
        self._ticked()

    def _make_room(self, *, some: bool) -> None:
        """Be as high as what is to be said: a list, or one sentence."""
        if some is self._roomy:
            return
        self._roomy = some
        self.found.setVisible(some)
        self.add.setVisible(some)
        sentence, (width, height) = scaled(_SENTENCE), _WITH_LIST
        low = self._column.totalHeightForWidth(sentence)
        self.resize(*((scaled(width), scaled(height)) if some else (sentence, low)))

    def ticked(self) -> tuple[Report, ...]:
        """Return the ticked reports."""
        return tuple(self._reports[place] for place in self.found.ticked())

    @Slot()
    def _ticked(self) -> None:
        self.add.setEnabled(bool(self.ticked()))

    @Slot(QListWidgetItem)
    def _toggle(self, item: QListWidgetItem) -> None:
        """Tick with Enter or a double click as well as with the space bar."""
        place = self.found.row(item)
        self.found.tick(place, on=not self.found.is_ticked(place))

    @Slot()
    def _add(self) -> None:
        self.add_requested.emit(self.ticked())
