"""Why the program says what it says: the rule and the words it rests on, and what is in doubt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.span import Span


@dataclass(frozen=True, slots=True)
class Reason:
    """The rule that fired and the stretches of text it rests on; shown in tooltips only."""

    rule: str
    evidence: tuple[Span, ...] = ()


class Doubtful(StrEnum):
    """The field of a claim that carries a "?"."""

    PASSAGE = "passage"
    VALUE = "value"
    SPEAKER = "speaker"
    JOIN = "join"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A "?" with its reason in words, e.g. "Truss? The text says 'he'"."""

    about: Doubtful
    reason: str
