"""A document laid out for the quote rules: sentences in which each quoted stretch is one item."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import compress

from workbench.extraction.people.table import Table
from workbench.extraction.quotes.marks import Region

QUOTED = "“”"
"""What the rules see in place of a quoted stretch."""
_LONGEST = 200
"""No sentence of an article is longer; a list without stops is cut here, so that the rules stay linear."""
_DASHES = frozenset(("-", "--", "–", "—", "―"))


@dataclass(slots=True)
class Unit:
    """One sentence, quoted stretches folded to one item each.

    Attributes:
        items: Word numbers; a negative item ``-1 - r`` is region ``r``.
        lower: The items in lower case; ``QUOTED`` for a region.
        paragraph: Number of its line.
        index: Its place among the units.
        regions: Numbers of the regions it holds.
    """

    items: list[int] = field(default_factory=list)
    lower: list[str] = field(default_factory=list)
    paragraph: int = 0
    index: int = 0
    regions: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.items)

    def place_of(self, region: int) -> int:
        """Where a region stands among the items."""
        return self.items.index(-1 - region)


@dataclass(slots=True)
class Page:
    """Words, quoted stretches and units of one document.

    Attributes:
        table: The words.
        regions: Outermost quoted stretches that may quote someone.
        inside: For each region its first word and the one behind its last, marks included.
        units: The sentences.
        quoted: Whether each word stands inside a region.
        unit_of: The unit of each region.
    """

    table: Table
    regions: list[Region]
    inside: list[tuple[int, int]]
    units: list[Unit]
    quoted: list[bool]
    unit_of: dict[int, int]

    def start(self, unit: Unit, k: int) -> int:
        """Character at which item ``k`` starts."""
        item = unit.items[k]
        return self.table.starts[item] if item >= 0 else self.regions[-1 - item].outer_start

    def end(self, unit: Unit, k: int) -> int:
        """Character behind item ``k``."""
        item = unit.items[k]
        return self.table.ends[item] if item >= 0 else self.regions[-1 - item].outer_end

    def regions_in(self, pieces: list[tuple[int, int]]) -> list[Region]:
        """The regions that lie inside any of some stretches of characters."""
        found = []
        for start, end in pieces:
            k = bisect_left(self.regions, start, key=lambda r: r.outer_start)
            while k < len(self.regions) and self.regions[k].outer_end <= end:
                found.append(self.regions[k])
                k += 1
        return found

    def titled(self, unit: Unit) -> bool:
        """Whether a unit stands in a line of title case."""
        return unit.paragraph in self.table.titled

    def outer(self, region: int) -> tuple[int, int]:
        """Characters of a region, marks included."""
        found = self.regions[region]
        return found.outer_start, found.outer_end

    def inner(self, region: int) -> str:
        """The words between a region's marks."""
        found = self.regions[region]
        return self.table.text[found.start : found.end]

    def capital(self, unit: Unit, k: int) -> bool:
        """Whether item ``k`` is a word with a capital."""
        item = unit.items[k]
        return item >= 0 and self.table.capitals[item]


def words_inside(table: Table, regions: list[Region]) -> list[tuple[int, int]]:
    """Give each region its first word and the word behind its last."""
    found = []
    for region in regions:
        first = bisect_right(table.ends, region.outer_start)
        found.append((first, bisect_left(table.starts, region.outer_end, first)))
    return found


def lay_out(table: Table, regions: list[Region], dissolved: Sequence[Region] = ()) -> Page:
    """Fold regions to single items and cut the text into units.

    Args:
        table: The words.
        regions: Outermost quoted stretches, in order.
        dissolved: Stretches whose marks quote no one: their marks are left out of the units.
    """
    marks = {r.outer_start for r in dissolved} | {r.end for r in dissolved}
    silent = {k for at in marks if (k := _word_at(table, at)) >= 0 and not table.words[k][0].isalnum()}
    inside = words_inside(table, regions)
    quoted = [False] * len(table)
    for first, last in inside:
        quoted[first:last] = [True] * (last - first)
    page = Page(table, regions, inside, [], quoted, {})
    _cut(page, silent)
    return page


def _word_at(table: Table, start: int) -> int:
    """The word that starts at a character, -1 if none does."""
    k = bisect_left(table.starts, start)
    return k if k < len(table) and table.starts[k] == start else -1


