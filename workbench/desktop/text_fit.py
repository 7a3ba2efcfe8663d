"""Cuts texts to a width, and remembers how: measuring is half the cost of painting a table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

_MOST = 20_000
"""Texts remembered; some 4 MB. When there are more, all are forgotten: a screen holds a few hundred."""

DOT = "·"
"""Stands between the parts of a line."""
_FEW = 4
"""Letters that tell a word; "a …" tells nothing."""


class Fitter:
    """Measures and cuts texts in one font."""

    def __init__(self, font: QFont) -> None:
        self._metrics = QFontMetricsF(font)
        self._widths: dict[str, float] = {}
        self._cuts: dict[tuple[str, int, bool], tuple[str, float]] = {}

    def width(self, text: str) -> float:
        """Return how wide a text is."""
        known = self._widths.get(text)
        if known is None:
            if len(self._widths) >= _MOST:
                self._widths.clear()
            known = self._widths[text] = self._metrics.horizontalAdvance(text)
        return known

    def fit(self, text: str, room: float, *, at_end: bool = True) -> tuple[str, float]:
        """Return a text cut to a width, with "…" where something is left out, and how wide it is then.

        Args:
            text: What to cut.
            room: The width, in pixels.
            at_end: Leave out the end; else the start.
        """
        if not text:
            return "", 0.0
        full = self.width(text)
        if full <= room:
            return text, full
        key = (text, int(room), at_end)
        if key not in self._cuts:
            if len(self._cuts) >= _MOST:
                self._cuts.clear()
            mode = Qt.TextElideMode.ElideRight if at_end else Qt.TextElideMode.ElideLeft
            cut = self._metrics.elidedText(text, mode, max(0.0, room))
            cut = _at_a_word(cut, at_end=at_end)
            self._cuts[key] = (cut, self._metrics.horizontalAdvance(cut))
        return self._cuts[key]


def _at_a_word(cut: str, *, at_end: bool) -> str:
    """Take half a word away beside the "…", if most of what was left is whole words, and a dot nothing stands behind.

    >>> _at_a_word("the ferry struck ro…", at_end=True), _at_a_word("…ruck rocks off ", at_end=False)
    ('the ferry struck …', '…rocks off ')
    >>> _at_a_word("direct · “said” · as the min…", at_end=True), _at_a_word("direct · “said” · forec…", at_end=True)
    ('direct · “said” · as the …', 'direct · “said” …')
    >>> _at_a_word(" · a spoke…", at_end=True), _at_a_word(" · th…", at_end=True)
    (' · a spoke…', '')
    """
    place = cut.rfind(" ") if at_end else cut.find(" ")
    if at_end:
        return _without_stump(cut, place) if place >= 0 else cut
    return f"…{cut[place + 1 :]}" if 1 < place < len(cut) - 2 else cut


def _without_stump(cut: str, place: int) -> str:
    """Return a text cut at its end, in front of the word that begins behind ``place`` or, rather than that, in it."""
    kept, part = cut[:place].rstrip(), cut[place + 1 : -1]
    if kept.endswith(DOT):
        before = kept.removesuffix(DOT).rstrip()
        if before:
            return f"{before} …"
        return cut if len(part) >= _FEW else ""
    tells = len(kept.rpartition(f"{DOT} ")[2]) >= _FEW or len(part) < _FEW
    return f"{kept} …" if kept and tells else cut
