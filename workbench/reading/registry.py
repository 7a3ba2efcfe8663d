"""Which format reads a file: by its suffix, or by what its bytes look like."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import PurePath

from workbench.reading import formats
from workbench.reading.content import Content, UnreadableError
from workbench.reading.encoding import refuse_known_binaries

Reader = Callable[[bytes], Content]

_MARKUP = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,1000}?-->\s*)?<(?:!doctype html"
    rb"|html)\b",
    re.IGNORECASE | re.DOTALL,
)


@cache
def readers() -> Mapping[str, Reader]:
    """Return every format's reader by suffix; a new file in ``formats`` is found by itself."""
    found: dict[str, Reader] = {}
    for entry in pkgutil.iter_modules(formats.__path__):
        module = importlib.import_module(f"{formats.__name__}.{entry.name}")
        found |= dict.fromkeys(module.SUFFIXES, module.read)
    return found


def reader_for(name: str, data: bytes) -> Reader:
    """Return the reader for a file or pasted text of this name.

    Raises:
        UnreadableError: It is a known kind of binary file, or no format reads files of this suffix.
    """
    refuse_known_binaries(data)
    suffix = PurePath(name).suffix.lower()
    if suffix in readers() and suffix != ".txt":
        return readers()[suffix]
    if _MARKUP.match(data):
        return readers()[".html"]
    if suffix in {"", ".txt"}:
        return readers()[".txt"]
    known = ", ".join(sorted(readers()))
    raise UnreadableError(f"files of the type {suffix} cannot be read ({known} can)")
