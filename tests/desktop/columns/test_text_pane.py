"""The real pane: what is painted where, what a click, a hover and a selection mean."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QFontMetricsF, QHelpEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from tests.desktop.columns.made_desks import DAM_A, dam_desk, name, view
from workbench.desktop.columns import scrolling
from workbench.desktop.columns.events import ClaimClicked, ClaimHovered, MenuRequested, SelectionMade
from workbench.desktop.columns.highlights import index
from workbench.desktop.columns.painting import Emphasis
from workbench.desktop.columns.text_pane import TextPane
from workbench.desktop.theme import DARK, LIGHT, Mode, Theme
from workbench.domain.desk import ClaimView
from workbench.domain.mention import Kind
from workbench.domain.span import Span

A = name("A")


def pane(qtbot: QtBot, text: str, views: Sequence[ClaimView] = (), width: int = 600, height: int = 420) -> TextPane:
    made = TextPane(A)
    qtbot.addWidget(made)
    made.resize(width, height)
    made.set_text(text)
    made.set_claims(index(views, {row.key: row for row in dam_desk().rows}))
    made.show()
    qtbot.waitExposed(made)
    return made


def dam_pane(qtbot: QtBot) -> TextPane:
    return pane(qtbot, DAM_A, [v for v in dam_desk().claims.values() if v.claim.article == A])


def painted(shown: TextPane, claim: ClaimView) -> str:
    """Return the characters whose middle lies in a painted box of the claim."""
    drawn = shown.drawn_claim(claim.claim.uuid)
    assert drawn is not None
    found = []
    for line in shown.visible_lines().lines:
        for position in range(line.start, line.end):
            left, right = sorted((line.x(position), line.x(position + 1)))
            middle = QPointF((left + right) / 2, line.top + line.height / 2)
            if right > left and any(box.contains(middle) for box, _ in drawn.boxes):
                found.append(shown.map.point(position))
    return "".join(shown.map.text[point] for point in dict.fromkeys(found))


def middle_of(shown: TextPane, claim: ClaimView) -> QPoint:
    drawn = shown.drawn_claim(claim.claim.uuid)
    assert drawn is not None
    return drawn.first.center().toPoint()


def click(qtbot: QtBot, shown: TextPane, at: QPoint) -> None:
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=at)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Rescuers counted 12 people, then 20.", "12 people"),
        ("The ferry \U0001f6a2\U0001f6a2 carried 300 people out.", "300 people"),
        ("The cafe\u0301 of Zoe\u0308 had 7 tables left.", "7 tables"),
        ("First.\u2029Second: 40 hurt.\u2029Third.", "40 hurt"),
        ("First.\n\n\nThen 40 hurt, no more.", "40 hurt"),
        ("A frame\ufdd0 and\ufdd1 a lone \ud83d surrogate, 9 boats.", "9 boats"),
        ("word " * 20_000 + "then 41 fires burnt", "41 fires"),
    ],
    ids=["plain", "emoji", "combining", "U+2029", "empty lines", "frames", "20,000 words"],
)
def test_the_painted_characters_are_exactly_the_claims(qtbot: QtBot, text: str, claim: str) -> None:
    made = view(A, text, claim, Kind.QUANTITY)
    shown = pane(qtbot, text, [made])
    scrolling.reveal(shown, made.claim.uuid)
    assert painted(shown, made) == claim


def test_a_passage_over_two_lines_is_painted_without_the_blank_at_the_break(qtbot: QtBot) -> None:
    text = "word " * 30 + "about 100,000 troops stood there"
    made = view(A, text, "about 100,000 troops", Kind.QUANTITY)
    for width in range(360, 620, 20):
        shown = pane(qtbot, text, [made], width)
        assert painted(shown, made).replace(" ", "") == "about100,000troops"
        for box, _ in shown.drawn()[0].boxes:
            assert box.right() <= shown.measure.left + shown.measure.width


def test_trailing_blanks_of_a_claim_get_no_fill(qtbot: QtBot) -> None:
    text = "There were 12 people   there."
    made = view(A, text, "12 people   ", Kind.QUANTITY)
    assert painted(pane(qtbot, text, [made]), made) == "12 people"


def test_fill_and_line_are_painted_in_the_kinds_colours(qtbot: QtBot) -> None:
    shown = dam_pane(qtbot)
    picture = shown.viewport().grab().toImage()
    colours = {
        QColor(picture.pixel(x, y)).name().upper() for y in range(0, 200, 2) for x in range(0, picture.width(), 2)
    }
    for part in ("quantity_fill", "quantity_line", "time_fill", "quote_bar", "accent"):
        assert getattr(LIGHT, part) in colours, part


def test_a_quote_has_a_bar_in_the_margin_and_no_ground(qtbot: QtBot) -> None:
    shown = dam_pane(qtbot)
    quote = next(d for d in shown.drawn() if d.highlight.kind is Kind.QUOTE)
    assert not quote.highlight.fill
    picture = shown.viewport().grab().toImage()
    bar = QPoint(round(shown.measure.left) - 11, round(quote.first.center().y()))
    assert QColor(picture.pixel(bar)).name().upper() == LIGHT.quote_bar


def test_lines_are_one_and_a_half_and_hold_68_characters_at_most(qtbot: QtBot) -> None:
    text = "The minister told reporters on Tuesday that people had left the town before dawn. " * 8
    shown = pane(qtbot, text, width=1400)
    lines = shown.visible_lines().lines
    assert {b.top - a.top for a, b in itertools.pairwise(lines)} == {24.0}
    assert max(line.end - line.start for line in lines) <= 70
    assert abs(shown.measure.left - 53 - (1400 - shown.measure.left - shown.measure.width)) < 60


def test_a_single_paragraph_is_set_by_our_layout_too(qtbot: QtBot) -> None:
    """Qt sets a document of one block by itself, at its own line height; the pane must notice."""
    shown = pane(qtbot, "only words " * 60)
    lines = shown.visible_lines().lines
    assert lines[1].top - lines[0].top == 24.0
    assert lines[0].text.x() == shown.measure.left


def test_a_click_selects_and_a_second_click_means_the_overlapping_claim(qtbot: QtBot) -> None:
    text = "about 40 of the 300 guests left"
    outer, inner = (view(A, text, exact, Kind.QUANTITY) for exact in (text[:26], "300 guests"))
    shown = pane(qtbot, text, [outer, inner])
    at = middle_of(shown, inner)
    with qtbot.waitSignal(shown.claim_clicked) as first:
        click(qtbot, shown, at)
    assert first.args == [ClaimClicked(A, inner.claim.uuid)]
    shown.set_emphasis(Emphasis(inner.claim.uuid))
    with qtbot.waitSignal(shown.claim_clicked) as second:
        click(qtbot, shown, at)
    assert second.args == [ClaimClicked(A, outer.claim.uuid)]


def test_a_click_beside_the_text_selects_nothing(qtbot: QtBot) -> None:
    text = "There were 12 people"
    shown = pane(qtbot, text, [view(A, text, "12 people", Kind.QUANTITY)])
    with qtbot.assertNotEmitted(shown.claim_clicked):
        click(qtbot, shown, QPoint(590, 20))
        click(qtbot, shown, QPoint(round(shown.measure.left) + 4, 20))


def test_a_click_on_a_gutter_mark_selects_its_claim(qtbot: QtBot) -> None:
    text = "There were 12 people"
    made = view(A, text, "12 people", Kind.QUANTITY)
    shown = pane(qtbot, text, [made])
    with qtbot.waitSignal(shown.claim_clicked) as told:
        click(qtbot, shown, QPoint(round(shown.measure.left) - 20, 20))
    assert told.args == [ClaimClicked(A, made.claim.uuid)]


def test_the_tooltip_tells_how_a_claim_is_read(qtbot: QtBot) -> None:
    shown = dam_pane(qtbot)
    claim = next(v for v in dam_desk().claims.values() if v.claim.anchor.exact == "12 people")
    at = middle_of(shown, claim)
    event = QHelpEvent(QEvent.Type.ToolTip, at, shown.viewport().mapToGlobal(at))
    QApplication.sendEvent(shown.viewport(), event)
    assert QToolTip.text().startswith("Read as: 12 · people killed\n")
    assert "≠ Reports differ: A gives 12, B at least 20" in QToolTip.text()
    QToolTip.hideText()


def test_hovering_tells_the_claim_and_leaving_tells_none(qtbot: QtBot) -> None:
    shown = dam_pane(qtbot)
    claim = next(v for v in dam_desk().claims.values() if v.claim.anchor.exact == "3,400")
    told: list[ClaimHovered] = []
    shown.claim_hovered.connect(told.append)
    qtbot.mouseMove(shown.viewport(), middle_of(shown, claim))
    qtbot.mouseMove(shown.viewport(), QPoint(500, 400))
    assert told == [ClaimHovered(A, claim.claim.uuid), ClaimHovered(A, None)]


def test_a_selection_is_told_in_code_points(qtbot: QtBot) -> None:
    text = "\U0001f6a2\U0001f6a2 carried 300 people"
    shown = pane(qtbot, text)
    told: list[SelectionMade] = []
    shown.selection_made.connect(told.append)
    start = shown.map.position(text.index("300"))
    cursor = shown.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + 10, QTextCursor.MoveMode.KeepAnchor)
    shown.setTextCursor(cursor)
    assert told[-1] == SelectionMade(A, Span(11, 21))
    assert told[-1].span is not None
    assert told[-1].span.of(text) == "300 people"
    cursor.clearSelection()
    shown.setTextCursor(cursor)
    assert told[-1] == SelectionMade(A, None)


def test_the_caret_moves_and_selects_by_keys_and_nothing_can_be_typed(qtbot: QtBot) -> None:
    shown = pane(qtbot, "Two words here")
    shown.setFocus()
    qtbot.keyClick(shown, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert shown.textCursor().position() == 4
    qtbot.keyClick(shown, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert shown.selected_span() == Span(4, 14)
    qtbot.keyClicks(shown, "xyz")
    assert shown.toPlainText() == "Two words here"


def test_dragging_over_a_claim_selects_text_and_not_the_claim(qtbot: QtBot) -> None:
    text = "There were 12 people in the hall"
    made = view(A, text, "12 people", Kind.QUANTITY)
    shown = pane(qtbot, text, [made])
    at = middle_of(shown, made)
    with qtbot.assertNotEmitted(shown.claim_clicked):
        qtbot.mousePress(shown.viewport(), Qt.MouseButton.LeftButton, pos=at)
        qtbot.mouseMove(shown.viewport(), at + QPoint(60, 0))
        qtbot.mouseRelease(shown.viewport(), Qt.MouseButton.LeftButton, pos=at + QPoint(60, 0))
    assert shown.selected_span() is not None


def test_a_context_menu_tells_what_it_is_for(qtbot: QtBot) -> None:
    shown = dam_pane(qtbot)
    claim = next(v for v in dam_desk().claims.values() if v.claim.anchor.exact == "3,400")
    at = middle_of(shown, claim)
    told: list[MenuRequested] = []
    shown.menu_requested.connect(told.append)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, shown.viewport().mapToGlobal(at))
    QApplication.sendEvent(shown.viewport(), event)
    assert [(menu.claim, menu.span) for menu in told] == [(claim.claim.uuid, None)]


def test_scrolling_far_puts_the_passage_where_it_is_wanted(qtbot: QtBot) -> None:
    text = "\n".join(f"Paragraph {n} tells of {n} boats and of nothing else that matters here." for n in range(3_000))
    claims = [view(A, text, f"of {n} boats", Kind.QUANTITY) for n in (3, 1_500, 2_990)]
    shown = pane(qtbot, text, claims)
    for claim in claims:
        scrolling.level(shown, claim.claim.uuid, 200.0)
        height = scrolling.height_of(shown, claim.claim.uuid)
        assert height is not None
        if claim is claims[1]:
            assert abs(height - 200.0) <= 24


def test_resizing_keeps_the_place(qtbot: QtBot) -> None:
    text = "\n".join(f"Paragraph {n} tells of boats, and tells it at some length, as reports do." for n in range(300))
    shown = pane(qtbot, text)
    place = text.index("Paragraph 150 ")
    scrolling.go_to(shown, place)
    shown.resize(380, 420)
    assert scrolling.top_point(shown) == place


def test_boilerplate_is_muted_and_not_hidden(qtbot: QtBot) -> None:
    shown = TextPane(A)
    qtbot.addWidget(shown)
    shown.set_text("Photo: somebody", [Span(0, 15)])
    shown.resize(400, 100)
    shown.show()
    qtbot.waitExposed(shown)
    formats = shown.document().firstBlock().layout().formats()
    assert [(f.start, f.length, f.format.foreground().color().name().upper()) for f in formats] == [
        (0, 15, LIGHT.muted)
    ]
    shown.set_colours(DARK)
    shown.grab()
    assert shown.document().firstBlock().layout().formats()[0].format.foreground().color() == QColor(DARK.muted)


def test_the_selected_claim_is_outlined_and_its_counterparts_dashed(qtbot: QtBot) -> None:
    theme = Theme(Mode.LIGHT)
    theme.apply()  # an earlier test may have left the dark
    text = "There were 12 people"
    made = view(A, text, "12 people", Kind.QUANTITY)
    shown = pane(qtbot, text, [made])
    theme.setParent(shown)
    box: QRectF = shown.drawn()[0].first
    edge = [QPoint(x, round(box.top())) for x in range(round(box.left()) + 2, round(box.right()) - 2)]

    def inked() -> float:
        picture = shown.viewport().grab().toImage()
        return sum(QColor(picture.pixel(point)).lightness() < 120 for point in edge) / len(edge)

    assert inked() == 0
    shown.set_emphasis(Emphasis(made.claim.uuid))
    assert inked() == 1
    shown.set_emphasis(Emphasis(counterparts=frozenset({made.claim.uuid})))
    assert 0.3 < inked() < 0.9


def test_another_text_replaces_the_first_and_its_claims(qtbot: QtBot) -> None:
    shown = dam_pane(qtbot)
    shown.set_text("Something else")
    assert shown.toPlainText() == "Something else"
    assert shown.drawn() == []
    shown.grab()


@given(st.lists(st.tuples(st.sampled_from("twhslocg"), st.integers(0, 999)), max_size=25))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_order_of_events_breaks_the_pane(qtbot: QtBot, steps: list[tuple[str, int]]) -> None:
    """Qt's lines die with each layout: whatever comes between two paints, none is used after that."""
    shown = pane(qtbot, "One line.")
    text, views = "One line.", list[ClaimView]()
    for step, number in steps:
        if step == "t":
            text = f"Paragraph {number} has \U0001f6a2 boats.\n\n" * (number % 40) + "The end."
            views = [view(A, text, "end", Kind.QUANTITY)]
            shown.set_text(text, [Span(0, min(len(text), number))])
        elif step == "c":
            shown.set_claims(index(views, {}))
        elif step == "w":
            shown.resize(60 + number, shown.height())
        elif step == "h":
            shown.resize(shown.width(), 20 + number)
        elif step == "s":
            scrolling.go_to(shown, number)
        elif step == "l" and views:
            scrolling.reveal(shown, views[0].claim.uuid)
        elif step == "o":
            shown.set_colours(DARK if number % 2 else LIGHT)
        else:
            shown.grab()
        shown.hits(QPointF(number % 300, number % 200))
    shown.grab()
    assert shown.map.text == text


