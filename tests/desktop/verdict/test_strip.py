"""The strip as a person uses it: choosing, writing, recording, moving away and coming back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.desks import ferry_desk
from tests.helpers.panes import nameless, tab_order
from tests.helpers.strips import button, checked, click, label, recorded, row
from workbench.desktop.signals import (
    AbsenceRequested,
    DoubtSettled,
    ListedRequested,
    ProposalAnswered,
    ReadingChosen,
    RejectedRequested,
    VerdictRequested,
)
from workbench.desktop.theme import DARK, LIGHT, Mode, Theme
from workbench.desktop.verdict.choices import ReadingButton, fitted
from workbench.desktop.verdict.facts import Choice
from workbench.desktop.verdict.strip import VerdictStrip
from workbench.domain.desk import Desk
from workbench.domain.reason import Doubtful
from workbench.domain.verdict import DEFAULT_SCALE, Evidence, Judgement, Question, Verdict, WorkState


def test_tells_what_must_always_be_visible(strip: VerdictStrip, desk: Desk) -> None:
    strip.show_row(desk, row(desk, "People on board"))
    assert "at least 300 people</span>" in label(strip, "strip_sentence")
    assert label(strip, "strip_as_written") == "at least 300 people"
    assert label(strip, "strip_read_as") == "at least 300 · people"
    assert label(strip, "strip_speaker") == "Ilse Marr"
    assert label(strip, "strip_said_day") == "6 Mar"
    assert "leaves room for the 300" in label(strip, "strip_relation")
    assert label(strip, "strip_applies") == "Applies to: at least 300 · people · Ilse Marr · 6 Mar · passage in A"
    assert label(strip, "strip_foot") == "J next · Space to check · V verdict · F1 all keys"


def test_markup_in_a_story_is_shown_as_text(strip: VerdictStrip, desk: Desk) -> None:
    killed = replace(row(desk, "People killed"), reason="<img src=x> & more", note="<b>")
    strip.show_row(desk, killed)
    assert "&lt;img src=x&gt; &amp; more" in label(strip, "strip_relation")


@pytest.mark.parametrize("title", [row.title for row in ferry_desk().rows if not row.decided])
def test_no_relation_fills_a_verdict_in(strip: VerdictStrip, desk: Desk, title: str) -> None:
    strip.show_row(desk, row(desk, title))
    assert all(checked(strip, question) == [] for question in Question)


def test_every_verdict_button_looks_alike(strip: VerdictStrip, desk: Desk) -> None:
    """Same ground, same frame for each verdict, whatever the relation: the middle of the frame's left edge."""
    strip.show_row(desk, row(desk, "When it ran aground"))
    strip.setFocus()
    buttons = strip.questions[Question.SO].buttons()
    looks = {(b.grab().toImage().pixelColor(1, b.height() // 2).name(), b.height()) for b in buttons}
    assert len(looks) == 1


def test_no_green_anywhere() -> None:
    for colours in (LIGHT, DARK):
        for name in ("differ", "speakers", "same", "selection", "ground", "panel", "text", "muted", "border"):
            colour = colours.colour(name)
            green = 80 <= colour.hsvHue() <= 160 and colour.hsvSaturationF() > 0.25
            assert not green, name


def test_buttons_carry_key_and_definition(strip: VerdictStrip, desk: Desk) -> None:
    strip.show_row(desk, row(desk, "People killed"))
    disputed = button(strip, "verdict_so_disputed")
    assert disputed.accessibleName() == "Is it so? Disputed"
    assert disputed.accessibleDescription() == "credible sources contradict each other. V D"


def test_verified_by_mouse_is_recorded_at_once(qtbot: QtBot, strip: VerdictStrip, desk: Desk) -> None:
    killed = row(desk, "People killed")
    strip.show_row(desk, killed)
    with qtbot.waitSignal(strip.verdict_requested) as told:
        click(qtbot, strip, "verdict_so_verified")
    assert told.args == [VerdictRequested((killed.claims[0],), Judgement(Question.SO, Verdict.VERIFIED))]


def test_disputed_waits_for_its_reason(qtbot: QtBot, strip: VerdictStrip, desk: Desk) -> None:
    strip.show_row(desk, row(desk, "When it ran aground"))
    with qtbot.assertNotEmitted(strip.verdict_requested):
        strip.choose(Verdict.DISPUTED)
        strip.enter()
    assert checked(strip, Question.SO) == [Verdict.DISPUTED]
    assert label(strip, "answer_so") == "Not recorded yet: Disputed. Ctrl+Enter records it."
    qtbot.keyClicks(strip.form.reason, "Two days.")
    with qtbot.waitSignal(strip.record_and_next_requested):
        qtbot.keyClick(strip.form.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(strip.verdict_requested) as told:
        strip.record()
    assert told.args[0].judgement == Judgement(Question.SO, Verdict.DISPUTED, "Two days.")


def test_nothing_changed_records_nothing(qtbot: QtBot, strip: VerdictStrip, desk: Desk) -> None:
    for title in ("When it left port", "When it ran aground"):
        strip.show_row(desk, row(desk, title))
        with qtbot.assertNotEmitted(strip.verdict_requested):
            strip.record()


def test_reason_sources_and_day_are_recorded(qtbot: QtBot, strip: VerdictStrip, desk: Desk) -> None:
    strip.show_row(desk, row(desk, "When it ran aground"))
    strip.choose(Verdict.FALSE)
    strip.form.as_of.setText("5 Mar 2024")
    strip.add_source()
    qtbot.keyClicks(strip.form.sources._rows[0].what, "https://a.example")
    strip.form.sources._rows[0].seen.setText("")
    with qtbot.waitSignal(strip.verdict_requested) as told:
        strip.record()
    judgement = told.args[0].judgement
    assert judgement.as_of is not None
    assert (judgement.as_of.isoformat(), judgement.sources) == ("2024-03-05", (Evidence("", "https://a.example"),))
    assert judgement.work is WorkState.DONE


def test_a_day_that_is_none_is_pointed_out(qtbot: QtBot, strip: VerdictStrip, desk: Desk) -> None:
    strip.show_row(desk, row(desk, "When it ran aground"))
    qtbot.keyClicks(strip.form.as_of, "5/3")
    assert not strip.form._as_of_wrong.isHidden()
    strip.form.as_of.clear()
    qtbot.keyClicks(strip.form.as_of, "2024-03-05")
    assert strip.form._as_of_wrong.isHidden()


def test_two_questions_one_after_the_other(qtbot: QtBot, strip: VerdictStrip, desk: Desk) -> None:
    full = row(desk, "Whether the ferry was overloaded")
    strip.show_row(desk, full)
    assert strip.asked is Question.SAID
    for question in (Question.SAID, Question.SO):
        with qtbot.waitSignal(strip.verdict_requested) as told:
            strip.choose(Verdict.VERIFIED)
            strip.record()
        assert told.args[0].judgement.question is question
        desk = recorded(desk, told.args[0])
        strip.show_row(desk, full)
    assert label(strip, "answer_said").startswith("Said: verified · no source recorded — mara, 9 Mar 2024")
    assert label(strip, "answer_so").startswith("Verified · no source recorded — mara")


def test_clicking_the_other_question_answers_that_one(qtbot: QtBot, strip: VerdictStrip, desk: Desk) -> None:
    strip.show_row(desk, row(desk, "Whether the ferry was overloaded"))
    click(qtbot, strip, "verdict_so_disputed")
    assert strip.asked is Question.SO
    assert checked(strip, Question.SAID) == []
    assert checked(strip, Question.SO) == [Verdict.DISPUTED]


def test_only_someone_s_word_asks_whether_it_was_said(strip: VerdictStrip, desk: Desk) -> None:
    strip.show_row(desk, row(desk, "People killed"))
    assert strip.questions[Question.SAID].isHidden()
    strip.show_row(desk, row(desk, "People on board"))
    assert not strip.questions[Question.SAID].isHidden()


def test_readings_are_a_choice(qtbot: QtBot, strip: VerdictStrip, desk: Desk) -> None:
    killed = row(desk, "People killed")
    strip.show_row(desk, killed)
    with qtbot.waitSignal(strip.reading_chosen) as told:
        button(strip, "reading_1").click()
    assert told.args == [ReadingChosen(killed.key, 1)]
    strip.show_row(desk, killed, 1)
    assert checked(strip, Question.SO) == [Verdict.DISPUTED]
    assert strip.form.reason.toPlainText() == "The hospitals count two missing people."


def test_requests_of_the_smaller_buttons(qtbot: QtBot, strip: VerdictStrip, desk: Desk) -> None:
    killed, full = row(desk, "People killed"), row(desk, "Whether the ferry was overloaded")
    strip.show_row(desk, killed)
    with qtbot.waitSignal(strip.listed_requested) as told:
        click(qtbot, strip, "strip_listed")
    assert told.args == [ListedRequested((killed.claims[0],), False)]
    with qtbot.waitSignal(strip.rejected_requested) as told:
        click(qtbot, strip, "strip_reject")
    assert told.args == [RejectedRequested((killed.claims[0],))]
    with qtbot.waitSignal(strip.absence_requested) as told:
        button(strip, "absent_C").click()
    assert told.args == [AbsenceRequested(killed.claims, desk.articles[2].stored.uuid)]
    strip.show_row(desk, full, 1)
    with qtbot.waitSignal(strip.doubt_settled) as told:
        button(strip, "doubt_0").click()
    assert told.args == [DoubtSettled(full.claims[1], Doubtful.SPEAKER)]


def test_the_long_scale_is_a_setting(strip: VerdictStrip, desk: Desk) -> None:
    strip.show_row(desk, row(desk, "People killed"))
    assert tuple(b.verdict for b in strip.questions[Question.SO].buttons()) == DEFAULT_SCALE
    strip.set_long_scale(True)
    assert len(strip.questions[Question.SO].buttons()) == 10
    strip.set_long_scale(False)
    assert len(strip.questions[Question.SO].buttons()) == 4


def test_confidence_is_off_by_default(strip: VerdictStrip, desk: Desk) -> None:
    strip.show_row(desk, row(desk, "People killed"))
    assert strip.form.confidence.isHidden()
    strip.offer_confidence(True)
    assert not strip.form.confidence.isHidden()


def test_no_row(qtbot: QtBot, strip: VerdictStrip, desk: Desk) -> None:
    strip.show_row(desk, None)
    with qtbot.assertNotEmitted(strip.verdict_requested):
        strip.choose(Verdict.VERIFIED)
        strip.record()
        strip.enter()
        strip.add_source()
    assert strip.draft() == {}


def test_every_part_has_a_name(strip: VerdictStrip, desk: Desk) -> None:
    strip.show_row(desk, row(desk, "Whether the ferry was overloaded"), 1)
    strip.add_source()
    assert nameless(strip) == []


def test_tab_walks_from_the_verdicts_to_the_button(strip: VerdictStrip, desk: Desk) -> None:
    strip.show_row(desk, row(desk, "When it ran aground"))
    order = tab_order(button(strip, "verdict_so_verified"), strip)
    wanted = [
        "verdict_so_verified",
        "verdict_so_disputed",
        "reason",
        "as_of",
        "work_state",
        "source_add",
        "record_and_next",
    ]
    assert [name for name in order if name in wanted] == wanted


@pytest.mark.parametrize("size", [(360, 900), (683, 345), (1366, 345)])
def test_the_verdicts_are_seen_without_scrolling(
    qtbot: QtBot, strip: VerdictStrip, desk: Desk, size: tuple[int, int]
) -> None:
    """Half of a 1366-px window as a sheet, all of it, and a panel."""
    strip.resize(*size)
    strip.show_row(desk, row(desk, "When it ran aground"))
    last = button(strip, "verdict_so_not_checkable")
    qtbot.waitUntil(lambda: 0 < last.mapTo(strip, last.rect().bottomRight()).y() < size[1] - 40)


@pytest.mark.parametrize("width", [360, 1366])
def test_fits_as_panel_and_as_sheet(qtbot: QtBot, strip: VerdictStrip, desk: Desk, width: int) -> None:
    strip.show_row(desk, row(desk, "Whether the ferry was overloaded"))
    strip.resize(width, 340)
    assert (strip.width(), strip.height()) == (width, 340)
    assert strip._body._parts_shown.width() <= width
    beside = width == 1366
    qtbot.waitUntil(lambda: (strip.form.mapTo(strip, strip.form.rect().topLeft()).x() > width / 3) is beside)


def test_reading_only(strip: VerdictStrip, desk: Desk) -> None:
    strip.show_row(desk, row(desk, "People killed"))
    strip.set_read_only(True)
    assert not button(strip, "verdict_so_verified").isEnabled()
    assert not strip.form.reason.isEnabled()
    assert button(strip, "reading_1").isEnabled()


def test_the_field_with_the_focus_is_in_view_in_a_low_sheet(strip: VerdictStrip, desk: Desk, qtbot: QtBot) -> None:
    strip.resize(680, 260)
    attributed = next(row for row in desk.rows if row.attributed)
    strip.show_row(desk, attributed)
    strip.activateWindow()
    strip.choose(Verdict.DISPUTED)
    strip.enter()
    reason, area = strip.form.reason, strip.findChild(QWidget, "strip_scroll")
    assert area is not None

    def seen() -> bool:
        top = reason.mapTo(area, reason.rect().topLeft()).y()
        return reason.hasFocus() and top >= 0 and top + min(reason.height(), 40) <= area.height()

    qtbot.waitUntil(seen, timeout=3_000)


@pytest.mark.parametrize(("name", "joined"), [("proposal_0_join", True), ("proposal_0_apart", False)])
def test_a_proposal_is_answered_with_two_buttons_that_name_their_keys(
    name: str, joined: bool, strip: VerdictStrip, desk: Desk, qtbot: QtBot
) -> None:
    told: list[ProposalAnswered] = []
    strip.proposal_answered.connect(told.append)
    asked = row(desk, "People taken to hospital")
    strip.show_row(desk, asked)
    assert [button(strip, f"proposal_0_{one}").text() for one in ("join", "apart")] == [
        "Join  (G)",
        "Not the same  (X)",
    ]
    assert (
        button(strip, name)
        .accessibleName()
        .endswith(": ? Maybe the same: “Forty-two people” in B and “About 40 passengers” in A.")
    )
    qtbot.mouseClick(button(strip, name), Qt.MouseButton.LeftButton)
    assert told == [ProposalAnswered(asked.proposals[0], joined)]


def test_nothing_is_asked_on_a_row_without_a_proposal(strip: VerdictStrip, desk: Desk) -> None:
    strip.show_row(desk, row(desk, "People taken to hospital"))
    assert button(strip, "proposal_0_join").isVisible()
    strip.show_row(desk, row(desk, "People killed"))
    assert not button(strip, "proposal_0_join").isVisible()


def test_a_long_reading_is_cut_in_its_words_not_in_which_reports_have_it(qtbot: QtBot) -> None:
    words = "at least 20 people who had gathered at the terminal · emergency officials, own voice · 4 Mar"
    plain, decided = Choice(words, "", "A, C"), Choice(words, "Said: verified · no source recorded", "A, C")
    button = ReadingButton(decided)
    qtbot.addWidget(button)
    metrics = button.fontMetrics()
    for room in (160, 240, 320):
        assert fitted(plain, metrics, room).endswith("…  (A, C)")
        assert "…  (A, C) — Said: " in fitted(decided, metrics, 2 * room)
        assert metrics.horizontalAdvance(fitted(decided, metrics, room)) <= room
    assert fitted(plain, metrics, 4000) == f"{words}  (A, C)"
    button.resize(300, 20)
    button.show()
    assert "(A, C)" in button.text()
    assert button.toolTip() == f"{words}  (A, C) — Said: verified · no source recorded"


def test_without_a_claim_the_strip_says_what_to_do_and_offers_nothing(strip: VerdictStrip, desk: Desk) -> None:
    record = button(strip, "record_and_next")
    strip.show_row(desk, desk.rows[0])
    assert (record.isEnabled(), strip.findChild(QScrollArea, "strip_scroll").isVisible()) == (True, True)
    strip.clear()
    assert (record.isEnabled(), strip.findChild(QScrollArea, "strip_scroll").isVisible()) == (False, False)


def test_a_button_that_does_nothing_now_does_not_look_like_one_that_does(strip: VerdictStrip) -> None:
    theme = Theme(Mode.LIGHT)
    theme.apply()
    theme.setParent(strip)
    record = button(strip, "record_and_next")
    strip.clear()
    assert LIGHT.accent.lower() not in _colours(record)
    record.setEnabled(True)
    assert LIGHT.accent.lower() in _colours(record)


def _colours(widget: QWidget) -> set[str]:
    """Return the colours down the middle of a widget, its writing left out."""
    picture = widget.grab().toImage()
    return {picture.pixelColor(6, y).name() for y in range(picture.height())}


def test_the_strip_tells_from_what_a_person_took_a_row_apart(strip: VerdictStrip, desk: Desk) -> None:
    strip.show_row(desk, replace(desk.rows[0], parted="Kept apart from “nine” by Jon Brask, 4 Mar 2024."))
    assert "Kept apart from “nine” by Jon Brask, 4 Mar 2024." in label(strip, "strip_relation")


class _Squeezed(QObject):
    """Gathers every wrapped text that was painted in too little room, however briefly."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, int, int]] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(watched, QLabel) and watched.wordWrap():
            needed = watched.heightForWidth(watched.width())
            if watched.text() and watched.height() < needed:
                self.found.append((watched.objectName(), watched.height(), needed))
        return False


@pytest.mark.parametrize("orientation", list(Qt.Orientation), ids=["sheet", "panel"])
def test_no_text_is_cut_not_even_for_a_moment_when_another_row_is_shown(
    qtbot: QtBot, strip: VerdictStrip, desk: Desk, orientation: Qt.Orientation
) -> None:
    strip.set_orientation(orientation)
    strip.resize(400 if orientation is Qt.Orientation.Vertical else 660, 420)
    strip.show_row(desk, desk.rows[0])
    qtbot.wait(50)
    squeezed = _Squeezed()
    QApplication.instance().installEventFilter(squeezed)  # type: ignore[union-attr]
    for shown in (*desk.rows, *reversed(desk.rows)):
        for reading in range(len(shown.readings)):
            strip.show_row(desk, shown, reading)
            qtbot.wait(30)
    QApplication.instance().removeEventFilter(squeezed)  # type: ignore[union-attr]
    assert squeezed.found == []
