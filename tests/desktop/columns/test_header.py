"""Headers: what is asked about a story, and the answers a person gives."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.columns.made_desks import dam_desk, desk, name, stored
from tests.desktop.columns.shown_areas import Show, column_of
from workbench.desktop.columns.answer_popup import AnswerPopup
from workbench.desktop.columns.area import ColumnsArea
from workbench.desktop.columns.eliding import ElidingButton, ElidingLabel
from workbench.desktop.columns.events import MastheadCorrected
from workbench.domain.article import Fact, Known, Masthead, Provenance, ProvenanceKind


def question(area: ColumnsArea, letter: str, field: str) -> ElidingButton:
    button = column_of(area, letter).header.findChild(ElidingButton, f"field-{field}")
    assert isinstance(button, ElidingButton)
    return button


def popup_of(area: ColumnsArea) -> AnswerPopup:
    popup = area.window().findChild(AnswerPopup)
    assert isinstance(popup, AnswerPopup)
    return popup


def test_the_fitting_years_are_offered_and_one_is_picked(show: Show, qtbot: QtBot) -> None:
    area = show(dam_desk())
    assert question(area, "B", "published").accessibleName() == "Published? 3 times stay open"
    question(area, "B", "published").click()
    option = popup_of(area).findChild(QPushButton, "option-2014-03-04")
    assert isinstance(option, QPushButton)
    assert option.text() == "Tuesday, 4 Mar 2014"
    with qtbot.waitSignal(area.masthead_corrected) as told:
        option.click()
    assert told.args == [MastheadCorrected(name("B"), "published", date(2014, 3, 4))]


def test_a_typed_day_needs_its_year(show: Show, qtbot: QtBot) -> None:
    area = show(dam_desk())
    question(area, "B", "published").click()
    popup = popup_of(area)
    edit = popup.findChild(QLineEdit, "answerEdit")
    assert isinstance(edit, QLineEdit)
    told: list[MastheadCorrected] = []
    area.masthead_corrected.connect(told.append)
    qtbot.keyClicks(edit, "4 March")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert told == []
    assert any("with its year" in label.text() for label in popup.findChildren(QLabel))
    qtbot.keyClicks(edit, " 2025")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert told == [MastheadCorrected(name("B"), "published", date(2025, 3, 4))]


def test_a_known_outlet_can_be_corrected(show: Show, qtbot: QtBot) -> None:
    area = show(dam_desk())
    question(area, "A", "outlet").click()
    edit = popup_of(area).findChild(QLineEdit, "answerEdit")
    assert isinstance(edit, QLineEdit)
    assert edit.text() == "The Coastline"
    with qtbot.waitSignal(area.masthead_corrected) as told:
        edit.setText("  Coastline Daily ")
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert told.args == [MastheadCorrected(name("A"), "outlet", "Coastline Daily")]


def test_the_keyboard_leaves_a_question_as_it_came(show: Show, qtbot: QtBot) -> None:
    area = show(dam_desk())
    area.window().activateWindow()
    asking = question(area, "B", "outlet")
    asking.click()
    edit = popup_of(area).findChild(QLineEdit, "answerEdit")
    assert edit is not None
    qtbot.waitUntil(edit.hasFocus)
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: area.window().findChild(AnswerPopup) is None)
    assert asking.hasFocus()
    asking.click()
    question(area, "A", "outlet").setFocus()  # by Tab
    qtbot.waitUntil(lambda: area.window().findChild(AnswerPopup) is None)


def test_a_question_goes_away_unanswered(show: Show, qtbot: QtBot) -> None:
    area = show(dam_desk())
    question(area, "B", "outlet").click()
    with qtbot.assertNotEmitted(area.masthead_corrected):
        qtbot.keyClick(popup_of(area), Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: area.window().findChild(AnswerPopup) is None)
        question(area, "B", "outlet").click()
        qtbot.mouseClick(column_of(area, "A").pane.viewport(), Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: area.window().findChild(AnswerPopup) is None)
    assert column_of(area, "A").pane.hasFocus()


def test_a_header_wraps_and_shortens_but_never_clips(show: Show) -> None:
    long_name = "The Extraordinarily Long-Winded Gazette of the Northern Provinces and Their Several Islands"
    head = Masthead(outlet=Fact(long_name, Known.FOUND))
    notes = tuple(Provenance(kind, long_name) for kind in ProvenanceKind)
    area = show(desk([stored("A", "Text.", masthead=head, provenance=notes), stored("B", "Text.")], []), 700)
    header = column_of(area, "A").header
    for child in header.findChildren(QWidget):
        assert header.rect().contains(child.geometry()), child.objectName()
    outlet = question(area, "A", "outlet")
    assert outlet.text().endswith("…")
    assert outlet.accessibleName() == long_name
    chips = header.findChildren(ElidingLabel)
    assert len({chip.y() for chip in chips}) > 1
