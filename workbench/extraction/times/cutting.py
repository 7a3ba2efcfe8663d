"""A text cut into pieces, and the category of each: a piece is one word with the blank behind it.

Cutting is one call of `re.findall`, and reading a piece one look into a dictionary that learns: news repeats its words,
so most of them cost a fraction of a microsecond.
"""

from __future__ import annotations

import re
from functools import lru_cache
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
    "OLD": "k", "AGE": "K", "FROM": "R", "AT": "@", "BC": "B", "AD": "L", "OCLOCK": "Q", "SIGN": "+", "BREAK": "|",
    "CURRENCY": "$", "FISCAL": "j", "QLETTER": "G", "HUNDRED": "H", "OTHER": "_",
}  # fmt: skip
"""Every category has one letter; `tape.compile_pattern` lets patterns use the names."""

_OWN: Final[dict[str, str]] = {
    "a": "AN", "an": "AN", "the": "THE", "of": "OF", "in": "IN", "and": "AND", "to": "TO", "through": "TO",
    "till": "TO", "until": "TO", "every": "EACH", "each": "EACH", "once": "TIMES", "twice": "TIMES", "thrice": "TIMES",
    "times": "TIMES",
    "per": "PER", "today": "DEICTIC", "yesterday": "DEICTIC", "tomorrow": "DEICTIC", "tonight": "DEICTIC", "old": "OLD",
    "age": "AGE", "from": "FROM", "since": "FROM", "at": "AT", "on": "AT", "bc": "BC", "bce": "BC", "b.c.": "BC",
    "b.c": "BC", "ad": "AD", "a.d.": "AD", "a.d": "AD", "ce": "AD", "c.e.": "AD", "c.e": "AD",
    "o'clock": "OCLOCK", "o’clock": "OCLOCK", "quarter": "QUARTER", "half": "HALF", "second": "SECOND",
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

_AMPM: Final = r"(?:[AaPp]\.\s?[Mm]\.?|[AaPp][Mm])(?!\w)"
_BEFORE_HALF: Final = r"(?=\s?[AaPp]\.?[Mm]\b)"
_KINDS: Final[dict[str, str]] = {
    "abbr": r"(?=[JFMASONDTW])"
            r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\.",
    "acronym": r"(?:[A-Za-z]\.){2,}",
    "word": r"[^\W\d_½¼¾]+(?:['’](?!s\b)[^\W\d_½¼¾]+)*",
    "iso": r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\w-])",
    "numeric": r"\d{1,4}(?:/\d{1,2}/|\.\d{1,2}\.|-\d{1,2}-)\d{2,4}(?![\w/-]|\.\d)",
    "clock": rf"\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?![\d:])|\d{{1,2}}\.\d{{2}}{_BEFORE_HALF}",
    "short": r"\d{1,2}/\d{1,2}(?![\w/]|\.\d)",
    "decade": r"(?:\d{2,3}|['’]?\d)0['’]?s\b",
    "ordinal": r"\d{1,3}(?:st|nd|rd|th)\b",
    "number": r"\d{1,3}[ -](?:1/2|[13]/4)(?![\d/])|\d*[½¼¾]|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d+",
    "possessive": r"['’]s\b",
    "blank": r"\n[^\S\n]*\n\s*",
    "sign": r"[^\w\s]",
    "rest": r"\S",
}  # fmt: skip
"""What a piece can be; of kinds that fit, the first one counts. "am" and "pm" come before all, behind a digit."""

_PLAIN: Final = r"[a-z]{2,}+(?![\w'’])|[A-Z][a-z]++(?![\w.'’])|[A-Za-z](?![\w.'’])|[,.]"
"""The commonest pieces, which no other kind could begin: tried first, they cost a third."""

