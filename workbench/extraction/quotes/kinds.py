"""What a pair of marks does: quote somebody in whole sentences, quote a few words, or quote no one."""

from __future__ import annotations

import re

from workbench.extraction.people.lexicon import words
from workbench.extraction.people.table import Table
from workbench.extraction.quotes.lexicon import nouns, verbs, word_set
from workbench.extraction.quotes.marks import Region

_SENTENCE_END = re.compile(r"[.!?…,][\s'’\"”]*$|--$|—$")
_NAMING = frozenset(("so-called", "called-so", "nicknamed", "aka", "dubbed", "termed", "hashtag", "entitled", "titled"))
_DISCUSSED = frozenset(("word", "term", "words", "phrase", "name"))
_WORDS = re.compile(r"[\w$£€%][\w.,'’-]*")


def size(inner: str) -> int:
    """Number of words of a quoted stretch."""
    return len(_WORDS.findall(inner))


def is_title_case(inner: str) -> bool:
    """Whether every longer word has a capital, as in titles of works and names."""
    found = [w for w in _WORDS.findall(inner) if len(w) > 3 or w[0].isdigit()]
    return bool(found) and all(w[0].isupper() or w[0].isdigit() for w in found)


def is_whole(inner: str) -> bool:
    """Whether a stretch reads as a sentence of its own: capital first and a stop, or comma, last."""
    first = inner.lstrip("'‘[( …")[:1]
    return (first.isupper() or first.isdigit()) and bool(_SENTENCE_END.search(inner))


def is_nickname(table: Table, region: Region, first: int, last: int) -> bool:
    """Whether marks stand inside a name: Robert "Bobby" Scott.

    Args:
        table: The words.
        region: The stretch between marks.
        first: First word of the region, its mark included.
        last: Behind its last word.
    """
    if first < 1 or last >= len(table) or table.paragraph[first] in table.titled:
        return False
    inner = table.text[region.start : region.end]
    if inner[-1:] in ",.;:!?" or not inner[:1].isupper():
        return False
    before, after = table.words[first - 1], table.words[last]
    return (
        before[:1].isupper() and after[:1].isupper() and not table.opens[last]
        and table.lower[first - 1] not in verbs() and table.lower[first - 1] not in words("prepositions")
        and table.starts[last] - region.outer_end <= 1 and size(inner) <= 3
    )  # fmt: skip


def is_title(table: Table, region: Region, first: int, last: int) -> bool:
    """Whether marks hold the title of a work or programme, or a word used as a name.

    Told by what stands before ("the film", "CNN's", "called") together with title case inside.
    """
    inner = table.text[region.start : region.end]
    count = size(inner)
    if count == 0:
        return True
    if count > 9:
        return False
    if _is_heading(table, region, first, last):
        return True
    return is_title_case(inner) and _named_around(table, inner, first, last, count)


def _named_around(table: Table, inner: str, first: int, last: int, count: int) -> bool:
    """Whether the words around title case show that it names a work: "the film", "CNN's", "is a song"."""
    before = table.lower[first - 1] if first else ""
    before2 = table.lower[first - 2] if first > 1 else ""
    after = table.lower[last] if last < len(table) else ""
    headline = table.paragraph[first] in table.titled
    if headline:
        return before in nouns("works") or before in nouns("names")
    if before in nouns("works") or (before == "," and before2 in nouns("works")) or before in nouns("names"):
        return True
    if after in nouns("works") and before != ":":
        return True
    if before in ("'s", "'") and count >= 1:
        return True
    if count >= 2 and after == "is" and _opens_line(table, first) and inner[-1:] not in ".,!?":
        return True  # "“Harbour Lights” is a song"
    if before in ("on", "of", "in", "the", "watching") and count >= 2:
        return inner.rstrip()[-1:] not in "!?" and first > 0
    return False


def _opens_line(table: Table, first: int) -> bool:
    return first == 0 or table.paragraph[first - 1] != table.paragraph[first]


def _is_heading(table: Table, region: Region, first: int, last: int) -> bool:
    """Whether marks around a whole short line only dress a heading ('Coal Isn't Everything.')."""
    alone_left = _opens_line(table, first)
    rest = [j for j in range(last, min(last + 2, len(table))) if table.paragraph[j] == table.paragraph[first]]
    return region.single and alone_left and all(not table.words[j][0].isalnum() for j in rest)


def is_word_as_word(table: Table, region: Region, first: int) -> bool:
    """Whether marks hold a word under discussion: so-called "x", the word "x", known as "x"."""
    before = table.lower[first - 1] if first else ""
    before2 = table.lower[first - 2] if first > 1 else ""
    named = before in _NAMING or (before == "as" and before2 == "known")
    named = named or (before in _DISCUSSED and before2 in ("the", "word", "a"))
    named = named or (before == "as" and not word_set("entering").isdisjoint(table.lower[max(0, first - 5) : first]))
    return named and size(table.text[region.start : region.end]) <= 4
