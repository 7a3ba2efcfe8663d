"""Bars above the desk: one sentence each, with what can be done about it. Never a chain of boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.desktop.controller import Tone

if TYPE_CHECKING:
    from workbench.desktop.controller import Notice
    from workbench.desktop.theme import Theme


class Bar(QFrame):
    """One message.

    Signals:
        closed: It was acted on or dismissed; carries its purpose.
    """

    closed = Signal(str)

    def __init__(self, notice: Notice, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self.setAccessibleName(notice.text)
        self.setAutoFillBackground(True)
        self._notice = notice
        self._theme = theme
        self._label = QLabel(notice.text, self)
        self._label.setWordWrap(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 8, 6)
        layout.addWidget(self._label, 1)
        if notice.action:
            layout.addWidget(self._button(notice.action, self._act))
        if notice.tone is not Tone.ALARM or not notice.action:
            layout.addWidget(self._button("Dismiss", self._dismiss))
        self._paint()
        theme.theme_changed.connect(self._paint)

    def _button(self, text: str, pressed: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"bar_{text.casefold().replace(' ', '_')}")
        button.setAccessibleName(text)
        button.clicked.connect(pressed)
        return button

    @Slot()
    def _act(self) -> None:
        self.closed.emit(self._notice.purpose)
        if self._notice.run is not None:
            self._notice.run()

    @Slot()
    def _dismiss(self) -> None:
        self.closed.emit(self._notice.purpose)

    @Slot()
    def _paint(self) -> None:
        """Red ground for what is not saved, the panel's for everything else."""
        colours = self._theme.colours
        alarm = self._notice.tone is Tone.ALARM
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, colours.colour("differ" if alarm else "hover"))
        self.setPalette(palette)
        words = QPalette(self._label.palette())
        words.setColor(QPalette.ColorRole.WindowText, colours.colour("ground" if alarm else "text"))
        self._label.setPalette(words)


class MessageBars(QWidget):
    """The bars that hold now, the newest below; one per purpose."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_bars")
        self._theme = theme
        self._bars: dict[str, Bar] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show a message; one of the same purpose (or the same words) makes place for it."""
        purpose = notice.purpose or notice.text
        self.settle(purpose)
        bar = Bar(notice, self._theme, self)
        bar.closed.connect(lambda _="", purpose=purpose: self.settle(purpose))
        self._bars[purpose] = bar
        self._column.addWidget(bar)
        self.show()

    @Slot(str)
    def settle(self, purpose: str) -> None:
        """Take a message away."""
        bar = self._bars.pop(purpose, None)
        if bar is not None:
            bar.hide()
            bar.deleteLater()
        self.setVisible(bool(self._bars))

    def texts(self) -> list[str]:
        """Return what the bars say."""
        return [bar.accessibleName() for bar in self._bars.values()]
