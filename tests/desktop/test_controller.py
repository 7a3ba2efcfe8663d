"""Writes: told once, kept when the disk is full, never pretended."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from workbench.desktop import commands
from workbench.desktop.controller import Controller, Notice, Tone
from workbench.domain.errors import NotSavedError

if TYPE_CHECKING:
    from workbench.desktop.desk_session import DeskSession
    from workbench.domain.changes import Changes


def test_a_write_is_told_once(controller: Controller, session: DeskSession) -> None:
    told: list[Changes] = []
    controller.desk_changed.connect(told.append)
    controller.write(partial(commands.rename, session, "The blast"))
    assert len(told) == 1
    assert controller.desk is not None
    assert controller.desk.case.name == "The blast"


def test_what_the_disk_does_not_take_waits_and_is_said(controller: Controller, session: DeskSession) -> None:
    notices: list[Notice] = []
    settled: list[str] = []
    controller.told.connect(notices.append)
    controller.settled.connect(settled.append)
    full = True

    def rename() -> Changes:
        if full:
            raise NotSavedError("Not saved: the disk is full.")
        return commands.rename(session, "The blast")

    assert controller.write(rename) is None
    assert controller.unsaved == 1
    assert notices[-1].tone is Tone.ALARM
    assert notices[-1].text == "Not saved: the disk is full. 1 decision is waiting."
    controller.save_again()
    assert controller.unsaved == 1
    assert settled == []
    full = False
    controller.save_again()
    assert controller.unsaved == 0
    assert settled == ["unsaved"]
    assert controller.desk is not None
    assert controller.desk.case.name == "The blast"


def test_going_to_a_row_is_told_only_when_it_is_another(controller: Controller) -> None:
    moves: list[str] = []
    controller.place_changed.connect(lambda: moves.append(controller.place.row))
    assert controller.desk is not None
    here = controller.place.row
    other = next(row.key for row in controller.desk.rows if row.key != here)
    controller.select(here, controller.place.claim, controller.place.reading)
    controller.select(other)
    controller.back()
    assert moves == [other, here]


def test_a_failed_use_case_is_a_message_and_nothing_more(controller: Controller, session: DeskSession) -> None:
    notices: list[Notice] = []
    controller.told.connect(notices.append)
    session.select(session.place.row)
    from uuid import uuid4

    controller.write(partial(commands.reject, session, (uuid4(),)))
    assert len(notices) == 1
    assert notices[0].tone is Tone.NOTICE
    assert controller.unsaved == 0
