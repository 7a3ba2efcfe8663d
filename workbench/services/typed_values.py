"""Values as a person types them: a number in any written form, what is counted, a day. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from math import isfinite
from typing import TYPE_CHECKING, Final

from workbench.domain.moment import Expression, TimexType
from workbench.domain.quantity import Counted, Modifier, Quantity
from workbench.domain.reason import Reason
from workbench.domain.span import Span
from workbench.extraction.quantities.nouns import lemma
from workbench.extraction.quantities.numerals import numeral
from workbench.extraction.quantities.tokens import tokenize

if TYPE_CHECKING:
    from datetime import date

    from workbench.domain.claim import Claim

_CUT: Final = re.compile(
    r",|\b(?:of|in|on|at|from|to|for|with|by|near|who|that|which|were|was|are|is|killed|hurt|injured)\b"
)
_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")
_KEPT: Final = frozenset({"bound", "ahead", "cited", "dateline", "tail"})
"""Fields of a time that do not tell its day: "tail" is its hour or part of the day."""
_BY_HAND: Final = Reason("read by a person")


@dataclass(frozen=True, slots=True)
class Typed:
    """The fields of a quantity as they were typed.

    Attributes:
        low: The number, or the lower end of a range, in any written form: "1,200", "1.2 million", "a dozen".
        high: The upper end, "" where it is no range.
        unit: Its unit, "" for a plain count.
        counted: What is counted, "" where nothing says it.
    """

    low: str
    high: str = ""
    modifier: Modifier = Modifier.EQUAL
    unit: str = ""
    counted: str = ""


def number(text: str) -> float | None:
    """Return a number as typed, None where it is none.

    >>> number("1,200"), number("1.2 million"), number("40k"), number("two dozen"), number("many")
    (1200.0, 1200000.0, 40000.0, 24.0, None)
    """
    tokens = tokenize(text, 0, len(text))
    found = numeral(tokens, 0) if tokens else None
    if found is None or found.end != len(tokens) or found.high is not None or not isfinite(found.low):
        return None
    return found.low


def quantity(typed: Typed, claim: Claim, text: str) -> Quantity | None:
    """Return what a person typed as a quantity of a claim; None where the numbers are none, or the range runs down.

    Args:
        typed: The fields.
        claim: The claim; what is not asked for (direction) stays as it was read.
        text: The text of its version.
    """
    low = number(typed.low)
    high = number(typed.high) if typed.high.strip() else None
    if low is None or (high is None and typed.high.strip()) or (high is not None and high < low):
        return None
    old = claim.quantity or Quantity(low)
    return replace(
        old,
        low=low,
        high=high if high != low else None,
        modifier=typed.modifier,
        wording=old.wording if typed.modifier is old.modifier else "",
        unit=" ".join(typed.unit.split()) or None,
        counted=_counted(" ".join(typed.counted.split()), claim, text),
        reason=_BY_HAND,
        conversion=None,
    )


def day(known: date, claim: Claim) -> Expression:
    """Return a day that a person picked as the time of a claim; its hour, what it dates and its tie to that stay."""
    fields: dict[str, str | int | float | bool | None] = {"year": known.year, "month": known.month, "day": known.day}
    old = claim.expression
    if old is None:
        return Expression("date", fields, TimexType.DATE, reason=_BY_HAND)
    kept = {key: value for key, value in old.fields.items() if key in _KEPT}
    # "About 2 a.m." stays about 2 a.m. on another day; "early May" is no "early" day.
    hour = bool(kept.get("tail"))
    kind, mod = (TimexType.TIME, old.mod) if hour else (TimexType.DATE, None)
    return replace(old, form="date", fields={**fields, **kept}, type=kind, anchor="", mod=mod, reason=_BY_HAND)


def _counted(words: str, claim: Claim, text: str) -> Counted | None:
    """Return what is counted; it stands in the sentence where the words do, else at the passage."""
    old = claim.quantity.counted if claim.quantity is not None else None
    if not words or (old is not None and old.text == words):
        return old if words else None
    at = text.find(words, claim.sentence.start, claim.sentence.end)
    span = Span(at, at + len(words)) if at >= 0 else claim.span
    return Counted(span, words, _head(words))


def _head(words: str) -> str:
    """Return the lemma of the head noun: the last word before "of", "in", "who" and the like."""
    cut = _CUT.split(words, maxsplit=1)[0]
    found = _WORD.findall(cut) or _WORD.findall(words)
    return lemma(found[-1]) if found else words.lower()