_PIECE: Final = re.compile(rf"(?:{_PLAIN}|(?<=\d)\s?{_AMPM}|(?<=\d ){_AMPM}|{'|'.join(_KINDS.values())}) ?|\s")
_KIND: Final = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items()))
_HALF: Final = re.compile(_AMPM)
_DOTTED: Final = re.compile(r"\d{1,2}\.\d{2}")
_HALF_AHEAD: Final = re.compile(_BEFORE_HALF)
_AFTER_DIGIT: Final = re.compile(r"(?<=\d)|(?<=\d\s)")

_MAYBE_HALF: Final = "?"
_MAYBE_CLOCK: Final = "!"
_UNSETTLED: Final = re.compile("[?!]")
"""Letters of pieces whose category hangs on what stands beside them ("I am", "9 am"; "9.30", "9.30 pm")."""

_DIRECT: Final = {
    "iso": "D", "numeric": "D", "clock": "C", "short": "F", "decade": "E", "ordinal": "o",
    "possessive": "'", "blank": "|", "rest": "_",
}  # fmt: skip

Read = tuple[str, str, int, int]
"""Of a piece: the word in lower case, its letter ("" for white space), blanks before it, its length without blanks."""

_MOST: Final = 50_000


class Known(dict[str, Read]):
    """The pieces read so far; what is not known is read when it is asked for."""

    def __missing__(self, piece: str) -> Read:
        """Read a piece and remember it."""
        if len(self) >= _MOST:
            self.clear()
        read = self[piece] = _read(piece)
        return read


def pieces(text: str) -> list[str]:
    """Cut a text; the pieces joined are the text."""
    return _PIECE.findall(text)


def _read(piece: str) -> Read:
    if piece[0] == "\n" and piece.count("\n") > 1:
        return piece, "|", 0, len(piece)
    written = piece.strip()
    lead = len(piece) - len(piece.lstrip())
    if not written:
        return "", "", 0, 0
    kind = _kind(written)
    word = written.lower()
    return (word[:-1] if kind == "abbr" else word), _letter(written, kind), lead, len(written)


def _kind(written: str) -> str:
    found = _KIND.match(written)
    return found.lastgroup or "rest" if found else "rest"


def _letter(written: str, kind: str) -> str:
    """Return the letter of a piece that stands alone, or one that `settled` looks into."""
    if _HALF.fullmatch(written):
        return _MAYBE_HALF
    if kind in {"word", "acronym"}:
        return _lexicon().get(written.lower(), "_")
    if kind == "abbr":
        return _lexicon().get(written[:-1].lower(), "_")
    if kind == "sign":
        return _PUNCTUATION.get(written, "_")
    if kind == "number":
        return _MAYBE_CLOCK if _DOTTED.fullmatch(written) else _number_letter(written)
    return _DIRECT[kind]


def _number_letter(written: str) -> str:
    if written.isdigit():
        if len(written) <= 2 and 1 <= int(written) <= 31:
            return "d"
        if len(written) == 4 and "1000" <= written <= "2199":
            return "Y"
    return "n"


def settled(text: str, tape: str, starts: list[int], ends: list[int]) -> str:
    """Return a tape in which every letter is a category's: "am" behind a digit, "9.30" before "pm"."""
    if _UNSETTLED.search(tape) is None:
        return tape
    letters = list(tape)
    for found in _UNSETTLED.finditer(tape):
        i = found.start()
        if tape[i] == _MAYBE_CLOCK:
            letters[i] = "C" if _HALF_AHEAD.match(text, ends[i]) else "n"
        else:
            half = _AFTER_DIGIT.match(text, starts[i]) and _HALF.match(text, starts[i])
            letters[i] = "P" if half else "_"
    return "".join(letters)


@lru_cache(maxsize=1)
def _lexicon() -> dict[str, str]:
    """Return lower-case word to category letter; later sections win."""
    found: dict[str, str] = {}
    for name, section, category in _SECTIONS:
        found.update(dict.fromkeys(words.values(name, section), CATEGORIES[category]))
    found.update({word: CATEGORIES[category] for word, category in _OWN.items()})
    return found
