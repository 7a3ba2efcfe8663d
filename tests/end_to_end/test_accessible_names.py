"""Everything that can have the focus says what it is: read from Qt's accessible tree, as a screen reader does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QRadioButton, QWidget

from tests.end_to_end.desk import press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.end_to_end.conftest import Start
    from workbench.app import Program

DIALOGS = (
    "help.keys", "help.commands", "help.about", "case.details", "case.columns", "case.report", "view.keys",
    "view.pipeline", "view.reviewer",
)  # fmt: skip


def unnamed(top: QWidget) -> list[str]:
    """Return what can have the focus in a window and has no name."""
    found = []
    for widget in top.findChildren(QWidget):
        in_popup = widget.window() is not top  # a combo box's list opens as a window of its own, under its box's name
        if in_popup or widget.focusPolicy() is Qt.FocusPolicy.NoFocus or not widget.isVisibleTo(top):
            continue
        told = QAccessible.queryAccessibleInterface(widget)
        if told is None or not told.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} {widget.objectName()!r} in {top.objectName()!r}")
    return found


@pytest.fixture
def program(start: Start, qtbot: QtBot, searched: bytes) -> Program:
    made = start(content=searched)
    qtbot.waitUntil(lambda: made.controller.row is not None, timeout=30_000)
    shown = made.assembly.workspace.strip
    qtbot.waitUntil(lambda: shown.findChild(QRadioButton, "reading_0") is not None, timeout=30_000)
    return made


def test_everything_in_the_window_has_a_name(program: Program) -> None:
    assert unnamed(program.window) == []
    press(program, "Ctrl+2")
    assert unnamed(program.window) == []
    program.window.action_set.run("case.start")
    assert unnamed(program.window) == []


def test_everything_in_a_dialog_has_a_name(program: Program) -> None:
    for command in DIALOGS:
        program.window.action_set.run(command)
        opened = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not program.window]
        assert opened, command
        assert [name for window in opened for name in unnamed(window)] == [], command
        for window in opened:
            window.close()


def test_icons_alone_say_what_they_do(program: Program) -> None:
    bar = program.window.action_set.toolbar
    for action in bar.actions():
        button = bar.widgetForAction(action)
        if not action.isSeparator() and button is not None and action.text():
            assert button.accessibleName()
            assert button.toolTip()


def test_tab_goes_through_the_strip_as_it_is_read(program: Program, qtbot: QtBot) -> None:
    several = next(row for row in program.controller.desk.rows if len(row.readings) > 1)
    program.controller.select(several.key)
    strip = program.assembly.workspace.strip
    qtbot.waitUntil(lambda: strip.findChild(QRadioButton, "reading_1") is not None, timeout=10_000)
    order: list[QWidget] = []
    widget = strip
    for _ in range(400):
        following = widget.nextInFocusChain()
        if following is None or following is strip:
            break
        widget = following
        tabbed = widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and widget.isVisibleTo(program.window)
        if strip.isAncestorOf(widget) and tabbed and isinstance(widget, QPushButton | QRadioButton | QComboBox):
            order.append(widget)
    names = [widget.objectName() for widget in order]
    assert names.index("reading_0") < names.index("strip_listed") < names.index("work_state")
    assert names.index("work_state") < names.index("source_add") < names.index("record_and_next")


def walked(qtbot: QtBot, start: QWidget, presses: int) -> list[str]:
    """Return what has the focus after each press of Tab."""
    start.setFocus()
    names = []
    for _ in range(presses):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        names.append(QApplication.focusWidget().objectName())
    return names


def test_tab_goes_through_the_window_from_top_to_bottom(program: Program, qtbot: QtBot) -> None:
    program.assembly.workspace.settle()
    column = ["field-outlet", "field-published", "articleText"]
    choices = [f"comparison_{name}" for name in ("relation", "kind", "speaker", "decided", "base", "table")]
    expected = ["event_date_button", *column, *column, "qt_tabwidget_tabbar", *choices, "reading_0"]
    assert walked(qtbot, program.assembly.case_bar.name, len(expected)) == expected


def test_tab_leads_from_the_tabs_into_each_view_from_its_top(program: Program, qtbot: QtBot) -> None:
    for command, first in (
        ("view.claims", "claims_search"),
        ("view.timeline", "timeline_in"),
        ("view.quotes", "quotes_search"),
    ):
        program.window.action_set.run(command)
        view = program.assembly.workspace.front.view
        qtbot.waitUntil(view.hasFocus, timeout=5_000)
        order = walked(qtbot, program.assembly.workspace.panes.tabBar(), 10)
        assert order[0] == first
        assert view.objectName() in order
