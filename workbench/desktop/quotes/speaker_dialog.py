"""Who said it: the people of the articles to choose from, or a name typed, and where that holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from workbench.desktop.fonts import scaled
from workbench.desktop.signals import SpeakerCorrected
from workbench.domain.wording import as_written
from workbench.services import voices
from workbench.services.speakers import Scope, is_pronoun

if TYPE_CHECKING:
    from workbench.domain.desk import Desk


@dataclass(frozen=True, slots=True)
class Asked:
    """What the dialog asks about.

    Attributes:
        words: The passage.
        speaker: Who says it now, "" for no one.
        letter: Of its article.
        offered: Names to choose from.
        here: Passages of this speaker in the article.
        everywhere: The same in the case.
    """

    claim: UUID
    words: str
    speaker: str
    letter: str
    offered: tuple[str, ...]
    here: int
    everywhere: int


def asked(desk: Desk, claim: UUID) -> Asked:
    """Return what to ask about a passage."""
    found = desk.claims[claim].claim
    here, everywhere = voices.mentions(desk, found)
    name = found.speaker.name if found.speaker is not None else ""
    if name and is_pronoun(name):
        everywhere = here
    letter, offered = desk.article(found.article).letter, voices.offered(desk, found.article)
    return Asked(claim, as_written(found), name, letter, offered, here, everywhere)


class SpeakerDialog(QDialog):
    """Asks who said it.

    Signals:
        corrected: Somebody said it (`SpeakerCorrected`).
    """

    corrected = Signal(SpeakerCorrected)

    def __init__(self, about: Asked, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = about
        self.setWindowTitle(self.tr("Speaker"))
        self.setMinimumWidth(scaled(420))
        self.names = QComboBox(self)
        self._scopes = QButtonGroup(self)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._lay_out()
        self.names.setFocus()
        self._buttons.accepted.connect(self._accepted)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        about = self._about
        words = about.words if len(about.words) <= 160 else f"{about.words[:158].rstrip()} …"
        passage = QLabel(
            self.tr("Who said it? “{words}” in {letter}").format(words=words.strip("“”\"'"), letter=about.letter)
        )
        passage.setWordWrap(True)
        passage.setTextFormat(Qt.TextFormat.PlainText)
        self._offer_names()
        column = QVBoxLayout(self)
        column.addWidget(passage)
        column.addWidget(self.names)
        for place, (scope, text) in enumerate(self._wordings()):
            choice = QRadioButton(text, self)
            choice.setObjectName(f"speaker_scope_{scope.value}")
            choice.setAccessibleName(text)
            choice.setChecked(place == 0)
            self._scopes.addButton(choice, list(Scope).index(scope))
            column.addWidget(choice)
        for button in self._buttons.buttons():
            standard = self._buttons.standardButton(button)
            button.setObjectName("speaker_ok" if standard == QDialogButtonBox.StandardButton.Ok else "speaker_cancel")
            button.setAccessibleName(button.text().replace("&", ""))
        column.addWidget(self._buttons)

    def _offer_names(self) -> None:
        names = self.names
        names.setObjectName("speaker_name")
        names.setAccessibleName(self.tr("Name of the speaker"))
        edit = QLineEdit(names)
        names.setEditable(True)
        names.setLineEdit(edit)
        names.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        names.addItems(list(self._about.offered))
        names.setEditText(self._about.speaker)
        completer = QCompleter(list(self._about.offered), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        edit.setCompleter(completer)
        edit.setObjectName("speaker_name_field")
        edit.setAccessibleName(names.accessibleName())
        edit.setPlaceholderText(self.tr("No one is quoted"))
        edit.setClearButtonEnabled(True)
        edit.selectAll()

    def _wordings(self) -> list[tuple[Scope, str]]:
        about = self._about
        scopes = [(Scope.PASSAGE, self.tr("This passage, with the figures and times in it"))]
        if about.here > 1:
            text = self.tr("All {count} passages of {name} in {letter}")
            scopes.append((Scope.ARTICLE, text.format(count=about.here, name=about.speaker, letter=about.letter)))
        if about.everywhere > about.here:
            text = self.tr("All {count} passages of {name} in this case, however the name is spelled")
            scopes.append((Scope.CASE, text.format(count=about.everywhere, name=about.speaker)))
        return scopes

    @Slot()
    def _accepted(self) -> None:
        scope = list(Scope)[self._scopes.checkedId()]
        self.corrected.emit(SpeakerCorrected(self._about.claim, self.names.currentText().strip(), scope))
        self.accept()
