"""The desk's colours, checked by calculation: contrast, and how far apart they are for colour-blind eyes."""

from __future__ import annotations

import math
import re
from dataclasses import fields
from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDateEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from workbench import assets
from workbench.desktop import fonts
from workbench.desktop.theme import DARK, LIGHT, Colours, Mode, Theme, palette, relation_colour, stylesheet
from workbench.domain.group import Between, Relation

THEMES = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])

# Machado, Oliveira and Fernandes (2009), severity 1.0, for linear RGB.
BLINDNESS = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
Triple = tuple[float, float, float]


def linear(colour: str) -> Triple:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return r, g, b


def contrast(a: str, b: str) -> float:
    """WCAG 2: (lighter + 0.05) / (darker + 0.05)."""
    dark, light = sorted(sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear(c), strict=True)) for c in (a, b))
    return (light + 0.05) / (dark + 0.05)


def seen(colour: str, matrix: tuple[Triple, Triple, Triple] | None) -> Triple:
    rgb = linear(colour)
    if matrix is None:
        return rgb
    r, g, b = (min(1.0, max(0.0, sum(w * p for w, p in zip(row, rgb, strict=True)))) for row in matrix)
    return r, g, b


def lab(rgb: Triple) -> Triple:
    r, g, b = rgb
    x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047
    y = 0.2126729 * r + 0.7151522 * g + 0.0721750 * b
    z = (0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def ciede2000(one: Triple, two: Triple) -> float:
    """Sharma, Wu and Dalal (2005)."""
    (l1, a1, b1), (l2, a2, b2) = one, two
    c = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    g = 0.5 * (1 - math.sqrt(c**7 / (c**7 + 25**7)))
    a1, a2 = a1 * (1 + g), a2 * (1 + g)
    c1, c2 = math.hypot(a1, b1), math.hypot(a2, b2)
    h1, h2 = math.degrees(math.atan2(b1, a1)) % 360, math.degrees(math.atan2(b2, a2)) % 360
    dh = 0.0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    dl, dc, dhh = l2 - l1, c2 - c1, 2 * math.sqrt(c1 * c2) * math.sin(math.radians(dh) / 2)
    lm, cm = (l1 + l2) / 2, (c1 + c2) / 2
    hm = h1 + h2 if c1 * c2 == 0 else (h1 + dh / 2) % 360
    rad = math.radians
    t = 1 - 0.17 * math.cos(rad(hm - 30)) + 0.24 * math.cos(rad(2 * hm))
    t += 0.32 * math.cos(rad(3 * hm + 6)) - 0.20 * math.cos(rad(4 * hm - 63))
    sl = 1 + 0.015 * (lm - 50) ** 2 / math.sqrt(20 + (lm - 50) ** 2)
    sc, sh = 1 + 0.045 * cm, 1 + 0.015 * cm * t
    rt = -2 * math.sqrt(cm**7 / (cm**7 + 25**7)) * math.sin(rad(60 * math.exp(-(((hm - 275) / 25) ** 2))))
    return math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dhh / sh) ** 2 + rt * dc / sc * dhh / sh)


def test_the_distance_is_the_published_one() -> None:
    # Pairs 1 and 25 of Sharma, Wu and Dalal's table.
    assert ciede2000((50, 2.6772, -79.7751), (50, 0, -82.7485)) == pytest.approx(2.0425, abs=1e-4)
    assert ciede2000((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387)) == pytest.approx(1.2644, abs=1e-4)


@THEMES
@pytest.mark.parametrize(
    ("ink", "ground", "least"),
    [
        ("text", "ground", 7.0),
        ("text", "panel", 7.0),
        ("muted", "ground", 4.5),
        ("muted", "panel", 4.5),
        ("text", "quantity_fill", 7.0),
        ("text", "time_fill", 7.0),
        ("text", "selection", 7.0),
        ("text", "hover", 7.0),
        ("accent", "ground", 4.5),
        ("accent", "panel", 4.5),
        ("differ", "ground", 4.5),
        ("differ", "panel", 4.5),
        ("speakers", "ground", 4.5),
        ("speakers", "panel", 4.5),
        ("same", "ground", 4.5),
        ("same", "panel", 4.5),
        ("quantity_line", "quantity_fill", 3.0),
        ("time_line", "time_fill", 3.0),
        ("time_line", "ground", 3.0),
        ("quote_bar", "ground", 3.0),
        ("border", "ground", 3.0),
        ("border", "panel", 3.0),
    ],
)
def test_what_is_read_can_be_read(colours: Colours, ink: str, ground: str, least: float) -> None:
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= least


