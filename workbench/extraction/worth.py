"""What is worth checking, and why, in words: the short list *To check* is proposed from it. No scores.

A checker takes up about a third of what a program finds (22 of 60 passages in two real stories): figures that count
people, money or shares, days and deadlines that lie ahead, and statements of named speakers that can be held to
something: a figure, a denial, a promise, a "never" that is no opinion. The rest stays found, and one key puts it on
the list.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from workbench import assets
from workbench.domain import to_check
from workbench.domain.mention import Kind, Mention
from workbench.domain.moment import Expression, Tense
from workbench.domain.quantity import Quantity
from workbench.domain.quote import ClaimSort, Quote, QuoteKind

_SMALL = 3
"""Counts up to three ("two remarks") are background."""
_SHORTEST_QUOTE = 4
_ARTICLES = {ClaimSort.FACT: "a", ClaimSort.FORECAST: "a", ClaimSort.OPINION: "an"}


@lru_cache(maxsize=1)
def _lexicon() -> Mapping[str, frozenset[str]]:
    lists = tomllib.loads(assets.text("lexicons", "worth.toml"))
    return {name: frozenset(words) for name, words in lists.items()}


@lru_cache(maxsize=1)
def _absolute() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(_lexicon()['absolute']))})\b", re.IGNORECASE)


def judge(mentions: Sequence[Mention], text: str) -> Iterator[Mention]:
    """Yield the mentions, each with its reason to check it, or ""."""
    figures = [m.span.start for m in mentions if m.quantity and is_figure(m.quantity)]
    for mention in mentions:
        yield mention if mention.boilerplate else replace(mention, check=reason(mention, text, figures))


def reason(mention: Mention, text: str, figures: Sequence[int] = ()) -> str:
    """Return why a passage is worth checking, or "".

    Args:
        mention: The passage.
        text: The article's text.
        figures: Starts of the figures in the article, in order.
    """
    name = mention.speaker.name if mention.speaker else ""
    if mention.quantity and is_figure(mention.quantity):
        return to_check.figure(name)
    if mention.expression and (ahead := _ahead(mention.expression)):
        return f"a time for something {ahead}{to_check.given_by(name)}"
    if mention.kind is Kind.QUOTE and mention.quote:
        return _quote(mention.quote, text, figures)
    return ""


def _ahead(expression: Expression) -> str:
    """Tell in a word what is planned, possible or still to come; "" for what has happened."""
    if expression.modality in {"planned", "possible"}:
        return expression.modality
    return "to come" if expression.tense is Tense.FUTURE else ""


def is_figure(quantity: Quantity) -> bool:
    """Counts, amounts and shares; ages, lengths of time and way, and small counts are background."""
    if quantity.unit is not None:
        return quantity.unit not in _lexicon()["background_units"]
    return quantity.counted is not None and (quantity.low > _SMALL or quantity.low == 0)


def _quote(quote: Quote, text: str, figures: Sequence[int]) -> str:
    if quote.kind is QuoteKind.MARK or quote.speaker is None or not quote.speaker.name[:1].isupper():
        return ""
    name = quote.speaker.name
    if quote.modality in _lexicon()["held_to"]:
        return f"{name} {quote.modality} it{_as(quote)}"
    if quote.sort is ClaimSort.PROMISE:
        return f"a promise by {name}"
    said = " ".join(fragment.of(text) for fragment in quote.fragments)
    if quote.kind is QuoteKind.INDIRECT or len(said.split()) < _SHORTEST_QUOTE:
        return ""
    inside = [f for f in quote.fragments if _holds(f.start, f.end, figures)]
    if inside:
        return f"words given to {name}, with a figure{_as(quote)}"
    exceptional = quote.sort is not ClaimSort.OPINION and _absolute().search(said)
    return f"words given to {name}, without exception{_as(quote)}" if exceptional else ""


def _as(quote: Quote) -> str:
    """Add what the words amount to where the rest of the reason does not say it."""
    return "" if quote.sort in (None, ClaimSort.PROMISE) else f": {_ARTICLES[quote.sort]} {quote.sort}"


def _holds(start: int, end: int, figures: Sequence[int]) -> bool:
    place = bisect_left(figures, start)
    return place < len(figures) and figures[place] < end
