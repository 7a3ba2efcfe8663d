"""Domain values to JSON and back, by their annotations (cattrs); knows no SQLAlchemy, so services may use it freely."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cattrs import Converter

    from workbench.domain.decision import Json

T = TypeVar("T")

Day = date | datetime


@cache
def converter() -> Converter:
    """Return the converter; cattrs is imported on first use, to keep it out of the start of the program."""
    from cattrs import Converter
    from cattrs.gen import make_dict_unstructure_fn
    from cattrs.strategies import configure_union_passthrough

    from workbench.domain import article, moment, quantity, quote, reason, span, verdict

    made = Converter(unstruct_collection_overrides={tuple: list, frozenset: sorted})
    configure_union_passthrough(str | int | float | bool | None, made)
    made.register_unstructure_hook(datetime, datetime.isoformat)
    made.register_unstructure_hook(date, lambda day: day.isoformat())
    made.register_structure_hook(datetime, lambda value, _: datetime.fromisoformat(value))
    made.register_structure_hook(date, lambda value, _: date.fromisoformat(value))
    made.register_structure_hook(Day, lambda value, _: day_or_time(value))
    made.register_unstructure_hook(Day, lambda value: value.isoformat())
    made.register_unstructure_hook(UUID, lambda uuid: uuid.hex)
    made.register_structure_hook(UUID, lambda value, _: UUID(value))
    made.register_unstructure_hook(span.Span, lambda value: [value.start, value.end])
    made.register_structure_hook(span.Span, lambda value, _: span.Span(*value))
    # Fields that keep their default are left out: half the size, and a field added later needs no migration.
    for room in (article, moment, quantity, quote, reason, verdict):
        for cls in vars(room).values():
            if hasattr(cls, "__dataclass_fields__") and cls.__module__ == room.__name__ and cls is not article.Fact:
                made.register_unstructure_hook(cls, make_dict_unstructure_fn(cls, made, _cattrs_omit_if_default=True))
    return made


def prepare(types: Iterable[Any]) -> None:
    """Write the functions that build these types now: cattrs does so on first use, which would stall a window.

    In two rounds: each type that is new to it makes cattrs forget those it had written before.
    """
    known = tuple(types)
    for as_type in (*known, *known):
        converter().get_structure_hook(as_type)


def day_or_time(value: str) -> date | datetime:
    """Read an ISO day, or an ISO day with a time."""
    return date.fromisoformat(value) if len(value) == 10 else datetime.fromisoformat(value)


def to_json(value: Any, as_type: Any = None) -> Json:
    """Turn a domain value into JSON values; ``as_type`` names generic types that the value alone does not tell."""
    result: Json = converter().unstructure(value, unstructure_as=as_type)
    return result


def from_json(value: Json, as_type: type[T]) -> T:
    """Build a domain value from JSON values; unknown keys, as a later version may write them, are passed over."""
    return converter().structure(value, as_type)


def dumps(value: Json | Mapping[str, Json]) -> str:
    """Write JSON the way it is stored: compact, with its characters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def pack(value: Any, as_type: Any = None) -> str:
    """Turn a domain value into JSON text."""
    return dumps(to_json(value, as_type))


def unpack(text: str, as_type: type[T]) -> T:
    """Build a domain value from JSON text."""
    return from_json(json.loads(text), as_type)
