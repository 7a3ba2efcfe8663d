"""Small helps for tests of panes: one on a desk, which widgets keys and screen readers meet, how they are named."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QWidget

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.desktop.claims.pane import ClaimsPane
    from workbench.desktop.matrix.pane import MatrixPane
    from workbench.desktop.quotes.pane import QuotesPane
    from workbench.desktop.timeline.pane import TimelinePane
    from workbench.domain.desk import Desk

    Pane = TypeVar("Pane", ClaimsPane, MatrixPane, QuotesPane, TimelinePane)

INTERACTIVE = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)


def on_desk(qtbot: QtBot, pane: Pane, desk: Desk, width: int, height: int) -> Pane:
    """Show a desk in a pane on a window of its own, and return the pane."""
    qtbot.addWidget(pane)
    pane.resize(width, height)
    pane.show_desk(desk)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


def nameless(root: QWidget) -> list[str]:
    """Return the interactive widgets of ours that lack an object name or an accessible name.

    Parts that Qt makes inside its own widgets (a combo box's list, a field's clear button) are Qt's to name.
    """
    found = []
    for widget in root.findChildren(QWidget):
        takes_keys = isinstance(widget, INTERACTIVE) and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if takes_keys and not _inside_a_widget_of_qt(widget) and not (widget.objectName() and widget.accessibleName()):
            found.append(f"{type(widget).__name__} {widget.objectName()!r} {widget.accessibleName()!r}")
    return found


def _inside_a_widget_of_qt(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, (QComboBox, QLineEdit)):
            return True
        above = above.parentWidget()
    return False


def tab_order(first: QWidget, root: QWidget) -> list[str]:
    """Return the object names that Tab walks through from `first`, without leaving `root` and without going round."""
    names, widget = [first.objectName()], first.nextInFocusChain()
    while widget is not first:
        takes_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        if takes_tab and root.isAncestorOf(widget) and widget.isVisibleTo(root) and widget.isEnabled():
            names.append(widget.objectName())
        widget = widget.nextInFocusChain()
    return names
