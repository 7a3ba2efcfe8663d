r"""A text as the rules want it, of the same length: blanks are blanks, and lines broken to a width are joined.

Pages hold no-break and thin blanks ("Mr.\u00a0Roe", "5\u202f000"); mail, wire copy and text files break each line at
some seventy characters. Both are layout, and both would end quotes, names and figures where nothing ends.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

_WIDTHS: Final = "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_BLANKS: Final = str.maketrans(dict.fromkeys(_WIDTHS, " "))

_WIDEST: Final = 110
"""Where one line in ten has more characters than this, lines are paragraphs."""
_NARROWEST: Final = 40
_FULL: Final = 0.75
"""A line that is broken is nearly as long as the longest one; a shorter one ends where the writer ended it."""
_FEWEST: Final = 3
"""So many broken lines make a page of them …"""
_LOWER: Final = 0.5
"""… if this share goes on with a small letter or a figure, as prose does and a list of headlines does not."""

_LINE: Final = re.compile(r"[^\n]+")
_ENDS: Final = frozenset(".!?:\"”’'…")
_OPENS: Final = frozenset('"“‘`«-–—•*')


def plain(text: str) -> str:
    """Return a text of the same length with plain blanks and without line breaks that only fit a width."""
    text = text.translate(_BLANKS)
    breaks = _broken(text)
    if not breaks:
        return text
    letters = list(text)
    for at in breaks:
        letters[at] = " "
    return "".join(letters)


def _broken(text: str) -> list[int]:
    """Return the line breaks that only fit a width; none where the text is not laid out in lines."""
    spans = [match.span() for match in _LINE.finditer(text)]
    if len(spans) <= _FEWEST:
        return []
    width = sorted(end - start for start, end in spans)[len(spans) * 9 // 10]  # a heading may run on
    if not _NARROWEST <= width <= _WIDEST:
        return []
    full = [
        (end, text[end + 1 : following])
        for (start, end), (begins, following) in pairwise(spans)
        if begins == end + 1 and end - start >= _FULL * width
    ]
    prose = sum(line[0].islower() or line[0].isdigit() for _, line in full)
    if len(full) < _FEWEST or prose < _LOWER * len(full):
        return []
    return [end for end, line in full if not (text[end - 1] in _ENDS and line[0] in _OPENS)]
