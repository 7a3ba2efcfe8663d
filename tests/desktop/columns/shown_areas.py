"""Reports in which one claim stands at different heights, and how to look at the columns that show them."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QPoint

from tests.desktop.columns.made_desks import desk, name, row, stored, view
from workbench.desktop.columns import scrolling
from workbench.desktop.columns.area import ColumnsArea
from workbench.desktop.columns.column import Column
from workbench.domain.desk import Desk
from workbench.domain.group import Between, Relation
from workbench.domain.mention import Kind

Show = Callable[..., ColumnsArea]
"""Shows a desk: ``show(desk, width, height, mode)``."""


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


def opened(area: ColumnsArea) -> str:
    return "".join(column.objectName()[-1] for column in area.columns if column.is_open)


def column_of(area: ColumnsArea, letter: str) -> Column:
    return next(column for column in area.columns if column.article == name(letter))


def height_in(area: ColumnsArea, letter: str, claim: UUID) -> float:
    pane = column_of(area, letter).pane
    height = scrolling.height_of(pane, claim)
    assert height is not None, f"{letter}: the passage cannot be seen"
    return pane.viewport().mapToGlobal(QPoint(0, 0)).y() + height
