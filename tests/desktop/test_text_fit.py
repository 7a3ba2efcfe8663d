"""Texts cut to a width."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from workbench.desktop import fonts
from workbench.desktop.text_fit import Fitter


def test_what_fits_stays(qtbot: QtBot) -> None:
    fitter = Fitter(fonts.interface_font())
    assert fitter.fit("12 people", 500) == ("12 people", fitter.width("12 people"))


def test_cuts_at_a_word(qtbot: QtBot) -> None:
    fitter = Fitter(fonts.interface_font())
    text = "no sign that the ship had been overloaded"
    cut, width = fitter.fit(text, 150)
    assert cut.endswith(" …")
    assert text.startswith(cut[:-1])
    assert width <= 150


def test_cuts_the_start(qtbot: QtBot) -> None:
    cut, _ = Fitter(fonts.interface_font()).fit("The ferry Aurora Bay struck rocks off ", 150, at_end=False)
    assert cut.startswith("…")
    assert cut.endswith("off ")


@settings(max_examples=60)
@given(st.text(max_size=80), st.floats(-5, 400))
def test_never_wider_than_the_room(qapp: object, text: str, room: float) -> None:
    fitter = Fitter(fonts.interface_font())
    cut, width = fitter.fit(text, room)
    assert width <= max(room, fitter.width("…") + 1) or cut == ""
    assert fitter.fit(text, room) == (cut, width)


@pytest.mark.parametrize(
    ("text", "room", "cut"),
    [
        ("direct · “said” · as the minister", "direct · “said” · fo", "direct · “said” …"),
        (" · a spokeswoman", " · a…", ""),
    ],
)
def test_no_dot_stands_for_what_was_cut(qtbot: QtBot, text: str, room: str, cut: str) -> None:
    fitter = Fitter(fonts.interface_font())
    assert fitter.fit(text, fitter.width(room))[0] == cut


def test_a_word_is_cut_in_two_rather_than_leave_an_article_alone(qtbot: QtBot) -> None:
    fitter = Fitter(fonts.interface_font())
    cut, _ = fitter.fit(" · a spokeswoman", fitter.width(" · a spokeswo"))
    assert cut.startswith(" · a spokes")
    assert cut.endswith("…")
