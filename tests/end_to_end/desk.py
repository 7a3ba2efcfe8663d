"""Steps that the end-to-end tests share: what a person does and sees."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workbench.domain.case import AnalysisState

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.app import Program
    from workbench.domain.desk import Desk, Row

WIRE = """Blast at the quay kills 12

By Ilse Brandt

HARROW, March 3, 2021 (Northern Wire) - At least 300 people were sent home after a blast killed 12 people at the quay \
of Harrow on Tuesday, police said.

"The fire is out," said mayor Ana Torv.
"""
COURIER = """Twenty dead at the port

HARROW, March 3, 2021 - A blast killed 20 people at the quay of Harrow on Tuesday, police said. Some 310 people were \
sent home.

"The fire is not out," said engineer Jon Brask.
"""


def press(program: Program, keys: str) -> None:
    """Press keys, written as the table of commands writes them, in whatever has the focus."""
    for key in keys.split():
        *modifiers, name = key.split("+")
        flags = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            flags |= {
                "Ctrl": Qt.KeyboardModifier.ControlModifier,
                "Shift": Qt.KeyboardModifier.ShiftModifier,
                "Alt": Qt.KeyboardModifier.AltModifier,
            }[modifier]
        code = {"Esc": "Escape"}.get(name, name)
        QTest.keyClick(QApplication.focusWidget() or program.window, getattr(Qt.Key, f"Key_{code}"), flags)


def desk(program: Program) -> Desk:
    assert program.controller is not None
    assert program.controller.desk is not None
    return program.controller.desk


def paste(program: Program, text: str) -> None:
    """Paste an article with Ctrl+V."""
    QGuiApplication.clipboard().setText(text)
    press(program, "Ctrl+V")


def drop(program: Program, *paths: Path) -> None:
    """Drop files on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(200, 200), Qt.DropAction.CopyAction, data, buttons, keys)
    program.window.dragEnterEvent(entered)
    assert entered.isAccepted()
    program.window.dropEvent(QDropEvent(QPointF(200, 200), Qt.DropAction.CopyAction, data, buttons, keys))


def analysed(program: Program, articles: int) -> bool:
    """Tell whether so many articles are on the desk and all of them were searched."""
    if program.controller is None or program.controller.desk is None:
        return False
    states = [article.stored.analysis for article in program.controller.desk.articles]
    return states == [AnalysisState.DONE] * articles


def wait_for_claims(program: Program, qtbot: QtBot, articles: int = 2) -> None:
    """Wait until so many articles were searched; one whose search failed ends the test with the reason."""

    def searched() -> bool:
        assert program.flow is not None
        assert not program.flow.details, program.flow.details
        return analysed(program, articles)

    qtbot.waitUntil(searched, timeout=30_000)


def row(program: Program) -> Row:
    assert program.controller is not None
    assert program.controller.row is not None
    return program.controller.row


def kill_worker(program: Program) -> None:
    """End the analysis process the hard way."""
    assert program.flow is not None
    pid = program.flow._finder.pid  # type: ignore[attr-defined]
    os.kill(pid, signal.SIGKILL)
