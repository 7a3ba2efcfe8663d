"""The columns together: folding, levels, ribbons, headers, bars; on a real window."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QColor, QDragEnterEvent, QDropEvent, QImage, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import workbench.desktop.columns as columns_room
from tests.desktop.columns.made_desks import dam_desk, desk, name, row, stored, view
from workbench.desktop.columns import scrolling
from workbench.desktop.columns.answer_popup import AnswerPopup
from workbench.desktop.columns.area import ColumnsArea
from workbench.desktop.columns.column import Column
from workbench.desktop.columns.eliding import ElidingButton, ElidingLabel
from workbench.desktop.columns.events import FilesDropped, MastheadCorrected, RetryRequested
from workbench.desktop.columns.ribbons import End, path
from workbench.desktop.theme import Mode, Theme
from workbench.domain.article import Fact, Known, Masthead, Provenance, ProvenanceKind
from workbench.domain.case import AnalysisState
from workbench.domain.desk import ClaimView, Desk
from workbench.domain.group import Between, Relation
from workbench.domain.mention import Kind


def long_story(letter: str, before: int, after: int) -> str:
    filler = [
        f"Report {letter} fills line {n} with words on the harbour, the wind and the price of grain." for n in range(60)
    ]
    return "\n".join([*filler[:before], f"In all {before + 1} boats sank, {letter} says.", *filler[:after]])


def boats_desk(count: int = 3, **known: object) -> Desk:
    """Return reports in which the same claim stands at very different heights."""
    articles, views = [], []
    for number in range(count):
        letter = "ABCDEF"[number]
        text = long_story(letter, 4 + number * 9 % 40, 40)
        articles.append(stored(letter, text, f"Outlet {letter}"))
        views.append(view(name(letter), text, f"{5 + number * 9 % 40} boats", Kind.QUANTITY))
    line = row("boats", "Boats sunk", views, Relation.CONFLICT, between=Between.OUTLETS, **known)
    return desk(articles, [(line, views)])


@pytest.fixture
def show(qtbot: QtBot, qapp: QApplication) -> Callable[..., ColumnsArea]:
    def make(shown: Desk, width: int = 1366, height: int = 600, mode: Mode = Mode.LIGHT) -> ColumnsArea:
        theme = Theme(mode)
        if qapp.palette().color(QPalette.ColorRole.Base) != QColor(theme.colours.ground):
            theme.apply()
        area = ColumnsArea(theme)
        theme.setParent(area)
        qtbot.addWidget(area)
        area.resize(width, height)
        area.show_desk(shown)
        area.show()
        qtbot.waitExposed(area)
        qtbot.wait(1)
        return area

    return make


Show = Callable[..., ColumnsArea]


def opened(area: ColumnsArea) -> str:
    return "".join(column.objectName()[-1] for column in area.columns if column.is_open)


def column_of(area: ColumnsArea, letter: str) -> Column:
    return next(column for column in area.columns if column.article == name(letter))


def height_in(area: ColumnsArea, letter: str, claim: UUID) -> float:
    pane = column_of(area, letter).pane
    height = scrolling.height_of(pane, claim)
    assert height is not None, f"{letter}: the passage cannot be seen"
    return pane.viewport().mapToGlobal(QPoint(0, 0)).y() + height


@pytest.mark.parametrize(("width", "letters"), [(1366, "AB"), (1520, "ABCD"), (2160, "ABCDEF")])
def test_what_does_not_fit_is_a_spine(show: Show, width: int, letters: str) -> None:
    area = show(boats_desk(6), width)
    assert opened(area) == letters
    for column in area.columns:
        assert column.width() >= 340 if column.is_open else column.width() == 40
        assert column.spine.isVisible() is not column.is_open


def test_columns_fold_and_open_as_the_window_changes(show: Show, qtbot: QtBot) -> None:
    area = show(boats_desk(6), 2160)
    area.resize(1366, 600)
    qtbot.waitUntil(lambda: opened(area) == "AB")
    area.resize(2160, 600)
    qtbot.waitUntil(lambda: opened(area) == "ABCDEF")


def test_pressing_a_spine_opens_its_column_and_the_base_stays(show: Show, qtbot: QtBot) -> None:
    area = show(boats_desk(4), 1366)
    qtbot.mouseClick(column_of(area, "D").spine, Qt.MouseButton.LeftButton)
    assert opened(area) == "AD"


def test_a_spine_opens_when_the_selected_claim_is_in_it(show: Show) -> None:
    shown = boats_desk(4)
    area = show(shown, 1366)
    area.select("boats", shown.rows[0].claims[2])
    assert opened(area) == "AC"


def test_selecting_a_row_brings_its_passages_level(show: Show) -> None:
    shown = boats_desk(3)
    area = show(shown, 2000)
    area.select("boats")
    heights = [height_in(area, letter, claim) for letter, claim in zip("ABC", shown.rows[0].claims, strict=True)]
    assert max(heights) - min(heights) <= 18  # half a line and half a paragraph's gap: texts scroll by lines


def test_a_passage_brought_into_view_comes_to_where_its_counterpart_can_follow(show: Show) -> None:
    far, near = long_story("A", 40, 40), long_story("B", 4, 40)
    views = [view(name("A"), far, "41 boats", Kind.QUANTITY), view(name("B"), near, "5 boats", Kind.QUANTITY)]
    line = row("boats", "Boats sunk", views, Relation.AGREE)
    area = show(desk([stored("A", far), stored("B", near)], [(line, views)]), 1366, 900)
    area.select("boats")
    assert abs(height_in(area, "A", line.claims[0]) - height_in(area, "B", line.claims[1])) <= 18


def test_the_column_being_read_does_not_move(show: Show, qtbot: QtBot) -> None:
    shown = boats_desk(2)
    area = show(shown, 1366)
    reading = column_of(area, "B").pane
    scrolling.go_to(reading, shown.claims[shown.rows[0].claims[1]].claim.span.start - 300)
    qtbot.mouseClick(reading.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    before = reading.verticalScrollBar().value()
    area.select("boats", shown.rows[0].claims[0])
    assert reading.verticalScrollBar().value() == before
    a, b = (height_in(area, letter, claim) for letter, claim in zip("AB", shown.rows[0].claims, strict=True))
    assert abs(a - b) <= 18


def test_a_new_snapshot_keeps_scroll_positions_and_selection(show: Show) -> None:
    shown = boats_desk(3)
    area = show(shown, 2000)
    area.select("boats")
    before = area.scroll_positions()
    listed = {uuid: replace(item, listed=True) for uuid, item in shown.claims.items()}
    area.update_desk(replace(shown, claims=listed))
    assert area.scroll_positions() == before
    drawn = column_of(area, "A").pane.drawn()[0]
    assert drawn.highlight.state.value == "to check"


def test_scroll_positions_are_found_again_in_another_window(show: Show, qtbot: QtBot) -> None:
    shown = boats_desk(2)
    first = show(shown, 1366)
    scrolling.go_to(column_of(first, "B").pane, 1_500)
    kept = first.scroll_positions()
    second = show(shown, 1000)
    second.restore(kept)
    pane = column_of(second, "B").pane
    assert scrolling.top_point(pane) <= kept[name("B")] < scrolling.top_point(pane) + 120


def test_restoring_waits_for_the_window(qtbot: QtBot) -> None:
    theme = Theme(Mode.LIGHT)
    area = ColumnsArea(theme)
    qtbot.addWidget(area)
    area.resize(1366, 600)
    area.show_desk(boats_desk(2))
    area.restore({name("B"): 1_500, UUID(int=7): 3})
    assert area.scroll_positions()[name("B")] == 1_500
    area.show()
    qtbot.waitUntil(lambda: scrolling.top_point(column_of(area, "B").pane) > 1_000)


def test_an_article_that_leaves_the_case_takes_its_column_along(show: Show, qtbot: QtBot) -> None:
    shown = boats_desk(3)
    area = show(shown, 2000)
    area.update_desk(replace(shown, columns=shown.columns[:2]))
    assert opened(area) == "AB"
    area.update_desk(replace(shown, columns=(shown.columns[2], shown.columns[0])))
    assert [column.objectName() for column in area.columns] == ["column-C", "column-A"]


def test_one_article_asks_for_a_second(show: Show, qtbot: QtBot) -> None:
    shown = boats_desk(2)
    area = show(replace(shown, columns=shown.columns[:1]))
    button = area.findChild(QPushButton, "addSecond")
    assert isinstance(button, QPushButton)
    assert button.isVisible()
    with qtbot.waitSignal(area.add_requested):
        button.click()
    area.update_desk(shown)
    assert not button.isVisible()


def test_no_article_shows_nothing_and_selecting_is_harmless(show: Show) -> None:
    area = show(desk([], []))
    area.select("nowhere", UUID(int=3))
    area.focus_reading()
    assert area.columns == ()


def test_a_claim_without_a_row_is_only_shown(show: Show) -> None:
    text = long_story("A", 40, 20)
    loose = view(name("A"), text, "41 boats", Kind.QUANTITY)
    area = show(desk([stored("A", text), stored("B", long_story("B", 3, 40))], [], [loose]))
    area.select("", loose.claim.uuid)
    assert height_in(area, "A", loose.claim.uuid)


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


def test_a_failed_search_is_a_bar_in_its_column_only(show: Show, qtbot: QtBot) -> None:
    shown = boats_desk(2)
    broken = stored(
        "B", shown.articles[1].stored.article.text, analysis=AnalysisState.FAILED, failure="worker ended (9)"
    )
    area = show(replace(shown, articles=(shown.articles[0], broken)))
    assert not column_of(area, "A").bar.isVisible()
    bar = column_of(area, "B").bar
    assert bar.isVisible()
    assert bar.accessibleName() == "Finding claims stopped in B. Your verdicts are safe."
    retry, details = (bar.findChild(QPushButton, part) for part in ("retry", "details"))
    assert isinstance(retry, QPushButton)
    assert isinstance(details, QPushButton)
    with qtbot.waitSignal(area.retry_requested) as told:
        retry.click()
    assert told.args == [RetryRequested(name("B"))]
    label = bar.findChild(QLabel, "barDetails")
    assert isinstance(label, QLabel)
    assert not label.isVisible()
    details.click()
    assert label.isVisible()
    assert label.text() == "worker ended (9)"


def test_files_and_text_can_be_dropped(show: Show, tmp_path: Path) -> None:
    area = show(boats_desk(2))
    told: list[FilesDropped] = []
    area.files_dropped.connect(told.append)
    files, words = QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt")), QUrl.fromLocalFile(str(tmp_path / "b.txt"))])
    words.setText("A pasted report")
    for data in (files, words):
        rest = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(area, QDragEnterEvent(QPoint(5, 5), *rest))
        QApplication.sendEvent(area, QDropEvent(QPointF(5, 5), *rest))
    assert told == [
        FilesDropped((str(tmp_path / "a.txt"), str(tmp_path / "b.txt"))),
        FilesDropped((), "A pasted report"),
    ]


def test_a_ribbon_is_painted_for_the_selected_row_only(show: Show) -> None:
    shown = boats_desk(2)
    area = show(shown)
    assert not area.findChild(QWidget, "ribbons").isVisible()  # type: ignore[union-attr]
    plain = area.grab().toImage()
    area.select("boats")
    assert area.findChild(QWidget, "ribbons").isVisible()  # type: ignore[union-attr]
    middle = column_of(area, "B").x()
    joined = area.grab().toImage()
    assert any(_reddish(joined, middle + 20, y) for y in range(area.height()))
    assert not any(_reddish(plain, middle + 20, y) for y in range(area.height()))
    (ribbon,) = area._ribbons()
    letters = round(ribbon.ends[1].left) + 80  # past gutter and quote bar
    assert not any(_reddish(joined, letters, y) for y in range(area.height()))


def _reddish(picture: QImage, x: int, y: int) -> bool:
    colour = picture.pixelColor(x, y)
    return colour.red() > colour.green() + 60 and colour.red() > colour.blue() + 60


def test_a_ribbon_whose_end_is_out_of_sight_is_not_drawn(show: Show) -> None:
    shown = boats_desk(2)
    area = show(shown)
    area.select("boats")
    assert len(area._ribbons()) == 1
    scrolling.go_to(column_of(area, "B").pane, 10_000)
    assert area._ribbons() == []


def test_a_ribbon_runs_in_the_gutter_from_one_text_to_the_mark_beside_the_other() -> None:
    way = path(End(0, 100, 20, 300), End(1, 150, 340, 700))
    assert way.pointAtPercent(0) == QPointF(300, 100)
    assert way.pointAtPercent(1) == QPointF(340, 150)
    assert way.boundingRect().top() == 100
    assert way.boundingRect().bottom() == 150


def test_hovering_a_claim_shows_its_rows_ribbon(show: Show, qtbot: QtBot) -> None:
    shown = boats_desk(2)
    area = show(shown)
    scrolling.level(column_of(area, "B").pane, shown.rows[0].claims[1], 120)
    pane = column_of(area, "A").pane
    drawn = pane.drawn_claim(shown.rows[0].claims[0])
    assert drawn is not None
    with qtbot.waitSignal(area.claim_hovered):
        qtbot.mouseMove(pane.viewport(), drawn.first.center().toPoint())
    assert [ribbon.hovered for ribbon in area._ribbons()] == [True]


def test_dark_and_light_look_different_and_switching_needs_no_new_window(show: Show) -> None:
    light = show(dam_desk()).grab().toImage()
    area = show(dam_desk(), mode=Mode.DARK)
    dark = area.grab().toImage()
    assert light != dark
    theme = area.findChild(Theme)
    assert isinstance(theme, Theme)
    theme.set_mode(Mode.LIGHT)
    assert area.grab().toImage().pixelColor(400, 500) == light.pixelColor(400, 500)


def test_the_same_desk_looks_the_same_every_time(show: Show) -> None:
    assert show(dam_desk()).grab().toImage() == show(dam_desk()).grab().toImage()


def test_everything_that_takes_the_focus_has_a_name(show: Show) -> None:
    area = show(boats_desk(4))
    focusable = [w for w in area.findChildren(QWidget) if w.focusPolicy() != Qt.FocusPolicy.NoFocus and w.isVisible()]
    assert len(focusable) > 6
    for widget in focusable:
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name), widget
        assert widget.objectName(), widget


def test_the_caret_goes_back_to_the_text_being_read(show: Show, qtbot: QtBot) -> None:
    area = show(boats_desk(4))
    area.focus_column(name("C"))
    assert opened(area) == "AC"
    assert column_of(area, "C").pane.hasFocus()
    column_of(area, "A").spine.setFocus()
    area.focus_reading()
    assert column_of(area, "C").pane.hasFocus()


def test_clicks_and_selections_are_passed_on(show: Show, qtbot: QtBot) -> None:
    shown = boats_desk(2)
    area = show(shown)
    pane = column_of(area, "A").pane
    drawn = pane.drawn_claim(shown.rows[0].claims[0])
    assert drawn is not None
    with qtbot.waitSignal(area.claim_clicked) as told:
        qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=drawn.first.center().toPoint())
    assert told.args[0].claim == shown.rows[0].claims[0]
    with qtbot.waitSignal(area.selection_made):
        pane.selectAll()


def test_void_calls_lose_no_reference_of_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 on Python 3.11 loses one per void call and aborts after about 7,000."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(200):
        label.setText("text")
    assert abs(sys.getrefcount(None) - before) <= 20


def test_no_signal_is_connected_to_a_lambda() -> None:
    """A lambda keeps its widget alive and cannot be disconnected by name."""
    folder = Path(columns_room.__file__).parent
    assert not [file.name for file in folder.glob("*.py") if "connect(lambda" in file.read_text(encoding="utf-8")]


def test_stale_claims_of_other_articles_are_ignored(show: Show) -> None:
    shown = boats_desk(2)
    stray: ClaimView = view(name("Z"), "7 boats", "7 boats", Kind.QUANTITY)
    area = show(replace(shown, claims={**shown.claims, stray.claim.uuid: stray}))
    assert all(stray not in column.pane.index.views for column in area.columns)


def test_a_column_that_opens_for_a_claim_comes_level_at_once(show: Show) -> None:
    shown = boats_desk(4)
    area = show(shown, 1366)
    area.select("boats", shown.rows[0].claims[3])
    a, d = (height_in(area, letter, claim) for letter, claim in zip("AD", shown.rows[0].claims[::3], strict=True))
    assert abs(a - d) <= 18


def test_a_folded_column_keeps_its_place(show: Show) -> None:
    area = show(boats_desk(4), 1366)
    area.restore({name("D"): 1_500})
    assert opened(area) == "AB"
    kept = area.scroll_positions()[name("D")]
    assert 1_400 < kept <= 1_500
    area.focus_column(name("D"))
    assert abs(scrolling.top_point(column_of(area, "D").pane) - kept) < 100


def test_a_column_that_was_read_and_is_folded_now_leads_nobody(show: Show, qtbot: QtBot) -> None:
    shown = boats_desk(4)
    area = show(shown, 1366)
    area.focus_column(name("C"))
    area.select("boats", shown.rows[0].claims[3])
    assert opened(area) == "AD"
    a, d = (height_in(area, letter, claim) for letter, claim in zip("AD", shown.rows[0].claims[::3], strict=True))
    assert abs(a - d) <= 18


def test_articles_that_are_not_ticked_lead_nobody(show: Show) -> None:
    shown = boats_desk(3)
    area = show(replace(shown, columns=shown.columns[1:]), 1366)
    area.select("boats")
    b, c = (height_in(area, letter, claim) for letter, claim in zip("BC", shown.rows[0].claims[1:], strict=True))
    assert abs(b - c) <= 18
