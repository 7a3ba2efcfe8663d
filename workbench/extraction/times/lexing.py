"""Text to a tape: one character per word, so that grammars of times are short regular expressions.

The recogniser reads characters, not spaCy's tokens: "Feb.15", "1914-18", "9.30am" and "mid-2011" are cut the same way
whatever tokenizer a pipeline has, and the offsets it returns are characters anyway.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate, compress
from operator import add, itemgetter
from typing import Final

from workbench.extraction.times import cutting, words


@dataclass(slots=True)
class Lexed:
    """A text cut into words, as parallel lists (cheaper than one object a word).

    Attributes:
        text: The text itself.
        starts: First character of each word.
        ends: One past its last character.
        lower: Each word in lower case; abbreviations keep no full stop.
        tape: One category letter a word.
        sentences: Indices of words that open a sentence, ascending, the first being 0.
        titled: Words that follow a title somewhere in the text ("Mrs May"): names, where a month could stand too.
    """

    text: str
    starts: list[int]
    ends: list[int]
    lower: list[str]
    tape: str
    sentences: list[int]
    titled: frozenset[str] = frozenset()

    def raw(self, i: int) -> str:
        """Return word ``i`` as written."""
        return self.text[self.starts[i] : self.ends[i]]

    def capital(self, i: int) -> bool:
        """Tell whether word ``i`` begins with a capital."""
        return self.text[self.starts[i]].isupper()

    def word(self, i: int) -> str:
        """Return word ``i`` in lower case, or "" beyond the text."""
        return self.lower[i] if 0 <= i < len(self.lower) else ""

    def kind(self, i: int) -> str:
        """Return the category letter of word ``i``, a break beyond the text."""
        return self.tape[i] if 0 <= i < len(self.tape) else "|"

    def glued(self, i: int) -> bool:
        """Tell whether no space stands between word ``i`` and the next one."""
        return i + 1 < len(self.starts) and self.ends[i] == self.starts[i + 1]


_KNOWN: Final = cutting.Known()
_TEXT, _LETTER, _LEAD, _LENGTH = (itemgetter(i) for i in range(4))


def lex(text: str, sentence_starts: list[int] | None = None) -> Lexed:
    """Cut a text.

    Args:
        text: Any text.
        sentence_starts: Ascending character offsets of sentence starts; guessed from final punctuation when absent.
    """
    pieces = cutting.pieces(text)
    read = list(map(_KNOWN.__getitem__, pieces))
    letters = list(map(_LETTER, read))
    begins = list(accumulate(map(len, pieces), initial=0))
    begins.pop()
    if "" in letters:  # white space of its own
        read, begins = list(compress(read, letters)), list(compress(begins, letters))
    starts = list(map(add, begins, map(_LEAD, read)))
    ends = list(map(add, starts, map(_LENGTH, read)))
    lower = list(map(_TEXT, read))
    tape = cutting.settled(text, "".join(letters), starts, ends)
    return Lexed(text, starts, ends, lower, tape, _sentences(tape, starts, sentence_starts), _titled(lower))


def _titled(lower: list[str]) -> frozenset[str]:
    found = set()
    for title in words.listed("names", "titles").intersection(lower):
        at = -1
        for _ in range(lower.count(title)):
            at = lower.index(title, at + 1)
            found.add(lower[at + 1] if at + 1 < len(lower) else "")
    return frozenset(found)


def _sentences(tape: str, starts: list[int], offsets: list[int] | None) -> list[int]:
    """Return word indices at which sentences begin."""
    if offsets is None:
        return [0] + [m.end() for m in re.finditer(r"[.|](?=[^.,'])", tape)]
    found = [0]
    for offset in offsets:
        nth = bisect_left(starts, offset, found[-1])
        if found[-1] < nth < len(starts):
            found.append(nth)
    return found
