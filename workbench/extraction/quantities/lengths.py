"""Measures told in two units: "two years and eight months" is one length, "7 pounds 4 ounces" one weight."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.domain.quantity import Modifier, Part, Quantity
from workbench.domain.span import Span

if TYPE_CHECKING:
    from workbench.extraction.quantities.reading import Found

_JOINTS = frozenset((" and ", " ", ", and "))
_SMALLER = {
    "year": {"month": 12},
    "week": {"day": 7},
    "day": {"hour": 24},
    "hour": {"minute": 60},
    "minute": {"second": 60},
    "pound-mass": {"ounce": 16},
    "kilogram": {"gram": 1000},
    "kilometre": {"metre": 1000},
}
"""How many of the smaller unit make one of the greater. No month has a fixed number of days."""


def joined(text: str, found: list[Found]) -> list[Found]:
    """Return the quantities of a sentence, two that tell one measure as one in the smaller unit."""
    result: list[Found] = []
    for one in found:
        last = result[-1] if result else None
        whole = None if last is None else _whole(text, (last.span, last.quantity), (one.span, one.quantity))
        if last is None or whole is None:
            result.append(one)
        else:
            result[-1] = replace(last, span=Span(last.span.start, one.span.end), quantity=whole)
    return result


def _whole(text: str, a: tuple[Span, Quantity], b: tuple[Span, Quantity]) -> Quantity | None:
    """Return one measure of two that stand beside each other: the second is less than one of the first's unit."""
    (first, one), (second, two) = a, b
    size = _SMALLER.get(one.unit or "", {}).get(two.unit or "")
    if size is None or text[first.end : second.start] not in _JOINTS or not _plain(one, two):
        return None
    if one.low != int(one.low) or not 0 < two.low < size:
        return None
    parts = (Part(first, one.low, one.unit), Part(second, two.low, two.unit))
    return replace(one, low=one.low * size + two.low, unit=two.unit, counted=one.counted or two.counted, parts=parts)


def _plain(one: Quantity, two: Quantity) -> bool:
    """Tell whether nothing but the first number is qualified: no ranges, no brackets, no measure joined before."""
    single = one.high is two.high is None and one.conversion is two.conversion is None
    return single and two.modifier is Modifier.EQUAL and not one.parts and one.direction is two.direction
