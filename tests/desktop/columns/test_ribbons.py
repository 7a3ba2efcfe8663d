"""Ribbons: what joins the passages of the selected row, and of the one under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.columns.shown_areas import Show, boats_desk, column_of
from workbench.desktop.columns import scrolling
from workbench.desktop.columns.ribbons import End, path


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


def test_a_ribbon_does_not_cross_the_text_of_a_report_between() -> None:
    way = path(End(0, 100, 20, 300, (0, 340)), End(2, 150, 700, 980, (680, 1020)))
    drawn = [way.elementAt(place) for place in range(way.elementCount())]
    assert [(point.x, point.y) for point in drawn] == [(300, 100), (340, 100), (680, 150), (700, 150)]
    assert [point.isMoveTo() for point in drawn] == [True, False, True, False]
