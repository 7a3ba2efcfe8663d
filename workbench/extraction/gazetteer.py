"""Which words stand in our lists of names, the longest entry first: "New York" is a city, "Jordan" two things.

Lists: `FILES` in ``resources/lexicons/names``.  What they say is evidence, not a verdict: the model of the names reads
it beside the words (`names_model`), and the rules that come after it weigh it (`entities`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from workbench import assets

_PIECES = re.compile(r"'s|[^\s_\-']+|-|'")
_SHORTEST_SHOUTED = 4
FILES = ("names.toml", "persons.toml", "places.toml", "bodies.toml", "peoples.toml")
"""Where the lists lie."""
Entry = tuple[tuple[str, ...], str]
"""(words behind the first, kinds joined by "+")."""


Lists = Mapping[str, tuple[str, ...]]
"""Names by what they name."""


@lru_cache(maxsize=1)
def lists() -> Lists:
    """Return the lists by name, a blank for every "_"; what several files hold under one name is one list."""
    found: dict[str, dict[str, None]] = {}
    for file in FILES:
        for name, entries in assets.lexicon("names", file).items():
            found.setdefault(name, {}).update(dict.fromkeys(entry.replace("_", " ") for entry in entries.split()))
    return {name: tuple(entries) for name, entries in found.items()}


@lru_cache(maxsize=1)
def _entries() -> Mapping[str, tuple[Entry, ...]]:
    """Return the entries by their first word, the longest first."""
    kinds: dict[tuple[str, ...], list[str]] = {}
    for name, entries in lists().items():
        for entry in entries:
            kinds.setdefault(tuple(_PIECES.findall(entry)), []).append(name)
            if entry.endswith("."):
                kinds.setdefault((entry,), []).append(name)
    found: dict[str, list[Entry]] = {}
    for words, names in kinds.items():
        found.setdefault(words[0], []).append((words[1:], "+".join(sorted(set(names)))))
    return {first: tuple(sorted(rest, key=lambda e: -len(e[0]))) for first, rest in found.items()}


def kinds(words: Sequence[str]) -> list[str]:
    """Return for each word the lists that hold it; "" for none, and "+" in front for a word inside a longer entry."""
    entries = _entries()
    found = [""] * len(words)
    i = 0
    while i < len(words):
        held = entries.get(words[i]) or _shouted(words[i])
        size = 0
        for rest, names in held or ():
            if not rest or _same(words[i + 1 : i + 1 + len(rest)], rest):
                size = len(rest)
                found[i : i + 1 + size] = [names] + ["+" + names] * size
                break
        i += 1 + size
    return found


def _same(words: Sequence[str], rest: tuple[str, ...]) -> bool:
    return len(words) == len(rest) and all(w == r or w.replace("’", "'") == r for w, r in zip(words, rest, strict=True))


def _shouted(word: str) -> tuple[Entry, ...]:
    """Return the single words that a word in capitals may be."""
    if not (len(word) >= _SHORTEST_SHOUTED and word.isupper()):
        return ()
    return tuple(entry for entry in _entries().get(word.capitalize(), ()) if not entry[0])
