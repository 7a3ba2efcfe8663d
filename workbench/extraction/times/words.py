"""The word lists of ``resources/lexicons/times``, read once."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from workbench import assets


@lru_cache(maxsize=8)
def table(name: str) -> dict[str, Any]:
    """Return one lexicon file as nested dictionaries.

    Raises:
        FileNotFoundError: The program's resources are incomplete.
    """
    return assets.lexicon("times", f"{name}.toml")


@lru_cache(maxsize=64)
def values(name: str, section: str) -> dict[str, Any]:
    """Return one section of a lexicon: lower-case word to value."""
    return dict(table(name)[section])


@lru_cache(maxsize=64)
def listed(name: str, section: str) -> frozenset[str]:
    """Return a section that is one string of words as a set."""
    return frozenset(str(table(name)[section]).split())
