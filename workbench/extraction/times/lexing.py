"""Text to a tape: one character per word, so that grammars of times are short regular expressions.

The recogniser reads characters, not spaCy's tokens: "Feb.15", "1914-18", "9.30am" and "mid-2011" are cut the same way
whatever tokenizer a pipeline has, and the offsets it returns are characters anyway.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from workbench.extraction.times import words

CATEGORIES: Final[dict[str, str]] = {
    "WEEKDAY": "W", "WEEKDAY_SHORT": "v", "WEEKDAYS": "V", "MONTH": "M", "MONTH_AMBIGUOUS": "m",
    "SEASON": "S", "FALL": "f", "PART": "p", "MOMENT": "b", "UNIT": "u", "UNITS": "U", "SECOND": "z",
    "QUARTER": "q", "HALF": "h", "DAYNUMBER": "d", "NUMBER": "n", "YEARNUMBER": "Y", "NUMBERWORD": "w",
    "ORDINAL": "o", "DECADE": "E", "CLOCK": "C", "NUMERIC": "D", "SHORTNUMERIC": "F", "AMPM": "P", "ZONE": "Z",
    "AN": "A", "THE": "t", "OF": "O", "IN": "i", "AND": "&", "TO": "T", "HYPHEN": "-", "COMMA": ",", "STOP": ".",
    "OPEN": "(", "CLOSE": ")", "POSSESSIVE": "'", "SLASH": "/", "RELATION": "r", "SHIFT": "s", "STAGE": "g",
    "SOME": "e", "FILLER": "l", "EACH": "c", "TIMES": "x", "PER": "a", "PERIODICAL": "y", "DEICTIC": "X",
    "OLD": "k", "AGE": "K", "FROM": "R", "AT": "@", "BC": "B", "OCLOCK": "Q", "SIGN": "+", "BREAK": "|",
    "CURRENCY": "$", "FISCAL": "j", "QLETTER": "G", "HUNDRED": "H", "OTHER": "_",
}  # fmt: skip
"""Every category has one letter; `tape.compile_pattern` lets patterns use the names."""

_OWN: Final[dict[str, str]] = {
    "a": "AN", "an": "AN", "the": "THE", "of": "OF", "in": "IN", "and": "AND", "to": "TO", "through": "TO",
    "till": "TO", "until": "TO", "every": "EACH", "each": "EACH", "once": "TIMES", "twice": "TIMES", "thrice": "TIMES",
    "times": "TIMES",
    "per": "PER", "today": "DEICTIC", "yesterday": "DEICTIC", "tomorrow": "DEICTIC", "tonight": "DEICTIC", "old": "OLD",
    "age": "AGE", "from": "FROM", "since": "FROM", "at": "AT", "on": "AT", "bc": "BC", "bce": "BC", "b.c.": "BC",
    "b.c": "BC", "o'clock": "OCLOCK", "o’clock": "OCLOCK", "quarter": "QUARTER", "half": "HALF", "second": "SECOND",
    "quarters": "UNITS", "halves": "UNITS", "or": "AND", "by": "FROM", "between": "FROM",
    "fiscal": "FISCAL", "financial": "FISCAL", "q": "QLETTER", "hundred": "HUNDRED", "thousand": "HUNDRED",
    "million": "HUNDRED", "billion": "HUNDRED",
}  # fmt: skip

_SECTIONS: Final = (
    ("calendar", "weekdays", "WEEKDAY"),
    ("calendar", "weekdays_short", "WEEKDAY_SHORT"),
    ("calendar", "weekdays_plural", "WEEKDAYS"),
    ("calendar", "months", "MONTH"),
    ("calendar", "months_ambiguous", "MONTH_AMBIGUOUS"),
    ("calendar", "seasons", "SEASON"),
    ("calendar", "seasons_ambiguous", "FALL"),
    ("calendar", "parts", "PART"),
    ("calendar", "moments", "MOMENT"),
    ("calendar", "units", "UNIT"),
    ("calendar", "units_plural", "UNITS"),
    ("calendar", "decades", "DECADE"),
    ("calendar", "zones", "ZONE"),
    ("calendar", "zones_open", "ZONE"),
    ("relations", "numbers", "NUMBERWORD"),
    ("relations", "ordinals", "ORDINAL"),
    ("relations", "stages", "STAGE"),
    ("relations", "some", "SOME"),
    ("relations", "fillers", "FILLER"),
    ("relations", "sets", "PERIODICAL"),
    ("relations", "relations", "RELATION"),
    ("relations", "shifts", "SHIFT"),
)

_PUNCTUATION: Final[dict[str, str]] = {
    "-": "-", "‐": "-", "‑": "-", "–": "-", ",": ",", ".": ".", "(": "(", ")": ")", "/": "/", "+": "+",
    "&": "&", "$": "$", "£": "$", "€": "$", "¥": "$", "#": "$", "|": "_",
}  # fmt: skip

_TOKEN: Final = re.compile(
    r"""
    (?P<ampm>(?<=\d)\s?(?:[AaPp]\.\s?[Mm]\.?|[AaPp][Mm])(?!\w))
  | (?P<abbr>(?=[JFMASONDTW])
        (?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\.)
  | (?P<acronym>(?:[A-Za-z]\.){2,})
  | (?P<word>[^\W\d_½¼¾]+(?:['’](?!s\b)[^\W\d_½¼¾]+)*)
  | (?P<iso>\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\w-]))
  | (?P<numeric>\d{1,4}(?P<mark>[/.-])\d{1,2}(?P=mark)\d{2,4}(?![\w/-]|\.\d))
  | (?P<clock>\d{1,2}:\d{2}(?::\d{2})?(?![\d:]) | \d{1,2}\.\d{2}(?=\s?[AaPp]\.?[Mm]\b))
  | (?P<short>\d{1,2}/\d{1,2}(?![\w/]|\.\d))
  | (?P<decade>(?:\d{2,3}|['’]?\d)0['’]?s\b)
  | (?P<ordinal>\d{1,3}(?:st|nd|rd|th)\b)
  | (?P<number>\d*[½¼¾]|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d+)
  | (?P<possessive>['’]s\b)
  | (?P<blank>\n[^\S\n]*\n\s*)
  | (?P<sign>[^\w\s])
  | (?P<rest>\S)
    """,
    re.VERBOSE,
)
"""Cheapest and commonest first: of the alternatives that can begin with a letter only one is no word."""


@lru_cache(maxsize=1)
def _lexicon() -> dict[str, str]:
    """Return lower-case word to category letter; later sections win."""
    found: dict[str, str] = {}
    for name, section, category in _SECTIONS:
        found.update(dict.fromkeys(words.values(name, section), CATEGORIES[category]))
    found.update({word: CATEGORIES[category] for word, category in _OWN.items()})
    return found


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


_DIRECT: Final = {
    "iso": "D", "numeric": "D", "clock": "C", "short": "F", "decade": "E", "ordinal": "o", "ampm": "P",
    "possessive": "'", "blank": "|", "rest": "_",
}  # fmt: skip


def _number_letter(written: str) -> str:
    if written.isdigit():
        if len(written) <= 2 and 1 <= int(written) <= 31:
            return "d"
        if len(written) == 4 and "1000" <= written <= "2199":
            return "Y"
    return "n"


def lex(text: str, sentence_starts: list[int] | None = None) -> Lexed:
    """Cut a text.

    Args:
        text: Any text.
        sentence_starts: Ascending character offsets of sentence starts; guessed from final punctuation when absent.
    """
    lexicon = _lexicon()
    starts: list[int] = []
    ends: list[int] = []
    lower: list[str] = []
    tape: list[str] = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "rest"
        written = match.group()
        word = written.lower()
        if kind in {"word", "acronym"}:
            letter = lexicon.get(word, "_")
        elif kind == "sign":
            letter = _PUNCTUATION.get(written, "_")
        elif kind == "number":
            letter = _number_letter(written)
        elif kind == "abbr":
            word = word[:-1]
            letter = lexicon.get(word, "_")
        else:
            letter = _DIRECT.get(kind, "_")
        start, end = match.span()
        if kind == "ampm":  # the blank before it belongs to no word
            start += len(written) - len(written.lstrip())
        starts.append(start)
        ends.append(end)
        lower.append(word)
        tape.append(letter)
    lexed = Lexed(text, starts, ends, lower, "".join(tape), [])
    lexed.sentences = _sentences(lexed, sentence_starts)
    titles = words.listed("names", "titles")
    lexed.titled = frozenset(after for word, after in pairwise(lower) if word in titles)
    return lexed


def _sentences(lexed: Lexed, offsets: list[int] | None) -> list[int]:
    """Return word indices at which sentences begin."""
    if offsets is None:
        return [0] + [m.end() for m in re.finditer(r"[.|](?=[^.,'])", lexed.tape)]
    found, nth = [0], 0
    for offset in offsets:
        while nth < len(lexed.starts) and lexed.starts[nth] < offset:
            nth += 1
        if nth > found[-1] and nth < len(lexed.starts):
            found.append(nth)
    return found
