"""Word lists for statements."""

from __future__ import annotations

from functools import cache

from workbench import assets


@cache
def words(*names: str) -> frozenset[str]:
    """Return all words of some lists of ``resources/lexicons/statements.toml``.

    Raises:
        KeyError: There is no such list.
    """
    return frozenset(word for name in names for word in _raw()[name].split())


@cache
def _raw() -> dict[str, str]:
    return assets.lexicon("statements.toml")
