"""Pair quotation marks as a reader does: pure text in, quoted stretches out, in one pass.

A line is a paragraph. A quote never crosses its end: an unclosed mark reaches to the end of its paragraph and
is ``continued`` when the next paragraph opens with a mark again, as newspapers print long quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

_MARK = re.compile(
    r"</?[A-Za-z][^<>\n]*>"  # left-over markup: the quotes of its attributes are none
    # One by one, not as a set: then the search jumps from candidate to candidate, seven times as fast.
    r"|``|''|“|”|„|‟|«|»|\"|″|‘|’|‚|‛|'|‹|›|`"
)
_DOUBLE_OPEN = frozenset("“„‟«") | {"``"}
_DOUBLE_CLOSE = frozenset("”»")
_DOUBLE = _DOUBLE_OPEN | _DOUBLE_CLOSE | {'"', "″", "''"}
_SINGLE_OPEN = frozenset("‘‚‛‹`")
_DEEPEST = 5
_BEFORE_OPEN = frozenset("([{<-–—―/…“\"„«‘'")
_ELISION = re.compile(
    r"(?:em|til|tis|twas|cause|bout|round|cos)\b(?!['’-])|n['’]|\d0s\b|\d\d\b(?![\d%,.])", re.IGNORECASE
)


class Region(NamedTuple):
    """A quoted stretch of one paragraph.

    Attributes:
        outer_start: Where its opening mark stands; equals ``start`` when that stands on the line before.
        start: First character inside.
        end: End of the inner text.
        outer_end: Behind its closing mark; equals ``end`` when there is none.
        mark: The opening mark.
        closed: Whether a closing mark was found.
        continued: Unclosed, and the next paragraph opens with a mark again.
        continues: Opens a paragraph after one whose quote was never closed.
        depth: 0 for the outermost, 1 for a quote inside a quote, and so on.
    """

    outer_start: int
    start: int
    end: int
    outer_end: int
    mark: str
    closed: bool = True
    continued: bool = False
    continues: bool = False
    depth: int = 0

    @property
    def single(self) -> bool:
        """Whether it stands between single marks."""
        return self.mark in _SINGLE_OPEN or self.mark == "'"


@dataclass(slots=True)
class _Open:
    """An opening mark that waits for its closing one; ``maybe`` is a plural possessive that may close it."""

    at: int
    inner: int
    mark: str
    single: bool
    maybe: int = -1


@dataclass(slots=True)
class _Paragraph:
    """State of the scan inside one paragraph."""

    text: str
    low: int
    high: int
    odd: bool = False
    closers_left: int = 0
    stack: list[_Open] = field(default_factory=list)
    found: list[Region] = field(default_factory=list)

    def char(self, i: int) -> str:
        return self.text[i] if self.low <= i < self.high else " "

    def push(self, at: int, inner: int, mark: str, *, single: bool) -> None:
        """Open a quote; deeper than a reader can follow, a mark is only noise."""
        if len(self.stack) < _DEEPEST:
            self.stack.append(_Open(at, inner, mark, single))

    def looks_open(self, at: int, after: int) -> bool:
        before, behind = self.char(at - 1), self.char(after)
        return (before.isspace() or before in _BEFORE_OPEN) and not behind.isspace()

    def looks_closed(self, at: int, after: int) -> bool:
        behind = self.char(after)
        return not self.char(at - 1).isspace() and not behind.isalnum()

    def close(self, opened: _Open, end: int, outer_end: int, *, closed: bool) -> None:
        """Take ``opened`` and all above it off the stack; single marks above it were apostrophes."""
        while self.stack and self.stack[-1] is not opened:
            self._settle_single(self.stack.pop())
        if self.stack:
            self.stack.pop()
        if self.text[opened.inner : end].strip():
            depth = len(self.stack)
            self.found.append(Region(opened.at, opened.inner, end, outer_end, opened.mark, closed, depth=depth))

    def _settle_single(self, opened: _Open) -> None:
        if opened.single and opened.maybe > opened.inner and self.text[opened.inner : opened.maybe].strip():
            depth = len(self.stack)
            end = opened.maybe
            self.found.append(Region(opened.at, opened.inner, end, end + 1, opened.mark, depth=depth))

    def settle_top_single(self) -> None:
        """Drop a single mark that never closed, or end it at the possessive that may have closed it."""
        if self.stack and self.stack[-1].single:
            self._settle_single(self.stack.pop())


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of every line that is not blank."""
    pos = 0
    for line in text.split("\n"):
        if line.strip():
            yield pos, pos + len(line)
        pos += len(line) + 1


