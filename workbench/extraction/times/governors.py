"""The word that governs a time, by the parse: up from the time's own head to a verb or to the noun of an event."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.extraction.parse import Parse
    from workbench.extraction.times.lexing import Lexed
    from workbench.extraction.times.tape import Draft

_HIGHEST: Final = 6
"""Steps up the tree; what lies further off does not govern a time."""


def governor(lexed: Lexed, draft: Draft, parse: Parse, is_event: Callable[[str], bool]) -> int | None:
    """Return the word (of ``lexed``) that governs a time, or None when the parse names none.

    A noun that names no event ("the Atlantic in June", "35 percent in January") only stands between it and its verb.
    """
    token = parse.head_of(lexed.starts[draft.first], lexed.ends[draft.last - 1])
    if token is None:
        return None
    for _ in range(_HIGHEST):
        head = parse.heads[token]
        if head == token:
            return _of_root(lexed, parse, token)
        place = word_at(lexed, parse, head)
        if parse.tags[head].startswith("VB") or (place is not None and is_event(lexed.lower[place])):
            return place
        token = head
    return None


def verb(lexed: Lexed, draft: Draft, parse: Parse) -> int | None:
    """Return the nearest verb above a time, or None."""
    token = parse.head_of(lexed.starts[draft.first], lexed.ends[draft.last - 1])
    for _ in range(_HIGHEST):
        if token is None or parse.heads[token] == token:
            return None
        token = parse.heads[token]
        if parse.tags[token].startswith("VB"):
            return word_at(lexed, parse, token)
        if (copula := parse.child(token, "cop")) is not None:
            return word_at(lexed, parse, copula)
    return None


def _of_root(lexed: Lexed, parse: Parse, token: int) -> int | None:
    """Return the subject of a time that is itself what is said: "the deadline is Friday"."""
    if parse.child(token, "cop") is None:
        return None
    subject = parse.child(token, "nsubj")
    return None if subject is None else word_at(lexed, parse, subject)


def subject(lexed: Lexed, word: int, parse: Parse) -> int | None:
    """Return the subject of a verb."""
    verb = parse.at(lexed.starts[word])
    for _ in range(2):
        found = parse.child(verb, "nsubj")
        if found is not None:
            return word_at(lexed, parse, found)
        if parse.deps[verb] not in {"conj", "xcomp"}:
            return None
        verb = parse.heads[verb]
    return None


def word_at(lexed: Lexed, parse: Parse, token: int) -> int | None:
    """Return the word in which a token begins."""
    at = bisect_right(lexed.starts, parse.starts[token]) - 1
    return at if at >= 0 and lexed.starts[at] <= parse.starts[token] < lexed.ends[at] else None
