"""Move every span inside a value by an offset: a chunk's results become the whole text's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from typing import Any

from workbench.domain.span import Span


def all_by(found: Iterable[tuple[Span, Any]], offset: int) -> Iterable[tuple[Span, Any]]:
    """Yield (span, value) pairs with every offset moved by ``offset`` characters."""
    if not offset:
        return found
    return ((span.shifted(offset), value_by(value, offset)) for span, value in found)


def value_by(value: Any, offset: int) -> Any:
    """Return a copy of a frozen value whose spans, at any depth, are moved."""
    if isinstance(value, Span):
        return value.shifted(offset)
    if isinstance(value, tuple):
        return tuple(value_by(item, offset) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: value_by(getattr(value, f.name), offset) for f in fields(value)})
    return value
