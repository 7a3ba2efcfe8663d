"""The bar under a column's header: that claims are being found, could not be found, or that there are none."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from workbench.desktop import keymap
from workbench.domain.case import AnalysisState
from workbench.domain.desk import DeskArticle


@dataclass(frozen=True, slots=True)
class Message:
    """What the bar says.

    Attributes:
        text: In the desk's words.
        details: What went wrong, shown on demand.
        retry: Whether trying again makes sense.
    """

    text: str
    details: str = ""
    retry: bool = False


def _tr(text: str) -> str:
    return QCoreApplication.translate("bar", text)


def message(article: DeskArticle, claims: int) -> Message | None:
    """Return what is to be said about one column, or None: then there is no bar."""
    stored = article.stored
    if stored.analysis is AnalysisState.FAILED:
        text = _tr("Finding claims stopped in {letter}. Your verdicts are safe.").format(letter=article.letter)
        return Message(text, stored.failure, retry=True)
    if stored.analysis is AnalysisState.PENDING:
        return Message(_tr("Finding claims …"))
    if stored.notices:
        return Message("\n".join(stored.notices))
    if not claims:
        text = _tr("Nothing to check was found in this text. Select a passage and press {key} to add one.")
        return Message(text.format(key=keymap.way("claim.add")))
    return None


class ColumnBar(QFrame):
    """Says one thing about its column; hidden when there is nothing to say.

    Signals:
        retry_requested: *Try again* was pressed.
    """

    retry_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("columnBar")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._text = self._label("barText")
        self._details = self._label("barDetails")
        self._details.setProperty("role", "muted")
        self._retry = self._link("retry", self.tr("Try again"))
        self._more = self._link("details", self.tr("Details"))
        self._retry.clicked.connect(self._ask_retry)
        self._more.clicked.connect(self._toggle_details)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(3)
        column.addWidget(self._text)
        links = QHBoxLayout()
        links.setSpacing(8)
        links.addWidget(self._retry)
        links.addWidget(self._more)
        links.addStretch()
        column.addLayout(links)
        column.addWidget(self._details)
        self.setVisible(False)

    def say(self, said: Message | None) -> None:
        """Show a message, or nothing."""
        self.setVisible(said is not None)
        if said is None:
            return
        self._text.setText(said.text)
        self.setAccessibleName(said.text)
        self._details.setText(said.details)
        self._details.setVisible(False)
        self._retry.setVisible(said.retry)
        self._more.setVisible(bool(said.details))

    def _label(self, name: str) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setWordWrap(True)
        return label

    def _link(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.setProperty("role", "link")
        button.setAutoDefault(False)
        return button

    @Slot()
    def _ask_retry(self) -> None:
        self.retry_requested.emit()

    @Slot()
    def _toggle_details(self) -> None:
        self._details.setVisible(not self._details.isVisible())
