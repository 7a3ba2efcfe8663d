"""The wordings of one quote under each other: what differs is underlined, what matters is in alarm colour."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.helpers.desk_builder import DeskBuilder
from workbench.desktop.theme import DARK, LIGHT, Mode, Theme
from workbench.desktop.verdict.renderings import renderings, told
from workbench.desktop.verdict.strip import VerdictStrip
from workbench.domain.desk import Desk
from workbench.domain.group import Between, Link, Relation
from workbench.domain.mention import Kind

A = "“The gate could fail by noon,” said keeper Ada Roe."
B = "“The gate will fail by noon & soon,” the keeper said."


def gate(speakers: tuple[str, str] = ("Ada Roe", "Ada Roe")) -> Desk:
    b = DeskBuilder("The gate")
    b.article(A, "Outlet A", "Gate")
    b.article(B, "Outlet B", "Gate")
    claims = [
        b.claim("A", "The gate could fail by noon", "", Kind.QUOTE, speaker=speakers[0]),
        b.claim("B", "The gate will fail by noon & soon", "", Kind.QUOTE, speaker=speakers[1]),
    ]
    b.row("Ada Roe: the gate", Relation.CONFLICT, claims)
    return b.build()


def linked(desk: Desk, between: Between) -> Desk:
    a, b = desk.rows[0].claims
    link = Link(a, b, Kind.QUOTE, Relation.CONFLICT, "", 0.9, between=between)
    return replace(desk, rows=(replace(desk.rows[0], links=(link,)),))


def letters(desk: Desk) -> str:
    return "".join(one.where for one in renderings(desk, desk.rows[0]))


def test_quotes_of_one_speaker_or_joined_by_comparison_are_held_against_each_other() -> None:
    assert letters(gate()) == "AB"
    assert letters(gate(("Ada Roe", "the keeper"))) == ""
    assert letters(linked(gate(("Ada Roe", "the keeper")), Between.OUTLETS)) == "AB"


def test_two_speakers_who_contradict_each_other_render_nothing() -> None:
    assert letters(linked(gate(("Ada Roe", "Ben Holt")), Between.SPEAKERS)) == ""


def test_figures_have_no_wordings() -> None:
    desk = gate()
    claims: dict[UUID, object] = {
        uuid: replace(view, claim=replace(view.claim, kind=Kind.QUANTITY)) for uuid, view in desk.claims.items()
    }
    assert renderings(replace(desk, claims=claims), desk.rows[0]) == ()  # type: ignore[arg-type]
    assert told((), LIGHT) == ""


def test_only_the_lost_hedge_is_in_alarm_colour_and_text_is_escaped() -> None:
    text = told(renderings(gate(), gate().rows[0]), LIGHT)
    assert f'<span style="text-decoration:underline; font-weight:600; color:{LIGHT.differ}">could</span>' in text
    assert '<span style="text-decoration:underline">will</span>' in text
    assert "&amp; soon" in text
    assert text.count(LIGHT.differ) == 1


def test_the_strip_shows_them_in_the_themes_colours(qtbot: QtBot) -> None:
    strip = VerdictStrip(Theme(Mode.DARK))
    qtbot.addWidget(strip)
    desk = gate()
    strip.show_row(desk, desk.rows[0], 0, desk.rows[0].claims[0])
    label = strip.findChild(QLabel, "strip_renderings")
    assert isinstance(label, QLabel)
    assert DARK.differ in label.text()
    strip.show_row(desk, replace(desk.rows[0], claims=desk.rows[0].claims[:1]), 0, desk.rows[0].claims[0])
    assert label.isHidden()
