"""One letter a word for the grammar of verbs: "B" is, "P" scheduled, "T" to, "V" a past form, "x" any other word."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from workbench.extraction.times import words

_CLOSED: Final = (
    ("is", "B"), ("was", "b"), ("has", "h"), ("had", "H"), ("will", "M"), ("may", "m"), ("do", "D"), ("to", "T"),
    ("be", "e"), ("been", "N"), ("being", "x"), ("within", "n"), ("clauses", "c"), ("marks", "k"), ("quotes", "q"),
    ("prepositions", "w"),
)  # fmt: skip
"""Sections of the lexicon's closed classes, and the letter of their words."""
_OPEN: Final = (
    ("past", "V"), ("participles", "N"), ("not_past", "x"), ("schedule", "S"), ("reporting", "V"), ("planned", "P"),
    ("ahead_past", "f"), ("ahead", "a"), ("happened", "d"), ("says", "r"), ("coming", "P"),
)  # fmt: skip
"""The same of its verbs."""


@lru_cache(maxsize=1)
def _verbs() -> dict[str, str]:
    """Return word to letter; closed classes win over the lists, later lists over earlier ones."""
    found: dict[str, str] = {}
    for name, sections in (("verbs", _OPEN), ("closed", _CLOSED)):
        for section, letter in sections:
            found.update(dict.fromkeys(words.listed(name, section), letter))
    found["going"] = "G"
    return found


_MOST: Final = 50_000


class _Letters(dict[str, str]):
    """The letters of the words seen so far; that of another word is found when it is asked for."""

    def __missing__(self, word: str) -> str:
        """Find a word's letter and remember it."""
        if len(self) >= _MOST:
            self.clear()
        found = self[word] = _letter(word)
        return found


LETTERS: Final = _Letters()


def letter(word: str) -> str:
    """Return the letter of a lower-case word in the grammar of verbs ("B" is, "V" a past form, "x" no verb known)."""
    return LETTERS[word]


_SHORT_PAST: Final = words.listed("verbs", "short_past")


def _letter(word: str) -> str:
    known = _verbs().get(word)
    if known is not None:
        return known
    if word.endswith("ed") and (len(word) > 4 or word in _SHORT_PAST):
        return "V"
    if word.endswith("ing") and len(word) > 4:
        return "G"
    return "n" if word.endswith("ly") and len(word) > 4 else "x"
