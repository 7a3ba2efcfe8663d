"""A column's header: letter, outlet, day and how it is known, provenance chips, open questions."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from workbench.desktop import fonts
from workbench.desktop.columns import masthead
from workbench.desktop.columns.answer_popup import AnswerPopup
from workbench.desktop.columns.eliding import ElidingButton, ElidingLabel
from workbench.desktop.columns.events import MastheadCorrected
from workbench.desktop.columns.flow_layout import FlowLayout
from workbench.domain.desk import DeskArticle


class Header(QFrame):
    """Tells what is known about one story and asks what is not; wraps, never clips.

    Signals:
        masthead_corrected: A person answered a question or corrected a fact.
    """

    masthead_corrected = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("columnHeader")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._article: UUID | None = None
        self._shown: tuple[object, ...] = ()
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(12, 7, 12, 7)

    def show_article(self, article: DeskArticle) -> None:
        """Show one story's masthead; nothing is rebuilt when it says the same."""
        fields = (masthead.outlet_field(article), masthead.published_field(article))
        chips = masthead.chips(article)
        title = article.stored.article.masthead.title.value or ""
        shown = (article.letter, title, fields, chips)
        self._article = article.stored.uuid
        if shown == self._shown:
            return
        self._shown = shown
        self._clear()
        self._flow.addWidget(self._letter(article.letter, title))
        for field in fields:
            self._flow.addWidget(self._button(field))
        for chip in chips:
            label = ElidingLabel(chip.text, "chip")
            label.setObjectName("chip")
            label.setToolTip(chip.reason or chip.text)
            self._flow.addWidget(label)
        self.updateGeometry()

    def fields(self) -> list[QWidget]:
        """Return the buttons of the facts it shows, from left to right."""
        items = (self._flow.itemAt(place) for place in range(self._flow.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, ElidingButton)]

    def _clear(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _letter(self, letter: str, title: str) -> QLabel:
        label = QLabel(letter)
        label.setObjectName("letter")
        label.setFont(fonts.interface_font(12, bold=True))
        label.setAccessibleName(self.tr("Report {letter}").format(letter=letter))
        label.setToolTip(title)
        return label

    def _button(self, field: masthead.Field) -> ElidingButton:
        button = ElidingButton(field.text, "question" if field.asks else "fact")
        button.setObjectName(f"field-{field.name}")
        how = field.reason or (self.tr("Asked") if field.asks else "")
        button.setToolTip(
            "\n".join(part for part in (how, self.tr("Click to correct") if not field.asks else "") if part)
        )
        if field.name == "outlet" and not field.asks:
            font = QFont(button.font())
            font.setBold(True)
            button.setFont(font)
        button.clicked.connect(partial(self._ask, field, button))
        return button

    def _ask(self, field: masthead.Field, button: QWidget, _checked: bool = False) -> None:
        popup = AnswerPopup(field, self.window())
        popup.answered.connect(self._correct)
        popup.open_below(button)

    @Slot(str, object)
    def _correct(self, name: str, value: object) -> None:
        if self._article is not None:
            # Qt's signals carry objects; the popup sends what `MastheadCorrected` names.
            self.masthead_corrected.emit(MastheadCorrected(self._article, name, value))  # type: ignore[arg-type]
