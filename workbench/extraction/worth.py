"""What is worth checking, and why, in words: the short list *To check* is proposed from it. No scores.

A checker takes up about a third of what a program finds (22 of 60 passages in two real stories): figures that count
people, money or shares, days and deadlines that lie ahead, and statements of named speakers that can be held to
something: a figure, a denial, a promise, a "never" that is no opinion. The rest stays found, and one key puts it on
the list.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from workbench import assets
from workbench.domain import to_check
from workbench.domain.mention import Kind, Mention
from workbench.domain.moment import Expression, Tense, TimexType
from workbench.domain.quantity import Quantity
from workbench.domain.quote import ClaimSort, Quote, QuoteKind, only_points
from workbench.extraction.people.lexicon import words

_SMALL = 3
"""Counts up to three ("two remarks") are background."""
_SHORTEST_QUOTE = 4
_POINTING = 2
_BOUNDS = frozenset(("within", "in", "by", "for", "until"))
_ARTICLES = {ClaimSort.FACT: "a", ClaimSort.FORECAST: "a", ClaimSort.OPINION: "an"}


@lru_cache(maxsize=1)
def _lexicon() -> Mapping[str, frozenset[str]]:
    lists = assets.lexicon("worth.toml")
    return {name: frozenset(words) for name, words in lists.items() if name != "held_to"}


@lru_cache(maxsize=1)
def _held_to() -> Mapping[str, str]:
    """What a speaker is held to, in words before a name, by the kind of the attribution."""
    held: dict[str, str] = assets.lexicon("worth.toml")["held_to"]
    return held


@lru_cache(maxsize=1)
def _sources() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(_lexicon()['sources']))})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _absolute() -> re.Pattern[str]:
    before = "".join(f"(?<!\\b{word} )" for word in sorted(_lexicon()["no_absolute_behind"]))
    return re.compile(rf"\b{before}(?:{'|'.join(sorted(_lexicon()['absolute']))})\b", re.IGNORECASE)


def judge(mentions: Sequence[Mention], text: str) -> Iterator[Mention]:
    """Yield the mentions, each with its reason to check it, or ""."""
    figures = [m.span.start for m in mentions if m.quantity and is_figure(m.quantity)]
    quotes = [m.quote for m in mentions if m.quote and not m.quote.of_no_one]
    for mention in mentions:
        if mention.boilerplate:
            yield mention
        elif mention.quantity and is_figure(mention.quantity):
            yield replace(mention, check=_figure(mention, text, quotes))
        else:
            yield replace(mention, check=reason(mention, text, figures))


def _figure(mention: Mention, text: str, quotes: Sequence[Quote]) -> str:
    """Why a figure is worth checking: who gives it, and whether a source stands behind the speaker."""
    around = [q for q in quotes if any(f.contains(mention.span) for f in q.fragments)]
    if mention.speaker is None:
        return to_check.NOBODYS if any(q.speaker is None for q in around) else to_check.figure("")
    said = " ".join(f.of(text) for q in around[-1:] for f in q.fragments)
    chained = any(len(q.chain) > 1 for q in around)
    sourced = chained or not _is_person(mention.speaker.name) or _sources().search(said) is not None
    return to_check.figure(mention.speaker.name, sourced=sourced)


def _is_person(name: str) -> bool:
    """Whether a name looks like a person's: two capitalised words or more, none for a body (they count themselves)."""
    parts = name.split()
    bodies = words("bodies") | words("holders") | words("roles") | words("places")
    return len(parts) > 1 and all(p[0].isupper() for p in parts) and bodies.isdisjoint(name.lower().split())


def _is_named(name: str) -> bool:
    """Whether a speaker is named, not told by what he is: "Its chief executive", "A worker", "I"."""
    first, *rest = name.split()
    common = words("determiners") | words("pronouns") | words("sources") | words("roles")
    return first[:1].isupper() and (first.lower() not in common or any(p[:1].isupper() for p in rest))


def reason(mention: Mention, text: str, figures: Sequence[int] = ()) -> str:
    """Return why a passage other than a figure is worth checking, or "".

    Args:
        mention: The passage.
        text: The article's text.
        figures: Starts of the figures in the article, in order.
    """
    name = mention.speaker.name if mention.speaker else ""
    if mention.expression and (ahead := _ahead(mention.expression)):
        return f"a time for something {ahead}{to_check.given_by(name)}"
    if mention.kind is Kind.QUOTE and mention.quote and not mention.quote.of_no_one:
        return _quote(mention.quote, text, figures)
    return ""


def _ahead(expression: Expression) -> str:
    """Tell in a word what is planned, possible or still to come; "" for what has happened or names no day."""
    if _is_vague(expression):
        return ""
    if expression.modality in {"planned", "possible"}:
        return expression.modality
    return "to come" if expression.tense is Tense.FUTURE else ""


def _is_vague(expression: Expression) -> bool:
    """Whether a time cannot be held to: "soon", "every year", an age, "in four years" of something that was."""
    if expression.type is TimexType.SET or expression.form == "reference":
        return True
    if expression.form != "duration":
        return False
    dated = expression.fields.get("bound") in _BOUNDS and expression.tense is Tense.FUTURE
    return not dated or expression.fields.get("amount") is None or bool(expression.fields.get("record"))


def is_figure(quantity: Quantity) -> bool:
    """Counts, amounts and shares; ages, lengths of time and way, and small counts are background."""
    if quantity.unit is not None:
        return quantity.unit not in _lexicon()["background_units"]
    return quantity.counted is not None and (quantity.low > _SMALL or quantity.low == 0)


def _quote(quote: Quote, text: str, figures: Sequence[int]) -> str:
    if quote.speaker is None:
        told = quote.cue is not None and quote.sort in (ClaimSort.FACT, ClaimSort.FORECAST)
        return f"nobody is named as saying so{_as(quote)}" if told else ""
    name = quote.speaker.name
    said = " ".join(fragment.of(text) for fragment in quote.fragments)
    return _by_name(quote, name, said, figures) if _is_named(name) and not _points(quote, said) else ""


def _points(quote: Quote, said: str) -> bool:
    """Whether reported words only point at a claim told elsewhere: "denied this", "rejected the allegations"."""
    last = said.lower().split()[-1:]
    return only_points(quote, said) or (len(said.split()) <= _POINTING and last[0] in _lexicon()["pointing"])


def _by_name(quote: Quote, name: str, said: str, figures: Sequence[int]) -> str:
    """Why the words of a named speaker are worth checking: what they are held to, a figure, a "never"."""
    if (held := _held_to().get(quote.modality)) and not quote.negated:
        return f"{held} {name}{_as(quote)}"
    if quote.sort is ClaimSort.PROMISE:
        return f"a promise by {name}"
    if quote.kind is QuoteKind.INDIRECT or len(said.split()) < _SHORTEST_QUOTE:
        return ""
    inside = [f for f in quote.fragments if _holds(f.start, f.end, figures)]
    if inside:
        return f"{to_check.words_with_figure(name)}{_as(quote)}"
    exceptional = quote.sort is not ClaimSort.OPINION and _absolute().search(said)
    return f"words given to {name}, without exception{_as(quote)}" if exceptional else ""


def _as(quote: Quote) -> str:
    """Add what the words amount to where the rest of the reason does not say it."""
    return "" if quote.sort in (None, ClaimSort.PROMISE) else f": {_ARTICLES[quote.sort]} {quote.sort}"


def _holds(start: int, end: int, figures: Sequence[int]) -> bool:
    place = bisect_left(figures, start)
    return place < len(figures) and figures[place] < end
