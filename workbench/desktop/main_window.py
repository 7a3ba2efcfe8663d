"""The window. It only assembles: menus from the table, pages, and the wires between views and controller."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QSize, Signal, Slot
from PySide6.QtWidgets import QLabel, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from workbench.desktop.action_set import ActionSet
from workbench.desktop.actions import COMMANDS
from workbench.desktop.command_keys import with_keys
from workbench.desktop.theme import Mode, Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent

    from workbench.desktop.settings import Settings

TITLE = "Claim Workbench"
_SIZE = QSize(1366, 768)


class MainWindow(QMainWindow):
    """Frame of the program. What fills it is put in after the first paint, by `app`.

    Signals:
        painted: The window has been painted for the first time.
        closing: The window is about to close; everything that must be stored is stored now.
        files_dropped: Files were dropped anywhere (a list of paths).
        text_dropped: Text was dropped anywhere.
    """

    painted = Signal()
    closing = Signal()
    files_dropped = Signal(object)
    text_dropped = Signal(str)

    def __init__(self, settings: Settings, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle(TITLE)
        self.setAcceptDrops(True)
        self.settings = settings
        self.theme = theme
        self.commands = with_keys(COMMANDS, settings.own_keys())
        self.action_set = ActionSet(self, self.commands)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(QWidget(self.pages))
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.pages, 1)
        body = QWidget(self)
        body.setLayout(self._column)
        self.setCentralWidget(body)
        self.counts = QLabel(self)
        self.counts.setObjectName("counts")
        self.counts.setContentsMargins(8, 0, 8, 2)
        self.counts.setText(self.tr("Opening…"))  # until there is something to count: nothing else is on screen yet
        self.hint = QLabel(self)
        self.hint.setObjectName("hint")
        self.statusBar().addWidget(self.counts)
        self.statusBar().addPermanentWidget(self.hint)
        self._was_painted = False
        if not self.restoreGeometry(settings.window("geometry")):
            self.resize(_SIZE)

    def put_above(self, bars: QWidget) -> None:
        """Put the message bars above the pages."""
        self._column.insertWidget(0, bars)

    def show_page(self, page: QWidget) -> None:
        """Bring a page to the front."""
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)

    @Slot(str)
    def show_counts(self, text: str) -> None:
        """Show the figures of the status bar."""
        self.counts.setText(text)

    @Slot(str)
    def show_hint(self, text: str) -> None:
        """Show which keys come next, or a passing message."""
        self.hint.setText(text)

    def name_case(self, name: str) -> None:
        """Show the open case in the title."""
        self.setWindowTitle(f"{name} – {TITLE}" if name else TITLE)

    def choose_theme(self, name: str) -> None:
        """Change the theme and remember it."""
        self.settings.theme = name
        self.theme.set_mode(Mode(name))
        self.action_set.set_checked({f"theme.{name}": True})

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when the window has been seen for the first time."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close without asking: everything is stored already."""
        self.settings.set_window("geometry", self.saveGeometry())
        self.closing.emit()
        self.settings.save()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and text from anywhere."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand over what was dropped."""
        event.acceptProposedAction()
        paths, text = dropped(event.mimeData())
        if paths:
            self.files_dropped.emit(paths)
        elif text:
            self.text_dropped.emit(text)


def dropped(data: QMimeData) -> tuple[list[Path], str]:
    """Return the files of a drop or the clipboard, and the text where there are none."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return paths, "" if paths else data.text()
