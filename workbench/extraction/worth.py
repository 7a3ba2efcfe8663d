"""What is worth checking, and why, in words: the short list *To check* is proposed from it. No scores.

A checker takes up about a third of what a program finds (22 of 60 passages in two real stories): figures that count
people, money or shares, days that events are tied to, deadlines, and what named people are said to have said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from workbench.domain.mention import Kind, Mention
from workbench.domain.moment import Expression, TimexType
from workbench.domain.quantity import Quantity
from workbench.domain.quote import Quote, QuoteKind

_BACKGROUND_UNITS = frozenset(
    {"year of age", "year", "month", "week", "day", "hour", "minute", "second", "decade", "century"}
)
_STRONG = frozenset({"denied", "claimed", "warned", "accused", "promised"})
_SHORTEST_QUOTE = 4


def judge(mentions: Sequence[Mention], text: str) -> Iterator[Mention]:
    """Yield the mentions, each with its reason to check it, or ""."""
    for mention in mentions:
        yield mention if mention.boilerplate else replace(mention, check=reason(mention, text))


def reason(mention: Mention, text: str) -> str:
    """Return why a passage is worth checking, or ""."""
    said_by = f", given by {mention.speaker.name}" if mention.speaker else ""
    if mention.quantity and _is_figure(mention.quantity):
        return f"a figure{said_by}" if said_by else "a figure in the outlet's own voice"
    if mention.expression and mention.kind is not Kind.QUOTE:
        return _time(mention.expression, said_by)
    if mention.quote:
        return _quote(mention.quote, text)
    return ""


def _is_figure(quantity: Quantity) -> bool:
    """Counts, amounts and shares; ages, durations and a bare "one" are background."""
    if quantity.unit in _BACKGROUND_UNITS:
        return False
    return quantity.unit is not None or (quantity.counted is not None and quantity.value != 1)


def _time(expression: Expression, said_by: str) -> str:
    if expression.modality in {"planned", "possible"}:
        return f"a day for something {expression.modality}{said_by}"
    dated = expression.type in {TimexType.DATE, TimexType.TIME}
    return f"a day an event is tied to{said_by}" if dated and _is_day(expression) else ""


def _is_day(expression: Expression) -> bool:
    """Calendar days and weekdays; "now", "recently" and bare years are background."""
    return any(part in expression.fields for part in ("day", "weekday")) and expression.mod != "APPROX"


def _quote(quote: Quote, text: str) -> str:
    if quote.kind is QuoteKind.MARK or quote.speaker is None:
        return ""
    words = len(_words(quote, text))
    if quote.kind in {QuoteKind.DIRECT, QuoteKind.MIXED} and words >= _SHORTEST_QUOTE:
        return f"words given to {quote.speaker.name}"
    return f"{quote.speaker.name} {quote.modality} it, reported indirectly" if quote.modality in _STRONG else ""


def _words(quote: Quote, text: str) -> list[str]:
    return " ".join(_texts(quote, text)).split()


def _texts(quote: Quote, text: str) -> Iterable[str]:
    return (fragment.of(text) for fragment in quote.fragments)