def _cut(page: Page, silent: set[int]) -> None:
    """Cut the words into units: from one place where something may begin to the next, what lies between as it is."""
    table, regions, inside = page.table, page.regions, page.inside
    stops = _stops(page, silent)
    unit, i, r, at, n = Unit(), 0, 0, 0, len(table)
    previous = -1
    while i < n:
        while r < len(regions) and inside[r][1] <= i:
            r += 1  # a region without a word of its own
        region = r if r < len(regions) and inside[r][0] <= i else -1
        if region < 0 and i in silent:
            i += 1
            continue
        if unit.items and _breaks(page, unit, i, region, previous):
            _put(page, unit)
            unit = Unit()
        if not unit.items:
            unit.paragraph = table.paragraph[i]
        if region >= 0:
            unit.items.append(-1 - region)
            unit.lower.append(QUOTED)
            unit.regions.append(region)
            previous, i, r = region, inside[region][1], r + 1
            continue
        while at < len(stops) and stops[at] <= i:
            at += 1
        end = min(i + _LONGEST - len(unit), stops[at] if at < len(stops) else n)
        unit.items.extend(range(i, end))
        unit.lower.extend(table.lower[i:end])
        previous, i = -1, end
    if unit.items:
        _put(page, unit)


def _stops(page: Page, silent: set[int]) -> list[int]:
    """The words at which a unit may begin, or that are no plain words of one, in order."""
    table = page.table
    found = set(compress(range(len(table)), table.opens))
    if not _DASHES.isdisjoint(table.lower):
        found.update(compress(range(1, len(table) + 1), map(_DASHES.__contains__, table.lower)))
    for first, last in page.inside:
        found.update((first, last, last + 1))
    found.update(silent, (i + 1 for i in silent))
    return sorted(found)


def _put(page: Page, unit: Unit) -> None:
    unit.index = len(page.units)
    page.units.append(unit)
    for region in unit.regions:
        page.unit_of[region] = unit.index


def _breaks(page: Page, unit: Unit, i: int, region: int, previous: int) -> bool:
    """Whether a new unit begins at word ``i``, which opens region ``region`` or follows region ``previous``."""
    table = page.table
    if table.paragraph[i] != unit.paragraph or len(unit) >= _LONGEST:
        return True
    if previous >= 0:
        return _breaks_after_quote(page, i, region, previous)
    last = unit.lower[-1]
    if last in _DASHES and len(unit) <= 12 and table.words[unit.items[0]].isupper() and len(unit.lower[0]) > 2:
        return unit.index == 0 and _is_dateline(page, unit)
    if region < 0:
        return table.opens[i] and last not in (":", ",")
    if last in ".!?" or last == "...":
        inner = page.inner(region).lstrip("'‘\"“ [")
        return inner[:1].isupper() or inner[:1].isdigit()
    first = page.inside[region][0]
    return table.opens[first] and last not in (":", ",", "-", "--", "–", "—", "(") and last[-1] in ".!?)"


def _is_dateline(page: Page, unit: Unit) -> bool:
    """Whether a line opens with a place in capitals and a dash: "WASHINGTON -- "."""
    first = unit.items[0]
    table = page.table
    at_start = first == 0 or table.paragraph[first - 1] != unit.paragraph
    return at_start and all(item >= 0 for item in unit.items)


def _breaks_after_quote(page: Page, i: int, region: int, previous: int) -> bool:
    table = page.table
    if region >= 0:
        return not (page.inner(previous).rstrip().endswith(",") and page.inner(region)[:1].islower())
    signed = any(dash in table.text[page.regions[previous].outer_end : table.starts[i]] for dash in "-–—―")
    if signed:
        return False
    before = page.inner(previous).rstrip("'’\" ”…")
    if not table.words[i][0].isupper():
        return False
    if before.endswith("."):
        return not _abbreviated(before)
    if not before or before[-1] not in "!?":
        return False
    return table.lower[i] in ("but", "and", "in", "if", "this", "that", "it")


def _abbreviated(before: str) -> bool:
    """Whether the full stop at a quote's end belongs to an initialism ("U.S.")."""
    tail = before.rsplit(None, 1)[-1]
    return len(tail) > 2 and tail[:-1].count(".") > 0 and tail.replace(".", "").isupper()
