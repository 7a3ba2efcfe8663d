"""A header's question, asked in a small frame over the text: the answers that fit, and a field for another one.

Never a dialog, and no window of its own: nothing else stops while it is open.
"""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from workbench.desktop.columns.days import parse_day, weekday_words
from workbench.desktop.columns.masthead import Field

_ELSEWHERE = (QEvent.Type.MouseButtonPress, QEvent.Type.FocusIn)


class AnswerPopup(QFrame):
    """Asks for an outlet or a publication day; a click or Tab elsewhere, or Esc, closes it unanswered.

    Signals:
        answered: The field's name and its value: text for an outlet, a day for "published".
    """

    answered = Signal(str, object)

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.Box)
        self.setObjectName("answerPopup")
        self._field = field
        self._asked_by: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        title = QLabel(self._title())
        title.setWordWrap(True)
        column.addWidget(title)
        for option in field.options:
            column.addWidget(self._option(option))
        self._edit = QLineEdit(field.value)
        self._hint = QLabel("")
        self._hint.setProperty("role", "muted")
        self._hint.setVisible(False)
        column.addLayout(self._entry())
        column.addWidget(self._hint)

    def open_below(self, widget: QWidget) -> None:
        """Show it under the button that asked, inside its window, with the field ready to type in."""
        self._asked_by = widget
        window = self.parentWidget() or widget.window()
        self.adjustSize()
        place = widget.mapTo(window, QPoint(0, widget.height() + 2))
        self.move(max(0, min(place.x(), window.width() - self.width())), place.y())
        self.show()
        self.raise_()
        self._edit.setFocus(Qt.FocusReason.PopupFocusReason)
        self._edit.selectAll()
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close unanswered when a click or the keyboard goes elsewhere; the click still does what it would."""
        if event.type() in _ELSEWHERE and isinstance(watched, QWidget):
            inside = watched is self or self.isAncestorOf(watched)
            if not inside and watched.window() is self.window():
                self.close()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close unanswered on Esc, and give the keyboard back to the button that asked."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            if self._asked_by is not None and isValid(self._asked_by):
                self._asked_by.setFocus()
        else:
            super().keyPressEvent(event)

    def _title(self) -> str:
        asks = self.tr("Which outlet?") if self._field.name == "outlet" else self.tr("On which day was it published?")
        return f"{asks}\n{self._field.reason}" if self._field.reason else asks

    def _option(self, day: date) -> QPushButton:
        button = QPushButton(weekday_words(day))
        button.setObjectName(f"option-{day.isoformat()}")
        button.setAccessibleName(button.text())
        button.setAutoDefault(False)
        button.clicked.connect(partial(self._answer_option, day))
        return button

    def _entry(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._edit.setObjectName("answerEdit")
        self._edit.setAccessibleName(self._title())
        self._edit.setMinimumWidth(180)
        if self._field.name == "published":
            self._edit.setPlaceholderText(self.tr("year-month-day"))
        self._edit.returnPressed.connect(self._answer_typed)
        button = QPushButton(self.tr("Set"))
        button.setObjectName("answerSet")
        button.setAccessibleName(self.tr("Set"))
        button.setProperty("role", "primary")
        button.clicked.connect(self._answer_typed)
        row.addWidget(self._edit)
        row.addWidget(button)
        return row

    def _answer_option(self, day: date, _checked: bool = False) -> None:
        self._answer(day)

    @Slot()
    def _answer_typed(self) -> None:
        text = self._edit.text().strip()
        value = text if self._field.name == "outlet" else parse_day(text)
        if value:
            self._answer(value)
            return
        self._hint.setText(self.tr("Write the day with its year: year-month-day, or day month year."))
        self._hint.setVisible(self._field.name == "published")
        self.adjustSize()

    def _answer(self, value: str | date) -> None:
        self.answered.emit(self._field.name, value)
        self.close()
