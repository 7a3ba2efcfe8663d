"""Light tokens over raw text: finer than spaCy's where numbers meet letters ("$3bn", "46-year-old").

Only sentences that can hold a quantity are cut up, which is what keeps the component fast.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from workbench.extraction.quantities.lexicon import context, numbers

_MARKS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_TOKEN = re.compile(
    r"""
    (?:
    (?P<by>x(?=\ ?\d)(?:(?<=\dx)|(?<=[\dmnt]\ x)))
  | (?P<word>(?:[A-Z]\.){2,}|[^\W\d_½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞²³]+(?:['’][^\W\d_]+)*)
  | (?P<plain>[,;:%$€£¥"“”‘?!)\[\]–—-]|\.(?!\d))
  | (?P<opaque>
        \d{1,4}(?:st|nd|rd|th)\b
      | \d{1,2}:\ \d{2}(?=\ ?[ap]\.?\ ?m\b)
      | \d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?
      | \d{1,4}[/.]\d{1,2}[/.]\d{2,4}(?![\d.])
      | \d{4}-\d{2}-\d{2}(?!\d)
      | (?!\d{1,3}(?:\.\d{3}){2,}(?!\.?\d))\d+(?:\.\d+){2,}
      | \+\ ?\d{8,15}(?!\d)
      | \+\d{1,3}[ -]\(?\d[\d() /-]{5,20}\d
      | 1[ -]\d{3}[ -]\d{3}-\d{4}(?!\d)
      | \d{3}/\d{3}-\d{4}(?!\d)
      | 0\d{2,4}[ -]\d{3,4}[ -]?\d{3,4}
      | \(\d{3}\)[ ]?\d{3}-\d{4}
      | \d{3}-\d{4}(?:-\d{4})?(?![\d,])
      | \d{3}-\d{3}-\d{4}
      | \d{5}-\d{4}(?!\d)
      | ['’]?\d{2,4}['’]?s\b
      | (?<![\w'’])’\d{2}(?![\d'’"”])
      | \d{1,2}x\d{1,2}(?![\d^(.,-]|\ ?(?:[x×]|[mc]?m\b|ft\b|in\b|foot\b|feet\b|inch|met|mile|yard))
      | \#\d+
    )
  | (?P<power>\d+(?:\.\d+)?(?:\ ?[x×*]\ ?10(?:\^\(?[-+−]?|[-−])\d{1,3}\)?|\^[-+−]{0,2}\d{1,3}|[eE][-+−]?\d{1,3}(?![\w]))
            |\d+\ ?[x×]\ ?2\^\d{1,3})
  | (?P<feet>[3-8]['’′]\ ?(?:1[01]|\d)(?!\d|['’.,]\d)(?:["”″]|''|’’)?|\d{1,3}['’′]\ ?(?:1[01]|\d)(?:["”″]|''|’’))
  | (?P<angle>\d{1,3}(?:\.\d+)?[°º]\ ?(?:\d{1,2}(?:[.,]\d+)?['’′]\ ?(?:\d{1,2}(?:\.\d+)?["”″]\ ?)?)?[NSEW]\b)
  | (?P<number>
        \d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d])
      | \d{1,3}(?:\.\d{3}){2,}(?:,\d{1,2})?(?![\d.]\d|\d)
      | \d{1,3}(?:['’]\d{3})+(?:\.\d+)?(?![\d'’])
      | \d+,\d{1,2}(?![\d,])(?=[ -]{0,2}(?:[%€]|(?:percent|per\ cent|pct|thousand|[mb]illion|bn|euros?|magnitude)\b))
      | (?<=[€$£])\d+,\d{2}(?![\d,])
      | \d+,00(?![\d,])
      | \d{1,3}(?:,\ 000)+(?!\d)
      | \d{1,3}\.\ \d+(?=[ ]?-?[ ]?(?:%|percent|per\ cent|million|billion|trillion|magnitude|bn))
      | \d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?(?!\d)
      | \d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d,.]\d|\d)
      | \d{1,3}(?:,\d{3})*\ \.\ \d+(?![\d.])
      | \d+(?:\.\d+)?
      | (?<![\w.)\]])\.\d+(?!\.)
    )
  | (?P<glyph>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])
  | (?P<mark>\S)
    )\s*  # spaces go with the token before: looked at alone, each would be held against every form
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"[a-z]+")
_DIGIT = re.compile(rf"[\d{_MARKS}]")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\b[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{1,64}")
_SPACES = re.compile(r"[,'’\s]")
_PARTS = re.compile(r"\d+(?:[.,]\d+)?")
_DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}")
_MARKED = {"feet": "foot", "angle": "degree"}
"""Groups whose writing holds the unit."""
_POWER = re.compile(r"([\d.]+)(?: ?[x×*] ?(\d+))?(?:\^\(?|[eE])?([-+−]*\d+)\)?")


class Kind(IntEnum):
    """Kinds of tokens."""

    WORD = 1
    OPAQUE = 2
    """Clock times, dates, phone numbers, ordinals: never part of a quantity."""
    NUMBER = 3
    MARK = 4


_KINDS = {
    "by": Kind.MARK, "plain": Kind.MARK, "mark": Kind.MARK, "opaque": Kind.OPAQUE,
    "power": Kind.NUMBER, "number": Kind.NUMBER, "glyph": Kind.NUMBER, "feet": Kind.NUMBER, "angle": Kind.NUMBER,
}  # fmt: skip


@dataclass(slots=True)
class Token:
    r"""One token.

    Attributes:
        text: As written.
        low: In lower case.
        start: First character, counted in the whole text.
        end: One past the last character.
        kind: What it is.
        glued: It follows the token before it without a space.
        value: Of a number, else 0.
        unit: What the writing itself measures in ("5'10\"": "foot"), else "".
    """

    text: str
    low: str
    start: int
    end: int
    kind: Kind
    glued: bool
    value: float = 0.0
    unit: str = ""


_ARTICLE_UNIT = re.compile(r"\b(?:than|nearly|almost|about|around|within|under|over|barely) an? [a-z]")
_MEASURES = context("articles", "measures")


def may_count(sentence: str) -> bool:
    """Tell whether a sentence holds a digit, a number word, "less than an hour" or "a gallon" at all."""
    if _DIGIT.search(sentence) or _ARTICLE_UNIT.search(sentence) or " or so" in sentence or " or more" in sentence:
        return True
    words = _WORD.findall(sentence.lower())
    return not (numbers().triggers.isdisjoint(words) and _MEASURES.isdisjoint(words))


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """Cut ``text[start:end]`` into tokens; offsets count from the start of ``text``."""
    part = text[start:end]
    if "://" in part or "www." in part or "@" in part:
        part = _ADDRESS.sub(lambda found: "_" * len(found.group()), part)
    tokens: list[Token] = []
    last, word = -1, Kind.WORD
    for found in _TOKEN.finditer(part):
        group = found.lastgroup or "mark"
        written = found[group]
        a = found.start()
        b = a + len(written)
        if group == "word":
            tokens.append(Token(written, written.lower(), start + a, start + b, word, a == last))
        else:
            kind, value = _KINDS[group], 0.0
            if kind is Kind.NUMBER:
                kind, value = _number(group, written)
            unit = _MARKED.get(group, "")
            tokens.append(Token(written, written.lower(), start + a, start + b, kind, a == last, value, unit))
        last = b
    return tokens


def _number(group: str, written: str) -> tuple[Kind, float]:
    """Read digits, a glyph or a power; opaque when it is out of range of a float."""
    if group == "glyph":
        return Kind.NUMBER, numbers().glyphs[written]
    if group == "power":
        value = _power(written)
        return (Kind.OPAQUE, 0.0) if value is None else (Kind.NUMBER, value)
    if group in _MARKED:
        return Kind.NUMBER, _marked(group, written)
    if len(written) > 300:
        return Kind.OPAQUE, 0.0
    return Kind.NUMBER, _digits(written)


def _marked(group: str, written: str) -> float:
    r"""Read feet and inches ("5'10\"") as feet, degrees and minutes ("51°30′N") as degrees."""
    base = 12 if group == "feet" else 60
    parts = [float(part.replace(",", ".")) for part in _PARTS.findall(written)]
    return sum((part / float(base**k) for k, part in enumerate(parts)), 0.0)


def _digits(written: str) -> float:
    """Read "1,200", "1.200.000", "1'200'000", "1,2" and "12 345": thousands and decimals by the size of the groups."""
    if "," not in written and written.count(".") < 2:
        return float(_SPACES.sub("", written))
    if written.count(".") > 1 or _DECIMAL_COMMA.fullmatch(written):
        return float(written.replace(".", "").replace(",", "."))
    return float(_SPACES.sub("", written))


def _power(written: str) -> float | None:
    found = _POWER.fullmatch(written)
    if found is None:
        return None
    mantissa, base, exponent = found.groups()
    digits = exponent.replace("−", "-").replace("+", "")
    power = int(digits.lstrip("-")) * (-1 if digits.count("-") == 1 else 1)
    try:
        if base is not None:
            return float(float(mantissa) * float(base) ** power)
        if "^" in written:
            return float(float(mantissa) ** power)
        return float(f"{mantissa}e{power}")
    except (OverflowError, ZeroDivisionError):
        return None
