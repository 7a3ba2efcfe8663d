"""What was chosen and typed on a row and not recorded: kept while one looks elsewhere, and over a restart."""

from __future__ import annotations

import json

from pytestqt.qtbot import QtBot

from tests.helpers.strips import checked, recorded, row
from workbench.desktop.theme import Mode, Theme
from workbench.desktop.verdict.strip import VerdictStrip
from workbench.domain.desk import Desk
from workbench.domain.verdict import Question, Verdict


def test_what_was_typed_is_there_again(qtbot: QtBot, strip: VerdictStrip, desk: Desk) -> None:
    aground, killed = row(desk, "When it ran aground"), row(desk, "People killed")
    strip.show_row(desk, aground)
    strip.choose(Verdict.DISPUTED)
    qtbot.keyClicks(strip.form.reason, "Mon or Tue?")
    strip.show_row(desk, killed)
    assert strip.form.reason.toPlainText() == ""
    strip.show_row(desk, aground, 1)
    assert strip.form.reason.toPlainText() == ""  # the other reading
    strip.show_row(desk, aground)
    assert strip.form.reason.toPlainText() == "Mon or Tue?"
    assert checked(strip, Question.SO) == [Verdict.DISPUTED]


def test_a_draft_survives_a_restart(qtbot: QtBot, strip: VerdictStrip, desk: Desk) -> None:
    aground = row(desk, "When it ran aground")
    strip.show_row(desk, aground)
    strip.choose(Verdict.MISATTRIBUTED)
    strip.form.reason.insertPlainText("Ünsent 👩‍✈️")
    stored = json.loads(json.dumps(strip.draft()))
    again = VerdictStrip(Theme(Mode.DARK))
    qtbot.addWidget(again)
    again.restore_draft(stored)
    again.show_row(desk, aground)
    assert again.form.reason.toPlainText() == "Ünsent 👩‍✈️"
    assert again.draft() == stored


def test_a_draft_is_gone_only_when_it_was_recorded(qtbot: QtBot, strip: VerdictStrip, desk: Desk) -> None:
    aground = row(desk, "When it ran aground")
    strip.show_row(desk, aground)
    strip.choose(Verdict.DISPUTED)
    with qtbot.waitSignal(strip.verdict_requested) as told:
        strip.record()
    strip.show_row(desk, aground)  # the disk was full
    assert strip.draft() != {}
    strip.show_row(recorded(desk, told.args[0]), aground)
    assert strip.draft() == {}


def test_an_undone_verdict_does_not_come_back_as_a_draft(qtbot: QtBot, strip: VerdictStrip, desk: Desk) -> None:
    full = row(desk, "Whether the ferry was overloaded")
    strip.show_row(desk, full)
    strip.choose(Verdict.DISPUTED)
    with qtbot.waitSignal(strip.verdict_requested) as told:
        strip.record()
    strip.show_row(recorded(desk, told.args[0]), full)
    assert strip.draft() == {}
    strip.show_row(desk, full)  # undone
    assert checked(strip, Question.SAID) == []
