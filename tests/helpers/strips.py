"""What tests of the strip look at and press."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from workbench.desktop.signals import VerdictRequested
from workbench.desktop.verdict.strip import VerdictStrip
from workbench.domain.desk import Desk, Row
from workbench.domain.verdict import Judged, Question, Verdict


def row(desk: Desk, title: str) -> Row:
    return next(row for row in desk.rows if row.title == title)


def recorded(desk: Desk, request: VerdictRequested) -> Desk:
    """Return the desk as it is when a request was stored."""
    judged = Judged(request.judgement, uuid4(), "mara", datetime(2024, 3, 9, 8, 0, tzinfo=UTC))
    field = "said" if request.judgement.question is Question.SAID else "so"
    views = {uuid: replace(desk.claims[uuid], **{field: judged}) for uuid in request.claims}
    return replace(desk, claims={**desk.claims, **views})


def button(strip: QWidget, name: str) -> QAbstractButton:
    found = strip.findChild(QAbstractButton, name)
    assert found is not None, name
    return found


def label(strip: QWidget, name: str) -> str:
    found = strip.findChild(QLabel, name)
    assert found is not None, name
    return found.text()


def checked(strip: VerdictStrip, question: Question) -> list[Verdict]:
    return [b.verdict for b in strip.questions[question].buttons() if b.isChecked()]


def click(qtbot: QtBot, strip: QWidget, name: str) -> None:
    qtbot.mouseClick(button(strip, name), Qt.MouseButton.LeftButton, pos=button(strip, name).rect().center())
