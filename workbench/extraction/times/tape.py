"""Grammars over the tape: patterns with named categories, the hit they give, and the draft of an expression."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from workbench.domain.moment import TimexType
from workbench.extraction.times import words
from workbench.extraction.times.cutting import CATEGORIES
from workbench.extraction.times.lexing import Lexed

Fields = dict[str, str | int | float | bool | None]

_NAME: Final = re.compile(r"[A-Z][A-Z_]+\b")

NUM: Final = (
    "(?:(?:DAYNUMBER|NUMBER|YEARNUMBER)(?:HUNDRED){0,2}|(?:NUMBERWORD|HUNDRED)"
    "(?:HYPHEN?(?:NUMBERWORD|HUNDRED)|(?<=HUNDRED)AND NUMBERWORD){0,9})"
)
"""A count: digits or number words; nested into other patterns before they are compiled.

Every repetition here and in the rules is bounded: a page of nothing but number words stays linear."""


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """Compile a pattern in which category names stand for their letters and blanks mean nothing.

    Raises:
        KeyError: The pattern names a category that does not exist.
    """
    spelled = _spelled(pattern)
    return re.compile(re.sub(r"\s+", "", _NAME.sub(lambda m: re.escape(CATEGORIES[m.group()]), spelled)))


def letters_of(pattern: str) -> frozenset[str]:
    """Return the letters of all categories a pattern names."""
    return frozenset(CATEGORIES[name] for name in _NAME.findall(_spelled(pattern)))


def _spelled(pattern: str) -> str:
    return re.sub(r"\bNUM\b", NUM, pattern)


@dataclass(slots=True)
class Draft:
    """An expression on the way: words ``first`` to ``last`` (exclusive) of the tape."""

    first: int
    last: int
    form: str
    type: TimexType
    fields: Fields = field(default_factory=dict)
    anchor: str = ""
    mod: str | None = None
    rule: str = ""


@dataclass(slots=True)
class Hit:
    """Where a pattern matched, with readers for its groups."""

    lexed: Lexed
    match: re.Match[str]

    def span(self, group: str | int = 0) -> tuple[int, int]:
        """Return the word indices of a group, (-1, -1) when it did not take part or the pattern has none such."""
        if group not in self.match.re.groupindex and group != 0:
            return -1, -1
        return self.match.span(group)

    def has(self, group: str) -> bool:
        """Tell whether a group took part and is not empty."""
        start, end = self.span(group)
        return end > start >= 0

    def word(self, group: str) -> str:
        """Return a group's first word in lower case, or ""."""
        start, end = self.span(group)
        return self.lexed.lower[start] if end > start >= 0 else ""

    def words(self, group: str) -> str:
        """Return a group's words in lower case, joined by blanks."""
        start, end = self.span(group)
        return " ".join(self.lexed.lower[start:end]) if start >= 0 else ""

    def number(self, group: str) -> float | None:
        """Return the value of a count, or None."""
        start, end = self.span(group)
        return count(self.lexed, start, end) if end > start >= 0 else None

    def value(self, group: str, lexicon: str, section: str) -> Any:
        """Return what a lexicon section says of a group's first word, or None."""
        return words.values(lexicon, section).get(self.word(group))


Builder = Callable[[Hit], Draft | Sequence[Draft] | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, and what makes a draft of its hit (several for a range, None: not a time after all).

    Attributes:
        letters: The letters its pattern can hold.
    """

    name: str
    pattern: re.Pattern[str]
    build: Builder
    letters: frozenset[str] = frozenset()


def rule(name: str, pattern: str) -> Callable[[Builder], Rule]:
    """Turn a builder into the rule of that name."""

    def make(build: Builder) -> Rule:
        return Rule(name, compile_pattern(pattern), build, letters_of(pattern))

    return make


_FRACTIONS: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75}


_WRITTEN_OUT: Final = re.compile(r"(\d+)[ -](\d)/(\d)")


def _digits(word: str) -> float:
    """Read "1,200", "2.5", "2½" as the lexer cuts them; digits of other scripts count as Python counts them."""
    if found := _WRITTEN_OUT.fullmatch(word):  # "5 1/2"
        return float(found[1]) + int(found[2]) / int(found[3])
    fraction = _FRACTIONS.get(word[-1], 0.0)
    whole = (word[:-1] if fraction else word).replace(",", "")
    return (float(whole) if whole else 0.0) + fraction


def count(lexed: Lexed, start: int, end: int) -> float | None:
    """Return the value of number words or digits ("twenty-five", "one hundred and ten", "2.5"), or None."""
    known = words.values("relations", "numbers")
    total, current, seen = 0.0, 0.0, False
    for word in lexed.lower[start:end]:
        if word[:1].isdigit() or word[:1] in _FRACTIONS:
            current, seen = _digits(word), True
            continue
        if word not in known:
            continue
        value, seen = float(known[word]), True
        if value >= 1000:
            total, current = total + max(current, 1.0) * value, 0.0
        elif value == 100:
            current = max(current, 1.0) * 100
        else:
            current += value
    whole = total + current
    return whole if seen and whole < 1e9 else None  # longer digits are no count of anything temporal


def written(value: float) -> str:
    """Write a count the way TIMEX3 values do: no trailing ".0"."""
    return f"{value:.10g}" if value < 1e9 else f"{value:.0f}"
