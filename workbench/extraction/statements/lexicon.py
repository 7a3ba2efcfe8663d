"""Word lists for statements."""

from __future__ import annotations

import tomllib
from functools import cache

from workbench import assets


@cache
def words(name: str) -> frozenset[str]:
    """Return a list of ``resources/lexicons/statements.toml``.

    Raises:
        KeyError: There is no such list.
    """
    return frozenset(_raw()[name].split())


@cache
def _raw() -> dict[str, str]:
    return tomllib.loads(assets.text("lexicons", "statements.toml"))
