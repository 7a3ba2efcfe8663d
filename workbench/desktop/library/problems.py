"""Every file that was not opened, in one list that stays beside the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from workbench.desktop.fonts import scaled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.domain.article import Problem


def in_words(problem: Problem) -> str:
    """Return a problem as one sentence that names the file; most reasons already do.

    >>> from workbench.domain.article import Problem
    >>> in_words(Problem("scan.pdf", "it contains pictures of pages, no text."))
    'scan.pdf was not opened: it contains pictures of pages, no text.'
    """
    if problem.name in problem.reason:
        return problem.reason
    text = QCoreApplication.translate("problems", "{name} was not opened: {reason}")
    return text.format(name=problem.name, reason=problem.reason)


class ProblemsList(QDialog):
    """Gathers problems as they come; never blocks the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problems")
        self.setWindowTitle(self.tr("Files that were not opened"))
        self.setModal(False)
        self.lines = QListWidget(self)
        self.lines.setObjectName("problem_lines")
        self.lines.setAccessibleName(self.tr("Files that were not opened"))
        self.lines.setWordWrap(True)
        self.lines.setAlternatingRowColors(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        clear = QPushButton(self.tr("Clear list"), self)
        clear.setObjectName("clear_problems")
        buttons.addButton(clear, QDialogButtonBox.ButtonRole.ResetRole)
        clear.clicked.connect(self._clear)
        clear.setAutoDefault(False)  # Enter closes, it does not forget
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(self.tr("What could not be opened. Everything not named here was.")))
        layout.addWidget(self.lines)
        layout.addWidget(buttons)
        self.resize(scaled(560), scaled(280))

    def add(self, problems: Iterable[Problem]) -> None:
        """Put problems at the end of the list."""
        for problem in problems:
            self.lines.addItem(in_words(problem))
        self.lines.scrollToBottom()

    @property
    def count(self) -> int:
        """How many there are."""
        return self.lines.count()

    @Slot()
    def _clear(self) -> None:
        self.lines.clear()
        self.close()