def regions(text: str) -> list[Region]:
    """Return every quoted stretch of a text, nested ones too, in order of their opening marks."""
    found: list[Region] = []
    lines = list(paragraphs(text))
    waiting = ""  # the mark of the paragraph before, when it stayed open to its end
    over = ""  # the mark of the line before, when this line closes it
    marks, seen = list(_MARK.finditer(text)), 0
    for n, (low, high) in enumerate(lines):
        following = lines[n + 1] if n + 1 < len(lines) else None
        first_mark = seen
        while seen < len(marks) and marks[seen].start() < high:
            seen += 1
        if first_mark == seen:
            waiting = over = ""
            continue
        first = low + len(text[low:high]) - len(text[low:high].lstrip())
        state = _Paragraph(text, low, high)
        if over:
            state.push(first, first, over, single=False)
        inside = _scan(state, marks[first_mark:seen], following)
        for region in inside:
            again = bool(waiting or over) and region.outer_start == first
            found.append(region._replace(continues=True) if again else region)
        last = inside[-1] if inside else None
        open_ends = [r for r in inside if r.continued]
        over = _ends_open(inside, high) if following and _only_closes(text, following, marks, seen) else ""
        if over:
            found[-1] = found[-1]._replace(continued=True)
        waiting = open_ends[-1].mark if last and open_ends else ""
    return found


def _ends_open(inside: list[Region], high: int) -> str:
    """The mark of a quote that is open at the end of its line, though the next line opens with none."""
    last = inside[-1] if inside else None
    return last.mark if last and not (last.closed or last.continued or last.single) and last.end == high else ""


def _only_closes(text: str, line: tuple[int, int], marks: list[re.Match[str]], k: int) -> bool:
    """Whether the first double mark of a line can only close: the quote began on the line before.

    Args:
        text: The text.
        line: Start and end of the line.
        marks: All marks of the text.
        k: The first of them that stands in the line or behind it.
    """
    low, high = line
    while k < len(marks) and marks[k].group() not in _DOUBLE:
        k += 1
    if k == len(marks) or not low < marks[k].start() < high or marks[k].group() in _DOUBLE_OPEN:
        return False
    state = _Paragraph(text, low, high)
    at, after = marks[k].span()
    closes = state.looks_closed(at, after) or (marks[k].group() == "''" and not state.char(after).isalnum())
    return closes and not state.looks_open(at, after)


def _scan(state: _Paragraph, marks: list[re.Match[str]], following: tuple[int, int] | None) -> list[Region]:
    """Pair the marks of one line."""
    written = [m.group() for m in marks]
    state.odd = (written.count('"') + written.count("''")) % 2 == 1
    state.closers_left = written.count("”") + written.count("»")
    for match, mark in zip(marks, written, strict=True):
        if mark in _DOUBLE:
            _double(state, match.start(), mark)
        elif mark[0] != "<":
            _single(state, match.start(), mark)
    _finish(state, following)
    state.found.sort(key=lambda r: (r.outer_start, -r.outer_end))
    return state.found


