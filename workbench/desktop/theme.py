"""The desk's colours as data, in light and dark, and what Qt needs of them: a palette and a style sheet.

Kind (quantity, time, quote) is coloured in the text, relation in gutter, ribbon and table only, and no colour is
ever the only sign. Contrast and colour-blind distances of these values are checked by calculation in the tests.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from workbench import assets
from workbench.desktop import fonts

if TYPE_CHECKING:
    from workbench.domain.group import Between, Relation


class Mode(StrEnum):
    """What a person chose under View, Theme."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme's colours as ``#RRGGBB``, named by what they are for."""

    dark: bool
    ground: str
    panel: str
    text: str
    muted: str
    border: str
    hairline: str
    """Quiet separators that carry no meaning (a border between controls uses ``border``)."""
    accent: str
    quantity_fill: str
    quantity_line: str
    time_fill: str
    time_line: str
    quote_bar: str
    differ: str
    speakers: str
    same: str
    hover: str
    selection: str

    def colour(self, name: str) -> QColor:
        """Return one of them by name."""
        return QColor(getattr(self, name))


LIGHT = Colours(
    dark=False,
    ground="#FCFBF8",
    panel="#F1EFEA",
    text="#1C1B19",
    muted="#5A564F",
    border="#827D74",
    hairline="#DAD6CE",
    accent="#0A6464",
    quantity_fill="#D3E6F7",
    quantity_line="#0B5CAD",
    time_fill="#FBE7B2",
    time_line="#A26F00",
    quote_bar="#76716A",
    differ="#A3180F",
    speakers="#7A2E8E",
    same="#55524C",
    hover="#E6E2DA",
    selection="#C4DEDC",
)

DARK = Colours(
    dark=True,
    ground="#1B1C1E",
    panel="#25272A",
    text="#E7E4DE",
    muted="#B0ACA4",
    border="#827D75",
    hairline="#3A3C40",
    accent="#5CC4BE",
    quantity_fill="#163A5C",
    quantity_line="#6CB4F2",
    time_fill="#4A3A0C",
    time_line="#E3B341",
    quote_bar="#9A958C",
    differ="#FF8A7A",
    speakers="#D9A0EE",
    same="#B8B4AC",
    hover="#34373B",
    selection="#1F4F4D",
)


def relation_colour(colours: Colours, relation: Relation, between: Between | None = None) -> QColor:
    """Return the colour of a relation's mark; agreement is neutral ink, never green."""
    # Compared by value: the domain is not imported before the first paint, it would take a third of that time.
    if relation == "conflict":
        return QColor(colours.speakers if between == "speakers" else colours.differ)
    return QColor(colours.same)


def palette(colours: Colours) -> QPalette:
    """Return the Qt palette of a theme, disabled states included."""
    made = QPalette()
    role = QPalette.ColorRole
    roles = {
        role.Window: colours.panel,
        role.WindowText: colours.text,
        role.Base: colours.ground,
        role.AlternateBase: colours.panel,
        role.Text: colours.text,
        role.PlaceholderText: colours.muted,
        role.Button: colours.panel,
        role.ButtonText: colours.text,
        role.BrightText: colours.differ,
        role.Highlight: colours.selection,
        role.HighlightedText: colours.text,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.speakers,
        role.ToolTipBase: colours.panel,
        role.ToolTipText: colours.text,
        role.Light: colours.hover,
        role.Midlight: colours.hairline,
        role.Mid: colours.border,
        role.Dark: colours.border,
        role.Shadow: colours.border,
    }
    for which, value in roles.items():
        made.setColor(which, QColor(value))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.border))
    return made


OUTLINED = ("QComboBox", "QAbstractSpinBox", "QPushButton")
"""The classes whose outline Fusion draws itself, for 1.4 times darker than their window: nothing to see in the dark."""
_DARKER, _DARKER_IN_FOCUS = 140, 125


def outlined(colours: Colours) -> QPalette:
    """Return the palette of choices, date fields and buttons: Fusion makes the border's colour of its window."""
    made = palette(colours)
    made.setColor(QPalette.ColorRole.Window, QColor(colours.border).lighter(_DARKER))
    made.setColor(QPalette.ColorRole.Highlight, QColor(colours.accent).lighter(_DARKER_IN_FOCUS))
    return made


def stylesheet(colours: Colours) -> str:
    """Return the application's style sheet with this theme's colours filled in."""
    tick = assets.path("themes", f"tick-{'dark' if colours.dark else 'light'}.svg").as_posix()
    return Template(assets.text("themes", "desk.qss")).substitute(asdict(colours), tick=tick)


STYLED = "workbench_styled"
"""Property of the application: it has the style we draw with."""
DRESSED = "workbench_dressed"
"""Property of the application: its palette is ours, no longer the system's."""


def _system_ground() -> QColor:
    """Return the ground of the system's windows.

    At first the application's own palette tells; that of its style, or `styleHints().colorScheme()`, would make all
    of Qt's enums, a tenth of the first paint.
    """
    application = QApplication.instance()
    if application is None or application.property(DRESSED) is None:
        return QGuiApplication.palette().window().color()
    return QApplication.style().standardPalette().window().color()


_HALF = 128
"""Lightness, of 255, below which a ground is a dark one."""


class Theme(QObject):
    """Holds the theme in force and tells everyone who paints when it changes.

    Signals:
        theme_changed: The colours in force are other ones now.
    """

    theme_changed = Signal()

    def __init__(self, mode: Mode = Mode.SYSTEM, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mode = mode
        self._colours = self._chosen()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def mode(self) -> Mode:
        """What the person chose."""
        return self._mode

    @property
    def colours(self) -> Colours:
        """The colours in force."""
        return self._colours

    def set_mode(self, mode: Mode) -> None:
        """Choose system, light or dark."""
        self._mode = mode
        self._refresh()

    def apply(self) -> None:
        """Give the running application our style, palette, style sheet and interface font."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            # Naming the style asked for at start is free; looking at the style in force makes all of Qt's enums.
            if application.property(STYLED) is None and application.style().name() != "fusion":
                application.setStyle("fusion")
            application.setProperty(STYLED, True)
            application.setFont(fonts.interface_font())
            self._dress(application)

    def _dress(self, application: QApplication) -> None:
        application.setProperty(DRESSED, True)
        application.setPalette(palette(self._colours))
        for kind in OUTLINED:
            application.setPalette(outlined(self._colours), kind)  # type: ignore[arg-type]  # the stubs want bytes
        application.setStyleSheet(stylesheet(self._colours))

    def _chosen(self) -> Colours:
        if self._mode is Mode.SYSTEM:
            return DARK if _system_ground().lightness() < _HALF else LIGHT
        return DARK if self._mode is Mode.DARK else LIGHT

    def _refresh(self) -> None:
        colours = self._chosen()
        if colours is self._colours:
            return
        self._colours = colours
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self._dress(application)
        self.theme_changed.emit()

    @Slot()
    def _system_changed(self) -> None:
        self._refresh()