@THEMES
@pytest.mark.parametrize("blindness", [None, *BLINDNESS])
@pytest.mark.parametrize(
    "meeting",
    [
        ("differ", "speakers", "same"),
        ("quantity_line", "time_line"),
        ("quantity_fill", "time_fill"),
        ("ground", "quantity_fill"),
        ("ground", "time_fill"),
    ],
    ids="-".join,
)
def test_what_meets_in_one_place_is_told_apart(
    colours: Colours, blindness: str | None, meeting: tuple[str, ...]
) -> None:
    matrix = BLINDNESS[blindness] if blindness else None
    for a, b in combinations(meeting, 2):
        distance = ciede2000(*(lab(seen(getattr(colours, name), matrix)) for name in (a, b)))
        assert distance >= 9.5, f"{a} and {b}: {distance:.1f}"


@THEMES
def test_agreement_is_neutral_ink(colours: Colours) -> None:
    assert relation_colour(colours, Relation.AGREE) == QColor(colours.same)
    assert relation_colour(colours, Relation.COMPATIBLE) == QColor(colours.same)
    assert QColor(colours.same).hslSaturation() < 30


@THEMES
def test_only_a_conflict_is_coloured_by_who_contradicts_whom(colours: Colours) -> None:
    assert relation_colour(colours, Relation.CONFLICT, Between.OUTLETS) == QColor(colours.differ)
    assert relation_colour(colours, Relation.CONFLICT, Between.WITHIN) == QColor(colours.differ)
    assert relation_colour(colours, Relation.CONFLICT, Between.SPEAKERS) == QColor(colours.speakers)


@THEMES
def test_the_style_sheet_uses_only_the_themes_colours(colours: Colours) -> None:
    named = {getattr(colours, field.name) for field in fields(colours)}
    assert "${" not in stylesheet(colours)
    assert set(re.findall(r"#[0-9A-Fa-f]{6}", stylesheet(colours))) <= named
    assert not re.findall(r"#[0-9A-Fa-f]{6}", assets.text("themes", "desk.qss"))


def test_choosing_dark_dresses_the_application_and_tells(qtbot: QtBot, qapp: QApplication) -> None:
    theme = Theme(Mode.LIGHT)
    theme.apply()
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(LIGHT.ground)
    with qtbot.waitSignal(theme.theme_changed):
        theme.set_mode(Mode.DARK)
    assert theme.colours is DARK
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(DARK.ground)
    theme.set_mode(Mode.LIGHT)


def test_choosing_the_same_again_tells_nobody(qtbot: QtBot) -> None:
    theme = Theme(Mode.LIGHT)
    with qtbot.assertNotEmitted(theme.theme_changed):
        theme.set_mode(Mode.LIGHT)


def test_disabled_text_is_quieter() -> None:
    disabled = palette(LIGHT).color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == QColor(LIGHT.border)


def test_articles_are_set_in_the_shipped_serif(qapp: QApplication) -> None:
    font = fonts.reading_font()
    assert QFontInfo(font).family() == fonts.SHIPPED_FAMILY
    assert font.pointSizeF() == 12


def test_the_interface_is_set_in_a_font_that_exists(qapp: QApplication) -> None:
    assert QFontInfo(fonts.interface_font()).family()


def test_tabular_figures_leave_the_font_itself_alone(qapp: QApplication) -> None:
    font = fonts.interface_font()
    assert fonts.tabular(font).featureTags()
    assert not font.featureTags()


def edge(widget: QWidget) -> str:
    """Return the colour of a control's left border."""
    widget.resize(120, 28)
    return widget.grab().toImage().pixelColor(0, 14).name()


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_choices_date_fields_and_buttons_have_a_border_to_be_seen(qtbot: QtBot, mode: Mode) -> None:
    theme = Theme(mode)
    theme.apply()
    editable = QComboBox()
    editable.setEditable(True)
    for control in (QComboBox(), editable, QDateEdit(), QPushButton("Save")):
        qtbot.addWidget(control)
        assert contrast(edge(control), theme.colours.panel) >= 3.0, type(control).__name__
    editable.show()
    assert editable.view().palette().highlight().color() == QColor(theme.colours.selection)


@THEMES
def test_a_tick_has_the_colour_of_the_ground_it_is_cut_out_of(qtbot: QtBot, colours: Colours) -> None:
    drawn = assets.text("themes", f"tick-{'dark' if colours.dark else 'light'}.svg")
    assert f'stroke="{colours.ground}"' in drawn
    box = QCheckBox()
    qtbot.addWidget(box)
    box.setStyleSheet(stylesheet(colours))
    box.setChecked(True)
    box.resize(40, 20)
    picture = box.grab().toImage()
    inks = {picture.pixelColor(x, y).name() for x in range(14) for y in range(20)}
    assert colours.accent.lower() in inks
    assert any(contrast(ink, colours.accent) > 4.0 for ink in inks - {colours.panel.lower()})
