"""Word lists of ``resources/lexicons/people``, read once."""

from __future__ import annotations

from functools import cache

from workbench import assets


@cache
def _file() -> dict[str, str]:
    return assets.lexicon("people", "words.toml")


@cache
def words(name: str) -> frozenset[str]:
    """Return one list of ``words.toml`` as a set of lower-case words."""
    return frozenset(_file()[name].split())


@cache
def synonyms(name: str) -> dict[str, str]:
    """Return a list of ``head:variant,variant`` entries as a map from every variant to its head."""
    found: dict[str, str] = {}
    for entry in _file()[name].split():
        head, _, rest = entry.partition(":")
        found[head] = head
        found.update(dict.fromkeys(rest.split(","), head))
    return found