def test_a_passage_whose_borders_are_moved_is_drawn_where_it_would_be(qtbot: QtBot) -> None:
    text = "Officials said at least 1,200 people were moved by road on Tuesday."
    claim = view(A, text, "1,200 people", Kind.QUANTITY)
    shown = pane(qtbot, text, [claim])
    shown.set_preview(claim.claim.uuid, Span(text.index("at least"), text.index(" were")))
    assert painted(shown, claim) == "at least 1,200 people"
    shown.set_preview(claim.claim.uuid, None)
    assert painted(shown, claim) == "1,200 people"


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("العدد 25 قتلوا يوم السبت 12 مايو 2024. Some 30 people were hurt.", "2024"),
        ("העיר, 17 אנשים נפצעו 2024. Seventeen people were injured.", "2024"),
        ("The toll rose (العدد 25 قتلوا 340) in a day.", "340"),
    ],
    ids=["Arabic", "Hebrew", "Arabic inside"],
)
def test_a_figure_among_words_from_right_to_left_is_marked_and_nothing_else(
    qtbot: QtBot, text: str, passage: str
) -> None:
    claim = view(A, text, passage, Kind.QUANTITY)
    shown = pane(qtbot, text, [claim])
    drawn = shown.drawn_claim(claim.claim.uuid)
    assert drawn is not None
    ((box, _),) = drawn.boxes
    assert box.width() == pytest.approx(QFontMetricsF(shown.font()).horizontalAdvance(passage), abs=3)
    assert shown.hits(box.center())[0].claim == claim.claim.uuid


def test_a_passage_in_which_writing_turns_round_has_a_box_for_each_part_that_stands_apart(qtbot: QtBot) -> None:
    text = "Some 30 people (العدد قتلوا اليوم) were hurt."
    claim = view(A, text, "people (العدد", Kind.QUOTE)
    drawn = pane(qtbot, text, [claim]).drawn_claim(claim.claim.uuid)
    assert drawn is not None
    first, second = (box for box, _ in drawn.boxes)
    assert first.right() < second.left()  # between them the words behind the passage, told from right to left
