"""Two names: can they be one person's?"""

from __future__ import annotations

from functools import cache, lru_cache

from workbench import assets

_SHORTEST = 3
_VARIED = 5
"""Letters from which two first names may differ in one ("Sergei", "Sergey"); in two from `_LONG` on."""
_LONG = 7


def alike(first: str, second: str) -> bool:
    """Tell whether two first names (lower case) can be one person's: equal, initial, short form or spelling variant."""
    if first == second or not first or not second:
        return True
    if min(len(first), len(second)) == 1:
        return first[0] == second[0]
    if frozenset((first, second)) in _nicknames():
        return True
    if min(len(first), len(second)) >= _SHORTEST and (first.startswith(second) or second.startswith(first)):
        return True
    return min(len(first), len(second)) >= _VARIED and _apart(first, second) <= 1 + (len(first) >= _LONG)


@lru_cache(maxsize=20_000)
def one_person(one: str, two: str) -> bool:
    """Tell whether two names as articles give them can be one person's: same last name, first names that are alike.

    A name of one word fits every first name.
    """
    ours, theirs = (name.lower().replace(".", "").split() for name in (one, two))
    if not ours or not theirs or ours[-1] != theirs[-1]:
        return False
    return len(ours) == 1 or len(theirs) == 1 or alike(ours[0], theirs[0])


def _apart(one: str, two: str) -> int:
    """Return in how many letters two words differ (Levenshtein)."""
    row = list(range(len(two) + 1))
    for at, letter in enumerate(one, 1):
        last, row[0] = row[0], at
        for place, other in enumerate(two, 1):
            last, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, last + (letter != other))
    return row[-1]


@cache
def _nicknames() -> frozenset[frozenset[str]]:
    raw = assets.lexicon("people", "words.toml")
    return frozenset(frozenset(pair.split("/")) for pair in str(raw["nicknames"]).split())
