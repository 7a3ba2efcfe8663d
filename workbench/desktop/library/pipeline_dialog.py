"""What reads the articles: the pipeline that ships, or a spaCy pipeline of one's own, and what was found in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.desktop.fonts import scaled
from workbench.domain.errors import PipelineError


class PipelineDialog(QDialog):
    """Asks for a folder or a package name; one that cannot be used is refused with the reason.

    Signals:
        pipeline_chosen: Path or name of the pipeline, "" for the one that ships.
    """

    pipeline_chosen = Signal(str)

    def __init__(self, chosen: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pipeline_dialog")
        self.setWindowTitle(self.tr("Language pipeline"))
        self.setModal(False)
        self.name = QLineEdit(chosen, self)
        self.name.setObjectName("pipeline_name")
        self.name.setAccessibleName(self.tr("Folder or package of the pipeline"))
        self.name.setPlaceholderText(self.tr("Empty: the pipeline that ships with the program"))
        self.browse = QPushButton(self.tr("Browse…"), self)
        self.browse.setObjectName("pipeline_browse")
        self.found = QLabel(self)
        self.found.setObjectName("pipeline_found")
        self.found.setWordWrap(True)
        self.found.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._lay_out()
        self.name.textChanged.connect(self._look)
        self.browse.clicked.connect(self._browse)
        self.buttons.accepted.connect(self._save)
        self.buttons.rejected.connect(self.close)
        self._look()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.name, 1)
        line.addWidget(self.browse)
        layout = QVBoxLayout(self)
        layout.addLayout(line)
        layout.addWidget(self.found)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(scaled(520))

    @Slot()
    def _look(self) -> None:
        """Say what was found, and refuse what cannot be used."""
        text, usable = self._described(self.name.text().strip())
        self.found.setText(text)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(usable)

    def _described(self, name: str) -> tuple[str, bool]:
        from workbench.extraction import users_own

        if not name:
            return self.tr("The pipeline that ships with the program reads the articles."), True
        try:
            about = users_own.about(name)
        except PipelineError as error:
            return str(error), False
        lines = [self.tr("Found: {name} {version}").format(name=about.name, version=about.version)]
        if about.components:
            lines.append(self.tr("Components: {names}").format(names=", ".join(about.components)))
        notice = users_own.notice(about.name, universal_labels=about.universal)
        return "\n".join([*lines, *([notice] if notice else [])]), True

    @Slot()
    def _browse(self) -> None:
        """Let the person choose a folder, without stopping the window."""
        dialog = QFileDialog(self, self.tr("Folder of the pipeline"), str(Path(self.name.text() or Path.home())))
        dialog.setObjectName("pipeline_folder")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setModal(False)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.name.setText)
        dialog.show()

    @Slot()
    def _save(self) -> None:
        self.pipeline_chosen.emit(self.name.text().strip())
        self.close()
