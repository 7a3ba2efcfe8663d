"""The gender that words of kin tell of the one they are said of: "her brother Jon", "the father of two"."""

from __future__ import annotations

from typing import Final

from workbench.extraction.people.lexicon import words
from workbench.extraction.people.table import Table

_OWN: Final = {**dict.fromkeys(words("kin_male"), "m"), **dict.fromkeys(words("kin_female"), "f")}
_ANY: Final = {**_OWN, "man": "m", "boy": "m", "woman": "f", "girl": "f"}
_OWNED: Final = frozenset(("his", "her", "their", "whose", "my", "our", "its", "'s"))


def gender(noun: str) -> str:
    """The gender a word of kin or a plain word for a person tells, "" for any other."""
    return _ANY.get(noun, "")


def gender_before(table: Table, start: int) -> str:
    """The gender that a word of kin right before a name tells: "her brother | Jon", "his wife, | Ana Roe"."""
    k = start - 1 - (table.lower[start - 1 : start] == [","])
    if k < 1 or not (k == start - 1 or {*table.lower[max(0, k - 2) : k]} & _OWNED):
        return ""
    return _OWN.get(table.lower[k], "")
