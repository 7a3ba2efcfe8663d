"""Quotes: who said what, in whose words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from workbench.domain.reason import Doubt, Reason
from workbench.domain.span import Span


class QuoteKind(StrEnum):
    """How the words are given."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"
    MARK = "mark"
    """Quotation marks that quote no one: scare quotes, titles, nicknames."""


class ClaimSort(StrEnum):
    """What somebody's words amount to, and so what they can be held against."""

    FACT = "fact claim"
    """It is so or it is not: can be checked now."""
    FORECAST = "forecast"
    """Lies ahead: time will tell."""
    OPINION = "opinion"
    """A judgement, a wish, what ought to be: cannot be checked."""
    PROMISE = "promise"
    """What the speaker is to do: can be held to."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is said to have said it.

    Attributes:
        text: As written beside the quote ("the foreign minister", "he").
        name: The fullest personal or body name the article gives, without title; a role that cannot be resolved
            stays as written.
        span: Where the mention stands; None when a person typed it.
        apart: A person said that nobody of another name is meant, however alike the names are spelled.
    """

    text: str
    name: str
    span: Span | None = None
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """Attributed content.

    Attributes:
        fragments: The content's pieces, without cue and speaker between them.
        kind: Direct, mixed, indirect or mark.
        speaker: Who said it, or None when the text names no one.
        cue: The word or words of saying, or None.
        chain: Who reports whom, innermost first, from the speaker outwards.
        doubt: A "?" on the speaker, with its reason.
        modality: Kind of the attribution ("said", "denied", "claimed", "warned", "promised", "asked"), or "".
        negated: Whether the saying itself is negated ("did not say").
        reason: Rule and words.
        verbatim: The stretches between marks that are given in the speaker's own words.
        sort: What the words amount to; None for a question, a bare piece, and where nothing tells.
    """

    fragments: tuple[Span, ...]
    kind: QuoteKind
    speaker: Speaker | None = None
    cue: Span | None = None
    chain: tuple[Speaker, ...] = ()
    doubt: Doubt | None = None
    modality: str = ""
    negated: bool = False
    reason: Reason = Reason("")
    verbatim: tuple[Span, ...] = ()
    sort: ClaimSort | None = None

    @property
    def of_no_one(self) -> bool:
        """Whether its marks quote no one (a title, a nickname, scare quotes): such a passage is no claim."""
        return self.kind is QuoteKind.MARK


_POINTERS: Final = frozenset({"this", "that", "it", "these", "those", "them", "him", "her", "so", "such", "both"})


def only_points(quote: Quote, words: str) -> bool:
    """Tell whether reported words only point at something told elsewhere: "denied this", "said so"; no claim of itself.

    Args:
        quote: The attributed content.
        words: Its passage.
    """
    return quote.kind is QuoteKind.INDIRECT and words.strip(" ,.;:").casefold() in _POINTERS
