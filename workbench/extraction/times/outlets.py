"""In which order an outlet writes day and month: 3/4/2022 is 4 March in Boston and 3 April in Leeds. Pure."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urlsplit

from workbench.extraction.times import words


@lru_cache(maxsize=256)
def month_first(outlet: str, address: str = "") -> bool | None:
    """Return whether an outlet writes the month first, None where neither its name nor its address tells.

    Args:
        outlet: Its name, or "".
        address: Web address of the story, or "".
    """
    known = words.table("outlets")
    name = outlet.casefold().strip().removeprefix("the ")
    for order in (True, False):
        section = "month_first" if order else "day_first"
        if name in known[section] or _ends(_host(name) or _host(address), known[f"{section}_hosts"]):
            return order
    return None


def _host(address: str) -> str:
    """Return the host of an address, or of a name that is written as one ("bbc.com"); "" for any other name."""
    try:
        host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
    except ValueError:  # a bracket that does not close
        return ""
    return host if "." in host and " " not in host else ""


def _ends(host: str, ends: list[str]) -> bool:
    return any(host == end or host.endswith(f".{end}") for end in ends)
