"""The readings of a row: which of its passages carry the same value, speaker and day said. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.comparison.words import is_named, surname
from workbench.domain.desk import Reading

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence
    from datetime import date
    from uuid import UUID


@dataclass(frozen=True, slots=True)
class Passage:
    """What makes two passages of a row one reading.

    Attributes:
        value: The figure itself, whatever noun stands beside it; else its words.
        words: *Read as*.
        speaker: Who says it, "" for the outlet's own voice.
    """

    claim: UUID
    value: Hashable
    words: str
    speaker: str
    day: date | None


def readings(passages: Sequence[Passage]) -> tuple[Reading, ...]:
    """Return a row's readings, in the order of their first passages.

    A headline's "12" and "12, officials said" are one reading with a speaker per passage: what a passage does not say
    keeps it from no other. Where several speakers (or days) stand beside it, it stays a reading of its own, for
    nothing tells whose it is. The value is told in the fullest words that one of its passages gives.
    """
    found = [
        same
        for of_value in _parted(passages, lambda passage: passage.value)
        for of_voice in _parted(of_value, _voice, unknown="")
        for same in _parted(of_voice, lambda passage: passage.day, unknown=None)
    ]
    places = {passage.claim: place for place, passage in enumerate(passages)}
    found.sort(key=lambda same: places[same[0].claim])
    return tuple(map(_reading, found))


_NONE = object()


def _parted(
    passages: Sequence[Passage], key: Callable[[Passage], object], unknown: object = _NONE
) -> list[Sequence[Passage]]:
    """Part passages by what they say; those for which it is unknown join the others where these all say the same."""
    parts: dict[object, list[Passage]] = {}
    for passage in passages:
        parts.setdefault(key(passage), []).append(passage)
    return [passages] if len(parts) == 2 and unknown in parts else list(parts.values())


def _voice(passage: Passage) -> str:
    """Return what tells speakers apart within a row: "Liz Truss" and "Elizabeth Truss" are one."""
    return surname(passage.speaker) if is_named(passage.speaker) else passage.speaker


def _reading(passages: Sequence[Passage]) -> Reading:
    return Reading(
        max((passage.words for passage in passages), key=len),
        next((passage.speaker for passage in passages if passage.speaker), ""),
        next((passage.day for passage in passages if passage.day), None),
        tuple(passage.claim for passage in passages),
    )
