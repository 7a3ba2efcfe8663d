"""Draw the README's pictures: the real window on the sample case, offscreen, worked by its keys.

Run: ``make screenshots`` (``python tools/screenshots.py [FOLDER]``); writes ``docs/screenshots/*.png``. Settings and
database are temporary, so no picture shows anyone's cases.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1"

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from workbench.desktop.offscreen import show_in_text

if TYPE_CHECKING:
    from workbench.app import Program

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "screenshots"
WIDE = QSize(1920, 1080)
NARROW = QSize(1366, 768)
REVIEWER = "A. Reader"
REASON = "The morgue's list of 5 March names twenty people; the wire's first count was never corrected."
_SETTLE = 400
"""Milliseconds for layout, scrolling and painting to come to rest."""


def focused() -> QWidget:
    """Return the widget that keys go to."""
    widget = QApplication.focusWidget() or QApplication.activeWindow()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key."""
    QTest.keyClick(focused(), key, modifier)
    QTest.qWait(50)


def palette(drawn: QImage) -> list[int]:
    """Return 256 colours that draw a picture so that no difference can be seen, in half its bytes.

    Of colours that are nearly the same, the commonest stands for all, so that no rare hue is left out.
    """
    counted = Counter(memoryview(drawn.constBits()).cast("I")).most_common()
    nearly: dict[int, int] = {}
    for colour, _ in counted:
        nearly.setdefault(colour & 0xF0F0F0, colour)
    return list(dict.fromkeys([*[colour for colour, _ in counted[:64]], *nearly.values()]))[:256]


def picture(program: Program, folder: Path, name: str, size: QSize) -> None:
    """Give the window a size and draw it into a file."""
    program.window.resize(size)
    QTest.qWait(_SETTLE)
    drawn = program.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    indexed, exact = QImage.Format.Format_Indexed8, Qt.ImageConversionFlag.ThresholdDither
    drawn = drawn.convertToFormat(indexed, palette(drawn), exact)
    drawn.save(str(folder / f"{name}.png"))


def judge() -> None:
    """Give a verdict the way the README tells: V D, a reason, Ctrl+Enter."""
    press(Qt.Key.Key_V)
    press(Qt.Key.Key_D)
    QTest.keyClicks(focused(), REASON)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def draw(program: Program, folder: Path) -> None:
    """Draw the first sight in both themes, then a row with its verdict on a narrow window."""
    run = program.window.action_set.run
    show_in_text(program, folder / "desk-light.png", tell=lambda _line: None)  # until its claims are found
    program.window.activateWindow()
    run("theme.light")
    picture(program, folder, "desk-light", WIDE)
    run("theme.dark")
    picture(program, folder, "desk-dark", WIDE)
    run("theme.light")
    run("view.timeline")
    picture(program, folder, "timeline", WIDE)
    run("view.comparison")
    judge()
    run("go.previous")
    picture(program, folder, "verdict-narrow", NARROW)


def main(folder: Path = FOLDER) -> None:
    """Start the program in a home of its own and draw."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            os.environ[name] = home
        from workbench import app
        from workbench.desktop.settings import Settings

        application = app._application()
        settings = Settings(Path(home, "settings.ini"))
        settings.reviewer = REVIEWER
        program = app.Program(settings, Path(home, "cases.db"), sample=True)
        try:
            draw(program, folder)
        finally:
            program.window.close()
            application.processEvents()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