def _double(state: _Paragraph, at: int, mark: str) -> None:
    after = at + len(mark)
    if mark in _DOUBLE_CLOSE:
        state.closers_left -= 1
    if mark in ('"', "″", "''") and _is_measure(state, at):
        return
    opened = next((o for o in reversed(state.stack) if not o.single), None)
    if opened is None or (state.stack[-1].single and state.looks_open(at, after) and mark not in _DOUBLE_CLOSE):
        _open_double(state, at, mark, opened)
    elif _closes(state, opened, at, mark):
        state.close(opened, at, after, closed=True)
    elif mark in _DOUBLE_OPEN and opened.mark in _DOUBLE_OPEN and state.closers_left > _open_curly(state):
        state.push(at, after, mark, single=False)  # curly marks inside curly marks
    else:  # the earlier one was never closed: a reader takes the new one as a fresh start
        stray = opened.at == state.low and (opened.mark in _DOUBLE_OPEN) != (mark in _DOUBLE_OPEN)
        if stray:
            del state.stack[:]
        else:
            state.close(opened, at, at, closed=False)
        state.push(at, after, mark, single=False)


def _open_curly(state: _Paragraph) -> int:
    return sum(o.mark in _DOUBLE_OPEN for o in state.stack)


def _open_double(state: _Paragraph, at: int, mark: str, outer: _Open | None) -> None:
    after = at + len(mark)
    stray = mark == "”" or (mark == "»" and not state.looks_open(at, after))
    if mark in ('"', "''") and state.odd and outer is None and not state.looks_open(at, after):
        stray = state.looks_closed(at, after)  # an odd mark that only can close, and nothing is open
        state.odd = not stray
    if not stray:
        state.push(at, after, mark, single=False)


def _closes(state: _Paragraph, opened: _Open, at: int, mark: str) -> bool:
    after = at + len(mark)
    if mark == "”" or (mark == "»" and opened.mark != "»"):
        return True
    if mark == "“":
        return opened.mark == "„"
    if mark == "«":
        return opened.mark == "»"
    if mark in _DOUBLE_OPEN:
        return False
    return not (state.looks_open(at, after) and state.char(after).isupper())


def _is_measure(state: _Paragraph, at: int) -> bool:
    """Tell the inch mark of 6'3" from a closing mark."""
    if not state.char(at - 1).isdigit():
        return False
    start = at - 1
    while start > state.low and at - start < 5 and state.text[start - 1].isdigit():
        start -= 1
    return state.char(start - 1) in "'’′" and state.char(start - 2).isdigit()


def _single(state: _Paragraph, at: int, mark: str) -> None:
    before, behind = state.char(at - 1), state.char(at + 1)
    top = state.stack[-1] if state.stack and state.stack[-1].single else None
    if before.isalnum() and behind.isalnum():
        return  # an apostrophe
    if mark in "'‘‚‛‹`" and state.looks_open(at, at + 1) and not _ELISION.match(state.text, at + 1):
        if before in "'‘":
            return
        state.settle_top_single()
        state.push(at, at + 1, mark, single=True)
    elif top is not None and mark in "'’›" and not before.isspace() and not behind.isalnum() and at > top.inner:
        behind2 = state.char(at + 2)
        if before == "s" and behind == " " and behind2.islower() and top.maybe < 0:
            top.maybe = at  # a plural possessive, or the end: what follows tells
        else:
            state.close(top, at, at + 1, closed=True)


def _finish(state: _Paragraph, following: tuple[int, int] | None) -> None:
    """End what is still open with its paragraph."""
    text, first = state.text, ""
    if following is not None:
        first = text[following[0] : following[1]].lstrip()[:2]
    while state.stack:
        opened = state.stack[-1]
        if opened.single:
            at_start = not text[state.low : opened.at].strip()
            again = bool(first) and first[0] == opened.mark and (opened.mark == "‘" or first[1:].isupper())
            if opened.maybe >= 0 or not (at_start and again and len(state.stack) == 1):
                state.settle_top_single()
                continue
        else:
            again = bool(first) and (first[0] in _DOUBLE or first in ("``", "''"))
            if opened.mark == '"' and first[:1] in ("“", "«"):
                again = False  # another hand's mark: the straight one dresses a copied paragraph
        before = len(state.found)
        state.close(opened, state.high, state.high, closed=False)
        if again and len(state.found) > before:
            state.found[-1] = state.found[-1]._replace(continued=True)
